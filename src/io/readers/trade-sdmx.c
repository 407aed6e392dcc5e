/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-sdmx.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "trade-words.h"

/* No agency counts in more, or in less. */
#define MAX_MULTIPLIER 18

typedef struct
{
  const char *code;
  const char *flow;
} Flow;

/* Eurostat's numbers for the flows are the same as Comtrade's. */
static const Flow flows[] = {
  { "1", TRADE_FLOW_IMPORT },
  { "2", TRADE_FLOW_EXPORT },
  { NULL },
};

/* The entries of accounts: what is earned abroad is exports, where it is for goods or services. Elsewhere D stands for dispatches. */
static const Flow entries[] = {
  { "C", TRADE_FLOW_EXPORT },
  { "D", TRADE_FLOW_IMPORT },
  { NULL },
};

/* Goods, services, and both, in the balance of payments. What else is in it is no trade. */
static const char *const items[] = { TRADE_TYPE_GOODS, TRADE_TYPE_SERVICES, "GS", NULL };

/* Eurostat's words for adjustments, and Australia's numbers, by SDMX's codes. */
static const struct
{
  const char *word;
  const char *code;
} adjustments[] = {
  { "NSA", TRADE_ADJUSTMENT_NONE }, { "SA", TRADE_ADJUSTMENT_SEASONAL }, { "CA", TRADE_ADJUSTMENT_CALENDAR },
  { "SCA", TRADE_ADJUSTMENT_BOTH }, { "10", TRADE_ADJUSTMENT_NONE }, { "20", TRADE_ADJUSTMENT_SEASONAL },
};

static const char *
find_flow (const Flow *codes,
           const char *text)
{
  for (guint i = 0; codes[i].code != NULL; i++)
    if (g_str_equal (text, codes[i].code))
      return codes[i].flow;

  return trade_vocabulary_find_flow (text);
}

/*
 * trade_sdmx_is_trade:
 * @row: what stands in the columns of a row
 *
 * Tells whether a row is about goods or services.
 *
 * Returns: %FALSE where it is of something else in the balance of payments
 */
gboolean
trade_sdmx_is_trade (const TradeSdmxRow *row)
{
  const char *item = row->cells[TRADE_SDMX_ITEM];

  return *item == '\0' || g_strv_contains (items, item);
}

static void
take_place (TradeIntake        *intake,
            TradeObservation   *observation,
            TradeCubeDimension  dimension,
            const char         *code,
            const char         *label)
{
  if (!trade_intake_recall (intake, observation, dimension, code))
    trade_intake_code (intake, observation, dimension, code, label, trade_vocabulary_rate_place (code, label), 1);
}

static void
take_product (TradeIntake      *intake,
              TradeObservation *observation,
              const char       *code,
              const char       *label)
{
  gboolean is_whole;

  if (trade_intake_recall (intake, observation, TRADE_CUBE_PRODUCT, code))
    return;

  is_whole = trade_vocabulary_is_whole (code) || (label != NULL && trade_vocabulary_is_whole (label));
  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, code, label, is_whole ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER,
                     is_whole ? 0 : trade_vocabulary_get_level (code));
}

static void
take_adjustment (TradeIntake      *intake,
                 TradeObservation *observation,
                 const char       *word)
{
  /* Labels say it in words, and then once more in brackets. */
  if (strchr (word, ' ') != NULL)
    {
      g_autofree char *label = g_strndup (word, strcspn (word, "("));
      g_autofree char *folded = trade_heading_fold (label);

      word = trade_words_read (folded).adjustment;
    }
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (adjustments); i++)
    if (g_str_equal (word, adjustments[i].word))
      word = adjustments[i].code;

  if (word != NULL)
    trade_intake_word (intake, observation, TRADE_CUBE_ADJUSTMENT, word);
}

/*
 * trade_sdmx_is_plain:
 * @transformation: what values were made of, by SDMX's codes
 *
 * Tells whether values are as they were counted, and no growth or the like.
 *
 * Returns: whether they are
 */
gboolean
trade_sdmx_is_plain (const char *transformation)
{
  static const char *const plain[] = { "", "N", "_Z", "_X", "_T", NULL };

  return g_strv_contains (plain, transformation);
}

/* A power of ten, written as a number, such as 6 or 6.0; FALSE where the text is none. */
static gboolean
parse_power (const char *text,
             int        *power)
{
  char *end;
  const double number = g_ascii_strtod (text, &end);

  if (strspn (text, "+-.0123456789") != strlen (text) || *end != '\0' || !(fabs (number) <= MAX_MULTIPLIER) || number != floor (number))
    return FALSE;

  *power = (int) number;

  return TRUE;
}

/* The power of ten that a row counts in, as a number, as a factor such as 1,000 or in words; FALSE where it is none of these, or larger
 * than any that is printed. */
static gboolean
parse_multiplier (const char *text,
                  int        *power)
{
  *power = 0;

  return *text == '\0' || g_ascii_strcasecmp (text, "units") == 0 || parse_power (text, power) || trade_vocabulary_find_scale (text, power);
}

/* A unit by its code, or by its label, which may tell at whose prices as well: "Current prices, million euro". */
static gboolean
read_unit (const char     *code,
           const char     *label,
           TradeQuantity  *quantity,
           const char    **prices)
{
  g_autofree char *folded = NULL;
  TradeWords words;

  *prices = NULL;
  if (trade_vocabulary_find_unit (code, quantity))
    return TRUE;
  if (label == NULL || !trade_vocabulary_find_unit (label, quantity))
    return FALSE;

  folded = trade_heading_fold (label);
  words = trade_words_read (folded);
  *prices = words.prices;

  return words.adjustment == NULL && words.valuation == NULL;
}

static gboolean
find_unit (const TradeSdmxRow *row,
           TradeQuantity      *quantity,
           const char        **prices)
{
  const char *code = row->cells[TRADE_SDMX_UNIT], *label = row->labels[TRADE_SDMX_UNIT];
  TradeSdmxUnit *unit = row->unit;

  if (unit == NULL)
    return read_unit (code, label, quantity, prices);
  if (unit->code == NULL || !g_str_equal (unit->code, code) || g_strcmp0 (unit->label, label) != 0)
    {
      g_free (unit->code);
      g_free (unit->label);
      unit->code = g_strdup (code);
      unit->label = g_strdup (label);
      unit->is_known = read_unit (code, label, &unit->quantity, &unit->prices);
    }
  *quantity = unit->quantity;
  *prices = unit->prices;

  return unit->is_known;
}

/*
 * trade_sdmx_contradicts:
 * @row: what stands in the columns of a row
 *
 * Tells whether a row is about an index, a share or growth, while its unit is one of money, or none is told.
 *
 * Returns: whether it is
 */
gboolean
trade_sdmx_contradicts (const TradeSdmxRow *row)
{
  TradeQuantity quantity = { .measure = TRADE_MEASURE_VALUE };
  const char *prices;

  if (!row->is_ratio && trade_sdmx_is_plain (row->cells[TRADE_SDMX_TRANSFORMATION]))
    return FALSE;
  if (*row->cells[TRADE_SDMX_UNIT] == '\0' && row->quantity != NULL)
    quantity = *row->quantity;
  else if (!find_unit (row, &quantity, &prices))
    return FALSE;

  return g_str_equal (quantity.measure, TRADE_MEASURE_VALUE);
}

/* Reads what the values of a row are counted in. Returns what is wrong. */
static const char *
read_quantity (TradeIntake        *intake,
               const TradeSdmxRow *row,
               TradeQuantity      *quantity,
               const char        **prices,
               TradeSdmxColumn    *wrong)
{
  const TradeReaderOptions *options = trade_intake_get_options (intake);
  const char *multiplier = row->cells[TRADE_SDMX_MULTIPLIER];
  gboolean is_value;
  int power;

  *wrong = TRADE_SDMX_UNIT;
  if (*row->cells[TRADE_SDMX_UNIT] == '\0' && row->quantity != NULL)
    *quantity = *row->quantity;
  else if (!find_unit (row, quantity, prices))
    return _("this is not a unit that is known");

  is_value = g_str_equal (quantity->measure, TRADE_MEASURE_VALUE);
  trade_reader_options_apply (options, quantity);
  quantity->has_scale = quantity->has_scale || (is_value && options->has_scale);
  *wrong = TRADE_SDMX_MULTIPLIER;
  if (!parse_multiplier (multiplier, &power))
    return _("this does not tell how the values are counted");
  if (*multiplier == '\0' && row->is_counted && is_value && !quantity->has_scale)
    return _("this is empty, while other rows tell how their values are counted");
  /* What both tell is counted once. */
  if (quantity->has_scale && power != 0 && power != quantity->scale)
    return _("this counts the values in something else than their unit does");
  if (!quantity->has_scale)
    quantity->scale += power;

  return NULL;
}

/*
 * trade_sdmx_take_key:
 * @intake: an intake that stands on a row
 * @row: what stands in its columns
 * @observation: takes what the row says, but for its period and value
 * @scale: (out): return location for the power of ten that its values are counted in
 * @wrong: (out): return location for the column that is wrong
 *
 * Reads what all values of a row are about.
 *
 * Returns: (transfer none) (nullable): %NULL if so; otherwise what is wrong, translated
 */
const char *
trade_sdmx_take_key (TradeIntake        *intake,
                     const TradeSdmxRow *row,
                     TradeObservation   *observation,
                     int                *scale,
                     TradeSdmxColumn    *wrong)
{
  const gboolean is_entry = *row->cells[TRADE_SDMX_ENTRY] != '\0';
  const char *flow = row->flow != NULL ? row->flow
                     : is_entry        ? find_flow (entries, row->cells[TRADE_SDMX_ENTRY])
                                       : find_flow (flows, row->cells[TRADE_SDMX_FLOW]);
  const char *type = *row->cells[TRADE_SDMX_ITEM] != '\0' ? row->cells[TRADE_SDMX_ITEM] : row->type;
  const char *flag = row->cells[TRADE_SDMX_FLAG];
  const char *prices = NULL;
  TradeQuantity quantity;
  const char *reason;

  *wrong = is_entry ? TRADE_SDMX_ENTRY : TRADE_SDMX_FLOW;
  if (flow == NULL)
    return _("this is not a direction of trade that is known");
  reason = read_quantity (intake, row, &quantity, &prices, wrong);
  if (reason != NULL)
    return reason;

  *scale = quantity.scale;
  trade_intake_word (intake, observation, TRADE_CUBE_FLOW, flow);
  trade_intake_word (intake, observation, TRADE_CUBE_MEASURE, quantity.measure);
  trade_intake_word (intake, observation, TRADE_CUBE_UNIT, quantity.unit);
  take_place (intake, observation, TRADE_CUBE_REPORTER, row->cells[TRADE_SDMX_REPORTER], row->labels[TRADE_SDMX_REPORTER]);
  take_place (intake, observation, TRADE_CUBE_PARTNER, row->cells[TRADE_SDMX_PARTNER], row->labels[TRADE_SDMX_PARTNER]);
  take_product (intake, observation, row->cells[TRADE_SDMX_PRODUCT], row->labels[TRADE_SDMX_PRODUCT]);
  take_adjustment (intake, observation, row->cells[TRADE_SDMX_ADJUSTMENT]);
  if (row->is_whole)
    trade_intake_code (intake, observation, TRADE_CUBE_INDICATOR, row->indicator, NULL, TRADE_CODE_WHOLE, 0);
  else
    trade_intake_word (intake, observation, TRADE_CUBE_INDICATOR, row->indicator);
  if (type != NULL && *type != '\0')
    trade_intake_word (intake, observation, TRADE_CUBE_TYPE, type);
  if (prices != NULL)
    trade_intake_word (intake, observation, TRADE_CUBE_PRICES, prices);
  if (row->valuation != NULL)
    trade_intake_word (intake, observation, TRADE_CUBE_VALUATION, row->valuation);
  if (!trade_status_parse (flag, &observation->status))
    trade_dialect_parse_flag (flag, &observation->status);

  return NULL;
}

/*
 * trade_sdmx_take_periods:
 * @intake: an intake that stands on a row
 * @periods: (element-type TradeSdmxPeriod): the columns of its values
 * @key: what the row says of all of them
 * @scale: the power of ten that they are counted in
 *
 * Reads the values of a row, of a period each.
 */
void
trade_sdmx_take_periods (TradeIntake            *intake,
                         const GArray           *periods,
                         const TradeObservation *key,
                         int                     scale)
{
  trade_intake_expect (intake, periods->len);
  for (guint i = 0; i < periods->len; i++)
    {
      const TradeSdmxPeriod *one = &g_array_index (periods, TradeSdmxPeriod, i);
      TradeObservation observation = *key;

      trade_intake_period (intake, &observation, one->period, FALSE);
      trade_intake_take (intake, one->column, scale, &observation);
    }
}
