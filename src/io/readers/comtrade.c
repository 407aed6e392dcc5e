/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "trade-comtrade.h"
#include "trade-reader-record.h"
#include "trade-row.h"
#include "trade-vocabulary.h"

/* UN Comtrade as its site and its API have it since 2022. Every total stands among its parts: partner 0 is the world, and
 * so is partner2Code 0; customsCode C00, motCode 0 and mosCode 0 are all procedures and modes; cmdCode TOTAL is all goods,
 * above chapters, headings and subheadings. */

typedef struct
{
  int type, period, reporter, reporter_iso, reporter_label, flow, flow_label;
  int partner, partner_iso, partner_label, partner2, partner2_iso, partner2_label;
  int classification, product, product_label, level;
  int customs, customs_label, supply, transport, transport_label;
  int value;
} Columns;

static int
rate (const TradeHeading *header)
{
  return trade_heading_has (header, "typecode", "period", "reportercode", "flowcode", "partnercode", "cmdcode", "primaryvalue",
                           NULL)
           ? 95
           : 0;
}

static Columns
find_columns (const TradeHeading *header)
{
  return (Columns) {
    .type = trade_heading_find (header, "typecode"),
    .period = trade_heading_find (header, "period"),
    .reporter = trade_heading_find (header, "reportercode"),
    .reporter_iso = trade_heading_find (header, "reporteriso"),
    .reporter_label = trade_heading_find (header, "reporterdesc"),
    .flow = trade_heading_find (header, "flowcode"),
    .flow_label = trade_heading_find (header, "flowdesc"),
    .partner = trade_heading_find (header, "partnercode"),
    .partner_iso = trade_heading_find (header, "partneriso"),
    .partner_label = trade_heading_find (header, "partnerdesc"),
    .partner2 = trade_heading_find (header, "partner2code"),
    .partner2_iso = trade_heading_find (header, "partner2iso"),
    .partner2_label = trade_heading_find (header, "partner2desc"),
    .classification = trade_heading_find (header, "classificationcode"),
    .product = trade_heading_find (header, "cmdcode"),
    .product_label = trade_heading_find (header, "cmddesc"),
    .level = trade_heading_find (header, "aggrlevel"),
    .customs = trade_heading_find (header, "customscode"),
    .customs_label = trade_heading_find (header, "customsdesc"),
    .supply = trade_heading_find (header, "moscode"),
    .transport = trade_heading_find (header, "motcode"),
    .transport_label = trade_heading_find (header, "motdesc"),
    .value = trade_heading_find (header, "primaryvalue"),
  };
}

static void
take_product (TradeIntake      *intake,
              TradeObservation *observation,
              const Columns    *columns)
{
  const char *code;
  gboolean is_whole;
  int level;

  if (trade_intake_repeat (intake, observation, TRADE_CUBE_PRODUCT, columns->product, TRADE_HEADING_NONE))
    return;

  code = trade_intake_get (intake, columns->product);
  if (trade_intake_recall (intake, observation, TRADE_CUBE_PRODUCT, code))
    return;

  is_whole = trade_vocabulary_is_whole (code);
  level = (int) g_ascii_strtoll (trade_intake_get (intake, columns->level), NULL, 10);
  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, code, trade_intake_get (intake, columns->product_label),
                     is_whole ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER,
                     is_whole ? 0 : level > 0 ? level : trade_vocabulary_get_level (code));
}

static void
take_flow (TradeIntake      *intake,
           TradeObservation *observation,
           const Columns    *columns)
{
  if (!trade_intake_repeat (intake, observation, TRADE_CUBE_FLOW, columns->flow, TRADE_HEADING_NONE))
    trade_intake_code (intake, observation, TRADE_CUBE_FLOW, trade_intake_get (intake, columns->flow),
                       trade_intake_get (intake, columns->flow_label), TRADE_CODE_MEMBER, 1);
}

static void
take_row (TradeIntake   *intake,
          const Columns *columns)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };

  if (!trade_row_take_period (intake, &observation, columns->period))
    return;

  trade_row_take_code (intake, &observation, TRADE_CUBE_TYPE, columns->type);
  trade_comtrade_take_partner (intake, &observation, TRADE_CUBE_REPORTER, columns->reporter, columns->reporter_iso,
                               columns->reporter_label);
  take_flow (intake, &observation, columns);
  trade_comtrade_take_partner (intake, &observation, TRADE_CUBE_PARTNER, columns->partner, columns->partner_iso,
                               columns->partner_label);
  trade_comtrade_take_partner (intake, &observation, TRADE_CUBE_PARTNER2, columns->partner2, columns->partner2_iso,
                               columns->partner2_label);
  trade_row_take_code (intake, &observation, TRADE_CUBE_CLASSIFICATION, columns->classification);
  take_product (intake, &observation, columns);
  trade_comtrade_take_total (intake, &observation, TRADE_CUBE_CUSTOMS, columns->customs, columns->customs_label, "C00");
  trade_comtrade_take_total (intake, &observation, TRADE_CUBE_SUPPLY, columns->supply, TRADE_HEADING_NONE, "0");
  trade_comtrade_take_total (intake, &observation, TRADE_CUBE_TRANSPORT, columns->transport, columns->transport_label, "0");
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, "USD");
  trade_intake_take (intake, columns->value, 0, &observation);
}

/* Rows that follow each other are about nearly the same. */
static void
watch (TradeIntake   *intake,
       const Columns *columns)
{
  const int watched[] = {
    columns->type, columns->period, columns->reporter, columns->reporter_iso, columns->flow, columns->partner, columns->partner_iso,
    columns->partner2, columns->partner2_iso, columns->classification, columns->product, columns->customs, columns->supply,
    columns->transport,
  };

  trade_intake_watch (intake, watched, G_N_ELEMENTS (watched));
}

static void
take (TradeIntake *intake)
{
  const Columns columns = find_columns (trade_intake_get_header (intake));

  watch (intake, &columns);
  while (trade_intake_next_record (intake))
    take_row (intake, &columns);
}

const TradeReaderRecord trade_reader_comtrade = {
  .id = "comtrade",
  .name = N_("UN Comtrade"),
  .rate = rate,
  .take = take,
  .publisher = "UN Comtrade",
  .uri = "https://comtradeplus.un.org/",
};
