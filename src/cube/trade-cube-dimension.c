/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-cube-dimension.h"

#include <glib/gi18n.h>

static const char *const ids[] = {
#define CUBE_ID(NAME, name, unstated) [TRADE_CUBE_##NAME] = #name,
  TRADE_DIMENSIONS (CUBE_ID)
#undef CUBE_ID
#define CUBE_ID(NAME, name) [TRADE_CUBE_##NAME] = #name,
  TRADE_CUBE_DIMENSIONS (CUBE_ID)
#undef CUBE_ID
};

G_STATIC_ASSERT (G_N_ELEMENTS (ids) == TRADE_CUBE_N_DIMENSIONS);
G_STATIC_ASSERT ((int) TRADE_CUBE_VALUATION == (int) TRADE_DIMENSION_VALUATION);

static const char *const names[] = {
  [TRADE_CUBE_FLOW] = NC_ ("dimension", "Flow"),
  [TRADE_CUBE_PRODUCT] = NC_ ("dimension", "Product"),
  [TRADE_CUBE_PARTNER] = NC_ ("dimension", "Partner"),
  [TRADE_CUBE_ENTERPRISE] = NC_ ("dimension", "Kind of enterprise"),
  [TRADE_CUBE_MEASURE] = NC_ ("dimension", "Measure"),
  [TRADE_CUBE_UNIT] = NC_ ("dimension", "Unit"),
  [TRADE_CUBE_BASE] = NC_ ("dimension", "Base"),
  [TRADE_CUBE_REPORTER] = NC_ ("dimension", "Reporter"),
  [TRADE_CUBE_COMPARISON] = NC_ ("dimension", "Comparison"),
  [TRADE_CUBE_ADJUSTMENT] = NC_ ("dimension", "Adjustment"),
  [TRADE_CUBE_PRICES] = NC_ ("dimension", "Prices"),
  [TRADE_CUBE_VALUATION] = NC_ ("dimension", "Valuation"),
  [TRADE_CUBE_FREQUENCY] = NC_ ("dimension", "Frequency"),
  [TRADE_CUBE_TYPE] = NC_ ("dimension", "Goods or services"),
  [TRADE_CUBE_CLASSIFICATION] = NC_ ("dimension", "Classification"),
  [TRADE_CUBE_PARTNER2] = NC_ ("dimension", "Second partner"),
  [TRADE_CUBE_CUSTOMS] = NC_ ("dimension", "Customs"),
  [TRADE_CUBE_TRANSPORT] = NC_ ("dimension", "Mode of transport"),
  [TRADE_CUBE_SUPPLY] = NC_ ("dimension", "Mode of supply"),
  [TRADE_CUBE_INDICATOR] = NC_ ("dimension", "Indicator"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == TRADE_CUBE_N_DIMENSIONS);

/**
 * trade_cube_dimension_get_id:
 * @dimension: a dimension of a cube
 *
 * Gets what a dimension is called on the command line and in files.
 *
 * Returns: (transfer none): the name
 */
const char *
trade_cube_dimension_get_id (TradeCubeDimension dimension)
{
  g_return_val_if_fail (dimension < TRADE_CUBE_N_DIMENSIONS, NULL);

  return ids[dimension];
}

/**
 * trade_cube_dimension_get_name:
 * @dimension: a dimension of a cube
 *
 * Gets what people call a dimension.
 *
 * Returns: (transfer none): the name, translated
 */
const char *
trade_cube_dimension_get_name (TradeCubeDimension dimension)
{
  g_return_val_if_fail (dimension < TRADE_CUBE_N_DIMENSIONS, NULL);

  return g_dpgettext2 (NULL, "dimension", names[dimension]);
}

/**
 * trade_cube_dimension_parse:
 * @id: a name
 * @dimension: (out): return location for the dimension; left alone where there is none
 *
 * Finds a dimension by what trade_cube_dimension_get_id() calls it.
 *
 * Returns: whether there is one
 */
gboolean
trade_cube_dimension_parse (const char         *id,
                            TradeCubeDimension *dimension)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (dimension != NULL, FALSE);

  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    if (g_str_equal (id, ids[i]))
      {
        *dimension = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * trade_frequency_of_period:
 * @period: a period
 *
 * Gets the frequency of figures of such periods, unless they count from the start of a year on.
 *
 * Returns: (transfer none): one of the TRADE_FREQUENCY codes
 */
const char *
trade_frequency_of_period (TradePeriod period)
{
  switch (period.n_months)
    {
    case TRADE_MONTHS_PER_YEAR:
      return TRADE_FREQUENCY_ANNUAL;
    case TRADE_MONTHS_PER_HALF:
      return TRADE_FREQUENCY_HALF;
    case TRADE_MONTHS_PER_QUARTER:
      return TRADE_FREQUENCY_QUARTER;
    case 1:
      return TRADE_FREQUENCY_MONTH;
    default:
      return TRADE_FREQUENCY_OTHER;
    }
}
