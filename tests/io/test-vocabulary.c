/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io-test.h"

#include "trade-vocabulary.h"

/* What a row of all places or of all goods is called, by whoever calls it so: counted beside the others, all would count twice. */

typedef struct
{
  const char   *name;
  TradeCodeRole role;
} Place;

static const Place places[] = {
  { "World", TRADE_CODE_WHOLE },
  { "Mondo", TRADE_CODE_WHOLE },
  { "Total All Partners", TRADE_CODE_WHOLE },
  { "Total, all trading partners", TRADE_CODE_WHOLE },
  { "Totaal alle landen", TRADE_CODE_WHOLE },
  { "All Countries (total)", TRADE_CODE_WHOLE },
  { "TOTAL WORLD", TRADE_CODE_WHOLE },
  { "Todos los países", TRADE_CODE_WHOLE },
  { "전 세계", TRADE_CODE_WHOLE },
  { "All other countries", TRADE_CODE_MEMBER },
  { "World excluding Utopia", TRADE_CODE_MEMBER },
  { "Total Utopia", TRADE_CODE_MEMBER },
  { "Partners", TRADE_CODE_MEMBER },
  { "Trading", TRADE_CODE_MEMBER },
};

static void
test_places (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_test_message ("%s", places[i].name);
      g_assert_cmpint (trade_vocabulary_rate_place (places[i].name, places[i].name), ==, places[i].role);
    }
}

static void
test_goods (void)
{
  static const char *const wholes[] = { "Total of all merchandise", "All items", "Commodities, total", "Tutti i prodotti", "所有商品" };
  static const char *const parts[] = { "All other items", "Total machinery", "Merchandise" };

  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++)
    g_assert_true (trade_vocabulary_is_whole (wholes[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_false (trade_vocabulary_is_whole (parts[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/vocabulary/places", test_places);
  g_test_add_func ("/vocabulary/goods", test_goods);

  return io_test_run (argc, argv);
}
