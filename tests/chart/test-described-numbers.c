/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"
#include "trade-compose.h"
#include "trade-describe.h"
#include "trade-package.h"

#include <libintl.h>
#include <locale.h>
#include <math.h>
#include <unicode/uchar.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>

/* Reads every number back out of what is told of a chart, with the parser of ICU for its language, and holds it against the
 * figures. How the program writes numbers plays no part here. */

/* The greatest power of ten that the languages have words for. */
#define MAX_POWER 15

typedef struct
{
  double value; /* without a sign, which the sentences say in words or in another way */
  double slack; /* half of the last place that is written */
  gboolean used;
} Number;

typedef struct
{
  UNumberFormat *numbers;
  GHashTable *words; /* of a power of ten, such as "trillion" */
} Reader;

static void
reader_free (Reader *self)
{
  unum_close (self->numbers);
  g_hash_table_unref (self->words);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reader, reader_free)

static gboolean
is_mark_of_direction (UChar32 character)
{
  return character == 0x200e || character == 0x200f || character == 0x061c;
}

/* Learns the word that ICU writes after a number of one size, in the form that goes with that number. */
static void
learn_word (Reader           *self,
            UNumberFormat    *parser,
            UNumberFormatter *compact,
            UFormattedNumber *result,
            double            value)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar text[128];
  int32_t length, position = 0;
  double digits;
  g_autofree char *word = NULL;

  unumf_formatDouble (compact, value, result, &status);
  length = unumf_resultToString (result, text, G_N_ELEMENTS (text), &status);
  while (position < length && !u_isdigit (text[position]))
    position++;
  digits = unum_parseDouble (parser, text, length, &position, &status);
  g_assert_true (U_SUCCESS (status));

  word = g_utf16_to_utf8 ((gunichar2 *) text + position, length - position, NULL, NULL, NULL);
  g_strstrip (word);
  while (g_str_has_prefix (word, "\u00a0"))
    memmove (word, word + strlen ("\u00a0"), strlen (word + strlen ("\u00a0")) + 1);
  if (*word != '\0')
    g_hash_table_insert (self->words, g_steal_pointer (&word), GINT_TO_POINTER ((int) round (log10 (value / digits))));
}

static UNumberFormat *
open_parser (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *parser = unum_open (UNUM_DECIMAL, NULL, 0, locale, NULL, &status);

  g_assert_true (U_SUCCESS (status));

  return parser;
}

static Reader *
reader_new (const char      *language,
            TradeNumberStyle style)
{
  /* One of each form that languages decline nouns in. */
  static const double forms[] = { 1, 2, 3, 5, 11, 100, 1.5 };
  static const UChar skeleton[] = u"compact-long .##";
  static const char *const locales[] = { NULL, "en", "de", "fr" };
  g_autofree char *locale = g_strconcat (language, style != TRADE_NUMBER_STYLE_LANGUAGE ? "@numbers=latn" : "", NULL);
  Reader *self = g_new0 (Reader, 1);
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormatter *compact = unumf_openForSkeletonAndLocale (skeleton, -1, locale, &status);
  UFormattedNumber *result = unumf_openResult (&status);
  UNumberFormat *parser = open_parser (locale);

  g_assert_true (U_SUCCESS (status));
  self->numbers = open_parser (style != TRADE_NUMBER_STYLE_LANGUAGE ? locales[style] : locale);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int power = 3; power <= MAX_POWER; power++)
    for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
      learn_word (self, parser, compact, result, forms[i] * pow (10, power));

  unum_close (parser);
  unumf_closeResult (result);
  unumf_close (compact);

  return self;
}

/* The power of ten that the words after a number stand for; the longest word that fits counts. */
static int
read_power (Reader     *self,
            const char *rest)
{
  GHashTableIter iter;
  gpointer word, power;
  gsize longest = 0;
  int found = 0;

  while (*rest != '\0' && (g_unichar_isspace (g_utf8_get_char (rest)) || is_mark_of_direction (g_utf8_get_char (rest))))
    rest = g_utf8_next_char (rest);

  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, &word, &power))
    if (strlen (word) > longest && g_str_has_prefix (rest, word))
      {
        longest = strlen (word);
        found = GPOINTER_TO_INT (power);
      }

  return found;
}

/* How many digits stand after the decimal separator of the language. */
static int
count_decimals (Reader      *self,
                const UChar *start,
                const UChar *end)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar separator[8];
  int decimals = 0;
  gboolean after = FALSE;

  unum_getSymbol (self->numbers, UNUM_DECIMAL_SEPARATOR_SYMBOL, separator, G_N_ELEMENTS (separator), &status);
  g_assert_true (U_SUCCESS (status));
  for (const UChar *unit = start; unit < end; unit++)
    {
      decimals += after && u_isdigit (*unit);
      after = after || *unit == separator[0];
    }

  return decimals;
}

static GArray *
read_numbers (Reader     *self,
              const char *text)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (Number));
  glong length;
  g_autofree UChar *units = (UChar *) g_utf8_to_utf16 (text, -1, NULL, &length, NULL);

  for (int32_t i = 0; i < length; i++)
    {
      UErrorCode status = U_ZERO_ERROR;
      int32_t end = i;
      g_autofree char *rest = NULL;
      Number number = { 0 };
      double scale;

      if (!u_isdigit (units[i]))
        continue;

      number.value = unum_parseDouble (self->numbers, units, length, &end, &status);
      if (U_SUCCESS (status) && end > i)
        {
          rest = g_utf16_to_utf8 ((gunichar2 *) units + end, length - end, NULL, NULL, NULL);
          scale = pow (10, read_power (self, rest));
          number.value *= scale;
          number.slack = scale * pow (10, -count_decimals (self, units + i, units + end)) / 2;
        }
      else
        {
          /* Separators at wrong places are no number of this language, and no figure is that. */
          number.value = NAN;
          for (end = i + 1; end < length && u_isdigit (units[end]);)
            end++;
        }
      g_array_append_val (numbers, number);
      i = end - 1;
    }

  return numbers;
}

static void
erase (GString    *text,
       const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_replace (text, words, "", 0);
}

static gboolean
is_written (GArray *numbers,
            double  value,
            double  slack)
{
  gboolean found = FALSE;

  for (guint i = 0; i < numbers->len; i++)
    {
      Number *number = &g_array_index (numbers, Number, i);

      if (fabs (number->value - fabs (value)) <= MAX (number->slack, slack) * (1 + 1e-6))
        found = number->used = TRUE;
    }

  return found;
}

/* A derived figure that is not sure of its last whole digits is written with noughts there. */
static gboolean
is_figure_written (GArray      *numbers,
                   TradeFigure *figure)
{
  double slack = trade_figure_is_derived (figure) ? pow (10, trade_figure_get_precision (figure)) / 2 : 0;

  return is_written (numbers, trade_figure_get_value (figure), slack);
}

static void
use_period (GArray     *numbers,
            TradePeriod period)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      Number *number = &g_array_index (numbers, Number, i);

      if (number->value == trade_period_get_year (period) ||
          (trade_period_get_part (period) > 0 && number->value == trade_period_get_part (period)))
        number->used = TRUE;
    }
}

static TradeFigure *
get_change (TradeDataset *dataset,
            TradeFigure  *figure)
{
  const char *measure = trade_figure_get_key (figure)->measure;

  if (g_str_equal (measure, TRADE_MEASURE_VALUE))
    return trade_dataset_get_companion (dataset, figure, TRADE_MEASURE_GROWTH);
  if (g_str_equal (measure, TRADE_MEASURE_SHARE))
    return trade_dataset_get_companion (dataset, figure, TRADE_MEASURE_SHARE_CHANGE);

  return NULL;
}

static gboolean
is_zero_change (TradeFigure *figure)
{
  const char *measure = trade_figure_get_key (figure)->measure;

  return trade_figure_get_value (figure) == 0 &&
         (g_str_equal (measure, TRADE_MEASURE_GROWTH) || g_str_equal (measure, TRADE_MEASURE_SHARE_CHANGE));
}

/* Takes out the words that may hold digits of their own, and leaves the numbers. */
static void
erase_words (GString      *text,
             TradeFormat  *format,
             TradeDataset *dataset,
             TradeFigure  *figure)
{
  g_autofree char *name = trade_describe_figure_name (format, dataset, figure);
  TradeText *printed = trade_figure_get_printed (figure);

  erase (text, name);
  if (printed != NULL)
    erase (text, trade_format_text (format, printed));
}

static gboolean
are_all_used (GArray *numbers)
{
  for (guint i = 0; i < numbers->len; i++)
    if (!g_array_index (numbers, Number, i).used)
      {
        g_test_message ("no figure is %g", g_array_index (numbers, Number, i).value);
        return FALSE;
      }

  return TRUE;
}

/* Whether a sentence has the number of its figure, that of its change, its period, and no other number. */
static gboolean
is_true_sentence (Reader       *reader,
                  TradeFormat  *format,
                  TradeDataset *dataset,
                  TradeFigure  *figure,
                  const char   *sentence)
{
  g_autoptr (GString) text = g_string_new (sentence);
  g_autoptr (GArray) numbers = NULL;
  TradeFigure *change = get_change (dataset, figure);

  erase_words (text, format, dataset, figure);
  numbers = read_numbers (reader, text->str);
  use_period (numbers, trade_figure_get_period (figure));

  if (trade_figure_get_printed (figure) == NULL && !is_zero_change (figure) &&
      !is_figure_written (numbers, figure))
    return FALSE;
  if (change != NULL && trade_figure_get_value (change) != 0 && !is_figure_written (numbers, change))
    return FALSE;

  return are_all_used (numbers);
}

/* Whether every number of a text about the whole chart is a figure of it, a period, or how many values it shows. */
static gboolean
is_true_overview (Reader     *reader,
                  TradeScene *scene,
                  const char *overview)
{
  TradeView *view = trade_scene_get_view (scene);
  TradeDataset *dataset = trade_view_get_dataset (view);
  g_autoptr (GString) text = g_string_new (overview);
  g_autoptr (GArray) numbers = NULL;
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (view));

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      erase_words (text, trade_scene_get_format (scene), dataset, figure);
    }

  numbers = read_numbers (reader, text->str);
  is_written (numbers, trade_scene_get_n_data (scene), 0);
  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      TradeFigure *change = get_change (dataset, figure);

      is_figure_written (numbers, figure);
      if (change != NULL)
        is_figure_written (numbers, change);
      use_period (numbers, trade_figure_get_period (figure));
    }

  /* What growth is reckoned on is named, and need not have a figure. */
  use_period (numbers, trade_period_get_year_earlier (trade_view_get_period (view)));

  return are_all_used (numbers);
}

/* Digits of two scripts in one sentence are read in the wrong order. */
static void
assert_digits_of_one_script (TradeFormat *format,
                             const char  *text)
{
  gboolean arabic = g_str_has_prefix (trade_format_get_locale (format), "ar") &&
                    trade_format_get_number_style (format) == TRADE_NUMBER_STYLE_LANGUAGE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isdigit (g_utf8_get_char (c)) && g_ascii_isdigit (*c) == arabic)
      g_error ("digits of another script: %s", text);
}

static void
check_scene (Reader     *reader,
             TradeScene *scene)
{
  TradeFormat *format = trade_scene_get_format (scene);
  TradeDataset *dataset = trade_view_get_dataset (trade_scene_get_view (scene));
  g_autofree char *overview = trade_scene_describe_chart (scene);
  g_autofree char *whole = trade_scene_describe (scene);

  if (!is_true_overview (reader, scene, overview))
    g_error ("not what the figures say: %s", overview);
  if (!is_true_overview (reader, scene, trade_scene_get_title (scene)))
    g_error ("not what the figures say: %s", trade_scene_get_title (scene));
  assert_digits_of_one_script (format, whole);

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      g_autofree char *sentence = trade_scene_describe_data (scene, i);

      if (!is_true_sentence (reader, format, dataset, trade_scene_get_data (scene, i)->figure, sentence))
        g_error ("not what the figures say: %s", sentence);
    }
}

static void
check_dataset (TradeDataset    *dataset,
               TradeNumberStyle style,
               guint            least)
{
  g_autoptr (TradeFormat) format = trade_format_copy (trade_format_get_default ());
  g_autoptr (Reader) reader = reader_new (trade_format_get_locale (format), style);
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
      g_autoptr (Reader) reader = reader_new (texts[i].locale, TRADE_NUMBER_STYLE_LANGUAGE);

      g_test_message ("%s", texts[i].sentence);
      g_assert_true (is_true_sentence (reader, format, dataset, figure, texts[i].sentence) == texts[i].is_true);
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

  return g_test_run ();
}
