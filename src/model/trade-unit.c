/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "trade-unit.h"

/* As trade statistics print them, and by their codes in Recommendation 20 of UN/CEFACT, none of which is a currency's. */
static const char *const quantities[] = {
  "G",   "KG",  "T",   "KT",  "MT",  "CT",  "L",   "HL",  "ML",  "M",    "KM",   "M2",  "M3",  "KWH", "MWH", "GWH",
  "TJ",  "GJ",  "BBL", "TEU", "PAIR", "DOZEN", "HEAD", "ITEM", "GRM", "KGM",  "TNE", "LTR", "HLT", "BLL", "MTR", "MTK",
  "MTQ", "CTM",
};

/* This is asked of every figure again and again: most codes are told from another by their first letter. */
static gboolean
is_quantity (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (quantities); i++)
    {
      if (quantities[i][0] == code[0] && g_str_equal (quantities[i], code))
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_kind (const char    *code,
           TradeUnitKind *kind)
{
  if (g_str_equal (code, TRADE_UNIT_PERCENT))
    *kind = TRADE_UNIT_KIND_PERCENT;
  else if (g_str_equal (code, TRADE_UNIT_POINTS))
    *kind = TRADE_UNIT_KIND_POINTS;
  else if (g_str_equal (code, TRADE_UNIT_NUMBER))
    *kind = TRADE_UNIT_KIND_NUMBER;
  else if (g_str_equal (code, TRADE_UNIT_INDEX))
    *kind = TRADE_UNIT_KIND_INDEX;
  else if (is_quantity (code))
    *kind = TRADE_UNIT_KIND_QUANTITY;
  else if (strlen (code) == 3 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]) && g_ascii_isupper (code[2]))
    *kind = TRADE_UNIT_KIND_CURRENCY;
  else
    return FALSE;

  return TRUE;
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
  TradeUnitKind kind;

  return code != NULL && find_kind (code, &kind);
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
  TradeUnitKind kind;

  g_return_val_if_fail (code != NULL, TRADE_UNIT_KIND_NUMBER);

  if (!find_kind (code, &kind))
    g_return_val_if_reached (TRADE_UNIT_KIND_NUMBER);

  return kind;
}
