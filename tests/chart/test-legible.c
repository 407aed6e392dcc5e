/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw-table.h"
#include "trade-describe.h"

#include <locale.h>
#include <string.h>

/* What a reader must be able to read of a chart. */

static gboolean
covers (const TradeMark *mark,
        const TradeMark *other)
{
  return mark->x <= other->x && mark->y <= other->y && mark->x + mark->width >= other->x + other->width &&
         mark->y + mark->height >= other->y + other->height;
}

/* The lines of a hatch stop short of the words on it. */
static void
test_words_on_hatch (void)
{
  g_autoptr (TradeScene) scene = draw_table ("2024,X,_T,_T,_T,VALUE,USD,,9,=,128,,F,s\n2024,M,_T,_T,_T,VALUE,USD,,9,=,105,,F,s\n"
                                             "2023,X,_T,_T,_T,VALUE,USD,,9,=,120,,F,s\n2023,M,_T,_T,_T,VALUE,USD,,9,=,107,,F,s\n",
                                             "exports-imports", 800, 500);
  guint n_words = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    for (guint j = 0; j < trade_scene_get_n_data (scene); j++)
      {
        const TradeMark *words = trade_scene_get_mark (scene, i);
        const TradeMark *column = trade_scene_get_data (scene, j);
        guint n_plates = 0;

        if (words->words == NULL || column->ink != TRADE_INK_HATCH || !covers (column, words))
          continue;
        n_words++;
        for (guint k = 0; k < i; k++)
          {
            const TradeMark *plate = trade_scene_get_mark (scene, k);

            n_plates += plate->colour == TRADE_COLOUR_BACKGROUND && covers (plate, words) && covers (column, plate);
          }
        g_assert_cmpuint (n_plates, ==, 1);
      }
  g_assert_cmpuint (n_words, >=, 2);
}

/* One tick alone tells no scale. */
static void
test_ticks_tell_scale (void)
{
  static const char *const names[] = { "growth-trend.kind-multiples", "growth" };
  static const double sizes[][2] = { { 1200, 750 }, { 800, 500 } };
  g_autoptr (GString) table = g_string_new (NULL);

  for (int year = 2019; year <= 2023; year++)
    for (int flow = 0; flow < 2; flow++)
      g_string_append_printf (table, "%d,%s,_T,_T,_T,GROWTH,PC,USD,0,=,%d,,A,s\n", year, flow == 0 ? "X" : "M",
                              year % 2 == flow ? 18 : -20);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        g_autoptr (TradeScene) scene = draw_table (table->str, names[i], sizes[j][0], sizes[j][1]);
        g_autoptr (GHashTable) ticks = g_hash_table_new (g_str_hash, g_str_equal);

        for (guint k = 0; k < trade_scene_get_n_marks (scene); k++)
          {
            const TradeMark *mark = trade_scene_get_mark (scene, k);

            if (mark->role == TRADE_ROLE_AXIS_LABEL && mark->colour == TRADE_COLOUR_SECONDARY)
              g_hash_table_add (ticks, (gpointer) trade_words_get_string (mark->words));
          }
        g_assert_cmpuint (g_hash_table_size (ticks), >=, 2);
      }
}

/* The lowest tick of small multiples is named beside the period below it, however large the type. */
static void
test_ticks_beside_periods (void)
{
  g_autoptr (GString) table = g_string_new (NULL);

  for (int year = 2016; year <= 2023; year++)
    for (int i = 0; i < 18; i++)
      g_string_append_printf (table, "%d,X,_T,P%d,_T,SHARE,PC,USD,0,=,%g,,A,s\n", year, i, 8 - i * 0.4);

  for (double text_scale = 1; text_scale <= 2; text_scale += 0.5)
    {
      g_autoptr (TradeScene) scene = draw_table_in_type (table->str, "share-trend-partners", 800, 500, text_scale);
      gboolean zero = FALSE;

      for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, i);

          zero |= mark->role == TRADE_ROLE_AXIS_LABEL && g_str_equal (trade_words_get_string (mark->words), "0");
        }
      g_assert_true (zero);
    }
}

/* Ranks of names that are longer than any line: each loses its end, and none its value. */
static void
test_long_names_of_ranks (void)
{
  static const double sizes[][2] = { { 1200, 750 }, { 800, 500 } };
  g_autoptr (GString) table = g_string_new (NULL);

  for (int year = 2019; year <= 2023; year++)
    for (int i = 0; i < 6; i++)
      g_string_append_printf (table,
                              "%d,X,_T,%d-PRODUCTS-OF-THE-CHEMICAL-INDUSTRY-AND-OF-THOSE-ALLIED-WITH-IT,_T,"
                              "VALUE,USD,,9,=,%d,,A,s\n",
                              year, i, 10 * i + 5);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TradeScene) scene = draw_table (table->str, "trend-partners.kind-ranks", sizes[i][0], sizes[i][1]);
      guint n_names = 0;

      for (guint j = 0; j < trade_scene_get_n_marks (scene); j++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, j);

          n_names += mark->role == TRADE_ROLE_DATA_LABEL && strstr (trade_words_get_string (mark->words), "5") != NULL;
        }
      g_assert_cmpuint (n_names, ==, 6);
      g_assert_cmpuint (trade_scene_get_hidden (scene)->len, >, 0);
    }
}

/* A key that wraps takes places from ranks, but not the names of those that are left. */
static void
test_ranks_below_a_key (void)
{
  g_autoptr (GString) table = g_string_new (NULL);

  for (int year = 2019; year <= 2023; year++)
    for (int i = 0; i < 12; i++)
      g_string_append_printf (table, "%d,X,_T,P%d,_T,VALUE,USD,,9,=,%d,,A,s\n", year, i, 100 - 6 * i + (year - 2019) * (i % 4) * 3);

  for (double height = 280; height <= 480; height += 4)
    {
      g_autoptr (TradeScene) scene = draw_table (table->str, "trend-partners.kind-ranks", 300, height);

      g_assert_cmpuint (trade_scene_get_hidden (scene)->len, ==, 0);
    }
}

/* The lines of a name begin or end at the line of zero, on whichever side it stands. */
static void
test_sides_of_names (void)
{
  g_autoptr (TradeScene) scene =
    draw_table ("2023,X,PETROLEUM-AND-OILS-OBTAINED-FROM-BITUMINOUS-MINERALS,_T,_T,GROWTH,PC,USD,0,=,-12,,A,s\n"
                "2023,X,MEDICAL-INSTRUMENTS-AND-APPLIANCES-OF-ALL-MATERIALS,_T,_T,GROWTH,PC,USD,0,=,9,,A,s\n",
                "growth", 800, 500);
  guint n_names = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      PangoLayout *layout = mark->role == TRADE_ROLE_DATA_LABEL ? trade_words_get_layout (mark->words) : NULL;

      if (layout == NULL || pango_layout_get_line_count (layout) < 2)
        continue;
      n_names++;
      g_assert_cmpint (pango_layout_get_alignment (layout), ==,
                       trade_figure_get_value (mark->figure) < 0 ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
    }
  g_assert_cmpuint (n_names, ==, 2);
}

/* Of more parts than have room for their labels, the greatest are named: what others leave is the last, and may be the greatest. */
static void
test_greatest_parts_are_named (void)
{
  static const double sizes[][2] = { { 360, 520 }, { 240, 320 }, { 300, 400 } };
  g_autoptr (GString) table = g_string_new (NULL);

  for (int i = 0; i < 18; i++)
    g_string_append_printf (table, "2023,X,_T,P%d,_T,SHARE,PC,USD,0,=,%g,,A,s\n", i, 4 - i * 0.1);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TradeScene) scene = draw_table (table->str, "partners.kind-shares", sizes[i][0], sizes[i][1]);
      gboolean others = FALSE, first = FALSE, last = FALSE;
      guint n_names = 0, n_leaders = 0;

      for (guint j = 0; j < trade_scene_get_n_marks (scene); j++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, j);
          const char *text = mark->words != NULL ? trade_words_get_string (mark->words) : "";

          others |= g_str_equal (text, "Others");
          first |= g_str_equal (text, "P0");
          last |= g_str_equal (text, "P17");
          n_names += g_str_equal (text, "Others") || (*text == 'P' && mark->figure != NULL);
          n_leaders += mark->role == TRADE_ROLE_ANNOTATION && mark->colour == TRADE_COLOUR_SECONDARY;
        }
      /* Each is tied to its part. */
      g_assert_cmpuint (n_leaders, ==, n_names);
      g_assert_true (others);
      g_assert_true (first);
      g_assert_false (last);
    }
}

/* What is highlighted has a colour, though it had none before, and its name has the same. */
static void
test_highlight_has_colour (void)
{
  g_autoptr (GString) table = g_string_new (NULL);
  g_autoptr (TradeScene) lines = NULL;
  g_autoptr (TradeScene) ranks = NULL;
  guint n_circles = 0, n_names = 0;

  for (int year = 2019; year <= 2023; year++)
    for (int i = 0; i < 24; i++)
      g_string_append_printf (table, "%d,X,_T,P%d,_T,VALUE,USD,,9,=,%d,,A,s\n", year, i, 100 - 3 * i);

  lines = draw_table_highlighted (table->str, "trend-partners.kind-lines", 1200, 750, 1, "P9");
  for (guint i = 0; i < trade_scene_get_n_marks (lines); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (lines, i);

      if (mark->figure == NULL || !g_str_equal (trade_figure_get_key (mark->figure)->partner, "P9"))
        continue;
      n_circles += mark->shape == TRADE_SHAPE_CIRCLE && mark->colour == TRADE_COLOUR_HIGHLIGHT;
      n_names += mark->role == TRADE_ROLE_DATA_LABEL && mark->colour == TRADE_COLOUR_HIGHLIGHT;
    }
  g_assert_cmpuint (n_circles, ==, 5);
  g_assert_cmpuint (n_names, ==, 1);

  /* Nothing turns grey for the sake of what has no place, which is told. */
  ranks = draw_table_highlighted (table->str, "trend-partners.kind-ranks", 360, 240, 1, "P23");
  for (guint i = 0; i < trade_scene_get_n_marks (ranks); i++)
    g_assert_cmpint (trade_scene_get_mark (ranks, i)->colour, !=, TRADE_COLOUR_FADED);
  g_assert_true (g_ptr_array_find_with_equal_func ((GPtrArray *) trade_scene_get_hidden (ranks), "P23", g_str_equal, NULL));
}

/* The name of a line that ends early stands there, and nothing runs on from it that could be taken for the line. */
static void
test_early_ends (void)
{
  g_autoptr (GString) table = g_string_new (NULL);
  g_autoptr (TradeScene) scene = NULL;
  double end = 0, name = 0;

  for (int month = 1; month <= 16; month++)
    g_string_append_printf (table, "%d-%02d,X,_T,_T,_T,VALUE,USD,,9,=,%d,,A,s\n", month > 12 ? 2023 : 2022, (month - 1) % 12 + 1,
                            200 + month * 7);
  scene = draw_table (table->str, "seasonal", 800, 500);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->figure == NULL || trade_period_get_year (trade_figure_get_period (mark->figure)) != 2023)
        continue;
      if (mark->shape == TRADE_SHAPE_CIRCLE)
        end = MAX (end, mark->x + mark->width);
      else if (mark->shape == TRADE_SHAPE_TEXT)
        name = mark->x;
      else if (mark->shape == TRADE_SHAPE_PATH)
        for (guint j = 0; j < mark->n_points; j++)
          g_assert_cmpfloat (mark->points[j].x, <, 400);
    }
  g_assert_cmpfloat (name, >, end);
  g_assert_cmpfloat (name, <, end + 15);
}

static gboolean
is_written (TradeScene  *scene,
            TradeFigure *figure,
            const char  *value)
{
  const GPtrArray *hidden = trade_scene_get_hidden (scene);
  g_autofree char *name = trade_describe_figure_name (trade_scene_get_format (scene), trade_view_get_dataset (trade_scene_get_view (scene)), figure);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->shape == TRADE_SHAPE_TEXT && mark->figure == figure)
        return TRUE;
    }
  for (guint i = 0; i < hidden->len; i++)
    {
      if (strstr (g_ptr_array_index (hidden, i), value) != NULL && strstr (g_ptr_array_index (hidden, i), name) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Each of a few columns has its value, or the value is told as left out, and of what it is. A larger chart leaves none out. */
static void
test_values_of_columns (void)
{
  static const char *const names[] = { "growth-trend.kind-columns", "value-growth" };
  static const double sizes[][2] = { { 1200, 750 }, { 640, 420 }, { 360, 520 }, { 240, 180 } };
  g_autoptr (GString) table = g_string_new (NULL);

  for (int year = 2018; year <= 2023; year++)
    for (int flow = 0; flow < 2; flow++)
      g_string_append_printf (table, "%d,%s,_T,_T,_T,VALUE,USD,,9,=,%d.0,,A,s\n", year, flow == 0 ? "X" : "M",
                              100 + year * (7 + flow) % 23 * 9);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        g_autoptr (TradeScene) scene = draw_table (table->str, names[i], sizes[j][0], sizes[j][1]);

        for (guint k = 0; k < trade_scene_get_n_data (scene); k++)
          {
            TradeFigure *figure = trade_scene_get_data (scene, k)->figure;
            gboolean is_amount = g_str_equal (trade_figure_get_key (figure)->measure, TRADE_MEASURE_VALUE);
            g_autofree char *value = trade_format_figure (trade_format_get_default (), figure, is_amount ? 9 : 0);

            g_assert_true (is_written (scene, figure, value));
          }
        if (i == 0 && j == 0)
          g_assert_cmpuint (trade_scene_get_hidden (scene)->len, ==, 0);
      }
}

static gboolean
do_overlap (const TradeMark *line,
            const TradeMark *words)
{
  return line->x < words->x + words->width && words->x < line->x + line->width && line->y > words->y + 1 &&
         line->y < words->y + words->height - 1;
}

/* The line from the left column to the bracket strikes through no number: not through that of a right column which is little lower. */
static void
test_leader_of_bracket (void)
{
  static const double sizes[][2] = { { 1600, 1000 }, { 800, 500 }, { 360, 520 } };

  for (guint imports = 95; imports <= 103; imports++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autofree char *table = g_strdup_printf ("2022,X,_T,_T,_T,VALUE,EUR,,6,=,100,,A,s\n2022,M,_T,_T,_T,VALUE,EUR,,6,=,110,,A,s\n"
                                                  "2023,X,_T,_T,_T,VALUE,EUR,,6,=,103.3,,A,s\n2023,M,_T,_T,_T,VALUE,EUR,,6,=,%u.1,,A,s\n",
                                                  imports);
        g_autoptr (TradeScene) scene = draw_table (table, "exports-imports", sizes[i][0], sizes[i][1]);

        for (guint j = 0; j < trade_scene_get_n_marks (scene); j++)
          for (guint k = 0; k < trade_scene_get_n_marks (scene); k++)
            {
              const TradeMark *line = trade_scene_get_mark (scene, j);
              const TradeMark *words = trade_scene_get_mark (scene, k);

              if (line->role == TRADE_ROLE_ANNOTATION && line->ink == TRADE_INK_DASHED && words->role == TRADE_ROLE_DATA_LABEL)
                g_assert_false (do_overlap (line, words));
            }
      }
}

static const TradeMark *
find_words (TradeScene *scene,
            TradeRole   role,
            const char *text)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role == role && mark->words != NULL && g_str_equal (trade_words_get_string (mark->words), text))
        return mark;
    }

  return NULL;
}

/* What stands between columns is in the key, unless it is a sliver, and a long number above the first one leaves the axis its own. */
static void
test_gaps_and_axis (void)
{
  static const char table[] = "2023-01,X,_T,_T,_T,VALUE,CNY,,0,=,18741.2,,A,s\n2023-01,M,_T,_T,_T,VALUE,CNY,,0,=,13303.9,,A,s\n"
                              "2023-02,X,_T,_T,_T,VALUE,CNY,,0,=,14766.6,,A,s\n2023-02,M,_T,_T,_T,VALUE,CNY,,0,=,14965.4,,A,s\n"
                              "2023-03,X,_T,_T,_T,VALUE,CNY,,0,=,21551.9,,A,s\n2023-03,M,_T,_T,_T,VALUE,CNY,,0,=,15542.0,,A,s\n"
                              "2023-10,X,_T,_T,_T,VALUE,CNY,,0,=,19736.2,,A,s\n2023-10,M,_T,_T,_T,VALUE,CNY,,0,=,15664.1,,A,s\n";
  g_autofree char *months = g_strndup (table, (gsize) (strstr (table, "2023-10") - table));
  g_autoptr (TradeScene) scene = draw_table (months, "trend.kind-columns", 1600, 1000);
  g_autoptr (TradeScene) small = draw_table (table, "trend.kind-columns", 1000, 640);

  g_assert_nonnull (find_words (scene, TRADE_ROLE_KEY, "Surplus"));
  g_assert_nonnull (find_words (scene, TRADE_ROLE_KEY, "Deficit"));
  g_assert_null (find_words (small, TRADE_ROLE_KEY, "Deficit"));
  g_assert_nonnull (find_words (small, TRADE_ROLE_AXIS_LABEL, "20,000"));
  g_assert_nonnull (find_words (scene, TRADE_ROLE_AXIS_LABEL, "20,000"));
}

/* Where rounding leaves open which is greater, the key names neither a surplus nor a deficit. */
static void
test_open_gaps (void)
{
  static const char table[] = "2021,X,_T,_T,_T,VALUE,CNY,,0,=,3,,A,s\n2021,M,_T,_T,_T,VALUE,CNY,,0,=,2,,A,s\n"
                              "2022,X,_T,_T,_T,VALUE,CNY,,0,=,4,,A,s\n2022,M,_T,_T,_T,VALUE,CNY,,0,=,3,,A,s\n"
                              "2023,X,_T,_T,_T,VALUE,CNY,,0,=,5,,A,s\n2023,M,_T,_T,_T,VALUE,CNY,,0,=,4,,A,s\n";
  g_autoptr (TradeScene) scene = draw_table (table, "trend.kind-columns", 1600, 1000);

  g_assert_nonnull (find_words (scene, TRADE_ROLE_KEY, "Balance"));
  g_assert_null (find_words (scene, TRADE_ROLE_KEY, "Surplus"));
}

/* The end of a narrow line takes the room that its name and its value need to stand whole. */
static void
test_whole_words (void)
{
  static const char table[] = "2021,X,GOODS,_T,_T,VALUE,CNY,,9,=,1600.5,,A,s\n2022,X,GOODS,_T,_T,VALUE,CNY,,9,=,1700.5,,A,s\n"
                              "2023,X,GOODS,_T,_T,VALUE,CNY,,9,=,1760.5,,A,s\n2021,X,SERVICES,_T,_T,VALUE,CNY,,9,=,800.5,,A,s\n"
                              "2022,X,SERVICES,_T,_T,VALUE,CNY,,9,=,600.5,,A,s\n2023,X,SERVICES,_T,_T,VALUE,CNY,,9,=,920.5,,A,s\n";
  g_autoptr (TradeScene) scene = draw_table (table, "trend-products.kind-lines", 150, 300);
  guint n_labels = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role != TRADE_ROLE_DATA_LABEL || mark->words == NULL)
        continue;
      n_labels++;
      g_assert_false (trade_words_is_torn (mark->words));
    }
  g_assert_cmpuint (n_labels, ==, 2);
}

/* Where values on both sides of zero leave bars no room, they stand behind the names. */
static void
test_values_behind_names (void)
{
  static const char table[] = "2023,X,_T,A,_T,GROWTH,PC,CNY,0,=,10949.5,,A,s\n2023,X,_T,B,_T,GROWTH,PC,CNY,0,=,6389.4,,A,s\n"
                              "2023,X,_T,C,_T,GROWTH,PC,CNY,0,=,-96.55,,A,s\n";
  g_autoptr (TradeScene) scene = draw_table (table, "growth", 150, 300);
  g_autoptr (TradeScene) wide = draw_table (table, "growth", 300, 300);
  double longest = 0;

  g_assert_nonnull (find_words (scene, TRADE_ROLE_DATA_LABEL, "A +10,949.5%"));
  g_assert_nonnull (find_words (wide, TRADE_ROLE_DATA_LABEL, "+10,949.5%"));
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role == TRADE_ROLE_DATA && mark->shape == TRADE_SHAPE_RECTANGLE)
        longest = MAX (longest, mark->width);
    }
  g_assert_cmpfloat (longest, >, 75);
}

/* Of those that there is no room for, the one that lost is as telling as the one that gained. */
static void
test_both_ends (void)
{
  static const char table[] = "2022,X,_T,_T,MICRO,SHARE,PC,CNY,0,=,8.1,,A,s\n2023,X,_T,_T,MICRO,SHARE,PC,CNY,0,=,8.5,,A,s\n"
                              "2022,X,_T,_T,SMALL,SHARE,PC,CNY,0,=,14.4,,A,s\n2023,X,_T,_T,SMALL,SHARE,PC,CNY,0,=,14.8,,A,s\n"
                              "2022,X,_T,_T,MEDIUM,SHARE,PC,CNY,0,=,21.2,,A,s\n2023,X,_T,_T,MEDIUM,SHARE,PC,CNY,0,=,21.6,,A,s\n"
                              "2022,X,_T,_T,LARGE,SHARE,PC,CNY,0,=,56.3,,A,s\n2023,X,_T,_T,LARGE,SHARE,PC,CNY,0,=,55.1,,A,s\n";
  g_autoptr (TradeScene) scene = draw_table (table, "share-change", 150, 300);

  g_assert_nonnull (find_words (scene, TRADE_ROLE_DATA_LABEL, "MEDIUM"));
  g_assert_null (find_words (scene, TRADE_ROLE_DATA_LABEL, "SMALL"));
  g_assert_nonnull (find_words (scene, TRADE_ROLE_DATA_LABEL, "LARGE"));
}

/* A name that is higher than its row loses its end, and is not left out. */
static void
test_high_names (void)
{
  static const int heights[] = { 260, 240, 230, 220, 210 };
  g_autoptr (GString) table = g_string_new (NULL);

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (table, "2023,X,_T,Land-of-many-names-and-of-yet-more-people-who-may-bear-them-%u,_T,GROWTH,PC,CNY,0,=,%u,,A,s\n", i, i);
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autoptr (TradeScene) scene = draw_table (table->str, "growth", 150, heights[i]);
      guint n_names = 0;

      for (guint j = 0; j < trade_scene_get_n_marks (scene); j++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, j);

          n_names += mark->role == TRADE_ROLE_DATA_LABEL && mark->words != NULL && mark->figure != NULL &&
                     g_str_has_prefix (trade_words_get_string (mark->words), "Land");
        }
      g_test_message ("%d", heights[i]);
      g_assert_cmpuint (n_names, >, 0);
    }
}

/* The number above the highest column keeps off the key. */
static void
test_key_above_numbers (void)
{
  static const double sizes[][2] = { { 1600, 1000 }, { 800, 500 }, { 360, 520 } };
  static const char table[] = "2019,X,_T,_T,_T,VALUE,USD,,9,=,2.0,,A,s\n2019,M,_T,_T,_T,VALUE,USD,,9,=,12.5,,A,s\n"
                              "2020,X,_T,_T,_T,VALUE,USD,,9,=,2.1,,A,s\n2020,M,_T,_T,_T,VALUE,USD,,9,=,11.0,,A,s\n"
                              "2022,X,_T,_T,_T,VALUE,USD,,9,=,3.4,,A,s\n2022,M,_T,_T,_T,VALUE,USD,,9,=,10.2,,A,s\n";

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TradeScene) scene = draw_table (table, "trend.kind-columns", sizes[i][0], sizes[i][1]);
      const TradeMark *key = find_words (scene, TRADE_ROLE_KEY, "Imports");
      const TradeMark *number = find_words (scene, TRADE_ROLE_DATA_LABEL, "12.5");

      g_assert_nonnull (key);
      g_assert_nonnull (number);
      g_assert_cmpfloat (number->y - (key->y + key->height), >=, 4);
    }
}

/* Two series of one chart have two colours, whether their flows have colours of their own or not. */
static void
test_colours_of_series (void)
{
  static const struct
  {
    const char *table;
    const char *view;
  } cases[] = {
    { "2021,_T,_T,_T,_T,VALUE,USD,,6,=,1000,,A,s\n2021,B,_T,_T,_T,VALUE,USD,,6,=,100,,A,s\n"
      "2022,_T,_T,_T,_T,VALUE,USD,,6,=,1100,,A,s\n2022,B,_T,_T,_T,VALUE,USD,,6,=,-50,,A,s\n"
      "2023,_T,_T,_T,_T,VALUE,USD,,6,=,1200,,A,s\n2023,B,_T,_T,_T,VALUE,USD,,6,=,20,,A,s\n", "trend" },
    { "2022,X,_T,_T,_T,QUANTITY,T,,0,=,100,,A,s\n2022,M,_T,_T,_T,QUANTITY,T,,0,=,95,,A,s\n"
      "2023,X,_T,_T,_T,QUANTITY,T,,0,=,110,,A,s\n2023,M,_T,_T,_T,QUANTITY,T,,0,=,101,,A,s\n", "quantities.kind-slope" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeScene) scene = draw_table (cases[i].table, cases[i].view, 1000, 640);

      for (guint j = 0; j < trade_scene_get_n_data (scene); j++)
        for (guint k = 0; k < trade_scene_get_n_data (scene); k++)
          {
            const TradeMark *one = trade_scene_get_data (scene, j);
            const TradeMark *other = trade_scene_get_data (scene, k);
            gboolean are_alike = g_str_equal (trade_figure_get_key (one->figure)->flow, trade_figure_get_key (other->figure)->flow);

            g_assert_cmpint (one->colour == other->colour, ==, are_alike);
          }
    }
}

/* No line of a wrapped title begins with a blank, after words that are kept together as well. */
static void
test_blanks_of_titles (void)
{
  static const char table[] = "2022,X,_T,_T,_T,VALUE,GBP,,9,=,800.0,,A,s\n2022,X,SERVICES,_T,_T,VALUE,GBP,,9,=,390.0,,A,s\n"
                              "2022,X,GOODS,_T,_T,VALUE,GBP,,9,=,410.0,,A,s\n2023,X,_T,_T,_T,VALUE,GBP,,9,=,840.0,,A,s\n"
                              "2023,X,SERVICES,_T,_T,VALUE,GBP,,9,=,447.0,,A,s\n2023,X,GOODS,_T,_T,VALUE,GBP,,9,=,393.0,,A,s\n";

  for (double width = 300; width < 460; width += 4)
    {
      g_autoptr (TradeScene) scene = draw_table (table, "contribution-products", width, 520);

      for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, i);
          PangoLayout *layout = mark->role == TRADE_ROLE_TITLE ? trade_words_get_layout (mark->words) : NULL;

          for (int line = 1; layout != NULL && line < pango_layout_get_line_count (layout); line++)
            g_assert_cmpint (pango_layout_get_text (layout)[pango_layout_get_line_readonly (layout, line)->start_index], !=, ' ');
        }
    }
}

/* In a tile of a treemap the value is not taken for the end of a name. */
static void
test_values_of_tiles (void)
{
  g_autoptr (GString) table = g_string_new (NULL);
  g_autoptr (TradeScene) scene = NULL;

  for (int i = 0; i < 6; i++)
    g_string_append_printf (table, "2023,X,_T,Country.0%d,_T,VALUE,USD,,6,=,%d,,A,s\n", i, 900 - i);
  scene = draw_table (table->str, "partners.kind-treemap", 560, 420);

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      g_autofree char *both = g_strdup_printf ("Country.0%u %u", i, 900 - i);
      g_autofree char *below = g_strdup_printf ("Country.0%u\n%u", i, 900 - i);
      const TradeMark *one = find_words (scene, TRADE_ROLE_DATA_LABEL, both);

      g_assert_true (one != NULL || find_words (scene, TRADE_ROLE_DATA_LABEL, below) != NULL);
      if (one != NULL)
        g_assert_cmpint (pango_layout_get_line_count (trade_words_get_layout (one->words)), ==, 1);
    }
}

/* Computed shares of exports have the colour of exports, and what others leave has none; a standing bar takes its room. */
static void
test_computed_parts (void)
{
  static const char table[] = "2023,X,_T,_T,_T,VALUE,USD,,6,=,1000,,A,s\n2023,X,_T,REST,_T,VALUE,USD,,6,=,372,,A,s\n"
                              "2023,X,_T,EU,_T,VALUE,USD,,6,=,182,,A,s\n2023,X,_T,CA,_T,VALUE,USD,,6,=,175,,A,s\n"
                              "2023,X,_T,MX,_T,VALUE,USD,,6,=,160,,A,s\n2023,X,_T,CN,_T,VALUE,USD,,6,=,73,,A,s\n"
                              "2023,X,_T,JP,_T,VALUE,USD,,6,=,38,,A,s\n";
  g_autoptr (TradeScene) scene = draw_table (table, "partners", 1600, 1000);

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);
      gboolean is_rest = g_str_equal (trade_figure_get_key (mark->figure)->partner, "REST");

      g_assert_cmpint (mark->colour, ==, is_rest ? TRADE_COLOUR_MUTED : TRADE_COLOUR_EXPORTS);
      g_assert_cmpfloat (mark->width, >=, 700);
    }
}

/* Of two earlier years one is pale, so that they are told apart. */
static void
test_earlier_years (void)
{
  GString *table = g_string_new (NULL);
  g_autofree char *rows = NULL;
  g_autoptr (TradeScene) scene = NULL;
  gboolean seen[TRADE_N_COLOURS] = { FALSE };

  for (int i = 0; i < 3 * TRADE_MONTHS_PER_YEAR; i++)
    g_string_append_printf (table, "%d-%02d,X,_T,_T,_T,VALUE,USD,,9,=,%d,,A,s\n", 2021 + i / TRADE_MONTHS_PER_YEAR,
                            i % TRADE_MONTHS_PER_YEAR + 1, 200 + i * 37 % 61);
  rows = g_string_free (table, FALSE);
  scene = draw_table (rows, "seasonal", 900, 600);

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    seen[trade_scene_get_data (scene, i)->colour] = TRUE;
  g_assert_true (seen[TRADE_COLOUR_EARLIER] && seen[TRADE_COLOUR_EARLIEST] && seen[TRADE_COLOUR_EXPORTS]);
}

/* In a narrow panel a value stands below the name of its series, rather than to cut it in the midst of a word. */
static void
test_names_of_panels (void)
{
  static const char *const products[] = { "VEGETABLES", "MACHINERY", "FISH", "MEAT", "FRUIT", "CEREALS", "COTTON", "PAPER", "STEEL" };
  GString *table = g_string_new (NULL);
  g_autofree char *rows = NULL;
  g_autoptr (TradeScene) scene = NULL;

  for (int year = 2021; year <= 2023; year++)
    for (guint i = 0; i < G_N_ELEMENTS (products); i++)
      g_string_append_printf (table, "%d,X,%s,_T,_T,VALUE,USD,,6,=,%d.4,,A,s\n", year, products[i], 1100 + (int) i * 37 % 61 + year % 7);
  rows = g_string_free (table, FALSE);
  scene = draw_table (rows, "trend-products.kind-multiples", 360, 520);

  g_assert_nonnull (find_words (scene, TRADE_ROLE_DATA_LABEL, "VEGETABLES"));
  g_assert_cmpuint (trade_scene_get_hidden (scene)->len, ==, 0);
}

/* What others leave has a panel beside one of them, however little room there is. */
static void
test_room_for_panels (void)
{
  static const char *const enterprises[] = { "AUTOMATIC-DATA-PROCESSING-MACHINES-AND-THEIR-PARTS", "MEDICAL-INSTRUMENTS-AND-APPLIANCES",
                                             "ORES-AND-THEIR-CONCENTRATES", "VEGETABLES-OF-EVERY-KIND-AND-STATE" };
  GString *table = g_string_new (NULL);
  g_autofree char *rows = NULL;
  g_autoptr (TradeScene) scene = NULL;

  for (int year = 2021; year <= 2023; year++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (enterprises); i++)
        g_string_append_printf (table, "%d,X,_T,_T,%s,SHARE,PC,,0,=,%u,,A,s\n", year, enterprises[i], 17 + i * 3);
      if (year < 2023)
        g_string_append_printf (table, "%d,X,_T,_T,_O,SHARE,PC,,0,=,14,,A,s\n", year);
    }
  rows = g_string_free (table, FALSE);
  scene = draw_table (rows, "share-trend-enterprises.kind-multiples", 260, 300);

  g_assert_cmpuint (trade_scene_get_n_data (scene), >, 0);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/legible/words-on-hatch", test_words_on_hatch);
  g_test_add_func ("/legible/ticks-tell-scale", test_ticks_tell_scale);
  g_test_add_func ("/legible/ticks-beside-periods", test_ticks_beside_periods);
  g_test_add_func ("/legible/long-names-of-ranks", test_long_names_of_ranks);
  g_test_add_func ("/legible/ranks-below-a-key", test_ranks_below_a_key);
  g_test_add_func ("/legible/sides-of-names", test_sides_of_names);
  g_test_add_func ("/legible/greatest-parts-are-named", test_greatest_parts_are_named);

  g_test_add_func ("/legible/highlight-has-colour", test_highlight_has_colour);
  g_test_add_func ("/legible/early-ends", test_early_ends);
  g_test_add_func ("/legible/values-of-columns", test_values_of_columns);
  g_test_add_func ("/legible/leader-of-bracket", test_leader_of_bracket);
  g_test_add_func ("/legible/gaps-and-axis", test_gaps_and_axis);
  g_test_add_func ("/legible/open-gaps", test_open_gaps);
  g_test_add_func ("/legible/whole-words", test_whole_words);
  g_test_add_func ("/legible/values-behind-names", test_values_behind_names);
  g_test_add_func ("/legible/high-names", test_high_names);
  g_test_add_func ("/legible/both-ends", test_both_ends);
  g_test_add_func ("/legible/key-above-numbers", test_key_above_numbers);
  g_test_add_func ("/legible/colours-of-series", test_colours_of_series);
  g_test_add_func ("/legible/blanks-of-titles", test_blanks_of_titles);
  g_test_add_func ("/legible/values-of-tiles", test_values_of_tiles);
  g_test_add_func ("/legible/computed-parts", test_computed_parts);

  g_test_add_func ("/legible/earlier-years", test_earlier_years);
  g_test_add_func ("/legible/names-of-panels", test_names_of_panels);
  g_test_add_func ("/legible/room-for-panels", test_room_for_panels);

  return g_test_run ();
}
