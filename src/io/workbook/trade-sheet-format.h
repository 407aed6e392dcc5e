/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * TradeSheetFormat:
 * @is_percent: whether numbers are shown a hundred times as large, with a sign
 * @n_thousands: how often numbers are shown a thousand times as small
 * @n_zeros: to how many digits whole numbers are filled up with zeros; 0 where they are not
 * @has_year: whether a number is the day of a date, of which the year is shown
 * @has_month: and its month
 * @has_day: and its day
 * @before: (nullable): what is shown before the number
 * @behind: (nullable): what is shown behind it
 *
 * How a number in a cell is shown, as far as that tells what it is.
 */
typedef struct
{
  gboolean is_percent;
  guint    n_thousands;
  guint    n_zeros;
  gboolean has_year, has_month, has_day;
  char    *before, *behind;
} TradeSheetFormat;

TradeSheetFormat  trade_sheet_format_parse (const char             *code);
gboolean          trade_sheet_format_has_words (const char         *text);
void              trade_sheet_format_clear (TradeSheetFormat       *self);
GPtrArray        *trade_sheet_read_formats (GBytes                 *xml,
                                            GError                **error);
char             *trade_sheet_format_write (const TradeSheetFormat *self,
                                            double                  number,
                                            gboolean                is_1904);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeSheetFormat, trade_sheet_format_clear)

G_END_DECLS
