/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

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
  const char    *text;
  TradeFrequency frequency;
  int            year;
  int            part;
  const char    *next;
  const char    *year_earlier;
} Case;

static void
test_valid (void)
{
  static const Case cases[] = {
    { "2023", TRADE_FREQUENCY_ANNUAL, 2023, 0, "2024", "2022" },
    { "1000", TRADE_FREQUENCY_ANNUAL, 1000, 0, "1001", "0999" },
    { "9999", TRADE_FREQUENCY_ANNUAL, 9999, 0, "10000", "9998" },
    { "2023-Q1", TRADE_FREQUENCY_QUARTERLY, 2023, 1, "2023-Q2", "2022-Q1" },
    { "2023-Q4", TRADE_FREQUENCY_QUARTERLY, 2023, 4, "2024-Q1", "2022-Q4" },
    { "2023-01", TRADE_FREQUENCY_MONTHLY, 2023, 1, "2023-02", "2022-01" },
    { "2023-10", TRADE_FREQUENCY_MONTHLY, 2023, 10, "2023-11", "2022-10" },
    { "2023-12", TRADE_FREQUENCY_MONTHLY, 2023, 12, "2024-01", "2022-12" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradePeriod period = parse (cases[i].text);
      g_autofree char *text = trade_period_to_string (period);
      g_autofree char *next = trade_period_to_string (trade_period_step (period, 1));
      g_autofree char *year_earlier = trade_period_to_string (trade_period_get_year_earlier (period));

      g_assert_cmpint (period.frequency, ==, cases[i].frequency);
      g_assert_cmpint (trade_period_get_year (period), ==, cases[i].year);
      g_assert_cmpint (trade_period_get_part (period), ==, cases[i].part);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (next, ==, cases[i].next);
      g_assert_cmpstr (year_earlier, ==, cases[i].year_earlier);
      g_assert_true (trade_period_equal (trade_period_step (trade_period_step (period, 1), -1), period));
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
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      TradePeriod period = { TRADE_FREQUENCY_MONTHLY, 7 };

      g_test_message ("“%s”", texts[i]);
      g_assert_false (trade_period_parse (texts[i], &period, &error));
      g_assert_error (error, TRADE_PERIOD_ERROR, TRADE_PERIOD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "2023-Q4"));
      g_assert_nonnull (strstr (error->message, texts[i]));
      g_assert_true (trade_period_equal (period, (TradePeriod) { TRADE_FREQUENCY_MONTHLY, 7 }));
      g_assert_false (trade_period_parse (texts[i], &period, NULL));
    }
}

static void
test_order (void)
{
  static const char *const ordered[] = {
    "2022", "2022-Q4", "2022-12", "2023", "2023-Q1", "2023-01", "2023-02", "2023-03", "2023-Q2", "2023-04", "2024",
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

  g_assert_cmpint (period.ordinal, ==, G_MAXINT);
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
  g_test_add_func ("/period/invalid", test_invalid);
  g_test_add_func ("/period/order", test_order);
  g_test_add_func ("/period/annual", test_annual);
  g_test_add_func ("/period/far", test_far);
  g_test_add_func ("/period/boxed", test_boxed);

  return g_test_run ();
}
