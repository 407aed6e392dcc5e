/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-row.h"
#include "trade-vocabulary.h"

/* The international trade API of the U.S. Census Bureau: rows of one direction of trade, which only the names of its variables tell. Values
 * of the year so far stand beside those of the month, and imports for consumption beside all imports. */

/* Values of a month, of which the first that is there counts. */
static const struct
{
  const char *name;
  const char *flow;
} values[] = {
  { "all val mo", TRADE_FLOW_EXPORT },
  { "gen val mo", TRADE_FLOW_IMPORT },
  { "con val mo", TRADE_FLOW_IMPORT },
};

/* Codes of products, and their names. */
static const char *const codes[] = { "i commodity", "e commodity", "commodity", "naics", "sitc", "end use", "i enduse", "e enduse", NULL };
static const char *const names[] = {
  "i commodity ldesc", "e commodity ldesc", "i commodity sdesc", "e commodity sdesc", "naics ldesc", "naics sdesc", "sitc ldesc", "sitc sdesc",
  "i enduse ldesc", "e enduse ldesc", NULL,
};

/* Where goods cross the border, or which state they are of: what is asked for one of these has a row of all as well. */
static const char *const places[] = { "port", "district", "state", NULL };
static const char *const place_names[] = { "port name", "dist name", NULL };

/* Codes of countries have four digits, those of groups begin with a zero or end with letters: "0003", "4XXX". */
#define FIRST_COUNTRY '1'
#define COUNTRY_DIGITS 4

static int
find_value (const TradeHeading  *header,
            const char         **flow)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const int column = trade_heading_find (header, values[i].name);

      *flow = values[i].flow;
      if (column != TRADE_HEADING_NONE)
        return column;
    }

  return TRADE_HEADING_NONE;
}

static int
rate (const TradeHeading *header)
{
  const char *flow;

  return find_value (header, &flow) != TRADE_HEADING_NONE &&
         (trade_heading_has (header, "time", NULL) || trade_heading_has (header, "year", "month", NULL)) ? 95 : 0;
}

static gboolean
take_period (TradeIntake      *intake,
             TradeObservation *observation)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  const int time = trade_heading_find (header, "time"), year = trade_heading_find (header, "year");
  const int month = trade_heading_find (header, "month");
  g_autofree char *joined = NULL;
  TradePeriod period;

  if (time != TRADE_HEADING_NONE)
    return trade_row_take_period (intake, observation, time);

  joined = g_strdup_printf ("%s-%s", trade_intake_get (intake, year), trade_intake_get (intake, month));
  if (!trade_period_cell_parse (joined, &period))
    {
      trade_intake_reject (intake, month, _("this is not a year, a quarter or a month"));
      return FALSE;
    }
  trade_intake_period (intake, observation, period, FALSE);

  return TRUE;
}

static TradeCodeRole
rate_country (const char *code)
{
  if (g_str_equal (code, "-"))
    return TRADE_CODE_WHOLE;

  return *code >= FIRST_COUNTRY && strspn (code, "0123456789") == COUNTRY_DIGITS ? TRADE_CODE_MEMBER : TRADE_CODE_GROUP;
}

static void
take_partner (TradeIntake      *intake,
              TradeObservation *observation)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  const int code = trade_heading_find (header, "cty code"), name = trade_heading_find (header, "cty name");
  const char *label = trade_intake_get (intake, name);
  TradeCodeRole role = TRADE_CODE_WHOLE;

  if (code != TRADE_HEADING_NONE)
    role = rate_country (trade_intake_get (intake, code));
  else if (name != TRADE_HEADING_NONE)
    role = trade_vocabulary_rate_place (label, NULL);
  else
    return;

  trade_intake_code (intake, observation, TRADE_CUBE_PARTNER, *label != '\0' ? label : trade_intake_get (intake, code), NULL, role,
                     role == TRADE_CODE_WHOLE ? 0 : 1);
}

static void
take_product (TradeIntake      *intake,
              TradeObservation *observation)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  const int code = trade_heading_find_any (header, codes), name = trade_heading_find_any (header, names);
  const char *text = trade_intake_get (intake, code != TRADE_HEADING_NONE ? code : name);
  const gboolean is_whole = g_str_equal (text, "-") || trade_vocabulary_is_whole (text);

  if (*text != '\0')
    trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, text, name != TRADE_HEADING_NONE ? trade_intake_get (intake, name) : NULL,
                       is_whole ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER, is_whole ? 0 : trade_vocabulary_get_level (text));
}

static void
take_place (TradeIntake      *intake,
            TradeObservation *observation)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  const char *code = trade_intake_get (intake, trade_heading_find_any (header, places));
  const char *name = trade_intake_get (intake, trade_heading_find_any (header, place_names));
  const gboolean is_whole = g_str_equal (code, "-");

  if (*code != '\0')
    trade_intake_code (intake, observation, TRADE_CUBE_CUSTOMS, code, name, is_whole ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER, !is_whole);
}

static void
take (TradeIntake *intake)
{
  const char *flow;
  const int value = find_value (trade_intake_get_header (intake), &flow);

  while (trade_intake_next_record (intake))
    {
      TradeObservation observation = { .status = TRADE_STATUS_NORMAL };

      if (!take_period (intake, &observation))
        continue;
      trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, flow);
      trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
      trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, "USD");
      trade_intake_code (intake, &observation, TRADE_CUBE_REPORTER, "USA", _("United States"), TRADE_CODE_WHOLE, 0);
      take_partner (intake, &observation);
      take_product (intake, &observation);
      take_place (intake, &observation);
      trade_intake_take (intake, value, 0, &observation);
    }
}

const TradeReaderRecord trade_reader_census_api = {
  .id = "census-api",
  .name = N_("U.S. Census Bureau API"),
  .rate = rate,
  .take = take,
  .publisher = "U.S. Census Bureau",
  .uri = "https://www.census.gov/data/developers/data-sets/international-trade.html",
};
