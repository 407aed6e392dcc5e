/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-compose.h"
#include "trade-describe.h"
#include "trade-format-private.h"
#include "trade-package.h"
#include "trade-scene-private.h"

#include "arranged-views.h"
#include "scene-checks.h"

#include <libintl.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* The views as they arrange themselves come first. */
typedef struct
{
  TradeDataset *dataset;
  GListModel   *views;
  guint         n_native;
} Fixture;

static void
append_views (Fixture    *fixture,
              GListModel *views)
{
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      g_list_store_append (G_LIST_STORE (fixture->views), view);
    }
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (GListModel) views = NULL;
  g_autoptr (GListModel) arranged = NULL;
  g_autoptr (GError) error = NULL;

  fixture->dataset = trade_package_read (file, NULL, &error);
  g_assert_no_error (error);
  trade_dataset_finish (fixture->dataset);
  views = trade_dataset_list_views (fixture->dataset);
  arranged = arranged_views_list (views);

  fixture->n_native = g_list_model_get_n_items (views);
  fixture->views = G_LIST_MODEL (g_list_store_new (TRADE_TYPE_VIEW));
  append_views (fixture, views);
  append_views (fixture, arranged);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->views);
  g_clear_object (&fixture->dataset);
}

static TradeScene *
compose (GListModel *views,
         guint       position,
         double      width,
         double      height,
         double      text_scale)
{
  g_autoptr (TradeView) view = g_list_model_get_item (views, position);
  TradeComposeOptions options = {
    .width = width,
    .height = height,
    .text_scale = text_scale,
    .format = trade_format_get_default (),
  };

  return trade_compose (view, &options);
}

static void
test_golden (Fixture      *fixture,
             gconstpointer data)
{
  static const struct
  {
    int width;
    int height;
  } sizes[] = { { 1200, 750 }, { 360, 520 } };
  const char *locale = trade_format_get_locale (trade_format_get_default ());

  if (!g_str_equal (locale, "en") && !g_str_equal (locale, "zh_CN"))
    {
      g_test_skip ("Scenes are kept in English and Chinese");
      return;
    }
  if (!scene_has_golden_fonts ())
    return;

  for (guint i = 0; i < g_list_model_get_n_items (fixture->views); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        g_autoptr (TradeScene) scene = compose (fixture->views, i, sizes[j].width, sizes[j].height, 1);
        g_autofree char *view_name = trade_view_dup_name (trade_scene_get_view (scene));
        g_autofree char *name = g_strdup_printf ("%s-%s-%dx%d",
                                                 locale,
                                                 view_name,
                                                 sizes[j].width,
                                                 sizes[j].height);

        scene_compare_golden (scene, "golden", name);
      }
}

static gboolean
is_label (const TradeMark *mark)
{
  return mark->role == TRADE_ROLE_DATA_LABEL || mark->role == TRADE_ROLE_AXIS_LABEL;
}

/* Whether two labels stand in one line, so near that they would be read as one. */
static gboolean
do_labels_touch (const TradeMark *a,
                 const TradeMark *b)
{
  double common = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);
  double gap = MAX (a->x - b->x - b->width, b->x - a->x - a->width);

  if (!is_label (a) || !is_label (b) || (a->figure != NULL && a->figure == b->figure))
    return FALSE;

  return common > MIN (a->height, b->height) / 2 && gap < 2;
}

/* Whether a label's ground was laid over a bar. */
static gboolean
does_ground_hide (const TradeMark *ground,
                  const TradeMark *mark)
{
  return ground->role == TRADE_ROLE_GRID && ground->shape == TRADE_SHAPE_RECTANGLE &&
         ground->colour == TRADE_COLOUR_BACKGROUND && mark->role == TRADE_ROLE_DATA &&
         mark->shape == TRADE_SHAPE_RECTANGLE && scene_do_marks_meet (ground, mark);
}

static void
check_pair (TradeScene      *scene,
            const TradeMark *mark,
            const TradeMark *other)
{
  if (does_ground_hide (mark, other) || does_ground_hide (other, mark))
    g_error ("The ground of a label hides a bar of the %s chart of %.0f × %.0f",
             trade_view_get_id (trade_scene_get_view (scene)),
             trade_scene_get_width (scene),
             trade_scene_get_height (scene));

  if (mark->words != NULL && other->words != NULL && (scene_do_marks_meet (mark, other) || do_labels_touch (mark, other)))
    g_error ("Two texts of the %s chart of %.0f × %.0f meet: “%s” and “%s”",
             trade_view_get_id (trade_scene_get_view (scene)),
             trade_scene_get_width (scene),
             trade_scene_get_height (scene),
             trade_words_get_string (mark->words),
             trade_words_get_string (other->words));
}

/* From the middle of the height of one mark to the nearest edge of another, or 0 inside of it. */
static double
get_distance (const TradeMark *mark,
              const TradeMark *other)
{
  double middle = mark->y + mark->height / 2;

  return MAX (MAX (other->y - middle, middle - other->y - other->height), 0);
}

/* The distance to a label's own mark, or to the nearest other one. */
static double
get_least_distance (TradeScene      *scene,
                    const TradeMark *label,
                    gboolean         own)
{
  double least = HUGE_VAL;

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);

      if ((mark->figure == label->figure) == own)
        least = MIN (least, get_distance (label, mark));
    }
  return least;
}

/* A label of a row is nearer to its own bar than to any other; a name that stands above its explanation is by less. */
static void
check_rows (TradeScene *scene)
{
  TradeQuestion question = trade_view_get_question (trade_scene_get_view (scene));

  if (question != TRADE_QUESTION_GROWTH && question != TRADE_QUESTION_TRADERS)
    return;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      gboolean explained = mark->figure != NULL && g_str_equal (trade_figure_get_key (mark->figure)->product, "GREEN_TRIO");

      if (mark->role == TRADE_ROLE_DATA_LABEL && !explained &&
          get_least_distance (scene, mark, TRUE) > get_least_distance (scene, mark, FALSE) + 0.5)
        g_error ("“%s” of the %s chart of %.0f × %.0f stands in another row: %.1f and %.1f",
                 trade_words_get_string (mark->words),
                 trade_view_get_id (trade_scene_get_view (scene)),
                 trade_scene_get_width (scene),
                 trade_scene_get_height (scene),
                 get_least_distance (scene, mark, TRUE),
                 get_least_distance (scene, mark, FALSE));
    }
}

static void
check_marks (TradeScene *scene)
{
  double width = trade_scene_get_width (scene);
  double height = trade_scene_get_height (scene);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      g_assert_true (isfinite (mark->x) && isfinite (mark->y));
      g_assert_true (isfinite (mark->width) && isfinite (mark->height));

      if (mark->x < -0.5 || mark->y < -0.5 || mark->x + mark->width > width + 0.5 || mark->y + mark->height > height + 0.5)
        g_error ("A mark leaves the %s chart of %.0f × %.0f: “%s” at %.1f,%.1f, %.1f × %.1f",
                 trade_view_get_id (trade_scene_get_view (scene)),
                 width,
                 height,
                 mark->words != NULL ? trade_words_get_string (mark->words) : "a shape",
                 mark->x,
                 mark->y,
                 mark->width,
                 mark->height);

      for (guint j = i + 1; j < trade_scene_get_n_marks (scene); j++)
        check_pair (scene, mark, trade_scene_get_mark (scene, j));
    }
  check_rows (scene);
}

/* Whatever the size and the type, all marks keep inside the chart, no two texts meet, no label stands in another row
 * or hides a bar, and a label that is not shown is reported: shown and hidden together are as many as on a chart with room for all. */
static void
test_sizes (Fixture      *fixture,
            gconstpointer data)
{
  static const int sizes[][2] = {
    { 240, 180 },   { 320, 240 },   { 360, 520 },   { 360, 640 },  { 480, 320 },  { 640, 400 },  { 1080, 1080 },
    { 1080, 1920 }, { 1200, 750 },  { 1600, 1000 }, { 1920, 1080 }, { 240, 3000 }, { 4000, 180 }, { 4000, 3000 },
  };
  static const double scales[] = { 0.8, 1, 1.5, 2 };

  for (guint i = 0; i < g_list_model_get_n_items (fixture->views); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        for (guint k = 0; k < G_N_ELEMENTS (scales); k++)
          {
            g_autoptr (TradeScene) scene = compose (fixture->views, i, sizes[j][0], sizes[j][1], scales[k]);

            check_marks (scene);
          }
      /* Arranged views are drawn by the same code, but for one kind of chart. */
      for (guint j = 0; j < (i < fixture->n_native ? 40 : 10); j++)
        {
          int width = g_test_rand_int_range (240, 4001);
          int height = g_test_rand_int_range (180, 3001);
          g_autoptr (TradeScene) scene = compose (fixture->views, i, width, height, g_test_rand_double_range (0.8, 2));

          check_marks (scene);
        }
    }
}

/* Whether words are the beginning of a text, and say so: the export tells of what is cut. */
static gboolean
is_beginning (TradeWords *words,
              const char *text)
{
  const char *string = trade_words_get_string (words);

  return trade_words_is_cut (words) && g_str_has_suffix (string, "…") && strncmp (string, text, strlen (string) - strlen ("…")) == 0;
}

/* On a small chart a value may stand behind the name of its figure, and a name lose its end. */
static gboolean
has_text (TradeScene  *scene,
          const char  *text,
          TradeFigure *figure)
{
  const GPtrArray *hidden = trade_scene_get_hidden (scene);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->words != NULL && g_str_equal (trade_words_get_string (mark->words), text))
        return TRUE;
      if (mark->words != NULL && figure != NULL && mark->figure == figure &&
          (strstr (trade_words_get_string (mark->words), text) != NULL || is_beginning (mark->words, text)))
        return TRUE;
    }
  for (guint i = 0; i < hidden->len; i++)
    {
      if (strstr (hidden->pdata[i], text) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Whether the chart shows a figure together with others. */
static gboolean
is_folded (TradeScene  *scene,
           TradeFigure *figure)
{
  const GPtrArray *folded = trade_scene_get_folded (scene);

  return g_ptr_array_find ((GPtrArray *) folded, figure, NULL);
}

/* Nothing is dropped in silence: a label of a figure that a large chart shows is on the small one, or reported hidden, or
 * its figure stands together with others. */
static void
test_hidden (Fixture      *fixture,
             gconstpointer data)
{
  for (guint i = 0; i < g_list_model_get_n_items (fixture->views); i++)
    {
      g_autoptr (TradeScene) large = compose (fixture->views, i, 1600, 1000, 1);
      g_autoptr (TradeScene) small = compose (fixture->views, i, 240, 180, 1.5);

      g_assert_cmpuint (trade_scene_get_hidden (large)->len, ==, 0);
      for (guint j = 0; j < trade_scene_get_n_marks (large); j++)
        {
          const TradeMark *mark = trade_scene_get_mark (large, j);
          const char *text = mark->words != NULL ? trade_words_get_string (mark->words) : NULL;

          if (text != NULL && (mark->role == TRADE_ROLE_DATA_LABEL || mark->role == TRADE_ROLE_SOURCE ||
                               mark->role == TRADE_ROLE_SUBTITLE || mark->role == TRADE_ROLE_TITLE))
            {
              g_test_message ("%s: “%s”", trade_view_get_id (trade_scene_get_view (small)), text);
              g_assert_true (has_text (small, text, mark->figure) || is_folded (small, mark->figure));
            }
        }
    }
}

/* Every figure that is drawn can be walked to, in both directions, and nothing else. */
static void
test_walk (Fixture      *fixture,
           gconstpointer data)
{
  for (guint i = 0; i < g_list_model_get_n_items (fixture->views); i++)
    {
      g_autoptr (TradeScene) scene = compose (fixture->views, i, 1200, 750, 1);
      int last = (int) trade_scene_get_n_data (scene) - 1;
      int at = trade_scene_step (scene, -1, TRADE_STEP_NEXT);

      g_assert_cmpint (last, >=, 0);
      g_assert_cmpint (at, ==, 0);
      for (int j = 0; j < last; j++)
        {
          at = trade_scene_step (scene, at, TRADE_STEP_NEXT);
          g_assert_cmpint (at, ==, j + 1);
        }
      g_assert_cmpint (trade_scene_step (scene, at, TRADE_STEP_NEXT), ==, last);
      g_assert_cmpint (trade_scene_step (scene, at, TRADE_STEP_FIRST), ==, 0);
      g_assert_cmpint (trade_scene_step (scene, 0, TRADE_STEP_LAST), ==, last);
      g_assert_cmpint (trade_scene_step (scene, 0, TRADE_STEP_PREVIOUS), ==, 0);
    }
}

static int
find_data (TradeScene *scene,
           const char *flow,
           int         year)
{
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      TradeFigure *figure = trade_scene_get_data (scene, i)->figure;

      if (g_str_equal (trade_figure_get_key (figure)->flow, flow) &&
          trade_period_get_year (trade_figure_get_period (figure)) == year)
        return i;
    }

  g_assert_not_reached ();
}

/* Up and down change the series and keep the year. */
static void
test_walk_series (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (TradeScene) scene = compose (fixture->views, 0, 1200, 750, 1);
  int exports = find_data (scene, TRADE_FLOW_EXPORT, 2022);
  int imports = find_data (scene, TRADE_FLOW_IMPORT, 2022);

  g_assert_cmpint (trade_scene_step (scene, exports, TRADE_STEP_DOWN), ==, imports);
  g_assert_cmpint (trade_scene_step (scene, imports, TRADE_STEP_UP), ==, exports);
  g_assert_cmpint (trade_scene_step (scene, imports, TRADE_STEP_DOWN), ==, imports);
}

static void
test_pick (Fixture      *fixture,
           gconstpointer data)
{
  for (guint i = 0; i < g_list_model_get_n_items (fixture->views); i++)
    {
      g_autoptr (TradeScene) scene = compose (fixture->views, i, 1200, 750, 1);

      for (guint j = 0; j < trade_scene_get_n_data (scene); j++)
        {
          const TradeMark *mark = trade_scene_get_data (scene, j);
          double x = mark->x + mark->width / 2;
          double y = mark->y + mark->height / 2;
          int picked = trade_scene_pick (scene, x, y);

          /* All lines of an index begin at one place, where the innermost circle is met first, and the others around it. */
          if (trade_figure_get_formula (mark->figure) == TRADE_FORMULA_INDEX_BASE)
            picked = trade_scene_pick (scene, x, mark->y + 0.5);

          g_assert_cmpint (picked, ==, j);
        }
      g_assert_cmpint (trade_scene_pick (scene, 2, 2), ==, -1);
    }
}

/* Columns are as high as their values: the ratio of their heights is the ratio of the figures. */
static void
test_columns_true (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (TradeScene) scene = compose (fixture->views, 0, 1200, 750, 1);
  const TradeMark *exports = trade_scene_get_data (scene, find_data (scene, TRADE_FLOW_EXPORT, 2023));
  const TradeMark *imports = trade_scene_get_data (scene, find_data (scene, TRADE_FLOW_IMPORT, 2023));
  const TradeMark *balance = trade_scene_get_data (scene, find_data (scene, TRADE_FLOW_BALANCE, 2023));

  g_assert_cmpfloat_with_epsilon (exports->height / imports->height, 23.77 / 17.99, 1e-9);
  g_assert_cmpfloat_with_epsilon (balance->height / imports->height, 5.78 / 17.99, 1e-9);
  g_assert_cmpfloat_with_epsilon (exports->y + exports->height, imports->y + imports->height, 1e-9);
  g_assert_cmpint (exports->ink, ==, TRADE_INK_SOLID);
  g_assert_cmpint (trade_scene_get_data (scene, find_data (scene, TRADE_FLOW_EXPORT, 2022))->ink, ==, TRADE_INK_OUTLINE);
}

/* Ink says how sure a figure is, in every view. */
static void
test_ink (Fixture      *fixture,
          gconstpointer data)
{
  for (guint i = 0; i < g_list_model_get_n_items (fixture->views); i++)
    {
      g_autoptr (TradeScene) scene = compose (fixture->views, i, 1200, 750, 1);

      for (guint j = 0; j < trade_scene_get_n_data (scene); j++)
        {
          const TradeMark *mark = trade_scene_get_data (scene, j);

          if (mark->shape == TRADE_SHAPE_PATH)
            continue;
          if (trade_figure_get_status (mark->figure) == TRADE_STATUS_FORECAST)
            g_assert_cmpint (mark->ink, ==, TRADE_INK_HATCH);
          else if (trade_figure_is_derived (mark->figure))
            g_assert_cmpint (mark->ink, ==, TRADE_INK_OUTLINE);
          else if (trade_figure_get_relation (mark->figure) == TRADE_RELATION_MORE)
            g_assert_cmpint (mark->ink, ==, TRADE_INK_OPEN);
          else
            g_assert_cmpint (mark->ink, ==, TRADE_INK_SOLID);
        }
    }
}

/* Coordinates that are no numbers never enter a scene. */
static void
test_finite (Fixture      *fixture,
             gconstpointer data)
{
  static const double bad[] = { NAN, INFINITY, -INFINITY };
  g_autoptr (TradeView) view = g_list_model_get_item (fixture->views, 0);
  g_autoptr (TradeScene) scene = trade_scene_new (view, TRADE_KIND_BARS, trade_format_get_default (), 100, 100);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const TradePoint points[] = { { 0, 0 }, { 1, bad[i] } };

      g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, "*without a place*");
      trade_scene_add (scene,
                       &(TradeMark){
                         .shape = TRADE_SHAPE_RECTANGLE,
                         .role = TRADE_ROLE_DATA,
                         .colour = TRADE_COLOUR_TEXT,
                         .ink = TRADE_INK_SOLID,
                         .x = bad[i],
                         .y = 0,
                         .width = 1,
                         .height = 1,
                         .line_width = 1,
                       });
      g_test_assert_expected_messages ();
      g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, "*without a place*");
      trade_scene_add (scene,
                       &(TradeMark){
                         .shape = TRADE_SHAPE_PATH,
                         .role = TRADE_ROLE_DATA,
                         .colour = TRADE_COLOUR_TEXT,
                         .ink = TRADE_INK_STROKE,
                         .points = points,
                         .n_points = 2,
                         .line_width = 1,
                       });
      g_test_assert_expected_messages ();
    }
  g_assert_cmpuint (trade_scene_get_n_marks (scene), ==, 0);
}

/* A thumbnail keeps the shape and drops the text. */
static void
test_thumbnail (Fixture      *fixture,
                gconstpointer data)
{
  for (guint i = 0; i < g_list_model_get_n_items (fixture->views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (fixture->views, i);
      g_autoptr (TradeScene) full = compose (fixture->views, i, 1200, 750, 1);
      TradeComposeOptions options = {
        .width = 192,
        .height = 108,
        .text_scale = 1,
        .thumbnail = TRUE,
        .format = trade_format_get_default (),
      };
      g_autoptr (TradeScene) scene = trade_compose (view, &options);

      g_assert_cmpuint (trade_scene_get_n_data (scene), ==, trade_scene_get_n_data (full));
      check_marks (scene);
      for (guint j = 0; j < trade_scene_get_n_marks (scene); j++)
        g_assert_cmpint (trade_scene_get_mark (scene, j)->shape, !=, TRADE_SHAPE_TEXT);
    }
}

static void
test_finalize (void)
{
  Fixture fixture;
  TradeScene *scene;

  set_up (&fixture, NULL);
  scene = compose (fixture.views, 0, 1200, 750, 1);
  g_assert_finalize_object (scene);
  tear_down (&fixture, NULL);
}

/* The run in another language really is in that language: words, numbers and labels of the package. */
static void
test_language (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    const char *locale;
    const char *yuan;
    const char *euros;
  } words[] = {
    { "en", "trillion yuan", "trillion euros" },
    { "zh_CN", "万亿元", "万亿欧元" },
    { "de", "Billionen Yuan", "Billionen Euro" },
    { "ar", "ترليون يوان", "ترليون يورو" },
    { "fr", "billions de yuans", "billions d’euros" },
    { "es", "billones de yuanes", "billones de euros" },
    { "pt_BR", "trilhões de yuans", "trilhões de euros" },
    { "ja", "兆元", "兆ユーロ" },
    { "ru", "трлн юаней", "трлн евро" },
  };
  TradeFormat *format = trade_format_get_default ();
  g_autoptr (TradeScene) scene = compose (fixture->views, 0, 1200, 750, 1);
  g_autofree char *euros = trade_format_unit (format, NULL, "EUR", 12);
  guint i = 0;

  g_assert_cmpstr (trade_format_get_locale (format), ==, g_getenv ("LANGUAGE"));
  while (!g_str_equal (words[i].locale, trade_format_get_locale (format)))
    g_assert_cmpuint (++i, <, G_N_ELEMENTS (words));

  g_assert_nonnull (strstr (trade_scene_get_subtitle (scene), words[i].yuan));
  g_assert_cmpstr (euros, ==, words[i].euros);
  g_assert_true (trade_format_is_right_to_left (format) == (trade_scene_get_mark (scene, 0)->x > 300));
}

/* Words that follow from those of a language: the name of a unit after a power of ten, and that of a currency without an amount. */
static void
test_units (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *locale;
    const char *amount;
    const char *unit;
    const char *currency;
  } words[] = {
    { "en", "31.2 billion US dollars", "billion US dollars", "US dollars" },
    { "zh_CN", "312亿美元", "亿美元", "美元" },
    { "ja", "312億米ドル", "億米ドル", "米ドル" },
    { "ru", "31,2\u00a0млрд долларов США", "млрд долларов США", "доллар США" },
    { "fr", "31,2 milliards de dollars des États-Unis", "milliards de dollars des États-Unis", "dollars des États-Unis" },
    { "es", "31,2 mil millones de dólares estadounidenses", "miles de millones de dólares estadounidenses",
      "dólares estadounidenses" },
    { "pt_BR", "31,2 bilhões de dólares americanos", "bilhões de dólares americanos", "dólares americanos" },
  };
  TradeFormat *format = trade_format_get_default ();
  int magnitude = trade_format_get_magnitude (format, "USD", 31.2e9);
  int decimals = magnitude == 9 ? 1 : 0;
  g_autofree char *digits = trade_format_number (format, 31.2e9, magnitude, decimals, FALSE);
  g_autofree char *amount = trade_format_write_amount (format, NULL, "USD", 31.2e9, magnitude, decimals, digits);
  g_autofree char *unit = trade_format_unit (format, NULL, "USD", magnitude);
  g_autofree char *currency = trade_format_currency (format, NULL, "USD");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].locale, trade_format_get_locale (format)))
      {
        g_assert_cmpstr (amount, ==, words[i].amount);
        g_assert_cmpstr (unit, ==, words[i].unit);
        g_assert_cmpstr (currency, ==, words[i].currency);
      }
}

/* All lines of a text begin at the side where readers begin: the left, or the right where they read from right to left. */
static void
test_flush (Fixture      *fixture,
            gconstpointer data)
{
  gboolean from_right = trade_format_is_right_to_left (trade_format_get_default ());
  guint n_wrapped = 0;

  for (guint i = 0; i < g_list_model_get_n_items (fixture->views); i++)
    {
      g_autoptr (TradeScene) scene = compose (fixture->views, i, 320, 320, 1);

      for (guint j = 0; j < trade_scene_get_n_marks (scene); j++)
        {
          const TradeMark *mark = trade_scene_get_mark (scene, j);
          PangoRectangle first, line;
          PangoLayoutIter *iter;

          if (mark->words == NULL || (mark->role != TRADE_ROLE_TITLE && mark->role != TRADE_ROLE_SUBTITLE &&
                                       mark->role != TRADE_ROLE_SOURCE))
            continue;

          iter = pango_layout_get_iter (trade_words_get_layout (mark->words));
          pango_layout_iter_get_line_extents (iter, NULL, &first);
          while (pango_layout_iter_next_line (iter))
            {
              pango_layout_iter_get_line_extents (iter, NULL, &line);
              if (from_right)
                g_assert_cmpint (ABS (line.x + line.width - first.x - first.width), <=, PANGO_SCALE);
              else
                g_assert_cmpint (line.x, ==, first.x);
              n_wrapped++;
            }
          pango_layout_iter_free (iter);
        }
    }
  g_assert_cmpuint (n_wrapped, >, 0);
}

/* Letters twice as large leave columns that can be told apart: a fifth of the height at least, in a window of the usual size. */
static void
test_large_text (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (TradeScene) scene = compose (fixture->views, 0, 1000, 660, 2);
  double highest = 0;

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    highest = MAX (highest, trade_scene_get_data (scene, i)->height);
  g_assert_cmpfloat (highest, >, 660 / 5.0);
}

static double
get_middle (const TradeMark *mark)
{
  return mark->x + mark->width / 2;
}

/* All figures of the sample rose, so that what is later stands farther to the right, along an axis of time and along one of
 * values, in all languages. */
static void
test_time_runs_right (Fixture      *fixture,
                      gconstpointer data)
{
  guint n_pairs = 0;

  for (guint i = 0; i < g_list_model_get_n_items (fixture->views); i++)
    {
      g_autoptr (TradeScene) scene = compose (fixture->views, i, 960, 600, 1);

      for (guint j = 0; j < trade_scene_get_n_data (scene); j++)
        for (guint k = 0; k < trade_scene_get_n_data (scene); k++)
          {
            const TradeMark *earlier = trade_scene_get_data (scene, j);
            const TradeMark *later = trade_scene_get_data (scene, k);

            if (!trade_series_key_equal (trade_figure_get_key (earlier->figure), trade_figure_get_key (later->figure)) ||
                !trade_period_is_later (trade_figure_get_period (later->figure), trade_figure_get_period (earlier->figure)))
              continue;
            g_assert_cmpfloat (get_middle (earlier), <, get_middle (later));
            n_pairs++;
          }
    }

  /* Exports and imports, and the shares that changed. */
  g_assert_cmpuint (n_pairs, >=, 4);
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

  ADD ("/scene/language", test_language);
  ADD ("/scene/units", test_units);
  ADD ("/scene/flush", test_flush);
  ADD ("/scene/large-text", test_large_text);
  ADD ("/scene/time-runs-right", test_time_runs_right);
  ADD ("/scene/golden", test_golden);
  ADD ("/scene/sizes", test_sizes);
  ADD ("/scene/hidden", test_hidden);
  ADD ("/scene/walk", test_walk);
  ADD ("/scene/walk-series", test_walk_series);
  ADD ("/scene/pick", test_pick);
  ADD ("/scene/columns-true", test_columns_true);
  ADD ("/scene/ink", test_ink);
  ADD ("/scene/finite", test_finite);
  ADD ("/scene/thumbnail", test_thumbnail);
  g_test_add_func ("/scene/finalize", test_finalize);

  return g_test_run ();
}
