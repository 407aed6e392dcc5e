/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-reader-record.h"
#include "trade-row.h"

/* The API of HMRC's UK Trade Info: pounds and weights by month, commodity, country and port. Four codes tell the direction, with the
 * European Union and with all others apart. There is no row for all ports, nor for all countries. */

/* Codes of the Combined Nomenclature have as many digits; as numbers they lose a zero before them. Beside them stand trade that is
 * estimated or suppressed, with codes below zero. */
#define COMMODITY_DIGITS 8

typedef struct
{
  int month, flow, commodity, country, port, value, weight;
} Layout;

static int
rate (const TradeHeading *header)
{
  return trade_heading_has (header, "monthid", "flowtypeid", "commodityid", "countryid", "value", NULL) ? 95 : 0;
}

/* With the European Union, and with all others. */
static const char *
find_flow (const char *code)
{
  if (g_str_equal (code, "1") || g_str_equal (code, "3"))
    return TRADE_FLOW_IMPORT;

  return g_str_equal (code, "2") || g_str_equal (code, "4") ? TRADE_FLOW_EXPORT : NULL;
}

static void
take_commodity (TradeIntake      *intake,
                TradeObservation *observation,
                int               column)
{
  const char *text = trade_intake_get (intake, column);
  const gboolean is_cut = strlen (text) == COMMODITY_DIGITS - 1 && text[strspn (text, "0123456789")] == '\0';
  g_autofree char *code = g_strconcat (is_cut ? "0" : "", text, NULL);

  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, code, NULL, TRADE_CODE_MEMBER, COMMODITY_DIGITS);
}

static void
take_amount (TradeIntake      *intake,
             int               column,
             const char       *measure,
             const char       *unit,
             TradeObservation  observation)
{
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, measure);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, unit);
  trade_intake_take (intake, column, 0, &observation);
}

static void
take_row (TradeIntake  *intake,
          const Layout *layout)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };

  if (!trade_row_take_period (intake, &observation, layout->month) ||
      !trade_row_take_flow (intake, &observation, layout->flow, find_flow (trade_intake_get (intake, layout->flow))))
    return;

  trade_intake_code (intake, &observation, TRADE_CUBE_REPORTER, "GBR", _("United Kingdom"), TRADE_CODE_WHOLE, 0);
  trade_intake_code (intake, &observation, TRADE_CUBE_PARTNER, trade_intake_get (intake, layout->country), NULL, TRADE_CODE_MEMBER, 1);
  take_commodity (intake, &observation, layout->commodity);
  if (layout->port != TRADE_HEADING_NONE)
    trade_intake_word (intake, &observation, TRADE_CUBE_CUSTOMS, trade_intake_get (intake, layout->port));
  take_amount (intake, layout->value, TRADE_MEASURE_VALUE, "GBP", observation);
  if (layout->weight != TRADE_HEADING_NONE)
    {
      trade_intake_expect_more (intake);
      take_amount (intake, layout->weight, TRADE_MEASURE_QUANTITY, "KG", observation);
    }
}

static void
take (TradeIntake *intake)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  const Layout layout = {
    .month = trade_heading_find (header, "monthid"),
    .flow = trade_heading_find (header, "flowtypeid"),
    .commodity = trade_heading_find (header, "commodityid"),
    .country = trade_heading_find (header, "countryid"),
    .port = trade_heading_find (header, "portid"),
    .value = trade_heading_find (header, "value"),
    .weight = trade_heading_find (header, "netmass"),
  };

  trade_intake_make_whole (intake, TRADE_CUBE_CUSTOMS);
  while (trade_intake_next_record (intake))
    take_row (intake, &layout);
}

const TradeReaderRecord trade_reader_hmrc = {
  .id = "hmrc",
  .name = N_("UK Trade Info API"),
  .rate = rate,
  .take = take,
  .publisher = "HM Revenue & Customs, UK Trade Info",
  .uri = "https://www.uktradeinfo.com/",
};
