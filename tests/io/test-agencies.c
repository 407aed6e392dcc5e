/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io-test.h"
#include "reading-test.h"

/* Tables as agencies write them, with their quirks, of invented figures. */
static const ReadingCase cases[] = {
  /* A cell more than the header has; World, the second partner, procedures and modes of transport beside their parts. */
  { "comtrade.csv", NULL, "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 15, 8, 1, "Utopia: foreign trade", "VALUE", "USD",
    { { "M", "2022", "1000.5" }, { "X", "2022", "700" }, { "RX", "2022", "50" } } },
  { "comtrade.csv", "reporter=ERW", "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 15, 1, 1, "Erewhon: foreign trade", "VALUE",
    "USD", { { "M", "2022", "9" } } },
  { "comtrade.csv", "reporter=UTO,product=85", "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 15, 1, 1,
    "Utopia: trade in Electrical machinery", "VALUE", "USD", { { "M", "2022", "400.5" } } },
  /* Codes without their zeros and values with an exponent. */
  { "comtrade-legacy.csv", NULL, "comtrade-legacy", TRADE_ENCODING_UTF_8, ',', 6, 6, 0, "Utopia: trade with Erewhon",
    "VALUE", "USD", { { "X", "2017", "112339000000" } } },
};

static GFile *
get_folder (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "agencies", NULL);

  return g_file_new_for_path (path);
}

static void
test_cases (void)
{
  g_autoptr (GFile) folder = get_folder ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    reading_test_assert (folder, &cases[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agencies/cases", test_cases);

  return io_test_run (argc, argv);
}
