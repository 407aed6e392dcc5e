/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"
#include "trade-kind-private.h"

#include <glib/gi18n-lib.h>

/* More periods than these are told by their first and last. */
#define MAX_LISTED_PERIODS 4

/* How many figures a chart shows: those that have a mark of their own, then those that stand together. */
static guint
count_figures (TradeScene *scene)
{
  return trade_scene_get_n_data (scene) + trade_scene_get_folded (scene)->len;
}

static TradeFigure *
get_figure (TradeScene *scene,
            guint       i)
{
  guint n_data = trade_scene_get_n_data (scene);

  return i < n_data ? trade_scene_get_data (scene, i)->figure : g_ptr_array_index (trade_scene_get_folded (scene), i - n_data);
}

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  return trade_period_compare (*(const TradePeriod *) a, *(const TradePeriod *) b);
}

/* The periods of all figures, each once, in the order of time. */
static GArray *
collect_periods (TradeScene *scene)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod));
  guint n_kept = 0;

  for (guint i = 0; i < count_figures (scene); i++)
    {
      TradePeriod period = trade_figure_get_period (get_figure (scene, i));

      g_array_append_val (periods, period);
    }
  g_array_sort (periods, compare_periods);

  for (guint i = 0; i < periods->len; i++)
    {
      TradePeriod period = g_array_index (periods, TradePeriod, i);

      if (n_kept == 0 || !trade_period_equal (g_array_index (periods, TradePeriod, n_kept - 1), period))
        g_array_index (periods, TradePeriod, n_kept++) = period;
    }
  g_array_set_size (periods, n_kept);

  return periods;
}

static char *
describe_periods (TradeScene *scene)
{
  TradeFormat *format = trade_scene_get_format (scene);
  g_autoptr (GArray) periods = collect_periods (scene);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < periods->len; i++)
    {
      g_autofree char *name = trade_format_period (format, g_array_index (periods, TradePeriod, i));

      g_strv_builder_add (builder, name);
    }

  names = g_strv_builder_end (builder);
  if (periods->len > MAX_LISTED_PERIODS)
    /* Translators: the first and the last of many periods, such as "2013 to 2023" */
    return g_strdup_printf (C_ ("periods", "%1$s to %2$s"), names[0], names[periods->len - 1]);

  return trade_format_list (format, (const char *const *) names);
}

/* Whether a figure takes part in the comparison of greatest and least. A balance lies between two others, and units do
 * not compare. */
static gboolean
is_comparable (TradeFigure *figure,
               TradeFigure *first)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  const TradeSeriesKey *other = trade_figure_get_key (first);

  return g_str_equal (key->unit, other->unit) && g_str_equal (key->measure, other->measure) &&
         !g_str_equal (key->flow, TRADE_FLOW_BALANCE);
}

static char *
describe_extremes (TradeScene *scene)
{
  TradeFormat *format = trade_scene_get_format (scene);
  TradeDataset *dataset = trade_view_get_dataset (trade_scene_get_view (scene));
  TradeFigure *highest = NULL, *lowest = NULL;
  g_autofree char *highest_text = NULL;
  g_autofree char *lowest_text = NULL;

  for (guint i = 0; i < count_figures (scene); i++)
    {
      TradeFigure *figure = get_figure (scene, i);

      if (!is_comparable (figure, highest != NULL ? highest : figure))
        continue;
      if (highest == NULL || trade_figure_get_value (figure) > trade_figure_get_value (highest))
        highest = figure;
      if (lowest == NULL || trade_figure_get_value (figure) < trade_figure_get_value (lowest))
        lowest = figure;
    }

  if (highest == NULL || trade_figure_get_value (highest) <= trade_figure_get_value (lowest))
    return NULL;

  highest_text = trade_describe_figure (format, dataset, highest);
  lowest_text = trade_describe_figure (format, dataset, lowest);

  /* Translators: both are sentences on a point of the chart, such as "Exports, 2023: 23.77 trillion yuan, up 0.6%" */
  return g_strdup_printf (_("Highest: %1$s. Lowest: %2$s."), highest_text, lowest_text);
}

static char *
describe_only (TradeScene *scene)
{
  TradeDataset *dataset = trade_view_get_dataset (trade_scene_get_view (scene));
  g_autofree char *text = trade_describe_figure (trade_scene_get_format (scene), dataset, get_figure (scene, 0));

  /* Translators: makes a sentence of a point of the chart, such as "Exports, 2023: 23.77 trillion yuan, up 0.6%" */
  return g_strdup_printf (C_ ("sentence", "%s."), text);
}

/**
 * trade_scene_describe_chart:
 * @scene: a scene
 *
 * Gives an overview of a chart: its kind, the periods, how many values it shows, the highest and the lowest. The title,
 * which tells the finding, is the name of the chart and not repeated.
 *
 * For example, "Column chart of exports and imports, 2022 and 2023, with 4 values. Highest: Exports, 2023: 23.77 trillion
 * yuan, up 0.6%. Lowest: Imports, 2023: 17.99 trillion yuan, down 0.3%."
 *
 * Returns: (transfer full): one to three sentences
 */
char *
trade_scene_describe_chart (TradeScene *scene)
{
  g_autofree char *periods = NULL;
  g_autofree char *count = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *extremes = NULL;
  const TradeKindRecord *record;
  guint n;

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);

  /* What is told is what is drawn. */
  record = trade_kind_get_record (trade_scene_get_kind (scene));
  n = count_figures (scene);
  periods = describe_periods (scene);
  count = trade_format_number (trade_scene_get_format (scene), n, 0, 0, FALSE);
  kind = g_strdup_printf (record->get_sentence (trade_scene_get_view (scene), n), periods, count);
  extremes = n == 1 ? describe_only (scene) : describe_extremes (scene);

  if (extremes == NULL)
    return g_steal_pointer (&kind);

  /* Translators: joins two sentences */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), kind, extremes);
}

/**
 * trade_scene_describe_data:
 * @scene: a scene
 * @data_index: the number of a data mark, in reading order from 0
 *
 * Tells the figure of one data mark, see trade_describe_figure().
 *
 * Returns: (transfer full): the sentence, without a full stop
 */
char *
trade_scene_describe_data (TradeScene *scene,
                           guint       data_index)
{
  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (data_index < trade_scene_get_n_data (scene), NULL);

  return trade_describe_figure (trade_scene_get_format (scene),
                                trade_view_get_dataset (trade_scene_get_view (scene)),
                                trade_scene_get_data (scene, data_index)->figure);
}

/**
 * trade_scene_describe:
 * @scene: a scene
 *
 * Tells a chart in words, as an alternative to seeing it: its title, the overview, then a line for each data mark in
 * reading order, and for each figure that had no room for a mark of its own.
 *
 * Returns: (transfer full): lines of text, without a newline at the end
 */
char *
trade_scene_describe (TradeScene *scene)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *overview = NULL;

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);

  overview = trade_scene_describe_chart (scene);
  text = g_string_new (trade_scene_get_title (scene));
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, overview);

  for (guint i = 0; i < count_figures (scene); i++)
    {
      g_autofree char *line = trade_describe_figure (trade_scene_get_format (scene),
                                                     trade_view_get_dataset (trade_scene_get_view (scene)),
                                                     get_figure (scene, i));

      g_string_append_printf (text, "\n%s", line);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
