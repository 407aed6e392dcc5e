/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-unit.h"

static void
test_valid (void)
{
  static const struct
  {
    const char   *code;
    TradeUnitKind kind;
  } cases[] = {
    { "CNY", TRADE_UNIT_KIND_CURRENCY }, { "USD", TRADE_UNIT_KIND_CURRENCY },
    { "PC", TRADE_UNIT_KIND_PERCENT },   { "PP", TRADE_UNIT_KIND_POINTS },
    { "NR", TRADE_UNIT_KIND_NUMBER },    { "IX", TRADE_UNIT_KIND_INDEX },
    { "KG", TRADE_UNIT_KIND_QUANTITY },  { "M3", TRADE_UNIT_KIND_QUANTITY },
    { "TNE", TRADE_UNIT_KIND_QUANTITY }, { "MWH", TRADE_UNIT_KIND_QUANTITY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (trade_unit_is_valid (cases[i].code));
      g_assert_cmpint (trade_unit_get_kind (cases[i].code), ==, cases[i].kind);
    }
}

static void
test_invalid (void)
{
  static const char *const codes[] = { "", "C", "CN", "cny", "Cny", "CNYX", "CN1", "%", "pc", "PC ", " CNY", "元" };

  g_assert_false (trade_unit_is_valid (NULL));

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_false (trade_unit_is_valid (codes[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/unit/valid", test_valid);
  g_test_add_func ("/unit/invalid", test_invalid);

  return g_test_run ();
}
