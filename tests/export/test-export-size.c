/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-test.h"
#include "trade-export-size.h"

/* Sizes as a person gives them; the wrong ones are among those of the command line. */

static void
test_presets (void)
{
  guint n_presets;
  const TradeExportPreset *presets = trade_export_presets (&n_presets);

  g_assert_cmpuint (n_presets, >, 0);
  for (guint i = 0; i < n_presets; i++)
    {
      const TradeExportSize *size = &presets[i].size;
      double least, most;

      /* Each is found by its name, and no two have the same. */
      g_assert_true (trade_export_preset_lookup (presets[i].id) == &presets[i]);
      trade_length_get_limits (size->unit, &least, &most);
      g_assert_cmpfloat (size->width, >=, least);
      g_assert_cmpfloat (size->width, <=, most);
      g_assert_cmpfloat (size->height, >=, least);
      g_assert_cmpfloat (size->height, <=, most);
    }
  g_assert_null (trade_export_preset_lookup ("own"));
  g_assert_null (trade_export_preset_lookup (""));
}

/* The measures in a name are written with the digits of the rest. */
static void
test_names (void)
{
  static const struct
  {
    const char *id;
    const char *locale;
    const char *name;
  } cases[] = {
    { "default", "en", "Default, 1600 × 1000" },
    { "story", "en", "Story, 1080 × 1920" },
    { "column", "de", "One column, 85 mm" },
    { "slide", "ar", "Slide, ١٩٢٠ × ١٠٨٠" },
    { "a5", "ar", "A5, ٢١٠ × ١٤٨ mm" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);
      g_autofree char *name = trade_export_preset_write_name (trade_export_preset_lookup (cases[i].id), format);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static double
get_source_size (TradeScene *scene)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role == TRADE_ROLE_SOURCE && mark->words != NULL)
        return trade_words_get_size (mark->words);
    }

  g_assert_not_reached ();
}

/* Whoever looks at a square or a story on a telephone can read where the figures come from. */
static void
test_legible (gconstpointer locale)
{
  static const struct
  {
    const char *id;
    double      least; /* size of the source line, of 1080 pixels */
  } cases[] = {
    { "square", 18 },
    { "story", 24 },
  };
  g_autoptr (GListModel) views = export_test_read_views ();
  g_autoptr (TradeFormat) format = trade_format_new (locale);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < g_list_model_get_n_items (views); j++)
      {
        const TradeExportPreset *preset = trade_export_preset_lookup (cases[i].id);
        g_autoptr (TradeView) view = g_list_model_get_item (views, j);
        g_autoptr (TradeScene) scene = NULL;
        TradeExportOptions options;

        trade_export_options_init (&options, format);
        trade_export_size_apply (&preset->size, 1, 96, &options);
        options.text_scale = preset->text_scale;
        scene = trade_export_compose (view, &options);
        g_test_message ("%s of %s", cases[i].id, trade_view_get_id (view));
        g_assert_cmpfloat (get_source_size (scene), >=, cases[i].least);
      }
}

static void
test_units (void)
{
  for (TradeLengthUnit unit = 0; unit < TRADE_N_LENGTH_UNITS; unit++)
    {
      TradeLengthUnit found = TRADE_N_LENGTH_UNITS;
      double least, most;

      g_assert_true (trade_length_unit_lookup (trade_length_unit_get_id (unit), &found));
      g_assert_cmpint (found, ==, unit);

      /* The limits are the same length in every unit. */
      trade_length_get_limits (unit, &least, &most);
      g_assert_cmpfloat_with_epsilon (trade_length_convert (least, unit, TRADE_LENGTH_PIXELS), 100, 1e-9);
      g_assert_cmpfloat_with_epsilon (trade_length_convert (most, unit, TRADE_LENGTH_PIXELS), 8000, 1e-9);
    }
  g_assert_cmpfloat_with_epsilon (trade_length_convert (1, TRADE_LENGTH_INCHES, TRADE_LENGTH_MILLIMETRES), 25.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (trade_length_convert (25.4, TRADE_LENGTH_MILLIMETRES, TRADE_LENGTH_PIXELS), 96, 1e-9);
}

static void
test_parse (void)
{
  static const struct
  {
    const char     *text;
    TradeExportSize size;
  } cases[] = {
    { "1600x1000", { 1600, 1000, TRADE_LENGTH_PIXELS } },
    { "1600x1000px", { 1600, 1000, TRADE_LENGTH_PIXELS } },
    { "85x60mm", { 85, 60, TRADE_LENGTH_MILLIMETRES } },
    { "85.5x60.25mm", { 85.5, 60.25, TRADE_LENGTH_MILLIMETRES } },
    { "3.5x2.500in", { 3.5, 2.5, TRADE_LENGTH_INCHES } },
  };
  TradeExportSize untouched = { 1, 2, TRADE_LENGTH_INCHES };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeExportSize size;

      g_assert_true (trade_export_size_parse (cases[i].text, &size));
      g_assert_cmpfloat (size.width, ==, cases[i].size.width);
      g_assert_cmpfloat (size.height, ==, cases[i].size.height);
      g_assert_cmpint (size.unit, ==, cases[i].size.unit);
    }

  g_assert_false (trade_export_size_parse ("85,5x60mm", &untouched));
  g_assert_cmpfloat (untouched.width, ==, 1);
}

/* A length on paper has dots for each inch, a size in pixels has them for each pixel. */
static void
test_apply (void)
{
  const TradeExportSize pixels = { 960, 480, TRADE_LENGTH_PIXELS };
  const TradeExportSize inches = { 10, 5, TRADE_LENGTH_INCHES };
  TradeExportOptions options = { 0 };

  trade_export_size_apply (&pixels, 3, 600, &options);
  g_assert_cmpfloat (options.width, ==, 960);
  g_assert_cmpfloat (options.height, ==, 480);
  g_assert_cmpfloat (options.scale, ==, 3);

  trade_export_size_apply (&inches, 3, 600, &options);
  g_assert_cmpfloat (options.width, ==, 960);
  g_assert_cmpfloat (options.height, ==, 480);
  g_assert_cmpfloat (options.scale, ==, 6.25);
}

int
main (int    argc,
      char **argv)
{
  static const char *const locales[] = { "en", "zh_CN", "de", "ar" };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-size/presets", test_presets);
  g_test_add_func ("/export-size/names", test_names);
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *path = g_strconcat ("/export-size/legible/", locales[i], NULL);

      g_test_add_data_func (path, locales[i], test_legible);
    }
  g_test_add_func ("/export-size/units", test_units);
  g_test_add_func ("/export-size/parse", test_parse);
  g_test_add_func ("/export-size/apply", test_apply);

  return g_test_run ();
}
