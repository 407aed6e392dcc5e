/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io-test.h"
#include "reading-test.h"

/* Tables that offices lay out for print, of invented figures. */
#define TABLE "table", TRADE_ENCODING_UTF_8, ','

static const ReadingCase cases[] = {
  /* Digits of other scripts, with their own marks between thousands and before decimals or those of others; */
  { "digits-arabic.csv", NULL, TABLE, 6, 6, 0, NULL, "VALUE", "USD",
    { { "X", "2021", "1234500000" }, { "M", "2021", "987250000" }, { "X", "2022", "1300000000" }, { "M", "2023", "1100500000" } } },
  { "digits-persian.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 4, 4, 0, NULL, "VALUE", "USD",
    { { "X", "2021", "1234500000" }, { "M", "2022", "1000000000" } } },
  { "digits-wide.csv", NULL, TABLE, 6, 6, 0, NULL, "VALUE", "JPY",
    { { "X", "2023-01", "1234000000" }, { "M", "2023-01", "987500000" }, { "B", "2023-02", "-1000000000" } } },
  /* in titles and above columns; a name keeps its own. */
  { "digits-columns.csv", "partner=مجموعة ٧", TABLE, 4, 2, 0, "Trade with مجموعة ٧", "VALUE", "USD",
    { { "X", "2021", "123000000" }, { "X", "2022", "145000000" } } },
  /* The fiscal year of a yearbook is not that of its tables. */
  { "title-yearbook.csv", NULL, TABLE, 6, 6, 0, NULL, "VALUE", "USD", { { "X", "2021", "40000000" }, { "X", "2022", "42000000" } } },
  { "title-yearbook-year.csv", NULL, TABLE, 3, 3, 0, NULL, "VALUE", "USD", { { "X", "2022", "40000000" } } },
};

static void
test_cases (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "agencies", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    reading_test_assert (folder, &cases[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/printed/cases", test_cases);

  return io_test_run (argc, argv);
}
