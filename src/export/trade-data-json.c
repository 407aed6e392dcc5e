/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-data-json.h"

#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-plain.h"

#include <jansson.h>

/* Keys keep the order in which they are set, so that equal views give equal bytes. */

static void
set_text (json_t     *object,
          const char *key,
          const char *text)
{
  json_object_set_new (object, key, text != NULL && *text != '\0' ? json_string (text) : json_null ());
}

static void
take_text (json_t     *object,
           const char *key,
           char       *text)
{
  set_text (object, key, text);
  g_free (text);
}

static void
set_translated (json_t      *object,
                const char  *key,
                TradeFormat *format,
                TradeText   *text)
{
  set_text (object, key, text != NULL ? trade_format_text (format, text) : NULL);
}

static void
set_key (json_t      *object,
         TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    set_text (object, trade_dimension_get_id (i), key->codes[i]);
  take_text (object, "period", trade_period_to_string (trade_figure_get_period (figure)));
}

static json_t *
create_figure (TradeFigure  *figure,
               TradeFormat  *format,
               TradeDataset *dataset);

static json_t *
create_inputs (TradeFigure  *figure,
               TradeFormat  *format,
               TradeDataset *dataset)
{
  GListModel *inputs = trade_figure_get_inputs (figure);
  json_t *array = json_array ();

  for (guint i = 0; inputs != NULL && i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      json_array_append_new (array, create_figure (input, format, dataset));
    }
  return array;
}

static void
set_origin (json_t       *object,
            TradeFigure  *figure,
            TradeFormat  *format,
            TradeDataset *dataset)
{
  TradeSource *source = trade_figure_get_source (figure);
  int paragraph = trade_figure_get_paragraph (figure);
  gboolean derived = trade_figure_is_derived (figure);

  set_text (object, "origin", derived ? "derived" : "reported");
  set_text (object, "formula", trade_plain_get_formula (trade_figure_get_formula (figure)));
  take_text (object, "formulaText", derived ? trade_describe_formula (format, dataset, figure) : NULL);
  json_object_set_new (object, "inputs", create_inputs (figure, format, dataset));
  set_text (object, "source", source != NULL ? trade_source_get_id (source) : NULL);
  json_object_set_new (object, "paragraph", paragraph > 0 ? json_integer (paragraph) : json_null ());
}

static json_t *
create_figure (TradeFigure  *figure,
               TradeFormat  *format,
               TradeDataset *dataset)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);
  json_t *object = json_object ();

  take_text (object, "name", trade_describe_figure_name (format, dataset, figure));
  set_key (object, figure);
  take_text (object, "value", trade_plain_dup_value (figure));
  take_text (object, "lower", trade_plain_dup_double (bounds.lower));
  take_text (object, "upper", trade_plain_dup_double (bounds.upper));
  set_text (object, "relation", trade_plain_get_relation (trade_figure_get_relation (figure)));
  set_text (object, "status", trade_status_get_id (trade_figure_get_status (figure)));
  set_text (object, "vintage", trade_figure_get_vintage (figure));
  set_translated (object, "printed", format, trade_figure_get_printed (figure));
  set_origin (object, figure, format, dataset);
  set_translated (object, "note", format, trade_figure_get_note (figure));
  return object;
}

static json_t *
create_view (TradeView   *view,
             TradeFormat *format)
{
  TradeArrangement arrangement = trade_view_get_arrangement (view);
  json_t *object = json_object ();

  set_text (object, "id", trade_view_get_id (view));
  take_text (object, "period", trade_period_to_string (trade_view_get_period (view)));
  set_text (object, "order", trade_order_get_id (arrangement.order));
  set_text (object, "currency", arrangement.unit);
  set_text (object, "mode", trade_mode_get_id (arrangement.mode));
  set_text (object, "name", trade_headline_get_name (view));
  take_text (object, "title", trade_headline_write_title (view, format));
  take_text (object, "subtitle", trade_headline_write_subtitle (view, format));
  set_translated (object, "caption", format, trade_view_get_caption (view));
  return object;
}

static json_t *
create_dataset (TradeDataset *dataset,
                TradeFormat  *format)
{
  GListModel *sources = trade_dataset_get_sources (dataset);
  json_t *object = json_object ();
  json_t *array = json_array ();

  set_translated (object, "title", format, trade_dataset_get_title (dataset));
  set_translated (object, "subject", format, trade_dataset_get_subject (dataset));
  set_text (object, "published", trade_dataset_get_published (dataset));

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TradeSource) source = g_list_model_get_item (sources, i);
      json_t *element = json_object ();

      set_text (element, "id", trade_source_get_id (source));
      set_translated (element, "title", format, trade_source_get_title (source));
      set_text (element, "date", trade_source_get_date (source));
      set_text (element, "uri", trade_source_get_uri (source));
      json_array_append_new (array, element);
    }
  json_object_set_new (object, "sources", array);
  return object;
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
  TradeDataset *dataset;
  json_t *root, *figures;
  char *text, *lines;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  dataset = trade_view_get_dataset (view);
  root = json_object ();
  json_object_set_new (root, "view", create_view (view, format));
  json_object_set_new (root, "dataset", create_dataset (dataset, format));

  figures = json_array ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      json_array_append_new (figures, create_figure (figure, format, dataset));
    }
  json_object_set_new (root, "figures", figures);

  /* The text may come from jansson's allocator, which need not be GLib's. */
  text = json_dumps (root, JSON_INDENT (2));
  json_decref (root);
  lines = g_strconcat (text, "\n", NULL);
  free (text);
  return lines;
}
