/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-codes.h"

#include <glib/gi18n.h>

#include "trade-label.h"

static const char * const flows[] = { TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, TRADE_FLOW_BALANCE, NULL };
static const char * const measures[] = {
  TRADE_MEASURE_VALUE,       TRADE_MEASURE_GROWTH,  TRADE_MEASURE_SHARE,   TRADE_MEASURE_SHARE_CHANGE,
  TRADE_MEASURE_WORLD_SHARE, TRADE_MEASURE_TRADERS, TRADE_MEASURE_OUTLOOK, NULL,
};
static const char * const rest[] = { TRADE_CODE_TOTAL, TRADE_CODE_OTHER, NULL };

/**
 * trade_codes_is_built_in:
 * @dimension: a dimension
 * @code: a code
 *
 * Tells whether figures may use a code that the package does not list: the flows, the measures, the units, and the codes
 * for all and for all others.
 *
 * Returns: whether they may
 */
gboolean
trade_codes_is_built_in (TradeDimension  dimension,
                         const char     *code)
{
  g_return_val_if_fail (code != NULL, FALSE);

  switch (dimension)
    {
    case TRADE_DIMENSION_FLOW:
      return g_strv_contains (flows, code);
    case TRADE_DIMENSION_MEASURE:
      return g_strv_contains (measures, code);
    case TRADE_DIMENSION_UNIT:
      return trade_unit_is_valid (code);
    case TRADE_DIMENSION_PRODUCT:
    case TRADE_DIMENSION_PARTNER:
    case TRADE_DIMENSION_ENTERPRISE:
      return g_strv_contains (rest, code);
    case TRADE_DIMENSION_BASE:
    case TRADE_DIMENSION_REPORTER:
    case TRADE_DIMENSION_COMPARISON:
    case TRADE_DIMENSION_ADJUSTMENT:
    case TRADE_DIMENSION_PRICES:
    case TRADE_DIMENSION_VALUATION:
    case TRADE_N_DIMENSIONS:
      break;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * trade_codes_check_category:
 * @dimension: a dimension
 * @code: a code
 * @reason: (out): return location for what is wrong with it, translated
 *
 * Tells whether a package may list a code. It may label flows, measures and units but not invent any, because what they
 * mean is part of the program.
 *
 * Returns: whether it may
 */
gboolean
trade_codes_check_category (TradeDimension   dimension,
                            const char      *code,
                            const char     **reason)
{
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (reason != NULL, FALSE);

  switch (dimension)
    {
    case TRADE_DIMENSION_FLOW:
      *reason = _("this is not a flow; expected X for exports, M for imports, _T for both or B for the balance");
      return g_strv_contains (flows, code);
    case TRADE_DIMENSION_MEASURE:
      *reason = _("this is not a measure; expected VALUE, GROWTH, SHARE, SHARE_CHANGE, WORLD_SHARE, TRADERS or OUTLOOK");
      return g_strv_contains (measures, code);
    case TRADE_DIMENSION_UNIT:
      *reason = _("this is not a unit; expected a currency such as CNY, PC for percent, PP for percentage points or NR for "
                  "a number");
      return trade_unit_is_valid (code);
    case TRADE_DIMENSION_PRODUCT:
    case TRADE_DIMENSION_PARTNER:
    case TRADE_DIMENSION_ENTERPRISE:
      *reason = _("this is not a code; expected at most 64 letters, digits, “_”, “-” and “.” of ASCII");
      return trade_label_check_code (code);
    case TRADE_DIMENSION_BASE:
    case TRADE_DIMENSION_REPORTER:
    case TRADE_DIMENSION_COMPARISON:
    case TRADE_DIMENSION_ADJUSTMENT:
    case TRADE_DIMENSION_PRICES:
    case TRADE_DIMENSION_VALUATION:
    case TRADE_N_DIMENSIONS:
      break;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * trade_codes_check_measure:
 * @measure: a measure
 * @unit: a unit
 *
 * Tells whether a measure is given in a unit that it can be given in.
 *
 * Returns: (nullable) (transfer none): NULL if so; otherwise which unit was expected, translated
 */
const char *
trade_codes_check_measure (const char *measure,
                           const char *unit)
{
  TradeUnitKind kind;

  g_return_val_if_fail (measure != NULL, NULL);
  g_return_val_if_fail (trade_unit_is_valid (unit), NULL);

  kind = trade_unit_get_kind (unit);

  if (g_str_equal (measure, TRADE_MEASURE_VALUE))
    return kind == TRADE_UNIT_KIND_CURRENCY ? NULL : _("expected a currency such as CNY");
  if (g_str_equal (measure, TRADE_MEASURE_SHARE_CHANGE))
    return kind == TRADE_UNIT_KIND_POINTS ? NULL : _("expected PP, percentage points");
  if (g_str_equal (measure, TRADE_MEASURE_TRADERS))
    return kind == TRADE_UNIT_KIND_NUMBER ? NULL : _("expected NR, a number");

  return kind == TRADE_UNIT_KIND_PERCENT ? NULL : _("expected PC, percent");
}

/**
 * trade_codes_parse_relation:
 * @text: a cell
 * @relation: (out): return location for the relation
 *
 * Reads how a number stands to the true value: `=`, `≈`, `>` or `<`.
 *
 * Returns: whether @text is one of them
 */
gboolean
trade_codes_parse_relation (const char    *text,
                            TradeRelation *relation)
{
  static const char * const signs[] = {
    [TRADE_RELATION_EQUAL] = "=",
    [TRADE_RELATION_ABOUT] = "≈",
    [TRADE_RELATION_MORE] = ">",
    [TRADE_RELATION_LESS] = "<",
  };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (relation != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (text, signs[i]))
      {
        *relation = i;
        return TRUE;
      }

  return FALSE;
}
