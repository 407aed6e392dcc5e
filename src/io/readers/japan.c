/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-vocabulary.h"

/* Trade Statistics of Japan, as e-Stat hands them out: a row for each commodity and country, with the year and its months side
 * by side, in thousand yen. Codes of commodities stand in apostrophes, so that a spreadsheet keeps their zeros. The year is
 * the sum of its months. */

#define VALUE_START "value-"
#define VALUE_YEAR "value-year"

static int
rate (const TradeHeading *header)
{
  return trade_heading_has (header, "exp or imp", "year", "hs", VALUE_YEAR, NULL) ? 95 : 0;
}

/* The period of a column: the year of the row, or a month of it. */
static gboolean
parse_period (const char  *name,
              const char  *year,
              TradePeriod *period)
{
  g_autofree char *text = g_str_equal (name, VALUE_YEAR) ? g_strdup (year)
                                                         : g_strdup_printf ("%s %s", name + strlen (VALUE_START), year);

  return trade_period_cell_parse (text, period);
}

static void
take_codes (TradeIntake      *intake,
            TradeObservation *observation)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  g_auto (GStrv) parts = g_strsplit (trade_intake_get (intake, trade_heading_find (header, "hs")), "'", -1);
  g_autofree char *product = g_strjoinv ("", parts);
  const char *country = trade_intake_get (intake, trade_heading_find (header, "country"));

  trade_intake_word (intake, observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  trade_intake_word (intake, observation, TRADE_CUBE_UNIT, "JPY");
  trade_intake_code (intake, observation, TRADE_CUBE_REPORTER, "JPN", _("Japan"), TRADE_CODE_MEMBER, 1);
  trade_intake_code (intake, observation, TRADE_CUBE_PARTNER, country, NULL, trade_vocabulary_rate_place (country, NULL), 1);
  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, g_strstrip (product), NULL, TRADE_CODE_MEMBER,
                     trade_vocabulary_get_level (product));
}

static void
take_value (TradeIntake      *intake,
            guint             column,
            const char       *flow,
            TradeObservation  observation)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  const char *year = trade_intake_get (intake, trade_heading_find (header, "year"));
  TradePeriod period;

  if (flow == NULL)
    trade_intake_reject (intake, trade_heading_find (header, "exp or imp"),
                         _("this is not a direction of trade that is known"));
  else if (!parse_period (header->folded[column], year, &period))
    trade_intake_reject (intake, trade_heading_find (header, "year"), _("this is not a year, a quarter or a month"));
  else
    {
      trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, flow);
      trade_intake_period (intake, &observation, period, FALSE);
      trade_intake_take (intake, (int) column, 3, &observation);
    }
}

static void
take (TradeIntake *intake)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  guint n_values = 0;

  for (guint i = 0; i < header->n; i++)
    n_values += g_str_has_prefix (header->folded[i], VALUE_START);

  while (trade_intake_next (intake))
    {
      TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
      const char *direction = trade_intake_get (intake, trade_heading_find (header, "exp or imp"));
      const char *flow = g_str_equal (direction, "1")   ? TRADE_FLOW_EXPORT
                         : g_str_equal (direction, "2") ? TRADE_FLOW_IMPORT
                                                        : NULL;

      take_codes (intake, &observation);
      trade_intake_expect (intake, n_values);
      for (guint i = 0; i < header->n; i++)
        if (g_str_has_prefix (header->folded[i], VALUE_START))
          take_value (intake, i, flow, observation);
    }
}

const TradeReaderRecord trade_reader_japan = {
  .id = "japan",
  .name = N_("Trade Statistics of Japan"),
  .rate = rate,
  .take = take,
  .publisher = "Trade Statistics of Japan",
  .uri = "https://www.customs.go.jp/toukei/",
};
