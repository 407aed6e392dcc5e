/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-reader-record.h"
#include "trade-row.h"
#include "trade-vocabulary.h"

/* CEPII's BACI: t, i, j, k, v and q are the year, the exporter, the importer, the product of the Harmonized System, thousand
 * dollars and tonnes. A row is both views of one flow, and there are no totals at all. */

/* Codes of products have so many digits, of which a spreadsheet loses a zero in front. */
#define PRODUCT_DIGITS 6

static int
rate (const TradeHeading *header)
{
  return header->n >= 5 && trade_heading_has (header, "t", "i", "j", "k", "v", NULL) ? 95 : 0;
}

static void
take_row (TradeIntake *intake)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  const char *code = trade_intake_get (intake, trade_heading_find (header, "k"));
  g_autofree char *product = g_strconcat (strlen (code) == PRODUCT_DIGITS - 1 ? "0" : "", code, NULL);

  if (!trade_row_take_period (intake, &observation, trade_heading_find (header, "t")))
    return;

  trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, TRADE_FLOW_EXPORT);
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, "USD");
  trade_intake_word (intake, &observation, TRADE_CUBE_REPORTER,
                     trade_intake_get (intake, trade_heading_find (header, "i")));
  trade_intake_word (intake, &observation, TRADE_CUBE_PARTNER,
                     trade_intake_get (intake, trade_heading_find (header, "j")));
  trade_intake_code (intake, &observation, TRADE_CUBE_PRODUCT, product, NULL, TRADE_CODE_MEMBER,
                     trade_vocabulary_get_level (product));
  trade_intake_take (intake, trade_heading_find (header, "v"), 3, &observation);
}

static void
take (TradeIntake *intake)
{
  while (trade_intake_next (intake))
    take_row (intake);
}

const TradeReaderRecord trade_reader_baci = {
  .id = "baci",
  .name = N_("CEPII’s BACI"),
  .rate = rate,
  .take = take,
  .publisher = "CEPII, BACI",
  .uri = "https://www.cepii.fr/",
};
