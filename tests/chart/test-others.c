/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw-table.h"

#include <locale.h>

/* How charts tell the others from what they are about. */

/* Partners of nearly the same amount, of which few have a row. */
static char *
write_alike (int n)
{
  GString *table = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append_printf (table, "2023,X,_T,P%02d,_T,VALUE,USD,,9,=,%d.0,,A,s\n", i, 100 - i);

  return g_string_free (table, FALSE);
}

/* One that is more than all others, which together leave a part of the whole. */
static char *
write_shares (int n)
{
  GString *table = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append_printf (table, "2023,X,_T,P%02d,_T,SHARE,PC,,0,=,%d.%d,,A,s\n", i, i == 0 ? 40 : 1, i % 10);

  return g_string_free (table, FALSE);
}

/* Partners of which the smaller are told by a bound only. */
static char *
write_bounded (const char *relation)
{
  GString *table = g_string_new (NULL);

  for (int i = 0; i < 60; i++)
    g_string_append_printf (table, "2023,X,_T,P%02d,_T,VALUE,USD,,9,%s,%d.%d,,A,s\n", i, i < 45 ? "=" : relation, 70 - i, i % 10);

  return g_string_free (table, FALSE);
}

/* Partners of which one of the smaller is more than something, and those after it are less. */
static char *
write_mixed (void)
{
  GString *table = g_string_new (NULL);

  for (int i = 0; i < 60; i++)
    g_string_append_printf (table, "2023,X,_T,P%02d,_T,VALUE,USD,,9,%s,%d.%d,,A,s\n", i,
                            i < 45 ? "=" : i == 45 ? ">" : "<", 70 - i, i % 10);

  return g_string_free (table, FALSE);
}

static const TradeMark *
find_words (TradeScene *scene,
            const char *words)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->words != NULL && g_str_equal (trade_words_get_string (mark->words), words))
        return mark;
    }

  return NULL;
}

static double
measure_longest (TradeScene *scene)
{
  double longest = 0;

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    longest = MAX (longest, trade_scene_get_data (scene, i)->width);

  return longest;
}

/* What many others are together is written and told; a bar of it would leave stubs of all others. */
static void
test_no_scale (void)
{
  g_autofree char *table = write_alike (60);
  g_autoptr (TradeScene) scene = draw_table (table, "partners", 800, 500);
  TradeOthers *others;
  g_autofree char *amount = NULL;

  g_assert_cmpuint (trade_scene_get_others (scene)->len, ==, 1);
  others = g_ptr_array_index (trade_scene_get_others (scene), 0);
  amount = trade_others_write_amount (others, trade_format_get_default (), 9, -1);
  g_test_message ("%s: %s", others->name, amount);
  g_assert_nonnull (find_words (scene, others->name));
  g_assert_nonnull (find_words (scene, amount));
  g_assert_cmpfloat (measure_longest (scene), >, 0.6 * trade_scene_get_width (scene));
}

/* What others are less than together is what they cannot reach, not the nearest number: those of them that are exact are rounded. */
static void
test_bounds (void)
{
  static const char *const relations[] = { "<", ">" };
  const double step = 1e8;

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      g_autofree char *table = write_bounded (relations[i]);
      g_autoptr (TradeScene) scene = draw_table (table, "partners", 800, 500);
      TradeOthers *others = g_ptr_array_index (trade_scene_get_others (scene), 0);
      TradeInterval bounds = trade_figure_get_bounds (others->sum);
      double value = trade_figure_get_value (others->sum);
      g_autofree char *amount = trade_others_write_amount (others, trade_format_get_default (), 9, -1);

      g_test_message ("%s: %s", others->name, amount);
      g_assert_true (g_str_has_prefix (amount, relations[i]));
      g_assert_cmpfloat (*relations[i] == '<' ? value - bounds.upper : bounds.lower - value, >, -1);
      g_assert_cmpfloat (*relations[i] == '<' ? value - bounds.upper : bounds.lower - value, <, step);
    }
}

/* What one of them may be is anything: then they are less than nothing that is known. */
static void
test_mixed_bounds (void)
{
  g_autofree char *table = write_mixed ();
  g_autoptr (TradeScene) scene = draw_table (table, "partners", 800, 500);
  TradeOthers *others = g_ptr_array_index (trade_scene_get_others (scene), 0);

  g_assert_cmpint (trade_figure_get_relation (others->sum), ==, TRADE_RELATION_ABOUT);
}

/* As long as they are no more than the greatest, they have a bar as well. */
static void
test_bar (void)
{
  g_autofree char *table = write_shares (30);
  g_autoptr (TradeScene) scene = draw_table (table, "partners.kind-bars", 800, 300);
  guint n_bars = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      n_bars += mark->shape == TRADE_SHAPE_RECTANGLE && mark->role == TRADE_ROLE_ANNOTATION && mark->width > 2;
    }
  g_assert_cmpuint (n_bars, ==, 1);

  /* What the parts leave is not what has no room among them. */
  g_assert_nonnull (find_words (scene, "Others"));
  g_assert_nonnull (find_words (scene, "23 more"));
}

/* Others that are published are no part like another, however large. */
static void
test_grey (void)
{
  static const char table[] = "2023,X,_T,A,_T,SHARE,PC,,0,=,30,,A,s\n"
                              "2023,X,_T,B,_T,SHARE,PC,,0,=,20,,A,s\n"
                              "2023,X,_T,_O,_T,SHARE,PC,,0,=,50,,A,s\n";
  static const TradeColour colours[] = { TRADE_COLOUR_HIGHLIGHT, TRADE_COLOUR_SECOND, TRADE_COLOUR_MUTED };
  g_autoptr (TradeScene) scene = draw_table (table, "partners.kind-shares", 800, 500);

  g_assert_cmpuint (trade_scene_get_n_data (scene), ==, G_N_ELEMENTS (colours));
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    g_assert_cmpint (trade_scene_get_data (scene, i)->colour, ==, colours[i]);
}

/* Nor is one of contributions. */
static void
test_grey_step (void)
{
  static const char table[] = "2023,X,_T,_T,_T,GROWTH,PC,USD,0,=,4.0,,A,s\n"
                              "2023,X,CARS,_T,_T,CONTRIBUTION,PP,USD,0,=,2.5,,A,s\n"
                              "2023,X,FUEL,_T,_T,CONTRIBUTION,PP,USD,0,=,-0.5,,A,s\n"
                              "2023,X,_O,_T,_T,CONTRIBUTION,PP,USD,0,=,2.0,,A,s\n";
  static const TradeColour colours[] = { TRADE_COLOUR_HIGHLIGHT, TRADE_COLOUR_SECOND, TRADE_COLOUR_MUTED, TRADE_COLOUR_EXPORTS };
  g_autoptr (TradeScene) scene = draw_table (table, "contribution-products.kind-waterfall", 800, 500);

  g_assert_cmpuint (trade_scene_get_n_data (scene), ==, G_N_ELEMENTS (colours));
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    g_assert_cmpint (trade_scene_get_data (scene, i)->colour, ==, colours[i]);
}

static char *
write_growth (int rise,
              int fall)
{
  GString *table = g_string_new (NULL);

  for (int i = 0; i < 40; i++)
    g_string_append_printf (table, "2023,X,P%02d,_T,_T,GROWTH,PC,EUR,0,=,%d.0,,A,s\n", i, i < 20 ? rise : fall);

  return g_string_free (table, FALSE);
}

static guint
count_bands (TradeScene *scene)
{
  guint n_bands = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      n_bands += mark->shape == TRADE_SHAPE_RECTANGLE && mark->ink == TRADE_INK_LIGHT && mark->colour == TRADE_COLOUR_MUTED;
    }

  return n_bands;
}

/* How far several reach is written on their band where there is no room beside it, and seen where they are all alike. */
static void
test_range (void)
{
  for (int fall = -4; fall <= 3; fall += 7)
    {
      g_autofree char *table = write_growth (3, fall);
      g_autoptr (TradeScene) scene = draw_table (table, "growth", 460, 500);
      TradeOthers *others = g_ptr_array_index (trade_scene_get_others (scene), 0);
      g_autofree char *amount = trade_others_write_amount (others, trade_format_get_default (), 0, -1);

      g_test_message ("%s: %s", others->name, amount);
      g_assert_null (others->sum);
      g_assert_nonnull (find_words (scene, amount));
      g_assert_cmpuint (count_bands (scene), ==, fall < 0 ? 2 : 1);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/others/no-scale", test_no_scale);
  g_test_add_func ("/others/bounds", test_bounds);
  g_test_add_func ("/others/mixed-bounds", test_mixed_bounds);
  g_test_add_func ("/others/bar", test_bar);
  g_test_add_func ("/others/grey", test_grey);
  g_test_add_func ("/others/grey-step", test_grey_step);
  g_test_add_func ("/others/range", test_range);

  return g_test_run ();
}
