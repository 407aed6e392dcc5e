/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-romans.h"

#include <string.h>

#include "trade-period-cell.h"

/* "2022 I" above "II", "III" and "IV": numbers of quarters, or of months, which only all of a column tell. */

#define NUMERALS "IVX"
#define MARKS " ./-"
#define DIGITS "0123456789"
#define YEAR_DIGITS 4
#define LONGEST 4

/* In so many rows a column shows what its numbers are of. */
#define ROWS 500

static const char *const numbers[] = { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII" };

G_STATIC_ASSERT (G_N_ELEMENTS (numbers) == TRADE_MONTHS_PER_YEAR);

/* How far the numbers of a column go. */
typedef struct
{
  int column;
  int last;
} Search;

static int
find_number (const char *text,
             gsize       length)
{
  for (int i = 0; i < TRADE_MONTHS_PER_YEAR; i++)
    if (strlen (numbers[i]) == length && strncmp (text, numbers[i], length) == 0)
      return i + 1;

  return 0;
}

/*
 * trade_table_romans_is_number:
 * @text: what stands beside a year
 *
 * Tells whether it is a Roman number, in capitals, and no flag.
 *
 * Returns: whether it is
 */
gboolean
trade_table_romans_is_number (const char *text)
{
  const gsize length = strspn (text, NUMERALS);

  return text[length] == '\0' && find_number (text, length) > 0;
}

/* Reads a number, with the year before it or behind it or without one, which is 0 then. Returns the number; 0 where there is none. */
static int
read_cell (const char *text,
           int        *year)
{
  gsize length;
  int number;

  *year = 0;
  text += strspn (text, MARKS);
  if (strspn (text, DIGITS) == YEAR_DIGITS)
    {
      *year = (int) g_ascii_strtoll (text, NULL, 10);
      text += YEAR_DIGITS;
      text += strspn (text, MARKS);
    }
  length = strspn (text, NUMERALS);
  number = length > 0 && length <= LONGEST ? find_number (text, length) : 0;
  text += length;
  if (*year == 0 && strspn (text, MARKS) > 0 && strspn (text + strspn (text, MARKS), DIGITS) == YEAR_DIGITS)
    {
      text += strspn (text, MARKS);
      *year = (int) g_ascii_strtoll (text, NULL, 10);
      text += YEAR_DIGITS;
    }
  text += strspn (text, MARKS);

  return *text == '\0' && (*year == 0 || trade_period_cell_is_year (*year)) ? number : 0;
}

static void
search_cb (const TradeCsvCell *cells,
           guint               n_cells,
           gpointer            data)
{
  Search *self = data;
  int year;

  if ((guint) self->column < n_cells && cells[self->column].text != NULL)
    self->last = MAX (self->last, read_cell (cells[self->column].text, &year));
}

/* Up to IV they are of quarters, and beyond of months; where they end before, of either. */
static int
find_months (TradeIntake *intake,
             int          column)
{
  Search search = { .column = column };

  trade_intake_glance_first (intake, search_cb, &search, ROWS);

  return search.last > TRADE_MONTHS_PER_YEAR / TRADE_MONTHS_PER_QUARTER    ? 1
         : search.last == TRADE_MONTHS_PER_YEAR / TRADE_MONTHS_PER_QUARTER ? TRADE_MONTHS_PER_QUARTER
                                                                           : 0;
}

/*
 * trade_table_romans_parse:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 * @column: that of the period
 * @period: (out): return location for the period
 *
 * Reads a quarter or a month by its Roman number, of the year beside it or of the row above.
 *
 * Returns: whether it is one, and it is known which of both
 */
gboolean
trade_table_romans_parse (TradeIntake       *intake,
                          TradeTableColumns *columns,
                          int                column,
                          TradePeriod       *period)
{
  const char *text = trade_intake_get (intake, column);
  const TradePeriod last = columns->last_period;
  int year, number;

  if (text[strspn (text, NUMERALS MARKS DIGITS)] != '\0' || strpbrk (text, NUMERALS) == NULL)
    return FALSE;
  number = read_cell (text, &year);
  if (number == 0 || (year == 0 && columns->year == 0))
    return FALSE;
  if (columns->roman_months < 0)
    columns->roman_months = find_months (intake, column);
  if (columns->roman_months == 0)
    return FALSE;

  *period = trade_period_new (year != 0 ? year : columns->year, (number - 1) * columns->roman_months + 1, (guint) columns->roman_months);

  /* Without its year, one follows the other. */
  return year != 0 || last.n_months == TRADE_MONTHS_PER_YEAR || period->first_month > last.first_month;
}
