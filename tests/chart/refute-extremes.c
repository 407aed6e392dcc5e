/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "refute.h"

#include "trade-describe.h"

#include <libintl.h>
#include <string.h>

/* Reads which figure the overview of a chart calls the highest or the lowest, and looks in the bounds of the others for values
 * that would make it false. */

static gboolean
is_comparable (TradeFigure *figure,
               TradeFigure *other)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  const TradeSeriesKey *other_key = trade_figure_get_key (other);

  return figure != other && g_str_equal (key->unit, other_key->unit) && g_str_equal (key->measure, other_key->measure) &&
         !g_str_equal (key->flow, TRADE_FLOW_BALANCE);
}

/* Whether a figure is for certain above (or below) all that compare with it in the chart's view. */
static gboolean
is_extreme (TradeView   *view,
            TradeFigure *figure,
            gboolean     highest)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (view), i);
      TradeInterval others = trade_figure_get_bounds (other);

      if (is_comparable (other, figure) && (highest ? others.upper >= bounds.lower : others.lower <= bounds.upper))
        return FALSE;
    }

  return TRUE;
}

static guint
count_comparable (TradeView   *view,
                  TradeFigure *figure)
{
  guint n = 1;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (view), i);

      n += is_comparable (other, figure);
    }

  return n;
}

/* A superlative is for three at least, a comparative for two. */
static gboolean
is_told_truly (TradeScene *scene,
               const char *overview,
               const char *sentence,
               guint       least,
               gboolean    highest)
{
  TradeView *view = trade_scene_get_view (scene);
  const char *template = dgettext (GETTEXT_PACKAGE, sentence);
  g_autofree char *word = g_strndup (template, strcspn (template, "%"));

  if (g_strstr_len (overview, -1, word) == NULL)
    return TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *told = trade_describe_figure_within (trade_format_get_default (), view, figure);
      g_autofree char *whole = g_strdup_printf (template, told);

      if (g_strstr_len (overview, -1, whole) != NULL)
        return is_extreme (view, figure, highest) && count_comparable (view, figure) >= least;
    }

  return FALSE;
}

/**
 * refute_extremes:
 * @scene: a chart in the language of the default format
 *
 * Looks for what refutes the highest and the lowest that the overview of a chart names.
 *
 * Returns: (transfer full) (nullable): the overview, where it is false
 */
char *
refute_extremes (TradeScene *scene)
{
  g_autofree char *overview = trade_scene_describe_chart (scene);

  if (is_told_truly (scene, overview, "Highest: %s.", 3, TRUE) && is_told_truly (scene, overview, "Lowest: %s.", 3, FALSE) &&
      is_told_truly (scene, overview, "Highest of those published: %s.", 3, TRUE) &&
      is_told_truly (scene, overview, "Lowest of those published: %s.", 3, FALSE) &&
      is_told_truly (scene, overview, "Higher of those published: %s.", 2, TRUE) &&
      is_told_truly (scene, overview, "Lower of those published: %s.", 2, FALSE) &&
      is_told_truly (scene, overview, "Higher: %s.", 2, TRUE) && is_told_truly (scene, overview, "Lower: %s.", 2, FALSE))
    return NULL;

  return g_steal_pointer (&overview);
}
