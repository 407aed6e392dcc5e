/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-vocabulary.h"

/* U.S. trade in goods by country, of the U.S. Census Bureau: a row for each country and year, with the months and the year of
 * imports and of exports side by side, in million dollars. Groups have codes below 1000; the world stands there adjusted for
 * the season and not. Months that are still to come are 0, and the year is the sum of those before them. */

#define FIRST_COUNTRY 1000
#define MILLION 6
#define WHOLE_YEAR "yr"

/* Year → the last month of which anything is known. */
typedef struct
{
  GHashTable         *last_months;
  const TradeHeading *header;
  int                 year;
} Known;

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
note_month (Known      *known,
            const char *year,
            guint       column,
            const char *cell)
{
  TradePeriod period;

  if (column >= known->header->n || *cell == '\0' || cell[strspn (cell, " 0.,-")] == '\0' ||
      !read_column (known->header->folded[column], year, &period) || period.n_months != 1)
    return;

  if (GPOINTER_TO_INT (g_hash_table_lookup (known->last_months, year)) < trade_period_get_month (period))
    g_hash_table_insert (known->last_months, g_strdup (year), GINT_TO_POINTER (trade_period_get_month (period)));
}

static void
glance_cb (const TradeCsvCell *cells,
           guint               n_cells,
           gpointer            data)
{
  Known *known = data;
  const char *year = known->year >= 0 && (guint) known->year < n_cells ? cells[known->year].text : NULL;

  for (guint i = 0; year != NULL && i < n_cells; i++)
    if (cells[i].text != NULL)
      note_month (known, year, i, cells[i].text);
}

static void
take_place (TradeIntake      *intake,
            TradeObservation *observation)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  const char *code = trade_intake_get (intake, trade_heading_find (header, "cty code"));
  const char *name = trade_intake_get (intake, trade_heading_find (header, "ctyname"));
  g_autofree char *lower = trade_heading_lower (name);
  const gboolean is_world = g_str_has_prefix (lower, "world");
  const gboolean is_adjusted = strstr (lower, "seasonally adjusted") != NULL && strstr (lower, "not seas") == NULL;
  TradeCodeRole role = TRADE_CODE_MEMBER;

  if (is_world)
    role = TRADE_CODE_WHOLE;
  else if (g_ascii_strtoll (code, NULL, 10) < FIRST_COUNTRY)
    role = TRADE_CODE_GROUP;

  trade_intake_code (intake, observation, TRADE_CUBE_PARTNER, code, name, role, !is_world);
  trade_intake_word (intake, observation, TRADE_CUBE_ADJUSTMENT,
                     is_adjusted ? TRADE_ADJUSTMENT_SEASONAL : TRADE_ADJUSTMENT_NONE);
}

static void
take_value (TradeIntake      *intake,
            int               column,
            const Known      *known,
            TradeObservation  observation)
{
  const char *name = known->header->folded[column];
  const char *year = trade_intake_get (intake, known->year);
  const int last_month = GPOINTER_TO_INT (g_hash_table_lookup (known->last_months, year));
  TradePeriod period;
  gboolean is_part;

  if (!read_column (name, year, &period))
    {
      trade_intake_reject (intake, known->year, _("this is not a year, a quarter or a month"));
      return;
    }
  if (last_month == 0 || (period.n_months == 1 && trade_period_get_month (period) > last_month))
    {
      trade_intake_set_aside (intake, TRADE_SET_ASIDE_EMPTY);
      return;
    }

  is_part = period.n_months > last_month;
  trade_intake_period (intake, &observation,
                       is_part ? trade_period_new (trade_period_get_year (period), 1, last_month) : period, is_part);
  trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, *name == 'e' ? TRADE_FLOW_EXPORT : TRADE_FLOW_IMPORT);
  trade_intake_take (intake, column, MILLION, &observation);
}

static void
take_row (TradeIntake *intake,
          const Known *known)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  TradePeriod any;
  guint n_values = 0;

  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_VALUE);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, "USD");
  trade_intake_code (intake, &observation, TRADE_CUBE_REPORTER, "USA", _("United States"), TRADE_CODE_MEMBER, 1);
  take_place (intake, &observation);

  for (guint i = 0; i < known->header->n; i++)
    n_values += read_column (known->header->folded[i], "2000", &any);
  trade_intake_expect (intake, n_values);
  for (guint i = 0; i < known->header->n; i++)
    if (read_column (known->header->folded[i], "2000", &any))
      take_value (intake, (int) i, known, observation);
}

static void
take (TradeIntake *intake)
{
  Known known = { .header = trade_intake_get_header (intake) };

  known.year = trade_heading_find (known.header, "year");
  known.last_months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  trade_intake_glance (intake, glance_cb, &known);
  while (trade_intake_next_record (intake))
    take_row (intake, &known);
  g_hash_table_unref (known.last_months);
}

const TradeReaderRecord trade_reader_census = {
  .id = "census",
  .name = N_("U.S. trade by country"),
  .rate = rate,
  .take = take,
  .publisher = "U.S. Census Bureau",
  .uri = "https://www.census.gov/foreign-trade/balance/",
};
