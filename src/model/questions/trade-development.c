/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-development.h"

#include "trade-index.h"
#include "trade-moving-sum.h"
#include "trade-pick.h"

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  return trade_period_compare (*(const TradePeriod *) a, *(const TradePeriod *) b);
}

/* The periods of figures, earliest first and each once. */
static GArray *
list_periods (GPtrArray *figures)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod));
  guint kept = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      TradePeriod period = trade_figure_get_period (g_ptr_array_index (figures, i));

      g_array_append_val (periods, period);
    }

  g_array_sort (periods, compare_periods);

  for (guint i = 0; i < periods->len; i++)
    {
      TradePeriod period = g_array_index (periods, TradePeriod, i);

      if (kept == 0 || !trade_period_equal (g_array_index (periods, TradePeriod, kept - 1), period))
        g_array_index (periods, TradePeriod, kept++) = period;
    }

  return g_array_set_size (periods, kept);
}

static gboolean
is_of_length (TradeFigure   *figure,
              gconstpointer  n_months)
{
  return trade_figure_get_period (figure).n_months == GPOINTER_TO_INT (n_months);
}

/* Years say most; where there are too few of them, the length of which there are most. */
static int
choose_length (GArray *periods)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer length, count;
  guint highest = TRADE_DEVELOPMENT_LEAST - 1;
  int chosen = 0;

  for (guint i = 0; i < periods->len; i++)
    {
      gpointer n_months = GINT_TO_POINTER (g_array_index (periods, TradePeriod, i).n_months);

      g_hash_table_insert (counts, n_months,
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, n_months)) + 1));
    }

  if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, GINT_TO_POINTER (TRADE_MONTHS_PER_YEAR))) >= TRADE_DEVELOPMENT_LEAST)
    return TRADE_MONTHS_PER_YEAR;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &length, &count))
    {
      guint n = GPOINTER_TO_UINT (count);

      if (n > highest || (n == highest && chosen != 0 && GPOINTER_TO_INT (length) > chosen))
        {
          highest = n;
          chosen = GPOINTER_TO_INT (length);
        }
    }

  return chosen;
}

/*
 * trade_development_keep_length:
 * @figures: (element-type TradeFigure): figures
 * @ask: what is asked, which gets the last period
 *
 * Keeps the figures of periods that last equally long: as long as the one that is asked about; if none is, years, or where
 * there are too few years the length of which there are most.
 *
 * Returns: whether there are at least %TRADE_DEVELOPMENT_LEAST periods of that length
 */
gboolean
trade_development_keep_length (GPtrArray *figures,
                            TradeAsk  *ask)
{
  g_autoptr (GArray) periods = NULL;
  int n_months;

  /* Years that months were added up to are there to be chosen, but do not take the place of the months. */
  if (ask->wanted == NULL)
    trade_pick_keep (figures, trade_pick_is_plain_span, NULL);

  periods = list_periods (figures);
  n_months = ask->wanted != NULL ? ask->wanted->n_months : choose_length (periods);
  trade_pick_keep (figures, is_of_length, GINT_TO_POINTER (n_months));
  g_array_unref (periods);
  periods = list_periods (figures);
  if (periods->len < TRADE_DEVELOPMENT_LEAST)
    return FALSE;

  ask->period = g_array_index (periods, TradePeriod, periods->len - 1);

  return TRUE;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  return trade_series_key_equal (a, b);
}

static guint
find_period (GArray      *periods,
             TradePeriod  period)
{
  guint found = 0;

  g_array_binary_search (periods, &period, compare_periods, &found);

  return found;
}

/* A column for each series, in the order in which they are met. */
static GHashTable *
number_series (GPtrArray *figures)
{
  GHashTable *columns = g_hash_table_new (trade_series_key_hash, equal_keys);

  for (guint i = 0; i < figures->len; i++)
    {
      const TradeSeriesKey *key = trade_figure_get_key (g_ptr_array_index (figures, i));

      if (!g_hash_table_contains (columns, key))
        g_hash_table_insert (columns, (gpointer) key, GUINT_TO_POINTER (g_hash_table_size (columns)));
    }

  return columns;
}

/*
 * trade_development_answer:
 * @figures: (element-type TradeFigure): figures, series by series in the order of the columns
 *
 * Puts figures into a table with a row for each period, earliest first, and a column for each series. A period that no
 * figure is about has no row.
 *
 * Returns: (transfer full): the answer
 */
TradeAnswer *
trade_development_answer (GPtrArray *figures)
{
  g_autoptr (GArray) periods = list_periods (figures);
  g_autoptr (GHashTable) columns = number_series (figures);
  guint n_columns = g_hash_table_size (columns);
  g_autofree TradeFigure **cells = g_new0 (TradeFigure *, (gsize) periods->len * n_columns);
  TradeAnswer *answer = trade_answer_new (n_columns);

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      guint row = find_period (periods, trade_figure_get_period (figure));
      guint column = GPOINTER_TO_UINT (g_hash_table_lookup (columns, trade_figure_get_key (figure)));

      cells[(gsize) row * n_columns + column] = figure;
    }

  for (gsize i = 0; i < (gsize) periods->len * n_columns; i++)
    trade_answer_append (answer, cells[i]);

  return answer;
}

/*
 * trade_development_answer_in_mode:
 * @self: a question
 * @mode: a mode
 * @ask: what is asked
 * @native: its levels over time
 *
 * Answers with an index, with the first period for a base unless another is asked for, or with sums of months.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL where the mode cannot be had
 */
TradeAnswer *
trade_development_answer_in_mode (const TradeQuestionRecord *self,
                                  TradeMode                  mode,
                                  TradeAsk                  *ask,
                                  TradeAnswer               *native)
{
  if (trade_mode_get_n_months (mode) > 0)
    return trade_moving_sum_answer (ask, mode, native);

  return mode == TRADE_MODE_INDEX ? trade_index_answer (ask, native) : NULL;
}
