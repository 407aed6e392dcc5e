/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-citation.h"

#include <glib/gi18n.h>

#include "trade-describe.h"
#include "trade-export-format.h"
#include "trade-tabular.h"

/* Figures that rest on others are cited by those: only what was read stands in a source. */
static void
collect_paragraphs (TradeFigure *figure,
                    TradeSource *source,
                    GArray      *paragraphs,
                    GHashTable  *seen)
{
  GListModel *inputs = trade_figure_get_inputs (figure);
  int paragraph = trade_figure_get_paragraph (figure);

  if (!g_hash_table_add (seen, figure))
    return;

  if (trade_figure_get_source (figure) == source && paragraph > 0)
    g_array_append_val (paragraphs, paragraph);

  for (guint i = 0; inputs != NULL && i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      collect_paragraphs (input, source, paragraphs, seen);
    }
}

static gboolean
uses_source (TradeFigure *figure,
             TradeSource *source,
             GHashTable  *seen)
{
  GListModel *inputs = trade_figure_get_inputs (figure);

  if (!g_hash_table_add (seen, figure))
    return FALSE;
  if (trade_figure_get_source (figure) == source)
    return TRUE;

  for (guint i = 0; inputs != NULL && i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      if (uses_source (input, source, seen))
        return TRUE;
    }

  return FALSE;
}

static int
compare_paragraphs (gconstpointer a,
                    gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The paragraphs of a source that the figures of a view were read in, each once, in order. */
static char *
list_paragraphs (TradeView   *view,
                 TradeSource *source,
                 TradeFormat *format,
                 guint       *n_paragraphs)
{
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) numbers = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      collect_paragraphs (figure, source, paragraphs, seen);
    }
  g_array_sort (paragraphs, compare_paragraphs);

  *n_paragraphs = 0;
  for (guint i = 0; i < paragraphs->len; i++)
    {
      int paragraph = g_array_index (paragraphs, int, i);
      g_autofree char *number = NULL;

      if (i > 0 && g_array_index (paragraphs, int, i - 1) == paragraph)
        continue;
      number = trade_format_count (format, paragraph);
      g_strv_builder_add (builder, number);
      (*n_paragraphs)++;
    }

  numbers = g_strv_builder_end (builder);
  return trade_format_list (format, (const char *const *) numbers);
}

static char *
cite_source (TradeView   *view,
             TradeSource *source,
             TradeFormat *format)
{
  guint n_paragraphs;
  g_autofree char *paragraphs = list_paragraphs (view, source, format, &n_paragraphs);
  const char *published = trade_source_get_date (source);
  g_autofree char *date = published != NULL ? trade_format_date (format, published) : NULL;
  const char *title = trade_format_text (format, trade_source_get_title (source));

  if (n_paragraphs == 0 && date == NULL)
    return g_strdup (title);

  if (date == NULL)
    /* Translators: who published the figures, and a list of the numbers of paragraphs. */
    return g_strdup_printf (ngettext ("%1$s, paragraph %2$s", "%1$s, paragraphs %2$s", n_paragraphs), title, paragraphs);

  if (n_paragraphs == 0)
    /* Translators: who published the figures, and when. */
    return g_strdup_printf (_("%1$s, %2$s"), title, date);

  /* Translators: who published the figures, when, and a list of the numbers of paragraphs. */
  return g_strdup_printf (ngettext ("%1$s, %2$s, paragraph %3$s", "%1$s, %2$s, paragraphs %3$s", n_paragraphs), title, date,
                          paragraphs);
}

static gboolean
is_cited (TradeView   *view,
          TradeSource *source)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (uses_source (figure, source, seen))
        return TRUE;
    }

  return FALSE;
}

static TradeScene *
compose (TradeView   *view,
         TradeFormat *format)
{
  TradeExportOptions options;

  trade_export_options_init (&options, format);

  return trade_export_compose (view, &options);
}

/**
 * trade_citation_write:
 * @view: a view
 * @format: the language to write in
 *
 * Writes a line that tells what a chart is and where its figures were read: title, sources, their dates and paragraphs.
 * A figure that was computed is traced to those that it was computed from.
 *
 * Returns: (transfer full): the line
 */
char *
trade_citation_write (TradeView   *view,
                      TradeFormat *format)
{
  g_autoptr (TradeScene) scene = NULL;
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *cited = NULL;
  GListModel *sources;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  scene = compose (view, format);
  builder = g_strv_builder_new ();
  sources = trade_dataset_get_sources (trade_view_get_dataset (view));
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TradeSource) source = g_list_model_get_item (sources, i);

      if (is_cited (view, source))
        {
          g_autofree char *part = cite_source (view, source, format);

          g_strv_builder_add (builder, part);
        }
    }
  parts = g_strv_builder_end (builder);
  /* Translators: this stands between two sources of one chart. */
  cited = g_strjoinv (C_ ("sources", "; "), parts);

  /* Translators: the title of a chart, and its sources. */
  return g_strdup_printf (_("“%1$s”. Source: %2$s. Made with Trade Charts."), trade_scene_get_title (scene), cited);
}

/**
 * trade_citation_write_alt:
 * @view: a view
 * @format: the language to write in
 *
 * Writes what a reader who cannot see the chart needs to know of it.
 *
 * Returns: (transfer full): the text
 */
char *
trade_citation_write_alt (TradeView   *view,
                          TradeFormat *format)
{
  g_autoptr (TradeScene) scene = NULL;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  scene = compose (view, format);

  return trade_scene_describe (scene);
}

static void
append_cell (GString    *html,
             const char *element,
             const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (html, "<%s>%s</%s>", element, escaped, element);
}

static void
append_row (GString      *html,
            TradeFigure  *figure,
            TradeDataset *dataset,
            TradeFormat  *format)
{
  g_autofree char *name = trade_describe_full_name (format, dataset, figure);
  g_autofree char *period = trade_format_period (format, trade_figure_get_period (figure));
  g_autofree char *value = trade_format_exact_with_unit (format, dataset, figure);
  g_autofree char *bounds = trade_format_bounds (format, dataset, figure);
  g_autofree char *origin = trade_describe_origin (format, dataset, figure);
  g_autofree char *safe_name = trade_tabular_guard (name);
  g_autofree char *safe_origin = trade_tabular_guard (origin != NULL ? origin : "");

  g_string_append (html, "<tr>");
  append_cell (html, "th", safe_name);
  append_cell (html, "td", period);
  append_cell (html, "td", value);
  append_cell (html, "td", bounds != NULL ? bounds : "");
  append_cell (html, "td", safe_origin);
  g_string_append (html, "</tr>\n");
}

/* The description has a line for each figure. */
static void
append_words (GString    *html,
              TradeScene *scene)
{
  g_autofree char *words = trade_scene_describe (scene);
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *joined = g_strjoinv ("<br>\n", lines);

  g_string_append_printf (html, "<p>%s</p>\n", joined);
}

/**
 * trade_citation_write_html:
 * @view: a view
 * @format: the language to write in
 *
 * Writes the figures of a view as an HTML table with its title, the description of the chart and its citation, for a text
 * program to paste.
 *
 * Returns: (transfer full): the table, in UTF-8
 */
char *
trade_citation_write_html (TradeView   *view,
                           TradeFormat *format)
{
  g_autoptr (TradeScene) scene = NULL;
  g_autofree char *citation = NULL;
  TradeDataset *dataset;
  GString *html;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  scene = compose (view, format);
  citation = trade_citation_write (view, format);
  dataset = trade_view_get_dataset (view);

  html = g_string_new ("<meta charset=\"utf-8\">\n");
  g_string_append_printf (html, "<table%s>\n", trade_format_is_right_to_left (format) ? " dir=\"rtl\"" : "");
  append_cell (html, "caption", trade_scene_get_title (scene));
  g_string_append (html, "\n<thead><tr>");
  append_cell (html, "th", _("Figure"));
  append_cell (html, "th", _("Period"));
  append_cell (html, "th", _("Value"));
  append_cell (html, "th", _("Bounds"));
  append_cell (html, "th", _("Origin"));
  g_string_append (html, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      append_row (html, figure, dataset, format);
    }
  g_string_append (html, "</tbody>\n</table>\n");
  append_words (html, scene);
  append_cell (html, "p", citation);
  g_string_append_c (html, '\n');

  return g_string_free (html, FALSE);
}
