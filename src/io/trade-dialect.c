/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dialect.h"

#include <string.h>

#include "trade-digits.h"
#include "trade-heading.h"
#include "trade-period-cell.h"
#include "trade-vocabulary.h"

/* So many lines tell how a table is written. */
#define MAX_LINES 64

/* The counts of cells that lines have; more than these are one. */
#define MAX_CELLS 512

static const char separators[] = ",;\t|";

/* How often each mark stands before decimals, as far as numbers tell, and how often between thousands. */
typedef struct
{
  guint n_points;
  guint n_commas;
  guint n_thousand_points;
  guint n_thousand_commas;
  char  open_point[16]; /* the first number whose point may be either */
  char  open_comma[16]; /* the same for its comma */
} Marks;

/* Counts the cells of a line, as far as quotes go; moves to the start of the next. */
static guint
count_cells (const char **position,
             const char  *end,
             char         separator)
{
  gboolean quoted = FALSE;
  guint n = 1;
  const char *p = *position;

  for (; p < end && (quoted || *p != '\n'); p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (*p == separator && !quoted)
        n++;
    }
  *position = p < end ? p + 1 : end;

  return n;
}

/* The number of cells that most lines have, and how many lines have it. */
static void
find_mode (const char *text,
           const char *end,
           char        separator,
           guint      *n_cells,
           guint      *n_lines)
{
  guint counts[MAX_CELLS + 1] = { 0 };

  for (guint i = 0; i < MAX_LINES && text < end; i++)
    {
      const guint n = count_cells (&text, end, separator);

      counts[MIN (n, MAX_CELLS)]++;
    }

  *n_cells = 1;
  *n_lines = 0;
  for (guint i = 2; i <= MAX_CELLS; i++)
    if (counts[i] > 0 && counts[i] >= *n_lines)
      {
        *n_cells = i;
        *n_lines = counts[i];
      }
}

/* The separator by which the lines have alike many cells. A comma may stand in every number of a table. */
static char
find_separator (const char *text,
                const char *end)
{
  char best = ',';
  guint best_lines = 0;

  for (const char *p = separators; *p != '\0'; p++)
    {
      guint n_cells, n_lines;

      find_mode (text, end, *p, &n_cells, &n_lines);
      if (n_cells > 1 && (n_lines > best_lines || (n_lines == best_lines && *p != ',' && best == ',')))
        {
          best = *p;
          best_lines = n_lines;
        }
    }

  return best;
}

/* Excel takes a first line such as "sep=;" for an order. */
static gboolean
read_order (const char   *text,
            gsize         length,
            TradeDialect *dialect)
{
  const char *end = memchr (text, '\n', length);
  const gsize line = end != NULL ? (gsize) (end - text) : length;

  if (line < 5 || g_ascii_strncasecmp (text, "sep=", 4) != 0 || line > 6 || (line == 6 && text[5] != '\r') ||
      strchr ("\r\"", text[4]) != NULL || (guint8) text[4] >= 0x80)
    return FALSE;

  dialect->separator = text[4];
  dialect->n_skipped = MIN (line + 1, length);
  dialect->n_skipped_lines = 1;

  return TRUE;
}

/* Whether what stands before a mark may be thousands: one digit to three that are no leading zero. */
static gboolean
may_end_thousands (const char *cell,
                   const char *mark)
{
  const char *first = mark;

  while (first > cell && g_ascii_isdigit (first[-1]))
    first--;

  return mark - first <= 3 && *first != '0';
}

/* Whether three digits stand behind each mark, from the first on. */
static gboolean
are_thousands (const char *mark)
{
  const char sign = *mark;

  while (*mark == sign && g_ascii_isdigit (mark[1]) && g_ascii_isdigit (mark[2]) && g_ascii_isdigit (mark[3]))
    mark += 4;

  return *mark == '\0';
}

/* "01.2022" and "2022.01" are months. */
static gboolean
is_month (const char *cell,
          const char *mark)
{
  const int before = (int) g_ascii_strtoll (cell, NULL, 10);
  const int after = (int) g_ascii_strtoll (mark + 1, NULL, 10);
  const gsize n_before = (gsize) (mark - cell);
  const gsize n_after = strlen (mark + 1);

  return (n_before <= 2 && n_after == 4 && before >= 1 && before <= 12 && trade_period_cell_is_year (after)) ||
         (n_before == 4 && n_after == 2 && after >= 1 && after <= 12 && trade_period_cell_is_year (before));
}

static void
count_mark (const char *cell,
            gsize       length,
            Marks      *marks)
{
  const char *point = memchr (cell, '.', length);
  const char *comma = memchr (cell, ',', length);
  const char *mark = point != NULL ? point : comma;
  gsize n_after;

  /* Between thousands there may be spaces of several kinds. */
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (cell[i]) && strchr (".,- '\xc2\xa0\xe2\x80\xaf\x89", cell[i]) == NULL)
      return;
  if (mark == NULL || mark == cell || !g_ascii_isdigit (mark[-1]) || !g_ascii_isdigit (mark[1]) || is_month (cell, mark))
    return;

  /* Of two kinds, the last stands before the decimals. */
  if (point != NULL && comma != NULL)
    {
      const gboolean is_comma = strrchr (cell, ',') > strrchr (cell, '.');

      marks->n_commas += is_comma;
      marks->n_points += !is_comma;
      return;
    }

  n_after = length - (gsize) (mark - cell) - 1;
  if (memchr (mark + 1, *mark, n_after) != NULL)
    {
      marks->n_thousand_commas += mark == comma && are_thousands (mark);
      marks->n_thousand_points += mark == point && are_thousands (mark);
    }
  else if (n_after == 3 && may_end_thousands (cell, mark))
    {
      char *open = mark == point ? marks->open_point : marks->open_comma;

      if (*open == '\0' && length < sizeof marks->open_point)
        memcpy (open, cell, length);
    }
  else if (mark == comma)
    marks->n_commas++;
  else
    marks->n_points++;
}

/* Numbers may have the sign of a currency before or behind them, and how they are counted. */
static char *
skip_currency (char *cell)
{
  static const char *const signs[] = {
    "US$", "R$", "A$", "C$", "$", "€", "£", "¥", "￥", "₹", "₽", "₩", "USD", "EUR", "GBP", "JPY", "CNY", "BRL", "INR", "RUB", "CHF",
  };
  gsize n = strlen (cell);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (cell, signs[i]))
      {
        cell += strlen (signs[i]);
        n = strlen (cell);
        while (n > 0 && (g_ascii_isalpha (cell[n - 1]) || cell[n - 1] == ' '))
          cell[--n] = '\0';
        return cell + strspn (cell, " ");
      }
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_suffix (cell, signs[i]))
      {
        cell[n - strlen (signs[i])] = '\0';
        return g_strchomp (cell);
      }

  return cell;
}

/* "97,3 Mrd": what a number is counted in stands behind it. */
static void
cut_scale (char *cell)
{
  gsize n = strlen (cell);
  g_autofree char *words = NULL;
  int scale;

  if (n == 0 || !g_ascii_isdigit (*cell) || g_ascii_isdigit (cell[n - 1]))
    return;
  while (!g_ascii_isdigit (cell[n - 1]))
    n--;
  if (!g_utf8_validate (cell + n, -1, NULL))
    return;

  words = trade_heading_fold (cell + n);
  if (trade_vocabulary_find_scale (words, &scale))
    cell[n] = '\0';
}

static Marks
count_marks (const char *text,
             const char *end,
             char        separator)
{
  g_autofree char *cell = NULL;
  Marks marks = { 0 };
  gboolean quoted = FALSE;
  const char *start = text;
  char *number;

  for (const char *p = text; p <= end; p++)
    {
      if (p < end && *p == '"')
        quoted = !quoted;
      if (p < end && (quoted || (*p != separator && *p != '\n')))
        continue;

      g_free (cell);
      cell = g_strndup (start, (gsize) (p - start));
      g_strstrip (cell);
      if (g_utf8_validate (cell, -1, NULL))
        trade_digits_settle (cell, strlen (cell));
      number = cell;
      if (*cell == '"' && strlen (cell) > 1)
        {
          cell[strlen (cell) - 1] = '\0';
          number = cell + 1;
        }
      number = skip_currency (number);
      cut_scale (number);
      count_mark (number, strlen (number), &marks);
      start = p + 1;
    }

  return marks;
}

/* Decimals tell most, then what stands between thousands more than once. Where commas part the cells, nobody writes them before
 * decimals; elsewhere the point of "131.100" may be either, and where semicolons do because commas stand in numbers, so may the
 * comma of "131,100". */
static void
set_decimal_mark (TradeDialect *dialect,
                  const Marks  *marks)
{
  if (marks->n_commas + marks->n_points > 0)
    dialect->decimal_mark = marks->n_commas > marks->n_points ? ',' : '.';
  else if (marks->n_thousand_points != marks->n_thousand_commas)
    dialect->decimal_mark = marks->n_thousand_points > marks->n_thousand_commas ? ',' : '.';
  else if (dialect->separator != ',' && *marks->open_point != '\0')
    g_strlcpy (dialect->open_number, marks->open_point, sizeof dialect->open_number);
  else if (dialect->separator == ';')
    g_strlcpy (dialect->open_number, marks->open_comma, sizeof dialect->open_number);
}

/**
 * trade_dialect_detect:
 * @text: (array length=length): a text in UTF-8, or its start
 * @length: how many bytes it has
 *
 * Tells how a table is written: by the separator by which its lines have alike many cells, or the one that a first line
 * `sep=` orders, and by the marks in its numbers.
 *
 * Returns: the dialect; its encoding is left to the caller
 */
TradeDialect
trade_dialect_detect (const char *text,
                      gsize       length)
{
  TradeDialect dialect = { .encoding = TRADE_ENCODING_UTF_8, .separator = ',', .decimal_mark = '.' };
  Marks marks;

  g_return_val_if_fail (length == 0 || text != NULL, dialect);

  if (length == 0)
    return dialect;
  if (!read_order (text, length, &dialect))
    dialect.separator = find_separator (text, text + length);
  marks = count_marks (text + dialect.n_skipped, text + length, dialect.separator);
  set_decimal_mark (&dialect, &marks);

  return dialect;
}
