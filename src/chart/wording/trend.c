/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

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

static gboolean
is_estimated (TradeView *view,
              guint      row)
{
  for (guint column = 0; column < 2; column++)
    {
      TradeFigure *figure = trade_view_get_cell (view, row, column);

      if (figure != NULL && trade_figure_has_status (figure, TRADE_STATUS_ESTIMATED))
        return TRUE;
    }

  return FALSE;
}

/* What is said of all periods is not published of those that are estimated. */
static char *
qualify_all (TradeView  *view,
             const char *title)
{
  guint n_rows = trade_view_get_n_rows (view);
  guint n_estimated = 0;

  for (guint row = 0; row < n_rows; row++)
    n_estimated += is_estimated (view, row);
  if (n_estimated == 0)
    return g_strdup (title);
  if (n_estimated == n_rows)
    return g_strdup_printf (C_ ("statement", "%s (estimate)"), title);

  /* Translators: a title, such as "Exports exceeded imports in every period shown", of which some periods are estimated */
  return g_strdup_printf (C_ ("statement", "%s (partly estimated)"), title);
}

static char *
write_both (TradeView   *view,
            TradeFormat *format)
{
  g_autofree char *turn = trade_surplus_write_turn (view, format);
  g_autofree char *most = NULL;
  int side = trade_surplus_get_constant_side (view);

  if (turn != NULL && is_estimated (view, trade_view_get_n_rows (view) - 1))
    return g_strdup_printf (C_ ("statement", "%s (estimate)"), turn);
  if (turn != NULL)
    return g_steal_pointer (&turn);
  if (side > 0)
    return qualify_all (view, _ ("Exports exceeded imports in every period shown"));
  if (side < 0)
    return qualify_all (view, _ ("Imports exceeded exports in every period shown"));

  most = trade_surplus_write_most (view, format);

  return most != NULL ? qualify_all (view, most) : g_strdup (_ ("Exports against imports"));
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
