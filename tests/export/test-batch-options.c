/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-options.h"
#include "trade-batch.h"

#include <string.h>

#define MAX_ARGUMENTS 12

static int
count (char **argv)
{
  return g_strv_length (argv);
}

typedef struct
{
  const char *path;
  gboolean    wanted;
  const char *argv[MAX_ARGUMENTS];
} WantsCase;

static const WantsCase wants_cases[] = {
  { "/batch-options/wants/nothing", FALSE, { "trade-charts" } },
  { "/batch-options/wants/package", FALSE, { "trade-charts", "release/datapackage.json" } },
  { "/batch-options/wants/service", FALSE, { "trade-charts", "--gapplication-service" } },
  { "/batch-options/wants/similar", FALSE, { "trade-charts", "--exported", "--expor" } },
  { "/batch-options/wants/after-dashes", FALSE, { "trade-charts", "--", "--export" } },
  { "/batch-options/wants/export", TRUE, { "trade-charts", "--export", "charts" } },
  { "/batch-options/wants/export-equals", TRUE, { "trade-charts", "--export=charts" } },
  { "/batch-options/wants/export-last", TRUE, { "trade-charts", "datapackage.json", "--export", "charts" } },
  { "/batch-options/wants/list-views", TRUE, { "trade-charts", "--list-views" } },
  { "/batch-options/wants/help", TRUE, { "trade-charts", "--help" } },
  { "/batch-options/wants/h", TRUE, { "trade-charts", "-h" } },
  { "/batch-options/wants/version", TRUE, { "trade-charts", "--version" } },
  { "/batch-options/wants/dark-alone", TRUE, { "trade-charts", "--dark" } },
};

static void
test_wants (gconstpointer data)
{
  const WantsCase *test = data;
  char **argv = (char **) test->argv;

  g_assert_cmpint (trade_batch_wants (count (argv), argv), ==, test->wanted);
}

typedef struct
{
  const char *path;
  int         width;
  int         height;
  int         scale;
  const char *argv[MAX_ARGUMENTS];
} SizeCase;

static const SizeCase size_cases[] = {
  { "/batch-options/size/default", 1600, 1000, 2, { "trade-charts", "--export", "d" } },
  { "/batch-options/size/least", 240, 240, 1, { "trade-charts", "--export=d", "--size=240x240", "--scale=1" } },
  { "/batch-options/size/greatest", 8000, 8000, 1, { "trade-charts", "--export", "d", "--size", "8000x8000",
                                                     "--scale", "1" } },
  { "/batch-options/size/scale-4", 1600, 1000, 4, { "trade-charts", "--export", "d", "--scale", "4" } },
};

static void
test_size (gconstpointer data)
{
  const SizeCase *test = data;
  char **argv = (char **) test->argv;
  g_auto (TradeBatchOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (trade_batch_options_parse (&options, count (argv), argv, &error));
  g_assert_no_error (error);
  g_assert_cmpint (options.width, ==, test->width);
  g_assert_cmpint (options.height, ==, test->height);
  g_assert_cmpint (options.scale, ==, test->scale);
}

typedef struct
{
  const char *path;
  const char *message; /* what must be in it */
  const char *argv[MAX_ARGUMENTS];
} WrongCase;

#define WRONG_SIZE(name, text) \
  { "/batch-options/wrong/size-" name, "“" text "”", { "trade-charts", "--export", "d", "--size", text } }
#define WRONG_SCALE(name, text) \
  { "/batch-options/wrong/scale-" name, "“" text "”", { "trade-charts", "--export", "d", "--scale", text } }

static const WrongCase wrong_cases[] = {
  WRONG_SIZE ("empty", ""),
  WRONG_SIZE ("one", "1600"),
  WRONG_SIZE ("three", "1600x1000x2"),
  WRONG_SIZE ("open", "1600x"),
  WRONG_SIZE ("blank", "1600 x1000"),
  WRONG_SIZE ("sign", "+1600x1000"),
  WRONG_SIZE ("negative", "1600x-1000"),
  WRONG_SIZE ("fraction", "1600.5x1000"),
  WRONG_SIZE ("exponent", "1e3x1000"),
  WRONG_SIZE ("hexadecimal", "0x400x1000"),
  WRONG_SIZE ("leading-zero", "01600x1000"),
  WRONG_SIZE ("capital", "1600X1000"),
  WRONG_SIZE ("unit", "1600x1000px"),
  WRONG_SIZE ("too-narrow", "239x1000"),
  WRONG_SIZE ("too-tall", "1600x8001"),
  WRONG_SIZE ("overflow", "1600x18446744073709551856"),
  WRONG_SCALE ("empty", ""),
  WRONG_SCALE ("zero", "0"),
  WRONG_SCALE ("five", "5"),
  WRONG_SCALE ("fraction", "1.5"),
  WRONG_SCALE ("comma", "1,5"),
  WRONG_SCALE ("negative", "-1"),
  WRONG_SCALE ("word", "two"),
  { "/batch-options/wrong/pixels", "8000×8000", { "trade-charts", "--export", "d", "--size", "8000x8000" } },
  { "/batch-options/wrong/unknown", "--exprot", { "trade-charts", "--help", "--exprot" } },
  { "/batch-options/wrong/no-directory", "--export", { "trade-charts", "--export" } },
  { "/batch-options/wrong/empty-directory", "--export", { "trade-charts", "--export", "" } },
  { "/batch-options/wrong/dark-alone", "--export", { "trade-charts", "--dark" } },
  { "/batch-options/wrong/force-to-list", "--export", { "trade-charts", "--list-views", "--force" } },
  { "/batch-options/wrong/both", "--list-views", { "trade-charts", "--list-views", "--export", "d" } },
  { "/batch-options/wrong/two-packages", "package", { "trade-charts", "--export", "d", "a.json", "b.json" } },
};

static void
test_wrong (gconstpointer data)
{
  const WrongCase *test = data;
  char **argv = (char **) test->argv;
  TradeBatchOptions options = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (trade_batch_options_parse (&options, count (argv), argv, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == G_OPTION_ERROR || error->domain == TRADE_BATCH_ERROR);
  if (error->domain == TRADE_BATCH_ERROR)
    g_assert_cmpint (error->code, ==, TRADE_BATCH_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, test->message));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_all (void)
{
  const char *argv[] = { "trade-charts", "--dark", "--view", "growth", "release.json", "--export", "my charts",
                         "--force", "--view=world", NULL };
  g_auto (TradeBatchOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (trade_batch_options_parse (&options, count ((char **) argv), (char **) argv, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (options.directory, ==, "my charts");
  g_assert_cmpstr (options.package, ==, "release.json");
  g_assert_cmpuint (g_strv_length (options.views), ==, 2);
  g_assert_cmpstr (options.views[0], ==, "growth");
  g_assert_cmpstr (options.views[1], ==, "world");
  g_assert_true (options.dark);
  g_assert_true (options.force);
  g_assert_false (options.list_views);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (wants_cases); i++)
    g_test_add_data_func (wants_cases[i].path, &wants_cases[i], test_wants);
  for (gsize i = 0; i < G_N_ELEMENTS (size_cases); i++)
    g_test_add_data_func (size_cases[i].path, &size_cases[i], test_size);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong_cases); i++)
    g_test_add_data_func (wrong_cases[i].path, &wrong_cases[i], test_wrong);
  g_test_add_func ("/batch-options/all", test_all);

  return g_test_run ();
}
