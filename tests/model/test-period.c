/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "trade-period.h"

static TradePeriod
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  TradePeriod period;

  g_assert_true (trade_period_parse (text, &period, &error));
  g_assert_no_error (error);

  return period;
}

typedef struct
{
  const char *text;
  int         first_month; /* of the year in which it begins */
  int         n_months;
  int         part;
  const char *next;
  const char *year_earlier;
} Case;

static void
test_valid (void)
{
  static const Case cases[] = {
    { "2023", 1, 12, 0, "2024", "2022" },
    { "1000", 1, 12, 0, "1001", "0999" },
    { "9999", 1, 12, 0, "10000", "9998" },
    { "2023-S1", 1, 6, 1, "2023-S2", "2022-S1" },
    { "2023-S2", 7, 6, 2, "2024-S1", "2022-S2" },
    { "2023-Q1", 1, 3, 1, "2023-Q2", "2022-Q1" },
    { "2023-Q4", 10, 3, 4, "2024-Q1", "2022-Q4" },
    { "2023-01", 1, 1, 1, "2023-02", "2022-01" },
    { "2023-10", 10, 1, 10, "2023-11", "2022-10" },
    { "2023-12", 12, 1, 12, "2024-01", "2022-12" },
    { "2024-01-01/P2M", 1, 2, 0, "2024-03-01/P2M", "2023-01-01/P2M" },
    { "2023-01-01/P9M", 1, 9, 0, "2023-10-01/P9M", "2022-01-01/P9M" },
    { "2023-04-01/P1Y", 4, 12, 0, "2024-04-01/P1Y", "2022-04-01/P1Y" },
    { "2023-12-01/P3M", 12, 3, 0, "2024-03-01/P3M", "2022-12-01/P3M" },
    { "2023-02-01/P6M", 2, 6, 0, "2023-08-01/P6M", "2022-02-01/P6M" },
    { "2023-12-01/P18M", 12, 18, 0, "2025-06-01/P18M", "2022-12-01/P18M" },
    { "2000-01-01/P100Y", 1, 1200, 0, "2100-01-01/P100Y", "1999-01-01/P100Y" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradePeriod period = parse (cases[i].text);
      g_autofree char *text = trade_period_to_string (period);
      g_autofree char *next = trade_period_to_string (trade_period_step (period, 1));
      g_autofree char *year_earlier = trade_period_to_string (trade_period_get_year_earlier (period));

      g_assert_cmpint (period.n_months, ==, cases[i].n_months);
      g_assert_cmpint (trade_period_get_year (period), ==, atoi (cases[i].text));
      g_assert_cmpint (trade_period_get_month (period), ==, cases[i].first_month);
      g_assert_cmpint (trade_period_get_part (period), ==, cases[i].part);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (next, ==, cases[i].next);
      g_assert_cmpstr (year_earlier, ==, cases[i].year_earlier);
      g_assert_true (trade_period_equal (trade_period_step (trade_period_step (period, 1), -1), period));
    }
}

/* One span may be written in several ways; it is written back in the shortest. */
static void
test_synonyms (void)
{
  static const char *const cases[][2] = {
    { "2023-A1", "2023" },
    { "2023-M04", "2023-04" },
    { "2023-T2", "2023-05-01/P4M" },
    { "2023-01-01/P1Y", "2023" },
    { "2023-01-01/P12M", "2023" },
    { "2023-01-01/P0Y12M", "2023" },
    { "2023-07-01/P6M", "2023-S2" },
    { "2023-10-01/P3M", "2023-Q4" },
    { "2023-10-01/P1M", "2023-10" },
    { "2023-04-01/P12M", "2023-04-01/P1Y" },
    { "2022-01-01/P1Y6M", "2022-01-01/P18M" },
    { "2024-01/2024-02", "2024-01-01/P2M" },
    { "2023-01/2023-12", "2023" },
    { "2022-11/2023-01", "2022-11-01/P3M" },
    { "2023-05/2023-05", "2023-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = trade_period_to_string (parse (cases[i][0]));

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_invalid (void)
{
  static const char *const texts[] = {
    "",         "2",        "202",     "20230",   "0999",     "0000",     " 2023",   "2023 ",    "2023-",
    "2023-1",   "2023-00",  "2023-13", "2023-99", "2023-001", "2023-Q0",  "2023-Q5", "2023-Q",   "2023-Q10",
    "2023-q4",  "2023Q4",   "2023.10", "2023/12", "2023M12",  "2023-+1",  "2023--1", "2023-1a",  "+202",
    "-2023",    "２０２３", "2023-Ｑ4", "202e",    "0x7e7",    "2023-12-", "2023-Q4 ", "2023\n", "2023-12-31",
    "2023-S0",  "2023-S3",  "2023-T4", "2023-A2", "2023-M13", "2023-M1",  "2023-W01", "2023-01-01",
    "2023-01-02/P1M", "2023-01-01/P", "2023-01-01/P0M", "2023-01-01/P1", "2023-01-01/1M", "2023-01-01/P-1M",
    "2023-01-01/P1M1Y", "2023-01-01/P1D", "2023-01-01/P1W", "2023-01-01/P1M ", "2023-01-01/PT1M", "2023-13-01/P1M",
    "2023-01-01/P101Y", "2023-01-01/P1201M", "2023-01-01/P4294967297M", "2023-01-01P1M", "2023-01-01/2023-02-01",
    "2023-02/2023-01", "2023-02/2022-03", "2023-02/2023-13", "2023-02/2023", "2023-02/", "2023-02/2023-03-01", "2023/2023-02",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      TradePeriod period = { 7, 5 };

      g_test_message ("“%s”", texts[i]);
      g_assert_false (trade_period_parse (texts[i], &period, &error));
      g_assert_error (error, TRADE_PERIOD_ERROR, TRADE_PERIOD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "2023-Q4"));
      g_assert_nonnull (strstr (error->message, texts[i]));
      g_assert_true (trade_period_equal (period, (TradePeriod) { 7, 5 }));
      g_assert_false (trade_period_parse (texts[i], &period, NULL));
    }
}

static void
test_order (void)
{
  static const char *const ordered[] = {
    "2022", "2022-Q4", "2022-12", "2023-01-01/P2Y", "2023", "2023-S1", "2023-Q1", "2023-01-01/P2M", "2023-01", "2023-02", "2023-03", "2023-Q2", "2023-04", "2024",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
        {
          int order = trade_period_compare (parse (ordered[i]), parse (ordered[j]));

          g_test_message ("%s and %s", ordered[i], ordered[j]);
          g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
          g_assert_cmpint (trade_period_equal (parse (ordered[i]), parse (ordered[j])), ==, i == j);
        }
    }
}

/* Each period is later than all before it. */
static void
test_later (void)
{
  static const char *const ordered[] = {
    "2023-01", "2023-02", "2023-01-01/P2M", "2023-Q1", "2022-04-01/P1Y", "2023-S1", "2023-12", "2023-Q4", "2023-S2", "2023",
    "2022-01-01/P2Y",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
      g_assert_cmpint (trade_period_is_later (parse (ordered[i]), parse (ordered[j])), ==, i > j);
}

static void
test_annual (void)
{
  g_assert_true (trade_period_equal (trade_period_new_annual (2023), parse ("2023")));
}

static void
test_far (void)
{
  TradePeriod period = trade_period_step (trade_period_step (parse ("2023"), G_MAXINT), G_MAXINT);
  TradePeriod before = trade_period_step (parse ("1000-01"), -12001);

  g_assert_cmpint (period.first_month, ==, G_MAXINT - TRADE_MONTHS_PER_YEAR);
  g_assert_cmpint (period.n_months, ==, TRADE_MONTHS_PER_YEAR);
  g_assert_cmpint (trade_period_get_year (before), ==, -1);
  g_assert_cmpint (trade_period_get_part (before), ==, 12);
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  TradePeriod period = parse ("2023-12");

  g_value_init (&value, TRADE_TYPE_PERIOD);
  g_value_set_boxed (&value, &period);
  period = parse ("2022");

  g_assert_true (trade_period_equal (*(TradePeriod *) g_value_get_boxed (&value), parse ("2023-12")));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/period/valid", test_valid);
  g_test_add_func ("/period/synonyms", test_synonyms);
  g_test_add_func ("/period/invalid", test_invalid);
  g_test_add_func ("/period/order", test_order);
  g_test_add_func ("/period/later", test_later);
  g_test_add_func ("/period/annual", test_annual);
  g_test_add_func ("/period/far", test_far);
  g_test_add_func ("/period/boxed", test_boxed);

  return g_test_run ();
}
