/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-reader-record.h"
#include "trade-row.h"
#include "trade-vocabulary.h"

/* Comext, the detailed trade of the European Union, as Eurostat hands it out in bulk: a file for each month, and one for each
 * year, whose month 52 is the year. There is no row for the world, and none for all procedures, which are parts of the whole.
 * A row has its value and its weight. */

/* The same columns have gone by other names until 2022. */
static const char *const reporters[] = { "reporter", "declarant iso", "declarant", NULL };
static const char *const partners[] = { "partner iso", "partner", NULL };
static const char *const procedures[] = { "stat procedure", "stat regime", NULL };
static const char *const values[] = { "value eur", "value in euros", NULL };
static const char *const weights[] = { "quantity kg", "quantity in kg", NULL };

typedef struct
{
  int reporter, partner, product, flow, procedure, period, value, weight;
} Columns;

static int
rate (const TradeHeading *header)
{
  return trade_heading_has (header, "trade type", "product nc", "flow", "period", NULL) &&
                 trade_heading_find_any (header, reporters) != TRADE_HEADING_NONE &&
                 trade_heading_find_any (header, values) != TRADE_HEADING_NONE
           ? 95
           : 0;
}

static Columns
find_columns (const TradeHeading *header)
{
  return (Columns) {
    .reporter = trade_heading_find_any (header, reporters),
    .partner = trade_heading_find_any (header, partners),
    .product = trade_heading_find (header, "product nc"),
    .flow = trade_heading_find (header, "flow"),
    .procedure = trade_heading_find_any (header, procedures),
    .period = trade_heading_find (header, "period"),
    .value = trade_heading_find_any (header, values),
    .weight = trade_heading_find_any (header, weights),
  };
}

static const char *
find_flow (const char *code)
{
  return g_str_equal (code, "1") ? TRADE_FLOW_IMPORT : g_str_equal (code, "2") ? TRADE_FLOW_EXPORT : NULL;
}

static void
take_place (TradeIntake        *intake,
            TradeObservation   *observation,
            TradeCubeDimension  dimension,
            int                 column)
{
  const char *code;

  if (trade_intake_repeat (intake, observation, dimension, column, TRADE_HEADING_NONE))
    return;

  code = trade_intake_get (intake, column);
  if (!trade_intake_recall (intake, observation, dimension, code))
    trade_intake_code (intake, observation, dimension, code, NULL, trade_vocabulary_rate_place (code, NULL), 1);
}

/* Where goods are confidential, letters stand in the place of digits: 99RRR100. They lie as deep as the others. */
static void
take_product (TradeIntake      *intake,
              TradeObservation *observation,
              int               column)
{
  const char *code;
  gboolean is_whole;

  if (trade_intake_repeat (intake, observation, TRADE_CUBE_PRODUCT, column, TRADE_HEADING_NONE))
    return;

  code = trade_intake_get (intake, column);
  if (trade_intake_recall (intake, observation, TRADE_CUBE_PRODUCT, code))
    return;

  is_whole = trade_vocabulary_is_whole (code);
  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, code, NULL, is_whole ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER,
                     is_whole ? 0 : (int) strlen (code));
}

static void
take_row (TradeIntake   *intake,
          const Columns *columns)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  TradeObservation weight;

  if (!trade_row_take_flow (intake, &observation, columns->flow, find_flow (trade_intake_get (intake, columns->flow))) ||
      !trade_row_take_period (intake, &observation, columns->period))
    return;

  trade_intake_expect (intake, columns->weight != TRADE_HEADING_NONE ? 2 : 1);
  trade_intake_word (intake, &observation, TRADE_CUBE_CLASSIFICATION, "CN");
  trade_row_take_code (intake, &observation, TRADE_CUBE_CUSTOMS, columns->procedure);
  take_place (intake, &observation, TRADE_CUBE_REPORTER, columns->reporter);
  take_place (intake, &observation, TRADE_CUBE_PARTNER, columns->partner);
  take_product (intake, &observation, columns->product);

  weight = observation;
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, "EUR");
  trade_intake_take (intake, columns->value, 0, &observation);
  if (columns->weight == TRADE_HEADING_NONE)
    return;

  trade_intake_word (intake, &weight, TRADE_CUBE_MEASURE, TRADE_MEASURE_QUANTITY);
  trade_intake_word (intake, &weight, TRADE_CUBE_UNIT, "KG");
  trade_intake_take (intake, columns->weight, 0, &weight);
}

static void
take (TradeIntake *intake)
{
  const Columns columns = find_columns (trade_intake_get_header (intake));
  const int watched[] = { columns.period, columns.procedure, columns.reporter, columns.partner, columns.product };

  trade_intake_watch (intake, watched, G_N_ELEMENTS (watched));
  trade_intake_make_whole (intake, TRADE_CUBE_CUSTOMS);
  while (trade_intake_next_record (intake))
    take_row (intake, &columns);
}

const TradeReaderRecord trade_reader_comext = {
  .id = "comext",
  .name = N_("Eurostat’s Comext"),
  .rate = rate,
  .take = take,
  .publisher = "Eurostat, Comext",
  .uri = "https://ec.europa.eu/eurostat/comext/",
};
