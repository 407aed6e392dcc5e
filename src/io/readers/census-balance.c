/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-vocabulary.h"

/* The balance of U.S. trade in goods with one country, of the U.S. Census Bureau: a table for each year, under a title that
 * names the country, of months, exports, imports and the balance, in million dollars. Months that are still to come are 0
 * throughout, and the total is that of the months before them. */

#define MILLION 6

static const char title[] = "trade in goods with ";
static const char total[] = "total ";

/* The columns that have values. */
static const struct
{
  const char *name;
  const char *flow;
} values[] = {
  { "exports", TRADE_FLOW_EXPORT },
  { "imports", TRADE_FLOW_IMPORT },
  { "balance", TRADE_FLOW_BALANCE },
};

/* The last month that is known of the year that the rows are of. */
typedef struct
{
  int year;
  int last_month;
} Known;

static int
rate (const TradeHeading *header)
{
  return header->n <= 5 && trade_heading_has (header, "month", "exports", "imports", "balance", NULL) ? 95 : 0;
}

/* Only the title tells the table from others of exports and imports. */
static int
sniff (const TradeHead *head)
{
  gboolean has_title = FALSE;

  for (guint i = 0; i < head->rows->len; i++)
    {
      const TradeHeading *row = g_ptr_array_index (head->rows, i);

      has_title |= row->n > 0 && strstr (row->folded[0], title) != NULL;
      if (has_title && rate (row) > 0)
        return rate (row);
    }

  return 0;
}

static char *
find_partner (TradeIntake *intake)
{
  g_autofree char *lower = g_ascii_strdown (trade_intake_get_preamble (intake), -1);
  const char *found = strstr (lower, title);
  const char *start;

  if (found == NULL)
    return NULL;

  start = trade_intake_get_preamble (intake) + (found - lower) + strlen (title);

  return g_strstrip (g_strndup (start, strcspn (start, "\n")));
}

static gboolean
is_nothing (TradeIntake *intake)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const char *cell = trade_intake_get (intake, trade_heading_find (trade_intake_get_header (intake), values[i].name));

      if (cell[strspn (cell, " 0.,-")] != '\0')
        return FALSE;
    }

  return TRUE;
}

/* "January 2023" or "TOTAL 2023". */
static gboolean
read_period (const char  *text,
             Known       *known,
             TradePeriod *period,
             gboolean    *is_part)
{
  g_autofree char *lower = trade_heading_lower (text);
  const gboolean is_total = g_str_has_prefix (lower, total);
  int year;

  *is_part = FALSE;
  if (!trade_period_cell_parse (is_total ? lower + strlen (total) : lower, period))
    return FALSE;

  year = trade_period_get_year (*period);
  if (!is_total)
    *known = (Known) { year, trade_period_get_month (*period) };
  else if (known->year == year && known->last_month < TRADE_MONTHS_PER_YEAR)
    {
      *period = trade_period_new (year, 1, known->last_month);
      *is_part = TRUE;
    }

  return TRUE;
}

static void
take_row (TradeIntake *intake,
          const char  *partner,
          Known       *known)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  const int month = trade_heading_find (header, "month");
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  TradePeriod period;
  gboolean is_part;

  if (!read_period (trade_intake_get (intake, month), known, &period, &is_part))
    {
      trade_intake_reject (intake, month, _("this is not a year, a quarter or a month"));
      return;
    }

  trade_intake_period (intake, &observation, period, is_part);
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, "USD");
  trade_intake_code (intake, &observation, TRADE_CUBE_REPORTER, "USA", _("United States"), TRADE_CODE_MEMBER, 1);
  if (partner != NULL)
    trade_intake_code (intake, &observation, TRADE_CUBE_PARTNER, partner, NULL,
                       g_ascii_strncasecmp (partner, "world", 5) == 0 ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER, 1);
  trade_intake_expect (intake, G_N_ELEMENTS (values));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      TradeObservation value = observation;

      trade_intake_word (intake, &value, TRADE_CUBE_FLOW, values[i].flow);
      trade_intake_take (intake, trade_heading_find (header, values[i].name), MILLION, &value);
    }
}

static void
take (TradeIntake *intake)
{
  g_autofree char *partner = find_partner (intake);
  const int month = trade_heading_find (trade_intake_get_header (intake), "month");
  Known known = { 0, 0 };

  while (trade_intake_next_record (intake))
    {
      /* The header stands above each year. */
      if (g_ascii_strcasecmp (trade_intake_get (intake, month), "month") == 0)
        trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
      else if (is_nothing (intake))
        trade_intake_set_aside (intake, TRADE_SET_ASIDE_EMPTY);
      else
        take_row (intake, partner, &known);
    }
}

const TradeReaderRecord trade_reader_census_balance = {
  .id = "census-balance",
  .name = N_("U.S. trade with a country"),
  .sniff = sniff,
  .rate = rate,
  .take = take,
  .publisher = "U.S. Census Bureau",
  .uri = "https://www.census.gov/foreign-trade/balance/",
};
