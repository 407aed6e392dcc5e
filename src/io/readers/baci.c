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

enum
{
  YEAR,
  EXPORTER,
  IMPORTER,
  PRODUCT,
  VALUE,
  N_COLUMNS,
};

static int
rate (const TradeHeading *header)
{
  return header->n >= 5 && trade_heading_has (header, "t", "i", "j", "k", "v", NULL) ? 95 : 0;
}

static void
take_product (TradeIntake      *intake,
              TradeObservation *observation,
              int               column)
{
  g_autofree char *product = NULL;
  const char *code;

  if (trade_intake_repeat (intake, observation, TRADE_CUBE_PRODUCT, column, TRADE_HEADING_NONE))
    return;

  code = trade_intake_get (intake, column);
  product = g_strconcat (strlen (code) == PRODUCT_DIGITS - 1 ? "0" : "", code, NULL);
  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, product, NULL, TRADE_CODE_MEMBER, trade_vocabulary_get_level (product));
}

static void
take_row (TradeIntake *intake,
          const int   *columns)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };

  if (!trade_row_take_period (intake, &observation, columns[YEAR]))
    return;

  trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, TRADE_FLOW_EXPORT);
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, "USD");
  trade_row_take_code (intake, &observation, TRADE_CUBE_REPORTER, columns[EXPORTER]);
  trade_row_take_code (intake, &observation, TRADE_CUBE_PARTNER, columns[IMPORTER]);
  take_product (intake, &observation, columns[PRODUCT]);
  trade_intake_take (intake, columns[VALUE], 3, &observation);
}

static void
take (TradeIntake *intake)
{
  static const char *const names[N_COLUMNS] = { "t", "i", "j", "k", "v" };
  int columns[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    columns[i] = trade_heading_find (trade_intake_get_header (intake), names[i]);
  trade_intake_watch (intake, columns, VALUE);
  while (trade_intake_next (intake))
    take_row (intake, columns);
}

const TradeReaderRecord trade_reader_baci = {
  .id = "baci",
  .name = N_("CEPII’s BACI"),
  .rate = rate,
  .take = take,
  .publisher = "CEPII, BACI",
  .uri = "https://www.cepii.fr/",
};
