/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-lines.h"

#include <string.h>

#include "trade-column-mark.h"
#include "trade-fiscal.h"
#include "trade-period-cell.h"
#include "trade-period-words.h"
#include "trade-table-period.h"
#include "trade-table-sentence.h"
#include "trade-table-words.h"
#include "trade-words.h"

/* Tables whose header is told only by two of their rows: of two lines, years over flows or flows over years; or of years alone,
 * where the first column has the flows and no name, or that of the names beside it: "Year", 2022, 2023. */

/* So many columns may tell rows apart. */
#define MOST_KEYS 4

/* What a column of periods is called that has no name. */
#define PERIOD "Period"

static const char *
get_name (const TradeHeading *row,
          guint               column)
{
  return column < row->n && *row->folded[column] != '\0' ? row->names[column] : "";
}

/* A period, a flow, or both, and nothing else but what is counted. */
static gboolean
is_head (const char *name)
{
  g_autofree char *marked = trade_heading_fold (name);
  TradeStatus status;
  gboolean is_starred;
  g_autofree char *folded = trade_column_cut_mark (marked, &status, &is_starred);
  TradeWords words;

  if (*folded == '\0' || strlen (folded) > 200)
    return FALSE;

  words = trade_words_read (folded);

  return words.n_unknown == 0 && words.n_noted == 0 && (words.has_period || words.flow != NULL);
}

static gboolean
is_flow_and_period (const char *name)
{
  const TradeColumnGuess guess = trade_column_guess (name);

  return guess.role == TRADE_COLUMN_ROLE_PERIOD_VALUE && guess.flow != NULL;
}

/* A mere "total" may be that of anything. */
static gboolean
is_direction (const char *name)
{
  const TradeColumnGuess guess = trade_column_guess (name);

  return guess.flow != NULL && !g_str_equal (guess.flow, TRADE_FLOW_TOTAL);
}

/* "Total trade" is that of nothing else. */
static gboolean
is_flow (const char *name)
{
  g_autofree char *bare = g_strchomp (g_strndup (name, strcspn (name, "([,")));

  return is_direction (name) || (trade_column_guess (name).flow != NULL && !trade_table_words_are_total (bare));
}

/* What is said of one flow in each of its columns: a unit, its value, growth, a share. */
static gboolean
is_measure (const char *name)
{
  g_autofree char *folded = trade_heading_fold (name);
  const TradeColumnGuess guess = trade_column_guess (name);
  TradeWords words;

  if (*folded == '\0' || strlen (folded) > 200 || guess.flow != NULL)
    return FALSE;
  if (guess.role == TRADE_COLUMN_ROLE_GROWTH || guess.role == TRADE_COLUMN_ROLE_CHANGE || guess.role == TRADE_COLUMN_ROLE_QUANTITY)
    return TRUE;

  words = trade_words_read (folded);

  return words.n_unknown + words.n_noted == 0 && !words.has_period && words.flow == NULL;
}

/* Growth has no unit of what has grown. */
static char *
name_measure (const char *above,
              const char *measure)
{
  const TradeColumnGuess guess = trade_column_guess (measure);
  g_autofree char *flow = g_strndup (above, strcspn (above, "(["));

  if (guess.role == TRADE_COLUMN_ROLE_GROWTH || guess.role == TRADE_COLUMN_ROLE_CHANGE)
    return g_strjoin (" ", g_strchomp (flow), measure, NULL);

  return g_strdup_printf (guess.has_quantity && *measure != '(' ? "%s (%s)" : "%s %s", above, measure);
}

/* What is counted in, or "Trade (USD million)", above the names of flows. */
static gboolean
is_unit_of_flows (const char *name)
{
  g_autofree char *folded = trade_heading_fold (name);
  TradeWords words;

  if (*folded == '\0' || strlen (folded) > 200)
    return FALSE;

  words = trade_words_read (folded);

  return trade_words_is_unit (&words) || (words.n_unknown + words.n_noted == 0 && !words.has_period && words.quantity.has_scale &&
                                          g_strcmp0 (words.flow, TRADE_FLOW_TOTAL) == 0);
}

/* Whether what a row calls parts of the year are months, of which there are more than four. */
static gboolean
has_months (const TradeHeading *row)
{
  for (guint i = 1; i < row->n; i++)
    if (trade_period_words_find_number (row->names[i]) > 4)
      return TRUE;

  return FALSE;
}

/* A quarter or a month below its year, or what all of them are together. */
static char *
name_part (const char *year,
           const char *part,
           gboolean    are_months)
{
  const int number = trade_period_words_find_number (part);
  g_autofree char *behind = g_strjoin (" ", part, year, NULL);
  g_autofree char *before = g_strconcat (year, "年", part, NULL);
  TradePeriod period;

  /* A number is a value. */
  if (strspn (year, "0123456789") != 4 || year[4] != '\0' || part[strspn (part, "0123456789.,- ")] == '\0')
    return NULL;
  if (trade_table_period_is_whole (part))
    return g_strdup (year);
  if (trade_period_cell_parse (behind, &period))
    return g_steal_pointer (&behind);
  if (trade_period_cell_parse (before, &period))
    return g_steal_pointer (&before);

  return number == 0 ? NULL : g_strdup_printf (are_months ? "%s-%02d" : "%s-Q%d", year, number);
}

/* A column below the name of a flow or a period, or below a unit. */
static char *
name_column (const char *above,
             const char *below,
             gboolean   *has_period)
{
  char *name = NULL;

  if (is_unit_of_flows (above))
    {
      name = g_strjoin (", ", below, above, NULL);
      if (trade_column_guess (name).role == TRADE_COLUMN_ROLE_FLOW_VALUE)
        return name;
      g_clear_pointer (&name, g_free);
    }
  if (!is_head (above))
    return NULL;
  if (is_head (below))
    {
      name = g_strjoin (" ", above, below, NULL);
      /* A year that ends in the next is told behind other words. */
      if (!is_flow_and_period (name) && trade_fiscal_is_year (above))
        {
          g_free (name);
          name = g_strjoin (" ", below, above, NULL);
        }
      if (is_flow_and_period (name))
        {
          *has_period = TRUE;
          return name;
        }
      /* Beside goods and services, a total is that of both. */
      if (is_direction (above) && trade_table_words_are_total (below))
        return name;
    }
  else if (is_measure (below))
    {
      name = name_measure (above, below);
      if (trade_column_role_is_value (trade_column_guess (name).role))
        return name;
    }
  g_free (name);

  return NULL;
}

/* A column has the periods. */
static gboolean
has_periods (const char *name)
{
  const TradeColumnRole role = trade_column_guess (name).role;

  return role == TRADE_COLUMN_ROLE_PERIOD || role == TRADE_COLUMN_ROLE_YEAR || role == TRADE_COLUMN_ROLE_MONTH ||
         role == TRADE_COLUMN_ROLE_QUARTER;
}

/* A column has what tells rows apart. */
static gboolean
tells_apart (const char *name)
{
  const TradeColumnRole role = trade_column_guess (name).role;

  return role != TRADE_COLUMN_ROLE_IGNORED && !trade_column_role_is_value (role);
}

/* Where the lower line has names, that of the upper goes on until the next; elsewhere it stands for its own column. */
static TradeHeading *
join_lines (const TradeHeading *upper,
            const TradeHeading *lower)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *above = "";
  gboolean has_direction = FALSE, has_period = FALSE;
  guint n_values = 0;

  for (guint i = 0; i < MAX (upper->n, lower->n); i++)
    {
      const char *first = get_name (upper, i), *second = get_name (lower, i);
      char *name;

      /* Below, a third line may name what stands beside a flow. */
      if (i > 0 && *first == '\0' && *second == '\0')
        {
          g_ptr_array_add (names, g_strdup (""));
          continue;
        }
      if (i == 0 || *second == '\0' || (n_values == 0 && *first == '\0' && tells_apart (second)))
        {
          above = "";
          name = g_strdup (*second != '\0' ? second : first);
          has_period = has_period || has_periods (name);
          g_ptr_array_add (names, name);
          continue;
        }

      above = *first != '\0' ? first : above;
      name = name_column (above, second, &has_period);
      if (name == NULL)
        return NULL;
      g_ptr_array_add (names, name);
      n_values++;
      has_direction = has_direction || is_direction (name);
    }

  return n_values > 1 && has_direction && has_period ? trade_heading_new_for_names (names) : NULL;
}

/* Items may be products, or flows. */
static gboolean
is_item (const char *name)
{
  static const char *const items[] = { "item", "items", "position", "posten", "poste", "concepto", "rubro", "项目", "項目", "показатель", NULL };
  g_autofree char *folded = trade_heading_fold (name);

  return g_strv_contains (items, folded);
}

/* A name that is none, or only that of the unit. */
static gboolean
is_open (const char *name)
{
  const TradeColumnGuess guess = trade_column_guess (name);

  if (is_item (name) || g_strcmp0 (guess.flow, TRADE_FLOW_TOTAL) == 0)
    return TRUE;

  return guess.role == TRADE_COLUMN_ROLE_IGNORED ||
         (trade_column_role_is_value (guess.role) && guess.has_quantity && guess.flow == NULL);
}

/* A column of a second line: a part of the year above it, or what is told of the period or the flow there. */
static char *
name_below (const char *above,
            const char *below,
            gboolean    are_months)
{
  char *name = name_part (above, below, are_months);

  if (name != NULL || *above == '\0')
    return name != NULL ? name : g_strdup (below);

  return is_measure (below) ? name_measure (above, below) : g_strjoin (" ", above, below, NULL);
}

/* Names of two lines as they stand, whether they are understood or not. */
static TradeHeading *
join_names (const TradeHeading *upper,
            const TradeHeading *lower)
{
  const gboolean are_months = has_months (lower);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *above = "";

  for (guint i = 0; i < MAX (upper->n, lower->n); i++)
    {
      const char *first = get_name (upper, i), *second = get_name (lower, i);

      above = i > 0 && *first == '\0' && *second != '\0' ? above : first;
      if (i == 0 || *second == '\0')
        g_ptr_array_add (names, g_strdup (*second != '\0' ? second : first));
      else
        g_ptr_array_add (names, name_below (above, second, are_months));
    }

  return trade_heading_new_for_names (names);
}

/* Quarters or months below their years, where the rows have all else. */
static TradeHeading *
join_parts (const TradeHeading *upper,
            const TradeHeading *lower)
{
  g_autoptr (TradeHeading) joined = join_names (upper, lower);
  guint n = 0;

  if (*get_name (upper, 0) != '\0' && *get_name (lower, 0) != '\0')
    return NULL;

  for (guint i = 1; i < joined->n; i++)
    {
      const TradeColumnGuess guess = trade_column_guess (joined->names[i]);

      if (*joined->names[i] == '\0')
        continue;
      if (guess.role != TRADE_COLUMN_ROLE_PERIOD_VALUE || guess.flow != NULL)
        return NULL;
      n += *get_name (lower, i) != '\0';
    }

  return n > 1 && is_open (joined->names[0]) ? g_steal_pointer (&joined) : NULL;
}

/* A year below a part of it: "Enero-marzo" above "2023". */
static char *
name_year (const char *part,
           const char *year,
           gboolean   *is_part)
{
  g_autofree char *name = g_strjoin (" ", part, year, NULL);
  TradePeriod period;

  if (!trade_period_cell_tells_year (year))
    return NULL;
  if (trade_table_period_is_whole (part))
    return g_strdup (year);
  if (!trade_period_cell_parse (name, &period))
    return NULL;
  *is_part = *is_part || period.n_months < TRADE_MONTHS_PER_YEAR;

  return g_steal_pointer (&name);
}

/*
 * trade_table_lines_join_years:
 * @upper: a row
 * @lower: the row below it
 *
 * Makes a header of parts of the year above their years, where no flow is among its columns.
 *
 * Returns: (transfer full) (nullable): the header; %NULL where there are none
 */
TradeHeading *
trade_table_lines_join_years (const TradeHeading *upper,
                              const TradeHeading *lower)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *above = "";
  gboolean is_part = FALSE;

  if (*get_name (upper, 0) != '\0')
    return NULL;

  for (guint i = 0; i < MAX (upper->n, lower->n); i++)
    {
      const char *first = get_name (upper, i), *second = get_name (lower, i);
      char *name = g_strdup (second);

      above = *first != '\0' ? first : above;
      if (i > 0 && *second != '\0')
        {
          g_free (name);
          name = *above != '\0' ? name_year (above, second, &is_part) : NULL;
        }
      if (name == NULL)
        return NULL;
      g_ptr_array_add (names, name);
    }

  return is_part && names->len > 2 ? trade_heading_new_for_names (names) : NULL;
}

/* Whether all columns but the first are named after periods alone. */
static gboolean
has_periods_alone (const TradeHeading *row)
{
  guint n = 0;

  for (guint i = 1; i < row->n; i++)
    {
      const TradeColumnGuess guess = trade_column_guess (row->names[i]);

      if (*row->names[i] == '\0' || guess.role == TRADE_COLUMN_ROLE_CHANGE || guess.role == TRADE_COLUMN_ROLE_GROWTH ||
          guess.role == TRADE_COLUMN_ROLE_UNIT || trade_table_words_are_total (row->names[i]))
        continue;
      if (guess.role != TRADE_COLUMN_ROLE_PERIOD_VALUE || guess.flow != NULL)
        return FALSE;
      n++;
    }

  return n > 1;
}

/* Whether columns are named after periods, and none after a flow or what tells rows apart. */
static gboolean
has_periods_beside (const TradeHeading *row)
{
  guint n = 0;

  for (guint i = 1; i < row->n; i++)
    {
      const TradeColumnGuess guess = trade_column_guess (row->names[i]);

      if ((guess.role == TRADE_COLUMN_ROLE_PERIOD_VALUE || guess.role == TRADE_COLUMN_ROLE_MONTH_VALUE) && guess.flow == NULL)
        n++;
      else if (!trade_table_words_are_total (row->names[i]) && guess.role != TRADE_COLUMN_ROLE_IGNORED && guess.role != TRADE_COLUMN_ROLE_CHANGE && guess.role != TRADE_COLUMN_ROLE_GROWTH &&
               guess.role != TRADE_COLUMN_ROLE_UNIT)
        return FALSE;
    }

  return n > 0;
}

/* "Items", or "Foreign trade (EUR million)". */
static gboolean
is_title (const char *name)
{
  return is_item (name) || g_strcmp0 (trade_column_guess (name).flow, TRADE_FLOW_TOTAL) == 0;
}

/* Behind the columns that tell rows apart, the upper of two lines has what stands above several others. */
static gboolean
may_stand_above (const TradeHeading *row)
{
  for (guint i = 1; i <= MOST_KEYS; i++)
    if (is_head (get_name (row, i)) || is_unit_of_flows (get_name (row, i)))
      return TRUE;

  return FALSE;
}

/* Years or months stand in a first column that has no name, before those of flows. */
static TradeHeading *
name_periods (const TradeHeading *upper,
              const TradeHeading *lower)
{
  g_autoptr (GPtrArray) names = NULL;
  gboolean has_direction = FALSE;
  TradePeriod period;

  if (*get_name (upper, 0) != '\0' || !trade_period_cell_parse (get_name (lower, 0), &period) ||
      !trade_period_cell_is_year (trade_period_get_year (period)))
    return NULL;

  names = g_ptr_array_new ();
  g_ptr_array_add (names, (char *) PERIOD);
  for (guint i = 1; i < upper->n; i++)
    {
      const TradeColumnGuess guess = trade_column_guess (upper->names[i]);

      if (guess.role == TRADE_COLUMN_ROLE_PERIOD || guess.role == TRADE_COLUMN_ROLE_YEAR || guess.role == TRADE_COLUMN_ROLE_PERIOD_VALUE)
        return NULL;
      has_direction = has_direction || is_direction (upper->names[i]);
      g_ptr_array_add (names, upper->names[i]);
    }

  return has_direction ? trade_heading_new_for_names (names) : NULL;
}

/* What all columns beside the first are called: "Year" before 2022 and 2023. Below "Month" there are months. */
static gboolean
names_others (const char *name)
{
  const TradeColumnRole role = trade_column_guess (name).role;

  return role == TRADE_COLUMN_ROLE_PERIOD || role == TRADE_COLUMN_ROLE_YEAR;
}

/*
 * trade_table_lines_join:
 * @upper: a row
 * @lower: the row below it
 * @is_joined: (out): return location for whether the lower row is part of the header
 *
 * Makes a header of a row and the one below it, or of a row that the one below explains.
 *
 * Returns: (transfer full) (nullable): the header; %NULL where they are none
 */
TradeHeading *
trade_table_lines_join (const TradeHeading *upper,
                        const TradeHeading *lower,
                        gboolean           *is_joined)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (TradeHeading) years = NULL;

  if (upper->n < 2 || lower->n < 2)
    return NULL;

  *is_joined = TRUE;
  years = trade_table_lines_join_years (upper, lower);
  if (years != NULL && is_open (years->names[0]))
    return g_steal_pointer (&years);
  if (may_stand_above (upper))
    {
      TradeHeading *joined = join_lines (upper, lower);

      if (joined == NULL)
        joined = join_parts (upper, lower);
      if (joined != NULL)
        return joined;
    }

  *is_joined = FALSE;
  if (*get_name (upper, 0) == '\0' && !has_periods_alone (upper))
    return name_periods (upper, lower);
  if (!has_periods_alone (upper) || !(is_open (get_name (upper, 0)) || names_others (get_name (upper, 0))) || !is_flow (get_name (lower, 0)))
    return NULL;

  names = g_ptr_array_new ();
  for (guint i = 0; i < upper->n; i++)
    g_ptr_array_add (names, i == 0 && (is_title (upper->names[i]) || names_others (upper->names[i])) ? (char *) "" : upper->names[i]);

  return trade_heading_new_for_names (names);
}

/* "(1)", "2", "4=2-3"; -1 where it is none. */
static int
read_number (const char *cell)
{
  const char *p = cell + strspn (cell, "([ ");
  const gsize n = strspn (p, "0123456789");
  const char *rest = p + n + strspn (p + n, ")] ");

  return n > 0 && n <= 2 && (*rest == '\0' || *rest == '=') ? (int) g_ascii_strtoll (p, NULL, 10) : -1;
}

/*
 * trade_table_lines_is_numbering:
 * @row: the row below a header
 *
 * Tells whether it numbers the columns: "1, 2, 3", "A, (1), (2)".
 *
 * Returns: whether it does
 */
gboolean
trade_table_lines_is_numbering (const TradeHeading *row)
{
  int last = 0;
  guint n = 0;

  for (guint i = 0; i < row->n; i++)
    {
      const int number = read_number (row->names[i]);

      if (*row->names[i] == '\0' || (n == 0 && g_utf8_strlen (row->names[i], -1) == 1 && number < 0))
        continue;
      if (number != last + 1)
        return FALSE;
      last = number;
      n++;
    }

  return n > 2;
}

static gboolean
is_digits (const char *cell,
           gsize       least,
           gsize       most)
{
  const gsize n = strspn (cell, "0123456789");

  return n >= least && n <= most && (cell[n] == '\0' || (cell[n] == '.' && cell[n + 1 + strspn (cell + n + 1, "0123456789")] == '\0'));
}

/*
 * trade_table_lines_is_torn:
 * @header: a header
 * @row: a row below it
 *
 * Tells whether a row has numbers behind the last column, as where "1,234" stands without quotation marks between commas.
 *
 * Returns: whether it has
 */
gboolean
trade_table_lines_is_torn (const TradeHeading *header,
                           const TradeHeading *row)
{
  gboolean has_halves = FALSE;
  guint n_named = header->n;

  while (n_named > 0 && *header->names[n_named - 1] == '\0')
    n_named--;
  for (guint i = 1; i < row->n && i < n_named; i++)
    has_halves = has_halves || (is_digits (row->names[i - 1], 1, 3) && is_digits (row->names[i], 3, 3) && strlen (row->names[i]) >= 3);
  for (guint i = n_named; n_named > 0 && i < row->n; i++)
    if (i >= header->n ? strpbrk (row->names[i], "0123456789") != NULL && is_digits (row->names[i], 1, 18)
                       : has_halves && is_digits (row->names[i], 3, 3))
      return TRUE;

  return FALSE;
}

/*
 * trade_table_lines_has_title:
 * @row: a row
 *
 * Tells whether the first cell of a header has the title of the table, which names a flow, and the others have periods: "Exports by
 * partner (USD million)" before 2022 and 2023.
 *
 * Returns: whether it has
 */
gboolean
trade_table_lines_has_title (const TradeHeading *row)
{
  TradeColumnGuess guess;

  if (row->n < 2 || !trade_table_sentence_names_flow (row->folded[0]) || !has_periods_beside (row))
    return FALSE;
  guess = trade_column_guess (row->names[0]);

  return guess.role == TRADE_COLUMN_ROLE_IGNORED || guess.role == TRADE_COLUMN_ROLE_FLOW_VALUE ||
         guess.role == TRADE_COLUMN_ROLE_PERIOD_VALUE;
}

/* What stands for no value is no longer: "n/a", "…". */
#define MOST_MARK 3

/* Below "Exports of goods, 2023", whose comma parts nothing, stand names of columns. */
static gboolean
has_numbers_beside (const TradeHeading *row)
{
  for (guint i = 1; i < row->n; i++)
    if (strlen (row->names[i]) > MOST_MARK && strpbrk (row->names[i], "0123456789") == NULL)
      return FALSE;

  return row->n > 1 && (trade_column_guess (row->folded[0]).role == TRADE_COLUMN_ROLE_IGNORED || trade_table_words_are_total (row->names[0]));
}

/*
 * trade_table_lines_cut_title:
 * @upper: a row
 * @lower: the row below it
 * @is_joined: (out): return location for whether the lower row is part of the header, which it is not
 *
 * Makes the header of a row that begins with the title.
 *
 * Returns: (transfer full) (nullable): the header, whose first column has no name; %NULL where the row is none
 */
TradeHeading *
trade_table_lines_cut_title (const TradeHeading *upper,
                             const TradeHeading *lower,
                             gboolean           *is_joined)
{
  g_autoptr (GPtrArray) names = NULL;

  *is_joined = FALSE;
  if (!trade_table_lines_has_title (upper) || (lower != upper && !has_numbers_beside (lower)))
    return NULL;

  names = g_ptr_array_new ();
  for (guint i = 0; i < upper->n; i++)
    g_ptr_array_add (names, i == 0 ? (char *) "" : upper->names[i]);

  return trade_heading_new_for_names (names);
}

/*
 * trade_table_lines_join_measures:
 * @upper: a header
 * @lower: the row below it
 * @is_joined: (out): return location for whether the lower row is part of the header
 *
 * Joins what the second line of a header says of each flow to the first: its unit, its value, its growth.
 *
 * Returns: (transfer full) (nullable): the header; %NULL where the row below is no such line
 */
TradeHeading *
trade_table_lines_join_measures (const TradeHeading *upper,
                                 const TradeHeading *lower,
                                 gboolean           *is_joined)
{
  gboolean has_several = FALSE, has_blank = FALSE;
  TradeHeading *joined;

  *is_joined = TRUE;
  if (upper->n < 2 || lower->n < 2 || (*get_name (lower, 0) != '\0' && *get_name (upper, 0) != '\0'))
    return NULL;
  /* Where each column has a name, the second line may have but units, which is another matter. */
  for (guint i = 1; i < MAX (upper->n, lower->n); i++)
    has_several = has_several || (*get_name (upper, i) == '\0' && *get_name (lower, i) != '\0') ||
                  (i > 1 && *get_name (upper, i) != '\0' && g_str_equal (get_name (upper, i), get_name (upper, i - 1)));

  joined = has_several && *get_name (lower, 0) == '\0' ? join_lines (upper, lower) : NULL;
  if (joined != NULL)
    return joined;

  /* Below a name that stands above several columns, the first is no more of that name alone than the others are. */
  for (guint i = 1; i < lower->n; i++)
    {
      if (strpbrk (lower->names[i], "0123456789") != NULL && lower->names[i][strspn (lower->names[i], "0123456789.,-+' %()")] == '\0')
        return NULL;
      has_blank = has_blank || (*get_name (upper, i) == '\0' && *lower->names[i] != '\0' && *get_name (lower, i - 1) != '\0' && i > 1);
    }

  return has_blank ? join_names (upper, lower) : NULL;
}
