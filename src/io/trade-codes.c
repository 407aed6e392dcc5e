/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-codes.h"

#include <glib/gi18n.h>
#include <math.h>

#include "trade-label.h"

#define MAX_VALUE 1e18
#define MAX_CHANGE 1e6

static const char * const flows[] = {
  TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT, TRADE_FLOW_TOTAL, TRADE_FLOW_BALANCE, TRADE_FLOW_RE_EXPORT, TRADE_FLOW_RE_IMPORT,
  NULL,
};
static const char * const rest[] = { TRADE_CODE_TOTAL, TRADE_CODE_OTHER, NULL };
static const char * const comparisons[] = { TRADE_COMPARISON_YEAR, TRADE_COMPARISON_PERIOD, NULL };
static const char * const adjustments[] = {
  TRADE_ADJUSTMENT_NONE, TRADE_ADJUSTMENT_SEASONAL, TRADE_ADJUSTMENT_CALENDAR, TRADE_ADJUSTMENT_BOTH, NULL,
};
static const char * const prices[] = { TRADE_PRICES_CURRENT, TRADE_PRICES_CONSTANT, NULL };
static const char * const valuations[] = {
  TRADE_VALUATION_FOB, TRADE_VALUATION_CIF, TRADE_VALUATION_CUSTOMS, TRADE_VALUATION_PAYMENTS, NULL,
};

/* What each measure is counted in. */
static const struct
{
  const char *id;
  guint       kinds; /* bits of TradeUnitKind */
} measures[] = {
  { TRADE_MEASURE_VALUE, 1 << TRADE_UNIT_KIND_CURRENCY },
  { TRADE_MEASURE_GROWTH, 1 << TRADE_UNIT_KIND_PERCENT },
  { TRADE_MEASURE_SHARE, 1 << TRADE_UNIT_KIND_PERCENT },
  { TRADE_MEASURE_SHARE_CHANGE, 1 << TRADE_UNIT_KIND_POINTS },
  { TRADE_MEASURE_CONTRIBUTION, 1 << TRADE_UNIT_KIND_POINTS },
  { TRADE_MEASURE_WORLD_SHARE, 1 << TRADE_UNIT_KIND_PERCENT },
  { TRADE_MEASURE_GDP_SHARE, 1 << TRADE_UNIT_KIND_PERCENT },
  { TRADE_MEASURE_TRADERS, 1 << TRADE_UNIT_KIND_NUMBER },
  { TRADE_MEASURE_OUTLOOK, 1 << TRADE_UNIT_KIND_PERCENT },
  { TRADE_MEASURE_QUANTITY, 1 << TRADE_UNIT_KIND_QUANTITY | 1 << TRADE_UNIT_KIND_NUMBER },
  { TRADE_MEASURE_UNIT_VALUE, 1 << TRADE_UNIT_KIND_CURRENCY },
  { TRADE_MEASURE_PRICE_INDEX, 1 << TRADE_UNIT_KIND_INDEX },
  { TRADE_MEASURE_VOLUME_INDEX, 1 << TRADE_UNIT_KIND_INDEX },
};

static gboolean
is_measure (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (g_str_equal (code, measures[i].id))
      return TRUE;

  return FALSE;
}

static gboolean
is_currency (const char *code)
{
  return trade_unit_is_valid (code) && trade_unit_get_kind (code) == TRADE_UNIT_KIND_CURRENCY;
}

/**
 * trade_codes_is_built_in:
 * @dimension: a dimension
 * @code: a code
 *
 * Tells whether figures may use a code that the package does not list: the codes whose meaning is part of the program,
 * and those for all and for all others.
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
      return is_measure (code);
    case TRADE_DIMENSION_UNIT:
      return trade_unit_is_valid (code);
    case TRADE_DIMENSION_PRODUCT:
    case TRADE_DIMENSION_PARTNER:
    case TRADE_DIMENSION_ENTERPRISE:
      return g_strv_contains (rest, code);
    case TRADE_DIMENSION_BASE:
      return is_currency (code) || (trade_unit_is_valid (code) && trade_unit_get_kind (code) == TRADE_UNIT_KIND_QUANTITY);
    case TRADE_DIMENSION_REPORTER:
      return FALSE;
    case TRADE_DIMENSION_COMPARISON:
      return g_strv_contains (comparisons, code);
    case TRADE_DIMENSION_ADJUSTMENT:
      return g_strv_contains (adjustments, code);
    case TRADE_DIMENSION_PRICES:
      return g_strv_contains (prices, code);
    case TRADE_DIMENSION_VALUATION:
      return g_strv_contains (valuations, code);
    case TRADE_N_DIMENSIONS:
      break;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * trade_codes_is_listed:
 * @dimension: a dimension
 *
 * Tells whether the codes of a dimension are a package's own, which lists them.
 *
 * Returns: whether they are
 */
gboolean
trade_codes_is_listed (TradeDimension dimension)
{
  return dimension == TRADE_DIMENSION_PRODUCT || dimension == TRADE_DIMENSION_PARTNER ||
         dimension == TRADE_DIMENSION_ENTERPRISE || dimension == TRADE_DIMENSION_REPORTER;
}

/**
 * trade_codes_normalize:
 * @dimension: a dimension
 * @code: a code that a file may have
 *
 * Gets the code by which the program knows what a code of a file means: a comparison with the year earlier is the one that
 * goes without saying.
 *
 * Returns: (transfer none): @code, or the code that stands for it
 */
const char *
trade_codes_normalize (TradeDimension  dimension,
                       const char     *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  if (dimension == TRADE_DIMENSION_COMPARISON && g_str_equal (code, TRADE_COMPARISON_YEAR))
    return TRADE_CODE_UNSTATED;

  return code;
}

/**
 * trade_codes_check_category:
 * @dimension: a dimension
 * @code: a code
 * @reason: (out): return location for what is wrong with it, translated
 *
 * Tells whether a package may list a code. It may label the codes whose meaning is part of the program but not invent any.
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
      *reason = _("this is not a flow; expected X for exports, M for imports, _T for both, B for the balance, RX for "
                  "re-exports or RM for re-imports");
      break;
    case TRADE_DIMENSION_MEASURE:
      *reason = _("this is not a measure; expected VALUE, GROWTH, SHARE, SHARE_CHANGE, CONTRIBUTION, WORLD_SHARE, "
                  "GDP_SHARE, TRADERS, OUTLOOK, QUANTITY, UNIT_VALUE, PRICE_INDEX or VOLUME_INDEX");
      break;
    case TRADE_DIMENSION_UNIT:
      *reason = _("this is not a unit; expected a currency such as CNY, PC for percent, PP for percentage points, NR for a "
                  "number, IX for an index or a unit of quantity such as KG, T or L");
      break;
    case TRADE_DIMENSION_PRODUCT:
    case TRADE_DIMENSION_PARTNER:
    case TRADE_DIMENSION_ENTERPRISE:
    case TRADE_DIMENSION_REPORTER:
      *reason = _("this is not a code; expected at most 64 letters, digits, “_”, “-” and “.” of ASCII");
      return trade_label_check_code (code);
    case TRADE_DIMENSION_BASE:
      *reason = _("this is not a currency; expected a code such as CNY, or nothing");
      break;
    case TRADE_DIMENSION_COMPARISON:
      *reason = _("this is not a comparison; expected YEAR for the year earlier, PERIOD for the period before, or nothing");
      break;
    case TRADE_DIMENSION_ADJUSTMENT:
      *reason = _("this is not an adjustment; expected N for none, S for seasons, W for working days, Y for both, or "
                  "nothing");
      break;
    case TRADE_DIMENSION_PRICES:
      *reason = _("these are not prices; expected V for current prices, Q for constant prices, or nothing");
      break;
    case TRADE_DIMENSION_VALUATION:
      *reason = _("this is not a valuation; expected FOB, CIF, CUSTOMS or BOP, or nothing");
      break;
    case TRADE_N_DIMENSIONS:
      g_return_val_if_reached (FALSE);
    }

  return trade_codes_is_built_in (dimension, code);
}

/* NULL, or which unit a measure is given in. */
static const char *
check_measure (const char    *measure,
               TradeUnitKind  kind)
{
  guint allowed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (g_str_equal (measure, measures[i].id))
      allowed = measures[i].kinds;

  if (allowed & 1 << kind)
    return NULL;
  if (allowed & 1 << TRADE_UNIT_KIND_CURRENCY)
    return _("expected a currency such as CNY");
  if (allowed & 1 << TRADE_UNIT_KIND_QUANTITY)
    return _("expected a unit of quantity such as KG, or NR, a number");
  if (allowed & 1 << TRADE_UNIT_KIND_POINTS)
    return _("expected PP, percentage points");
  if (allowed & 1 << TRADE_UNIT_KIND_NUMBER)
    return _("expected NR, a number");
  if (allowed & 1 << TRADE_UNIT_KIND_INDEX)
    return _("expected IX, an index");

  return _("expected PC, percent");
}

/* What a figure may be reckoned by: a ratio by a currency, and a unit value by the quantity that it is the value of. */
static char *
check_base (const TradeSeriesKey *key,
            TradeUnitKind         kind)
{
  TradeUnitKind base = trade_unit_get_kind (key->base);

  if (g_str_equal (key->measure, TRADE_MEASURE_UNIT_VALUE))
    return base == TRADE_UNIT_KIND_QUANTITY
             ? NULL
             : g_strdup (_("the base of a unit value is the unit that it is the value of; expected a unit such as KG, or "
                           "nothing"));

  if (base != TRADE_UNIT_KIND_CURRENCY)
    return g_strdup_printf (_("%s is not a currency; expected a code such as CNY, or nothing"), key->base);
  if (kind == TRADE_UNIT_KIND_PERCENT || kind == TRADE_UNIT_KIND_POINTS || kind == TRADE_UNIT_KIND_INDEX)
    return NULL;

  return g_strdup_printf (_("a figure of the measure %s has no base; expected nothing, because only percentages are reckoned "
                            "in another currency"), key->measure);
}

/**
 * trade_codes_check_key:
 * @key: a key, whose codes are sound one by one
 * @column: (out): return location for the column whose code does not go with the others
 *
 * Tells whether a measure is given in a unit and a base that it can be given in.
 *
 * Returns: (nullable) (transfer full): NULL if so; otherwise what is wrong, translated
 */
char *
trade_codes_check_key (const TradeSeriesKey *key,
                       TradeColumn          *column)
{
  TradeUnitKind kind;
  const char *expected;

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (column != NULL, NULL);

  kind = trade_unit_get_kind (key->unit);
  expected = check_measure (key->measure, kind);
  *column = expected != NULL ? TRADE_COLUMN_UNIT : TRADE_COLUMN_BASE;
  if (expected != NULL)
    return g_strdup_printf (_("%1$s does not go with the measure %2$s; %3$s"), key->unit, key->measure, expected);

  return *key->base != '\0' ? check_base (key, kind) : NULL;
}

/* What a figure can be at all, in the unit itself. */
static void
get_range (const TradeSeriesKey *key,
           double               *least,
           double               *most)
{
  gboolean is_balance = g_str_equal (key->flow, TRADE_FLOW_BALANCE);

  *least = 0;
  *most = 100;
  if (g_str_equal (key->measure, TRADE_MEASURE_GROWTH))
    {
      /* A balance may turn from a deficit to a surplus, which is a fall of more than all of it. */
      *least = is_balance ? -MAX_CHANGE : -100;
      *most = MAX_CHANGE;
    }
  else if (g_str_equal (key->measure, TRADE_MEASURE_GDP_SHARE))
    {
      /* A port trades more than it produces. */
      *least = is_balance ? -MAX_CHANGE : 0;
      *most = MAX_CHANGE;
    }
  else if (g_str_equal (key->measure, TRADE_MEASURE_CONTRIBUTION))
    {
      *least = -MAX_CHANGE;
      *most = MAX_CHANGE;
    }
  else if (g_str_equal (key->measure, TRADE_MEASURE_SHARE_CHANGE))
    *least = -100;
  else if (trade_unit_get_kind (key->unit) != TRADE_UNIT_KIND_PERCENT)
    {
      *least = is_balance || trade_series_key_may_be_net (key) ? -MAX_VALUE : 0;
      *most = MAX_VALUE;
    }
}

/**
 * trade_codes_check_range:
 * @key: a sound key
 * @report: what is reported
 * @least: (out): return location for the least value, in the unit itself
 * @most: (out): return location for the greatest
 *
 * Checks whether a figure can be at all. A number outside is a slip of the pen that would spoil the scale of a whole chart.
 *
 * Returns: below 0 where it is less than anything that can be, above 0 where it is more; 0 where it can be
 */
int
trade_codes_check_range (const TradeSeriesKey *key,
                         const TradeReport    *report,
                         double               *least,
                         double               *most)
{
  const double value = trade_decimal_to_double (report->value) * pow (10, report->scale);

  g_return_val_if_fail (least != NULL && most != NULL, 0);

  get_range (key, least, most);

  return (value > *most) - (value < *least);
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
