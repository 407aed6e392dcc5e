/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-test.h"
#include "trade-describe.h"
#include "trade-fallback.h"
#include "trade-package.h"
#include "trade-preflight.h"
#include "trade-reader.h"
#include "trade-scene-private.h"

#include <pango/pangocairo.h>
#include <string.h>

typedef struct
{
  const char  *path;
  const char  *title; /* of the view, or NULL for its own */
  double       width;
  gboolean     transparent;
  TradeVariant variant;
  gboolean     has_style;
  const char  *expected; /* NULL for nothing */
} PreflightCase;

static const PreflightCase preflight_cases[] = {
  { "/preflight/sound", NULL, 1000, FALSE, TRADE_VARIANT_LIGHT, TRUE, NULL },
  { "/preflight/small", NULL, 130, FALSE, TRADE_VARIANT_LIGHT, TRUE, "Will be left out: " },
  { "/preflight/transparent", NULL, 1000, TRUE, TRADE_VARIANT_LIGHT, TRUE, "only on a light page" },
  { "/preflight/transparent-dark", NULL, 1000, TRUE, TRADE_VARIANT_DARK, TRUE, "only on a dark page" },
  { "/preflight/transparent-print", NULL, 1000, TRUE, TRADE_VARIANT_PRINT, TRUE, "only on a light page" },
  { "/preflight/colours-of-no-concern", NULL, 1000, TRUE, TRADE_VARIANT_LIGHT, FALSE, NULL },
  { "/preflight/no-glyph", "A title with \U0010fffd in it", 1000, FALSE, TRADE_VARIANT_LIGHT, TRUE,
    "No font on this computer has 1 character" },
};

static TradeView *
read_view (const char *title)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = trade_package_read (file, NULL, &error);
  g_autoptr (GListModel) views = NULL;

  g_assert_no_error (error);
  if (title != NULL)
    {
      g_autoptr (TradeText) text = trade_text_new (title);

      trade_dataset_add_view_wish (dataset, "exports-imports", text, NULL);
    }
  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);
  return export_test_get_view (views, TRADE_QUESTION_BALANCE);
}

static void
test_preflight (gconstpointer data)
{
  const PreflightCase *test = data;
  g_autoptr (TradeView) view = read_view (test->title);
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (TradeScene) scene = NULL;
  g_auto (GStrv) warnings = NULL;
  TradeExportOptions options;
  TradeStyle style;

  trade_export_options_init (&options, format);
  options.width = options.height = test->width;
  options.transparent = test->transparent;
  options.variant = test->variant;
  scene = trade_export_compose (view, &options);
  style = trade_export_options_get_style (&options);
  warnings = trade_preflight (scene, test->has_style ? &style : NULL);

  g_assert_cmpuint (g_strv_length (warnings), ==, test->expected != NULL ? 1 : 0);
  if (test->expected != NULL)
    g_assert_nonnull (strstr (warnings[0], test->expected));
}

/* Eighty years of months. */
static TradeDataset *
read_months (void)
{
  g_autoptr (GString) text = g_string_new ("period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n");
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *view_id = NULL;
  TradeDataset *dataset;

  for (guint month = 0; month < 80 * 12; month++)
    g_string_append_printf (text, "%u-%02u,X,_T,_T,_T,VALUE,USD,,9,=,%u.5,A,s\n", 1940 + month / 12, month % 12 + 1,
                            100 + month * 7919 % 83);
  stream = g_memory_input_stream_new_from_data (text->str, (gssize) text->len, NULL);
  dataset = trade_reader_read_stream (stream, "figures.csv", &view_id, NULL, &error);
  g_assert_no_error (error);

  return dataset;
}

static TradeScene *
draw_months (TradeQuestion question)
{
  g_autoptr (TradeDataset) dataset = read_months ();
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);
  g_autoptr (TradeView) view = export_test_get_view (views, question);
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  TradeExportOptions options;

  trade_export_options_init (&options, format);
  options.width = 1000;
  options.height = 625;

  return trade_export_compose (view, &options);
}

/* What is left out of a chart of very many lines is named as far as it can be read, and the rest counted. */
static void
test_many_hidden (void)
{
  g_autoptr (TradeScene) scene = draw_months (TRADE_QUESTION_SEASONAL);
  g_auto (GStrv) warnings = trade_preflight (scene, NULL);
  g_autofree char *others = g_strdup_printf (" and %u others", trade_scene_get_hidden (scene)->len - 12);

  g_assert_cmpuint (trade_scene_get_hidden (scene)->len, >, 30);
  for (guint i = 0; i < g_strv_length (warnings); i++)
    if (g_str_has_prefix (warnings[i], "Will be left out: "))
      {
        g_assert_nonnull (strstr (warnings[i], others));
        g_assert_cmpuint (strlen (warnings[i]), <, 1000);
        return;
      }

  g_assert_not_reached ();
}

/* A line that runs through every month leaves none of them among others, though few have a circle. */
static void
test_traced (void)
{
  g_autoptr (TradeScene) scene = draw_months (TRADE_QUESTION_TREND);
  g_auto (GStrv) warnings = trade_preflight (scene, NULL);

  g_assert_cmpuint (trade_scene_get_n_data (scene), <, 100);
  g_assert_cmpuint (trade_scene_get_n_data (scene) + trade_scene_get_folded (scene)->len, ==, 80 * 12);
  g_assert_cmpuint (g_strv_length (warnings), ==, 0);
}

/* What others leave does not vanish where it would set the scale: the warning and the description say that it is not shown. */
static void
test_left_out (void)
{
  static const char table[] = "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n"
                              "2021,X,_T,UGA,_T,VALUE,USD,,6,=,4,A,s\n2021,X,_T,NLD,_T,VALUE,USD,,6,=,3,A,s\n"
                              "2021,X,_T,Others,_T,VALUE,USD,,6,=,50,A,s\n2022,X,_T,UGA,_T,VALUE,USD,,6,=,5,A,s\n"
                              "2022,X,_T,NLD,_T,VALUE,USD,,6,=,4,A,s\n2022,X,_T,Others,_T,VALUE,USD,,6,=,51,A,s\n"
                              "2023,X,_T,UGA,_T,VALUE,USD,,6,=,6,A,s\n2023,X,_T,NLD,_T,VALUE,USD,,6,=,3,A,s\n"
                              "2023,X,_T,Others,_T,VALUE,USD,,6,=,55,A,s\n";
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (table, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *view_id = NULL;
  g_autoptr (TradeDataset) dataset = trade_reader_read_stream (stream, "figures.csv", &view_id, NULL, &error);
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);
  g_autoptr (TradeView) view = export_test_get_view (views, TRADE_QUESTION_TREND_PARTNERS);
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (TradeScene) scene = NULL;
  g_autofree char *description = NULL;
  g_auto (GStrv) warnings = NULL;
  TradeExportOptions options;

  g_assert_no_error (error);
  trade_export_options_init (&options, format);
  scene = trade_export_compose (view, &options);
  warnings = trade_preflight (scene, NULL);
  description = trade_scene_describe_chart (scene);

  g_assert_cmpuint (g_strv_length (warnings), ==, 1);
  g_assert_cmpstr (warnings[0], ==, "Not shown, because it would set the scale: Others, 2023 (55 million US dollars).");
  g_assert_nonnull (strstr (description, warnings[0]));
}

/* Exports that were nothing in the first year have no index: the warning and the description say that they are not shown. */
static void
test_without_index (void)
{
  static const char table[] = "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n"
                              "2021,X,_T,_T,_T,VALUE,USD,,9,=,0,A,s\n2021,M,_T,_T,_T,VALUE,USD,,9,=,5,A,s\n"
                              "2022,X,_T,_T,_T,VALUE,USD,,9,=,4,A,s\n2022,M,_T,_T,_T,VALUE,USD,,9,=,6,A,s\n"
                              "2023,X,_T,_T,_T,VALUE,USD,,9,=,5,A,s\n2023,M,_T,_T,_T,VALUE,USD,,9,=,7,A,s\n";
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (table, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *view_id = NULL;
  g_autoptr (TradeDataset) dataset = trade_reader_read_stream (stream, "figures.csv", &view_id, NULL, &error);
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);
  g_autoptr (TradeView) levels = export_test_get_view (views, TRADE_QUESTION_TREND);
  TradeArrangement arrangement = trade_view_get_arrangement (levels);
  g_autoptr (TradeView) view = NULL;
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (TradeScene) scene = NULL;
  g_autofree char *description = NULL;
  g_auto (GStrv) warnings = NULL;
  TradeExportOptions options;

  g_assert_no_error (error);
  arrangement.mode = TRADE_MODE_INDEX;
  arrangement.has_base = trade_period_parse ("2021", &arrangement.base, NULL);
  view = trade_view_arrange (levels, &arrangement, NULL, NULL);
  trade_export_options_init (&options, format);
  scene = trade_export_compose (view, &options);
  warnings = trade_preflight (scene, NULL);
  description = trade_scene_describe_chart (scene);

  g_assert_cmpuint (g_strv_length (warnings), ==, 1);
  g_assert_cmpstr (warnings[0], ==, "Not shown, because there is no amount to reckon from in 2021: Exports.");
  g_assert_nonnull (strstr (description, warnings[0]));
}

/* An encoder tells of the charts that it draws, and only then. */
static void
test_encoding (void)
{
  static const struct
  {
    const char *format;
    double      width;
    guint       n_warnings;
  } cases[] = {
    { "svg", 130, 1 }, { "png", 130, 1 }, { "pdf", 130, 1 }, { "csv", 130, 0 }, { "svg", 1000, 0 },
  };
  g_autoptr (TradeView) view = read_view (NULL);
  g_autoptr (TradeFormat) format = trade_format_new ("en");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GBytes) bytes = NULL;
      TradeExportOptions options;

      trade_export_options_init (&options, format);
      options.width = options.height = cases[i].width;
      options.warnings = warnings;
      bytes = export_test_encode (cases[i].format, view, &options);
      g_assert_cmpuint (warnings->len, ==, cases[i].n_warnings);
      if (warnings->len > 0)
        g_assert_true (g_str_has_prefix (warnings->pdata[0], "exports-imports: Will be left out"));
    }
}

typedef struct
{
  const char *path;
  const char *families;
  const char *text;
  const char *characters; /* NULL if there is no fallback */
  guint       n_characters;
} FallbackCase;

#define INK "一二三四五六七八九十上下左右大小山川火水"

static const FallbackCase fallback_cases[] = {
  { "/fallback/none", "Inter", "Exports 23.77 ≈ +0.6 %", NULL, 0 },
  { "/fallback/none-by-design", "Inter, Noto Sans, Noto Sans CJK SC, sans-serif", "Exports 出口 23.77", NULL, 0 },
  { "/fallback/none-by-name-in-capitals", "INTER,NOTO SANS CJK SC", "Exports 出口", NULL, 0 },
  { "/fallback/lacking", "Inter", "Exports 出口 and 进口", "出口进", 3 },
  { "/fallback/not-installed", "No Such Typeface", "abc cab", "abc", 3 },
  { "/fallback/generic", "sans-serif", "abc", "abc", 3 },
  { "/fallback/blanks", "No Such Typeface", " \u00a0\u2009 ", NULL, 0 },
  { "/fallback/no-glyph", "Inter", "\U0010fffd", NULL, 0 },
  { "/fallback/as-many-as-are-named", "Inter", INK, INK, 20 },
  { "/fallback/more-than-are-named", "Inter", INK "风云", INK "…", 22 },
};

static void
test_fallback (gconstpointer data)
{
  const FallbackCase *test = data;
  g_autoptr (TradeView) view = read_view (NULL);
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (TradeScene) scene = trade_scene_new (view, TRADE_KIND_BARS, format, 1000, 1000);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (TradeWords) words = trade_words_new (context, test->families, PANGO_WEIGHT_NORMAL, 16, test->text);
  g_autoptr (GPtrArray) fallbacks = NULL;

  trade_scene_add (scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_TEXT,
                     .role = TRADE_ROLE_TITLE,
                     .colour = TRADE_COLOUR_TEXT,
                     .x = 0,
                     .y = 0,
                     .words = words,
                   });
  g_object_unref (context);

  fallbacks = trade_fallback_find (scene);
  g_assert_cmpuint (fallbacks->len, ==, test->characters != NULL ? 1 : 0);
  if (test->characters != NULL)
    {
      const TradeFallback *fallback = g_ptr_array_index (fallbacks, 0);

      g_assert_cmpstr (fallback->characters, ==, test->characters);
      g_assert_cmpuint (fallback->n_characters, ==, test->n_characters);
      g_assert_cmpstr (fallback->family, !=, test->families);
    }
}

/* The charts of the bundled release are in the charts' own typefaces, in every language there is. */
static void
test_fallback_bundled (void)
{
  static const char * const locales[] = { "en", "de", "zh_CN", "ar" };
  g_autoptr (GListModel) views = export_test_read_views ();

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    for (guint j = 0; j < g_list_model_get_n_items (views); j++)
      {
        g_autoptr (TradeView) view = g_list_model_get_item (views, j);
        g_autoptr (TradeFormat) format = trade_format_new (locales[i]);
        g_autoptr (TradeScene) scene = NULL;
        g_autoptr (GPtrArray) fallbacks = NULL;
        TradeExportOptions options;

        trade_export_options_init (&options, format);
        scene = trade_export_compose (view, &options);
        fallbacks = trade_fallback_find (scene);
        g_assert_cmpuint (fallbacks->len, ==, 0);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (preflight_cases); i++)
    g_test_add_data_func (preflight_cases[i].path, &preflight_cases[i], test_preflight);
  g_test_add_func ("/preflight/many-hidden", test_many_hidden);
  g_test_add_func ("/preflight/traced", test_traced);
  g_test_add_func ("/preflight/left-out", test_left_out);
  g_test_add_func ("/preflight/without-index", test_without_index);
  g_test_add_func ("/preflight/encoding", test_encoding);
  for (gsize i = 0; i < G_N_ELEMENTS (fallback_cases); i++)
    g_test_add_data_func (fallback_cases[i].path, &fallback_cases[i], test_fallback);
  g_test_add_func ("/fallback/bundled", test_fallback_bundled);

  return g_test_run ();
}
