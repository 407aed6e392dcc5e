/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "reading-test.h"

/* Tables in the languages and layouts of yet other offices, of invented figures. */
#define TABLE "table", TRADE_ENCODING_UTF_8, ','
#define LIST "table", TRADE_ENCODING_UTF_8, ';'
#define AMOUNTS(unit) NULL, "VALUE", unit

static const ReadingCase cases[] = {
  /* The name of a month is that of another in another language, which the names of the columns tell. */
  { "months-croatian.csv", NULL, LIST, 10, 10, 0, AMOUNTS ("EUR"),
    { { "X", "2022-05", "105500000" }, { "X", "2022-06", "106000000" }, { "M", "2022-10", "101000000" }, { "M", "2022-11", "102000000" } } },
  { "months-croatian-wide.csv", NULL, LIST, 8, 8, 0, AMOUNTS ("EUR"),
    { { "X", "2022-10", "110500000" }, { "M", "2022-11", "102000000" } } },
  { "months-czech.csv", NULL, LIST, 8, 8, 0, AMOUNTS ("CZK"),
    { { "X", "2022-06", "106500000" }, { "X", "2022-08", "108000000" }, { "M", "2022-11", "102000000" } } },
  { "months-levant.csv", NULL, TABLE, 8, 6, 0, AMOUNTS ("USD"), { { "X", "2022-01", "1205000" }, { "M", "2022-10", "3500000" } } },
  { "national-greek.csv", NULL, LIST, 6, 6, 0, AMOUNTS ("EUR"), { { "X", "2021", "5468500000" }, { "B", "2022", "-3158500000" } } },
  /* A word for all beside what there is all of is the total, though its parts are not all there. */
  { "national-vilnius.csv", NULL, LIST, 5, 5, 0, AMOUNTS ("EUR"), { { "X", "2022-01", "320500000" }, { "M", "2022-01", "400500000" } } },
  { "whole-groups.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("EUR"), { { "X", "2022-09", "15600000" }, { "M", "2022-09", "1120500" } } },
};

static void
test_cases (void)
{
  reading_test_assert_all (cases, G_N_ELEMENTS (cases));
}

/* What a table says of what it has, and was not read. */
static void
test_remarks (void)
{
  static const struct
  {
    const char *file;
    guint       n;
    const char *remark;
  } told[] = {
    /* In other digits, and below a cell without a value. */
    { "year-parts-title.csv", 1, "the values are taken for those of that part of each year" },
    { "year-parts-open.csv", 1, "“January-September 2023” stands above the table; its years are taken for whole ones" },
    { "totals-lone.csv", 1, "“Total (EUR million)” is not known, and its numbers were not read" },
    { "quantities-flows.csv", 3, "quantities-flows.csv:3:38: the unit of this quantity is not known" },
    { "marks-digits.csv", 2, "“الصادرات البترولية” is not known, and its numbers were not read" },
    /* Codes of what is named beside them are no loss. */
    { "areas-fao.csv", 1, "“X” is no status that is known" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (GFile) file = reading_test_get_file ("agencies", told[i].file);
      g_autoptr (TradeReading) reading = reading_test_open (file, NULL);
      g_autofree char *remarks = trade_reading_list_remarks (reading);

      g_assert_cmpuint (trade_reading_get_n_remarks (reading), ==, told[i].n);
      g_assert_nonnull (strstr (remarks, told[i].remark));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/offices/cases", test_cases);
  g_test_add_func ("/offices/remarks", test_remarks);

  return io_test_run (argc, argv);
}
