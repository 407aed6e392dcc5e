/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-bank-series.h"
#include "trade-head.h"
#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-table-dates.h"

/* Time series as central banks hand them out: a column for each, and a row for each date. Above the dates, lines tell what the series are:
 * their names, units, sources; or just their names stand there, with the key of each in brackets. Series that are of no trade are set
 * aside. Of the unit some files say nothing, and others not even which way goods go, which a person must say. */

/* The most rows that tell of series. */
#define MOST_LINES 30

/* The first column, and the one of the period, where the first has dates. */
static const char *const periods[] = { "date", "data", "fecha", "datum", "time period", "observation date", "period", "periodo", "período",
                                       "tiempo", "zeit", NULL };

static gboolean
is_period (const char *cell)
{
  TradePeriod period;
  const TradeTableDates any = { .n_months = 1, .has_order = TRUE };

  return trade_period_cell_parse (cell, &period) || trade_period_cell_parse_date (cell, &period) ||
         trade_table_dates_parse (&any, cell, &period);
}

/* Missing values may be words, but not long ones. */
static gboolean
is_value (const char *cell)
{
  return *cell == '\0' || strpbrk (cell, "0123456789") != NULL || g_utf8_strlen (cell, -1) <= 3;
}

/* Collects the lines of the head that tell of its series, and returns them; %NULL where it has none. */
static GPtrArray *
find_series (const TradeHead *head)
{
  g_autoptr (GPtrArray) series = NULL;
  guint first = 0;

  while (first < head->rows->len && series == NULL)
    {
      series = trade_bank_series_begin (g_ptr_array_index (head->rows, first));
      first++;
    }
  if (series != NULL)
    trade_bank_series_take_above (series, head->rows, first - 1);
  for (guint i = first; series != NULL && i < MIN (head->rows->len, first + MOST_LINES); i++)
    {
      const TradeHeading *row = g_ptr_array_index (head->rows, i);

      if (row->n > 0 && is_period (row->names[0]))
        {
          for (guint j = 0; j < series->len; j++)
            {
              const TradeBankSeries *one = g_ptr_array_index (series, j);

              if ((guint) one->column < row->n && !is_value (row->names[one->column]))
                return NULL;
            }
          trade_bank_series_settle (series);
          return g_steal_pointer (&series);
        }
      trade_bank_series_take_line (series, row);
    }

  return NULL;
}

static gboolean
has_flow (GPtrArray *series)
{
  for (guint i = 0; i < series->len; i++)
    if (((const TradeBankSeries *) g_ptr_array_index (series, i))->words.flow != NULL)
      return TRUE;

  return FALSE;
}

/* Whether lines name any of the series. */
static gboolean
is_named (GPtrArray *series)
{
  for (guint i = 0; i < series->len; i++)
    {
      const char *title = ((const TradeBankSeries *) g_ptr_array_index (series, i))->title;

      if (title != NULL && title[strspn (title, "0123456789 ")] != '\0' && g_ascii_strcasecmp (title, "valor") != 0)
        return TRUE;
    }

  return FALSE;
}

static int
rate (const TradeHeading *header)
{
  g_autoptr (GPtrArray) series = trade_bank_series_begin (header);

  return series == NULL ? 0 : trade_heading_find_any (header, periods) == 0 ? 20 : 60;
}

static int
sniff (const TradeHead *head)
{
  g_autoptr (GPtrArray) series = find_series (head);
  int best = 0;

  for (guint i = 0; series != NULL && i < head->rows->len && best == 0; i++)
    best = rate (g_ptr_array_index (head->rows, i));

  /* Lines with codes may stand above any series; those without a name are asked about. */
  return series != NULL && is_named (series) && !has_flow (series) ? 0 : best;
}

static TradePreviewDoubt
get_doubt (const TradeHead *head)
{
  g_autoptr (GPtrArray) series = find_series (head);

  if (series == NULL)
    return TRADE_PREVIEW_SURE;
  if (!has_flow (series))
    return TRADE_PREVIEW_FLOW;
  for (guint i = 0; i < series->len; i++)
    {
      const TradeBankSeries *one = g_ptr_array_index (series, i);

      if (one->words.flow != NULL && (!one->has_unit || g_str_equal (one->quantity.unit, TRADE_UNIT_UNSTATED)))
        return TRADE_PREVIEW_UNIT;
    }

  return TRADE_PREVIEW_SURE;
}

/* What a person says of series that do not tell their flow; %NULL where one of them does. */
static const char *
get_said (TradeIntake *intake,
          GPtrArray   *series)
{
  return has_flow (series) ? NULL : trade_column_meaning_get_flow (trade_intake_get_options (intake)->values);
}

static void
take_flag (TradeIntake           *intake,
           const TradeBankSeries *series,
           TradeObservation      *observation)
{
  const char *flag = trade_intake_get (intake, series->flag);

  if (*flag == '\0' || trade_dialect_parse_flag (flag, &observation->status))
    return;
  trade_intake_remark (intake, series->flag, _("“%s” is no status that is known; the values are taken as they stand"), flag);
}

static void
take_value (TradeIntake           *intake,
            const TradeBankSeries *series,
            const char            *flow,
            TradePeriod            period)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  TradeQuantity quantity = series->quantity;

  if (flow == NULL)
    trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_INDICATOR);
  else if (series->n_months > 0 && (int) series->n_months != period.n_months)
    trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_FREQUENCY);
  else if (series->is_ratio)
    trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_MEASURE);
  else if (!series->has_unit && series->unit != NULL)
    trade_intake_reject (intake, series->column, _("this is not a unit that is known"));
  else
    {
      trade_reader_options_apply (trade_intake_get_options (intake), &quantity);
      take_flag (intake, series, &observation);
      trade_intake_period (intake, &observation, period, FALSE);
      trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, flow);
      trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, quantity.measure);
      trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, quantity.unit);
      if (series->words.type != NULL && *series->words.type != '\0')
        trade_intake_word (intake, &observation, TRADE_CUBE_TYPE, series->words.type);
      if (series->words.valuation != NULL)
        trade_intake_word (intake, &observation, TRADE_CUBE_VALUATION, series->words.valuation);
      if (series->adjustment != NULL)
        trade_intake_word (intake, &observation, TRADE_CUBE_ADJUSTMENT, series->adjustment);
      trade_intake_word (intake, &observation, TRADE_CUBE_INDICATOR, series->words.rest);
      trade_intake_take (intake, series->column, quantity.scale, &observation);
    }
}

static gboolean
parse_period (TradeIntake           *intake,
              const TradeTableDates *dates,
              int                    column,
              TradePeriod           *period)
{
  const char *cell = trade_intake_get (intake, column), *first = trade_intake_get (intake, 0);

  return (*cell != '\0' && trade_period_cell_parse (cell, period)) || trade_table_dates_parse (dates, first, period) ||
         trade_period_cell_parse_date (first, period);
}

/* One date alone does not tell of how long a period it is, but a line may. */
static void
settle_dates (TradeIntake     *intake,
              GPtrArray       *series,
              TradeTableDates *dates)
{
  const TradeTableDates any = { .n_months = 1, .has_order = TRUE };
  TradePeriod month;

  if (dates->n_months == 0 && series->len > 0 && trade_table_dates_parse (&any, trade_intake_get (intake, 0), &month))
    dates->n_months = ((const TradeBankSeries *) g_ptr_array_index (series, 0))->n_months;
}

/* Goes past the lines above the dates. Returns whether there is a row of those. */
static gboolean
skip_lines (TradeIntake *intake,
            GPtrArray   *series)
{
  while (trade_intake_next (intake))
    {
      g_autoptr (TradeHeading) row = trade_intake_dup_row (intake);

      if (row->n > 0 && is_period (row->names[0]))
        return TRUE;
      trade_bank_series_take_line (series, row);
      trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
    }

  return FALSE;
}

static void
take_row (TradeIntake           *intake,
          GPtrArray             *series,
          const TradeTableDates *dates,
          int                    column)
{
  const char *said = get_said (intake, series);
  TradePeriod period;

  if (!is_period (trade_intake_get (intake, 0)))
    {
      trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
      return;
    }
  if (!parse_period (intake, dates, column, &period))
    {
      trade_intake_reject (intake, 0, _("this is not a year, a quarter or a month"));
      return;
    }

  trade_intake_expect (intake, series->len);
  for (guint i = 0; i < series->len; i++)
    {
      const TradeBankSeries *one = g_ptr_array_index (series, i);

      take_value (intake, one, one->words.flow != NULL ? one->words.flow : said, period);
    }
}

static void
take_row_cb (const TradeCsvCell *cells,
             guint               n_cells,
             gpointer            data)
{
  g_ptr_array_add (data, trade_heading_new (cells, n_cells));
}

/* Takes what lines above the header tell. */
static void
take_above (TradeIntake *intake,
            GPtrArray   *series)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_heading_free);

  trade_intake_glance_first (intake, take_row_cb, rows, TRADE_HEAD_ROWS);
  for (guint i = 0; i < rows->len; i++)
    if (rate (g_ptr_array_index (rows, i)) > 0)
      {
        trade_bank_series_take_above (series, rows, i);
        return;
      }
}

static void
take (TradeIntake *intake)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  g_autoptr (GPtrArray) series = trade_bank_series_begin (header);
  const int column = header->n > 2 && trade_heading_find (header, "time period") == 1 ? 1 : 0;
  TradeTableDates dates;
  gboolean has_row;

  take_above (intake, series);
  trade_table_dates_init (&dates, intake, 0);
  has_row = skip_lines (intake, series);
  trade_bank_series_settle (series);
  settle_dates (intake, series, &dates);
  for (; has_row; has_row = trade_intake_next (intake))
    take_row (intake, series, &dates, column);
}

const TradeReaderRecord trade_reader_series = {
  .id = "series",
  .name = N_("Time series of a bank"),
  .sniff = sniff,
  .rate = rate,
  .get_doubt = get_doubt,
  .take = take,
};
