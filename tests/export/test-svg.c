/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-test.h"
#include "trade-describe.h"
#include "trade-painter.h"
#include "trade-plain.h"
#include "trade-svg-writer.h"

#include <cairo-svg.h>
#include <string.h>

/* What a document holds, gathered by GLib's parser of markup, which stops at the first fault. */
typedef struct
{
  GString   *text;      /* of all text elements, with a blank between lines */
  GPtrArray *titles;
  char      *description;
  GPtrArray *figures; /* GHashTable: the data- attributes of a group */
  GHashTable *ids;
  guint      n_texts;
} Document;

static void
start_cb (GMarkupParseContext  *context,
          const char           *element,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  static const char * const known[] = { "svg", "title", "desc", "rect", "circle", "path", "text", "tspan", "g", "pattern", "mask", NULL };
  Document *document = data;
  GHashTable *figure = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_assert_true (g_strv_contains (known, element));
  if (g_str_equal (element, "text"))
    document->n_texts++;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_assert_null (strstr (names[i], "href"));
      g_assert_false (g_str_has_prefix (names[i], "on"));
      if (!g_str_equal (names[i], "xmlns"))
        g_assert_null (strstr (values[i], "://"));
      if (g_str_has_prefix (values[i], "url("))
        {
          g_autofree char *id = g_strndup (values[i] + strlen ("url(#"), strlen (values[i]) - strlen ("url(#)"));

          g_assert_true (g_hash_table_contains (document->ids, id));
        }
      if (g_str_equal (names[i], "id"))
        g_assert_true (g_hash_table_add (document->ids, g_strdup (values[i])));
      if (g_str_has_prefix (names[i], "data-"))
        g_hash_table_insert (figure, g_strdup (names[i] + strlen ("data-")), g_strdup (values[i]));
    }

  if (g_hash_table_size (figure) > 0)
    g_ptr_array_add (document->figures, figure);
  else
    g_hash_table_unref (figure);
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  const char *element = g_markup_parse_context_get_element (context);
  Document *document = data;

  if (g_str_equal (element, "title"))
    g_ptr_array_add (document->titles, g_strndup (text, length));
  else if (g_str_equal (element, "desc"))
    document->description = g_strndup (text, length);
  else if (g_str_equal (element, "text") || g_str_equal (element, "tspan"))
    g_string_append_printf (document->text, "%.*s ", (int) length, text);
}

static void
document_clear (Document *self)
{
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->titles);
  g_free (self->description);
  g_ptr_array_unref (self->figures);
  g_hash_table_unref (self->ids);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, document_clear)

static Document
parse (GBytes *bytes)
{
  const GMarkupParser parser = { .start_element = start_cb, .text = text_cb };
  g_autoptr (GError) error = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  Document document = {
    .text = g_string_new (NULL),
    .titles = g_ptr_array_new_with_free_func (g_free),
    .figures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref),
    .ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &document, NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  return document;
}

/* Every word of every text of the chart, in paint order. */
static char *
join_texts (TradeScene *scene)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->shape == TRADE_SHAPE_TEXT)
        g_string_append_printf (text, "%s ", trade_words_get_string (mark->words));
    }
  return g_string_free (text, FALSE);
}

static char *
drop_blanks (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strjoinv ("", words);
}

static void
assert_figure (GHashTable  *attributes,
               TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  TradeInterval bounds = trade_figure_get_bounds (figure);
  g_autofree char *value = trade_plain_dup_value (figure);
  g_autofree char *lower = trade_plain_dup_double (bounds.lower);
  g_autofree char *upper = trade_plain_dup_double (bounds.upper);
  g_autofree char *period = trade_period_to_string (trade_figure_get_period (figure));

  g_assert_cmpstr (g_hash_table_lookup (attributes, "flow"), ==, key->flow);
  g_assert_cmpstr (g_hash_table_lookup (attributes, "product"), ==, key->product);
  g_assert_cmpstr (g_hash_table_lookup (attributes, "measure"), ==, key->measure);
  g_assert_cmpstr (g_hash_table_lookup (attributes, "unit"), ==, key->unit);
  g_assert_cmpstr (g_hash_table_lookup (attributes, "period"), ==, period);
  g_assert_cmpstr (g_hash_table_lookup (attributes, "value"), ==, value);
  g_assert_cmpstr (g_hash_table_lookup (attributes, "lower"), ==, lower);
  g_assert_cmpstr (g_hash_table_lookup (attributes, "upper"), ==, upper);
  g_assert_true (g_hash_table_contains (attributes, "source") != trade_figure_is_derived (figure));
  g_assert_true (g_hash_table_contains (attributes, "formula") == trade_figure_is_derived (figure));
}

typedef struct
{
  const char *path;
  const char *locale;
  double      width;
  double      height;
  gboolean    transparent;
} StructureCase;

static const StructureCase structure_cases[] = {
  { "/svg/structure/en", "en", 1600, 1000, FALSE },
  { "/svg/structure/transparent", "en", 1600, 1000, TRUE },
  { "/svg/structure/narrow", "en", 360, 640, FALSE },
  { "/svg/structure/fraction", "de", 321.26, 200.5, FALSE },
  { "/svg/structure/zh", "zh_CN", 1200, 800, FALSE },
  { "/svg/structure/ar", "ar", 1200, 800, FALSE },
};

static void
test_structure (gconstpointer data)
{
  const StructureCase *test = data;
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new (test->locale);
  TradeExportOptions options;

  trade_export_options_init (&options, format);
  options.width = test->width;
  options.height = test->height;
  options.transparent = test->transparent;

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (GBytes) bytes = export_test_encode ("svg", view, &options);
      g_autoptr (TradeScene) scene = trade_export_compose (view, &options);
      g_auto (Document) document = parse (bytes);
      g_autofree char *texts = join_texts (scene);
      g_autofree char *expected = drop_blanks (texts);
      g_autofree char *found = drop_blanks (document.text->str);
      g_autofree char *description = trade_scene_describe (scene);

      g_assert_cmpstr (found, ==, expected);
      g_assert_cmpstr (document.description, ==, description);
      g_assert_cmpuint (document.figures->len, ==, trade_scene_get_n_data (scene));
      g_assert_cmpuint (document.titles->len, ==, trade_scene_get_n_data (scene) + 1);
      g_assert_cmpstr (g_ptr_array_index (document.titles, 0), ==, trade_scene_get_title (scene));
      for (guint j = 0; j < document.figures->len; j++)
        {
          g_autofree char *sentence = trade_scene_describe_data (scene, j);

          g_assert_cmpstr (g_ptr_array_index (document.titles, j + 1), ==, sentence);
          assert_figure (g_ptr_array_index (document.figures, j), trade_scene_get_data (scene, j)->figure);
        }
    }
}

/* The printed numbers of the release, straight from the file. */
static void
test_values (void)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeView) view = export_test_get_view (views, TRADE_QUESTION_BALANCE);
  g_autoptr (TradeFormat) format = trade_format_new ("de_DE");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *svg = NULL;
  TradeExportOptions options;

  trade_export_options_init (&options, format);
  bytes = export_test_encode ("svg", view, &options);
  svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (svg, " data-value=\"23770000000000\" data-lower=\"23765000000000\" data-upper=\"23775000000000\" "
                                 "data-relation=\"equal\" data-status=\"normal\" data-origin=\"reported\""));
  g_assert_nonnull (strstr (svg, " data-value=\"17990000000000\""));
  g_assert_nonnull (strstr (svg, " data-value=\"5780000000000\""));
  g_assert_nonnull (strstr (svg, " data-paragraph=\"3\""));
}

static cairo_status_t
count_cb (void                *closure,
          const unsigned char *bytes,
          unsigned int         length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
test_size (void)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  TradeExportOptions options;

  trade_export_options_init (&options, format);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (GBytes) bytes = export_test_encode ("svg", view, &options);
      g_autoptr (TradeScene) scene = trade_export_compose (view, &options);
      gsize length = 0;
      cairo_surface_t *surface = cairo_svg_surface_create_for_stream (count_cb, &length, options.width, options.height);
      cairo_t *cairo = cairo_create (surface);

      trade_scene_paint (scene, cairo, trade_style_get (TRADE_VARIANT_LIGHT));
      cairo_destroy (cairo);
      cairo_surface_finish (surface);
      cairo_surface_destroy (surface);
      g_assert_cmpuint (g_bytes_get_size (bytes) * 10, <, length);
    }
}

static const struct
{
  double      number;
  const char *text;
} number_cases[] = {
  { 0, "0" },          { -0.001, "0" },    { 1, "1" },        { 100, "100" },        { 12.3, "12.3" },
  { 12.345678, "12.35" }, { -0.5, "-.5" }, { 0.25, ".25" }, { -3.999, "-4" },     { 1e7, "10000000" },
};

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (number_cases); i++)
    {
      g_autoptr (GString) svg = g_string_new (NULL);

      trade_svg_append_number (svg, number_cases[i].number);
      g_assert_cmpstr (svg->str, ==, number_cases[i].text);
    }
}

static const struct
{
  const char *text;
  const char *escaped;
} escape_cases[] = {
  { "23.77 ≈ 万亿", "23.77 ≈ 万亿" },
  { "<script>&\"'", "&lt;script&gt;&amp;&quot;'" },
  { "]]>", "]]&gt;" },
  { "a\x01" "b\x1b" "c\x7f" "d\xc2\x85" "e\xef\xbf\xbe" "f", "a b c d e f" },
};

static void
test_escapes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (escape_cases); i++)
    {
      g_autoptr (GString) svg = g_string_new (NULL);

      trade_svg_append_text (svg, escape_cases[i].text, -1);
      g_assert_cmpstr (svg->str, ==, escape_cases[i].escaped);
    }
}

static void
test_xmllint (void)
{
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new ("zh_CN");
  TradeExportOptions options;

  if (!export_test_has_program ("xmllint"))
    return;

  trade_export_options_init (&options, format);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (GBytes) bytes = export_test_encode ("svg", view, &options);
      g_autofree char *output = export_test_run ((const char *[]) { "xmllint", "--noout", "--nonet", "-", NULL }, bytes);

      g_assert_cmpstr (output, ==, "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (structure_cases); i++)
    g_test_add_data_func (structure_cases[i].path, &structure_cases[i], test_structure);
  g_test_add_func ("/svg/values", test_values);
  g_test_add_func ("/svg/size", test_size);
  g_test_add_func ("/svg/numbers", test_numbers);
  g_test_add_func ("/svg/escapes", test_escapes);
  g_test_add_func ("/svg/xmllint", test_xmllint);

  return g_test_run ();
}
