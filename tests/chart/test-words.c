/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-phrases.h"
#include "trade-words.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define FAMILIES "Inter, Noto Sans, Noto Sans CJK SC, Noto Sans Arabic, sans-serif"

static const char * const texts[] = {
  "Exports rose 0.6%, imports fell 0.3%",
  "出口增长0.6%，进口下降0.3%",
  "ارتفعت الصادرات ٠٫٦٪",
};

static TradeWords *
create_words (const char *string,
              double      size)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  TradeWords *words;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  words = trade_words_new (context, FAMILIES, PANGO_WEIGHT_NORMAL, size, string);
  cairo_font_options_destroy (options);
  g_object_unref (context);
  return words;
}

static int
count_lines (TradeWords *words)
{
  return pango_layout_get_line_count (trade_words_get_layout (words));
}

/* What Pango measures of a layout that is set at the size itself. */
static void
test_size (gconstpointer data)
{
  for (double size = 11; size < 100; size *= 1.5)
    {
      g_autoptr (TradeWords) words = create_words (data, size);
      g_autoptr (PangoLayout) layout = pango_layout_copy (trade_words_get_layout (words));
      PangoFontDescription *font = pango_font_description_copy (pango_layout_get_font_description (layout));
      PangoRectangle box;

      pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
      pango_layout_set_font_description (layout, font);
      pango_layout_get_extents (layout, NULL, &box);
      pango_font_description_free (font);

      g_assert_cmpfloat_with_epsilon (trade_words_get_size (words), size, 1e-9);
      g_assert_cmpfloat_with_epsilon (trade_words_get_width (words), (double) box.width / PANGO_SCALE, 0.1);
      g_assert_cmpfloat_with_epsilon (trade_words_get_height (words), (double) box.height / PANGO_SCALE, 0.1);
    }
}

static void
test_one_font (void)
{
  g_autoptr (TradeWords) small = create_words (texts[0], 11);
  g_autoptr (TradeWords) large = create_words (texts[0], 42);

  g_assert_true (pango_font_description_equal (pango_layout_get_font_description (trade_words_get_layout (small)),
                                               pango_layout_get_font_description (trade_words_get_layout (large))));
  g_assert_cmpfloat_with_epsilon (trade_words_get_width (large) / trade_words_get_width (small), 42.0 / 11, 1e-9);
}

static void
test_wrap (void)
{
  g_autoptr (TradeWords) words = create_words (texts[0], 20);
  double height = trade_words_get_height (words);
  double width = trade_words_get_width (words);
  double shrunk;

  trade_words_wrap (words, width + 1);
  g_assert_cmpint (count_lines (words), ==, 1);

  trade_words_wrap (words, width * 0.6);
  g_assert_cmpint (count_lines (words), ==, 2);
  g_assert_cmpfloat (trade_words_get_width (words), <=, width * 0.6);
  g_assert_cmpfloat_with_epsilon (trade_words_get_height (words), 2 * height, 0.1);

  shrunk = trade_words_get_width (words);
  trade_words_shrink (words);
  g_assert_cmpint (count_lines (words), ==, 2);
  g_assert_cmpfloat_with_epsilon (trade_words_get_width (words), shrunk, 0.1);
}

/* Balanced lines are as many as others, and none is much shorter than the longest. */
static void
test_balance (void)
{
  g_autoptr (TradeWords) words = create_words ("Mechanical and electrical products: exports worth about 13.93 trillion yuan", 20);
  double whole = trade_words_get_width (words);

  for (double width = whole / 4; width < whole * 1.1; width += 7)
    {
      int n_lines;

      trade_words_wrap (words, width);
      n_lines = count_lines (words);
      trade_words_balance (words, width);
      g_assert_cmpint (count_lines (words), ==, n_lines);
      g_assert_cmpfloat (trade_words_get_width (words), <=, width + 0.5);
      /* A line may be longer than the mean by one word that did not fit before. */
      g_assert_cmpfloat (trade_words_get_width (words), <=, whole / n_lines + 120);
    }
}

static void
test_shrink_one_line (void)
{
  g_autoptr (TradeWords) words = create_words (texts[0], 20);

  trade_words_shrink (words);
  g_assert_cmpint (pango_layout_get_width (trade_words_get_layout (words)), ==, -1);
}

static void
test_spacing (void)
{
  g_autoptr (TradeWords) words = create_words ("0123456789", 34);
  double width = trade_words_get_width (words);

  trade_words_set_letter_spacing (words, 2);
  g_assert_cmpfloat (trade_words_get_letter_spacing (words), ==, 2);
  g_assert_cmpfloat_with_epsilon (trade_words_get_width (words), width + 2 * 10, 2.1);
}

/* Marks above marks reach out of the line. */
static void
test_overhang (void)
{
  g_autoptr (TradeWords) plain = create_words ("ff", 20);
  g_autoptr (TradeWords) piled = create_words ("\u0e01\u0e47\u0e47\u0e47\u0e47\u0e47\u0e47", 20);

  g_assert_cmpfloat (trade_words_get_overhang (plain), >=, 0);
  g_assert_cmpfloat (trade_words_get_overhang (plain), <, 2);
  g_assert_cmpfloat (trade_words_get_overhang (piled), >, 10);
}

/* A sentence runs as its language does, also where it begins with a name that runs the other way. */
static void
test_direction (void)
{
  g_autoptr (TradeWords) words = create_words ("السيارات 9 grew fastest, by 5.5%", 20);
  PangoLayoutLine *line = pango_layout_get_line_readonly (trade_words_get_layout (words), 0);

  g_assert_cmpint (pango_layout_line_get_resolved_direction (line), ==, PANGO_DIRECTION_LTR);
}

/* At no width does a line end within a phrase, nor after a short word before it, and the words remain the same. */
static void
test_phrases (void)
{
  static const char *const kept[] = { "Q1 2021", "about 1.2 trillion US-Dollar", "2023年12月", "in 2014", "单位：亿美元", "计价：%" };
  const char *text = "From Q1 2021 on exports are about 1.2 trillion US-Dollar in 2014, 出口2023年12月增长，单位：亿美元，计价：%";
  g_autoptr (GPtrArray) phrases = g_ptr_array_new ();
  double widest = 0;

  g_ptr_array_add (phrases, (gpointer) "Q1 2021");
  g_ptr_array_add (phrases, (gpointer) "1.2 trillion US-Dollar");
  g_ptr_array_add (phrases, (gpointer) "trillion US-Dollar");
  g_ptr_array_add (phrases, (gpointer) "2023年12月");
  g_ptr_array_add (phrases, (gpointer) "2014");
  g_ptr_array_add (phrases, (gpointer) "亿美元");
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr (TradeWords) words = create_words (kept[i], 20);

      widest = MAX (widest, trade_words_get_width (words));
    }

  for (double width = 40; width < 900; width += 7)
    {
      g_autoptr (TradeWords) words = create_words (text, 20);

      trade_words_wrap (words, width);
      trade_phrases_keep (phrases, words, width);
      trade_words_balance (words, width);
      g_assert_cmpstr (trade_words_get_string (words), ==, text);
      /* What does not fit is broken nevertheless. */
      g_assert_cmpfloat (trade_words_get_width (words), <=, width + 1);
      for (int line = 1; line < count_lines (words) && width > widest / 0.6; line++)
        {
          const char *start = text + pango_layout_get_line_readonly (trade_words_get_layout (words), line)->start_index;

          for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
            {
              const char *phrase = strstr (text, kept[i]);

              g_assert_nonnull (phrase);
              g_assert_false (start > phrase && start < phrase + strlen (kept[i]));
            }
        }
    }
}

/* A year and its amount, which nothing parts, stand in one line where there is room for both. */
static void
test_year_and_amount (void)
{
  static const char name[] = "机械（差额）：2021年1,080亿欧元，2023年1,260亿欧元";
  g_autoptr (GPtrArray) phrases = g_ptr_array_new ();

  g_ptr_array_add (phrases, (gpointer) "2021年");
  g_ptr_array_add (phrases, (gpointer) "1,080亿欧元");
  for (double width = 320; width < 500; width += 5)
    {
      g_autoptr (TradeWords) words = create_words (name, 20);

      trade_words_wrap (words, width);
      trade_phrases_keep (phrases, words, width);
      for (int i = 0; i < count_lines (words); i++)
        {
          const PangoLayoutLine *line = pango_layout_get_line_readonly (trade_words_get_layout (words), i);

          g_assert_false (g_str_has_prefix (name + line->start_index, "1,080"));
        }
    }
}

/* A span is not parted behind its dash where a line has room for all of it, whatever its language has around the dash. */
static void
test_span (void)
{
  static const char *const spans[][2] = {
    { "April 2023 – March 2024", "April 2022 – March 2023" },
    { "April 2023\u2009–\u2009March 2024", "April 2022\u2009–\u2009March 2023" },
    { "أبريل، ٢٠٢٣ – مارس، ٢٠٢٤", "أبريل، ٢٠٢٢ – مارس، ٢٠٢٣" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    for (double width = 300; width < 600; width += 5)
      {
        g_autofree char *text = g_strdup_printf ("Growth by category, percent, %s on %s", spans[i][0], spans[i][1]);
        g_autoptr (TradeWords) words = create_words (text, 20);
        g_autoptr (GPtrArray) phrases = g_ptr_array_new ();

        g_ptr_array_add (phrases, (gpointer) spans[i][0]);
        g_ptr_array_add (phrases, (gpointer) spans[i][1]);
        trade_words_wrap (words, width);
        trade_phrases_keep (phrases, words, width);
        for (int line = 1; line < count_lines (words); line++)
          {
            int start = pango_layout_get_line_readonly (trade_words_get_layout (words), line)->start_index;

            g_assert_true (g_str_has_prefix (text + start, spans[i][0]) || g_str_has_prefix (text + start, "on ") ||
                           start < (int) strlen ("Growth by category, percent, "));
          }
      }
}

/* No line breaks within a short bracket, which goes with a name. */
static void
test_brackets (void)
{
  static const char name[] = "汽车及底盘（出口）";
  const gsize open = strlen ("汽车及底盘");

  for (double width = 120; width < 200; width += 5)
    {
      g_autoptr (TradeWords) words = create_words (name, 20);

      trade_words_wrap (words, width);
      g_assert_false (trade_words_is_torn (words));
      for (int i = 0; i < count_lines (words); i++)
        {
          const PangoLayoutLine *line = pango_layout_get_line_readonly (trade_words_get_layout (words), i);

          g_assert_cmpint (line->start_index, <=, (int) open);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/words/size/latin", texts[0], test_size);
  g_test_add_data_func ("/words/size/chinese", texts[1], test_size);
  g_test_add_data_func ("/words/size/arabic", texts[2], test_size);
  g_test_add_func ("/words/one-font", test_one_font);
  g_test_add_func ("/words/wrap", test_wrap);
  g_test_add_func ("/words/balance", test_balance);
  g_test_add_func ("/words/phrases", test_phrases);
  g_test_add_func ("/words/shrink/one-line", test_shrink_one_line);
  g_test_add_func ("/words/spacing", test_spacing);
  g_test_add_func ("/words/overhang", test_overhang);
  g_test_add_func ("/words/direction", test_direction);

  g_test_add_func ("/words/brackets", test_brackets);
  g_test_add_func ("/words/span", test_span);
  g_test_add_func ("/words/year-and-amount", test_year_and_amount);

  return g_test_run ();
}
