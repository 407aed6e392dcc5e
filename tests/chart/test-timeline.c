/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw-table.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* How periods are named below an axis of time. */

typedef struct
{
  const char *path;
  int         year;
  int         month;    /* of the first period */
  int         n_months; /* of each */
  int         n_periods;
  int         distance; /* of each from the one before, in months; 0 where none is left out */
  const char *wide;     /* what a wide chart names */
  const char *first;    /* (nullable): how the names of any chart begin */
  const char *last;     /* and how the last one begins */
} TimelineCase;

static const TimelineCase cases[] = {
  { "/timeline/months-of-a-year", 2023, 1, 1, 12, 0, "Jan 2023|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", NULL, "Dec" },
  { "/timeline/months-of-two-years", 2022, 6, 1, 10, 0, "Jun 2022|Jul|Aug|Sep|Oct|Nov|Dec|Jan 2023|Feb|Mar", NULL, "Mar" },
  { "/timeline/months-of-more-years", 2021, 11, 1, 26, 0, "Nov 2021|2022|2023|Dec 2023", NULL, "Dec 2023" },
  { "/timeline/quarters-of-a-year", 2023, 1, 3, 4, 0, "Q1 2023|Q2 2023|Q3 2023|Q4 2023", NULL, "Q4" },
  { "/timeline/quarters", 2020, 1, 3, 14, 0, "2020|2021|2022|2023|Q2 2023", "2020", "Q2 2023" },
  { "/timeline/half-years", 2022, 1, 6, 4, 0, "H1 2022|H2 2022|H1 2023|H2 2023", NULL, "H2" },
  { "/timeline/parts-of-years", 2018, 1, 2, 7, 12,
    "Jan – Feb 2018|Jan – Feb 2019|Jan – Feb 2020|Jan – Feb 2021|"
    "Jan – Feb 2022|Jan – Feb 2023|Jan – Feb 2024", "Jan – Feb 2018", "" },
  { "/timeline/decembers", 2012, 12, 1, 12, 12,
    "Dec 2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023", "Dec 2012", "Dec 2023" },
  { "/timeline/decades", 1960, 1, 12, 6, 120, "1960|1970|1980|1990|2000|2010", "1960", "2010" },
  { "/timeline/fiscal-years", 2015, 4, 12, 9, 0,
    "2015/16|2016/17|2017/18|2018/19|2019/20|2020/21|2021/22|2022/23|2023/24", "2015/16", "2023/24" },
  { "/timeline/round-years", 1961, 1, 12, 63, 0, "1961|1965|1970|1975|1980|1985|1990|1995|2000|2005|2010|2015|2023", "1961", "2023" },
  { "/timeline/years", 2015, 1, 12, 9, 0, "2015|2016|2017|2018|2019|2020|2021|2022|2023", "2015", "2023" },
};

static char *
write_table (const TimelineCase *self)
{
  GString *table = g_string_new (NULL);
  int first_month = self->year * TRADE_MONTHS_PER_YEAR + self->month - 1;

  for (int i = 0; i < self->n_periods; i++)
    {
      TradePeriod period = { first_month + i * (self->distance > 0 ? self->distance : self->n_months), self->n_months };
      g_autofree char *text = trade_period_to_string (period);

      g_string_append_printf (table, "%s,X,_T,_T,_T,VALUE,EUR,,9,=,%d,,A,s\n", text, 100 + i * 7 % 5);
      g_string_append_printf (table, "%s,M,_T,_T,_T,VALUE,EUR,,9,=,%d,,A,s\n", text, 90 + i * 5 % 7);
    }

  return g_string_free (table, FALSE);
}

/* The names below the axis, from left to right, where they stand at the time that they name. */
static char *
read_names (TradeScene *scene)
{
  GString *names = g_string_new (NULL);
  double right = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role != TRADE_ROLE_AXIS_LABEL || mark->colour != TRADE_COLOUR_TEXT)
        continue;
      g_assert_cmpfloat (mark->x, >=, right);
      right = mark->x + mark->width;
      g_string_append_printf (names, "%s%s", names->len > 0 ? "|" : "", trade_words_get_string (mark->words));
    }

  return g_string_free (names, FALSE);
}

static void
check (const TimelineCase *self,
       const char         *kind,
       double              width,
       double              height,
       gboolean            is_wide)
{
  g_autofree char *table = write_table (self);
  g_autofree char *name = g_strdup_printf ("trend.kind-%s", kind);
  g_autoptr (TradeScene) scene = draw_table (table, name, width, height);
  g_autofree char *names = read_names (scene);

  const char *end = strrchr (names, '|');

  g_test_message ("%s, %.0f × %.0f: %s", kind, width, height, names);
  if (is_wide)
    g_assert_cmpstr (names, ==, self->wide);
  else
    g_assert_true (g_str_has_prefix (end != NULL ? end + 1 : names, self->last));
  if (self->first != NULL)
    g_assert_true (g_str_has_prefix (names, self->first));
}

static void
test_timeline (gconstpointer data)
{
  const TimelineCase *self = data;

  check (self, "columns", 2400, 1000, TRUE);
  check (self, "columns", 360, 520, FALSE);
  check (self, "lines", 2400, 1000, TRUE);
  check (self, "lines", 360, 520, FALSE);
  check (self, "lines", 240, 180, FALSE);
}

static double
find_widest (const char *table)
{
  g_autoptr (TradeScene) scene = draw_table (table, "trend.kind-columns", 800, 500);
  double widest = 0;

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);

      if (mark->shape == TRADE_SHAPE_RECTANGLE)
        widest = MAX (widest, mark->width);
    }

  return widest;
}

/* What is told once a year is drawn as years are. */
static void
test_yearly (void)
{
  const TimelineCase years = { .year = 2017, .month = 1, .n_months = 12, .n_periods = 7 };
  const TimelineCase decembers = { .year = 2017, .month = 12, .n_months = 1, .n_periods = 7, .distance = 12 };
  g_autofree char *yearly = write_table (&years);
  g_autofree char *table = write_table (&decembers);
  g_autoptr (TradeScene) scene = draw_table (table, "trend.kind-lines", 800, 500);
  guint n_lines = 0;

  g_assert_cmpfloat (fabs (find_widest (table) - find_widest (yearly)), <, 1);
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      n_lines += mark->shape == TRADE_SHAPE_PATH && mark->ink == TRADE_INK_STROKE && mark->role == TRADE_ROLE_ANNOTATION &&
                 mark->colour == TRADE_COLOUR_EXPORTS && mark->n_points == 7;
    }
  g_assert_cmpuint (n_lines, ==, 1);
}

/* A month that no year has still takes its room, but for those at the ends. */
static void
test_seasonal (void)
{
  g_autoptr (GString) table = g_string_new (NULL);
  g_autoptr (TradeScene) scene = NULL;
  g_autofree char *names = NULL;

  for (int year = 2021; year <= 2023; year++)
    for (int month = 2; month <= 10; month++)
      if (month != 5)
        g_string_append_printf (table, "%d-%02d,X,_T,_T,_T,VALUE,EUR,,9,=,%d,,A,s\n", year, month, 90 + month);

  scene = draw_table (table->str, "seasonal", 900, 500);
  names = read_names (scene);
  g_assert_cmpstr (names, ==, "Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct");
}

/* A fiscal year is called by no calendar year, however little room there is. */
static void
test_fiscal (void)
{
  const TimelineCase years = { .year = 2020, .month = 4, .n_months = 12, .n_periods = 4 };
  g_autofree char *table = write_table (&years);

  for (int width = 150; width < 1200; width += 15)
    {
      g_autoptr (TradeScene) scene = draw_table (table, "trend.kind-lines", width, 500);
      g_autofree char *names = read_names (scene);
      g_auto (GStrv) each = g_strsplit (names, "|", -1);

      g_test_message ("%d: %s", width, names);
      for (guint i = 0; each[i] != NULL; i++)
        g_assert_true (strchr (each[i], '/') != NULL || strstr (each[i], "–") != NULL);
    }
}

/* Whether the years that are named, but for those at both ends, are as far apart from each other, or where a year has no row, several times
 * as far.
 */
static void
check_even (const char *names,
            gboolean    has_gap)
{
  g_auto (GStrv) years = g_strsplit (names, "|", -1);
  guint n = g_strv_length (years);
  int step = G_MAXINT;

  for (guint i = 2; i + 1 < n; i++)
    step = MIN (step, atoi (years[i]) - atoi (years[i - 1]));
  for (guint i = 2; i + 1 < n; i++)
    {
      int distance = atoi (years[i]) - atoi (years[i - 1]);

      g_assert_cmpint (has_gap ? distance % step : distance - step, ==, 0);
    }
}

/* Years are named evenly, at whatever width, whether all have a row or not. */
static void
test_even (void)
{
  const TimelineCase whole = { .year = 1950, .month = 1, .n_months = 12, .n_periods = 74 };
  const TimelineCase before = { .year = 2008, .month = 1, .n_months = 12, .n_periods = 6 };
  const TimelineCase after = { .year = 2016, .month = 1, .n_months = 12, .n_periods = 8 };
  g_autofree char *long_table = write_table (&whole);
  g_autofree char *first = write_table (&before);
  g_autofree char *second = write_table (&after);
  g_autofree char *table = g_strconcat (first, second, NULL);

  for (int width = 400; width <= 1600; width += 50)
    {
      g_autoptr (TradeScene) of_all = draw_table (long_table, "trend.kind-lines", width, 500);
      g_autoptr (TradeScene) with_gap = draw_table (table, "trend.kind-lines", width, 500);
      g_autofree char *names = read_names (of_all);
      g_autofree char *others = read_names (with_gap);

      g_test_message ("%d: %s, %s", width, names, others);
      check_even (names, FALSE);
      check_even (others, TRUE);
    }
}

/* A chart of a single period names it. */
static void
test_single (void)
{
  g_autoptr (GString) table = g_string_new ("2022,X,_T,_T,_T,VALUE,EUR,,9,=,400,,A,s\n2022,M,_T,_T,_T,VALUE,EUR,,9,=,300,,A,s\n");
  g_autoptr (TradeScene) scene = NULL;
  g_autofree char *names = NULL;

  for (int quarter = 1; quarter <= 4; quarter++)
    g_string_append_printf (table, "2022-Q%d,X,_T,_T,_T,VALUE,EUR,,9,=,100,,A,s\n", quarter);

  scene = draw_table (table->str, "trend.period-2022", 900, 500);
  names = read_names (scene);
  g_assert_cmpstr (names, ==, "2022");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_timeline);
  g_test_add_func ("/timeline/yearly", test_yearly);
  g_test_add_func ("/timeline/seasonal", test_seasonal);
  g_test_add_func ("/timeline/fiscal", test_fiscal);
  g_test_add_func ("/timeline/even", test_even);
  g_test_add_func ("/timeline/single", test_single);

  return g_test_run ();
}
