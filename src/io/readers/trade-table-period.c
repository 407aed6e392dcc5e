/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-period.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-period-words.h"

/* A date, of which all others of its column tell what it stands for. They are looked at when the first is met. */
static gboolean
parse_date (TradeIntake             *intake,
            const TradeTableColumns *columns,
            TradeTableDates         *dates,
            const char              *text,
            TradePeriod             *period)
{
  const int column = columns->by_role[TRADE_COLUMN_ROLE_PERIOD];

  /* A column of months says how long its dates are. */
  if (column == columns->by_role[TRADE_COLUMN_ROLE_MONTH])
    return trade_period_cell_parse_date (text, period);

  if (dates->column == TRADE_HEADING_NONE && g_ascii_isdigit (*text) && strpbrk (text, ".-/") != NULL)
    trade_table_dates_init (dates, intake, column);

  return trade_table_dates_parse (dates, text, period) || trade_period_cell_parse_date (text, period);
}

/*
 * trade_table_period_remark_star:
 * @intake: an intake that stands on a row
 * @column: a column of periods, or of the values of one
 *
 * Tells of what may mean anything.
 */
void
trade_table_period_remark_star (TradeIntake *intake,
                                int          column)
{
  trade_intake_remark (intake, column, _("“*” stands behind a period, and it is not known what it says of the values"));
}

/* What stands behind a period, "2023p", is said of its values. */
static gboolean
parse_marked (TradeIntake *intake,
              int          column,
              TradePeriod *period,
              TradeStatus *status)
{
  const char *text = trade_intake_get (intake, column);
  g_autofree char *bare = NULL;

  if (!trade_table_dates_split (text, &bare, status) || !trade_period_cell_parse (bare, period) ||
      trade_period_cell_is_fiscal (bare))
    return FALSE;
  if (g_str_has_suffix (text, "*"))
    trade_table_period_remark_star (intake, column);

  return TRUE;
}

/* "2023年" in a column of years. */
static char *
cut_year (const char *year)
{
  static const char sign[] = "年";

  return g_strndup (year, strlen (year) - (g_str_has_suffix (year, sign) ? strlen (sign) : 0));
}

/* Part of a year by a word for it or a number: "März", "3", "III", "3月", "Q1". */
static char *
join_part (const char *year,
           const char *part,
           const char *before_number)
{
  g_autofree char *bare = NULL;
  int number;

  /* As most rows have it. */
  if (part[strspn (part, "0123456789")] == '\0' && g_ascii_isdigit (*year) && strlen (year) == 4)
    return g_strconcat (year, before_number, part, NULL);

  bare = cut_year (year);
  number = trade_period_words_find_number (part);

  return number > 0 ? g_strdup_printf ("%s%s%d", bare, before_number, number) : g_strconcat (bare, " ", part, NULL);
}

/* The period of a row; of a table whose columns are periods there is none. */
static gboolean
parse_period (TradeIntake             *intake,
              const TradeTableColumns *columns,
              TradeTableDates         *dates,
              TradePeriod             *period,
              TradeStatus             *status)
{
  const char *text = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_PERIOD]);
  const char *year = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_YEAR]);
  const char *quarter = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_QUARTER]);
  const char *month = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_MONTH]);
  g_autofree char *joined = NULL;

  if (*text != '\0' && (trade_period_cell_parse (text, period) || parse_date (intake, columns, dates, text, period) ||
                        parse_marked (intake, columns->by_role[TRADE_COLUMN_ROLE_PERIOD], period, status)))
    return TRUE;

  /* Of a month the quarter may be told as well. */
  if (*month != '\0')
    joined = join_part (year, month, "/");
  else if (*quarter != '\0')
    joined = join_part (year, quarter, "-Q");
  else if (trade_period_cell_is_fiscal (year))
    return FALSE;

  return trade_period_cell_parse (joined != NULL ? joined : year, period) ||
         (joined == NULL && parse_marked (intake, columns->by_role[TRADE_COLUMN_ROLE_YEAR], period, status));
}

/* Whether some values have the period of their row, as far as rows have one. */
static gboolean
needs_period (const TradeTableColumns *columns)
{
  if (!trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PERIOD) && !trade_table_columns_has (columns, TRADE_COLUMN_ROLE_YEAR))
    return !trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PERIOD_VALUE);

  for (guint i = 0; i < columns->values->len; i++)
    {
      const TradeColumnGuess *guess =
        &g_array_index (columns->guesses, TradeColumnGuess, (guint) g_array_index (columns->values, int, i));

      if (guess->role != TRADE_COLUMN_ROLE_PERIOD_VALUE && guess->role != TRADE_COLUMN_ROLE_CHANGE &&
          !(guess->role == TRADE_COLUMN_ROLE_GROWTH && guess->has_period))
        return TRUE;
    }

  return FALSE;
}

/* A title tells the period, or the year whose months or quarters the rows or columns have. */
static gboolean
take_title_period (TradeIntake             *intake,
                   const TradeTableColumns *columns,
                   TradePeriod             *period)
{
  const char *month = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_MONTH]);
  const char *quarter = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_QUARTER]);
  const gboolean is_year = columns->title_period.n_months == TRADE_MONTHS_PER_YEAR;
  g_autofree char *year = NULL;
  g_autofree char *joined = NULL;

  if (!columns->has_title_period || (!is_year && trade_table_columns_lack_year (columns)))
    return FALSE;

  *period = columns->title_period;
  if (trade_table_columns_lack_period (columns))
    return TRUE;
  if (!trade_table_columns_lack_year (columns) || (*month == '\0' && *quarter == '\0'))
    return FALSE;

  year = g_strdup_printf ("%d", trade_period_get_year (*period));
  joined = *month != '\0' ? join_part (year, month, "/") : join_part (year, quarter, "-Q");

  return trade_period_cell_parse (joined, period);
}

/*
 * trade_table_period_read:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 * @dates: what all dates of a column tell
 * @period: (inout): return location for the period; left alone where the columns have it
 * @status: (inout): return location for what is said of its values
 *
 * Reads the period of a row.
 *
 * Returns: %FALSE where it has none that can be read
 */
gboolean
trade_table_period_read (TradeIntake             *intake,
                         const TradeTableColumns *columns,
                         TradeTableDates         *dates,
                         TradePeriod             *period,
                         TradeStatus             *status)
{
  return !needs_period (columns) || parse_period (intake, columns, dates, period, status) ||
         take_title_period (intake, columns, period);
}

/*
 * trade_table_period_reject:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 *
 * Leaves a row out whose period cannot be read.
 */
void
trade_table_period_reject (TradeIntake             *intake,
                           const TradeTableColumns *columns)
{
  const int year = columns->by_role[TRADE_COLUMN_ROLE_YEAR];
  const int column = columns->by_role[TRADE_COLUMN_ROLE_PERIOD] != TRADE_HEADING_NONE ? columns->by_role[TRADE_COLUMN_ROLE_PERIOD]
                                                                                      : year;

  trade_intake_reject (intake, column,
                       trade_period_cell_is_fiscal (trade_intake_get (intake, year))
                         ? _("a year that begins in one and ends in the next does not tell its first month; expected it with its "
                             "length, such as 2009-04-01/P1Y")
                         : _("this is not a year, a quarter or a month"));
}
