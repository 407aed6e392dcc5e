/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-dates.h"

#include <string.h>

#include "trade-period-cell.h"
#include "trade-table-romans.h"

/* No table is of trade before or after; a number of four digits alone is a year only in shorter a span. */
#define FIRST_YEAR 1500
#define LAST_YEAR 2100

/* A day as a table writes it. */
typedef struct
{
  int year, month, day;
} Day;

/* What all days of a column have in common. */
typedef struct
{
  int        column;
  guint      n;
  gboolean   all_first, all_last; /* of their month */
  GHashTable *months;             /* counted from the year 0 */
  const TradeTableDates *dates;
  int        firsts[2], most[2];  /* of the first two numbers of a date: what the first date has, and the most of all */
  gboolean   differ[2];
} Survey;

static gboolean
is_leap_safe_last (const Day *day)
{
  return day->day == g_date_get_days_in_month ((GDateMonth) day->month, (GDateYear) day->year);
}

static gboolean
set_day (Day *day,
         int  year,
         int  month,
         int  date)
{
  *day = (Day) { year, month, date };

  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= TRADE_MONTHS_PER_YEAR && date >= 1 &&
         g_date_valid_dmy ((GDateDay) date, (GDateMonth) month, (GDateYear) year);
}

/* "2023-01-31 00:00:00", "2023-01-31T00:00:00Z": a day as programs write it. */
static void
cut_time (char *text)
{
  const gsize n = strcspn (text, " T");
  const char *time = text + n;

  if (*time != '\0' && g_ascii_isdigit (time[1]) && g_ascii_isdigit (time[2]) && time[3] == ':')
    text[n] = '\0';
}

/* "31-Mar-2023" */
static gboolean
set_named_day (Day        *day,
               char *const *parts)
{
  g_autofree char *text = g_strdup_printf ("%s %s", parts[1], parts[2]);
  TradePeriod month;

  return strspn (parts[0], "0123456789") == strlen (parts[0]) && trade_period_cell_parse (text, &month) && month.n_months == 1 &&
         set_day (day, trade_period_get_year (month), trade_period_get_month (month), (int) g_ascii_strtoll (parts[0], NULL, 10));
}

static gboolean
is_number (const char *text)
{
  const gsize n = strlen (text);

  return n >= 1 && n <= 4 && strspn (text, "0123456789") == n;
}

/* The parts of a date; %NULL where it is none. */
static char **
part_day (const char *text,
          char       *mark)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = NULL;

  *mark = stripped[strspn (stripped, "0123456789")];
  cut_time (stripped);
  if (*mark == '\0' || strchr (".-/", *mark) == NULL)
    return NULL;

  parts = g_strsplit (stripped, (const char[]) { *mark, '\0' }, 4);

  return g_strv_length (parts) == 3 && is_number (parts[0]) && is_number (parts[2]) ? g_steal_pointer (&parts) : NULL;
}

/* 31.12.2023, 2023-12-31, 31/12/2023 and 12/31/2023; of 1/2/2023 only the dates beside it tell which is the month. */
static gboolean
parse_day (const TradeTableDates *self,
           const char            *text,
           Day                   *day)
{
  char mark;
  g_auto (GStrv) parts = part_day (text, &mark);
  int numbers[3];

  if (parts == NULL)
    return FALSE;
  if (!is_number (parts[1]))
    return strlen (parts[2]) == 4 && set_named_day (day, parts);
  for (guint i = 0; i < 3; i++)
    numbers[i] = (int) g_ascii_strtoll (parts[i], NULL, 10);

  if (strlen (parts[0]) == 4)
    return set_day (day, numbers[0], numbers[1], numbers[2]);
  if (strlen (parts[2]) != 4)
    return FALSE;
  if (mark == '.' || numbers[0] > TRADE_MONTHS_PER_YEAR || numbers[0] == numbers[1])
    return set_day (day, numbers[2], numbers[1], numbers[0]);
  if (numbers[1] > TRADE_MONTHS_PER_YEAR)
    return set_day (day, numbers[2], numbers[0], numbers[1]);
  if (!self->has_order)
    return FALSE;

  return self->is_month_first ? set_day (day, numbers[2], numbers[0], numbers[1]) : set_day (day, numbers[2], numbers[1], numbers[0]);
}

static void
look_at_order_cb (const TradeCsvCell *cells,
                  guint               n_cells,
                  gpointer            data)
{
  Survey *survey = data;
  const char *text = (guint) survey->column < n_cells ? cells[survey->column].text : NULL;
  char mark;
  g_auto (GStrv) parts = text != NULL ? part_day (text, &mark) : NULL;

  if (parts == NULL || !is_number (parts[1]) || strlen (parts[0]) > 2 || strlen (parts[2]) != 4)
    return;
  for (guint i = 0; i < 2; i++)
    {
      const int number = (int) g_ascii_strtoll (parts[i], NULL, 10);

      if (survey->firsts[i] == 0)
        survey->firsts[i] = number;
      survey->differ[i] = survey->differ[i] || number != survey->firsts[i];
      survey->most[i] = MAX (survey->most[i], number);
    }
}

/* What goes past twelve is the day; and so is what is the first of each month. */
static void
find_order (TradeTableDates *self,
            const Survey    *survey)
{
  const gboolean is_day_first = survey->most[0] > TRADE_MONTHS_PER_YEAR, is_day_second = survey->most[1] > TRADE_MONTHS_PER_YEAR;
  const gboolean is_first_one = survey->most[0] == 1 && survey->differ[1], is_second_one = survey->most[1] == 1 && survey->differ[0];

  self->has_order = is_day_first != is_day_second || (!is_day_first && !is_day_second && is_first_one != is_second_one);
  self->is_month_first = is_day_second || (!is_day_first && is_second_one);
}

static void
glance_cb (const TradeCsvCell *cells,
           guint               n_cells,
           gpointer            data)
{
  Survey *survey = data;
  const char *text = (guint) survey->column < n_cells ? cells[survey->column].text : NULL;
  Day day;

  if (text == NULL || !parse_day (survey->dates, text, &day))
    return;

  survey->n++;
  survey->all_first = survey->all_first && day.day == 1;
  survey->all_last = survey->all_last && is_leap_safe_last (&day);
  g_hash_table_add (survey->months, GINT_TO_POINTER (day.year * TRADE_MONTHS_PER_YEAR + day.month - 1));
}

/* How far apart the months are at least: the greatest span that divides all distances. */
static guint
find_span (GHashTable *months)
{
  GHashTableIter iter;
  gpointer key;
  int first = -1;
  guint span = 0;

  g_hash_table_iter_init (&iter, months);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint a, b = span;

      if (first < 0)
        {
          first = GPOINTER_TO_INT (key);
          continue;
        }
      for (a = (guint) ABS (GPOINTER_TO_INT (key) - first); b != 0;)
        {
          const guint rest = a % b;

          a = b;
          b = rest;
        }
      span = a;
    }

  return span;
}

/* Whether a period of so many months ends or begins with each of the months. */
static gboolean
fits (const Survey *survey,
      guint         n_months,
      gboolean      at_end)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, survey->months);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if ((GPOINTER_TO_UINT (key) + at_end) % n_months != 0)
      return FALSE;

  return TRUE;
}

/*
 * trade_table_dates_init:
 * @self: dates
 * @intake: an intake that has found the header
 * @column: the column of periods, or %TRADE_HEADING_NONE
 *
 * Looks at all dates of a column: where each ends a year, a quarter or a month, and they are as far apart, that is the period
 * that it stands for; likewise where each begins one. They also tell whether the day or the month comes first. One date alone tells nothing of how long its period is.
 */
void
trade_table_dates_init (TradeTableDates *self,
                        TradeIntake     *intake,
                        int              column)
{
  static const guint spans[] = { 12, 6, 3, 1 };
  g_autoptr (GHashTable) months = g_hash_table_new (NULL, NULL);
  Survey survey = { .column = column, .all_first = TRUE, .all_last = TRUE, .months = months, .dates = self };
  guint span;

  *self = (TradeTableDates) { .column = column };
  if (column == TRADE_HEADING_NONE)
    return;

  trade_intake_glance (intake, look_at_order_cb, &survey);
  find_order (self, &survey);
  trade_intake_glance (intake, glance_cb, &survey);
  self->at_end = survey.n > 0 && survey.all_last;
  span = find_span (months);
  if (span == 0 || survey.all_first == survey.all_last)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (spans) && self->n_months == 0; i++)
    if (span % spans[i] == 0 && fits (&survey, spans[i], self->at_end))
      self->n_months = spans[i];
}

/*
 * trade_table_dates_parse:
 * @self: dates
 * @text: a cell
 * @period: (out): return location for the period
 *
 * Reads a date as the period that it begins or ends.
 *
 * Returns: whether it is one, and tells of which
 */
gboolean
trade_table_dates_parse (const TradeTableDates *self,
                         const char            *text,
                         TradePeriod           *period)
{
  Day day;
  int first;

  if (self->n_months == 0 || !parse_day (self, text, &day))
    return FALSE;

  first = day.year * TRADE_MONTHS_PER_YEAR + day.month - 1 - (self->at_end ? (int) self->n_months - 1 : 0);
  *period = trade_period_new (first / TRADE_MONTHS_PER_YEAR, first % TRADE_MONTHS_PER_YEAR + 1, self->n_months);

  return TRUE;
}

/* "Jan-23": the year of two digits behind a month. */
static const char *
find_short_year (const char *text)
{
  const char *digits = text + strcspn (text, "0123456789");

  return digits > text + 1 && strspn (digits, "0123456789") == 2 && strchr ("-. '/", digits[-1]) != NULL ? digits : NULL;
}

/*
 * trade_table_dates_split:
 * @text: a cell of periods
 * @bare: (out): return location for the period in it
 * @status: (out): return location for what is said of its values
 *
 * Takes a flag or the mark of a footnote from behind a period: "2023p", "2023 (prov.)", "2023 p/", "2023 1)", "2023*".
 *
 * Returns: whether there is one that is known; of a footnote the status is normal
 */
gboolean
trade_table_dates_split (const char   *text,
                         char        **bare,
                         TradeStatus  *status)
{
  const char *end = text + strspn (text, " ");
  const char *rest;
  gsize n;

  /* A period begins or ends with its year. */
  n = strspn (end, "0123456789");
  if (n != 4)
    {
      const char *last = NULL;

      for (const char *p = end; *p != '\0'; p++)
        if (strspn (p, "0123456789") == 4 && (p == end || !g_ascii_isdigit (p[-1])))
          last = p;
      last = last != NULL ? last : find_short_year (end);
      if (last == NULL)
        return FALSE;
      end = last;
    }
  rest = end + strspn (end, "0123456789");
  /* "2023/03". */
  n = *rest != '\0' && strchr ("/-.M", *rest) != NULL ? strspn (rest + 1, "0123456789") : 0;
  rest += n == 1 || n == 2 ? n + 1 : 0;
  *status = TRADE_STATUS_NORMAL;
  *bare = g_strchomp (g_strndup (text, (gsize) (rest - text)));
  rest += strspn (rest, " ");

  /* "1)", "(2)", "*", "¹". */
  n = strspn (rest + (*rest == '('), "0123456789");
  if ((n > 0 && n <= 2 && g_str_equal (rest + (*rest == '(') + n, ")")) || g_str_equal (rest, "*") || g_str_equal (rest, "**") ||
      g_str_equal (rest, "+") || g_str_equal (rest, "#") || g_str_equal (rest, "†") || g_str_equal (rest, "‡") || g_str_equal (rest, "¹") || g_str_equal (rest, "²") || g_str_equal (rest, "³"))
    return TRUE;
  if (*rest != '\0' && !trade_table_romans_is_number (rest) && trade_dialect_parse_flag (rest, status))
    return TRUE;
  /* "2023 p/", as Latin America writes it. */
  if (g_ascii_isalpha (*rest) && g_str_equal (rest + 1, "/"))
    {
      const char flag[] = { *rest, '\0' };

      if (trade_dialect_parse_flag (flag, status))
        return TRUE;
    }
  g_clear_pointer (bare, g_free);

  return FALSE;
}
