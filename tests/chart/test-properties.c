/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-release.h"
#include "refute.h"
#include "scene-checks.h"

#include "trade-arrange.h"
#include "trade-compose.h"
#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-kind.h"

#include <locale.h>

/* What holds of every view of every release, tried on releases that nobody had in mind. A release is made from a number, which
 * a failure names. */

#define N_RELEASES 40

typedef void (*ViewCheck) (TradeView *view);

/* Fails, and goes on: what is false is seldom alone. */
static void G_GNUC_PRINTF (1, 2)
report (const char *format,
        ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_test_message ("%s", text);
  g_test_fail ();
}

static guint
count_said (const TradeHead *head,
            TradeDimension   dimension,
            const char      *code)
{
  const char *said = head->key.codes[dimension];

  if (said != NULL)
    g_assert_cmpstr (said, ==, code);

  return said != NULL;
}

static guint
count_times (const TradeHead *head,
             TradePeriod      period)
{
  if (head->has_period)
    g_assert_true (trade_period_equal (head->period, period));
  if (head->has_year)
    g_assert_cmpint (trade_period_get_year (head->period), ==, trade_period_get_year (period));

  return 2 * head->has_period + head->has_year + head->has_part;
}

/* Each dimension of a figure is said by what all share, by its row or by its column, and by one of them only. */
static void
check_said_once (TradeView *view)
{
  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    for (guint j = 0; j < trade_view_get_n_columns (view); j++)
      {
        TradeFigure *figure = trade_view_get_cell (view, i, j);
        const TradeHead *heads[] = { trade_view_get_scope (view), trade_view_get_row (view, i), trade_view_get_column (view, j) };
        guint times = 0;

        if (figure == NULL)
          continue;
        for (TradeDimension dimension = 0; dimension < TRADE_N_DIMENSIONS; dimension++)
          {
            guint said = 0;

            for (guint k = 0; k < G_N_ELEMENTS (heads); k++)
              said += count_said (heads[k], dimension, trade_figure_get_key (figure)->codes[dimension]);
            if (said != 1)
              g_error ("%s says the %s of a figure %u times", trade_view_get_id (view), trade_dimension_get_id (dimension), said);
          }
        for (guint k = 0; k < G_N_ELEMENTS (heads); k++)
          times += count_times (heads[k], trade_figure_get_period (figure));
        g_assert_cmpuint (times, ==, 2);
      }
}

static void
check_title (TradeView *view)
{
  g_autofree char *title = trade_headline_write_title (view, trade_format_get_default ());
  g_autofree char *refutation = refute_title (view, title);

  if (refutation != NULL)
    report ("%s, “%s”: %s", trade_view_get_id (view), title, refutation);
}

/* What is told is what is drawn or counted, figure by figure. */
static void
check_description (TradeScene *scene)
{
  TradeDataset *dataset = trade_view_get_dataset (trade_scene_get_view (scene));
  g_autofree char *description = trade_scene_describe (scene);
  g_autofree char *refuted = refute_extremes (scene);
  g_auto (GStrv) lines = g_strsplit (description, "\n", -1);
  guint n_shown = trade_scene_get_n_data (scene) + trade_scene_get_folded (scene)->len;
  guint n_before = g_strv_length (lines) - n_shown;

  if (refuted != NULL)
    report ("“%s” is false within the bounds", refuted);

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      TradeFigure *figure = trade_scene_get_data (scene, i)->figure;
      g_autofree char *line = trade_describe_figure (trade_format_get_default (), dataset, figure);

      g_assert_cmpstr (lines[n_before + i], ==, line);
    }
}

static void
check_scene (TradeView *view,
             double     width,
             double     height)
{
  const TradeComposeOptions options = {
    .width = width, .height = height, .text_scale = 1, .format = trade_format_get_default (),
  };
  g_autoptr (TradeScene) scene = trade_compose (view, &options);

  g_test_message ("%s of %u rows, %.0f × %.0f, %s", trade_view_get_id (view), trade_view_get_n_rows (view), width, height,
                  trade_kind_get_id (trade_scene_get_kind (scene)));
  scene_check_all_there (scene);
  scene_check_marks (scene);
  check_description (scene);
}

static void
check_kinds (TradeView *view)
{
  static const double sizes[][2] = { { 1600, 1000 }, { 360, 520 } };

  for (TradeKind kind = TRADE_KIND_BEST + 1; kind < TRADE_N_KINDS; kind++)
    {
      g_autoptr (TradeView) arranged = NULL;

      if (!trade_kind_suits (kind, view))
        continue;
      arranged = trade_arrange (view, &(TradeArrangement) { .kind = kind }, trade_format_get_default ());
      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        check_scene (arranged, sizes[i][0], sizes[i][1]);
    }
}

/* Calls a check with every view of a release, and with the same of other periods and settings. */
static void
check_views (TradeDataset *dataset,
             ViewCheck     check,
             gboolean      siblings_too)
{
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autoptr (GListModel) siblings = siblings_too ? trade_view_list_siblings (view) : NULL;

      check (view);
      for (guint j = 0; siblings != NULL && j < g_list_model_get_n_items (siblings); j++)
        {
          g_autoptr (TradeView) sibling = g_list_model_get_item (siblings, j);

          check (sibling);
        }
    }
}

static void
check_releases (ViewCheck check,
                gboolean  siblings_too)
{
  for (guint32 seed = 1; seed <= N_RELEASES; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (TradeDataset) dataset = random_release_new (rand, seed % 10 == 0 ? 3000 : 300);

      g_test_message ("Release %u", seed);
      check_views (dataset, check, siblings_too);
    }
}

static void
test_said_once (void)
{
  check_releases (check_said_once, TRUE);
}

static void
test_titles (void)
{
  check_releases (check_title, TRUE);
}

static void
test_scenes (void)
{
  check_releases (check_kinds, FALSE);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/properties/said-once", test_said_once);
  g_test_add_func ("/properties/titles", test_titles);
  g_test_add_func ("/properties/scenes", test_scenes);

  return g_test_run ();
}
