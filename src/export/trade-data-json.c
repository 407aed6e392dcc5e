/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-data-json.h"

#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-plain.h"
#include "trade-records.h"

#include "trade-json-writer.h"

static void
add_text (TradeJsonWriter *json,
          const char      *key,
          const char      *text)
{
  trade_json_writer_add_string (json, key, text != NULL && *text != '\0' ? text : NULL);
}

static void
take_text (TradeJsonWriter *json,
           const char      *key,
           char            *text)
{
  add_text (json, key, text);
  g_free (text);
}

static void
add_translated (TradeJsonWriter *json,
                const char      *key,
                TradeFormat     *format,
                TradeText       *text)
{
  add_text (json, key, text != NULL ? trade_format_text (format, text) : NULL);
}

static void
add_key (TradeJsonWriter *json,
         TradeFigure     *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    add_text (json, trade_dimension_get_id (i), key->codes[i]);
  take_text (json, "period", trade_period_to_string (trade_figure_get_period (figure)));
}

static void
add_figure (TradeJsonWriter *json,
            TradeFigure     *figure,
            TradeFormat     *format,
            TradeDataset    *dataset);

static void
add_figures (TradeJsonWriter *json,
             const char      *key,
             GListModel      *figures,
             TradeFormat     *format,
             TradeDataset    *dataset)
{
  trade_json_writer_begin_array (json, key);
  for (guint i = 0; figures != NULL && i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, i);

      add_figure (json, figure, format, dataset);
    }
  trade_json_writer_end_array (json);
}

static void
add_origin (TradeJsonWriter *json,
            TradeFigure     *figure,
            TradeFormat     *format,
            TradeDataset    *dataset)
{
  TradeSource *source = trade_figure_get_source (figure);
  int paragraph = trade_figure_get_paragraph (figure);
  gboolean derived = trade_figure_is_derived (figure);

  add_text (json, "origin", derived ? "derived" : trade_figure_get_original (figure) != NULL ? "edited" : "reported");
  add_text (json, "formula", trade_plain_get_formula (trade_figure_get_formula (figure)));
  take_text (json, "formulaText", derived ? trade_describe_formula (format, dataset, figure) : NULL);
  add_figures (json, "inputs", trade_figure_get_inputs (figure), format, dataset);
  add_text (json, "source", source != NULL ? trade_source_get_id (source) : NULL);
  if (paragraph > 0)
    trade_json_writer_add_integer (json, "paragraph", paragraph);
  else
    trade_json_writer_add_string (json, "paragraph", NULL);
}

static void
add_figure (TradeJsonWriter *json,
            TradeFigure     *figure,
            TradeFormat     *format,
            TradeDataset    *dataset)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);
  gboolean has_value = trade_figure_has_value (figure);

  trade_json_writer_begin_object (json, NULL);
  take_text (json, "name", trade_describe_full_name (format, dataset, figure));
  add_key (json, figure);
  take_text (json, "value", has_value ? trade_plain_dup_value (figure) : NULL);
  take_text (json, "lower", has_value ? trade_plain_dup_double (bounds.lower) : NULL);
  take_text (json, "upper", has_value ? trade_plain_dup_double (bounds.upper) : NULL);
  add_text (json, "relation", trade_plain_get_relation (trade_figure_get_relation (figure)));
  add_text (json, "status", trade_status_get_id (trade_figure_get_status (figure)));
  add_text (json, "vintage", trade_figure_get_vintage (figure));
  add_translated (json, "printed", format, trade_figure_get_printed (figure));
  add_origin (json, figure, format, dataset);
  add_translated (json, "note", format, trade_figure_get_note (figure));
  if (trade_figure_get_original (figure) != NULL)
    {
      add_translated (json, "original", format, trade_figure_get_original (figure));
      add_translated (json, "reason", format, trade_figure_get_reason (figure));
    }
  trade_json_writer_end_object (json);
}

/* What the view would show if it had a value: its status says why it has none. */
static void
add_missing (TradeJsonWriter *json,
             TradeView       *view,
             TradeFormat     *format)
{
  const GPtrArray *missing = trade_records_get_missing (view);

  trade_json_writer_begin_array (json, "missing");
  for (guint i = 0; i < missing->len; i++)
    add_figure (json, g_ptr_array_index (missing, i), format, trade_view_get_dataset (view));
  trade_json_writer_end_array (json);
}

static void
add_annotations (TradeJsonWriter  *json,
                 TradeAnnotations *annotations,
                 TradeFormat      *format)
{
  trade_json_writer_begin_array (json, "notes");
  for (guint i = 0; i < trade_annotations_get_n_notes (annotations); i++)
    {
      const TradeNote *note = trade_annotations_get_note (annotations, i);

      trade_json_writer_begin_object (json, NULL);
      take_text (json, "period", trade_period_to_string (note->period));
      add_translated (json, "text", format, note->text);
      trade_json_writer_end_object (json);
    }
  trade_json_writer_end_array (json);

  trade_json_writer_begin_array (json, "highlight");
  for (guint i = 0; i < trade_annotations_get_n_highlights (annotations); i++)
    trade_json_writer_add_string (json, NULL, trade_annotations_get_highlight (annotations, i));
  trade_json_writer_end_array (json);
}

static void
add_view (TradeJsonWriter *json,
          TradeView       *view,
          TradeFormat     *format)
{
  TradeArrangement arrangement = trade_view_get_arrangement (view);

  trade_json_writer_begin_object (json, "view");
  add_text (json, "id", trade_view_get_id (view));
  take_text (json, "period", trade_period_to_string (trade_view_get_period (view)));
  add_text (json, "order", trade_order_get_id (arrangement.order));
  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    {
      const char *code = arrangement.setting.codes[trade_settings[i]];

      if (code != NULL && *code != '\0' && !g_str_equal (code, TRADE_CODE_TOTAL))
        add_text (json, trade_dimension_get_id (trade_settings[i]), code);
    }
  add_text (json, "currency", arrangement.unit);
  add_text (json, "mode", trade_mode_get_id (arrangement.mode));
  if (trade_view_get_base (view, &arrangement.base))
    take_text (json, "base", trade_period_to_string (arrangement.base));
  take_text (json, "name", trade_headline_write_name (view, format));
  take_text (json, "title", trade_headline_write_title (view, format));
  take_text (json, "subtitle", trade_headline_write_subtitle (view, format));
  add_translated (json, "caption", format, trade_view_get_caption (view));
  add_annotations (json, trade_view_get_annotations (view), format);
  trade_json_writer_end_object (json);
}

static void
add_dataset (TradeJsonWriter *json,
             TradeDataset    *dataset,
             TradeFormat     *format)
{
  GListModel *sources = trade_dataset_get_sources (dataset);

  trade_json_writer_begin_object (json, "dataset");
  add_translated (json, "title", format, trade_dataset_get_title (dataset));
  add_translated (json, "subject", format, trade_dataset_get_subject (dataset));
  add_text (json, "published", trade_dataset_get_published (dataset));

  trade_json_writer_begin_array (json, "sources");
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TradeSource) source = g_list_model_get_item (sources, i);

      trade_json_writer_begin_object (json, NULL);
      add_text (json, "id", trade_source_get_id (source));
      add_translated (json, "title", format, trade_source_get_title (source));
      add_text (json, "date", trade_source_get_date (source));
      add_text (json, "uri", trade_source_get_uri (source));
      trade_json_writer_end_object (json);
    }
  trade_json_writer_end_array (json);
  trade_json_writer_end_object (json);
}

/**
 * trade_data_json_write:
 * @view: a view
 * @format: the language of names, titles and sources
 *
 * Writes a view, what its dataset says of itself and its figures as a JSON object with the members "view", "dataset" and
 * "figures", indented, keys always in the same order. What there is not is null.
 *
 * Values and bounds are in the unit itself and written as strings of decimal digits: most readers turn a JSON number
 * into a double, which changes a decimal number, and keep no trailing zeros. Codes and code words are the same in every
 * language. A derived figure holds the figures that it was computed from in full, as its "inputs".
 *
 * Returns: (transfer full): the text, in UTF-8, ended by a line feed
 */
char *
trade_data_json_write (TradeView   *view,
                       TradeFormat *format)
{
  TradeJsonWriter *json;
  TradeDataset *dataset;
  g_autofree char *text = NULL;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  dataset = trade_view_get_dataset (view);
  json = trade_json_writer_new (TRUE);
  trade_json_writer_begin_object (json, NULL);
  add_view (json, view, format);
  add_dataset (json, dataset, format);
  add_figures (json, "figures", G_LIST_MODEL (view), format, dataset);
  add_missing (json, view, format);
  trade_json_writer_end_object (json);
  text = trade_json_writer_finish (json);

  return g_strconcat (text, "\n", NULL);
}
