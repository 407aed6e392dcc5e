/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-comtrade.h"
#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-vocabulary.h"

/* UN Comtrade as it was until 2022, in its forms of 12, 22 and 35 columns. Many of these files went through a spreadsheet,
 * which took the zeros in front of codes for needless and wrote large values with an exponent. */

typedef struct
{
  int classification, year, period, flow, flow_label;
  int reporter, reporter_iso, reporter_label, partner, partner_iso, partner_label, partner2, partner2_label;
  int product, product_label, customs, customs_label, transport, transport_label, value;
} Columns;

static int
rate (const TradeHeading *header)
{
  return trade_heading_has (header, "classification", "trade flow", "reporter code", "partner code", "commodity code",
                           "trade value (us$)", NULL)
           ? 95
           : 0;
}

static Columns
find_columns (const TradeHeading *header)
{
  return (Columns) {
    .classification = trade_heading_find (header, "classification"),
    .year = trade_heading_find (header, "year"),
    .period = trade_heading_find (header, "period"),
    .flow = trade_heading_find (header, "trade flow code"),
    .flow_label = trade_heading_find (header, "trade flow"),
    .reporter = trade_heading_find (header, "reporter code"),
    .reporter_iso = trade_heading_find (header, "reporter iso"),
    .reporter_label = trade_heading_find (header, "reporter"),
    .partner = trade_heading_find (header, "partner code"),
    .partner_iso = trade_heading_find (header, "partner iso"),
    .partner_label = trade_heading_find (header, "partner"),
    .partner2 = trade_heading_find (header, "2nd partner code"),
    .partner2_label = trade_heading_find (header, "2nd partner"),
    .product = trade_heading_find (header, "commodity code"),
    .product_label = trade_heading_find (header, "commodity"),
    .customs = trade_heading_find (header, "customs proc code"),
    .customs_label = trade_heading_find (header, "customs"),
    .transport = trade_heading_find (header, "mode of transport code"),
    .transport_label = trade_heading_find (header, "mode of transport"),
    .value = trade_heading_find (header, "trade value (us$)"),
  };
}

static const char *
get_flow (TradeIntake   *intake,
          const Columns *columns)
{
  static const char *const flows[][3] = {
    { "1", "import", TRADE_FLOW_IMPORT },       { "2", "export", TRADE_FLOW_EXPORT },
    { "3", "re-export", TRADE_FLOW_RE_EXPORT }, { "4", "re-import", TRADE_FLOW_RE_IMPORT },
  };
  g_autofree char *label = trade_heading_fold (trade_intake_get (intake, columns->flow_label));
  const char *code = trade_intake_get (intake, columns->flow);

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    if (g_str_equal (code, flows[i][0]) || (*code == '\0' && g_str_has_prefix (label, flows[i][1])))
      return flows[i][2];

  return NULL;
}

/* The codes of the Harmonized System have an even number of digits. */
static void
take_product (TradeIntake      *intake,
              TradeObservation *observation,
              const Columns    *columns)
{
  const char *code = trade_intake_get (intake, columns->product);
  const char *classification = trade_intake_get (intake, columns->classification);
  const gboolean is_whole = trade_vocabulary_is_whole (code);
  const gboolean has_lost_zero = *classification == 'H' && !is_whole && strlen (code) % 2 == 1 &&
                                 code[strspn (code, "0123456789")] == '\0';
  g_autofree char *mended = has_lost_zero ? g_strconcat ("0", code, NULL) : g_strdup (code);

  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, mended, trade_intake_get (intake, columns->product_label),
                     is_whole ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER, is_whole ? 0 : trade_vocabulary_get_level (mended));
}

static gboolean
parse_period (TradeIntake   *intake,
              const Columns *columns,
              TradePeriod   *period)
{
  const char *text = trade_intake_get (intake, columns->period);

  return trade_period_cell_parse (*text != '\0' ? text : trade_intake_get (intake, columns->year), period);
}

static void
take_row (TradeIntake   *intake,
          const Columns *columns)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  const char *flow = get_flow (intake, columns);
  TradePeriod period;

  if (flow == NULL)
    {
      trade_intake_reject (intake, columns->flow, _("this is not a flow that UN Comtrade has"));
      return;
    }
  if (!parse_period (intake, columns, &period))
    {
      trade_intake_reject (intake, columns->period != TRADE_HEADING_NONE ? columns->period : columns->year,
                           _("this is not a year or a month"));
      return;
    }

  trade_intake_period (intake, &observation, period, FALSE);
  trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, flow);
  trade_intake_word (intake, &observation, TRADE_CUBE_CLASSIFICATION, trade_intake_get (intake, columns->classification));
  trade_comtrade_take_partner (intake, &observation, TRADE_CUBE_REPORTER, columns->reporter, columns->reporter_iso,
                               columns->reporter_label);
  trade_comtrade_take_partner (intake, &observation, TRADE_CUBE_PARTNER, columns->partner, columns->partner_iso,
                               columns->partner_label);
  trade_comtrade_take_partner (intake, &observation, TRADE_CUBE_PARTNER2, columns->partner2, TRADE_HEADING_NONE,
                               columns->partner2_label);
  take_product (intake, &observation, columns);
  trade_comtrade_take_total (intake, &observation, TRADE_CUBE_CUSTOMS, columns->customs, columns->customs_label, "C00");
  trade_comtrade_take_total (intake, &observation, TRADE_CUBE_TRANSPORT, columns->transport, columns->transport_label, "0");
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, "USD");
  trade_intake_take (intake, columns->value, 0, &observation);
}

static void
take (TradeIntake *intake)
{
  const Columns columns = find_columns (trade_intake_get_header (intake));

  while (trade_intake_next_record (intake))
    take_row (intake, &columns);
}

const TradeReaderRecord trade_reader_comtrade_legacy = {
  .id = "comtrade-legacy",
  .name = N_("UN Comtrade, as until 2022"),
  .rate = rate,
  .take = take,
  .publisher = "UN Comtrade",
  .uri = "https://comtradeplus.un.org/",
};
