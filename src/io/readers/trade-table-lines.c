/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-lines.h"

#include <string.h>

#include "trade-column-mark.h"
#include "trade-table-columns.h"
#include "trade-words.h"

/* Tables whose header is told only by two of their rows: of two lines, years over flows or flows over years; or of years alone,
 * where the first column has the flows and no name. */

static const char *
get_name (const TradeHeading *row,
          guint               column)
{
  return column < row->n ? row->names[column] : "";
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

static TradeHeading *
create_heading (GPtrArray *names)
{
  TradeHeading *heading = trade_heading_new (NULL, 0);

  trade_heading_widen (heading, names->len);
  for (guint i = 0; i < names->len; i++)
    {
      g_free (heading->names[i]);
      g_free (heading->folded[i]);
      heading->names[i] = g_strdup (g_ptr_array_index (names, i));
      heading->folded[i] = trade_heading_fold (heading->names[i]);
    }

  return heading;
}

/* Where the lower line has names, that of the upper goes on until the next; elsewhere it stands for its own column. */
static TradeHeading *
join_lines (const TradeHeading *upper,
            const TradeHeading *lower)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *above = "";
  gboolean has_direction = FALSE;
  guint n_values = 0;

  for (guint i = 0; i < MAX (upper->n, lower->n); i++)
    {
      const char *first = get_name (upper, i), *second = get_name (lower, i);

      if (i == 0 || *second == '\0')
        {
          above = "";
          g_ptr_array_add (names, g_strdup (*second != '\0' ? second : first));
          continue;
        }

      above = *first != '\0' ? first : above;
      if (!is_head (second) || !is_head (above))
        return NULL;
      g_ptr_array_add (names, g_strjoin (" ", above, second, NULL));
      if (!is_flow_and_period (g_ptr_array_index (names, i)))
        return NULL;
      n_values++;
      has_direction = has_direction || is_direction (g_ptr_array_index (names, i));
    }

  return n_values > 1 && has_direction ? create_heading (names) : NULL;
}

/* Whether all columns but the first are named after periods alone. */
static gboolean
has_periods_alone (const TradeHeading *row)
{
  guint n = 0;

  for (guint i = 1; i < row->n; i++)
    {
      const TradeColumnGuess guess = trade_column_guess (row->names[i]);

      if (*row->names[i] == '\0' || guess.role == TRADE_COLUMN_ROLE_CHANGE || guess.role == TRADE_COLUMN_ROLE_GROWTH)
        continue;
      if (guess.role != TRADE_COLUMN_ROLE_PERIOD_VALUE || guess.flow != NULL)
        return FALSE;
      n++;
    }

  return n > 1;
}

/* A name that is none, or only that of the unit. */
static gboolean
is_open (const char *name)
{
  const TradeColumnGuess guess = trade_column_guess (name);

  return guess.role == TRADE_COLUMN_ROLE_IGNORED ||
         (trade_column_role_is_value (guess.role) && guess.has_quantity && guess.flow == NULL);
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

  if (upper->n < 2 || lower->n < 2)
    return NULL;

  *is_joined = TRUE;
  if (is_head (get_name (upper, 1)) || is_head (get_name (upper, 2)))
    {
      TradeHeading *joined = join_lines (upper, lower);

      if (joined != NULL)
        return joined;
    }

  *is_joined = FALSE;
  if (!has_periods_alone (upper) || !is_open (get_name (upper, 0)) || !is_direction (get_name (lower, 0)))
    return NULL;

  names = g_ptr_array_new ();
  for (guint i = 0; i < upper->n; i++)
    g_ptr_array_add (names, upper->names[i]);

  return create_heading (names);
}
