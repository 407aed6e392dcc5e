/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-format.h"

/* How periods and dates are written. */

static void
test_periods (void)
{
  static const struct
  {
    const char *locale;
    const char *period;
    const char *text;
  } cases[] = {
    { "en", "2023", "2023" },
    { "en", "2023-Q4", "Q4 2023" },
    { "en", "2023-Q1", "Q1 2023" },
    { "en", "2023-12", "December 2023" },
    { "en", "1582-10", "October 1582" },
    { "en", "2023-S1", "H1 2023" },
    { "en", "2023-S2", "H2 2023" },
    { "en", "2024-01-01/P2M", "January\u2009–\u2009February 2024" },
    { "en", "2023-01-01/P9M", "January\u2009–\u2009September 2023" },
    { "en", "2023-04-01/P1Y", "April 2023\u2009–\u2009March 2024" },
    { "en", "2022-01-01/P2Y", "2022\u2009–\u20092023" },
    { "en", "2023-12-01/P3M", "December 2023\u2009–\u2009February 2024" },
    { "en", "1000-01-01/P2M", "January\u2009–\u2009February 1000" },
    { "zh_CN", "2024-01-01/P2M", "2024年1月至2月" },
    { "zh_CN", "2023-04-01/P1Y", "2023年4月至2024年3月" },
    { "de", "2024-01-01/P2M", "Januar–Februar 2024" },
    { "de", "2023-04-01/P1Y", "April 2023\u2009–\u2009März 2024" },
    { "zh_CN", "2023", "2023年" },
    { "zh_CN", "2023-Q4", "2023年第4季度" },
    { "zh_CN", "2023-12", "2023年12月" },
    { "de", "2023-03", "März 2023" },
    { "fr", "2023-Q4", "T4 2023" },
    { "ar", "2023", "٢٠٢٣" },
    { "ja", "2023", "2023年" },
    { "ja", "2023-Q4", "2023年第4四半期" },
    { "ja", "2024-01-01/P2M", "2024年1月～2月" },
    { "ru", "2023", "2023" },
    { "ru", "2023-12", "декабрь 2023" },
    { "ru", "2023-Q4", "4-й кв. 2023" },
    { "ru", "2024-01-01/P2M", "январь – февраль 2024" },
    { "ru", "2023-04-01/P1Y", "апрель 2023 – март 2024" },
    { "hu", "2023-12", "2023. december" },
    { "th", "2023", "2023" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);
      g_autofree char *text = NULL;
      TradePeriod period;

      g_assert_true (trade_period_parse (cases[i].period, &period, NULL));
      text = trade_format_period (format, period);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Releases of ICU differ in whether a comma stands before the year of Arabic months. */
static void
test_arabic_months (void)
{
  g_autoptr (TradeFormat) format = trade_format_new ("ar");
  g_autofree char *text = NULL;
  TradePeriod period;

  g_assert_true (trade_period_parse ("2024-01-01/P2M", &period, NULL));
  text = trade_format_period (format, period);
  g_assert_true (g_strv_contains ((const char *[]) { "يناير – فبراير، ٢٠٢٤", "يناير – فبراير ٢٠٢٤", NULL }, text));
}

static void
test_dates (void)
{
  static const struct
  {
    const char *locale;
    const char *date;
    const char *text;
  } cases[] = {
    { "en", "2024-01-12", "January 12, 2024" },
    { "en_US", "2024-01-12", "January 12, 2024" },
    { "en_GB", "2024-01-12", "12 January 2024" },
    { "en_GB", "1500-02-28", "28 February 1500" },
    { "de", "2024-01-12", "12. Januar 2024" },
    { "fr", "2024-01-12", "12 janvier 2024" },
    { "zh_CN", "2024-01-12", "2024年1月12日" },
    { "ja", "2024-01-12", "2024年1月12日" },
    { "ru", "2024-01-12", "12 января 2024" },
    { "bg", "2024-01-12", "12 януари 2024" },
    { "ar", "2024-01-12", "١٢ يناير ٢٠٢٤" },
    { "en", "2024-01", "January 2024" },
    { "en", "2024", "2024" },
    { "en", "2023-02-29", "2023-02-29" },
    { "en", "2024-01-12T10:00", "2024-01-12T10:00" },
    { "en", "soon", "soon" },
    { "en", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TradeFormat) format = trade_format_new (cases[i].locale);
      g_autofree char *text = trade_format_date (format, cases[i].date);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/format-time/periods", test_periods);
  g_test_add_func ("/format-time/arabic-months", test_arabic_months);
  g_test_add_func ("/format-time/dates", test_dates);

  return g_test_run ();
}
