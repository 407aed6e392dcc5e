/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-arrange.h"
#include "trade-compose.h"
#include "trade-describe.h"
#include "trade-kind.h"

#include "sample.h"
#include "scene-checks.h"

/* Notes at periods and highlighted rows, on charts of every kind and size. */

#define FIRST_YEAR 2013
#define N_YEARS 11

static const char *const partners[] = { "_T", "USA", "DEU", "JPN", "KOR", "VNM" };

static GListModel *
list_views (void)
{
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();

  for (int i = 0; i < N_YEARS; i++)
    for (guint partner = 0; partner < G_N_ELEMENTS (partners); partner++)
      for (int flow = 0; flow < 2; flow++)
        {
          g_autofree char *period = g_strdup_printf ("%d", FIRST_YEAR + i);
          const TradeSampleFigure line = {
            .period = period, .partner = partners[partner], .flow = flow == 0 ? "X" : "M", .measure = "VALUE", .unit = "CNY",
            .coefficient = (partner == 0 ? 900 : 100) + (i * 37 + partner * 11 + flow * 53) % 90, .scale = 9,
          };

          trade_sample_add (dataset, &line);
        }
  trade_dataset_finish (dataset);

  return trade_dataset_list_views (dataset);
}

static TradeView *
find_view (const char *id)
{
  g_autoptr (GListModel) views = list_views ();

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_steal_pointer (&view);
    }

  g_error ("There is no view %s", id);
}

static TradeView *
add_note (TradeView  *view,
          int         year,
          const char *string)
{
  g_autoptr (TradeText) text = trade_text_new (string);
  g_autoptr (TradeAnnotations) annotations =
    trade_annotations_with_note (trade_view_get_annotations (view), trade_period_new_annual (year), text);

  return trade_view_annotate (view, annotations);
}

static TradeView *
add_highlight (TradeView  *view,
               const char *row_id)
{
  g_autoptr (TradeAnnotations) annotations =
    trade_annotations_with_highlight (trade_view_get_annotations (view), row_id, TRUE);

  return trade_view_annotate (view, annotations);
}

static TradeScene *
compose (TradeView  *view,
         double      width,
         double      height,
         const char *language)
{
  g_autoptr (TradeFormat) format = trade_format_new (language);
  const TradeComposeOptions options = { .width = width, .height = height, .text_scale = 1, .format = format };

  return trade_compose (view, &options);
}

static const TradeMark *
find_text (TradeScene *scene,
           const char *string)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->shape == TRADE_SHAPE_TEXT && strstr (trade_words_get_string (mark->words), string) != NULL)
        return mark;
    }

  return NULL;
}

static gboolean
is_hidden (TradeScene *scene,
           const char *string)
{
  const GPtrArray *hidden = trade_scene_get_hidden (scene);

  for (guint i = 0; i < hidden->len; i++)
    {
      if (strstr (g_ptr_array_index (hidden, i), string) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* A rule leads from the words down to the circles of the period. */
static void
test_place (void)
{
  g_autoptr (TradeView) view = find_view ("trend");
  g_autoptr (TradeView) noted = add_note (view, 2018, "tariffs");
  g_autoptr (TradeScene) scene = compose (noted, 1000, 625, "en");
  g_autofree char *description = trade_scene_describe_chart (scene);
  const TradeMark *words = find_text (scene, "tariffs");
  const TradeMark *rule = NULL;

  g_assert_nonnull (words);
  g_assert_cmpint (words->role, ==, TRADE_ROLE_ANNOTATION);
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->shape == TRADE_SHAPE_PATH && mark->role == TRADE_ROLE_ANNOTATION && mark->figure == NULL && mark->width == 0)
        rule = mark;
    }
  g_assert_nonnull (rule);
  g_assert_cmpfloat (rule->y, <=, words->y + 0.5);
  g_assert_cmpfloat (rule->x, <, words->x);
  g_assert_cmpfloat (words->x - rule->x, <, 12);
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);

      if (trade_period_get_year (trade_figure_get_period (mark->figure)) == 2018)
        g_assert_cmpfloat (ABS (mark->x + mark->width / 2 - rule->x), <, 0.5);
      g_assert_cmpfloat (mark->y, >, words->y + words->height);
    }
  g_assert_nonnull (strstr (description, "Note on 2018: tariffs."));
}

/* A month of a year stands at the year and is named; a year that is not on the chart is reported. */
static void
test_other_periods (void)
{
  g_autoptr (TradeView) view = find_view ("trend");
  g_autoptr (TradeText) text = trade_text_new ("tariffs");
  g_autoptr (TradeAnnotations) month = trade_annotations_with_note (NULL, trade_period_new (2018, 3, 1), text);
  g_autoptr (TradeView) monthly = trade_view_annotate (view, month);
  g_autoptr (TradeView) late = add_note (view, 2031, "tariffs");
  g_autoptr (TradeScene) of_month = compose (monthly, 1000, 625, "en");
  g_autoptr (TradeScene) of_late = compose (late, 1000, 625, "en");

  g_assert_nonnull (find_text (of_month, "March 2018: tariffs"));
  g_assert_false (is_hidden (of_month, "tariffs"));
  g_assert_null (find_text (of_late, "tariffs"));
  g_assert_true (is_hidden (of_late, "2031: tariffs"));
}

static const char *const notes[N_YEARS] = {
  "first", "tariffs on steel and aluminium, and then on much else", "x", "رسوم جمركية على الصلب", "关税",
  "Donaudampfschifffahrtsgesellschaftskapitänsmütze", "pandemic", "y", "war", "recovery of demand abroad", "last",
};

/* A word that is long is cut, so that its beginning is looked for. */
static void
check_notes (TradeScene *scene)
{
  for (int i = 0; i < N_YEARS; i++)
    {
      g_autofree char *start = g_utf8_substring (notes[i], 0, MIN (g_utf8_strlen (notes[i], -1), 5));

      if (find_text (scene, start) == NULL && !is_hidden (scene, start))
        g_error ("The note “%s” is neither written nor reported", notes[i]);
    }
}

/* Every note is written or reported, leaves the chart nowhere and meets no other text, whatever the view, the kind, the size
 * and the language. */
static void
test_sweep (gconstpointer data)
{
  static const double sizes[][2] = {
    { 1600, 1000 }, { 640, 400 }, { 360, 520 }, { 321, 321 }, { 520, 1000 }, { 150, 150 }, { 110, 110 },
  };
  g_autoptr (TradeFormat) format = trade_format_new (data);
  g_autoptr (GListModel) views = list_views ();

  for (guint v = 0; v < g_list_model_get_n_items (views); v++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, v);

      for (int i = 0; i < N_YEARS; i++)
        {
          g_autoptr (TradeView) before = g_steal_pointer (&view);

          view = add_note (before, FIRST_YEAR + i, notes[i]);
        }
      for (TradeKind kind = TRADE_KIND_BEST; kind < TRADE_N_KINDS; kind++)
        {
          const TradeArrangement arrangement = { .kind = kind };
          g_autoptr (TradeView) arranged = trade_arrange (view, &arrangement, format);

          /* What does not suit the view is drawn as the best kind. */
          if (kind != TRADE_KIND_BEST && !trade_kind_suits (kind, view))
            continue;
          for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
            {
              g_autoptr (TradeScene) scene = compose (arranged, sizes[i][0], sizes[i][1], data);

              scene_check_marks (scene);
              check_notes (scene);
            }
        }
    }
}

/* A highlighted row keeps its colour, all others are grey, and words keep their contrast. */
static void
test_highlight (void)
{
  g_autoptr (TradeView) view = find_view ("trend");
  g_autoptr (TradeView) highlighted = add_highlight (view, "X");
  g_autoptr (TradeScene) scene = compose (highlighted, 1000, 625, "en");
  g_autofree char *description = trade_scene_describe_chart (scene);
  guint n_strong = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      gboolean exports = mark->figure != NULL && g_str_equal (trade_figure_get_key (mark->figure)->flow, TRADE_FLOW_EXPORT);

      if (mark->figure == NULL)
        continue;
      if (mark->shape == TRADE_SHAPE_TEXT)
        g_assert_cmpint (trade_words_get_weight (mark->words), ==, exports ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
      else if (mark->role == TRADE_ROLE_DATA)
        g_assert_cmpint (mark->colour, ==, exports ? TRADE_COLOUR_EXPORTS : TRADE_COLOUR_FADED);
      n_strong += exports;
    }
  g_assert_cmpuint (n_strong, >, N_YEARS);
  g_assert_nonnull (strstr (description, "Highlighted: Exports."));
}

/* A row that is not there is reported, and nothing turns grey for it. */
static void
test_missing_row (void)
{
  g_autoptr (TradeView) view = find_view ("trend");
  g_autoptr (TradeView) highlighted = add_highlight (view, "NOWHERE");
  g_autoptr (TradeScene) scene = compose (highlighted, 1000, 625, "en");

  g_assert_true (is_hidden (scene, "NOWHERE"));
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    g_assert_cmpint (trade_scene_get_mark (scene, i)->colour, !=, TRADE_COLOUR_FADED);
}

static void
test_golden (void)
{
  g_autoptr (TradeView) view = find_view ("trend");
  g_autoptr (TradeView) one = add_note (view, 2018, "tariffs");
  g_autoptr (TradeView) two = add_note (one, 2020, "The pandemic closes ports");
  g_autoptr (TradeView) three = add_highlight (two, "X");
  g_autoptr (TradeScene) scene = compose (three, 1000, 625, "en");

  if (scene_has_golden_fonts ())
    scene_compare_golden (scene, "golden", "notes");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notes/place", test_place);
  g_test_add_func ("/notes/other-periods", test_other_periods);
  g_test_add_data_func ("/notes/sweep/en", "en", test_sweep);
  g_test_add_data_func ("/notes/sweep/ar", "ar", test_sweep);
  g_test_add_func ("/notes/highlight", test_highlight);
  g_test_add_func ("/notes/missing-row", test_missing_row);
  g_test_add_func ("/notes/golden", test_golden);

  return g_test_run ();
}
