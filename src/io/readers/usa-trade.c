/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-vocabulary.h"

/* USA Trade Online of the U.S. Census Bureau: a report for each direction of trade, which the name of its column of values
 * tells. Commodities are told by their code and their name in one cell: "50 Silk, including yarns". A time may be a part
 * of a year: "2024 through October". Rows may be of one port or state, beside those of all. */

/* Values go by one of these, folded. */
static const struct
{
  const char *name;
  const char *flow;
} values[] = {
  { "total exports value ($us)", TRADE_FLOW_EXPORT },      { "total value ($us)", TRADE_FLOW_EXPORT },
  { "fas value basis ($us)", TRADE_FLOW_EXPORT },          { "exports value ($us)", TRADE_FLOW_EXPORT },
  { "domestic and foreign exports value ($us)", TRADE_FLOW_EXPORT },
  { "customs value (gen) ($us)", TRADE_FLOW_IMPORT },      { "customs import value (gen) ($us)", TRADE_FLOW_IMPORT },
  { "general imports value ($us)", TRADE_FLOW_IMPORT },    { "imports value ($us)", TRADE_FLOW_IMPORT },
  { "customs value (cons) ($us)", TRADE_FLOW_IMPORT },
};

static const char through[] = " through ";

/* Of what in the United States a row is, which all begin with "all" where it is of all. */
static const char *const places[] = { "district", "port", "state", NULL };
static const char all[] = "all ";
static const char nation[] = "united states";

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

  return trade_heading_has (header, "country", "time", NULL) && find_value (header, &flow) != TRADE_HEADING_NONE ? 95 : 0;
}

/* "2023", "October 2024", "2024 through October". */
static gboolean
parse_time (const char  *text,
            TradePeriod *period,
            gboolean    *is_cumulative)
{
  const char *last = strstr (text, through);
  g_autofree char *month = last != NULL ? g_strdup_printf ("%s %.4s", last + strlen (through), text) : NULL;

  *is_cumulative = last != NULL;
  if (!trade_period_cell_parse (month != NULL ? month : text, period))
    return FALSE;
  if (last != NULL)
    *period = trade_period_new (trade_period_get_year (*period), 1, trade_period_get_month (*period));

  return TRUE;
}

static void
take_product (TradeIntake      *intake,
              TradeObservation *observation,
              int               column)
{
  const char *text = trade_intake_get (intake, column);
  const gsize n_digits = strspn (text, "0123456789");
  g_autofree char *code = n_digits > 0 ? g_strndup (text, n_digits) : g_strdup (text);
  const char *label = n_digits > 0 ? text + n_digits + strspn (text + n_digits, " -") : text;
  const gboolean is_whole = trade_vocabulary_is_whole (code);

  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, code, label, is_whole ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER,
                     is_whole ? 0 : trade_vocabulary_get_level (code));
}

/* Whose trade it is: that of the United States, or of one of their ports or states. */
static void
take_reporter (TradeIntake      *intake,
               TradeObservation *observation)
{
  g_autoptr (GString) names = g_string_new (NULL);
  gboolean is_whole = TRUE;

  for (guint i = 0; places[i] != NULL; i++)
    {
      const char *name = trade_intake_get (intake, trade_heading_find (trade_intake_get_header (intake), places[i]));
      g_autofree char *lower = trade_lower (name);

      if (*name == '\0')
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
      is_whole &= g_str_has_prefix (lower, all) || g_str_equal (lower, nation);
    }
  if (is_whole)
    trade_intake_code (intake, observation, TRADE_CUBE_REPORTER, "USA", _("United States"), TRADE_CODE_WHOLE, 0);
  else
    trade_intake_code (intake, observation, TRADE_CUBE_REPORTER, names->str, NULL, TRADE_CODE_MEMBER, 1);
}

static void
take_row (TradeIntake *intake)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  const char *country = trade_intake_get (intake, trade_heading_find (header, "country"));
  const char *flow;
  const int value = find_value (header, &flow);
  gboolean is_cumulative;
  TradePeriod period;

  if (!parse_time (trade_intake_get (intake, trade_heading_find (header, "time")), &period, &is_cumulative))
    {
      trade_intake_reject (intake, trade_heading_find (header, "time"), _("this is not a year, a quarter or a month"));
      return;
    }

  trade_intake_period (intake, &observation, period, is_cumulative);
  trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, flow);
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, "USD");
  trade_intake_code (intake, &observation, TRADE_CUBE_PARTNER, country, NULL, trade_vocabulary_rate_place (country, NULL), 1);
  take_product (intake, &observation, trade_heading_find (header, "commodity"));
  take_reporter (intake, &observation);
  trade_intake_take (intake, value, 0, &observation);
}

static void
take (TradeIntake *intake)
{
  while (trade_intake_next_record (intake))
    take_row (intake);
}

const TradeReaderRecord trade_reader_usa_trade = {
  .id = "usa-trade",
  .name = N_("USA Trade Online"),
  .rate = rate,
  .take = take,
  .publisher = "U.S. Census Bureau, USA Trade Online",
  .uri = "https://usatrade.census.gov/",
};
