/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "refute.h"

#include "trade-describe.h"

#include <libintl.h>
#include <string.h>

/* Reads which figure the overview of a chart calls the highest or the lowest, and looks in the bounds of the others for values
 * that would make it false. */

/* Whether a balance is drawn as the distance of exports and imports in each period that it is told of. */
static gboolean
does_balance_lie_between (TradeView *view)
{
  static const char *const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_BALANCE };

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    {
      if (trade_view_get_n_columns (view) < G_N_ELEMENTS (flows) ||
          g_strcmp0 (trade_view_get_column (view, i)->key.flow, flows[i]) != 0)
        return FALSE;
    }
  for (guint row = 0; row < trade_view_get_n_rows (view); row++)
    {
      if (trade_view_get_cell (view, row, 2) != NULL &&
          (trade_view_get_cell (view, row, 0) == NULL || trade_view_get_cell (view, row, 1) == NULL))
        return FALSE;
    }

  return TRUE;
}

/* Whether a code is another one, or all there are. */
static gboolean
is_within (const char *code,
           const char *other)
{
  return g_str_equal (other, TRADE_CODE_TOTAL) || g_str_equal (code, other);
}

/* Whether all other series of a view that count the same are parts of the one of a figure, as far as codes tell. */
static gboolean
is_whole (TradeView   *view,
          TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  guint n_parts = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (view), i);
      const TradeSeriesKey *part = trade_figure_get_key (other);

      if (part->measure != key->measure || part->unit != key->unit || part->reporter != key->reporter ||
          trade_series_key_equal (part, key))
        continue;
      if (part->flow != key->flow || part->reporter != key->reporter || !is_within (part->product, key->product) || !is_within (part->partner, key->partner) ||
          !is_within (part->enterprise, key->enterprise))
        return FALSE;
      n_parts++;
    }

  return n_parts > 0;
}

/* What others leave may have a name that says what it is. */
static gboolean
is_nameless_rest (TradeView            *view,
                  const TradeSeriesKey *key)
{
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      if (g_str_equal (key->codes[i], TRADE_CODE_OTHER) &&
          trade_dataset_get_label (trade_view_get_dataset (view), i, TRADE_CODE_OTHER) == NULL)
        return TRUE;
    }

  return FALSE;
}

/* A whole may grow more than some of its parts, gain more weight and cost less. */
static gboolean
is_rate (const TradeSeriesKey *key)
{
  static const char *const rates[] = {
    TRADE_MEASURE_GROWTH,       TRADE_MEASURE_SHARE_CHANGE, TRADE_MEASURE_UNIT_VALUE, TRADE_MEASURE_PRICE_INDEX,
    TRADE_MEASURE_VOLUME_INDEX, TRADE_MEASURE_INDEX,        NULL,
  };

  return g_strv_contains (rates, key->measure);
}

static gboolean
is_comparable (TradeView   *view,
               TradeFigure *figure,
               TradeFigure *other)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  const TradeSeriesKey *other_key = trade_figure_get_key (other);

  return figure != other && g_str_equal (key->unit, other_key->unit) && g_str_equal (key->measure, other_key->measure) &&
         !is_nameless_rest (view, key) && (is_rate (key) || !is_whole (view, figure)) &&
         !(g_str_equal (key->flow, TRADE_FLOW_BALANCE) && does_balance_lie_between (view));
}

/* Whether a figure is for certain above (or below) all that compare with it in the chart's view, and one of them. */
static gboolean
is_extreme (TradeView   *view,
            TradeFigure *figure,
            gboolean     highest)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);

  if (is_whole (view, figure) || (highest && trade_series_key_is_rest (trade_figure_get_key (figure))))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (view), i);
      TradeInterval others = trade_figure_get_bounds (other);

      if (is_comparable (view, other, figure) && (highest ? others.upper >= bounds.lower : others.lower <= bounds.upper))
        return FALSE;
    }

  return TRUE;
}

/* Whether what others leave may be above (or below) a figure. */
static gboolean
is_outdone (TradeView   *view,
            TradeFigure *figure,
            gboolean     highest)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  TradeInterval bounds = trade_figure_get_bounds (figure);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (view), i);
      const TradeSeriesKey *rest = trade_figure_get_key (other);
      TradeInterval others = trade_figure_get_bounds (other);

      if (is_nameless_rest (view, rest) && g_str_equal (rest->measure, key->measure) && g_str_equal (rest->unit, key->unit) &&
          (highest ? others.upper >= bounds.lower : others.lower <= bounds.upper))
        return TRUE;
    }

  return FALSE;
}

static guint
count_comparable (TradeView   *view,
                  TradeFigure *figure)
{
  guint n = 1;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (view), i);

      n += is_comparable (view, other, figure);
    }

  return n;
}

/* A superlative is for three at least, a comparative for two. */
static gboolean
is_told_truly (TradeScene *scene,
               const char *overview,
               const char *sentence,
               guint       least,
               gboolean    highest,
               gboolean    named)
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
        return is_extreme (view, figure, highest) && count_comparable (view, figure) >= least &&
               (named || !is_outdone (view, figure, highest));
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
  static const struct
  {
    const char *sentence;
    guint least;
    gboolean highest;
    gboolean named; /* beside what has no name */
  } claims[] = {
    { "Highest: %s.", 3, TRUE },
    { "Lowest: %s.", 3, FALSE },
    { "Higher: %s.", 2, TRUE },
    { "Lower: %s.", 2, FALSE },
    { "Highest of those published: %s.", 3, TRUE },
    { "Lowest of those published: %s.", 3, FALSE },
    { "Higher of those published: %s.", 2, TRUE },
    { "Lower of those published: %s.", 2, FALSE },
    { "Highest of the parts: %s.", 3, TRUE },
    { "Lowest of the parts: %s.", 3, FALSE },
    { "Higher of the parts: %s.", 2, TRUE },
    { "Lower of the parts: %s.", 2, FALSE },
    { "Highest of the parts published: %s.", 3, TRUE },
    { "Lowest of the parts published: %s.", 3, FALSE },
    { "Higher of the parts published: %s.", 2, TRUE },
    { "Lower of the parts published: %s.", 2, FALSE },
    { "Highest of those named: %s.", 3, TRUE, TRUE },
    { "Lowest of those named: %s.", 3, FALSE, TRUE },
    { "Higher of those named: %s.", 2, TRUE, TRUE },
    { "Lower of those named: %s.", 2, FALSE, TRUE },
  };
  g_autofree char *overview = trade_scene_describe_chart (scene);

  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      if (!is_told_truly (scene, overview, claims[i].sentence, claims[i].least, claims[i].highest, claims[i].named))
        return g_steal_pointer (&overview);
    }

  return NULL;
}
