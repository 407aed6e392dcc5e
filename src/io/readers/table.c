/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-reader-record.h"
#include "trade-table-blocks.h"
#include "trade-table-calendar.h"
#include "trade-table-cells.h"
#include "trade-table-columns.h"
#include "trade-table-dates.h"
#include "trade-table-find.h"
#include "trade-table-growth.h"
#include "trade-table-letters.h"
#include "trade-table-levels.h"
#include "trade-table-lines.h"
#include "trade-table-marks.h"
#include "trade-table-multiplier.h"
#include "trade-table-notes.h"
#include "trade-table-part.h"
#include "trade-table-period.h"
#include "trade-table-places.h"
#include "trade-table-rate.h"
#include "trade-table-regions.h"
#include "trade-table-sections.h"
#include "trade-table-series.h"
#include "trade-table-sides.h"
#include "trade-table-source.h"
#include "trade-table-title.h"
#include "trade-table-told.h"
#include "trade-table-types.h"
#include "trade-table-unit-column.h"
#include "trade-table-units.h"
#include "trade-table-words.h"

/* Tables of anybody: a row for each value, with columns for period, flow and whatever else tells values apart; or values of
 * several flows, years or months side by side. What a column is, its name tells; the unit, that of the column, or a column of
 * its own. Where neither does, no currency is stated, and none is made up. */

/* So many lines between rows may say what the rows below them are counted in. */
#define MOST_NOTES 1000

/* What a name says counts more than what the title says. */
static void
take_setting (TradeIntake        *intake,
              TradeObservation   *observation,
              TradeCubeDimension  dimension,
              const char         *named,
              const char         *titled)
{
  if (named == NULL && observation->codes[dimension] == 0)
    named = titled;
  if (named != NULL)
    trade_intake_word (intake, observation, dimension, named);
}

/* What the name of a column says beside all this. */
static void
take_settings (TradeIntake             *intake,
               const TradeTableColumns *columns,
               const TradeColumnGuess  *guess,
               TradeObservation        *observation)
{
  trade_table_places_take_scope (intake, columns, &guess->scope, observation);
  if (guess->valuation != NULL)
    trade_intake_word (intake, observation, TRADE_CUBE_VALUATION, guess->valuation);
  take_setting (intake, observation, TRADE_CUBE_ADJUSTMENT, guess->adjustment, columns->title_adjustment);
  take_setting (intake, observation, TRADE_CUBE_PRICES, guess->prices, columns->title_prices);
  if (guess->type != NULL && *guess->type != '\0')
    trade_intake_word (intake, observation, TRADE_CUBE_TYPE, guess->type);
}

static const char *
find_title_flow (const TradeTableColumns *columns)
{
  return trade_table_columns_has (columns, TRADE_COLUMN_ROLE_FLOW) ? NULL : columns->title_flow;
}

/* The flow that all columns of values name which name one; %NULL where there are several. */
static const char *
find_only_flow (const TradeTableColumns *columns)
{
  const char *only = NULL;

  for (guint i = 0; i < columns->values->len; i++)
    {
      const int column = g_array_index (columns->values, int, i);
      const char *flow = g_array_index (columns->guesses, TradeColumnGuess, column).flow;

      if (only != NULL && flow != NULL && !g_str_equal (only, flow))
        return NULL;
      only = only != NULL ? only : flow;
    }

  return only;
}

/* Which way a value went, as its column or its row says, or the title. A quantity beside values of exports alone is of exports. */
static const char *
find_flow (const TradeTableColumns *columns,
           const TradeColumnGuess  *guess,
           const TradeColumnGuess  *row)
{
  const char *flow = guess->flow != NULL ? guess->flow : row->flow != NULL ? row->flow : find_title_flow (columns);

  if (flow == NULL && guess->role == TRADE_COLUMN_ROLE_QUANTITY && !trade_table_columns_has (columns, TRADE_COLUMN_ROLE_FLOW))
    flow = find_only_flow (columns);

  return flow;
}

/* The unit of the values that have grown; %NULL where it is not known. */
static const char *
find_base (TradeIntake             *intake,
           const TradeTableColumns *columns,
           const TradeColumnGuess  *guess,
           const TradeColumnGuess  *row,
           const char              *flow)
{
  const char *known = g_hash_table_lookup (columns->flow_units, flow);

  if (guess->role == TRADE_COLUMN_ROLE_GROWTH && guess->of != TRADE_HEADING_NONE)
    {
      const TradeQuantity quantity =
        trade_table_units_find (intake, columns, &g_array_index (columns->guesses, TradeColumnGuess, guess->of), row);

      return g_intern_string (quantity.unit);
    }

  return known != NULL && *known != '\0' ? known : NULL;
}

static gboolean
is_below (const TradeTableColumns *columns,
          const TradeObservation  *observation)
{
  return columns->above != NULL && columns->above_place[0] == observation->codes[TRADE_CUBE_REPORTER] &&
         columns->above_place[1] == observation->codes[TRADE_CUBE_PARTNER] &&
         columns->above_place[2] == observation->codes[TRADE_CUBE_PRODUCT];
}

/* Growth that is printed beside values, or below them. What it is of, or with what it compares, must be certain. */
static void
take_growth (TradeIntake             *intake,
             const TradeTableColumns *columns,
             int                      column,
             TradePeriod              period,
             const TradeColumnGuess  *row,
             TradeObservation         observation)
{
  const TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, column);
  const gboolean is_row = row->role == TRADE_COLUMN_ROLE_GROWTH;
  const char *flow = guess->flow != NULL ? guess->flow : row->flow;
  const gboolean is_cumulative = columns->is_row_cumulative || columns->is_part_cumulative || (guess->is_cumulative && period.n_months == 1);
  const char *comparison, *base;

  if (flow == NULL && is_row && is_below (columns, &observation))
    flow = columns->above->flow;
  flow = flow != NULL ? flow : find_title_flow (columns);
  if (flow == NULL || !trade_table_period_join (intake, columns, guess, &period) ||
      !trade_table_growth_find (columns, column, row, trade_intake_get (intake, column), &period, &comparison) ||
      trade_period_get_year (period) == TRADE_TABLE_NO_YEAR)
    {
      trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_MEASURE);
      return;
    }

  trade_intake_period (intake, &observation, period, is_cumulative);
  trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, flow);
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, TRADE_MEASURE_GROWTH);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, TRADE_UNIT_PERCENT);
  trade_intake_word (intake, &observation, TRADE_CUBE_COMPARISON, comparison);
  base = find_base (intake, columns, guess, row, flow);
  if (base != NULL)
    trade_intake_word (intake, &observation, TRADE_CUBE_BASE, base);
  take_settings (intake, columns, guess, &observation);
  take_settings (intake, columns, row, &observation);
  trade_table_places_complete (intake, columns, &observation);
  trade_intake_take (intake, column, 0, &observation);
}

/* Of some products only the value is counted, and the unit is that of the value. */
static void
set_quantity_aside (TradeIntake *intake,
                    int          column)
{
  const gboolean is_empty = *trade_intake_get (intake, column) == '\0';

  if (!is_empty)
    trade_intake_remark (intake, column, _("the unit of this quantity is not known"));
  trade_intake_set_aside (intake, is_empty ? TRADE_SET_ASIDE_EMPTY : (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_MEASURE);
}

/* Whether what counts from the start of the year on has come to some month of it: that of the row, or that of the column's name. */
static gboolean
counts_months (const TradeColumnGuess *guess,
               const TradePeriod      *row)
{
  const TradePeriod *period = guess->role == TRADE_COLUMN_ROLE_PERIOD_VALUE ? &guess->period : row;

  return period->n_months == 1 || (period == &guess->period && trade_period_get_month (*period) == 1);
}

static gboolean
is_reckoned (const TradeColumnGuess *guess,
             const TradeColumnGuess *row)
{
  return guess->role == TRADE_COLUMN_ROLE_CHANGE || (guess->flow == NULL && row->role == TRADE_COLUMN_ROLE_CHANGE);
}

/* Beside the values of years, a share may not say of which it is. */
static gboolean
lacks_period (const TradeColumnGuess *guess,
              TradePeriod             period)
{
  return guess->role != TRADE_COLUMN_ROLE_PERIOD_VALUE && trade_period_get_year (period) == TRADE_TABLE_NO_YEAR;
}

/* Settles a value of which something is not known that a figure has, and completes the period of the others. Returns whether it did. */
static gboolean
turn_away (TradeIntake             *intake,
           TradeTableColumns       *columns,
           int                      column,
           const TradeColumnGuess  *row,
           const TradeQuantity     *quantity,
           const char              *flow,
           TradePeriod             *period)
{
  const TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, column);
  const gboolean is_quantity = g_str_equal (quantity->measure, TRADE_MEASURE_QUANTITY);

  /* Whatever a series of something else may be counted in. */
  if (flow == NULL && columns->has_series)
    trade_table_series_set_aside (intake, columns);
  else if (trade_table_units_reject (intake, columns, column, row, quantity))
    return TRUE;
  else if (guess->is_quantity && !is_quantity)
    set_quantity_aside (intake, column);
  else if (guess->role == TRADE_COLUMN_ROLE_QUANTITY && !is_quantity)
    trade_intake_reject (intake, column, _("the unit of this quantity is not known"));
  else if (flow == NULL)
    trade_intake_reject (intake, columns->by_role[TRADE_COLUMN_ROLE_FLOW], _("this is not a direction of trade that is known"));
  else if (lacks_period (guess, *period))
    trade_intake_reject (intake, column, _("no column has the period, and no column is named after one"));
  else if (!trade_table_period_join (intake, columns, guess, period))
    trade_table_period_reject (intake, columns);
  else
    return FALSE;

  return TRUE;
}

static void
take_value (TradeIntake      *intake,
            TradeTableColumns *columns,
            int               column,
            TradePeriod       period,
            const TradeColumnGuess *row,
            TradeObservation  observation)
{
  const TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, column);
  const TradeQuantity quantity = trade_table_units_find (intake, columns, guess, row);
  const char *flow = find_flow (columns, guess, row);
  const gboolean is_cumulative = columns->is_row_cumulative || (guess->is_cumulative && counts_months (guess, &period));

  if (is_reckoned (guess, row) || (lacks_period (guess, period) && g_str_equal (quantity.measure, TRADE_MEASURE_SHARE)))
    {
      trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_MEASURE);
      return;
    }
  if (guess->role == TRADE_COLUMN_ROLE_GROWTH || row->role == TRADE_COLUMN_ROLE_GROWTH)
    {
      take_growth (intake, columns, column, period, row, observation);
      return;
    }
  if (turn_away (intake, columns, column, row, &quantity, flow, &period))
    return;

  observation.status = MAX (observation.status, guess->status);
  trade_intake_period (intake, &observation, period, is_cumulative);
  trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, flow);
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, quantity.measure);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, quantity.unit);
  take_settings (intake, columns, guess, &observation);
  take_settings (intake, columns, row, &observation);
  trade_table_units_keep (columns, flow, row, &quantity);
  trade_table_places_complete (intake, columns, &observation);
  trade_intake_take (intake, column, quantity.scale, &observation);
}

/* Months that are still to come stand in some tables with nothing traded at all, either way. Dots say that a number is not known. */
static gboolean
is_still_to_come (TradeIntake             *intake,
                  const TradeTableColumns *columns)
{
  if (columns->values->len < 2 || !trade_table_rate_has_flows (columns) || trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PARTNER) ||
      trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PRODUCT) ||
      trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PRODUCT_CODE))
    return FALSE;

  for (guint i = 0; i < columns->values->len; i++)
    {
      const char *cell = trade_intake_get (intake, g_array_index (columns->values, int, i));

      if (cell[strspn (cell, " 0.,-")] != '\0' || (*cell != '\0' && cell[strspn (cell, " .")] == '\0'))
        return FALSE;
    }

  return TRUE;
}

/* A name of nothing but question marks was lost when the file was saved in an encoding that lacks its letters. */
static gboolean
is_lost (const char *name)
{
  return *name != '\0' && name[strspn (name, "? ")] == '\0';
}

/* What is said of a value in words that are not known is passed on as such. */
static void
take_status (TradeIntake      *intake,
             int               column,
             TradeObservation *observation)
{
  const char *text = trade_intake_get (intake, column);
  g_autofree char *excerpt = NULL;

  if (trade_dialect_parse_flag (text, &observation->status))
    return;

  excerpt = trade_fault_excerpt (text);
  trade_intake_remark (intake, column, _("“%s” is no status that is known; the values are taken as they stand"), excerpt);
}

/* A first column of words without a name may have what tells the rows apart. */
static gboolean
is_nameless (TradeIntake             *intake,
             const TradeTableColumns *columns)
{
  static const TradeColumnRole others[] = {
    TRADE_COLUMN_ROLE_PARTNER, TRADE_COLUMN_ROLE_PARTNER_CODE, TRADE_COLUMN_ROLE_PRODUCT, TRADE_COLUMN_ROLE_PRODUCT_CODE,
    TRADE_COLUMN_ROLE_REPORTER,
  };
  const char *first = trade_intake_get (intake, 0);

  if (trade_intake_get_options (intake)->layout != NULL || *trade_intake_get_header (intake)->folded[0] != '\0' ||
      g_array_index (columns->guesses, TradeColumnGuess, 0).role != TRADE_COLUMN_ROLE_IGNORED ||
      first[strspn (first, "0123456789 .,-")] == '\0')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (trade_table_columns_has (columns, others[i]))
      return FALSE;

  return !trade_vocabulary_is_whole (first);
}

/* Below a table there may be another, whose columns are others. */
static gboolean
begins_table (TradeIntake           *intake,
              TradeTableColumns     *columns,
              const TradeTableTitle *title)
{
  g_autoptr (TradeHeading) row = NULL;

  if (trade_intake_get_options (intake)->layout != NULL)
    return FALSE;

  row = trade_intake_dup_row (intake);
  if (trade_table_rate (row) == 0 && (title == NULL || trade_table_title_rate (row) == 0))
    return FALSE;

  columns->n_begun++;
  trade_table_columns_clear (columns);
  trade_table_columns_init (columns, row, NULL);
  trade_table_columns_take_flows (columns);
  trade_table_columns_remember (columns);
  trade_table_notes_begin (columns);
  if (title != NULL)
    trade_table_told_keep (columns, title);

  return TRUE;
}

/* A row of growth may follow, which says nothing but that. */
static void
keep_above (TradeTableColumns      *columns,
            const TradeColumnGuess *row,
            const TradeObservation *observation)
{
  columns->above = row;
  columns->above_place[0] = observation->codes[TRADE_CUBE_REPORTER];
  columns->above_place[1] = observation->codes[TRADE_CUBE_PARTNER];
  columns->above_place[2] = observation->codes[TRADE_CUBE_PRODUCT];
}

static void
set_all_aside (TradeIntake             *intake,
               const TradeTableColumns *columns,
               guint                    reason)
{
  trade_intake_expect (intake, columns->values->len);
  for (guint i = 0; i < columns->values->len; i++)
    trade_intake_set_aside (intake, reason);
}

static void
set_row_aside (TradeIntake             *intake,
               const TradeTableColumns *columns,
               TradeCubeDimension       dimension)
{
  set_all_aside (intake, columns, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) dimension);
}

/* Below the row of each flow, its partners or its products may stand in the same column. */
static const TradeColumnGuess *
find_row (TradeTableColumns *columns,
          const char        *words,
          TradeColumnGuess  *place)
{
  const TradeColumnGuess *row = trade_table_columns_get_flow (columns, words);
  char *scope = columns->are_items_below ? place->scope.product : place->scope.partner;
  const char *name;

  if (!columns->are_places_below && !columns->are_items_below)
    return row;
  if (row->flow != NULL)
    columns->flow_row = row;
  if (row->flow != NULL || row->role != TRADE_COLUMN_ROLE_IGNORED || columns->flow_row == NULL ||
      (columns->are_items_below ? trade_table_words_are_total (words) : !trade_table_places_is_name (words)))
    return row;

  name = trade_table_columns_get_name (columns, words);
  *place = *columns->flow_row;

  return g_strlcpy (scope, name, sizeof place->scope.partner) < sizeof place->scope.partner ? place : row;
}

/* A row without a period is a note, the header of another table, or a sum of others. */
static void
pass_over (TradeIntake       *intake,
           TradeTableColumns *columns)
{
  if (trade_intake_is_legend (intake) || begins_table (intake, columns, NULL))
    trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
  else if (trade_table_period_is_sum (intake, columns))
    set_row_aside (intake, columns, TRADE_CUBE_FREQUENCY);
  else
    trade_table_period_reject (intake, columns);
}

/* Takes whose trade a row is of, with whom and in what. Returns whether there are figures in it. */
static gboolean
take_places (TradeIntake            *intake,
             TradeTableColumns      *columns,
             const char             *words,
             const TradeColumnGuess *row,
             TradeObservation       *observation)
{
  if (is_nameless (intake, columns))
    trade_intake_reject (intake, 0, _("the first column has no name, so that it is not known whether it has partners or products"));
  else if (is_lost (trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_PARTNER])))
    trade_intake_reject (intake, columns->by_role[TRADE_COLUMN_ROLE_PARTNER],
                         _("the name is lost: the file was saved in an encoding that lacks its letters"));
  else if (columns->are_units_torn)
    set_row_aside (intake, columns, TRADE_CUBE_UNIT);
  else if (trade_table_sections_is_part (intake, columns))
    set_row_aside (intake, columns, TRADE_CUBE_FLOW);
  else if (columns->are_ratios_below || !trade_table_places_take (intake, columns, observation))
    set_row_aside (intake, columns, TRADE_CUBE_MEASURE);
  else if ((columns->are_places_below || columns->are_items_below) && row->flow == NULL && trade_table_words_are_total (words))
    set_row_aside (intake, columns, TRADE_CUBE_FLOW);
  else
    return TRUE;

  return FALSE;
}

static void
take_row (TradeIntake       *intake,
          TradeTableColumns *columns,
          TradeTableDates   *dates)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  TradeColumnGuess place, own;
  const char *words = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_FLOW]);
  const TradeColumnGuess *row = trade_table_sections_find (intake, columns, find_row (columns, words, &place)), *counted;
  TradePeriod period = trade_period_new_annual (TRADE_TABLE_NO_YEAR);
  TradeStatus status = TRADE_STATUS_NORMAL;

  if (!trade_table_period_read (intake, columns, dates, &period, &status))
    {
      pass_over (intake, columns);
      return;
    }
  trade_table_columns_turn_partner (columns, row->flow != NULL ? row->flow : columns->title_flow != NULL ? columns->title_flow
                                                                                                          : find_only_flow (columns));
  if (!take_places (intake, columns, words, row, &observation))
    return;

  take_status (intake, columns->by_role[TRADE_COLUMN_ROLE_STATUS], &observation);
  observation.status = MAX (MAX (observation.status, status), row->status);
  trade_table_places_take_scope (intake, columns, &row->scope, &observation);
  if (is_still_to_come (intake, columns))
    {
      set_all_aside (intake, columns, TRADE_SET_ASIDE_EMPTY);
      return;
    }

  trade_intake_expect (intake, columns->values->len);
  counted = trade_table_units_find_row (intake, columns, row, &own);
  for (guint i = 0; i < columns->values->len; i++)
    take_value (intake, columns, g_array_index (columns->values, int, i), period, counted, observation);
  if (row != &place && row->role != TRADE_COLUMN_ROLE_GROWTH && row->role != TRADE_COLUMN_ROLE_CHANGE)
    keep_above (columns, row, &observation);
}

static gboolean
is_unit (const char *text)
{
  TradeQuantity quantity;

  return trade_vocabulary_read_unit (text, &quantity);
}

/* Below the names of the columns, a row may have the unit of each, or say what each is of the flow above it. */
static void
join_units (TradeIntake *intake)
{
  if (trade_intake_get_options (intake)->layout != NULL)
    return;
  if (!trade_intake_join_header_by (intake, trade_table_blocks_join))
    trade_intake_join_header_by (intake, trade_table_lines_join_measures);
  trade_intake_join_header_where (intake, is_unit);
}

/* Names in the place of values are those of the columns of another table. */
static gboolean
is_other_header (TradeIntake           *intake,
                 TradeTableColumns     *columns,
                 const TradeTableTitle *title)
{
  const char *cell = columns->values->len > 0 ? trade_intake_get (intake, g_array_index (columns->values, int, 0)) : "0";

  return *cell != '\0' && strpbrk (cell, "0123456789") == NULL && begins_table (intake, columns, title);
}

/* A row that has a period and a number, each in its place, is one of figures, though all of it may be words of a line: "Imports, 2023-01,
 * 10000". */
static gboolean
has_figures (TradeIntake             *intake,
             const TradeTableColumns *columns)
{
  const int period = trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PERIOD) ? columns->by_role[TRADE_COLUMN_ROLE_PERIOD]
                                                                                  : columns->by_role[TRADE_COLUMN_ROLE_YEAR];
  const char *cell = columns->values->len > 0 ? trade_intake_get (intake, g_array_index (columns->values, int, 0)) : "";

  return columns->n_sides == 1 && *cell != '\0' && cell[strspn (cell, "0123456789.,-+ ")] == '\0' &&
         *trade_intake_get (intake, period) != '\0';
}

/* Goes on to the next row with values, past notes and lines that say what the rows below them are. */
static gboolean
next_row (TradeIntake       *intake,
          TradeTableColumns *columns,
          TradeTableTitle   *title,
          gboolean           is_known)
{
  while (trade_intake_next (intake))
    {
      const char *note = trade_intake_get_note (intake);

      if (trade_table_source_take_row (intake, note))
        {
          trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
          continue;
        }
      if (note != NULL)
        {
          if (g_strcmp0 (columns->section, note) != 0)
            {
              g_free (columns->section);
              columns->section = g_strdup (note);
            }
          trade_table_period_note (columns, note);
        }
      if (note == NULL && (title == NULL || has_figures (intake, columns)))
        return TRUE;
      if (note != NULL && is_known && columns->n_notes++ < MOST_NOTES)
        trade_table_notes_turn (columns, note);
      if (title == NULL)
        {
          trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
          continue;
        }

      if (!trade_table_title_turn_row (title, intake) && !is_other_header (intake, columns, title))
        return TRUE;
      trade_table_told_keep (columns, title);
      if (note == NULL)
        {
          g_autoptr (TradeHeading) row = trade_intake_dup_row (intake);
          g_autofree char *line = g_strjoinv (", ", row->names);

          trade_table_notes_turn (columns, line);
        }
      trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
    }

  return FALSE;
}

/* A row of several tables side by side, of which some may have ended. */
static void
take_sides (TradeIntake       *intake,
            TradeTableColumns *columns,
            TradeTableDates   *dates)
{
  const guint n_begun = columns->n_begun;
  gboolean is_taken = FALSE;

  /* Below, another table may begin. */
  for (guint i = 0; columns->n_begun == n_begun && i < columns->n_sides; i++)
    {
      trade_table_sides_select (columns, i);
      if (trade_table_sides_is_blank (intake, columns) && (is_taken || i + 1 < columns->n_sides))
        continue;
      if (is_taken)
        trade_intake_expect_more (intake);
      take_row (intake, columns, dates);
      is_taken = TRUE;
    }
}

/* Few rows have more cells than the header has names. */
static gboolean
is_torn (TradeIntake             *intake,
         const TradeTableColumns *columns)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  g_autoptr (TradeHeading) row = NULL;
  guint n_cells, n_named = header->n;

  trade_intake_get_cells (intake, &n_cells);
  while (n_named > 0 && *header->names[n_named - 1] == '\0')
    n_named--;
  /* Below, another table may have begun. */
  if (n_cells <= n_named || columns->guesses->len != header->n || trade_intake_get_options (intake)->layout != NULL)
    return FALSE;

  row = trade_intake_dup_row (intake);

  return trade_table_lines_is_torn (header, row);
}

/* Below a header, the columns may be numbered. */
static gboolean
is_numbering (TradeIntake *intake)
{
  g_autoptr (TradeHeading) row = trade_intake_dup_row (intake);

  return trade_intake_get_options (intake)->layout == NULL && trade_table_lines_is_numbering (row);
}

/* What the columns are, by their names, their cells, and what stands around them. Returns whether lines between rows may say it anew. */
static gboolean
find_columns (TradeIntake       *intake,
              TradeTableColumns *columns,
              TradeTableTitle   *title)
{
  TradeLayout *layout = trade_intake_get_options (intake)->layout;
  gboolean has_title;

  trade_table_columns_init (columns, trade_intake_get_header (intake), layout);
  if (layout == NULL)
    {
      trade_table_series_look (intake, columns);
      trade_table_cells_look (intake, columns);
    }
  trade_table_calendar_look (intake, columns);
  has_title = trade_table_told_read (intake, columns, title);
  if (layout == NULL)
    trade_table_part_look (intake, columns);
  trade_table_told_start_years (intake, columns, title);
  if (layout == NULL)
    {
      trade_table_sections_look (intake, columns);
      trade_table_columns_take_flows (columns);
    }
  trade_table_marks_explain (intake, columns);

  return has_title;
}

/* Gets ready for the rows. Returns whether it is known what their values measure. */
static gboolean
get_ready (TradeIntake       *intake,
           TradeTableColumns *columns)
{
  TradeTableNotes notes = { .quantity = { .measure = TRADE_MEASURE_VALUE, .unit = TRADE_UNIT_UNSTATED } };

  trade_table_notes_read (&notes, intake, columns);
  trade_table_columns_remember (columns);
  trade_table_letters_look (intake, columns);
  trade_table_types_look (intake, columns);
  trade_table_regions_look (intake, columns);
  trade_table_places_look (intake, columns);
  trade_table_levels_look (intake, columns);
  if (!trade_table_notes_apply (&notes, columns) && !trade_reader_options_has_unit (trade_intake_get_options (intake)))
    return FALSE;

  trade_table_multiplier_look (intake, columns);
  trade_table_unit_column_look (intake, columns);
  trade_table_units_look (intake, columns);
  trade_table_units_look_at_names (intake, columns);

  return TRUE;
}

static void
take (TradeIntake *intake)
{
  const TradeReaderOptions *said = trade_intake_get_options (intake);
  const char *flow = trade_column_meaning_get_flow (said->values);
  g_auto (TradeTableColumns) columns = { NULL };
  g_auto (TradeTableTitle) title = { .flow = flow, .is_flow_said = flow != NULL, .year_start = said->year_start };
  TradeTableDates dates = { .column = TRADE_HEADING_NONE };
  gboolean is_known, has_title, is_first = TRUE;
  const char *lack;

  join_units (intake);
  trade_table_source_take_preamble (intake);
  has_title = find_columns (intake, &columns, &title);
  lack = columns.values->len == 0 ? trade_table_columns_get_lack (&columns, NULL) : NULL;
  is_known = get_ready (intake, &columns);
  while (next_row (intake, &columns, has_title ? &title : NULL, is_known))
    {
      if (is_first && is_numbering (intake))
        {
          trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
          continue;
        }
      if (is_first)
        trade_table_marks_remark (intake, &columns);
      is_first = FALSE;
      if (columns.n_sides == 1)
        trade_table_places_fill (intake, &columns);
      if (is_torn (intake, &columns))
        trade_intake_reject (intake, (int) trade_intake_get_header (intake)->n,
                             _("the row has more numbers than the header has columns; a comma within a number may have cut it in two"));
      else if (lack != NULL)
        trade_intake_reject (intake, TRADE_HEADING_NONE, "%s", lack);
      else if (is_known && columns.n_sides > 1)
        take_sides (intake, &columns, &dates);
      else if (is_known)
        take_row (intake, &columns, &dates);
      else
        trade_intake_reject (intake, TRADE_HEADING_NONE,
                             _("the title tells that the values are an index or in percent, but not of what"));
    }
}

const TradeReaderRecord trade_reader_table = {
  .id = "table",
  .name = N_("Table of trade"),
  .rate = trade_table_rate,
  .join = trade_table_lines_join,
  .find = trade_table_find,
  .take = take,
};

const TradeReaderRecord trade_reader_titled_table = {
  .id = "table",
  .name = N_("Table of trade"),
  .sniff = trade_table_title_sniff,
  .rate = trade_table_title_rate,
  .join = trade_table_title_join,
  .find = trade_table_find,
  .take = take,
};
