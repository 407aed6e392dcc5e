/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <math.h>

#include "trade-decimal.h"

typedef struct
{
  TradeDecimal  decimal;
  const char   *text;
  double        value;
} Case;

static const Case cases[] = {
  { { 2377, 10 }, "2377E10", 23.77e12 },
  { { -3, -1 }, "-3E-1", -0.3 },
  { { 250, -2 }, "250E-2", 2.5 },
  { { 0, 0 }, "0E0", 0 },
  { { 0, -1 }, "0E-1", 0 },
  { { 556000, 0 }, "556000E0", 556000 },
  { { 586, -1 }, "586E-1", 58.6 },
  /* Multiplying by 0.001, or dividing twice, is off by one in the last place. */
  { { 9007199254740993, -3 }, "9007199254740993E-3", 9007199254740.993 },
  { { G_MAXINT64, 0 }, "9223372036854775807E0", 9223372036854775807.0 },
  { { G_MININT64, 0 }, "-9223372036854775808E0", -9223372036854775808.0 },
  { { 1, 23 }, "1E23", 1e23 },
  { { 1, 400 }, "1E400", HUGE_VAL },
  { { -1, 400 }, "-1E400", -HUGE_VAL },
  { { 1, -400 }, "1E-400", 0 },
};

static void
check_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = trade_decimal_to_string (cases[i].decimal);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (trade_decimal_to_double (cases[i].decimal) == cases[i].value);
    }
}

static void
test_convert (void)
{
  check_cases ();
}

static guint64
random_bits (void)
{
  return (guint64) (guint32) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
}

/* However a number is reckoned, it is the one that C reads from its digits. */
static void
test_nearest (void)
{
  for (guint i = 0; i < 200000; i++)
    {
      const int n_bits = g_test_rand_int_range (1, 64);
      const gint64 digits = (gint64) (random_bits () >> (64 - n_bits));
      const TradeDecimal decimal = { g_test_rand_bit () ? digits : -digits, g_test_rand_int_range (-30, 31) };
      g_autofree char *text = trade_decimal_to_string (decimal);

      g_assert_true (trade_decimal_to_double (decimal) == g_ascii_strtod (text, NULL));
    }
}

static void
test_locale (gconstpointer data)
{
  const char *locale = data;

  if (setlocale (LC_ALL, locale) == NULL)
    {
      g_test_skip ("the locale is not installed");
      return;
    }

  check_cases ();
  setlocale (LC_ALL, "C");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/decimal/convert", test_convert);
  g_test_add_func ("/decimal/nearest", test_nearest);
  g_test_add_data_func ("/decimal/locale/de", "de_DE.UTF-8", test_locale);
  g_test_add_data_func ("/decimal/locale/tr", "tr_TR.UTF-8", test_locale);

  return g_test_run ();
}
