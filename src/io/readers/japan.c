/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-row.h"
#include "trade-so-far.h"
#include "trade-vocabulary.h"

/* Trade Statistics of Japan, as e-Stat hands them out: a row for each commodity and country, with the year and its months side
 * by side, in thousand yen. Codes of commodities stand in apostrophes, so that a spreadsheet keeps their zeros. The year is
 * the sum of its months, of which those that are still to come are 0. */

#define VALUE_START "value-"
#define VALUE_YEAR "value-year"

typedef struct
{
  const TradeHeading *header;
  int                 year;
  TradeSoFar          so_far; /* of all commodities and countries together */
} Layout;

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
  g_autofree char *text = NULL;

  if (!g_str_has_prefix (name, VALUE_START))
    return FALSE;

  text = g_str_equal (name, VALUE_YEAR) ? g_strdup (year) : g_strdup_printf ("%s %s", name + strlen (VALUE_START), year);

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
glance_cb (const TradeCsvCell *cells,
           guint               n_cells,
           gpointer            data)
{
  Layout *layout = data;
  const char *year = (guint) layout->year < n_cells ? cells[layout->year].text : NULL;
  TradePeriod period;

  for (guint i = 0; year != NULL && i < MIN (n_cells, layout->header->n); i++)
    if (cells[i].text != NULL && trade_so_far_has_value (cells[i].text) &&
        parse_period (layout->header->folded[i], year, &period))
      trade_so_far_note (&layout->so_far, period);
}

static void
take_value (TradeIntake      *intake,
            const Layout     *layout,
            guint             column,
            TradeObservation  observation)
{
  TradePeriod period;
  gboolean is_part;

  if (!parse_period (layout->header->folded[column], trade_intake_get (intake, layout->year), &period))
    trade_intake_reject (intake, layout->year, _("this is not a year, a quarter or a month"));
  else if (!trade_so_far_limit (&layout->so_far, &period, &is_part))
    trade_intake_set_aside (intake, TRADE_SET_ASIDE_EMPTY);
  else
    {
      trade_intake_period (intake, &observation, period, is_part);
      trade_intake_take (intake, (int) column, 3, &observation);
    }
}

static const char *
find_flow (const char *code)
{
  return g_str_equal (code, "1") ? TRADE_FLOW_EXPORT : g_str_equal (code, "2") ? TRADE_FLOW_IMPORT : NULL;
}

static void
take_row (TradeIntake  *intake,
          const Layout *layout,
          guint         n_values)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  const int direction = trade_heading_find (layout->header, "exp or imp");

  if (!trade_row_take_flow (intake, &observation, direction, find_flow (trade_intake_get (intake, direction))))
    return;

  take_codes (intake, &observation);
  trade_intake_expect (intake, n_values);
  for (guint i = 0; i < layout->header->n; i++)
    if (g_str_has_prefix (layout->header->folded[i], VALUE_START))
      take_value (intake, layout, i, observation);
}

static void
take (TradeIntake *intake)
{
  Layout layout = { .header = trade_intake_get_header (intake) };
  guint n_values = 0;

  layout.year = trade_heading_find (layout.header, "year");
  for (guint i = 0; i < layout.header->n; i++)
    n_values += g_str_has_prefix (layout.header->folded[i], VALUE_START);

  trade_intake_glance (intake, glance_cb, &layout);
  while (trade_intake_next (intake))
    take_row (intake, &layout, n_values);
}

const TradeReaderRecord trade_reader_japan = {
  .id = "japan",
  .name = N_("Trade Statistics of Japan"),
  .rate = rate,
  .take = take,
  .publisher = "Trade Statistics of Japan",
  .uri = "https://www.customs.go.jp/toukei/",
};
