/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-part.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-fiscal-part.h"
#include "trade-period-cell.h"
#include "trade-period-words.h"
#include "trade-table-source.h"

/* "Exports, January-September 2023" above columns of 2022 and 2023: the values are of so many months of each year. Taken for those of
 * whole years they would be wrong without a sign of it. */

/* A part of a year is told in so many words at most: "first nine months of". */
#define MOST_WORDS 4

/* A year beside which parts are read. */
#define ANY_YEAR "2001"

/* In so many rows a table shows whether all its periods are years. */
#define MOST_ROWS 500

/* What lines above a table say. */
typedef struct
{
  TradeFiscalPart part;
  char           *words;
  int             year;    /* beside it, after which no value may be; 0 where there is none */
  gboolean        is_open; /* whether they say several, or a year before one */
} Told;

/* Several months that are told by their names, a quarter, a half, or so many months; and no mark such as "T1", which may number a
 * table. */
static gboolean
read_part (const char      *words,
           TradeFiscalPart *part)
{
  g_autofree char *dated = g_strconcat (words, " ", ANY_YEAR, NULL);
  TradePeriod period;

  if (!trade_fiscal_part_read (words, strlen (words), part))
    {
      /* "First quarter", in words alone. */
      if (!trade_period_words_parse (dated, &period))
        return FALSE;
      *part = (TradeFiscalPart) { .first = trade_period_get_month (period), .n_months = period.n_months };
    }
  if (part->n_months < 2 || part->n_months >= TRADE_MONTHS_PER_YEAR)
    return FALSE;

  return strlen (words) > 3 || (*words == 'q' && g_ascii_isdigit (words[1]));
}

/* "2023年1-9月", "9M 2023": with its year. */
static gboolean
read_period (const char      *words,
             TradeFiscalPart *part,
             int             *year)
{
  TradePeriod period;

  if (!trade_period_cell_parse (words, &period) || period.n_months < 2 || period.n_months >= TRADE_MONTHS_PER_YEAR ||
      !trade_period_cell_is_year (trade_period_get_year (period)))
    return FALSE;

  *part = (TradeFiscalPart) { .first = trade_period_get_month (period), .n_months = period.n_months };
  *year = trade_period_get_year (period);

  return TRUE;
}

/* The words of a line that begin at @first and are a part of a year; 0 where none are. */
static guint
match_part (char           **words,
            guint            first,
            TradeFiscalPart *part,
            int             *year)
{
  const guint n = g_strv_length (words + first);

  for (guint i = MIN (n, MOST_WORDS); i > 0; i--)
    {
      g_auto (GStrv) some = g_new0 (char *, i + 1);
      g_autofree char *joined = NULL;

      for (guint j = 0; j < i; j++)
        some[j] = g_strdup (words[first + j]);
      joined = g_strjoinv (" ", some);
      if (read_period (joined, part, year) || read_part (joined, part))
        return i;
    }

  return 0;
}

static void
keep (Told                  *told,
      const char            *line,
      const TradeFiscalPart *part,
      char                 **words,
      guint                  n,
      gboolean               has_year)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (told->part.n_months > 0)
    {
      told->is_open = told->is_open || told->part.first != part->first || told->part.n_months != part->n_months;
      return;
    }

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[i]);
  told->words = trade_heading_find_original (line, text->str);
  told->part = *part;
  told->is_open = told->is_open || has_year;
  if (words[n] != NULL && trade_period_cell_tells_year (words[n]))
    told->year = (int) g_ascii_strtoll (words[n], NULL, 10);
}

/* Marks part words as blanks do, but for the dash between two months. */
static void
read_line (const char *line,
           Told       *told)
{
  g_autofree char *folded = trade_period_words_fold (line);
  g_auto (GStrv) words = NULL;
  gboolean has_year = FALSE;
  guint n = 0;

  g_strdelimit (folded, ",;:()[]/\t", ' ');
  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      words[n++] = words[i];
    else
      g_free (words[i]);
  words[n] = NULL;

  for (guint i = 0; i < n; i++)
    {
      TradeFiscalPart part;
      int year = 0;
      const guint length = match_part (words, i, &part, &year);

      if (length > 0)
        {
          keep (told, line, &part, words + i, length, has_year);
          told->year = told->year != 0 ? told->year : year;
          i += length - 1;
        }
      has_year = has_year || trade_period_cell_tells_year (words[i]);
    }
}

static gboolean
is_whole_year (const TradePeriod *period)
{
  return period->n_months == TRADE_MONTHS_PER_YEAR && trade_period_get_month (*period) == 1;
}

typedef struct
{
  int      column;
  guint    n_years;
  gboolean has_others;
} YearSearch;

static void
find_years_cb (const TradeCsvCell *cells,
               guint               n_cells,
               gpointer            data)
{
  YearSearch *search = data;
  const char *text = (guint) search->column < n_cells ? cells[search->column].text : NULL;
  TradePeriod period;

  if (text == NULL || !trade_period_cell_parse (text, &period))
    return;
  if (is_whole_year (&period))
    search->n_years++;
  else
    search->has_others = TRUE;
}

/* Whether all periods of the table are years, be they told by its columns or by its rows, and none is later than @year. */
static gboolean
has_years_alone (TradeIntake             *intake,
                 const TradeTableColumns *columns,
                 int                      year)
{
  const TradeColumnRole role = trade_table_columns_has (columns, TRADE_COLUMN_ROLE_YEAR) ? TRADE_COLUMN_ROLE_YEAR : TRADE_COLUMN_ROLE_PERIOD;
  YearSearch search = { .column = columns->by_role[role] };

  if (trade_table_columns_has (columns, TRADE_COLUMN_ROLE_MONTH) || trade_table_columns_has (columns, TRADE_COLUMN_ROLE_QUARTER) ||
      trade_table_columns_has (columns, TRADE_COLUMN_ROLE_MONTH_VALUE) || columns->year_start > 1)
    return FALSE;

  for (guint i = 0; i < columns->guesses->len; i++)
    {
      const TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, i);

      if (guess->is_cumulative || guess->relation != TRADE_COLUMN_OF_PERIOD)
        return FALSE;
      if (guess->role != TRADE_COLUMN_ROLE_PERIOD_VALUE)
        continue;
      if (!is_whole_year (&guess->period) || (year != 0 && trade_period_get_year (guess->period) > year))
        return FALSE;
      search.n_years++;
    }
  if (search.column != TRADE_HEADING_NONE)
    trade_intake_glance_first (intake, find_years_cb, &search, MOST_ROWS);

  return search.n_years > 0 && !search.has_others;
}

/*
 * trade_table_part_place:
 * @columns: what the columns are
 * @period: (inout): a year, of which it becomes the part that the title tells
 *
 * Takes the part of a year that stands around the table.
 */
void
trade_table_part_place (TradeTableColumns *columns,
                        TradePeriod       *period)
{
  if (columns->part.n_months == 0 || !is_whole_year (period))
    return;

  *period = trade_fiscal_part_place (&columns->part, *period);
}

/* What counts from January on, and is no quarter or half. */
static gboolean
is_so_far (const TradeFiscalPart *part)
{
  return part->first == 1 && part->n_months != TRADE_MONTHS_PER_QUARTER && part->n_months != TRADE_MONTHS_PER_HALF;
}

/*
 * trade_table_part_look:
 * @intake: an intake that has found the header
 * @columns: what the columns are, whose periods become those that the lines above them tell
 *
 * Looks for a part of the year that the lines above a table tell, where its columns or rows tell nothing but years.
 */
void
trade_table_part_look (TradeIntake       *intake,
                       TradeTableColumns *columns)
{
  g_auto (GStrv) lines = g_strsplit (trade_intake_get_preamble (intake), "\n", -1);
  Told told = { .words = NULL };
  g_autofree char *words = NULL;

  columns->part = (TradeFiscalPart) { .n_months = 0 };
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *publisher = trade_table_source_read (lines[i]);

      if (publisher == NULL)
        read_line (lines[i], &told);
    }
  words = told.words;
  if (told.part.n_months == 0 || !has_years_alone (intake, columns, told.year))
    return;
  if (told.is_open)
    {
      trade_intake_remark (intake, TRADE_HEADING_NONE, _("“%s” stands above the table; its years are taken for whole ones all the same"), words);
      return;
    }

  columns->part = told.part;
  columns->is_part_cumulative = is_so_far (&told.part);
  for (guint i = 0; i < columns->guesses->len; i++)
    {
      TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, i);

      if (guess->role != TRADE_COLUMN_ROLE_PERIOD_VALUE)
        continue;
      trade_table_part_place (columns, &guess->period);
      guess->is_cumulative = columns->is_part_cumulative;
    }
  trade_intake_remark (intake, TRADE_HEADING_NONE, _("“%s” stands above the table, and the values are taken for those of that part of each year"),
                       words);
}
