/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-comtrade.h"

#include <string.h>

/*
 * trade_comtrade_is_whole:
 * @product: a code
 *
 * Tells whether a code of a product stands for all of them.
 *
 * Returns: whether it does
 */
gboolean
trade_comtrade_is_whole (const char *product)
{
  static const char *const wholes[] = { "TOTAL", "Total", "total", "AG0", "ALL", "_T", "S", NULL };

  return g_strv_contains (wholes, product);
}

/*
 * trade_comtrade_get_level:
 * @product: the code of a product, which nests by its digits
 *
 * Gets how deep a product lies: 2 for a chapter of the Harmonized System, 4 for a heading.
 *
 * Returns: the level, above 0
 */
int
trade_comtrade_get_level (const char *product)
{
  const gsize n = strspn (product, "0123456789");

  return n > 0 && product[n] == '\0' ? (int) n : 1;
}
