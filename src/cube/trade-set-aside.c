/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-set-aside.h"

#include <glib/gi18n.h>

static const char *const ids[] = {
#define SET_ASIDE_ID(NAME, id) [TRADE_SET_ASIDE_##NAME] = id,
  TRADE_SET_ASIDES (SET_ASIDE_ID)
#undef SET_ASIDE_ID
};

static const char *const words[] = {
  [TRADE_SET_ASIDE_REPEATED] = N_ ("rows that repeat another"),
  [TRADE_SET_ASIDE_EMPTY] = N_ ("cells without a value"),
  [TRADE_SET_ASIDE_NOTE] = N_ ("notes around the table"),
  [TRADE_SET_ASIDE_PERIOD] = N_ ("periods out of the range"),
  [TRADE_SET_ASIDE_PARTNER_GROUP] = N_ ("groups of partners, to which others may belong"),
  [TRADE_SET_ASIDE_PARTNER_LEVEL] = N_ ("partners at another level"),
  [TRADE_SET_ASIDE_PRODUCT_GROUP] = N_ ("groups of products, to which others may belong"),
  [TRADE_SET_ASIDE_PRODUCT_LEVEL] = N_ ("products at another level"),
  [TRADE_SET_ASIDE_PARTNER_REST] = N_ ("partners beside those that are shown"),
  [TRADE_SET_ASIDE_PRODUCT_REST] = N_ ("products beside those that are shown"),
  [TRADE_SET_ASIDE_CROSSED] = N_ ("single products with single partners"),
  [TRADE_SET_ASIDE_INSIDE] = N_ ("flows that lie inside exports or imports"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (ids) == TRADE_SET_ASIDE_DIMENSION);
G_STATIC_ASSERT (G_N_ELEMENTS (words) == TRADE_SET_ASIDE_DIMENSION);

static const char *const of_dimension[] = {
  [TRADE_CUBE_FLOW] = N_ ("other flows"),
  [TRADE_CUBE_PRODUCT] = N_ ("other products"),
  [TRADE_CUBE_PARTNER] = N_ ("other partners"),
  [TRADE_CUBE_ENTERPRISE] = N_ ("other kinds of enterprise"),
  [TRADE_CUBE_MEASURE] = N_ ("other measures"),
  [TRADE_CUBE_UNIT] = N_ ("other units"),
  [TRADE_CUBE_BASE] = N_ ("other bases"),
  [TRADE_CUBE_REPORTER] = N_ ("other reporters"),
  [TRADE_CUBE_COMPARISON] = N_ ("other comparisons"),
  [TRADE_CUBE_ADJUSTMENT] = N_ ("otherwise adjusted"),
  [TRADE_CUBE_PRICES] = N_ ("at other prices"),
  [TRADE_CUBE_VALUATION] = N_ ("otherwise valued"),
  [TRADE_CUBE_FREQUENCY] = N_ ("other frequencies"),
  [TRADE_CUBE_TYPE] = N_ ("services beside goods, or goods beside services"),
  [TRADE_CUBE_CLASSIFICATION] = N_ ("by another classification of products"),
  [TRADE_CUBE_PARTNER2] = N_ ("by way of single second partners"),
  [TRADE_CUBE_CUSTOMS] = N_ ("single customs procedures"),
  [TRADE_CUBE_TRANSPORT] = N_ ("single modes of transport"),
  [TRADE_CUBE_SUPPLY] = N_ ("single modes of supply"),
  [TRADE_CUBE_INDICATOR] = N_ ("other indicators"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (of_dimension) == TRADE_CUBE_N_DIMENSIONS);

/**
 * trade_set_aside_dup_id:
 * @reason: a #TradeSetAside, or one plus a dimension
 *
 * Gets the word for a reason that is the same in every language.
 *
 * Returns: (transfer full): the word
 */
char *
trade_set_aside_dup_id (guint reason)
{
  g_return_val_if_fail (reason < TRADE_N_SET_ASIDES, NULL);

  if (reason < TRADE_SET_ASIDE_DIMENSION)
    return g_strdup (ids[reason]);

  return g_strdup_printf ("other-%s", trade_cube_dimension_get_id (reason - TRADE_SET_ASIDE_DIMENSION));
}

/**
 * trade_set_aside_get_words:
 * @reason: a #TradeSetAside, or one plus a dimension
 *
 * Says what was set aside.
 *
 * Returns: (transfer none): words, translated
 */
const char *
trade_set_aside_get_words (guint reason)
{
  g_return_val_if_fail (reason < TRADE_N_SET_ASIDES, NULL);

  return _(reason < TRADE_SET_ASIDE_DIMENSION ? words[reason] : of_dimension[reason - TRADE_SET_ASIDE_DIMENSION]);
}
