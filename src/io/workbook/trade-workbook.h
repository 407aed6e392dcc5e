/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* So many sheets of a workbook are looked at. */
#define TRADE_WORKBOOK_MAX_SHEETS 64

/* How much a table of unknown columns is wanted. */
#define TRADE_WORKBOOK_UNKNOWN 1

/**
 * TradeWorkbookRate:
 * @table: a sheet as text with commas
 * @data: the caller's data
 *
 * Tells how much a sheet is wanted.
 *
 * Returns: 0 where it is not; of several, the first of those that are wanted most is taken
 */
typedef int (*TradeWorkbookRate) (GBytes   *table,
                                  gpointer  data);

GBytes *trade_workbook_read (GBytes             *archive,
                             const char         *name,
                             TradeWorkbookRate   rate,
                             gpointer            data,
                             char              **remark,
                             GCancellable       *cancellable,
                             GError            **error);

G_END_DECLS
