/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-release.h"
#include "refute.h"
#include "scene-checks.h"
#include "sentence-checks.h"

#include "trade-absence.h"
#include "trade-arrange.h"
#include "trade-choice.h"
#include "trade-compose.h"
#include "trade-dated.h"
#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-kind.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

/* What holds of every view of every release, tried on releases that nobody had in mind. A release is made from a number, which
 * a failure names. */

/* How many releases are tried in English; other languages repeat some of them. Another number is for a longer search, and two with a
 * hyphen between them for one that begins elsewhere: "301-400". */
#define N_RELEASES 30
#define ENVIRONMENT_VARIABLE "TRADE_TEST_N_RELEASES"

/* Of long lists some sentences are read, evenly spread. */
#define MOST_SENTENCES 40

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

/* What a failure is understood from: all figures of a view, and what they may be. */
static void
tell_figures (TradeView *view)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *told = trade_describe_figure (trade_format_get_default (), trade_view_get_dataset (view), figure);
      TradeInterval bounds = trade_figure_get_bounds (figure);

      g_test_message ("%s, from %g to %g", told, bounds.lower, bounds.upper);
    }
}

static void
check_title (TradeView *view)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *finding = trade_headline_write_finding (view, format);
  g_autofree char *dated = trade_dated_write (view, format, finding);
  g_autofree char *title = trade_headline_write_title (view, format);
  g_autofree char *refutation = refute_title (view, g_str_equal (title, dated) ? finding : title);

  if (refutation == NULL)
    return;

  report ("%s, “%s”: %s", trade_view_get_id (view), title, refutation);
  tell_figures (view);
}

static NumberReader *
get_reader (void)
{
  static NumberReader *reader;

  if (reader == NULL)
    reader = number_reader_new (trade_format_get_locale (trade_format_get_default ()), TRADE_NUMBER_STYLE_LANGUAGE);

  return reader;
}

/* What is told of a figure has its number, and where it went. */
static void
check_sentence (TradeDataset *dataset,
                TradeFigure  *figure,
                const char   *sentence)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *name = trade_describe_figure_name (format, dataset, figure);
  g_autoptr (GString) nameless = g_string_new (sentence);

  g_string_replace (nameless, name, "", 0);
  if (!sentence_is_true (get_reader (), format, dataset, figure, sentence))
    report ("“%s” has other numbers than its figure, which is %g", sentence, trade_figure_get_value (figure));
  if (!sentence_has_direction (format, dataset, figure, sentence))
    report ("“%s” goes another way than its figure may", sentence);
  if (!sentence_has_one_script (format, nameless->str))
    report ("“%s” has digits of two scripts", sentence);
}

/* What is told is what is drawn or counted, figure by figure, and nothing else. */
static void
check_description (TradeScene *scene)
{
  TradeFormat *format = trade_format_get_default ();
  TradeDataset *dataset = trade_view_get_dataset (trade_scene_get_view (scene));
  const GPtrArray *folded = trade_scene_get_folded (scene);
  guint n_data = trade_scene_get_n_data (scene);
  const GPtrArray *missing = trade_absence_get_missing (trade_scene_get_view (scene));
  g_autofree char *description = trade_scene_describe (scene);
  g_auto (GStrv) lines = g_strsplit (description, "\n", -1);
  guint n_before = *trade_scene_get_title (scene) != '\0' ? 2 : 1;
  guint n_told = n_data + folded->len > 1 ? n_data + folded->len : 0;
  guint step = 1 + n_told / MOST_SENTENCES;

  /* A single value is told by the overview. What is not published follows, the end of a long list as a number. */
  g_assert_cmpuint (g_strv_length (lines), >=, n_before + n_told + MIN (missing->len, 1));
  g_assert_cmpuint (g_strv_length (lines), <=, n_before + n_told + missing->len);
  for (guint i = 0; i < n_told; i += step)
    {
      TradeFigure *figure = i < n_data ? trade_scene_get_data (scene, i)->figure : g_ptr_array_index (folded, i - n_data);
      g_autofree char *line = trade_describe_figure_within (format, trade_scene_get_view (scene), figure);

      g_assert_cmpstr (lines[n_before + i], ==, line);
      check_sentence (dataset, figure, line);
    }
}

/* What is told of the whole chart has no other numbers than those of its figures, and no extreme that is none. */
static void
check_overview (TradeScene *scene)
{
  g_autofree char *overview = trade_scene_describe_chart (scene);
  g_autofree char *choice = trade_choice_write (trade_scene_get_view (scene), trade_format_get_default ());
  g_autoptr (GString) told = g_string_new (overview);
  g_autofree char *refuted = refute_extremes (scene);

  /* How many others can be chosen is no figure of the chart. */
  if (*choice != '\0')
    g_string_replace (told, choice, "", 1);

  if (refuted != NULL)
    report ("“%s” is false within the bounds", refuted);
  if (!sentence_is_true_overview (get_reader (), scene, told->str))
    report ("“%s” has other numbers than its figures", overview);
  if (!sentence_is_true_overview (get_reader (), scene, trade_scene_get_title (scene)))
    report ("“%s” has other numbers than its figures", trade_scene_get_title (scene));
}

static TradeScene *
compose (TradeView *view,
         double     width,
         double     height)
{
  const TradeComposeOptions options = {
    .width = width, .height = height, .text_scale = 1, .format = trade_format_get_default (),
  };
  TradeScene *scene = trade_compose (view, &options);

  g_test_message ("%s of %u rows, %.0f × %.0f, %s", trade_view_get_id (view), trade_view_get_n_rows (view), width, height,
                  trade_kind_get_id (trade_scene_get_kind (scene)));

  return scene;
}

/* All figures are there, and drawn where they belong. */
static void
check_drawing (TradeScene *scene)
{
  scene_check_all_there (scene);
  scene_check_marks (scene);
  scene_check_rows (scene);
  scene_check_lengths (scene);
  scene_check_others (scene);
}

static void
check_kinds (TradeView *view)
{
  static const double sizes[][2] = { { 1600, 1000 }, { 360, 520 }, { 240, 180 } };

  for (TradeKind kind = TRADE_KIND_BEST + 1; kind < TRADE_N_KINDS; kind++)
    {
      g_autoptr (TradeView) arranged = NULL;

      if (!trade_kind_suits (kind, view))
        continue;
      arranged = trade_arrange (view, &(TradeArrangement) { .kind = kind }, trade_format_get_default ());
      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          g_autoptr (TradeScene) scene = compose (arranged, sizes[i][0], sizes[i][1]);

          check_drawing (scene);
        }
    }
}

static void
check_told (TradeView *view)
{
  g_autoptr (TradeScene) scene = compose (view, 800, 500);

  check_title (view);
  check_overview (scene);
  check_description (scene);
}

/* However a view is arranged, what it says and shows is right. */
static void
check_all (TradeView *view)
{
  g_autoptr (TradeScene) scene = compose (view, 1000, 625);

  check_said_once (view);
  check_title (view);
  check_overview (scene);
  check_description (scene);
  check_drawing (scene);
}

static void
arrange_and_check (TradeView              *view,
                   const TradeArrangement *arrangement,
                   ViewCheck               check)
{
  g_autoptr (TradeView) arranged = trade_arrange (view, arrangement, trade_format_get_default ());

  if (arranged != view)
    check (arranged);
}

/* A view in its other modes, of its first period, and of each other reporter, adjustment and so on. */
static void
check_arranged (TradeView *view,
                ViewCheck  check)
{
  g_autoptr (GArray) periods = trade_view_list_periods (view, TRADE_ARRANGE_MOST_PERIODS);

  for (TradeMode mode = TRADE_MODE_LEVEL; mode < TRADE_N_MODES; mode++)
    if (trade_view_allows_mode (view, mode))
      arrange_and_check (view, &(TradeArrangement) { .mode = mode }, check);

  if (periods->len > 0)
    {
      TradePeriod first = g_array_index (periods, TradePeriod, periods->len - 1);

      arrange_and_check (view, &(TradeArrangement) { .has_period = TRUE, .period = first }, check);
    }

  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    {
      g_autofree const char **codes = trade_view_list_setting (view, trade_settings[i]);

      for (guint j = 1; codes[0] != NULL && codes[j] != NULL; j++)
        {
          TradeArrangement arrangement = { 0 };

          arrangement.setting.codes[trade_settings[i]] = codes[j];
          arrange_and_check (view, &arrangement, check);
        }
    }
}

static void
check_release (guint32   seed,
               guint     most_figures,
               ViewCheck check,
               gboolean  arranged_too)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (TradeDataset) dataset = random_release_new (rand, most_figures);
  g_autoptr (GListModel) views = trade_dataset_list_views (dataset);

  g_test_message ("Release %u", seed);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      check (view);
      if (arranged_too)
        check_arranged (view, check);
    }
}

/* The numbers that releases are made from: the first, and one more than the last. */
static void
get_releases (guint    n_by_itself,
              guint32 *first,
              guint32 *end)
{
  const char *wanted = g_getenv (ENVIRONMENT_VARIABLE);
  const char *last = wanted;

  *first = 1;
  if (wanted != NULL && strchr (wanted, '-') != NULL)
    {
      *first = (guint32) g_ascii_strtoull (wanted, NULL, 10);
      last = strchr (wanted, '-') + 1;
    }
  *end = 1 + (wanted != NULL ? (guint32) g_ascii_strtoull (last, NULL, 10) : n_by_itself);
}

/* Now and then a release of one figure, or of many. */
static guint
get_size (guint32 seed)
{
  if (seed % 10 == 0)
    return 3000;

  return seed % 10 == 5 ? 1 : 300;
}

/* Tries releases, of a size or each of its own; of those of many figures, no arrangement but their own. */
static void
run (guint     n_by_itself,
     guint     size,
     ViewCheck check,
     gboolean  arranged_too)
{
  guint32 first, end;

  get_releases (n_by_itself, &first, &end);
  for (guint32 seed = first; seed < end; seed++)
    check_release (seed, size > 0 ? size : get_size (seed), check, arranged_too && seed % 10 != 0);
}

static void
test_said_once (void)
{
  run (N_RELEASES, 0, check_said_once, TRUE);
}

/* In every language. */
static void
test_told (void)
{
  run (N_RELEASES, 0, check_told, TRUE);
}

static void
test_scenes (void)
{
  run (N_RELEASES, 0, check_kinds, FALSE);
}

/* Up to ten thousand rows in one view. */
static void
test_large (void)
{
  run (3, 10000, check_all, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  if (g_getenv ("TRADE_TEST_LOCALEDIR") != NULL)
    bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRADE_TEST_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  g_test_add_func ("/properties/said-once", test_said_once);
  g_test_add_func ("/properties/told", test_told);
  g_test_add_func ("/properties/scenes", test_scenes);
  g_test_add_func ("/properties/large", test_large);

  return g_test_run ();
}
