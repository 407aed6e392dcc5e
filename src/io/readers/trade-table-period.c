/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-period.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-dialect.h"
#include "trade-fault.h"
#include "trade-fiscal-part.h"
#include "trade-fiscal.h"
#include "trade-period-cell.h"
#include "trade-period-words.h"
#include "trade-table-calendar.h"
#include "trade-table-months.h"
#include "trade-table-part.h"
#include "trade-table-romans.h"
#include "trade-table-words.h"

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
 * trade_table_period_remark_mark:
 * @intake: an intake that stands on a row
 * @column: a column of periods, or of the values of one
 * @text: a period with a mark behind it
 *
 * Tells of what may mean anything.
 */
void
trade_table_period_remark_mark (TradeIntake *intake,
                                int          column,
                                const char  *text)
{
  static const char *const marks[] = { "*", "+", "#", "†", "‡" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (text, marks[i]) != NULL)
      trade_intake_remark (intake, column, _("“%s” stands behind a period, and it is not known what it says of the values"), marks[i]);
}

/* What stands behind a period, "2023p", is said of its values. */
static gboolean
parse_marked (TradeIntake *intake,
              int          column,
              TradePeriod *period,
              TradeStatus *status)
{
  const char *text = trade_intake_get (intake, column);
  g_autofree char *explained = g_strdup (text);
  g_autofree char *bare = NULL;

  if (trade_intake_cut_marks (intake, explained, status) && trade_period_cell_parse (explained, period) &&
      !trade_fiscal_is_year (explained))
    return TRUE;
  if (!trade_table_dates_split (text, &bare, status) || !trade_period_cell_parse (bare, period) ||
      trade_fiscal_is_year (bare))
    return FALSE;
  trade_table_period_remark_mark (intake, column, text);

  return TRUE;
}

/* "2023年" in a column of years, and "2023.0" where a program took them for numbers. */
static char *
cut_year (const char *year)
{
  static const char *const signs[] = { "年", ".0" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_suffix (year, signs[i]))
      return g_strndup (year, strlen (year) - strlen (signs[i]));

  return g_strdup (year);
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

/* "I/2023" in a column of quarters, "5/2023" in one of months. */
static gboolean
parse_whole_part (const char  *text,
                  const char  *before,
                  TradePeriod *period)
{
  g_autofree char *called = g_strconcat (before, " ", text, NULL);

  return *text != '\0' && (trade_period_cell_parse (text, period) || trade_period_cell_parse (called, period));
}

/* "Total 2022" below its months. */
static gboolean
parse_total (const char  *text,
             TradePeriod *period)
{
  const char *year = strrchr (text, ' ');
  g_autofree char *word = NULL;

  if (year == NULL)
    return FALSE;
  word = g_strndup (text, (gsize) (year - text));

  return trade_vocabulary_is_whole (word) && trade_period_cell_parse (year, period) && period->n_months == TRADE_MONTHS_PER_YEAR;
}

/*
 * trade_table_period_is_whole:
 * @part: what stands in the place of a month or a quarter
 *
 * Tells whether it is the year, which may stand beside its months or quarters as their total.
 *
 * Returns: whether it is
 */
gboolean
trade_table_period_is_whole (const char *part)
{
  static const char *const words[] = { "year", "annual", "full year", "fy", "jahr", "année", "año", "ano", "full-year", "total year", "whole year", "全年", "年計", "год", NULL };
  g_autofree char *folded = trade_heading_fold (part);

  return trade_vocabulary_is_whole (part) || g_strv_contains (words, folded);
}

/* Of a year that begins in one and ends in the next, some months lie in the one and some in the other. */
static TradePeriod
place_part (TradePeriod whole,
            TradePeriod part)
{
  const TradeFiscalPart found = {
    .first = trade_period_get_month (part), .n_months = part.n_months, .is_counted = part.n_months > 1,
  };

  if (whole.n_months != TRADE_MONTHS_PER_YEAR || trade_period_get_month (whole) == 1)
    return part;

  return trade_fiscal_part_place (&found, whole);
}

/* The part of a year that a word or a number tells. */
static gboolean
take_part (const char  *month,
           const char  *quarter,
           TradePeriod *year)
{
  const TradePeriod whole = *year;
  const char *part = *month != '\0' ? month : quarter;
  g_autofree char *number = NULL;
  g_autofree char *joined = NULL;
  TradeFiscalPart found;

  if (*part == '\0')
    return TRUE;
  if (trade_period_get_month (whole) > 1 && trade_fiscal_part_read (part, strlen (part), &found))
    {
      *year = trade_fiscal_part_place (&found, whole);
      return TRUE;
    }

  number = g_strdup_printf ("%d", trade_period_get_year (whole));
  joined = part == month ? join_part (number, month, "/") : join_part (number, quarter, "-Q");
  if (trade_period_cell_parse (joined, year))
    {
      *year = place_part (whole, *year);
      return TRUE;
    }
  *year = whole;

  return trade_table_period_is_whole (part);
}

/*
 * trade_table_period_remark_year:
 * @intake: an intake
 * @columns: what the columns are
 * @column: the column that a year stands in or above
 * @text: the year, among other words
 *
 * Tells after which of its two years one is taken to be named where it may be either.
 */
void
trade_table_period_remark_year (TradeIntake             *intake,
                                const TradeTableColumns *columns,
                                int                      column,
                                const char              *text)
{
  if (columns->year_start > 1 && (trade_fiscal_get_single (text) != 0 || (columns->are_years_fiscal && !trade_fiscal_is_year (text))))
    trade_intake_remark (intake, column, _("a year such as FY2023 is taken for the one that ends in 2023, as most offices name them"));
}

/* A year that begins in one and ends in the next, where it is known in which month it does. */
static gboolean
match_fiscal (const TradeTableColumns *columns,
              const char              *text,
              TradePeriod             *period,
              const char             **rest)
{
  static const char word[] = "fy ";
  g_autofree char *called = NULL;

  if (columns->year_start == 0)
    return FALSE;
  if (trade_fiscal_parse (text, columns->year_start, period, rest))
    return TRUE;
  if (!columns->are_years_fiscal)
    return FALSE;

  called = g_strconcat (word, text, NULL);
  if (!trade_fiscal_parse (called, columns->year_start, period, rest))
    return FALSE;
  *rest = text + (*rest - called) - strlen (word);

  return TRUE;
}

static gboolean
parse_fiscal (TradeIntake             *intake,
              const TradeTableColumns *columns,
              TradeColumnRole          role,
              TradePeriod             *period,
              TradeStatus             *status)
{
  g_autofree char *text = g_strdup (columns->year_start != 0 ? trade_intake_get (intake, columns->by_role[role]) : "");
  const char *rest;

  trade_intake_cut_marks (intake, text, status);
  if (!match_fiscal (columns, text, period, &rest))
    return FALSE;
  trade_table_period_remark_mark (intake, columns->by_role[role], rest);
  trade_table_period_remark_year (intake, columns, columns->by_role[role], text);

  return rest[strspn (rest, "*+#")] == '\0' || trade_dialect_parse_flag (rest, status);
}

/* Rows are many, and few of them have any. */
static gboolean
has_numeral (const char *text)
{
  while (*text != '\0' && *text != 'I' && *text != 'V' && *text != 'X')
    text++;

  return *text != '\0';
}

/* A Roman number, in a column of periods or years, or in one of quarters or months that has the year as well. */
static gboolean
parse_roman (TradeIntake       *intake,
             TradeTableColumns *columns,
             TradePeriod       *period)
{
  static const TradeColumnRole roles[] = {
    TRADE_COLUMN_ROLE_PERIOD, TRADE_COLUMN_ROLE_YEAR, TRADE_COLUMN_ROLE_QUARTER, TRADE_COLUMN_ROLE_MONTH,
  };
  int column = TRADE_HEADING_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const int other = columns->by_role[roles[i]];
      const char *text = other != TRADE_HEADING_NONE ? trade_intake_get (intake, other) : "";

      if (*text == '\0')
        continue;
      if (!has_numeral (text))
        return FALSE;
      if (column != TRADE_HEADING_NONE && other != column)
        return FALSE;
      column = other;
      if (roles[i] == TRADE_COLUMN_ROLE_QUARTER)
        columns->roman_months = TRADE_MONTHS_PER_QUARTER;
      else if (roles[i] == TRADE_COLUMN_ROLE_MONTH)
        columns->roman_months = 1;
    }

  return trade_table_romans_parse (intake, columns, column, period);
}

/* A month that is told by a name which only the language of the columns explains. */
static gboolean
parse_month_name (const TradeTableColumns *columns,
                  const char              *text,
                  const char              *year,
                  const char              *month,
                  TradePeriod             *period)
{
  g_autofree char *settled = trade_table_months_settle (*month != '\0' ? month : text, columns->context, FALSE);
  g_autofree char *joined = settled != NULL && *year != '\0' && year != text ? join_part (year, settled, "/") : NULL;

  return settled != NULL && trade_period_cell_parse (joined != NULL ? joined : settled, period);
}

/* The period of a row; of a table whose columns are periods there is none. */
static gboolean
parse_period (TradeIntake       *intake,
              TradeTableColumns *columns,
              TradeTableDates   *dates,
              TradePeriod       *period,
              TradeStatus       *status)
{
  const char *text = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_PERIOD]);
  const char *year = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_YEAR]);
  const char *quarter = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_QUARTER]);
  const char *month = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_MONTH]);
  g_autofree char *bare = NULL;
  g_autofree char *joined = NULL;

  if (parse_fiscal (intake, columns, TRADE_COLUMN_ROLE_PERIOD, period, status))
    return TRUE;
  if (parse_fiscal (intake, columns, TRADE_COLUMN_ROLE_YEAR, period, status))
    return take_part (month, quarter, period);
  if (parse_roman (intake, columns, period) || parse_month_name (columns, text, year, month, period))
    return TRUE;
  if (*text != '\0' && (trade_period_cell_parse (text, period) || parse_date (intake, columns, dates, text, period) ||
                        parse_marked (intake, columns->by_role[TRADE_COLUMN_ROLE_PERIOD], period, status) ||
                        parse_total (text, period)))
    return TRUE;
  if (*year == '\0' && (parse_whole_part (quarter, "Q", period) || parse_whole_part (month, "M", period)))
    return TRUE;

  /* Of a month the quarter may be told as well. */
  if (*month != '\0')
    joined = join_part (year, month, "/");
  else if (*quarter != '\0')
    joined = join_part (year, quarter, "-Q");
  else if (trade_fiscal_is_year (year))
    return FALSE;

  if (joined == NULL && g_str_has_suffix (year, ".0"))
    bare = cut_year (year);

  return trade_period_cell_parse (bare != NULL ? bare : joined != NULL ? joined : year, period) ||
         (joined != NULL && trade_table_period_is_whole (*month != '\0' ? month : quarter) && trade_period_cell_parse (year, period)) ||
         (parse_marked (intake, columns->by_role[TRADE_COLUMN_ROLE_YEAR], period, status) &&
          (joined == NULL || take_part (month, quarter, period)));
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

  if (!columns->has_title_period || (!is_year && trade_table_columns_lack_year (columns)))
    return FALSE;

  *period = columns->title_period;
  if (trade_table_columns_lack_period (columns))
    return TRUE;
  if (!trade_table_columns_lack_year (columns) || (*month == '\0' && *quarter == '\0'))
    return FALSE;

  return take_part (month, quarter, period);
}

static gboolean
find_part (const char  *text,
           int          year,
           TradePeriod *period)
{
  g_autofree char *behind = g_strdup_printf ("%s %d", text, year);
  g_autofree char *before = g_strdup_printf ("%d年%s", year, text);

  return (trade_period_cell_parse (behind, period) || trade_period_cell_parse (before, period)) &&
         trade_period_get_year (*period) == year && period->n_months < TRADE_MONTHS_PER_YEAR;
}

/* Below a year, or below the first of its months or quarters, the others may stand without it, one after the other. Where they stand
 * above any year, they may be those of the year below. */
static gboolean
take_part_below (TradeIntake       *intake,
                 TradeTableColumns *columns,
                 TradePeriod       *period)
{
  const char *text = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_PERIOD]);
  const TradePeriod last = columns->last_period;
  g_autofree char *settled = NULL;
  TradePeriod part;

  if (trade_table_columns_has (columns, TRADE_COLUMN_ROLE_YEAR) || text[strspn (text, "0123456789 .,/-")] == '\0')
    return FALSE;
  settled = trade_table_months_settle (text, columns->context, FALSE);
  text = settled != NULL ? settled : text;
  if (columns->year == 0)
    {
      columns->is_orphaned = columns->is_orphaned || find_part (text, 2000, &part);
      return FALSE;
    }
  if (columns->is_orphaned || !find_part (text, columns->year, &part) ||
      (last.n_months != TRADE_MONTHS_PER_YEAR && (last.n_months != part.n_months || part.first_month <= last.first_month)))
    return FALSE;

  *period = part;

  return TRUE;
}

/*
 * trade_table_period_note:
 * @columns: what the columns are
 * @note: a line of one cell
 *
 * Takes the year that a line tells of the rows below it.
 */
void
trade_table_period_note (TradeTableColumns *columns,
                         const char        *note)
{
  TradePeriod period;

  if (strpbrk (note, "0123456789") == NULL || !trade_period_cell_parse (note, &period) || period.n_months != TRADE_MONTHS_PER_YEAR ||
      !trade_period_cell_is_year (trade_period_get_year (period)))
    return;

  columns->year = trade_period_get_year (period);
  columns->last_period = period;
}

/* "Jan-Mar 2023", "2023年1-3月": months that are told one by one, and no quarter or half that is called so. */
static gboolean
is_span (const char *text)
{
  static const char *const joints[] = { "-", "至", "到", "~", "～" };
  g_autofree char *lower = trade_period_words_fold (text);
  g_auto (GStrv) words = NULL;
  guint n_months = 0;

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (strstr (lower, "月") != NULL && strstr (lower, joints[i]) != NULL)
      return TRUE;
  g_strdelimit (lower, "-./,", ' ');
  words = g_strsplit (lower, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    n_months += !g_ascii_isdigit (*words[i]) && trade_period_words_find_month (words[i]) > 0;

  return n_months > 1;
}

static gboolean
is_since_january (const char        *text,
                  const TradePeriod *period)
{
  return period->n_months > 1 && trade_period_get_month (*period) == 1 && is_span (text);
}

/* In so many rows a table shows whether it has months that are told together. */
#define SPAN_ROWS 500

typedef struct
{
  int      column;
  gboolean is_found;
  gboolean has_months; /* other than January */
} SpanSearch;

static void
find_span_cb (const TradeCsvCell *cells,
              guint               n_cells,
              gpointer            data)
{
  SpanSearch *search = data;
  const char *text = (guint) search->column < n_cells ? cells[search->column].text : NULL;
  TradePeriod period;

  if (text == NULL || !trade_period_cell_parse (text, &period))
    return;

  search->has_months = search->has_months || (period.n_months == 1 && trade_period_get_month (period) > 1);
  search->is_found = search->is_found || (period.n_months != TRADE_MONTHS_PER_QUARTER && period.n_months != TRADE_MONTHS_PER_HALF &&
                                          period.n_months != TRADE_MONTHS_PER_YEAR && is_since_january (text, &period));
}

/* January to February is no part of the year by itself, but as far as it has come; where such spans are told, so is January to
 * March, and January itself where no month is told alone. */
static void
look_for_spans (TradeIntake       *intake,
                TradeTableColumns *columns,
                TradePeriod        period)
{
  const int column = columns->by_role[TRADE_COLUMN_ROLE_PERIOD];
  const char *text = trade_intake_get (intake, column);
  const gboolean is_january = period.n_months == 1 && trade_period_get_month (period) == 1;
  SpanSearch search = { .column = column };

  columns->is_row_cumulative = FALSE;
  /* Years and "2023-01" are told by most rows. */
  if (text[strspn (text, "0123456789-")] == '\0' || (!is_january && !is_since_january (text, &period)))
    return;

  if (columns->are_spans_cumulative < 0)
    {
      trade_intake_glance_first (intake, find_span_cb, &search, SPAN_ROWS);
      columns->are_spans_cumulative = !search.is_found ? 0 : search.has_months ? 1 : 2;
    }
  columns->is_row_cumulative = columns->are_spans_cumulative > is_january;
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
trade_table_period_read (TradeIntake       *intake,
                         TradeTableColumns *columns,
                         TradeTableDates   *dates,
                         TradePeriod       *period,
                         TradeStatus       *status)
{
  columns->is_other_calendar = FALSE;
  if (!needs_period (columns))
    return TRUE;
  if (!parse_period (intake, columns, dates, period, status) && !take_title_period (intake, columns, period) &&
      !take_part_below (intake, columns, period))
    return FALSE;
  columns->is_other_calendar = !trade_table_calendar_settle (intake, columns, period);
  if (columns->is_other_calendar)
    return FALSE;

  columns->year = trade_period_get_year (*period);
  columns->last_period = *period;
  look_for_spans (intake, columns, *period);
  if (columns->part.n_months > 0)
    {
      trade_table_part_place (columns, period);
      columns->is_row_cumulative = columns->is_part_cumulative;
    }

  return TRUE;
}

/*
 * trade_table_period_join:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 * @guess: a column of values
 * @period: (inout): the period of the row, which becomes that of the value
 *
 * Puts together what the row and the column say of the period of a value: months may stand below each other, and years side by
 * side.
 *
 * Returns: whether that is a period
 */
gboolean
trade_table_period_join (TradeIntake             *intake,
                         const TradeTableColumns *columns,
                         const TradeColumnGuess  *guess,
                         TradePeriod             *period)
{
  const char *month = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_MONTH]);
  const char *quarter = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_QUARTER]);

  if (guess->role == TRADE_COLUMN_ROLE_MONTH_VALUE)
    {
      const TradePeriod year = *period;

      *period = place_part (year, trade_period_new (trade_period_get_year (year), trade_period_get_month (guess->period), 1));
    }
  else if (guess->is_cumulative && guess->role != TRADE_COLUMN_ROLE_PERIOD_VALUE && period->n_months == 1)
    *period = trade_period_new (trade_period_get_year (*period), 1, trade_period_get_month (*period));
  if (guess->relation == TRADE_COLUMN_OF_MONTH && period->n_months != 1)
    return FALSE;
  if (guess->relation == TRADE_COLUMN_EARLIER)
    *period = trade_period_new (trade_period_get_year (*period) - 1, trade_period_get_month (*period), period->n_months);
  if (guess->role != TRADE_COLUMN_ROLE_PERIOD_VALUE)
    return TRUE;

  *period = guess->period;
  if (!trade_table_calendar_settle (intake, columns, period))
    return FALSE;
  if (guess->is_cumulative && period->n_months == 1)
    *period = trade_period_new (trade_period_get_year (*period), 1, trade_period_get_month (*period));
  if (period->n_months != TRADE_MONTHS_PER_YEAR || trade_table_columns_has (columns, TRADE_COLUMN_ROLE_YEAR))
    return TRUE;

  return take_part (month, quarter, period);
}

/*
 * trade_table_period_is_sum:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 *
 * Tells whether a row has the sums of all periods above it, instead of a period.
 *
 * Returns: whether it has
 */
gboolean
trade_table_period_is_sum (TradeIntake             *intake,
                           const TradeTableColumns *columns)
{
  const TradeColumnRole role = trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PERIOD) ? TRADE_COLUMN_ROLE_PERIOD
                                                                                           : TRADE_COLUMN_ROLE_YEAR;
  const char *text = trade_intake_get (intake, columns->by_role[role]);

  return *text != '\0' && trade_table_words_are_total (text);
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

  if (column == TRADE_HEADING_NONE && trade_table_calendar_is_open (columns))
    {
      trade_intake_reject (intake, column, _("the year of the column is none of the common calendar, in which periods are told here"));
      return;
    }
  if (columns->is_other_calendar)
    {
      g_autofree char *excerpt = trade_fault_excerpt (trade_intake_get (intake, column));

      trade_intake_reject (intake, column, _("“%s” is no year of the common calendar, in which periods are told here"), excerpt);
      return;
    }

  trade_intake_reject (intake, column,
                       trade_fiscal_is_year (trade_intake_get (intake, year))
                         ? _("a year that begins in one and ends in the next does not tell its first month; expected it with its "
                             "length, such as 2009-04-01/P1Y")
                         : _("this is not a year, a quarter or a month"));
}
