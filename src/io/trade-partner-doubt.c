/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-partner-doubt.h"

#include "trade-region.h"

/* Those who trade most. The partners of one of them lack it, and a list of all countries has them all. */
static const char *const largest[] = { "US", "CN", "DE", "JP", "FR", "GB", "NL", "KR", "IT", "CA", "IN", "MX" };

/* A list of so many may be one of all. */
#define LEAST_COUNTRIES 30

/* So many of the largest may be called by a name that is not known. */
#define MOST_UNKNOWN 2

/*
 * trade_partner_doubt_is:
 * @cube: what was read of a file
 *
 * Tells whether its partners may as well be those whose trade it is: nothing says whose it is, and all who trade most are among them.
 *
 * Returns: whether that is open
 */
gboolean
trade_partner_doubt_is (TradeCube *cube)
{
  TradeCodeList *partners = trade_cube_get_codes (cube, TRADE_CUBE_PARTNER);
  const guint n = trade_code_list_get_n (partners);
  g_autoptr (GHashTable) found = NULL;
  guint n_unknown = 0;

  if (trade_code_list_get_n (trade_cube_get_codes (cube, TRADE_CUBE_REPORTER)) > 1 || n <= LEAST_COUNTRIES)
    return FALSE;

  found = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 i = 1; i < n; i++)
    {
      const TradeCode *code = trade_code_list_get (partners, i);
      const char *region = trade_region_find (code->label != NULL ? code->label : code->code);

      if (region != NULL)
        g_hash_table_add (found, (gpointer) region);
    }
  for (guint i = 0; i < G_N_ELEMENTS (largest); i++)
    n_unknown += !g_hash_table_contains (found, largest[i]);

  return n_unknown <= MOST_UNKNOWN;
}
