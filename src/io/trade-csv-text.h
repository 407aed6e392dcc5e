/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TradeCsvText:
 *
 * A table that is written as text with commas, to be read as one: what was a table in another form. Each row is one line.
 */
typedef struct _TradeCsvText TradeCsvText;

TradeCsvText *trade_csv_text_new        (gsize         limit);
void          trade_csv_text_free       (TradeCsvText *self);
void          trade_csv_text_add        (TradeCsvText *self,
                                         const char   *cell);
void          trade_csv_text_add_number (TradeCsvText *self,
                                         double        number);
void          trade_csv_text_append     (TradeCsvText *self,
                                         const char   *rows,
                                         gsize         length);
char         *trade_csv_text_write_number (double     number);
void          trade_csv_text_end_row    (TradeCsvText *self);
gboolean      trade_csv_text_is_full    (TradeCsvText *self);
GBytes       *trade_csv_text_end        (TradeCsvText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeCsvText, trade_csv_text_free)

G_END_DECLS
