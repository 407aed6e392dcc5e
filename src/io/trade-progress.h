/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeProgress:
 *
 * How far a file has been read: told by the thread that reads, and asked by the one that shows it.
 */
typedef struct _TradeProgress TradeProgress;

/**
 * TradeProgressTold:
 * @n_rows: how many rows were read
 * @fraction: how much of the file they are, 0 to 1
 * @data: the data of whoever passes it on
 *
 * Takes how far reading has come.
 */
typedef void (*TradeProgressTold) (guint    n_rows,
                                   double   fraction,
                                   gpointer data);

TradeProgress *trade_progress_new      (void);
TradeProgress *trade_progress_ref      (TradeProgress *self);
void           trade_progress_unref    (TradeProgress *self);

void           trade_progress_set      (TradeProgress *self,
                                        guint          n_rows,
                                        double         fraction);
void           trade_progress_tell     (TradeProgress *self,
                                        TradeProgressTold told,
                                        gpointer       data);
guint          trade_progress_get_rows (TradeProgress *self);
guint          trade_progress_get_speed (TradeProgress *self);
double         trade_progress_get_fraction (TradeProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeProgress, trade_progress_unref)

G_END_DECLS
