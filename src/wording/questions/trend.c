/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-qualify.h"
#include "trade-surplus.h"

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

/* What tells whether a row is estimated of which it is known what exceeded the other: its exports where they are, or else its imports, or
 * the balance that stands for both. */
static TradeFigure *
get_estimated (TradeView *view,
               guint      row)
{
  TradeFigure *exports = trade_view_get_cell (view, row, 0);
  TradeFigure *imports = trade_view_get_cell (view, row, 1);

  if (exports != NULL && trade_figure_has_status (exports, TRADE_STATUS_ESTIMATED))
    return exports;

  return imports != NULL ? imports : trade_view_get_cell (view, row, 2);
}

/* What holds of the whole time, or of most of it, or what it came to in the end. */
static char *
write_both (TradeView   *view,
            TradeFormat *format)
{
  guint last_row = trade_surplus_find_last (view);
  g_autofree char *most = NULL;
  g_autofree char *last = NULL;
  int side = trade_surplus_get_constant_side (view);
  guint row;

  if (side > 0)
    return trade_qualify_rows (g_strdup (_ ("Exports exceeded imports in every period shown")), view, 0, 2);
  if (side < 0)
    return trade_qualify_rows (g_strdup (_ ("Imports exceeded exports in every period shown")), view, 0, 2);
  if (trade_surplus_find_turn (view, &row))
    return trade_qualify_ends (trade_surplus_write_turn (view, format, row), get_estimated (view, row), get_estimated (view, last_row));

  most = trade_surplus_write_most (view, format);
  if (most != NULL)
    return trade_qualify_rows (g_steal_pointer (&most), view, 0, 2);

  last = trade_surplus_write_last (view, format);

  return last != NULL ? trade_qualify_figure (g_steal_pointer (&last), get_estimated (view, last_row)) : g_strdup (_ ("Exports against imports"));
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  if (trade_view_get_arrangement (view).mode == TRADE_MODE_INDEX)
    return trade_wording_index (view, format);

  return has_both (view) ? write_both (view, format) : trade_wording_then_and_now (view, format, trade_wording_find_told (view));
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  char *arranged = trade_wording_arranged_measure (view, format, subject, periods);
  g_autofree char *unit = NULL;

  if (arranged != NULL)
    return arranged;

  unit = trade_headline_write_unit (view, format);
  /* A line that has its name at its end says its flow itself. */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), subject, unit, periods);
}

const TradeWording trade_wording_trend = { get_name, write_title, write_subtitle };
