/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>

/* How amounts developed over time, part by part. */

static const char *
get_name (TradeView *view)
{
  static TradeWordingSentences names[TRADE_N_DIMENSIONS] = {
    [TRADE_DIMENSION_PRODUCT] = {
      [TRADE_WORDING_TOTAL] = N_ ("Trade by product over time"),
      [TRADE_WORDING_EXPORT] = N_ ("Exports by product over time"),
      [TRADE_WORDING_IMPORT] = N_ ("Imports by product over time"),
      [TRADE_WORDING_BALANCE] = N_ ("Balance by product over time"),
    },
    [TRADE_DIMENSION_PARTNER] = {
      [TRADE_WORDING_TOTAL] = N_ ("Trade by partner over time"),
      [TRADE_WORDING_EXPORT] = N_ ("Exports by partner over time"),
      [TRADE_WORDING_IMPORT] = N_ ("Imports by partner over time"),
      [TRADE_WORDING_BALANCE] = N_ ("Balance by partner over time"),
    },
    [TRADE_DIMENSION_ENTERPRISE] = {
      [TRADE_WORDING_TOTAL] = N_ ("Trade by enterprise over time"),
      [TRADE_WORDING_EXPORT] = N_ ("Exports by enterprise over time"),
      [TRADE_WORDING_IMPORT] = N_ ("Imports by enterprise over time"),
      [TRADE_WORDING_BALANCE] = N_ ("Balance by enterprise over time"),
    },
    [TRADE_DIMENSION_REPORTER] = {
      [TRADE_WORDING_TOTAL] = N_ ("Trade by reporter over time"),
      [TRADE_WORDING_EXPORT] = N_ ("Exports by reporter over time"),
      [TRADE_WORDING_IMPORT] = N_ ("Imports by reporter over time"),
      [TRADE_WORDING_BALANCE] = N_ ("Balance by reporter over time"),
    },
  };

  return trade_wording_choose (view, names[trade_view_get_parts (view)]);
}

/* Of what ends alike none is the greatest. */
static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  guint greatest = trade_wording_find_greatest (view);
  TradeFigure *last = trade_view_get_cell (view, trade_view_get_n_rows (view) - 1, greatest);

  if (last != NULL && (trade_wording_is_rest (view, last) || trade_wording_is_tied (view, format, last)))
    return trade_headline_write_name (view, format);

  return trade_wording_then_and_now (view, format, greatest);
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  static TradeWordingSentences subtitles = {
    /* Translators: subject, unit, periods */
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports together, %2$s, %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports, %2$s, %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports, %2$s, %3$s"),
    [TRADE_WORDING_BALANCE] = N_ ("%1$s: balance, %2$s, %3$s"),
  };
  g_autofree char *within = trade_describe_subject (format, view, subject);
  char *arranged = trade_wording_arranged_measure (view, format, within, periods);
  g_autofree char *unit = NULL;

  if (arranged != NULL)
    return arranged;

  unit = trade_headline_write_unit (view, format);

  return g_strdup_printf (trade_wording_choose (view, subtitles), subject, unit, periods);
}

const TradeWording trade_wording_part_trend = { get_name, write_title, write_subtitle };
