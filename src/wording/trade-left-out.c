/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-left-out.h"

#include "trade-describe.h"
#include "trade-headline.h"

#include <glib/gi18n-lib.h>

/* What others leave of a whole is not drawn over time where it would set the scale. It does not vanish: the foot says how much it is. */

static gboolean
is_shown (TradeView   *view,
          TradeFigure *figure,
          TradeDimension dimension)
{
  for (guint i = 0; i < trade_view_get_n_columns (view); i++)
    {
      if (g_strcmp0 (trade_view_get_column (view, i)->key.codes[dimension], trade_figure_get_key (figure)->codes[dimension]) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What the view would show of what others leave. */
static GPtrArray *
list_rests (TradeView     *view,
            TradeDimension dimension)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradeView *native = trade_view_get_native (view);
  TradeSeriesKey pattern = *trade_figure_get_key (trade_view_get_leader (native));
  TradePeriod period = trade_view_get_period (native);
  GPtrArray *rests;

  pattern.codes[dimension] = NULL;
  rests = trade_dataset_query (dataset, &pattern, &period);
  for (guint i = rests->len; i > 0; i--)
    {
      TradeFigure *figure = g_ptr_array_index (rests, i - 1);

      if (!trade_dataset_is_rest (dataset, trade_figure_get_key (figure)) || is_shown (view, figure, dimension))
        g_ptr_array_remove_index (rests, i - 1);
    }

  return rests;
}

/*< private >
 * trade_left_out_write:
 * @view: a view
 * @format: the language
 *
 * Tells what others leave of the whole, where a view does not show it.
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL where nothing is left out
 */
char *
trade_left_out_write (TradeView   *view,
                      TradeFormat *format)
{
  TradeDimension dimension = trade_view_get_parts (view);
  gboolean may_leave = trade_view_is_over_time (view) && dimension < TRADE_N_DIMENSIONS && trade_dimension_has_parts (dimension);
  g_autoptr (GPtrArray) rests = may_leave ? list_rests (view, dimension) : NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;

  if (rests == NULL || rests->len == 0)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < MIN (rests->len, TRADE_HEADLINE_MOST_NAMES); i++)
    {
      TradeFigure *figure = g_ptr_array_index (rests, i);
      g_autofree char *name = trade_describe_name_dated (format, view, figure);
      g_autofree char *amount = trade_headline_write_amount (view, format, figure);

      g_ptr_array_add (names, g_strdup_printf (C_ ("list of figures", "%1$s (%2$s)"), name, amount));
    }
  list = trade_headline_list_names (format, names, rests->len);

  /* Translators: what others leave of a whole, the last period and how much it is then, such as "Others, 2023 (about 51.7%)" */
  return g_strdup_printf (_ ("Not shown, because it would set the scale: %s."), list);
}
