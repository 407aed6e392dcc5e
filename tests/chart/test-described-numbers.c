/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"
#include "sentence-checks.h"
#include "trade-compose.h"
#include "trade-describe.h"
#include "trade-package.h"

#include <libintl.h>
#include <locale.h>

/* Reads every number back out of what is told of a chart, and holds it against the figures. */

static void
check_scene (NumberReader *reader,
             TradeScene   *scene)
{
  TradeFormat *format = trade_scene_get_format (scene);
  TradeDataset *dataset = trade_view_get_dataset (trade_scene_get_view (scene));
  g_autofree char *overview = trade_scene_describe_chart (scene);
  g_autofree char *whole = trade_scene_describe (scene);

  if (!sentence_is_true_overview (reader, scene, overview))
    g_error ("not what the figures say: %s", overview);
  if (!sentence_is_true_overview (reader, scene, trade_scene_get_title (scene)))
    g_error ("not what the figures say: %s", trade_scene_get_title (scene));
  if (!sentence_has_one_script (format, whole))
    g_error ("digits of another script: %s", whole);

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      g_autofree char *sentence = trade_scene_describe_data (scene, i);

      if (!sentence_is_true (reader, format, dataset, trade_scene_get_data (scene, i)->figure, sentence))
        g_error ("not what the figures say: %s", sentence);
    }
}

static void
check_dataset (TradeDataset    *dataset,
               TradeNumberStyle style,
               guint            least)
{
  g_autoptr (TradeFormat) format = trade_format_copy (trade_format_get_default ());
  g_autoptr (NumberReader) reader = number_reader_new (trade_format_get_locale (format), style);
  TradeComposeOptions options = { .width = 800, .height = 500, .text_scale = 1, .format = format };
  g_autoptr (GListModel) views = NULL;

  trade_format_set_number_style (format, style);
  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);
  g_assert_cmpuint (g_list_model_get_n_items (views), >=, least);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (TradeScene) scene = trade_compose (view, &options);

      check_scene (reader, scene);
    }
}

static void
test_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);

  for (TradeNumberStyle style = TRADE_NUMBER_STYLE_LANGUAGE; style <= TRADE_NUMBER_STYLE_SPACE; style++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TradeDataset) dataset = trade_package_read (file, NULL, &error);

      g_assert_no_error (error);
      check_dataset (dataset, style, 9);
    }
}

static void
test_sample (void)
{
  for (TradeNumberStyle style = TRADE_NUMBER_STYLE_LANGUAGE; style <= TRADE_NUMBER_STYLE_SPACE; style++)
    {
      g_autoptr (TradeDataset) dataset = trade_sample_new ();

      check_dataset (dataset, style, 9);
    }
}

/* Numbers of every size that a language counts in, with and without decimals, and changes of every size. */
static void
test_sizes (void)
{
  for (int scale = 0; scale <= 13; scale++)
    for (gint64 coefficient = 1; coefficient < 1000000; coefficient = coefficient * 13 + 7)
      {
        g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
        const TradeSampleFigure lines[] = {
          { .flow = "X", .measure = TRADE_MEASURE_VALUE, .unit = "CNY", .coefficient = coefficient, .exponent = -2,
            .scale = scale + 2 },
          { .flow = "X", .measure = TRADE_MEASURE_GROWTH, .unit = "PC", .base = "CNY", .coefficient = coefficient,
            .exponent = -1 },
          { .flow = "M", .measure = TRADE_MEASURE_VALUE, .unit = "CNY", .coefficient = coefficient * 3, .exponent = -1,
            .scale = scale + 1 },
          { .flow = "M", .measure = TRADE_MEASURE_GROWTH, .unit = "PC", .base = "CNY", .coefficient = -coefficient % 900,
            .exponent = -1 },
          { .flow = "_T", .measure = TRADE_MEASURE_TRADERS, .unit = "NR", .coefficient = coefficient, .scale = scale / 2 },
        };

        for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
          trade_sample_add (dataset, &lines[i]);
        check_dataset (dataset, scale % (TRADE_NUMBER_STYLE_SPACE + 1), 1);
      }
}

/* Sentences on the exports of the sample, true ones and ones that have something wrong: the reader tells them apart. */
static void
test_reader (void)
{
  static const struct
  {
    const char *locale;
    const char *sentence;
    gboolean is_true;
  } texts[] = {
    { "en", "Exports, 2023: 23.77 trillion yuan, up 0.6%", TRUE },
    { "en", "Exports, 2023: 23.78 trillion yuan, up 0.6%", FALSE },
    { "en", "Exports, 2023: 23.77 billion yuan, up 0.6%", FALSE },
    { "en", "Exports, 2023: 23.77 trillion yuan, up 0.7%", FALSE },
    { "en", "Exports, 2023: 23.77 trillion yuan", FALSE },
    { "en", "Exports, 2022: 23.77 trillion yuan, up 0.6%", FALSE },
    { "en", "Exports, 2023: 23.77 trillion yuan, up 0.6%, 7 times", FALSE },
    { "zh_CN", "出口，2023年：23.77万亿元，增长0.6%", TRUE },
    { "zh_CN", "出口，2023年：237,700亿元，增长0.6%", TRUE },
    { "zh_CN", "出口，2023年：23.77亿元，增长0.6%", FALSE },
    { "zh_CN", "出口，2023年：23.67万亿元，增长0.6%", FALSE },
    { "de", "Exporte, 2023: 23,77 Billionen Yuan, plus 0,6 %", TRUE },
    { "de", "Exporte, 2023: 23.770 Milliarden Yuan, plus 0,6 %", TRUE },
    { "de", "Exporte, 2023: 23.77 Billionen Yuan, plus 0,6 %", FALSE },
    { "de", "Exporte, 2023: 23,77 Milliarden Yuan, plus 0,6 %", FALSE },
    { "de", "Exporte, 2023: 23,87 Billionen Yuan, plus 0,6 %", FALSE },
    { "fr", "Exportations, 2023 : 23,77 billions de yuans, en hausse de 0,6 %", TRUE },
    { "fr", "Exportations, 2023 : 23,77 trillions de yuans, en hausse de 0,6 %", FALSE },
    { "fr", "Exportations, 2023 : 23,77 milliards de yuans, en hausse de 0,6 %", FALSE },
    { "fr", "Exportations, 2023 : 23 770 milliards de yuans, en hausse de 0,6 %", TRUE },
    { "es", "Exportaciones, 2023: 23,77 billones de yuanes, alza de 0,6 %", TRUE },
    { "es", "Exportaciones, 2023: 23.770 mil millones de yuanes, alza de 0,6 %", TRUE },
    { "es", "Exportaciones, 2023: 23,77 mil millones de yuanes, alza de 0,6 %", FALSE },
    { "es", "Exportaciones, 2023: 23,77 millones de yuanes, alza de 0,6 %", FALSE },
    { "pt_BR", "Exportações, 2023: 23,77 trilhões de yuans, alta de 0,6%", TRUE },
    { "pt_BR", "Exportações, 2023: 23,77 bilhões de yuans, alta de 0,6%", FALSE },
    { "ja", "2023年の輸出：23.77兆元、0.6%増", TRUE },
    { "ja", "2023年の輸出：237,700億元、0.6%増", TRUE },
    { "ja", "2023年の輸出：23.77億元、0.6%増", FALSE },
    { "ja", "2023年の輸出：2.377兆元、0.6%増", FALSE },
    { "ru", "Экспорт, 2023: 23,77 трлн юаней, рост 0,6 %", TRUE },
    { "ru", "Экспорт, 2023: 23\u00a0770 млрд юаней, рост 0,6 %", TRUE },
    { "ru", "Экспорт, 2023: 23,77 млрд юаней, рост 0,6 %", FALSE },
    { "ru", "Экспорт, 2023: 23.77 трлн юаней, рост 0,6 %", FALSE },
    { "ar", "الصادرات، ٢٠٢٣: ٢٣٫٧٧ ترليون يوان، بارتفاع ٠٫٦٪؜", TRUE },
    { "ar", "الصادرات، ٢٠٢٣: ٢٣٫٧٧ مليار يوان، بارتفاع ٠٫٦٪؜", FALSE },
    { "ar", "الصادرات، ٢٠٢٣: ٢٣٫٦٧ ترليون يوان، بارتفاع ٠٫٦٪؜", FALSE },
    { "ar", "الصادرات، ٢٠٢٣: ٢٣٫٧٧ ترليون يوان، بارتفاع ٠٫٩٪؜", FALSE },
  };
  g_autoptr (TradeDataset) dataset = trade_sample_new ();
  TradeSampleFigure line = { .flow = "X", .measure = TRADE_MEASURE_VALUE, .unit = "CNY" };
  TradeFigure *figure = trade_sample_lookup (dataset, &line);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (texts[i].locale);
      g_autoptr (NumberReader) reader = number_reader_new (texts[i].locale, TRADE_NUMBER_STYLE_LANGUAGE);

      g_test_message ("%s", texts[i].sentence);
      g_assert_true (sentence_is_true (reader, format, dataset, figure, texts[i].sentence) == texts[i].is_true);
    }
}

/* What is written after the number of a change of some tenths of a percentage point. */
static char *
dup_points (gint64 tenths)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  TradeSampleFigure line = { .flow = "X", .partner = "BRI", .measure = TRADE_MEASURE_SHARE_CHANGE, .unit = "PP", .base = "CNY",
                             .coefficient = tenths, .exponent = -1 };
  g_autofree char *text = NULL;

  trade_sample_add (dataset, &line);
  trade_dataset_finish (dataset);
  text = trade_format_figure_with_unit (trade_format_get_default (), dataset, trade_sample_lookup (dataset, &line));
  g_assert_nonnull (strchr (text, ' '));

  return g_strdup (strchr (text, ' '));
}

/* Less than two of something is singular in some languages: "1,5 point". */
static void
test_fraction (void)
{
  static const struct
  {
    const char *locale;
    gboolean is_singular;
  } languages[] = { { "en", FALSE }, { "de", FALSE }, { "fr", TRUE }, { "es", FALSE }, { "pt_BR", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *some = NULL;
      g_autofree char *many = NULL;

      if (!g_str_equal (languages[i].locale, trade_format_get_locale (trade_format_get_default ())))
        continue;
      some = dup_points (15);
      many = dup_points (31);
      g_assert_true (g_str_equal (some, many) != languages[i].is_singular);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  setlocale (LC_ALL, "");
  if (g_getenv ("TRADE_TEST_LOCALEDIR") != NULL)
    bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRADE_TEST_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  g_test_add_func ("/described-numbers/reader", test_reader);
  g_test_add_func ("/described-numbers/bundled", test_bundled);
  g_test_add_func ("/described-numbers/sample", test_sample);
  g_test_add_func ("/described-numbers/sizes", test_sizes);
  g_test_add_func ("/described-numbers/fraction", test_fraction);

  return g_test_run ();
}
