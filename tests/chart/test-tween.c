/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-compose.h"
#include "trade-highlight.h"
#include "trade-package.h"
#include "trade-painter.h"
#include "trade-tween.h"

#include <math.h>

typedef struct
{
  TradeDataset *dataset;
  GListModel   *views;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
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
compose (Fixture    *fixture,
         const char *id)
{
  TradeComposeOptions options = { .width = 800, .height = 500, .text_scale = 1, .format = trade_format_get_default () };

  for (guint i = 0; i < g_list_model_get_n_items (fixture->views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (fixture->views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return trade_compose (view, &options);
    }

  g_assert_not_reached ();
}

static const TradeMark *
find_mark (TradeScene *scene,
           const char *enterprise)
{
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);

      if (g_str_equal (trade_figure_get_key (mark->figure)->enterprise, enterprise))
        return mark;
    }

  return NULL;
}

/* The share of private enterprises is a segment in one view and a dot in the other; it travels between the two. */
static void
test_travels (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (TradeScene) from = compose (fixture, "enterprises");
  g_autoptr (TradeScene) to = compose (fixture, "traders");
  g_autoptr (TradeScene) middle = trade_scene_tween (from, to, 0.5);
  const TradeMark *one = find_mark (from, "PRIVATE");
  const TradeMark *other = find_mark (to, "PRIVATE");
  const TradeMark *between = find_mark (middle, "PRIVATE");

  g_assert_nonnull (between);
  g_assert_cmpfloat_with_epsilon (between->x, (one->x + other->x) / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (between->width, (one->width + other->width) / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (between->height, (one->height + other->height) / 2, 1e-6);
  g_assert_cmpfloat (between->opacity, ==, 1);
}

/* The lines of the grid stay behind the bars, also of those that are on their way. */
static void
test_grid_behind (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (TradeScene) from = compose (fixture, "growth");
  g_autoptr (TradeScene) to = compose (fixture, "exports-imports");
  guint n_lines = 0;

  for (int step = 1; step < 20; step++)
    {
      g_autoptr (TradeScene) scene = trade_scene_tween (from, to, step / 20.0);
      gboolean figures = FALSE;

      for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, i);

          figures |= mark->role == TRADE_ROLE_DATA;
          /* A rectangle clears the ground for a label. */
          if (mark->role == TRADE_ROLE_GRID && mark->shape == TRADE_SHAPE_PATH)
            {
              g_assert_false (figures);
              n_lines++;
            }
        }
    }
  g_assert_cmpuint (n_lines, >, 0);
}

/* At the ends only one of the scenes is there; in between no text of both is. */
static void
test_ends (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (TradeScene) from = compose (fixture, "exports-imports");
  g_autoptr (TradeScene) to = compose (fixture, "growth");

  for (int step = 0; step <= 10; step++)
    {
      g_autoptr (TradeScene) scene = trade_scene_tween (from, to, step / 10.0);
      gboolean leaving = FALSE;
      gboolean arriving = FALSE;

      for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, i);

          g_assert_true (isfinite (mark->x) && isfinite (mark->y));
          g_assert_cmpfloat (mark->opacity, >, 0);
          g_assert_cmpfloat (mark->opacity, <=, 1);
          if (mark->role != TRADE_ROLE_TITLE)
            continue;
          leaving |= g_str_equal (trade_words_get_string (mark->words), trade_scene_get_title (from));
          arriving |= g_str_equal (trade_words_get_string (mark->words), trade_scene_get_title (to));
        }
      g_assert_false (leaving && arriving);
      g_assert_cmpint (leaving, ==, step < 5);
      g_assert_cmpint (arriving, ==, step > 5);
    }
}

static guint
count_differences (TradeScene *a,
                   TradeScene *b)
{
  cairo_surface_t *surfaces[2];
  TradeScene *scenes[] = { a, b };
  guint n = 0;

  for (guint i = 0; i < 2; i++)
    {
      cairo_t *cairo;

      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 800, 500);
      cairo = cairo_create (surfaces[i]);
      trade_scene_paint (scenes[i], cairo, trade_style_get (TRADE_VARIANT_LIGHT));
      cairo_destroy (cairo);
      cairo_surface_flush (surfaces[i]);
    }
  for (gsize i = 0; i < (gsize) cairo_image_surface_get_stride (surfaces[0]) * 500; i++)
    n += cairo_image_surface_get_data (surfaces[0])[i] != cairo_image_surface_get_data (surfaces[1])[i];
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);

  return n;
}

/* The last frame of a move shows what the scene itself shows, so that nothing jumps when the move is over. */
static void
test_lands (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (TradeScene) from = compose (fixture, "growth");
  g_autoptr (TradeScene) to = compose (fixture, "exports-imports");
  g_autoptr (TradeScene) start = trade_scene_tween (from, to, 0);
  g_autoptr (TradeScene) end = trade_scene_tween (from, to, 1);

  g_assert_cmpuint (count_differences (end, to), <, 800 * 500 * 4 / 100);
  g_assert_cmpuint (count_differences (start, to), >, 800 * 500 * 4 / 100);
}

/* A move that is interrupted begins anew from where it is. */
static void
test_interrupted (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (TradeScene) one = compose (fixture, "enterprises");
  g_autoptr (TradeScene) two = compose (fixture, "partners");
  g_autoptr (TradeScene) three = compose (fixture, "share-change");
  TradeScene *scene = trade_scene_tween (one, two, 0.4);

  for (int i = 0; i < 50; i++)
    {
      TradeScene *next = trade_scene_tween (scene, i % 2 ? two : three, g_test_rand_double ());

      g_assert_cmpuint (trade_scene_get_n_marks (next), <, 1000);
      g_object_unref (scene);
      scene = next;
    }
  g_assert_finalize_object (scene);
}

static double
get_opacity (TradeScene *scene,
             const char *flow,
             TradeRole   role)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role == role && (flow == NULL || (mark->figure != NULL &&
                                                  g_str_equal (trade_figure_get_key (mark->figure)->flow, flow))))
        return mark->opacity;
    }

  g_assert_not_reached ();
}

/* What is not highlighted fades where it is, and nothing that is to be read goes away meanwhile. */
static void
test_fades_in_place (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (TradeScene) plain = compose (fixture, "exports-imports");
  g_autoptr (TradeScene) other = compose (fixture, "partners");
  g_autoptr (GPtrArray) exports = trade_highlight_list_category (plain, trade_scene_get_data (plain, 0)->figure);
  g_autoptr (TradeScene) highlighted = trade_scene_highlight (plain, exports);
  g_autoptr (TradeScene) middle = trade_scene_tween (plain, highlighted, 0.5);
  g_autoptr (TradeScene) back = NULL;

  g_assert_true (trade_scene_has_same_marks (plain, highlighted));
  g_assert_false (trade_scene_has_same_marks (plain, other));
  g_assert_true (trade_scene_has_same_marks (plain, middle));
  g_assert_cmpfloat (get_opacity (middle, TRADE_FLOW_EXPORT, TRADE_ROLE_DATA), ==, 1);
  g_assert_cmpfloat (get_opacity (middle, NULL, TRADE_ROLE_TITLE), ==, 1);
  g_assert_cmpfloat_with_epsilon (get_opacity (middle, TRADE_FLOW_IMPORT, TRADE_ROLE_DATA), 0.625, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_opacity (middle, TRADE_FLOW_IMPORT, TRADE_ROLE_DATA_LABEL), 0.625, 1e-9);

  /* A person who thinks better of it is taken back from where the fading had come to. */
  back = trade_scene_tween (middle, plain, 0);
  g_assert_cmpfloat_with_epsilon (get_opacity (back, TRADE_FLOW_IMPORT, TRADE_ROLE_DATA), 0.625, 1e-9);
}

/* A mark that travels out of a highlighted chart is as pale as it was, at first. */
static void
test_travels_pale (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (TradeScene) plain = compose (fixture, "enterprises");
  g_autoptr (TradeScene) to = compose (fixture, "traders");
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (TradeScene) pale = trade_scene_highlight (plain, nothing);
  g_autoptr (TradeScene) start = trade_scene_tween (pale, to, 0);
  g_autoptr (TradeScene) end = trade_scene_tween (pale, to, 1);

  g_assert_cmpfloat (find_mark (start, "PRIVATE")->opacity, ==, find_mark (pale, "PRIVATE")->opacity);
  g_assert_cmpfloat (find_mark (end, "PRIVATE")->opacity, ==, 1);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/tween/travels", test_travels);
  ADD ("/tween/grid-behind", test_grid_behind);
  ADD ("/tween/ends", test_ends);
  ADD ("/tween/lands", test_lands);
  ADD ("/tween/interrupted", test_interrupted);
  ADD ("/tween/fades-in-place", test_fades_in_place);
  ADD ("/tween/travels-pale", test_travels_pale);

  return g_test_run ();
}
