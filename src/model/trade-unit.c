/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "trade-unit.h"

/* As trade statistics print them, and by their codes in Recommendation 20 of UN/CEFACT, none of which is a currency's. */
static const char *const quantities[] = {
  "G",   "KG",  "T",   "KT",  "MT",  "CT",  "L",   "HL",  "ML",  "M",    "KM",   "M2",  "M3",  "KWH", "MWH", "GWH",
  "TJ",  "GJ",  "BBL", "TEU", "PAIR", "DOZEN", "HEAD", "ITEM", "GRM", "KGM",  "TNE", "LTR", "HLT", "BLL", "MTR", "MTK",
  "MTQ", "CTM", NULL,
};

static gboolean
is_currency (const char *code)
{
  g_assert (code != NULL);

  return !g_strv_contains (quantities, code) && strlen (code) == 3 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]) && g_ascii_isupper (code[2]);
}

/**
 * trade_unit_is_valid:
 * @code: (nullable): a unit code
 *
 * Checks whether a code names a unit: `PC` (percent), `PP` (percentage points), `NR` (a number of things), `IX` (an
 * index), a unit of quantity (`KG`, `T`, `L`, `M3`, `MWH`, `TNE`, …), or a currency code of the form that ISO 4217 gives
 * them, three upper-case letters.
 *
 * Returns: whether @code names a unit
 */
gboolean
trade_unit_is_valid (const char *code)
{
  if (code == NULL)
    return FALSE;

  return g_str_equal (code, TRADE_UNIT_PERCENT) ||
         g_str_equal (code, TRADE_UNIT_POINTS) ||
         g_str_equal (code, TRADE_UNIT_NUMBER) ||
         g_str_equal (code, TRADE_UNIT_INDEX) ||
         g_strv_contains (quantities, code) ||
         is_currency (code);
}

/**
 * trade_unit_get_kind:
 * @code: a unit code for which trade_unit_is_valid() holds
 *
 * Gets the kind of quantity that a unit measures.
 *
 * Returns: the kind of the unit
 */
TradeUnitKind
trade_unit_get_kind (const char *code)
{
  g_return_val_if_fail (trade_unit_is_valid (code), TRADE_UNIT_KIND_NUMBER);

  if (g_str_equal (code, TRADE_UNIT_PERCENT))
    return TRADE_UNIT_KIND_PERCENT;

  if (g_str_equal (code, TRADE_UNIT_POINTS))
    return TRADE_UNIT_KIND_POINTS;

  if (g_str_equal (code, TRADE_UNIT_NUMBER))
    return TRADE_UNIT_KIND_NUMBER;

  if (g_str_equal (code, TRADE_UNIT_INDEX))
    return TRADE_UNIT_KIND_INDEX;

  if (g_strv_contains (quantities, code))
    return TRADE_UNIT_KIND_QUANTITY;

  return TRADE_UNIT_KIND_CURRENCY;
}
