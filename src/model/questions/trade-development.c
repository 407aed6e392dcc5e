/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-development.h"

#include "trade-index.h"
#include "trade-moving-sum.h"
#include "trade-pick.h"
#include "trade-rhythm.h"

#include <math.h>

/* So much more than the greatest part that is named may what others leave be. */
#define MOST_REST 1.5

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

  g_array_sort (periods, trade_period_compare_items);

  for (guint i = 0; i < periods->len; i++)
    {
      TradePeriod period = g_array_index (periods, TradePeriod, i);

      if (kept == 0 || !trade_period_equal (g_array_index (periods, TradePeriod, kept - 1), period))
        g_array_index (periods, TradePeriod, kept++) = period;
    }

  return g_array_set_size (periods, kept);
}

/* Of rhythms that equally many periods have the longer one, and of those that last as long the one that begins earlier in the
 * year. Two years are too few to be preferred to twelve months.
 */
static gboolean
is_preferred (TradePeriod rhythm,
              guint       count,
              TradePeriod other,
              guint       other_count)
{
  gboolean is_annual = rhythm.n_months == TRADE_MONTHS_PER_YEAR;
  gboolean other_is_annual = other.n_months == TRADE_MONTHS_PER_YEAR;

  if (MIN (count, TRADE_DEVELOPMENT_LEAST) != MIN (other_count, TRADE_DEVELOPMENT_LEAST))
    return count > other_count;
  if (is_annual != other_is_annual)
    return is_annual;
  if (count != other_count)
    return count > other_count;

  return rhythm.n_months != other.n_months ? rhythm.n_months > other.n_months : rhythm.first_month < other.first_month;
}

/* Years say most; where there are too few of them, the rhythm of which there are most periods. */
static gboolean
choose_rhythm (TradeDataset *dataset,
               GArray       *periods,
               guint         least,
               TradePeriod  *chosen)
{
  g_autoptr (GHashTable) counts = trade_pick_create_counts ();
  GHashTableIter iter;
  gpointer key, value;
  guint highest = 0;

  for (guint i = 0; i < periods->len; i++)
    trade_pick_count (counts, trade_rhythm_get (dataset, g_array_index (periods, TradePeriod, i)));

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint count = GPOINTER_TO_UINT (value);
      const TradePeriod *rhythm = key;

      if (count < least || (highest > 0 && !is_preferred (*rhythm, count, *chosen, highest)))
        continue;

      highest = count;
      *chosen = *rhythm;
    }

  return highest > 0;
}

/* Whether a release says how much something is: it printed that, or the exports and imports of which that is the balance. */
static gboolean
is_told (TradeFigure *figure)
{
  GListModel *inputs = trade_figure_get_inputs (figure);

  if (!trade_figure_is_derived (figure))
    return TRUE;
  if (!g_str_equal (trade_figure_get_key (figure)->flow, TRADE_FLOW_BALANCE) || inputs == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      if (trade_figure_is_derived (input))
        return FALSE;
    }

  return TRUE;
}

/* Whether a release itself tells of one thing twice: an amount that only follows from its growth tells nothing new beside the other,
 * and exports of one year beside imports of another are no development.
 */
static gboolean
has_published_twice (GPtrArray *figures)
{
  g_autoptr (GHashTable) met = g_hash_table_new (trade_series_key_hash, trade_series_key_equal);

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      if (is_told (figure) && !g_hash_table_add (met, (gpointer) trade_figure_get_key (figure)))
        return TRUE;
    }

  return FALSE;
}

/*
 * trade_development_keep_rhythm:
 * @figures: (element-type TradeFigure): figures
 * @ask: what is asked, which gets the last period
 * @least: how few periods will do
 *
 * Keeps the figures of periods that stand in one series, see trade_rhythm_get(): those in the rhythm of the one that is asked
 * about; if none is, years, or where there are too few years the rhythm of which there are most.
 *
 * Returns: whether there are at least @least periods of that rhythm; two make none unless something was published of both
 */
gboolean
trade_development_keep_rhythm (GPtrArray *figures,
                               TradeAsk  *ask,
                               guint      least)
{
  g_autoptr (GArray) periods = NULL;

  /* Years that months were added up to are there to be chosen, but do not take the place of the months. */
  if (ask->wanted == NULL)
    trade_pick_keep (figures, trade_pick_is_plain_span, NULL);

  periods = list_periods (figures);
  if (ask->wanted != NULL)
    ask->period = *ask->wanted;
  else if (!choose_rhythm (ask->dataset, periods, least, &ask->period))
    return FALSE;

  trade_pick_keep (figures, trade_pick_has_rhythm, ask);
  g_array_unref (periods);
  periods = list_periods (figures);
  if (periods->len < least || (least == TRADE_DEVELOPMENT_PAIR && periods->len == least && !has_published_twice (figures)))
    return FALSE;

  ask->period = g_array_index (periods, TradePeriod, periods->len - 1);

  return TRUE;
}

/* Whether a figure is of something that has a name of its own. */
static gboolean
is_named (TradeFigure   *figure,
          gconstpointer  dataset)
{
  return !trade_dataset_is_rest ((gpointer) dataset, trade_figure_get_key (figure));
}

static gboolean
has_two_named (GPtrArray    *figures,
               TradeDataset *dataset)
{
  const TradeSeriesKey *first = NULL;

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      if (!is_named (figure, dataset))
        continue;
      first = first != NULL ? first : trade_figure_get_key (figure);
      if (!trade_series_key_equal (first, trade_figure_get_key (figure)))
        return TRUE;
    }

  return FALSE;
}

/*
 * trade_development_leave_out_rest:
 * @figures: (element-type TradeFigure): amounts or shares of parts
 * @ask: what is asked
 *
 * Leaves out what others leave where it is so much that a scale which reaches that far would show little of what is named. The foot of a
 * chart says so.
 */
void
trade_development_leave_out_rest (GPtrArray *figures,
                                  TradeAsk  *ask)
{
  double most = 0, rest = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      double size = fabs (trade_figure_get_value (figure));

      if (is_named (figure, ask->dataset))
        most = MAX (most, size);
      else
        rest = MAX (rest, size);
    }
  if (rest > MOST_REST * most && has_two_named (figures, ask->dataset))
    trade_pick_keep (figures, is_named, ask->dataset);
}

static guint
find_period (GArray      *periods,
             TradePeriod  period)
{
  guint found = 0;

  g_array_binary_search (periods, &period, trade_period_compare_items, &found);

  return found;
}

/* A column for each series, in the order in which they are met. */
static GHashTable *
number_series (GPtrArray *figures)
{
  GHashTable *columns = g_hash_table_new (trade_series_key_hash, trade_series_key_equal);

  for (guint i = 0; i < figures->len; i++)
    {
      const TradeSeriesKey *key = trade_figure_get_key (g_ptr_array_index (figures, i));

      if (!g_hash_table_contains (columns, key))
        g_hash_table_insert (columns, (gpointer) key, GUINT_TO_POINTER (g_hash_table_size (columns)));
    }

  return columns;
}

/* A figure, and the number of its cell in the table. */
typedef struct
{
  gsize        place;
  TradeFigure *figure;
} Cell;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Cell *one = a, *other = b;

  return (one->place > other->place) - (one->place < other->place);
}

static GArray *
place_figures (GPtrArray  *figures,
               GArray     *periods,
               GHashTable *columns)
{
  GArray *cells = g_array_sized_new (FALSE, FALSE, sizeof (Cell), figures->len);

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      const gsize row = find_period (periods, trade_figure_get_period (figure));
      const guint column = GPOINTER_TO_UINT (g_hash_table_lookup (columns, trade_figure_get_key (figure)));
      const Cell cell = { row * g_hash_table_size (columns) + column, figure };

      g_array_append_val (cells, cell);
    }
  g_array_sort (cells, compare_places);

  return cells;
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
  g_autoptr (GArray) cells = place_figures (figures, periods, columns);
  const guint n_columns = g_hash_table_size (columns);
  TradeAnswer *answer = trade_answer_new (n_columns);
  gsize n_cells = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const Cell *cell = &g_array_index (cells, Cell, i);

      trade_answer_skip (answer, cell->place - n_cells);
      trade_answer_append (answer, cell->figure);
      n_cells = cell->place + 1;
    }
  trade_answer_skip (answer, (gsize) periods->len * n_columns - n_cells);

  return answer;
}

/*
 * trade_development_answer_over_time:
 * @ask: what is asked, which gets the last period
 * @figures: (element-type TradeFigure): figures, which are left as they are
 *
 * Returns: (transfer full) (nullable): how figures developed; %NULL where there are too few periods
 */
TradeAnswer *
trade_development_answer_over_time (TradeAsk  *ask,
                                    GPtrArray *figures)
{
  g_autoptr (GPtrArray) copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < figures->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (figures, i)));

  return trade_development_keep_rhythm (copy, ask, TRADE_DEVELOPMENT_PAIR) ? trade_development_answer (copy) : NULL;
}

/*
 * trade_development_answer_side_by_side:
 * @ask: what is asked, which gets the period
 * @figures: (element-type TradeFigure): figures, of which those of one period are kept
 *
 * Returns: (transfer full) (nullable): the figures of one period; %NULL where there are none
 */
TradeAnswer *
trade_development_answer_side_by_side (TradeAsk  *ask,
                                       GPtrArray *figures)
{
  if (!trade_pick_keep_period (figures, ask))
    return NULL;

  trade_pick_sort (figures, ask->dataset);

  return trade_answer_new_column (figures);
}

/*
 * trade_development_answer_or_list:
 * @ask: what is asked, which gets the period
 * @figures: (element-type TradeFigure): figures
 *
 * Returns: (transfer full) (nullable): how figures developed, where there are periods enough; else those of one period; %NULL
 *   where there are none
 */
TradeAnswer *
trade_development_answer_or_list (TradeAsk  *ask,
                                  GPtrArray *figures)
{
  TradeAnswer *over_time = trade_development_answer_over_time (ask, figures);

  return over_time != NULL ? over_time : trade_development_answer_side_by_side (ask, figures);
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
