/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-sdmx.h"

#include <glib/gi18n.h>

/* No agency counts in more, or in less. */
#define MAX_MULTIPLIER 18

/* The names of columns, folded, in the data structures of Eurostat and the OECD that tell of trade. */
static const struct
{
  const char     *name;
  TradeSdmxColumn column;
} known[] = {
  { "reporter", TRADE_SDMX_REPORTER },       { "ref area", TRADE_SDMX_REPORTER },
  { "geo", TRADE_SDMX_REPORTER },            { "reporting area", TRADE_SDMX_REPORTER },
  { "partner", TRADE_SDMX_PARTNER },         { "counterpart area", TRADE_SDMX_PARTNER },
  { "product", TRADE_SDMX_PRODUCT },         { "sitc06", TRADE_SDMX_PRODUCT },
  { "bclas bec", TRADE_SDMX_PRODUCT },       { "product code", TRADE_SDMX_PRODUCT },
  { "flow", TRADE_SDMX_FLOW },               { "stk flow", TRADE_SDMX_FLOW },
  { "trade flow", TRADE_SDMX_FLOW },         { "indicators", TRADE_SDMX_UNIT },
  { "unit", TRADE_SDMX_UNIT },               { "unit measure", TRADE_SDMX_UNIT },
  { "adjustment", TRADE_SDMX_ADJUSTMENT },   { "s adj", TRADE_SDMX_ADJUSTMENT },
  { "time period", TRADE_SDMX_PERIOD },      { "obs value", TRADE_SDMX_VALUE },
  { "obs flag", TRADE_SDMX_FLAG },           { "obs status", TRADE_SDMX_FLAG },
  { "unit mult", TRADE_SDMX_MULTIPLIER },    { "dataflow", TRADE_SDMX_ATTRIBUTE },
  { "last update", TRADE_SDMX_ATTRIBUTE },   { "structure", TRADE_SDMX_ATTRIBUTE },
  { "structure id", TRADE_SDMX_ATTRIBUTE },  { "structure name", TRADE_SDMX_ATTRIBUTE },
  { "action", TRADE_SDMX_ATTRIBUTE },        { "conf status", TRADE_SDMX_ATTRIBUTE },
  { "decimals", TRADE_SDMX_ATTRIBUTE },      { "freq", TRADE_SDMX_ATTRIBUTE },
  { "", TRADE_SDMX_ATTRIBUTE },
};

/* Eurostat's words for adjustments, by SDMX's codes. */
static const struct
{
  const char *word;
  const char *code;
} adjustments[] = {
  { "NSA", TRADE_ADJUSTMENT_NONE }, { "SA", TRADE_ADJUSTMENT_SEASONAL }, { "CA", TRADE_ADJUSTMENT_CALENDAR },
  { "SCA", TRADE_ADJUSTMENT_BOTH },
};

/*
 * trade_sdmx_find_column:
 * @name: the name of a column, folded
 *
 * Finds what a column is.
 *
 * Returns: the column; %TRADE_SDMX_DIMENSION where it is not known
 */
TradeSdmxColumn
trade_sdmx_find_column (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (name, known[i].name))
      return known[i].column;

  return TRADE_SDMX_DIMENSION;
}

/* Eurostat's numbers for the flows are the same as Comtrade's. */
static const char *
find_flow (const char *text)
{
  if (g_str_equal (text, "1"))
    return TRADE_FLOW_IMPORT;
  if (g_str_equal (text, "2"))
    return TRADE_FLOW_EXPORT;

  return trade_vocabulary_find_flow (text);
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

  is_whole = trade_vocabulary_is_whole (code);
  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, code, label, is_whole ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER,
                     is_whole ? 0 : trade_vocabulary_get_level (code));
}

static void
take_adjustment (TradeIntake      *intake,
                 TradeObservation *observation,
                 const char       *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (adjustments); i++)
    if (g_str_equal (word, adjustments[i].word))
      word = adjustments[i].code;

  trade_intake_word (intake, observation, TRADE_CUBE_ADJUSTMENT, word);
}

/* The power of ten that a row counts in, as a number or in words; FALSE where it is neither, or larger than any that is printed. */
static gboolean
parse_multiplier (const char *text,
                  int        *power)
{
  char *end;
  gint64 number = g_ascii_strtoll (text, &end, 10);

  *power = 0;
  if (*text == '\0' || g_ascii_strcasecmp (text, "units") == 0)
    return TRUE;
  if (end == text)
    return trade_vocabulary_find_scale (text, power);

  *power = (int) CLAMP (number, -MAX_MULTIPLIER, MAX_MULTIPLIER);

  return number == *power;
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
  const char *flow = find_flow (row->cells[TRADE_SDMX_FLOW]);
  const char *flag = row->cells[TRADE_SDMX_FLAG];
  TradeQuantity quantity;
  int power;

  *wrong = TRADE_SDMX_FLOW;
  if (flow == NULL)
    return _("this is not a direction of trade that is known");
  *wrong = TRADE_SDMX_UNIT;
  if (!trade_vocabulary_find_unit (row->cells[TRADE_SDMX_UNIT], &quantity))
    return _("this is not a unit that is known");
  *wrong = TRADE_SDMX_MULTIPLIER;
  if (!parse_multiplier (row->cells[TRADE_SDMX_MULTIPLIER], &power))
    return _("this is not a unit that is known");

  *scale = quantity.scale + power;
  trade_intake_word (intake, observation, TRADE_CUBE_FLOW, flow);
  trade_intake_word (intake, observation, TRADE_CUBE_MEASURE, quantity.measure);
  trade_intake_word (intake, observation, TRADE_CUBE_UNIT, quantity.unit);
  take_place (intake, observation, TRADE_CUBE_REPORTER, row->cells[TRADE_SDMX_REPORTER], row->labels[TRADE_SDMX_REPORTER]);
  take_place (intake, observation, TRADE_CUBE_PARTNER, row->cells[TRADE_SDMX_PARTNER], row->labels[TRADE_SDMX_PARTNER]);
  take_product (intake, observation, row->cells[TRADE_SDMX_PRODUCT], row->labels[TRADE_SDMX_PRODUCT]);
  take_adjustment (intake, observation, row->cells[TRADE_SDMX_ADJUSTMENT]);
  trade_intake_word (intake, observation, TRADE_CUBE_INDICATOR, row->indicator);
  if (!trade_status_parse (flag, &observation->status))
    trade_dialect_parse_flag (flag, &observation->status);

  return NULL;
}
