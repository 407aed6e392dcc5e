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

/* What they begin with. */
#define FIRST_LETTERS "GKTMCLHBPDI"

/* This is asked of every figure again and again: most codes are told from another by their first letter, and most currencies by one that
 * no quantity has. */
static gboolean
is_quantity (const char *code)
{
  if (strchr (FIRST_LETTERS, code[0]) == NULL)
    return FALSE;

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

/* Units that measure the same, in parts of the first of them: what a megawatt-hour is in joules nobody needs to know. "MT" is left out,
 * since some mean a metric ton by it, and others a million of them.
 */
static const struct
{
  const char *code;
  char        what; /* a letter for what it measures */
  double      factor;
} scales[] = {
  { "G", 'm', 1 },      { "GRM", 'm', 1 },    { "KG", 'm', 1e3 },     { "KGM", 'm', 1e3 },    { "T", 'm', 1e6 },     { "TNE", 'm', 1e6 },
  { "KT", 'm', 1e9 },   { "CT", 'm', 0.2 },   { "CTM", 'm', 0.2 },    { "L", 'v', 1 },        { "LTR", 'v', 1 },     { "HL", 'v', 100 },
  { "HLT", 'v', 100 },  { "M3", 'v', 1000 },  { "MTQ", 'v', 1000 },   { "BBL", 'b', 1 },      { "BLL", 'b', 1 },     { "KWH", 'e', 3.6 },
  { "MWH", 'e', 3.6e3 }, { "GWH", 'e', 3.6e6 }, { "GJ", 'e', 1e3 },   { "TJ", 'e', 1e6 },     { "M", 'l', 1 },       { "MTR", 'l', 1 },
  { "KM", 'l', 1e3 },   { "M2", 'a', 1 },     { "MTK", 'a', 1 },
};

/**
 * trade_unit_get_alike:
 * @code: a unit code
 * @index: a number, from 0
 * @factor: (out): how many of @code the returned one is
 *
 * Gets one of the units that measure the same as another, itself among them.
 *
 * Returns: (transfer none) (nullable): its code; %NULL where there are no more
 */
const char *
trade_unit_get_alike (const char *code,
                      guint       index,
                      double     *factor)
{
  guint own = 0;

  g_return_val_if_fail (code != NULL && factor != NULL, NULL);

  while (own < G_N_ELEMENTS (scales) && !g_str_equal (scales[own].code, code))
    own++;

  for (guint i = 0; own < G_N_ELEMENTS (scales) && i < G_N_ELEMENTS (scales); i++)
    {
      if (scales[i].what != scales[own].what || index-- > 0)
        continue;
      *factor = scales[i].factor / scales[own].factor;
      return scales[i].code;
    }

  return NULL;
}
