/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw-table.h"

#include <locale.h>
#include <math.h>
#include <string.h>

/* What a chart of a small table has to show, whatever else it shows. */

static const TradeMark *
find_bar (TradeScene *scene,
          const char *product)
{
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);

      if (g_str_equal (trade_figure_get_key (mark->figure)->product, product))
        return mark;
    }

  g_error ("“%s” is not drawn", product);
}

/* How the lines that lie across a bar reach, and how many of them are barbs of arrows. */
static TradeInterval
measure_whisker (TradeScene      *scene,
                 const TradeMark *bar,
                 guint           *n_barbs)
{
  TradeInterval reach = { HUGE_VAL, -HUGE_VAL };

  *n_barbs = 0;
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->shape != TRADE_SHAPE_PATH || mark->role != TRADE_ROLE_ANNOTATION || mark->colour != TRADE_COLOUR_TEXT ||
          mark->y < bar->y || mark->y + mark->height > bar->y + bar->height)
        continue;
      reach.lower = MIN (reach.lower, mark->x);
      reach.upper = MAX (reach.upper, mark->x + mark->width);
      *n_barbs += mark->width > 0.5 && mark->height > 0.5;
    }

  return reach;
}

/* ±10 points about +10 and −5: both ends of what rounding allows are on the chart, though no value is there. */
static void
test_bounds_of_contributions (void)
{
  g_autoptr (TradeScene) scene = draw_table ("2022,X,_T,_T,_T,VALUE,USD,,9,=,100,2,A,s\n"
                                             "2022,X,CARS,_T,_T,VALUE,USD,,9,=,50,2,A,s\n"
                                             "2022,X,SHIPS,_T,_T,VALUE,USD,,9,=,50,2,A,s\n"
                                             "2023,X,_T,_T,_T,VALUE,USD,,9,=,105,2,A,s\n"
                                             "2023,X,CARS,_T,_T,VALUE,USD,,9,=,60,2,A,s\n"
                                             "2023,X,SHIPS,_T,_T,VALUE,USD,,9,=,45,2,A,s\n",
                                             "contribution-products", 1200, 750);
  const TradeMark *bar = find_bar (scene, "CARS");
  TradeInterval bounds = trade_figure_get_bounds (bar->figure);
  double unit = bar->width / trade_figure_get_value (bar->figure);
  guint n_barbs;
  TradeInterval reach = measure_whisker (scene, bar, &n_barbs);

  g_assert_cmpuint (n_barbs, ==, 0);
  g_assert_cmpfloat_with_epsilon (reach.lower, bar->x + bounds.lower * unit, 1);
  g_assert_cmpfloat_with_epsilon (reach.upper, bar->x + bounds.upper * unit, 1);
}

/* What rounding allows is far wider than all values: the axis shows these, and arrows say that the whisker goes on. */
static void
test_wide_bounds (void)
{
  g_autoptr (TradeScene) scene = draw_table ("2023,X,CARS,_T,_T,GROWTH,PC,USD,0,=,0.5,100,A,s\n"
                                             "2023,X,SHIPS,_T,_T,GROWTH,PC,USD,0,=,5,0.1,A,s\n",
                                             "growth", 1200, 750);
  guint n_barbs;

  measure_whisker (scene, find_bar (scene, "CARS"), &n_barbs);
  g_assert_cmpuint (n_barbs, ==, 4);
  measure_whisker (scene, find_bar (scene, "SHIPS"), &n_barbs);
  g_assert_cmpuint (n_barbs, ==, 0);
}

/* 18 to 67 % for 42.5: both ends are on the chart, however narrow that is. */
static void
test_bounds_as_wide_as_values (void)
{
  static const double sizes[][2] = { { 360, 520 }, { 800, 500 }, { 1600, 1000 } };
  static const char *const names[] = { "growth", "products.kind-bars" };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      {
        g_autoptr (TradeScene) scene = draw_table ("2023,X,CARS,_T,_T,GROWTH,PC,USD,0,=,42.5,49,A,s\n"
                                                   "2023,X,SHIPS,_T,_T,GROWTH,PC,USD,0,=,20,1,A,s\n"
                                                   "2023,X,CARS,_T,_T,SHARE,PC,USD,0,=,42.5,49,A,s\n"
                                                   "2023,X,SHIPS,_T,_T,SHARE,PC,USD,0,=,15,1,A,s\n"
                                                   "2023,X,TEA,_T,_T,SHARE,PC,USD,0,=,11,1,A,s\n",
                                                   names[j], sizes[i][0], sizes[i][1]);
        const TradeMark *bar = find_bar (scene, "CARS");
        TradeInterval bounds = trade_figure_get_bounds (bar->figure);
        double unit = bar->width / trade_figure_get_value (bar->figure);
        guint n_barbs;
        TradeInterval reach = measure_whisker (scene, bar, &n_barbs);

        g_assert_cmpuint (n_barbs, ==, 0);
        g_assert_cmpfloat_with_epsilon (reach.lower, bar->x + bounds.lower * unit, 1);
        g_assert_cmpfloat_with_epsilon (reach.upper, bar->x + bounds.upper * unit, 1);
      }
}

/* Where rounding leaves open whether a figure is above zero, its name keeps beside the whisker. */
static void
test_bounds_across_zero (void)
{
  g_autoptr (TradeScene) scene = draw_table ("2023,X,CARS,_T,_T,GROWTH,PC,USD,0,=,0,2,A,s\n"
                                             "2023,X,SHIPS,_T,_T,GROWTH,PC,USD,0,=,0,2,A,s\n",
                                             "growth", 1200, 750);
  const TradeMark *bar = find_bar (scene, "CARS");
  guint n_barbs;
  TradeInterval reach = measure_whisker (scene, bar, &n_barbs);
  gboolean is_named = FALSE;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->words == NULL || !g_str_equal (trade_words_get_string (mark->words), "CARS"))
        continue;
      is_named = TRUE;
      g_assert_cmpfloat (mark->x + mark->width, <, reach.lower);
    }
  g_assert_true (is_named);
}

/* No name breaks the line of zero, of which every mark has a part. */
static void
check_zero_line (TradeScene *scene)
{
  const TradeMark *line = NULL;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role != TRADE_ROLE_AXIS)
        continue;
      g_assert_null (line);
      line = mark;
    }

  g_assert_nonnull (line);
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *bar = trade_scene_get_data (scene, i);

      g_assert_cmpfloat (line->y, <=, bar->y);
      g_assert_cmpfloat (line->y + line->height, >=, bar->y + bar->height);
    }
}

static void
test_zero_line (void)
{
  static const char levels[] = "2022,X,_T,_T,_T,VALUE,USD,,9,=,100,,A,s\n"
                               "2022,X,Machinery-and-mechanical-appliances,_T,_T,VALUE,USD,,9,=,30,,A,s\n"
                               "2022,X,Toys-and-games,_T,_T,VALUE,USD,,9,=,30,,A,s\n"
                               "2022,X,Ships-and-boats,_T,_T,VALUE,USD,,9,=,30,,A,s\n"
                               "2023,X,_T,_T,_T,VALUE,USD,,9,=,95,,A,s\n"
                               "2023,X,Machinery-and-mechanical-appliances,_T,_T,VALUE,USD,,9,=,22,,A,s\n"
                               "2023,X,Toys-and-games,_T,_T,VALUE,USD,,9,=,42,,A,s\n"
                               "2023,X,Ships-and-boats,_T,_T,VALUE,USD,,9,=,16,,A,s\n";
  static const double sizes[][2] = { { 360, 520 }, { 1080, 1920 }, { 300, 300 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TradeScene) growth = draw_table (levels, "growth", sizes[i][0], sizes[i][1]);
      g_autoptr (TradeScene) contributions = draw_table (levels, "contribution-products", sizes[i][0], sizes[i][1]);

      check_zero_line (growth);
      check_zero_line (contributions);
    }
}

/* Levels of fourteen partners over three years, of which the first is the greatest, and in the end the least. */
static char *
write_partners (void)
{
  GString *table = g_string_new (NULL);

  for (guint i = 0; i < 14; i++)
    for (guint year = 2021; year <= 2023; year++)
      g_string_append_printf (table, "%u,X,_T,%cINTERCONTINENTAL,_T,VALUE,USD,,9,=,%u,,A,s\n", year, 'A' + i,
                              year == 2021 ? (14 - i) * 100 : (i + 1) * 10);

  return g_string_free (table, FALSE);
}

/* Whether a partner that a chart has a mark for is named at the beginning of its title. */
static gboolean
is_subject_drawn (TradeScene *scene)
{
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const char *partner = trade_figure_get_key (trade_scene_get_data (scene, i)->figure)->partner;

      if (g_str_has_prefix (trade_scene_get_title (scene), partner))
        return TRUE;
    }

  return FALSE;
}

/* Where only some of the series have a panel or a place, the title is about one of them, at every size of chart and of type. */
static void
test_subject_is_drawn (void)
{
  static const char *const names[] = { "trend-partners", "trend-partners.kind-ranks", "trend-partners.kind-lines" };
  static const double sizes[][2] = { { 1600, 1000 }, { 800, 500 }, { 360, 520 }, { 260, 330 } };
  g_autofree char *table = write_partners ();
  guint n_grouped = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      for (double text_scale = 1; text_scale <= 2; text_scale += 0.5)
        {
          g_autoptr (TradeScene) scene = draw_table_in_type (table, names[i], sizes[j][0], sizes[j][1], text_scale);

          g_test_message ("%s, %.0f × %.0f, %g: %s", names[i], sizes[j][0], sizes[j][1], text_scale,
                          trade_scene_get_title (scene));
          n_grouped += trade_scene_get_grouped (scene)->len;
          g_assert_true (is_subject_drawn (scene));
        }
  g_assert_cmpuint (n_grouped, >, 0);
}

/* A word that is longer than its panel is wide loses its end; it is not continued on the next line. */
static void
test_long_words (void)
{
  g_autofree char *table = write_partners ();
  g_autoptr (TradeScene) scene = draw_table (table, "trend-partners", 260, 330);
  guint n_shortened = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->words == NULL || mark->role != TRADE_ROLE_DATA_LABEL)
        continue;
      g_assert_false (trade_words_is_torn (mark->words));
      n_shortened += g_str_has_suffix (trade_words_get_string (mark->words), "…");
    }

  g_assert_cmpuint (n_shortened, >, 0);
  g_assert_cmpuint (trade_scene_get_hidden (scene)->len, >=, n_shortened);
}

/* Growth of fourteen products, from +26 down to −13 %. */
static char *
write_growth (void)
{
  GString *table = g_string_new (NULL);

  for (int i = 0; i < 14; i++)
    g_string_append_printf (table, "2023,X,%c,_T,_T,GROWTH,PC,USD,0,=,%d,,A,s\n", 'A' + i, 26 - 3 * i);

  return g_string_free (table, FALSE);
}

/* Growth cannot be added: how far it reaches is drawn and told. */
static void
test_reach_of_others (void)
{
  g_autofree char *table = write_growth ();
  g_autoptr (TradeScene) scene = draw_table (table, "growth", 300, 200);
  const GPtrArray *others = trade_scene_get_others (scene);
  TradeOthers *between;
  g_autofree char *amount = NULL;
  gboolean is_drawn = FALSE;

  g_assert_cmpuint (others->len, ==, 1);
  between = g_ptr_array_index (others, 0);
  g_assert_null (between->sum);
  g_assert_true (g_str_has_suffix (between->name, " others between"));
  amount = trade_others_write_amount (between, trade_format_get_default (), 0, -1);
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      is_drawn |= mark->words != NULL && g_str_equal (trade_words_get_string (mark->words), amount);
    }
  g_assert_true (is_drawn);
}

/* Amounts of many partners over five years, of which many end close to each other. */
static char *
write_series (int n)
{
  GString *table = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    for (int year = 2019; year <= 2023; year++)
      g_string_append_printf (table, "%d,X,_T,P%d,_T,VALUE,USD,,9,=,%d,,A,s\n", year, i, i < 5 ? 100 - 10 * i : 5 + i % 3 + (year + i) % 2);

  return g_string_free (table, FALSE);
}

/* Partners can: the last panel says how many others there are, and how much they are. */
static void
test_sum_of_others (void)
{
  g_autofree char *table = write_partners ();
  g_autoptr (TradeScene) scene = draw_table (table, "trend-partners", 260, 330);
  const GPtrArray *others = trade_scene_get_others (scene);
  const GPtrArray *grouped = trade_scene_get_grouped (scene);
  double sum = 0;

  g_assert_cmpuint (others->len, ==, 1);
  for (guint i = 0; i < grouped->len; i++)
    {
      if (trade_period_get_year (trade_figure_get_period (g_ptr_array_index (grouped, i))) == 2023)
        sum += trade_figure_get_value (g_ptr_array_index (grouped, i));
    }
  g_assert_cmpfloat (sum, >, 0);
  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (((TradeOthers *) g_ptr_array_index (others, 0))->sum), sum, sum * 1e-9);
}

/* However many others there are, their panel has a line for their sum, or an area as far as they reach, and no line for each. */
static void
test_panel_of_others (void)
{
  static const struct
  {
    int         n_series;
    const char *name;
    TradeShape  shape;
  } cases[] = {
    { 20, "trend-partners", TRADE_SHAPE_PATH },
    /* From 5 to 8, which is no more than a line. */
    { 60, "trend-partners", TRADE_SHAPE_PATH },
    { 20, "trend-partners.mode-index.kind-multiples", TRADE_SHAPE_AREA },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = write_series (cases[i].n_series);
      g_autoptr (TradeScene) scene = draw_table (table, cases[i].name, 360, 520);
      guint n_shapes = 0;

      g_assert_cmpuint (trade_scene_get_grouped (scene)->len, >, 0);
      for (guint j = 0; j < trade_scene_get_n_marks (scene); j++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, j);

          if (mark->colour != TRADE_COLOUR_MUTED)
            continue;
          g_assert_cmpint (mark->role, ==, TRADE_ROLE_ANNOTATION);
          g_assert_cmpint (mark->shape, ==, cases[i].shape);
          n_shapes++;
        }
      g_assert_cmpuint (n_shapes, ==, 1);
    }
}

static gboolean
has_axis_label (TradeScene *scene,
                const char *text)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role == TRADE_ROLE_AXIS_LABEL && g_str_equal (trade_words_get_string (mark->words), text))
        return TRUE;
    }

  return FALSE;
}

/* Whether January and February of a year are named, in full or shortly. */
static gboolean
has_period (TradeScene *scene,
            int         year)
{
  TradePeriod period = { year * TRADE_MONTHS_PER_YEAR, 2 };
  g_autofree char *text = trade_format_period (trade_format_get_default (), period);
  g_autofree char *shorter = trade_format_period_short (trade_format_get_default (), period);

  return has_axis_label (scene, text) || has_axis_label (scene, shorter);
}

/* Shares of twenty partners, and how they changed. */
static char *
write_changes (void)
{
  GString *table = g_string_new (NULL);

  for (int i = 0; i < 20; i++)
    {
      g_string_append_printf (table, "2023-01/2023-02,X,_T,P%d,_T,SHARE,PC,USD,0,=,%g,,A,s\n", i, 4 - i * 0.1);
      g_string_append_printf (table, "2023-01/2023-02,X,_T,P%d,_T,SHARE_CHANGE,PP,USD,0,=,%g,,A,s\n", i, 1.5 - i * 0.13);
    }

  return g_string_free (table, FALSE);
}

/* Of two periods that stand side by side none is named alone, which would be read as that of both. */
static void
test_both_periods_are_named (void)
{
  static const char pair[] = "2023-01/2023-02,X,_T,_T,_T,VALUE,CNY,,12,=,3.40,,A,s\n"
                             "2023-01/2023-02,M,_T,_T,_T,VALUE,CNY,,12,=,2.68,,A,s\n"
                             "2024-01/2024-02,X,_T,_T,_T,VALUE,CNY,,12,=,3.75,,A,s\n"
                             "2024-01/2024-02,M,_T,_T,_T,VALUE,CNY,,12,=,2.86,,A,s\n";
  static const double sizes[][2] = { { 1600, 1000 }, { 800, 500 }, { 360, 520 }, { 240, 320 } };
  static const char *const kinds[] = { "share-change", "share-change.kind-slope" };
  g_autofree char *changes = write_changes ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TradeScene) columns = draw_table (pair, "exports-imports", sizes[i][0], sizes[i][1]);

      g_assert_true (has_period (columns, 2023));
      g_assert_true (has_period (columns, 2024));
      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        {
          g_autoptr (TradeScene) scene = draw_table (changes, kinds[j], sizes[i][0], sizes[i][1]);

          g_test_message ("%s, %.0f × %.0f", kinds[j], sizes[i][0], sizes[i][1]);
          g_assert_true (has_period (scene, 2022) == has_period (scene, 2023));
          g_assert_true (has_period (scene, 2022) || sizes[i][0] < 360);
        }
    }
}

/* Five years of months, of which the last has only begun. */
static char *
write_months (int n_last)
{
  GString *table = g_string_new (NULL);

  for (int i = 0; i < 4 * TRADE_MONTHS_PER_YEAR + n_last; i++)
    g_string_append_printf (table, "%d-%02d,X,_T,_T,_T,VALUE,USD,,9,=,%d,,A,s\n", 2019 + i / TRADE_MONTHS_PER_YEAR,
                            i % TRADE_MONTHS_PER_YEAR + 1, 200 + i * 37 % 61);

  return g_string_free (table, FALSE);
}

/* No line of a text ends within some of its words, wherever they stand. */
static void
check_lines (TradeScene *scene,
             TradeRole   role,
             const char *string,
             const char *kept)
{
  PangoLayout *layout = NULL;

  for (guint i = 0; i < trade_scene_get_n_marks (scene) && layout == NULL; i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      layout = mark->role == role ? trade_words_get_layout (mark->words) : NULL;
    }
  g_assert_cmpstr (pango_layout_get_text (layout), ==, string);
  g_assert_nonnull (strstr (string, kept));

  for (const char *phrase = strstr (string, kept); phrase != NULL; phrase = strstr (phrase + 1, kept))
    for (int line = 1; line < pango_layout_get_line_count (layout); line++)
      {
        int start = pango_layout_get_line_readonly (layout, line)->start_index;

        g_assert_false (start > phrase - string && start < phrase - string + (int) strlen (kept));
      }
}

/* No line ends within a period, an amount or a unit, as far as these are not longer than much of a line, nor between "in" and a period. */
static void
test_lines_of_words (void)
{
  static const char *const phrases[] = { "in January 2019", "in January 2023", "207 billion", "US dollars" };
  g_autofree char *table = write_months (1);

  for (double width = 240; width < 1600; width *= 1.07)
    {
      g_autoptr (TradeScene) scene = draw_table (table, "trend", width, 500);

      for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
        check_lines (scene, TRADE_ROLE_TITLE, trade_scene_get_title (scene), phrases[i]);
      check_lines (scene, TRADE_ROLE_SUBTITLE, trade_scene_get_subtitle (scene), "billion US dollars");
      check_lines (scene, TRADE_ROLE_SUBTITLE, trade_scene_get_subtitle (scene), "to January 2023");
    }
}

/* Each year has a line of its own that can be told from the others, and the latest, which lies above them, is plainest. */
static void
test_years_are_told_apart (void)
{
  g_autofree char *table = write_months (3);
  g_autoptr (TradeScene) scene = draw_table (table, "seasonal", 1200, 750);
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);
  const TradeMark *latest = NULL;
  double widest = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->shape != TRADE_SHAPE_PATH || mark->role != TRADE_ROLE_ANNOTATION || mark->line_width <= 1)
        continue;
      g_assert_true (g_hash_table_add (colours, GINT_TO_POINTER (mark->colour)));
      widest = MAX (widest, mark->line_width);
      latest = mark;
    }

  g_assert_cmpuint (g_hash_table_size (colours), ==, 5);
  g_assert_cmpint (latest->colour, ==, TRADE_COLOUR_EXPORTS);
  g_assert_cmpint (trade_period_get_year (trade_figure_get_period (latest->figure)), ==, 2023);
  g_assert_cmpfloat (latest->line_width, ==, widest);

  for (int year = 2019; year <= 2023; year++)
    {
      g_autofree char *name = g_strdup_printf ("%d ", year);
      guint n = 0;

      for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, i);

          n += mark->role == TRADE_ROLE_DATA_LABEL && g_str_has_prefix (trade_words_get_string (mark->words), name);
        }
      g_assert_cmpuint (n, ==, 1);
    }
}

/* How many lines have their names at their ends. All names keep to the height of the lines, and those that have no room are
 * counted by the last of them, and reported. */
static guint
count_ends (TradeScene *scene,
            guint       n_lines)
{
  g_autofree char *others = NULL;
  double bottom = 0, last = 0;
  gboolean counted = FALSE;
  guint n = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      n += mark->role == TRADE_ROLE_DATA_LABEL;
      if (mark->role == TRADE_ROLE_DATA_LABEL)
        last = MAX (last, mark->y + mark->height);
      if (mark->role == TRADE_ROLE_AXIS_LABEL && mark->colour == TRADE_COLOUR_TEXT)
        bottom = mark->y;
    }
  g_assert_cmpfloat (last, <=, bottom);

  others = g_strdup_printf (n_lines - n == 1 ? "%u other" : "%u others", n_lines - n);
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      counted = counted || (mark->words != NULL && g_str_equal (trade_words_get_string (mark->words), others));
    }
  g_assert_true (counted == (n < n_lines));
  g_assert_cmpuint (trade_scene_get_hidden (scene)->len, >=, n_lines - n);

  return n;
}

static void
test_ends_of_lines (void)
{
  static const double sizes[][2] = { { 1600, 1000 }, { 1200, 750 }, { 800, 500 }, { 360, 520 } };

  for (guint n = 16; n <= 60; n += 11)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autofree char *table = write_series ((int) n);
        g_autoptr (TradeScene) scene = draw_table (table, "trend-partners.kind-lines", sizes[i][0], sizes[i][1]);

        g_assert_true (has_axis_label (scene, "2023"));
        g_assert_cmpuint (count_ends (scene, n), >=, n == 16 && i == 0 ? 16 : 8);
      }
}

static gboolean
has_end (TradeScene *scene,
         int         year)
{
  g_autofree char *name = g_strdup_printf ("%d ", year);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role == TRADE_ROLE_DATA_LABEL && g_str_has_prefix (trade_words_get_string (mark->words), name))
        return TRUE;
    }

  return FALSE;
}

/* Twelve years one above the other, in large type: the latest is named, and what is highlighted before it. */
static void
test_latest_year_is_named (void)
{
  g_autoptr (GString) table = g_string_new (NULL);
  g_autoptr (TradeScene) scene = NULL;
  g_autoptr (TradeScene) highlighted = NULL;

  for (int i = 0; i < 11 * TRADE_MONTHS_PER_YEAR + 9; i++)
    g_string_append_printf (table, "%d-%02d,X,_T,_T,_T,VALUE,USD,,9,=,%d,,A,s\n", 2012 + i / TRADE_MONTHS_PER_YEAR,
                            i % TRADE_MONTHS_PER_YEAR + 1, 100 + 3 * (i / TRADE_MONTHS_PER_YEAR) + i * 7 % 5);

  scene = draw_table_in_type (table->str, "seasonal", 800, 500, 2);
  g_assert_true (has_end (scene, 2023));
  g_assert_true (has_end (scene, 2022));
  g_assert_false (has_end (scene, 2012));
  count_ends (scene, 12);

  highlighted = draw_table_highlighted (table->str, "seasonal", 800, 500, 2, "2012");
  g_assert_true (has_end (highlighted, 2023));
  g_assert_true (has_end (highlighted, 2012));
  g_assert_false (has_end (highlighted, 2013));
}

/* A balance that is printed of a year without exports and imports is drawn, like those of the other years. */
static void
test_lone_balance (void)
{
  static const char table[] = "2019,X,_T,_T,_T,VALUE,USD,,9,=,114.6,,A,s\n"
                              "2019,M,_T,_T,_T,VALUE,USD,,9,=,78.9,,A,s\n"
                              "2020,B,_T,_T,_T,VALUE,USD,,9,=,-7.5,,A,s\n"
                              "2021,X,_T,_T,_T,VALUE,USD,,9,=,131.1,,A,s\n"
                              "2021,M,_T,_T,_T,VALUE,USD,,9,=,73.2,,A,s\n"
                              "2022,X,_T,_T,_T,VALUE,USD,,9,=,134.1,,A,s\n"
                              "2022,M,_T,_T,_T,VALUE,USD,,9,=,74.2,,A,s\n";
  static const char *const kinds[] = { "trend.kind-columns", "trend.kind-lines" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (TradeScene) scene = draw_table (table, kinds[i], 1200, 750);
      const TradeMark *lone = NULL, *other = NULL;

      g_assert_cmpuint (trade_scene_get_folded (scene)->len, ==, 0);
      for (guint j = 0; j < trade_scene_get_n_data (scene); j++)
        {
          const TradeMark *mark = trade_scene_get_data (scene, j);

          if (!g_str_equal (trade_figure_get_key (mark->figure)->flow, TRADE_FLOW_BALANCE))
            continue;
          if (trade_period_get_year (trade_figure_get_period (mark->figure)) == 2020)
            lone = mark;
          else
            other = mark;
        }
      g_assert_nonnull (lone);
      g_assert_nonnull (other);
      g_assert_cmpint (lone->shape, ==, other->shape);
      /* A surplus reaches above the line of zero, a deficit below it. */
      g_assert_cmpfloat (lone->y, >, other->y);
    }
}

/* More than nothing is seen to go on, as more than anything else is. */
static void
test_more_than_nothing (void)
{
  static const char *const tables[] = {
    "2023,X,CARS,_T,_T,GROWTH,PC,USD,0,>,0.0,,A,s\n2023,X,SHIPS,_T,_T,GROWTH,PC,USD,0,=,9,,A,s\n",
    "2023,X,CARS,_T,_T,GROWTH,PC,USD,0,>,0.0,,A,s\n2023,X,SHIPS,_T,_T,GROWTH,PC,USD,0,=,-9,,A,s\n",
    "2023,X,CARS,_T,_T,GROWTH,PC,USD,0,>,0.1,,A,s\n2023,X,SHIPS,_T,_T,GROWTH,PC,USD,0,=,90,,A,s\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (TradeScene) scene = draw_table (tables[i], "growth", 800, 500);
      const TradeMark *bar = find_bar (scene, "CARS");

      g_assert_cmpint (bar->ink, ==, TRADE_INK_OPEN);
      g_assert_cmpfloat (bar->width, >, 5);
      g_assert_cmpfloat (bar->width, <, 40);
    }
}

static gboolean
is_named (TradeScene      *scene,
          const TradeMark *column)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->words != NULL && mark->figure == column->figure && mark->y > column->y && mark->colour != column->colour)
        return TRUE;
    }

  return FALSE;
}

/* A column goes on upwards, or below zero downwards, beyond its value; and its name can be read in it. */
static void
test_open_columns (void)
{
  static const char pair[] = "2023,X,_T,_T,_T,VALUE,USD,,9,>,100,,A,s\n2023,M,_T,_T,_T,VALUE,USD,,9,=,80,,A,s\n";
  static const char fall[] = "2022,B,_T,_T,_T,VALUE,USD,,9,=,5,,A,s\n2023,B,_T,_T,_T,VALUE,USD,,9,<,-10,,A,s\n";
  g_autoptr (TradeScene) scene = draw_table (pair, "exports-imports", 800, 500);
  g_autoptr (TradeScene) fallen = draw_table (fall, "trend", 800, 500);
  const TradeMark *up = trade_scene_get_data (scene, 0), *beside = trade_scene_get_data (scene, 1);
  const TradeMark *down = trade_scene_get_data (fallen, 1);

  g_assert_true (up->ink == TRADE_INK_OPEN && up->upright && !up->mirrored);
  g_assert_cmpfloat (up->height / beside->height, >, 1.25);
  g_assert_true (is_named (scene, up));
  g_assert_true (down->ink == TRADE_INK_OPEN && down->upright && down->mirrored);
}

/* The bracket of a balance says no more of it than its bounds do. */
static void
test_open_balance (void)
{
  static const struct
  {
    const char *imports;
    const char *name;
    const char *value;
  } cases[] = { { "80", "Surplus", "20" }, { "115", "Deficit", "15" }, { "99.9", "Balance", "0" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = g_strdup_printf ("2023,X,_T,_T,_T,VALUE,USD,,9,=,100,,A,s\n2023,M,_T,_T,_T,VALUE,USD,,9,=,%s,,A,s\n",
                                                cases[i].imports);
      g_autoptr (TradeScene) scene = draw_table (table, "exports-imports", 800, 500);
      guint n = 0;

      for (guint j = 0; j < trade_scene_get_n_marks (scene); j++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, j);

          if (mark->words == NULL || mark->figure == NULL ||
              !g_str_equal (trade_figure_get_key (mark->figure)->flow, TRADE_FLOW_BALANCE))
            continue;
          g_assert_cmpstr (trade_words_get_string (mark->words), ==, n++ == 0 ? cases[i].name : cases[i].value);
        }
      g_assert_cmpuint (n, ==, 2);
    }
}

/* Columns that are too low for a name inside have a key. */
static void
test_low_columns (void)
{
  static const char table[] = "2022,X,_T,_T,_T,VALUE,USD,,9,=,0,,A,s\n2022,M,_T,_T,_T,VALUE,USD,,9,=,0,,A,s\n"
                              "2023,X,_T,_T,_T,VALUE,USD,,9,=,0,,A,s\n2023,M,_T,_T,_T,VALUE,USD,,9,=,12,,A,s\n";
  g_autoptr (TradeScene) scene = draw_table (table, "exports-imports", 800, 500);

  g_assert_cmpuint (trade_scene_get_hidden (scene)->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/drawing/bounds-of-contributions", test_bounds_of_contributions);
  g_test_add_func ("/drawing/wide-bounds", test_wide_bounds);
  g_test_add_func ("/drawing/bounds-as-wide-as-values", test_bounds_as_wide_as_values);
  g_test_add_func ("/drawing/bounds-across-zero", test_bounds_across_zero);
  g_test_add_func ("/drawing/zero-line", test_zero_line);
  g_test_add_func ("/drawing/subject-is-drawn", test_subject_is_drawn);
  g_test_add_func ("/drawing/long-words", test_long_words);
  g_test_add_func ("/drawing/reach-of-others", test_reach_of_others);
  g_test_add_func ("/drawing/sum-of-others", test_sum_of_others);
  g_test_add_func ("/drawing/panel-of-others", test_panel_of_others);
  g_test_add_func ("/drawing/both-periods-are-named", test_both_periods_are_named);
  g_test_add_func ("/drawing/lines-of-words", test_lines_of_words);
  g_test_add_func ("/drawing/years-are-told-apart", test_years_are_told_apart);

  g_test_add_func ("/drawing/ends-of-lines", test_ends_of_lines);
  g_test_add_func ("/drawing/latest-year-is-named", test_latest_year_is_named);

  g_test_add_func ("/drawing/lone-balance", test_lone_balance);

  g_test_add_func ("/drawing/more-than-nothing", test_more_than_nothing);
  g_test_add_func ("/drawing/open-columns", test_open_columns);
  g_test_add_func ("/drawing/open-balance", test_open_balance);
  g_test_add_func ("/drawing/low-columns", test_low_columns);

  return g_test_run ();
}
