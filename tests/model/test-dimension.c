/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dimension.h"
#include "trade-rest.h"

static void
test_names (void)
{
  const TradeSeriesKey key = { .flow = "X", .valuation = "FOB" };

  g_assert_cmpstr (trade_dimension_get_id (TRADE_DIMENSION_FLOW), ==, "flow");
  g_assert_cmpstr (trade_dimension_get_id (TRADE_DIMENSION_VALUATION), ==, "valuation");
  g_assert_cmpstr (trade_dimension_get_unstated (TRADE_DIMENSION_PARTNER), ==, "_T");
  g_assert_cmpstr (trade_dimension_get_unstated (TRADE_DIMENSION_REPORTER), ==, "");

  /* A code has one place, by whichever name. */
  g_assert_cmpstr (key.codes[TRADE_DIMENSION_FLOW], ==, "X");
  g_assert_cmpstr (key.codes[TRADE_DIMENSION_VALUATION], ==, "FOB");
}

static void
test_complete (void)
{
  const char flow[] = { 'X', '\0' };
  const TradeSeriesKey given = { .flow = flow, .measure = "VALUE", .unit = "CNY" };
  const TradeSeriesKey key = trade_series_key_complete (&given);
  const TradeSeriesKey written = trade_series_key_complete (&(TradeSeriesKey) {
    .flow = "X", .product = "_T", .partner = "_T", .enterprise = "_T", .measure = "VALUE", .unit = "CNY", .base = "",
  });

  g_assert_true (trade_series_key_equal (&key, &written));
  g_assert_cmpuint (trade_series_key_hash (&key), ==, trade_series_key_hash (&written));
  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    g_assert_nonnull (key.codes[i]);
}

/* No dimension is forgotten where keys are compared. */
static void
test_differ (void)
{
  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      TradeSeriesKey given = { .flow = "X", .measure = "VALUE" };
      TradeSeriesKey key = trade_series_key_complete (&given);
      TradeSeriesKey pattern = { 0 };
      TradeSeriesKey other;

      given.codes[i] = "different";
      other = trade_series_key_complete (&given);
      pattern.codes[i] = other.codes[i];

      g_assert_false (trade_series_key_equal (&key, &other));
      g_assert_true (trade_series_key_matches (&other, &pattern));
      g_assert_false (trade_series_key_matches (&key, &pattern));
    }
}

/* Partners without a name are called in many ways; what is only called other among products has one. */
static void
test_rest (void)
{
  static const char *const partners[] = { "Others", "Other African countries", "Others n.e.s.", "Übrige Länder", "Autres pays d’Afrique", "其他国家和地区" };
  static const char *const names[] = { "Other Asia, nes", "Uganda", "Northern Ireland" };

  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    g_assert_true (trade_rest_is_called (partners[i], TRADE_DIMENSION_PARTNER));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_false (trade_rest_is_called (names[i], TRADE_DIMENSION_PARTNER));

  g_assert_true (trade_rest_is_called ("Others", TRADE_DIMENSION_PRODUCT));
  g_assert_false (trade_rest_is_called ("Other transport equipment", TRADE_DIMENSION_PRODUCT));
  g_assert_false (trade_rest_is_called ("其他机械", TRADE_DIMENSION_PRODUCT));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/dimension/names", test_names);
  g_test_add_func ("/dimension/complete", test_complete);
  g_test_add_func ("/dimension/differ", test_differ);
  g_test_add_func ("/dimension/rest", test_rest);

  return g_test_run ();
}
