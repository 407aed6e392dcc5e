/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wording.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (TradeView *view)
{
  return _ ("Over time");
}

static gboolean
has_both (TradeView *view)
{
  const char *one = trade_view_get_column (view, 0)->key.flow;
  const char *other = trade_view_get_n_columns (view) > 1 ? trade_view_get_column (view, 1)->key.flow : NULL;

  return g_strcmp0 (one, TRADE_FLOW_EXPORT) == 0 && g_strcmp0 (other, TRADE_FLOW_IMPORT) == 0;
}

/* On which side of zero the balance of a row is for certain; 0 where it is on none, or unknown. */
static int
get_side (TradeView *view,
          guint      row)
{
  TradeFigure *exports = trade_view_get_cell (view, row, 0);
  TradeFigure *imports = trade_view_get_cell (view, row, 1);
  TradeInterval balance;

  if (exports == NULL || imports == NULL)
    return 0;

  balance = trade_interval_subtract (trade_figure_get_bounds (exports), trade_figure_get_bounds (imports));

  return (balance.lower > 0) - (balance.upper < 0);
}

static char *
write_turn (TradeView   *view,
            TradeFormat *format,
            const char  *template)
{
  guint last = trade_view_get_n_rows (view) - 1;
  g_autofree char *then = trade_format_period (format, trade_view_get_row (view, 0)->period);
  g_autofree char *now = trade_format_period (format, trade_view_get_row (view, last)->period);

  return g_strdup_printf (template, then, now);
}

static char *
write_both (TradeView   *view,
            TradeFormat *format)
{
  guint n_rows = trade_view_get_n_rows (view);
  int first = get_side (view, 0);
  int last = get_side (view, n_rows - 1);
  gboolean constant = TRUE;

  for (guint i = 0; i < n_rows; i++)
    constant &= get_side (view, i) == first;

  if (constant && first > 0)
    return g_strdup (_ ("Exports exceeded imports in every period shown"));
  if (constant && first < 0)
    return g_strdup (_ ("Imports exceeded exports in every period shown"));
  if (first < 0 && last > 0)
    /* Translators: both are periods, such as 2013 and 2023 */
    return write_turn (view, format, _ ("A deficit in %1$s, a surplus in %2$s"));
  if (first > 0 && last < 0)
    /* Translators: both are periods, such as 2013 and 2023 */
    return write_turn (view, format, _ ("A surplus in %1$s, a deficit in %2$s"));

  return g_strdup (_ ("Exports against imports"));
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  return has_both (view) ? write_both (view, format) : trade_wording_then_and_now (view, format, 0);
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  g_autofree char *unit = trade_headline_write_unit (view, format);

  /* A line that has its name at its end says its flow itself. */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), subject, unit, periods);
}

const TradeWording trade_wording_trend = { get_name, write_title, write_subtitle };
