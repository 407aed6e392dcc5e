/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-id-column.h"
#include "trade-sum.h"

/* A sum of decimals has all their digits, where a sum of doubles has not. */
static void
test_exact (void)
{
  TradeSum sum = { 0 };
  TradeDecimal total;

  for (guint i = 0; i < 1000; i++)
    trade_sum_add (&sum, (TradeDecimal) { 1, -1 });
  trade_sum_add (&sum, (TradeDecimal) { 112339, 6 });
  trade_sum_add (&sum, (TradeDecimal) { -5, -3 });
  g_assert_true (trade_sum_to_decimal (&sum, &total));
  g_assert_cmpint (total.coefficient, ==, G_GINT64_CONSTANT (112339000099995));
  g_assert_cmpint (total.exponent, ==, -3);
  g_assert_cmpuint (sum.n, ==, 1002);
  /* Each number is rounded to its last digit: the millions decide. */
  g_assert_cmpfloat_with_epsilon (sum.step, 1e6 + 100.001, 1e-3);
}

/* What has too many digits is not passed off as exact. */
static void
test_overflow (void)
{
  TradeSum sum = { 0 };
  TradeDecimal total = { 7, 7 };

  for (guint i = 0; i < 10; i++)
    trade_sum_add (&sum, (TradeDecimal) { G_GINT64_CONSTANT (999999999999999999), 0 });
  g_assert_false (trade_sum_to_decimal (&sum, &total));
  g_assert_cmpint (total.coefficient, ==, 7);

  sum = (TradeSum) { 0 };
  trade_sum_add (&sum, (TradeDecimal) { 1, -30 });
  trade_sum_add (&sum, (TradeDecimal) { 1, 30 });
  g_assert_false (trade_sum_to_decimal (&sum, &total));
}

static void
test_compare (void)
{
  static const struct
  {
    TradeDecimal a, b;
    int          order;
  } cases[] = {
    { { 250, -2 }, { 25, -1 }, 0 },  { { 1, 3 }, { 1000, 0 }, 0 },     { { 1001, 0 }, { 1, 3 }, 1 },
    { { -1, 0 }, { 1, -9 }, -1 },    { { 1, 60 }, { 1, 0 }, 1 },       { { -1, 60 }, { 1, 0 }, -1 },
    { { 1, 0 }, { 1, 60 }, -1 },     { { 0, 60 }, { 0, -60 }, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (trade_decimal_cmp (cases[i].a, cases[i].b), ==, cases[i].order);
}

/* A column keeps its numbers when a larger one makes it wider. */
static void
test_column (void)
{
  static const guint32 numbers[][10] = {
    { 0, 0, 1, 255, 256, 0, 65535, 65536, G_MAXUINT32, 3 },
    { 300, 300, 300, 0, 1, 2, 3, 4, 5, 6 },
    { G_MAXUINT32, G_MAXUINT32, 0, 1, 2, 3, 4, 5, 6, 7 },
  };
  static const guint widths[][10] = {
    { 0, 0, 1, 1, 2, 2, 2, 4, 4, 4 },
    { 0, 0, 0, 2, 2, 2, 2, 2, 2, 2 },
    { 0, 0, 4, 4, 4, 4, 4, 4, 4, 4 },
  };

  for (guint row = 0; row < G_N_ELEMENTS (numbers); row++)
    {
      TradeIdColumn column = { 0 };

      for (guint i = 0; i < G_N_ELEMENTS (numbers[row]); i++)
        {
          trade_id_column_append (&column, numbers[row][i]);
          g_assert_cmpuint (column.width, ==, widths[row][i]);
          for (guint j = 0; j <= i; j++)
            g_assert_cmpuint (trade_id_column_get (&column, j), ==, numbers[row][j]);
        }
      /* As many as make it grow. */
      for (guint i = 10; i < 1000; i++)
        trade_id_column_append (&column, i % 7);
      g_assert_cmpuint (trade_id_column_get (&column, 999), ==, 999 % 7);
      g_assert_cmpuint (trade_id_column_get (&column, 0), ==, numbers[row][0]);
      trade_id_column_clear (&column);
      g_assert_cmpuint (column.length, ==, 0);
    }
}

/* Another number in the place of one leaves all others. */
static void
test_column_set (void)
{
  static const guint32 numbers[] = { 7, 8, 300, 70000, G_MAXUINT32, 7 };
  TradeIdColumn column = { 0 };

  for (guint i = 0; i < 100; i++)
    trade_id_column_append (&column, 7);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      trade_id_column_set (&column, i * 10, numbers[i]);
      for (guint j = 0; j < 100; j++)
        g_assert_cmpuint (trade_id_column_get (&column, j), ==, j % 10 == 0 && j / 10 <= i ? numbers[j / 10] : 7);
    }
  trade_id_column_clear (&column);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sum/exact", test_exact);
  g_test_add_func ("/sum/overflow", test_overflow);
  g_test_add_func ("/sum/compare", test_compare);
  g_test_add_func ("/id-column/width", test_column);
  g_test_add_func ("/id-column/set", test_column_set);

  return g_test_run ();
}
