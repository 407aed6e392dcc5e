/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trade-decimal.h"
#include "trade-decode.h"
#include "trade-status.h"

G_BEGIN_DECLS

/**
 * TradeDialect:
 * @encoding: the encoding of the text
 * @separator: what stands between cells
 * @decimal_mark: what stands before the decimals of a number, `.` or `,`
 * @open_number: a number that does not tell whether its point or comma is that mark or one of thousands, as no other number does; or
 *   nothing
 * @n_skipped: how many bytes stand before the first row: a line such as `sep=;`
 * @n_skipped_lines: how many lines those are
 *
 * How a table is written as text.
 */
typedef struct
{
  TradeEncoding encoding;
  char          separator;
  char          decimal_mark;
  char          open_number[16];
  gsize         n_skipped;
  guint         n_skipped_lines;
} TradeDialect;

TradeDialect trade_dialect_detect       (const char         *text,
                                         gsize               length);
gboolean     trade_dialect_parse_number (const TradeDialect *self,
                                         const char         *text,
                                         TradeDecimal       *number,
                                         const char        **reason);
gboolean     trade_dialect_parse_status (const char         *text,
                                         TradeStatus        *status);
gboolean     trade_dialect_parse_flag   (const char         *text,
                                         TradeStatus        *status);

G_END_DECLS
