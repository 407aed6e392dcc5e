/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io-test.h"
#include "reading-test.h"

/* The files of agencies as they are, where somebody has them: they are not ours to pass on. The environment says where, and
 * the totals are those of their publishers, computed with a plain reader of CSV. */
#define FOLDER "TRADE_CHARTS_TRADE_DATA"

static const ReadingCase cases[] = {
  { "comtrade-plus-china-total/TradeData.csv", "reporter=CHN", "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 1352, 0, 0,
    "China: foreign trade", "VALUE", "USD",
    { { "M", "2022", "2715997517261" }, { "X", "2022", "3593601435602" } } },
  { "comtrade-plus-china-total/TradeData.csv", "reporter=DEU", "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 1352, 0, 0,
    "Germany: foreign trade", "VALUE", "USD",
    { { "M", "2022", "1588852981506.719" }, { "X", "2022", "1686141996013.135" } } },
  { "comtrade-plus-china-total/TradeData.csv", "reporter=USA", "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 1352, 0, 0,
    "USA: foreign trade", "VALUE", "USD",
    { { "M", "2022", "3372902165775" }, { "X", "2022", "2062089832731" } } },
  { "comtrade-plus-china-total/TradeData.csv", "reporter=CHN,partner=CHN", "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 1352,
    1, 0, "China: trade with China", "VALUE", "USD", { { "M", "2022", "122883424107" } } },
  { "comtrade-legacy-us-cn/comtrade.csv", NULL, "comtrade-legacy", TRADE_ENCODING_UTF_8, ',', 290, 290, 0,
    "USA: trade with China", "VALUE", "USD",
    { { "M", "2017", "526022013512" }, { "X", "2017", "129893514886" }, { "RX", "2017", "9914664647" } } },
};

static GFile *
find_folder (void)
{
  const char *path = g_getenv (FOLDER);

  if (path != NULL && g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_file_new_for_path (path);

  g_test_skip (FOLDER " names no folder with files of agencies");

  return NULL;
}

static void
test_cases (void)
{
  g_autoptr (GFile) folder = find_folder ();

  for (gsize i = 0; folder != NULL && i < G_N_ELEMENTS (cases); i++)
    reading_test_assert (folder, &cases[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trade-data/totals", test_cases);

  return io_test_run (argc, argv);
}
