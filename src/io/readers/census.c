/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-census.h"
#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-so-far.h"

/* U.S. trade in goods by country, of the U.S. Census Bureau: a row for each country and year, with the months and the year of
 * imports and of exports side by side, in million dollars. Groups have codes below 1000; the world stands there adjusted for
 * the season and not. Months that are still to come are 0, and the year is the sum of those before them. */

#define FIRST_COUNTRY 1000
#define MILLION 6
#define WHOLE_YEAR "yr"

/* Where the year stands, and how far all countries together have gone: the last month of one of them may be without trade. */
typedef struct
{
  const TradeHeading *header;
  int                 year;
  TradeSoFar          so_far;
} Layout;

static int
rate (const TradeHeading *header)
{
  return trade_heading_has (header, "year", "cty code", "ctyname", "ijan", "ejan", NULL) ? 95 : 0;
}

/* "ijan" is January of imports, "eyr" the year of exports. */
static gboolean
read_column (const char  *name,
             const char  *year,
             TradePeriod *period)
{
  g_autofree char *text = NULL;

  if ((*name != 'i' && *name != 'e') || (strlen (name) != 3 && strlen (name) != 4))
    return FALSE;

  text = g_str_equal (name + 1, WHOLE_YEAR) ? g_strdup (year) : g_strdup_printf ("%s %s", name + 1, year);

  return trade_period_cell_parse (text, period);
}

static void
glance_cb (const TradeCsvCell *cells,
           guint               n_cells,
           gpointer            data)
{
  Layout *layout = data;
  const char *year = (guint) layout->year < n_cells ? cells[layout->year].text : NULL;
  TradePeriod period;

  for (guint i = 0; year != NULL && i < MIN (n_cells, layout->header->n); i++)
    if (cells[i].text != NULL && trade_so_far_has_value (cells[i].text) &&
        read_column (layout->header->folded[i], year, &period))
      trade_so_far_note (&layout->so_far, period);
}

static void
take_place (TradeIntake      *intake,
            TradeObservation *observation)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  const char *code = trade_intake_get (intake, trade_heading_find (header, "cty code"));

  trade_census_take_partner (intake, observation, code, trade_intake_get (intake, trade_heading_find (header, "ctyname")),
                             g_ascii_strtoll (code, NULL, 10) < FIRST_COUNTRY ? TRADE_CODE_GROUP : TRADE_CODE_MEMBER);
}

static void
take_value (TradeIntake      *intake,
            int               column,
            const Layout     *layout,
            TradeObservation  observation)
{
  const char *name = layout->header->folded[column];
  TradePeriod period;
  gboolean is_part;

  if (!read_column (name, trade_intake_get (intake, layout->year), &period))
    {
      trade_intake_reject (intake, layout->year, _("this is not a year, a quarter or a month"));
      return;
    }
  if (!trade_so_far_limit (&layout->so_far, &period, &is_part))
    {
      trade_intake_set_aside (intake, TRADE_SET_ASIDE_EMPTY);
      return;
    }

  trade_intake_period (intake, &observation, period, is_part);
  trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, *name == 'e' ? TRADE_FLOW_EXPORT : TRADE_FLOW_IMPORT);
  trade_intake_take (intake, column, MILLION, &observation);
}

static void
take_row (TradeIntake *intake,
          const Layout *layout)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  TradePeriod any;
  guint n_values = 0;

  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, "USD");
  trade_intake_code (intake, &observation, TRADE_CUBE_REPORTER, "USA", _("United States"), TRADE_CODE_MEMBER, 1);
  take_place (intake, &observation);

  for (guint i = 0; i < layout->header->n; i++)
    n_values += read_column (layout->header->folded[i], "2000", &any);
  trade_intake_expect (intake, n_values);
  for (guint i = 0; i < layout->header->n; i++)
    if (read_column (layout->header->folded[i], "2000", &any))
      take_value (intake, (int) i, layout, observation);
}

static void
take (TradeIntake *intake)
{
  Layout layout = { .header = trade_intake_get_header (intake) };

  layout.year = trade_heading_find (layout.header, "year");
  trade_intake_glance (intake, glance_cb, &layout);
  while (trade_intake_next_record (intake))
    take_row (intake, &layout);
}

const TradeReaderRecord trade_reader_census = {
  .id = "census",
  .name = N_("U.S. trade by country"),
  .rate = rate,
  .take = take,
  .publisher = "U.S. Census Bureau",
  .uri = "https://www.census.gov/foreign-trade/balance/",
};
