/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dataset-dump.h"

#include "trade-audit.h"
#include "trade-compose.h"
#include "trade-dataset-private.h"
#include "trade-doubt-private.h"
#include "trade-format.h"
#include "trade-svg.h"
#include "trade-view.h"

/* All that a finished dataset says, in the order in which it says it. */

static void
dump_name (GString     *text,
           TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  const TradePeriod period = trade_figure_get_period (figure);

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    g_string_append_printf (text, "%s ", key->codes[i]);
  g_string_append_printf (text, "%d/%d %d %.17g", period.first_month, period.n_months, trade_figure_get_formula (figure),
                          trade_figure_get_value (figure));
}

static void
dump_figures (GString    *text,
              GListModel *figures)
{
  for (guint i = 0; figures != NULL && i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, i);

      g_string_append (text, " <- ");
      dump_name (text, figure);
    }
  g_string_append_c (text, '\n');
}

static void
dump_figure (GString      *text,
             TradeDataset *dataset,
             TradeFigure  *figure)
{
  const TradeInterval bounds = trade_figure_get_bounds (figure), allowed = trade_dataset_get_allowed (dataset, figure);
  const TradeDecimal decimal = trade_figure_get_decimal (figure);
  TradeSource *source = trade_figure_get_source (figure);
  TradeFigure *rival = trade_dataset_get_rival (dataset, figure);

  dump_name (text, figure);
  g_string_append_printf (text, " = %.17g [%.17g %.17g] %d %" G_GINT64_FORMAT "e%d*%d relation %d status %d doubt %d %d [%.17g %.17g] source %s",
                          trade_figure_get_value (figure), bounds.lower, bounds.upper, trade_figure_get_precision (figure),
                          decimal.coefficient, decimal.exponent, trade_figure_get_scale (figure), trade_figure_get_relation (figure),
                          trade_figure_get_status (figure), trade_dataset_is_refuted (dataset, figure),
                          trade_dataset_is_contradicted (dataset, figure), allowed.lower, allowed.upper,
                          source != NULL ? trade_source_get_id (source) : "");
  if (rival != NULL)
    g_string_append_printf (text, " rival %.17g", trade_figure_get_value (rival));
  dump_figures (text, trade_figure_get_inputs (figure));
}

static void
dump_series (GString      *text,
             TradeDataset *dataset)
{
  const GPtrArray *all = trade_dataset_get_series (dataset);

  for (guint i = 0; i < all->len; i++)
    {
      const GPtrArray *figures = trade_series_get_figures (g_ptr_array_index (all, i));
      const GPtrArray *missing = trade_series_get_missing (g_ptr_array_index (all, i));

      for (guint j = 0; j < figures->len; j++)
        dump_figure (text, dataset, g_ptr_array_index (figures, j));
      for (guint j = 0; j < missing->len; j++)
        dump_figure (text, dataset, g_ptr_array_index (missing, j));
    }
}

static void
dump_findings (GString      *text,
               TradeDataset *dataset)
{
  GListModel *findings = trade_dataset_get_findings (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (findings, i);
      const TradeInterval expected = trade_finding_get_expected (finding);

      g_string_append_printf (text, "finding %d %d %d %.17g [%.17g %.17g]", trade_finding_get_check (finding),
                              trade_finding_get_verdict (finding), trade_finding_get_formula (finding),
                              trade_finding_get_computed (finding), expected.lower, expected.upper);
      dump_figures (text, trade_finding_get_figures (finding));
    }
  g_string_append_printf (text, "%u unchecked\n", trade_dataset_get_n_unchecked (dataset));
}

static void
dump_codes (GString      *text,
            TradeDataset *dataset)
{
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      g_auto (GStrv) codes = trade_dataset_list_codes (dataset, i);

      for (guint j = 0; codes[j] != NULL; j++)
        g_string_append_printf (text, "%s: %s\n", codes[j],
                                trade_text_get_untranslated (trade_dataset_get_label (dataset, i, codes[j])));
      g_string_append_printf (text, "varies %d, main %s\n", trade_dataset_varies (dataset, i),
                              trade_dataset_get_main_code (dataset, i));
    }
}

static void
draw (GString   *text,
      TradeView *view)
{
  const TradeComposeOptions options = { .width = 640, .height = 400, .text_scale = 1, .format = trade_format_get_default () };
  g_autoptr (TradeScene) scene = trade_compose (view, &options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = trade_svg_encode (scene, trade_style_get (TRADE_VARIANT_LIGHT), &error);

  g_assert_no_error (error);
  g_string_append_len (text, g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg));
}

/*
 * dataset_dump:
 * @dataset: a finished dataset
 * @draws: whether to draw its views, too
 *
 * Returns: (transfer full): its codes, sources, figures, findings and views
 */
char *
dataset_dump (TradeDataset *dataset,
              gboolean      draws)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);
  GListModel *sources = trade_dataset_get_sources (dataset);

  dump_codes (text, dataset);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TradeSource) source = g_list_model_get_item (sources, i);

      g_string_append_printf (text, "%s: %s\n", trade_source_get_id (source),
                              trade_text_get_untranslated (trade_source_get_title (source)));
    }
  dump_series (text, dataset);
  dump_findings (text, dataset);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      const TradePeriod period = trade_view_get_period (view);

      g_string_append_printf (text, "view %s %d/%d", trade_view_get_id (view), period.first_month, period.n_months);
      dump_figures (text, G_LIST_MODEL (view));
      if (draws)
        draw (text, view);
    }

  return g_string_free (text, FALSE);
}
