/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

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
      g_assert_cmpstr (trade_export_preset_get_name (&presets[i]), !=, "");

      trade_length_get_limits (size->unit, &least, &most);
      g_assert_cmpfloat (size->width, >=, least);
      g_assert_cmpfloat (size->width, <=, most);
      g_assert_cmpfloat (size->height, >=, least);
      g_assert_cmpfloat (size->height, <=, most);
    }
  g_assert_null (trade_export_preset_lookup ("own"));
  g_assert_null (trade_export_preset_lookup (""));
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
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-size/presets", test_presets);
  g_test_add_func ("/export-size/units", test_units);
  g_test_add_func ("/export-size/parse", test_parse);
  g_test_add_func ("/export-size/apply", test_apply);

  return g_test_run ();
}
