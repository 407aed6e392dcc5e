/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-absence.h"

#include "trade-change.h"
#include "trade-dataset-private.h"
#include "trade-records.h"
#include "trade-rhythm.h"
#include "trade-view-private.h"

/* What a release says nothing of, though the others of a view have it: an empty cell, a month that imports lack. It is no record, and
 * stands in no table, but who reads the chart misses it as much as what is kept back.
 */

/* A series that lags behind the others by no more periods goes on; one that ended before is over. */
#define LONGEST_LAG 3

/* So much of all that there was a year earlier is missed. */
#define LEAST_PART 0.01

/* A table with more gaps tells only what there was, as agencies do that leave out what is zero: there nothing is absent. */
#define MOST_GAPS 200

/*
 * Search:
 * @view: whose gaps are looked for
 * @found: (element-type TradeFigure): what was found
 * @known: the same
 */
typedef struct
{
  TradeView  *view;
  GPtrArray  *found;
  GHashTable *known;
} Search;

static guint
hash_figure (gconstpointer data)
{
  TradeFigure *figure = (TradeFigure *) data;

  return trade_series_key_hash (trade_figure_get_key (figure)) ^ (guint) trade_figure_get_period (figure).first_month * 31;
}

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  TradeFigure *one = (TradeFigure *) a;
  TradeFigure *other = (TradeFigure *) b;

  return trade_period_equal (trade_figure_get_period (one), trade_figure_get_period (other)) &&
         trade_series_key_equal (trade_figure_get_key (one), trade_figure_get_key (other));
}

/* Where what is computed was published in the end. */
static TradeSource *
find_source (TradeFigure *figure)
{
  TradeSource *source = trade_figure_get_source (figure);
  GListModel *inputs = trade_figure_get_inputs (figure);

  for (guint i = 0; source == NULL && inputs != NULL && i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      /* The figure keeps its inputs alive. */
      source = find_source (input);
    }

  return source;
}

/* What a release gives a reason for is on record already. What is absent is absent from where the figure is that is beside it. */
static void
take_absent (Search               *self,
             const TradeSeriesKey *key,
             TradePeriod           period,
             TradeFigure          *beside)
{
  TradeSeries *series = trade_dataset_find_series (trade_view_get_dataset (self->view), key);
  TradeSource *source = find_source (beside);
  g_autoptr (TradeFigure) absent = NULL;

  if (series == NULL || source == NULL || trade_series_lookup (series, period) != NULL ||
      trade_series_lookup_missing (series, period) != NULL)
    return;

  absent = trade_figure_new_reported (trade_series_get_key (series), period,
                                      &(TradeReport){ .missing = TRUE, .status = TRADE_STATUS_MISSING, .source = source });
  if (g_hash_table_add (self->known, absent))
    g_ptr_array_add (self->found, g_steal_pointer (&absent));
}

/* The balance of two columns lacks what one of them lacks. */
static gboolean
lies_between (TradeView   *view,
              TradeFigure *figure)
{
  return trade_view_get_scope (view)->key.flow == NULL && g_str_equal (trade_figure_get_key (figure)->flow, TRADE_FLOW_BALANCE);
}

/* The series of the amounts that a share or a growth is of. */
static TradeSeriesKey
get_amount_key (const TradeSeriesKey *of)
{
  TradeSeriesKey key = *of;

  key.measure = g_intern_static_string (TRADE_MEASURE_VALUE);
  key.unit = key.base;
  key.base = key.comparison = g_intern_static_string (TRADE_CODE_UNSTATED);

  return key;
}

static gboolean
is_amount_of_balance (const TradeSeriesKey *key)
{
  return g_str_equal (key->flow, TRADE_FLOW_BALANCE) && g_str_equal (key->measure, TRADE_MEASURE_VALUE);
}

/* What a series is computed from; itself where it was published, or is a balance that stands alone. Sums lack what is told of their
 * parts. */
static gboolean
find_published (TradeFigure    *figure,
                TradeSeriesKey *key)
{
  *key = *trade_figure_get_key (figure);
  if (!trade_figure_is_derived (figure) || is_amount_of_balance (key))
    return TRUE;
  if (*key->base == '\0' || g_str_equal (key->flow, TRADE_FLOW_BALANCE))
    return FALSE;

  *key = get_amount_key (key);

  return TRUE;
}

/* Whether a series has a figure of a time before a period, of one that comes round as this does. */
static gboolean
has_begun (TradeDataset         *dataset,
           const TradeSeriesKey *key,
           TradePeriod           period)
{
  TradeSeries *series = trade_dataset_find_series (dataset, key);
  const GPtrArray *figures = series != NULL ? trade_series_get_figures (series) : NULL;

  for (guint i = 0; figures != NULL && i < figures->len; i++)
    {
      TradePeriod own = trade_figure_get_period (g_ptr_array_index (figures, i));

      if (trade_period_equal (trade_rhythm_get (dataset, own), trade_rhythm_get (dataset, period)))
        return own.first_month < period.first_month;
    }

  return FALSE;
}

/* The first figure of a column, if its series began before the view does: what it lacks at first is absent, too. */
static TradeFigure *
find_begun (TradeView *view,
            guint      column)
{
  for (guint row = 0; row < trade_view_get_n_rows (view); row++)
    {
      TradeFigure *figure = trade_view_get_cell (view, row, column);
      TradeSeriesKey key;

      if (figure == NULL)
        continue;

      return find_published (figure, &key) &&
                 has_begun (trade_view_get_dataset (view), &key, trade_view_get_row (view, 0)->period)
               ? figure
               : NULL;
    }

  return NULL;
}

static void
search_column (Search *self,
               guint   column)
{
  guint n_rows = trade_view_get_n_rows (self->view);
  TradeFigure *before = find_begun (self->view, column);
  guint last = n_rows;

  while (last > 0 && trade_view_get_cell (self->view, last - 1, column) == NULL)
    last--;
  if (last + LONGEST_LAG >= n_rows)
    last = n_rows;

  for (guint row = 0; row < last && self->found->len <= MOST_GAPS; row++)
    {
      TradeFigure *figure = trade_view_get_cell (self->view, row, column);
      TradeSeriesKey key;

      if (figure == NULL && before != NULL && !lies_between (self->view, before) && find_published (before, &key))
        take_absent (self, &key, trade_view_get_row (self->view, row)->period, before);
      before = figure != NULL ? figure : before;
    }
}

/* Of months, year beside year, those are absent that lie between others. */
static void
search_parts (Search *self)
{
  guint n_rows = trade_view_get_n_rows (self->view);
  guint n_cells = n_rows * trade_view_get_n_columns (self->view);
  TradeFigure *before = NULL;
  guint last = n_cells, of = 0;

  while (last > 0 && trade_view_get_cell (self->view, (last - 1) % n_rows, (last - 1) / n_rows) == NULL)
    last--;

  for (guint i = 0; i < last && self->found->len <= MOST_GAPS; i++)
    {
      TradeFigure *figure = trade_view_get_cell (self->view, i % n_rows, i / n_rows);
      TradeSeriesKey key;

      if (figure == NULL && before != NULL && find_published (before, &key))
        {
          TradePeriod period = trade_figure_get_period (before);
          int years = (int) (i / n_rows) - (int) (of / n_rows);
          int parts = (int) (i % n_rows) - (int) (of % n_rows);

          period.first_month += years * TRADE_MONTHS_PER_YEAR + parts * period.n_months;
          take_absent (self, &key, period, before);
        }
      if (figure != NULL)
        {
          before = figure;
          of = i;
        }
    }
}

/* Sums of months lack what any of these lack, and of vintages one may be the only one. */
static gboolean
has_series (TradeView *view)
{
  return trade_view_is_over_time (view) && !trade_view_get_column (view, 0)->has_vintage &&
         trade_mode_get_n_months (trade_view_get_arrangement (view).mode) == 0;
}

/* What is not published for one of two periods has no change that could be computed, and may have changed more than all that has. */
static void
search_changes (Search *self)
{
  const GPtrArray *series = trade_dataset_get_series (trade_view_get_dataset (self->view));
  TradePeriod period = trade_view_get_period (self->view);
  TradePeriod earlier = trade_period_get_year_earlier (period);
  guint shapes = trade_change_get_shapes (self->view);

  for (guint i = 0; i < series->len; i++)
    {
      TradeSeries *one = g_ptr_array_index (series, i);
      TradeFigure *now = trade_series_lookup (one, period);
      TradeFigure *then = trade_series_lookup (one, earlier);

      if ((now != NULL) != (then != NULL) && trade_change_could_show (self->view, one, shapes))
        take_absent (self, trade_series_get_key (one), now != NULL ? earlier : period, now != NULL ? now : then);
    }
}

/* A share that was printed a year earlier, and is not now, may have changed more than those that are. Those that follow from amounts would
 * not be compared.
 */
static void
search_shares (Search *self)
{
  const GPtrArray *series = trade_dataset_get_series (trade_view_get_dataset (self->view));
  TradePeriod period = trade_view_get_period (self->view);

  for (guint i = 0; i < series->len; i++)
    {
      TradeSeries *one = g_ptr_array_index (series, i);
      TradeFigure *then = trade_series_lookup (one, trade_period_get_year_earlier (period));

      if (then != NULL && !trade_figure_is_derived (then) && trade_series_lookup (one, period) == NULL &&
          trade_change_is_of_share (self->view, one))
        take_absent (self, trade_series_get_key (one), period, then);
    }
}

/* Whether a series has all that the figures of a view share. */
static gboolean
is_of_scope (const TradeSeriesKey *key,
             const TradeSeriesKey *scope)
{
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      if (scope->codes[i] != NULL && !g_str_equal (scope->codes[i], key->codes[i]))
        return FALSE;
    }

  return TRUE;
}

/* Who reported a year earlier and has not yet may well be first. */
static void
search_reporters (Search *self)
{
  const GPtrArray *series = trade_dataset_get_series (trade_view_get_dataset (self->view));
  const TradeSeriesKey *scope = &trade_view_get_scope (self->view)->key;
  TradePeriod period = trade_view_get_period (self->view);
  TradePeriod earlier = trade_period_get_year_earlier (period);

  for (guint i = 0; scope->reporter == NULL && i < series->len; i++)
    {
      TradeSeries *one = g_ptr_array_index (series, i);
      TradeFigure *then = trade_series_lookup (one, earlier);

      if (then != NULL && trade_series_lookup (one, period) == NULL && is_of_scope (trade_series_get_key (one), scope))
        take_absent (self, trade_series_get_key (one), period, then);
    }
}

/* How much all parts of a view come to, whatever their sign. */
static double
sum_parts (TradeView *view)
{
  double sum = 0;

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    sum += ABS (trade_figure_get_value (trade_view_get_cell (view, i, 0)));

  return sum;
}

/* Whether a part is known in a period, be it by its amount alone. */
static gboolean
is_known_then (TradeDataset *dataset,
               TradeFigure  *part,
               TradePeriod   period)
{
  const TradeSeriesKey *key = trade_figure_get_key (part);
  const TradeSeriesKey amount = get_amount_key (key);

  return trade_dataset_lookup (dataset, key, period) != NULL ||
         (*key->base != '\0' && trade_dataset_lookup (dataset, &amount, period) != NULL);
}

/* A partner that had a part of some weight a year earlier, or a product, and of which nothing is told now. What had less may have come to
 * nothing, which agencies leave out.
 */
static void
search_dropped (Search *self)
{
  TradeDataset *dataset = trade_view_get_dataset (self->view);
  TradePeriod period = trade_view_get_period (self->view);
  TradeArrangement arrangement = trade_view_get_arrangement (self->view);
  g_autoptr (TradeView) earlier = NULL;
  double least;

  arrangement.period = trade_period_get_year_earlier (period);
  arrangement.has_period = TRUE;
  arrangement.order = TRADE_ORDER_VALUE;
  earlier = trade_view_arrange (self->view, &arrangement, NULL, NULL);
  if (!trade_period_equal (trade_view_get_period (earlier), arrangement.period) ||
      trade_view_get_arrangement (earlier).mode != arrangement.mode)
    return;

  least = LEAST_PART * sum_parts (earlier);
  for (guint i = 0; i < trade_view_get_n_rows (earlier); i++)
    {
      TradeFigure *then = trade_view_get_cell (earlier, i, 0);

      if (!trade_dataset_is_rest (dataset, trade_figure_get_key (then)) && ABS (trade_figure_get_value (then)) >= least &&
          !is_known_then (dataset, then, period))
        take_absent (self, trade_figure_get_key (then), period, then);
    }
}

static gboolean
is_of_parts (TradeView *view)
{
  TradeQuestion question = trade_view_get_question (view);

  return question == TRADE_QUESTION_PRODUCTS || question == TRADE_QUESTION_PARTNERS || question == TRADE_QUESTION_ENTERPRISES;
}

/* What is not on record at all: gaps in series over time, amounts of one of the two periods that changes are computed from, and those of
 * reporters and of parts that there were a year earlier. Of a series that begins later than others nothing is absent before.
 */
static GPtrArray *
list_absent (TradeView *view)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (hash_figure, is_same);
  Search self = { view, found, known };

  if (has_series (view))
    {
      if (trade_view_get_row (view, 0)->has_part)
        search_parts (&self);
      for (guint column = 0; trade_view_get_row (view, 0)->has_period && column < trade_view_get_n_columns (view); column++)
        search_column (&self, column);
      if (found->len > MOST_GAPS)
        g_ptr_array_set_size (found, 0);
    }
  else if (!trade_view_is_over_time (view) && trade_change_is_one (trade_figure_get_key (trade_view_get_leader (view))))
    {
      search_changes (&self);
    }
  else if (trade_view_get_question (view) == TRADE_QUESTION_CHANGE)
    {
      search_shares (&self);
    }
  else if (trade_view_get_question (view) == TRADE_QUESTION_REPORTERS && !trade_view_is_over_time (view))
    {
      search_reporters (&self);
    }
  else if (is_of_parts (view))
    {
      search_dropped (&self);
    }

  return found;
}

static GPtrArray *
list_missing (TradeView *view)
{
  g_autoptr (GPtrArray) absent = list_absent (view);
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_object_unref);
  const GPtrArray *recorded = trade_records_get_missing (view);

  for (guint i = 0; i < recorded->len; i++)
    g_ptr_array_add (missing, g_object_ref (g_ptr_array_index (recorded, i)));
  for (guint i = 0; i < absent->len; i++)
    g_ptr_array_add (missing, g_object_ref (g_ptr_array_index (absent, i)));

  return missing;
}

/**
 * trade_absence_get_missing:
 * @view: a view
 *
 * Gets what a chart of a view would show if it had a value: what is on record without one, see trade_records_get_missing(), and after that
 * what a release says nothing of: gaps in series over time, amounts of one of the two periods that changes are computed from, and those of a
 * reporter who had some a year earlier, or of a part that did. The list is made when it is first asked for, and kept with the view. May be called in any thread.
 *
 * Returns: (transfer none) (element-type TradeFigure): figures without a value, of which no dataset holds the latter
 */
const GPtrArray *
trade_absence_get_missing (TradeView *view)
{
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  if (g_atomic_pointer_get (&view->absent) == NULL)
    {
      GPtrArray *missing = list_missing (view);

      /* Another thread may have been faster. */
      if (!g_atomic_pointer_compare_and_exchange (&view->absent, NULL, missing))
        g_ptr_array_unref (missing);
    }

  return g_atomic_pointer_get (&view->absent);
}
