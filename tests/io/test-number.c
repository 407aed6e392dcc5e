/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "trade-number.h"

typedef struct
{
  const char *text;
  gint64      coefficient;
  int         exponent;
} Sound;

typedef struct
{
  const char *text;
  const char *reason;
} Unsound;

static const Sound sound[] = {
  { "0", 0, 0 },
  { "7", 7, 0 },
  { "41.76", 4176, -2 },
  { "-0.3", -3, -1 },
  { "2.50", 250, -2 },
  { "0.0", 0, -1 },
  { "-0.0", 0, -1 },
  { "0.05", 5, -2 },
  { "600000", 600000, 0 },
  { "123456789012345678", G_GINT64_CONSTANT (123456789012345678), 0 },
  { "-999999999999999999", G_GINT64_CONSTANT (-999999999999999999), 0 },
  { "0.12345678901234567", G_GINT64_CONSTANT (12345678901234567), -17 },
  { "1.00000000000000000", G_GINT64_CONSTANT (100000000000000000), -17 },
};

static const Unsound unsound[] = {
  { "", "missing" },
  { "-", "no digits" },
  { "+", "plus sign" },
  { "+3.1", "plus sign" },
  { ".", "before the point" },
  { ".5", "before the point" },
  { "-.5", "before the point" },
  { "5.", "after the point" },
  { "1.2.3", "more than one point" },
  { "1..2", "more than one point" },
  { "00", "zero that it does not need" },
  { "012", "zero that it does not need" },
  { "-01.5", "zero that it does not need" },
  { "1,5", "comma" },
  { "1,000", "comma" },
  { " 1", "space" },
  { "1 ", "space" },
  { "1 000", "space" },
  { "1\n", "space" },
  { "1e5", "exponent" },
  { "1E5", "exponent" },
  { "0x10", "digits 0 to 9" },
  { "nan", "digits 0 to 9" },
  { "NaN", "digits 0 to 9" },
  { "inf", "digits 0 to 9" },
  { "-Infinity", "digits 0 to 9" },
  { "--1", "wrong place" },
  { "1-", "wrong place" },
  { "+-1", "plus sign" },
  { "1+1", "wrong place" },
  { "-+1", "plus sign" },
  { "5%", "percent" },
  { "1_000", "digits 0 to 9" },
  { "\xe2\x88\x92" "0.3", "typographic minus" },
  { "1\xc2\xa0" "000", "digits 0 to 9" },
  { "\xd9\xa3", "digits 0 to 9" },
  { "\xef\xbc\x91", "digits 0 to 9" },
  { "1234567890123456789", "18 digits" },
  { "0.1234567890123456789", "18 digits" },
  { "99999999999999999999999999999999999999", "18 digits" },
};

static void
test_sound (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sound); i++)
    {
      TradeDecimal decimal = { -1, -1 };
      const char *reason = NULL;

      g_test_message ("“%s”", sound[i].text);
      g_assert_true (trade_number_parse (sound[i].text, strlen (sound[i].text), &decimal, &reason));
      g_assert_cmpint (decimal.coefficient, ==, sound[i].coefficient);
      g_assert_cmpint (decimal.exponent, ==, sound[i].exponent);
      g_assert_null (reason);
    }
}

static void
test_unsound (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (unsound); i++)
    {
      TradeDecimal decimal = { 42, 42 };
      const char *reason = NULL;

      g_test_message ("“%s”", unsound[i].text);
      g_assert_false (trade_number_parse (unsound[i].text, strlen (unsound[i].text), &decimal, &reason));
      g_assert_nonnull (reason);
      g_assert_nonnull (strstr (reason, unsound[i].reason));
      g_assert_cmpint (decimal.coefficient, ==, 42);
    }
}

static void
test_length (void)
{
  TradeDecimal decimal;

  g_assert_true (trade_number_parse ("23.77abc", 5, &decimal, NULL));
  g_assert_cmpint (decimal.coefficient, ==, 2377);
  g_assert_false (trade_number_parse ("1\0" "2", 3, &decimal, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/number/sound", test_sound);
  g_test_add_func ("/number/unsound", test_unsound);
  g_test_add_func ("/number/length", test_length);

  return io_test_run (argc, argv);
}
