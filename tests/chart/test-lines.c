/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-arrange.h"
#include "trade-compose.h"
#include "trade-describe.h"

#include "sample.h"

#include <math.h>

/* Exports and imports of many periods, of which some may be missing. */

#define MISSING -1
#define FIRST_YEAR 1000

static TradeDataset *
create_dataset (const double *exports,
                const double *imports,
                int           n,
                gboolean      monthly)
{
  TradeDataset *dataset = trade_sample_new_empty ();

  for (int i = 0; i < n; i++)
    for (int flow = 0; flow < 2; flow++)
      {
        double value = flow == 0 ? exports[i] : imports[i];
        g_autofree char *period = monthly ? g_strdup_printf ("%d-%02d", FIRST_YEAR + i / 12, i % 12 + 1)
                                          : g_strdup_printf ("%d", 2000 + i);
        const TradeSampleFigure line = {
          .period = period, .flow = flow == 0 ? "X" : "M", .measure = "VALUE", .unit = "CNY",
          .coefficient = (gint64) (value * 100), .scale = 6, .exponent = -2,
        };

        if (value != MISSING)
          trade_sample_add (dataset, &line);
      }

  return dataset;
}

static TradeScene *
compose (TradeDataset *dataset,
         double        width,
         double        height)
{
  g_autoptr (TradeFormat) format = trade_format_new ("en");
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);
  const TradeComposeOptions options = { .width = width, .height = height, .text_scale = 1, .format = format };

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), "trend"))
        {
          const TradeArrangement lines = { .kind = TRADE_KIND_LINES };
          g_autoptr (TradeView) arranged = trade_arrange (view, &lines, format);

          return trade_compose (arranged, &options);
        }
    }

  g_assert_not_reached ();
}

static guint
count_shapes (TradeScene *scene,
              TradeShape  shape,
              TradeRole   role,
              TradeColour colour)
{
  guint n = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      n += mark->shape == shape && mark->role == role && mark->colour == colour;
    }

  return n;
}

/* The area between the lines changes its colour where they cross, not at the nearest period. */
static void
test_crossing (void)
{
  static const double exports[] = { 10, 20, 40 };
  static const double imports[] = { 20, 20.5, 30 };
  g_autoptr (TradeDataset) dataset = create_dataset (exports, imports, 3, FALSE);
  g_autoptr (TradeScene) scene = compose (dataset, 1200, 750);
  const TradeMark *deficit = NULL, *surplus = NULL;
  double left = 0, right = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->shape != TRADE_SHAPE_AREA)
        continue;
      if (mark->colour == TRADE_COLOUR_IMPORTS)
        deficit = mark;
      else
        surplus = mark;
    }

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);
      int year = trade_period_get_year (trade_figure_get_period (mark->figure));

      if (mark->shape == TRADE_SHAPE_CIRCLE && year == 2001)
        left = mark->x + mark->width / 2;
      if (mark->shape == TRADE_SHAPE_CIRCLE && year == 2002)
        right = mark->x + mark->width / 2;
    }

  g_assert_nonnull (deficit);
  g_assert_nonnull (surplus);
  /* The deficit of 0.5 becomes a surplus of 10. */
  g_assert_cmpfloat_with_epsilon (surplus->x, left + (right - left) * 0.5 / 10.5, 0.01);
  g_assert_cmpfloat_with_epsilon (deficit->x + deficit->width, surplus->x, 0.01);
}

/* No line leads over a period that has no figure, and a figure between two gaps is still seen. */
static void
test_gaps (void)
{
  static const double exports[] = { 10, 11, MISSING, 13, MISSING, 15, 16 };
  static const double imports[] = { 5, 5, MISSING, 5, 5, 5, 5 };
  g_autoptr (TradeDataset) dataset = create_dataset (exports, imports, 7, FALSE);
  g_autoptr (TradeScene) scene = compose (dataset, 1200, 750);

  g_assert_cmpuint (count_shapes (scene, TRADE_SHAPE_PATH, TRADE_ROLE_ANNOTATION, TRADE_COLOUR_EXPORTS), ==, 2);
  g_assert_cmpuint (count_shapes (scene, TRADE_SHAPE_PATH, TRADE_ROLE_ANNOTATION, TRADE_COLOUR_IMPORTS), ==, 2);
  g_assert_cmpuint (count_shapes (scene, TRADE_SHAPE_CIRCLE, TRADE_ROLE_DATA, TRADE_COLOUR_EXPORTS), ==, 5);
  g_assert_cmpuint (count_shapes (scene, TRADE_SHAPE_CIRCLE, TRADE_ROLE_DATA, TRADE_COLOUR_IMPORTS), ==, 6);
}

/* Every figure is drawn or counted, nothing leaves the chart, and a line is drawn with no more points than can be seen. */
static void
test_many (gconstpointer data)
{
  int n = GPOINTER_TO_INT (data);
  g_autofree double *exports = g_new (double, n);
  g_autofree double *imports = g_new (double, n);
  g_autoptr (TradeDataset) dataset = NULL;
  static const double sizes[][2] = { { 1200, 750 }, { 360, 520 }, { 100, 100 } };

  for (int i = 0; i < n; i++)
    {
      exports[i] = i % 37 == 5 ? MISSING : 100 + 50 * sin (i / 5.0);
      imports[i] = 100 + 40 * cos (i / 7.0);
    }
  dataset = create_dataset (exports, imports, n, TRUE);

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (TradeScene) scene = compose (dataset, sizes[s][0], sizes[s][1]);
      TradeView *view = trade_scene_get_view (scene);

      g_assert_cmpuint (trade_scene_get_n_data (scene) + trade_scene_get_folded (scene)->len, ==,
                        g_list_model_get_n_items (G_LIST_MODEL (view)));
      g_assert_cmpuint (trade_scene_get_n_data (scene), <, 1000);

      for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, i);

          g_assert_cmpuint (mark->n_points, <=, 4 * (guint) sizes[s][0] + 4);
          if (mark->role != TRADE_ROLE_DATA && mark->role != TRADE_ROLE_ANNOTATION)
            continue;
          g_assert_cmpfloat (mark->x, >=, -0.5);
          g_assert_cmpfloat (mark->y, >=, -0.5);
          g_assert_cmpfloat (mark->x + mark->width, <=, sizes[s][0] + 0.5);
          g_assert_cmpfloat (mark->y + mark->height, <=, sizes[s][1] + 0.5);
        }
    }
}

static const TradeMark *
find_circle (TradeScene *scene,
             int         month)
{
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);

      if (mark->shape == TRADE_SHAPE_CIRCLE && mark->colour == TRADE_COLOUR_EXPORTS &&
          trade_figure_get_period (mark->figure).first_month == month)
        return mark;
    }

  g_assert_not_reached ();
}

/* How far a filled line reaches in the column of pixels that a circle stands in. */
static void
find_reach (TradeScene      *scene,
            const TradeMark *circle,
            double          *top,
            double          *bottom)
{
  double x = circle->x + circle->width / 2;

  *top = HUGE_VAL;
  *bottom = -HUGE_VAL;
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role != TRADE_ROLE_ANNOTATION || mark->shape != TRADE_SHAPE_PATH || mark->ink != TRADE_INK_SOLID)
        continue;
      for (guint j = 0; j < mark->n_points; j++)
        {
          if (floor (mark->points[j].x) != floor (x))
            continue;
          *top = MIN (*top, mark->points[j].y);
          *bottom = MAX (*bottom, mark->points[j].y);
        }
    }
}

/* However many points share a column of pixels, the least and the greatest of them are reached, and no other columns are. */
static void
test_dense (void)
{
  const int n = 10000, high = 4321, low = 7654;
  g_autofree double *exports = g_new (double, n);
  g_autofree double *imports = g_new (double, n);
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (TradeScene) scene = NULL;
  const TradeMark *highest, *lowest;
  double top, bottom;

  for (int i = 0; i < n; i++)
    {
      exports[i] = 100 + i * 7919 % 41;
      imports[i] = MISSING;
    }
  exports[high] = 900;
  exports[low] = 1;
  dataset = create_dataset (exports, imports, n, TRUE);
  scene = compose (dataset, 1200, 750);

  highest = find_circle (scene, 12 * FIRST_YEAR + high);
  lowest = find_circle (scene, 12 * FIRST_YEAR + low);
  find_reach (scene, highest, &top, &bottom);
  g_assert_cmpfloat_with_epsilon (top, highest->y + highest->height / 2, 1);
  g_assert_cmpfloat (bottom, <, lowest->y - 20);
  find_reach (scene, lowest, &top, &bottom);
  g_assert_cmpfloat_with_epsilon (bottom, lowest->y + lowest->height / 2, 1);
  g_assert_cmpfloat (top, >, highest->y + 100);
}

/* However many periods there are, what lies between the lines is filled, in as few areas as they cross. */
static void
test_dense_area (void)
{
  const int n = 1200, n_each = 300;
  g_autofree double *exports = g_new (double, n);
  g_autofree double *imports = g_new (double, n);
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (TradeScene) scene = NULL;
  guint n_areas[2] = { 0, 0 };
  double right = 0;

  for (int i = 0; i < n; i++)
    {
      exports[i] = 100;
      imports[i] = i / n_each % 2 == 0 ? 60 : 140;
    }
  dataset = create_dataset (exports, imports, n, TRUE);
  scene = compose (dataset, 900, 600);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->shape != TRADE_SHAPE_AREA)
        continue;
      g_assert_cmpint (mark->colour, ==, n_areas[0] > n_areas[1] ? TRADE_COLOUR_IMPORTS : TRADE_COLOUR_EXPORTS);
      if (right > 0)
        g_assert_cmpfloat_with_epsilon (mark->x, right, 0.5);
      right = mark->x + mark->width;
      n_areas[mark->colour == TRADE_COLOUR_IMPORTS]++;
    }
  g_assert_cmpuint (n_areas[0], ==, 2);
  g_assert_cmpuint (n_areas[1], ==, 2);
}

/* However many periods there are, no area leads over those that have no figures. */
static void
test_dense_gap (void)
{
  const int n = 1200, from = 500, to = 700;
  g_autofree double *exports = g_new (double, n);
  g_autofree double *imports = g_new (double, n);
  g_autoptr (TradeDataset) dataset = NULL;
  g_autoptr (TradeScene) scene = NULL;
  double right = 0;
  guint n_areas = 0;

  for (int i = 0; i < n; i++)
    {
      exports[i] = i < from || i >= to ? 100 : MISSING;
      imports[i] = i < from || i >= to ? 60 : MISSING;
    }
  dataset = create_dataset (exports, imports, n, TRUE);
  scene = compose (dataset, 900, 600);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->shape != TRADE_SHAPE_AREA)
        continue;
      if (n_areas++ > 0)
        g_assert_cmpfloat (mark->x, >, right + mark->width / 4);
      right = mark->x + mark->width;
    }
  g_assert_cmpuint (n_areas, ==, 2);
}

/* No balance crosses the word between the lines. */
static void
test_word_between (void)
{
  static const double exports[] = { 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59 };
  static const double imports[] = { 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99 };
  g_autoptr (TradeDataset) dataset = create_dataset (exports, imports, G_N_ELEMENTS (exports), FALSE);
  g_autoptr (TradeScene) scene = NULL;
  const TradeMark *word = NULL;
  guint n_beside = 0;

  trade_dataset_finish (dataset);
  scene = compose (dataset, 800, 500);
  for (guint i = 0; i < trade_scene_get_n_marks (scene) && word == NULL; i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->words != NULL && g_str_equal (trade_words_get_string (mark->words), "Deficit"))
        word = mark;
    }
  g_assert_nonnull (word);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      gboolean is_balance = mark->figure != NULL && mark->shape == TRADE_SHAPE_PATH && mark->n_points == 2 &&
                            g_str_equal (trade_figure_get_key (mark->figure)->flow, TRADE_FLOW_BALANCE);

      n_beside += is_balance && mark->x > word->x && mark->x < word->x + word->width;
      g_assert_false (is_balance && mark->x > word->x && mark->x < word->x + word->width &&
                      mark->y < word->y + word->height - 0.5 && word->y + 0.5 < mark->y + mark->height);
    }
  g_assert_cmpuint (n_beside, >=, 2);
}

/* The balance ends at the circles, and is not painted over them. */
static void
test_circles_are_whole (void)
{
  static const double exports[] = { 40, 60, 50, 50.5, 90 };
  static const double imports[] = { 60, 40, 50.5, 50, 30 };
  g_autoptr (TradeDataset) dataset = create_dataset (exports, imports, G_N_ELEMENTS (exports), FALSE);
  g_autoptr (TradeScene) scene = NULL;
  guint n_balances = 0;

  trade_dataset_finish (dataset);
  scene = compose (dataset, 800, 500);
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *balance = trade_scene_get_data (scene, i);

      if (balance->shape != TRADE_SHAPE_PATH)
        continue;
      n_balances++;
      for (guint j = 0; j < trade_scene_get_n_data (scene); j++)
        {
          const TradeMark *circle = trade_scene_get_data (scene, j);

          g_assert_false (circle->shape == TRADE_SHAPE_CIRCLE && balance->height > 0 && balance->x > circle->x &&
                          balance->x < circle->x + circle->width && balance->y < circle->y + circle->height - 0.1 &&
                          balance->y + balance->height > circle->y + 0.1);
        }
    }
  g_assert_cmpuint (n_balances, ==, G_N_ELEMENTS (exports));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/lines/crossing", test_crossing);
  g_test_add_func ("/lines/gaps", test_gaps);
  g_test_add_data_func ("/lines/many/3", GINT_TO_POINTER (3), test_many);
  g_test_add_data_func ("/lines/many/40", GINT_TO_POINTER (40), test_many);
  g_test_add_data_func ("/lines/many/300", GINT_TO_POINTER (300), test_many);
  g_test_add_data_func ("/lines/many/10000", GINT_TO_POINTER (10000), test_many);
  g_test_add_func ("/lines/dense", test_dense);
  g_test_add_func ("/lines/dense-area", test_dense_area);
  g_test_add_func ("/lines/dense-gap", test_dense_gap);
  g_test_add_func ("/lines/word-between", test_word_between);
  g_test_add_func ("/lines/circles-are-whole", test_circles_are_whole);

  return g_test_run ();
}
