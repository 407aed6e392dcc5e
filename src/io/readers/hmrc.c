/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-reader-record.h"
#include "trade-row.h"
#include "trade-vocabulary.h"

/* The API of HMRC's UK Trade Info: pounds by month, commodity and country. Four codes tell the direction, with the European Union and
 * with all others apart. */

/* Codes of the Combined Nomenclature have as many digits; as numbers they lose a zero before them. */
#define COMMODITY_DIGITS 8

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
                TradeObservation *observation)
{
  const char *text = trade_intake_get (intake, trade_heading_find (trade_intake_get_header (intake), "commodityid"));
  const gboolean is_cut = strlen (text) == COMMODITY_DIGITS - 1 && text[strspn (text, "0123456789")] == '\0';
  g_autofree char *code = g_strconcat (is_cut ? "0" : "", text, NULL);

  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, code, NULL, TRADE_CODE_MEMBER, trade_vocabulary_get_level (code));
}

static void
take (TradeIntake *intake)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  const int month = trade_heading_find (header, "monthid"), flow = trade_heading_find (header, "flowtypeid");
  const int country = trade_heading_find (header, "countryid"), value = trade_heading_find (header, "value");

  while (trade_intake_next_record (intake))
    {
      TradeObservation observation = { .status = TRADE_STATUS_NORMAL };

      if (!trade_row_take_period (intake, &observation, month) ||
          !trade_row_take_flow (intake, &observation, flow, find_flow (trade_intake_get (intake, flow))))
        continue;
      trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
      trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, "GBP");
      trade_intake_code (intake, &observation, TRADE_CUBE_REPORTER, "GBR", _("United Kingdom"), TRADE_CODE_WHOLE, 0);
      trade_intake_code (intake, &observation, TRADE_CUBE_PARTNER, trade_intake_get (intake, country), NULL, TRADE_CODE_MEMBER, 1);
      take_commodity (intake, &observation);
      trade_intake_take (intake, value, 0, &observation);
    }
}

const TradeReaderRecord trade_reader_hmrc = {
  .id = "hmrc",
  .name = N_("UK Trade Info API"),
  .rate = rate,
  .take = take,
  .publisher = "HM Revenue & Customs, UK Trade Info",
  .uri = "https://www.uktradeinfo.com/",
};
