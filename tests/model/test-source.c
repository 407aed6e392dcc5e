/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-source.h"

static void
test_properties (void)
{
  TradeText *title = trade_text_new ("A publication");
  TradeSource *source = trade_source_new ("pub", title, "2024-01-12", "https://example.org/");

  /* The source keeps its title alive. */
  trade_text_unref (title);

  g_assert_cmpstr (trade_source_get_id (source), ==, "pub");
  g_assert_cmpstr (trade_text_get (trade_source_get_title (source), NULL), ==, "A publication");
  g_assert_cmpstr (trade_source_get_date (source), ==, "2024-01-12");
  g_assert_cmpstr (trade_source_get_uri (source), ==, "https://example.org/");

  g_assert_finalize_object (source);
}

static void
test_optional (void)
{
  g_autoptr (TradeText) title = trade_text_new ("A publication");
  g_autoptr (TradeSource) source = trade_source_new ("pub", title, NULL, NULL);

  g_assert_null (trade_source_get_date (source));
  g_assert_null (trade_source_get_uri (source));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/source/properties", test_properties);
  g_test_add_func ("/source/optional", test_optional);

  return g_test_run ();
}
