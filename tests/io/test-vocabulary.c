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

/* Money as people write it, in tables that count in it: what it is, and in what power of ten. */
static const struct
{
  const char *words;
  const char *unit; /* NULL where it is not known */
  int         scale;
} units[] = {
  { "S$ Million", "SGD", 6 }, { "$A million", "AUD", 6 }, { "Can$ million", "CAD", 6 }, { "$NZ million", "NZD", 6 },
  { "RM million", "MYR", 6 }, { "RM juta", "MYR", 6 }, { "Million Malaysian ringgit", "MYR", 6 }, { "Rp miliar", "IDR", 9 },
  { "₱ million", "PHP", 6 }, { "GH₵ million", "GHS", 6 }, { "₦'million", "NGN", 6 }, { "E£ million", "EGP", 6 },
  { "Mrd Ft", "HUF", 9 }, { "milliárd forint", "HUF", 9 }, { "milioane lei", TRADE_UNIT_UNSTATED, 6 }, { "mln zł", "PLN", 6 },
  { "млн лв.", "BGN", 6 }, { "milyon TL", "TRY", 6 }, { "₹ Cr", "INR", 7 }, { "Taka crore", "BDT", 7 },
  { "مليون ريال سعودي", "SAR", 6 }, { "مليون ريال", TRADE_UNIT_UNSTATED, 6 }, { "millions de dirhams", TRADE_UNIT_UNSTATED, 6 },
  { "新台幣百萬元", "TWD", 6 }, { "百万马来西亚林吉特", "MYR", 6 }, { "십억원", "KRW", 9 },
  /* What may be something else, or nobody's. */
  { "1000 km", NULL, 0 }, { "million ft", NULL, 0 }, { "SR million", NULL, 0 }, { "(Cr)", NULL, 0 }, { "ringgit", NULL, 0 },
};

static void
test_units (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      TradeQuantity quantity;
      const gboolean is_known = trade_vocabulary_read_unit (units[i].words, &quantity);

      g_test_message ("%s", units[i].words);
      g_assert_cmpint (is_known, ==, units[i].unit != NULL);
      if (!is_known)
        continue;
      g_assert_cmpstr (quantity.unit, ==, units[i].unit);
      g_assert_cmpint (quantity.scale, ==, units[i].scale);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/vocabulary/places", test_places);
  g_test_add_func ("/vocabulary/goods", test_goods);
  g_test_add_func ("/vocabulary/units", test_units);

  return io_test_run (argc, argv);
}
