/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-arrange.h"
#include "trade-compose.h"
#include "trade-describe.h"
#include "trade-kind.h"
#include "trade-package.h"
#include "trade-tween.h"

#include "scene-checks.h"

#include <libintl.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* Every kind of chart, drawn from a release made for that: six years, seven partners, products within products. */

typedef struct
{
  TradeDataset *dataset;
  GListModel   *views;
} Fixture;

/* The best kind of each view that one was made for, and others whose picture is kept. */
static const struct
{
  const char *view;
  TradeKind   kind;
  gboolean    is_best;
} pictures[] = {
  { "contribution-partners", TRADE_KIND_WATERFALL, TRUE },
  { "trend", TRADE_KIND_COLUMNS, TRUE },
  { "trend", TRADE_KIND_LINES, FALSE },
  { "growth-trend", TRADE_KIND_COLUMNS, FALSE },
  { "share-change", TRADE_KIND_SLOPE, FALSE },
  { "share-trend-partners", TRADE_KIND_MULTIPLES, TRUE },
  { "products", TRADE_KIND_TREEMAP, FALSE },
  { "value-growth", TRADE_KIND_PANELS, TRUE },
  { "trend-partners", TRADE_KIND_RANKS, FALSE },
};

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "chart", "kinds", "datapackage.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  fixture->dataset = trade_package_read (file, NULL, &error);
  g_assert_no_error (error);
  trade_dataset_finish (fixture->dataset);
  fixture->views = trade_dataset_list_views (fixture->dataset);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->views);
  g_clear_object (&fixture->dataset);
}

static TradeScene *
compose (TradeView *view,
         double     width,
         double     height,
         double     text_scale,
         gboolean   thumbnail)
{
  return trade_compose (view,
                        &(TradeComposeOptions){
                          .width = width,
                          .height = height,
                          .text_scale = text_scale,
                          .thumbnail = thumbnail,
                          .format = trade_format_get_default (),
                        });
}

static TradeView *
arrange (TradeView *view,
         TradeKind  kind)
{
  const TradeArrangement wanted = { .kind = kind };

  return trade_arrange (view, &wanted, trade_format_get_default ());
}

static TradeView *
find_view (Fixture    *fixture,
           const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (fixture->views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (fixture->views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_steal_pointer (&view);
    }

  g_error ("No view “%s”", id);
}

/* The views, each drawn as every kind that suits it. */
static GPtrArray *
list_all (Fixture *fixture)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (fixture->views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (fixture->views, i);

      for (TradeKind kind = TRADE_KIND_BEST + 1; kind < TRADE_N_KINDS; kind++)
        {
          if (trade_kind_suits (kind, view))
            g_ptr_array_add (all, arrange (view, kind));
        }
    }

  return all;
}

static void
test_best (Fixture      *fixture,
           gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (TradeView) view = find_view (fixture, pictures[i].view);

      g_test_message ("%s", pictures[i].view);
      g_assert_true (trade_kind_suits (pictures[i].kind, view));
      g_assert_cmpint (trade_kind_choose (view) == pictures[i].kind, ==, pictures[i].is_best);
    }
}

/* Whatever the size and the type, each figure is drawn or counted, marks keep inside the chart, and no two texts meet. */
static void
test_sizes (Fixture      *fixture,
            gconstpointer data)
{
  static const int sizes[][2] = {
    { 100, 100 }, { 240, 180 }, { 320, 320 }, { 360, 520 }, { 800, 500 }, { 1080, 1920 }, { 1600, 1000 }, { 2400, 300 },
  };
  static const double scales[] = { 1, 1.5, 2 };
  g_autoptr (GPtrArray) all = list_all (fixture);

  for (guint i = 0; i < all->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        TradeView *view = g_ptr_array_index (all, i);
        g_autoptr (TradeScene) thumbnail = compose (view, sizes[j][0] / 4.0, sizes[j][1] / 4.0, 1, TRUE);

        g_test_message ("%s as %s, %d × %d",
                        trade_view_get_id (view),
                        trade_kind_get_name (trade_scene_get_kind (thumbnail)),
                        sizes[j][0],
                        sizes[j][1]);
        scene_check_all_there (thumbnail);
        scene_check_marks (thumbnail);
        for (guint k = 0; k < G_N_ELEMENTS (scales); k++)
          {
            g_autoptr (TradeScene) scene = compose (view, sizes[j][0], sizes[j][1], scales[k], FALSE);

            scene_check_all_there (scene);
            scene_check_marks (scene);
          }
      }
}

/* A chart of a kind says that it is of that kind, and how many figures it tells of. */
static void
test_described (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GPtrArray) all = list_all (fixture);
  g_autoptr (GHashTable) sentences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (TradeScene) scene = compose (g_ptr_array_index (all, i), 1200, 750, 1, FALSE);
      g_autofree char *told = trade_scene_describe_chart (scene);
      guint n = trade_scene_get_n_data (scene) + trade_scene_get_folded (scene)->len;
      g_autofree char *count = trade_format_count (trade_format_get_default (), n);
      TradeKind kind = trade_scene_get_kind (scene);
      char *words = g_strndup (told, strcspn (told, "0123456789"));
      gpointer other;

      g_assert_nonnull (strstr (told, count));
      if (!g_hash_table_lookup_extended (sentences, words, NULL, &other))
        g_hash_table_insert (sentences, words, GINT_TO_POINTER (kind));
      else
        {
          /* No two kinds begin alike. */
          g_assert_cmpint (GPOINTER_TO_INT (other), ==, kind);
          g_free (words);
        }
    }
}

/* Each figure can be walked to, from the first to the last and back. */
static void
test_walk (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) all = list_all (fixture);

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (TradeScene) scene = compose (g_ptr_array_index (all, i), 1200, 750, 1, FALSE);
      int last = (int) trade_scene_get_n_data (scene) - 1;

      for (int at = 0; at <= last; at++)
        {
          g_assert_cmpint (trade_scene_step (scene, at, TRADE_STEP_NEXT), ==, MIN (at + 1, last));
          g_assert_cmpint (trade_scene_step (scene, at, TRADE_STEP_PREVIOUS), ==, MAX (at - 1, 0));
        }
    }
}

/* On its way from one kind to another, a chart stays inside its frame. */
static void
test_tween (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) all = list_all (fixture);

  for (guint i = 0; i + 1 < all->len; i++)
    {
      g_autoptr (TradeScene) from = compose (g_ptr_array_index (all, i), 800, 500, 1, FALSE);
      g_autoptr (TradeScene) to = compose (g_ptr_array_index (all, i + 1), 800, 500, 1, FALSE);

      for (int step = 1; step < 4; step++)
        {
          g_autoptr (TradeScene) scene = trade_scene_tween (from, to, step / 4.0);

          for (guint j = 0; j < trade_scene_get_n_marks (scene); j++)
            {
              const TradeMark *mark = trade_scene_get_mark (scene, j);

              g_assert_true (isfinite (mark->x) && isfinite (mark->y) && isfinite (mark->width) && isfinite (mark->height));
              g_assert_cmpfloat (mark->x, >=, -0.5);
              g_assert_cmpfloat (mark->x + mark->width, <=, 800.5);
            }
        }
    }
}

static void
test_golden (Fixture      *fixture,
             gconstpointer data)
{
  static const int sizes[][2] = { { 1200, 750 }, { 360, 520 } };
  const char *locale = trade_format_get_locale (trade_format_get_default ());

  if (!g_str_equal (locale, "en") && !g_str_equal (locale, "zh_CN"))
    {
      g_test_skip ("Scenes are kept in English and Chinese");
      return;
    }
  if (!scene_has_golden_fonts ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        g_autoptr (TradeView) view = find_view (fixture, pictures[i].view);
        g_autoptr (TradeView) arranged = arrange (view, pictures[i].kind);
        g_autoptr (TradeScene) scene = compose (arranged, sizes[j][0], sizes[j][1], 1, FALSE);
        g_autofree char *name = g_strdup_printf ("%s-%s-%s-%dx%d",
                                                 locale,
                                                 pictures[i].view,
                                                 trade_kind_get_id (pictures[i].kind),
                                                 sizes[j][0],
                                                 sizes[j][1]);

        g_assert_cmpint (trade_scene_get_kind (scene), ==, pictures[i].kind);
        scene_compare_golden (scene, "golden/kinds", name);
      }
}

/* Bars of a waterfall follow each other: each begins where the one before ended, the last at zero, and it ends with them. */
static void
test_waterfall (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (TradeView) view = find_view (fixture, "contribution-partners");
  g_autoptr (TradeScene) scene = compose (view, 1200, 750, 1, FALSE);
  guint last = trade_scene_get_n_data (scene) - 1;
  gboolean from_right = trade_format_is_right_to_left (trade_format_get_default ());
  double end = NAN;
  double sum = 0;

  for (guint i = 0; i < last; i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);
      double value = trade_figure_get_value (mark->figure);
      gboolean to_right = (value > 0) != from_right;
      double begin = to_right ? mark->x : mark->x + mark->width;

      if (i > 0)
        g_assert_cmpfloat_with_epsilon (begin, end, 1e-6);
      end = to_right ? mark->x + mark->width : mark->x;
      sum += value;
    }
  g_assert_cmpfloat_with_epsilon (trade_figure_get_value (trade_scene_get_data (scene, last)->figure), sum, 1e-9);
  g_assert_cmpfloat_with_epsilon (from_right ? trade_scene_get_data (scene, last)->x
                                             : trade_scene_get_data (scene, last)->x + trade_scene_get_data (scene, last)->width,
                                  end,
                                  1e-6);
}

/* Columns begin at zero and are as high as their figures, whichever side of it they stand on. */
static void
test_columns (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (TradeView) view = find_view (fixture, "growth-trend");
  g_autoptr (TradeView) arranged = arrange (view, TRADE_KIND_COLUMNS);
  g_autoptr (TradeScene) scene = compose (arranged, 1200, 750, 1, FALSE);
  const TradeMark *first = trade_scene_get_data (scene, 0);
  double first_value = trade_figure_get_value (first->figure);
  double zero = first_value > 0 ? first->y + first->height : first->y;

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);
      double value = trade_figure_get_value (mark->figure);

      g_assert_cmpfloat_with_epsilon (value > 0 ? mark->y + mark->height : mark->y, zero, 1e-6);
      g_assert_cmpfloat_with_epsilon (mark->height / first->height, fabs (value / first_value), 1e-6);
    }
}

/* A deficit that became a surplus is told with its amount, beside its own pair and clear of the next. */
static void
test_turned (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (TradeView) view = find_view (fixture, "exports-imports");
  g_autoptr (TradeScene) scene = compose (view, 1200, 750, 1, FALSE);
  TradeFigure *turned = trade_view_get_cell (view, 0, 2);
  const TradeMark *imports = trade_scene_get_data (scene, 1);
  const TradeMark *next = trade_scene_get_data (scene, 3);
  guint n_labels = 0;

  g_assert_nonnull (turned);
  g_assert_cmpfloat (trade_figure_get_value (turned), <, 0);
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->figure != turned || mark->role != TRADE_ROLE_DATA_LABEL)
        continue;
      g_assert_cmpfloat (mark->x, >, imports->x + imports->width);
      g_assert_cmpfloat (mark->x + mark->width, <, next->x);
      n_labels++;
    }
  g_assert_cmpuint (n_labels, ==, 2);
}

/* A slope joins what was with what is: of one category the later circle stands right of the earlier, and higher where its share
 * is greater. */
static void
test_slope (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (TradeView) view = find_view (fixture, "share-change");
  g_autoptr (TradeView) arranged = arrange (view, TRADE_KIND_SLOPE);
  g_autoptr (TradeScene) scene = compose (arranged, 1200, 750, 1, FALSE);

  g_assert_cmpuint (trade_scene_get_n_data (scene), ==, 6);
  for (guint i = 0; i < trade_scene_get_n_data (scene); i += 2)
    {
      const TradeMark *then = trade_scene_get_data (scene, i);
      const TradeMark *now = trade_scene_get_data (scene, i + 1);
      double change = trade_figure_get_value (now->figure) - trade_figure_get_value (then->figure);

      g_assert_true (trade_series_key_equal (trade_figure_get_key (then->figure), trade_figure_get_key (now->figure)));
      g_assert_cmpfloat (then->x, <, now->x);
      g_assert_cmpint (change > 0, ==, now->y < then->y);
      g_assert_cmpint (now->colour, ==, change > 0 ? TRADE_COLOUR_HIGHLIGHT : TRADE_COLOUR_SECOND);
    }
}

/* All panels have one scale: the same share is as high above the bottom of its panel in each. */
static void
test_multiples (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (TradeView) view = find_view (fixture, "share-trend-partners");
  g_autoptr (TradeScene) scene = compose (view, 1600, 1000, 1, FALSE);
  double unit = NAN;

  g_assert_cmpuint (trade_scene_get_n_data (scene), ==, g_list_model_get_n_items (G_LIST_MODEL (view)));
  for (guint i = 0; i + 5 < trade_scene_get_n_data (scene); i += 6)
    for (guint j = 1; j < 6; j++)
      {
        const TradeMark *one = trade_scene_get_data (scene, i);
        const TradeMark *other = trade_scene_get_data (scene, i + j);
        double change = trade_figure_get_value (other->figure) - trade_figure_get_value (one->figure);

        /* Time runs to the right in every panel and every language. */
        g_assert_cmpstr (trade_figure_get_key (one->figure)->partner, ==, trade_figure_get_key (other->figure)->partner);
        g_assert_cmpfloat (one->x, <, other->x);
        if (isnan (unit))
          unit = (one->y - other->y) / change;
        g_assert_cmpfloat_with_epsilon (one->y - other->y, change * unit, 1e-6);
      }
}

/* Each panel has a scale of its own that begins at zero, the growth of a period stands below its amount, and no panel reaches
 * into the other. */
static void
test_panels (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (TradeView) view = find_view (fixture, "value-growth");
  g_autoptr (TradeScene) scene = compose (view, 1200, 750, 1, FALSE);
  double units[2] = { NAN, NAN };
  double lowest_amount = 0, highest_growth = HUGE_VAL;

  g_assert_cmpuint (trade_scene_get_n_data (scene), ==, g_list_model_get_n_items (G_LIST_MODEL (view)));
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);
      gboolean is_growth = g_str_equal (trade_figure_get_key (mark->figure)->measure, TRADE_MEASURE_GROWTH);
      double unit = mark->height / fabs (trade_figure_get_value (mark->figure));

      if (isnan (units[is_growth]))
        units[is_growth] = unit;
      g_assert_cmpfloat_with_epsilon (unit / units[is_growth], 1, 1e-6);
      if (is_growth)
        {
          const TradeMark *amount = trade_scene_get_data (scene, i - 1);

          g_assert_true (trade_period_equal (trade_figure_get_period (mark->figure), trade_figure_get_period (amount->figure)));
          g_assert_cmpfloat_with_epsilon (mark->x, amount->x, 1e-6);
          g_assert_cmpint (trade_scene_step (scene, (int) i - 1, TRADE_STEP_DOWN), ==, i);
          highest_growth = MIN (highest_growth, mark->y);
        }
      else
        lowest_amount = MAX (lowest_amount, mark->y + mark->height);
    }
  g_assert_cmpfloat (lowest_amount, <, highest_growth);
}

/* Each place that is drawn has its name, in whatever script: what has no room for that stands together. */
static void
test_places_are_named (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (TradeView) view = find_view (fixture, "trend-partners");
  g_autoptr (TradeView) arranged = arrange (view, TRADE_KIND_RANKS);

  for (double height = 180; height < 520; height += 10)
    {
      g_autoptr (TradeScene) scene = compose (arranged, 360, height, 1, FALSE);
      TradePeriod last = trade_view_get_row (arranged, trade_view_get_n_rows (arranged) - 1)->period;
      guint n_places = 0, n_names = 0;

      for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
        n_places += trade_period_equal (trade_figure_get_period (trade_scene_get_data (scene, i)->figure), last);
      for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, i);

          n_names += mark->role == TRADE_ROLE_DATA_LABEL && mark->figure != NULL;
        }
      g_assert_cmpuint (n_names, ==, n_places);
    }
}

/* Of two figures of one period the greater stands higher; two that rounding does not tell apart are pale. */
static void
test_ranks (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (TradeView) view = find_view (fixture, "trend-partners");
  g_autoptr (TradeView) arranged = arrange (view, TRADE_KIND_RANKS);
  g_autoptr (TradeScene) scene = compose (arranged, 1600, 1000, 1, FALSE);
  guint n_pale = 0;

  g_assert_cmpuint (trade_scene_get_n_data (scene), ==, 42);
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *one = trade_scene_get_data (scene, i);
      gboolean is_open = FALSE;

      for (guint j = 0; j < trade_scene_get_n_data (scene); j++)
        {
          const TradeMark *other = trade_scene_get_data (scene, j);

          if (i == j || !trade_period_equal (trade_figure_get_period (one->figure), trade_figure_get_period (other->figure)))
            continue;
          is_open |= trade_interval_intersects (trade_figure_get_bounds (one->figure), trade_figure_get_bounds (other->figure));
          g_assert_cmpint (trade_figure_get_value (one->figure) > trade_figure_get_value (other->figure), ==, one->y < other->y);
          g_assert_cmpfloat_with_epsilon (one->x, other->x, 1e-6);
        }
      g_assert_cmpint (one->ink == TRADE_INK_LIGHT, ==, is_open);
      n_pale += is_open;
    }
  /* 5.0 and 4.9 billion touch. */
  g_assert_cmpuint (n_pale, ==, 2);
}

static gboolean
lies_in (const TradeMark *inner,
         const TradeMark *outer)
{
  return inner->x > outer->x && inner->y > outer->y && inner->x + inner->width < outer->x + outer->width &&
         inner->y + inner->height < outer->y + outer->height;
}

/* Tiles are as large as their shares, and what lies in a product lies in its tile. */
static void
test_treemap (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (TradeView) view = find_view (fixture, "products");
  g_autoptr (TradeView) arranged = arrange (view, TRADE_KIND_TREEMAP);
  g_autoptr (TradeScene) scene = compose (arranged, 1600, 1000, 1, FALSE);
  guint n_inner = 0;
  double unit = NAN;

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);
      const char *product = trade_figure_get_key (mark->figure)->product;
      const char *outer = trade_dataset_get_parent (fixture->dataset, TRADE_DIMENSION_PRODUCT, product);

      for (guint j = 0; j < trade_scene_get_n_data (scene) && outer != NULL; j++)
        {
          const TradeMark *other = trade_scene_get_data (scene, j);

          if (!g_str_equal (trade_figure_get_key (other->figure)->product, outer))
            continue;
          g_assert_true (lies_in (mark, other));
          n_inner++;
        }
      if (outer != NULL)
        continue;
      /* With the gap around it. */
      if (isnan (unit))
        unit = (mark->width + 3) * (mark->height + 3) / trade_figure_get_value (mark->figure);
      g_assert_cmpfloat_with_epsilon ((mark->width + 3) * (mark->height + 3) / unit,
                                      trade_figure_get_value (mark->figure),
                                      1e-6);
    }
  g_assert_cmpuint (n_inner, ==, 3);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  if (g_getenv ("TRADE_TEST_LOCALEDIR") != NULL)
    bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRADE_TEST_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  ADD ("/kinds/best", test_best);
  ADD ("/kinds/sizes", test_sizes);
  ADD ("/kinds/described", test_described);
  ADD ("/kinds/walk", test_walk);
  ADD ("/kinds/tween", test_tween);
  ADD ("/kinds/golden", test_golden);
  ADD ("/kinds/waterfall", test_waterfall);
  ADD ("/kinds/columns", test_columns);
  ADD ("/kinds/turned", test_turned);
  ADD ("/kinds/slope", test_slope);
  ADD ("/kinds/multiples", test_multiples);
  ADD ("/kinds/treemap", test_treemap);
  ADD ("/kinds/panels", test_panels);
  ADD ("/kinds/ranks", test_ranks);
  ADD ("/kinds/places-are-named", test_places_are_named);

  return g_test_run ();
}
