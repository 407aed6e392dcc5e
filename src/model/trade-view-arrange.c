/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-mode-private.h"
#include "trade-order-private.h"
#include "trade-view-private.h"

#include "questions/trade-pick.h"

/* How a view is arranged, how it can be, and the same question arranged in another way. */

/**
 * trade_view_dup_name:
 * @self: a view
 *
 * Names a view together with what differs from how it arranges itself, see trade_arrangement_join().
 *
 * Returns: (transfer full): the name
 */
char *
trade_view_dup_name (TradeView *self)
{
  TradeArrangement different;
  TradeView *native;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  native = trade_view_get_native (self);
  different = self->arrangement;
  if (different.unit == native->arrangement.unit)
    different.unit = NULL;
  if (different.mode == native->arrangement.mode)
    different.mode = TRADE_MODE_OWN;
  if (trade_period_equal (different.period, native->arrangement.period))
    different.has_period = FALSE;

  return trade_arrangement_join (&different, trade_view_get_id (self));
}

/* The answer for another period, in the mode and the currency that the question has by itself there. */
static TradeAnswer *
answer_for_period (TradeView         *native,
                   const TradePeriod *period)
{
  const TradeQuestionRecord *record = trade_question_get_record (native->question);
  TradeAsk ask = { .dataset = native->dataset, .code = native->code, .wanted = period };

  if (trade_period_equal (*period, native->period))
    return trade_answer_ref (native->answer);

  ask.currency = native->arrangement.unit;

  return record->answer (record, &ask);
}

static TradeAnswer *
answer (TradeView         *native,
        TradeMode          mode,
        const char        *unit,
        const TradePeriod *period)
{
  TradeAsk ask = { native->dataset, native->code, unit, period, *period };
  g_autoptr (TradeAnswer) base = answer_for_period (native, period);

  return base != NULL ? trade_mode_answer (trade_question_get_record (native->question), mode, &ask, base) : NULL;
}

static gboolean
can_answer (TradeView  *native,
            TradeMode   mode,
            const char *unit,
            TradePeriod period)
{
  g_autoptr (TradeAnswer) answered = answer (native, mode, unit, &period);

  return answered != NULL;
}

static gboolean
has_order (TradeView   *self,
           TradeAnswer *answered)
{
  return trade_question_get_record (self->question)->has_order && !trade_view_answers_over_time (self->question, answered) &&
         trade_order_makes_sense (answered);
}

/**
 * trade_view_allows_order:
 * @self: a view
 * @order: an order
 *
 * Checks whether a view can stand in an order. Every view stands sorted by value; in another order only one with two rows
 * at least that can change places.
 *
 * Returns: whether it can
 */
gboolean
trade_view_allows_order (TradeView  *self,
                         TradeOrder  order)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), FALSE);
  g_return_val_if_fail (order < TRADE_N_ORDERS, FALSE);

  return order == TRADE_ORDER_VALUE || has_order (self, self->answer);
}

/**
 * trade_view_allows_mode:
 * @self: a view
 * @mode: a mode
 *
 * Checks whether a view can measure something, in the currency that it shows or in the one that it chooses by itself.
 *
 * Returns: whether it can
 */
gboolean
trade_view_allows_mode (TradeView *self,
                        TradeMode  mode)
{
  TradeView *native;

  g_return_val_if_fail (TRADE_IS_VIEW (self), FALSE);
  g_return_val_if_fail (mode < TRADE_N_MODES, FALSE);

  native = trade_view_get_native (self);

  return mode == self->arrangement.mode || can_answer (native, mode, self->arrangement.unit, self->period) ||
         can_answer (native, mode, native->arrangement.unit, self->period);
}

static void
add_unit (GPtrArray  *units,
          TradeView  *self,
          const char *unit)
{
  if (unit != NULL && !g_ptr_array_find (units, unit, NULL) &&
      can_answer (trade_view_get_native (self), self->arrangement.mode, unit, self->period))
    g_ptr_array_add (units, (gpointer) unit);
}

/**
 * trade_view_list_units:
 * @self: a view
 *
 * Lists the currencies in which a view can measure what it measures: those in which the release prints the figures that
 * it takes. The one that the view chooses by itself is first.
 *
 * Returns: (transfer container) (array zero-terminated=1): the currencies, interned; none where the view has no currency
 */
const char **
trade_view_list_units (TradeView *self)
{
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GPtrArray) figures = NULL;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  units = g_ptr_array_new ();
  add_unit (units, self, trade_view_get_native (self)->arrangement.unit);

  /* A view without a currency of its own has none to be switched to. */
  if (trade_view_get_native (self)->arrangement.unit != NULL)
    figures = trade_dataset_query (self->dataset, &(TradeSeriesKey) { 0 }, NULL);

  for (guint i = 0; figures != NULL && i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      if (!trade_figure_is_derived (figure) && trade_period_equal (trade_figure_get_period (figure), self->period))
        add_unit (units, self, trade_pick_get_currency (figure));
    }

  g_ptr_array_add (units, NULL);

  return (const char **) g_ptr_array_steal (units, NULL);
}

/* Returns the period that is asked for if the question has an answer for it. */
static TradePeriod
choose_period (TradeView              *native,
               const TradeArrangement *arrangement)
{
  g_autoptr (TradeAnswer) answered = NULL;

  if (!arrangement->has_period)
    return native->period;

  answered = answer_for_period (native, &arrangement->period);

  return answered != NULL ? arrangement->period : native->period;
}

/* What is asked for as far as the figures allow it: of a mode and a currency that do not go together the mode wins. */
static TradeAnswer *
choose_answer (TradeView        *native,
               TradeArrangement *arrangement)
{
  TradeMode modes[] = { arrangement->mode, native->arrangement.mode };
  const char *units[] = { arrangement->unit, native->arrangement.unit };

  if (arrangement->mode == TRADE_MODE_OWN)
    modes[0] = native->arrangement.mode;
  if (arrangement->unit == NULL)
    units[0] = native->arrangement.unit;

  arrangement->period = choose_period (native, arrangement);
  arrangement->has_period = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (units); j++)
      {
        TradeAnswer *answered = answer (native, modes[i], g_intern_string (units[j]), &arrangement->period);

        if (answered == NULL)
          continue;

        arrangement->mode = modes[i];
        arrangement->unit = g_intern_string (units[j]);

        return answered;
      }

  /* Another period may have the figures in another way only. */
  arrangement->period = native->period;
  arrangement->mode = native->arrangement.mode;
  arrangement->unit = native->arrangement.unit;

  return trade_answer_ref (native->answer);
}

static TradeView *
create_arranged (TradeView              *native,
                 TradeAnswer            *answered,
                 const TradeArrangement *arrangement,
                 TradeFigure            *leader)
{
  TradeView *self = g_object_new (TRADE_TYPE_VIEW, NULL);

  self->question = native->question;
  self->code = native->code;
  self->id = g_strdup (native->id);
  self->dataset = g_object_ref (native->dataset);
  self->period = arrangement->period;
  self->arrangement = *arrangement;
  trade_view_set_answer (self, answered);
  self->leader = leader;
  self->native = g_object_ref (native);

  /* What a package says of a chart may be of its unit or its period, and is no longer true in another. */
  if (arrangement->mode != native->arrangement.mode || arrangement->unit != native->arrangement.unit ||
      !trade_period_equal (arrangement->period, native->period))
    return self;

  if (native->title != NULL)
    self->title = trade_text_ref (native->title);
  if (native->caption != NULL)
    self->caption = trade_text_ref (native->caption);

  return self;
}

static int
compare_later_first (gconstpointer a,
                     gconstpointer b)
{
  TradePeriod one = *(const TradePeriod *) a;
  TradePeriod other = *(const TradePeriod *) b;

  return trade_period_equal (one, other) ? 0 : trade_period_is_later (one, other) ? -1 : 1;
}

static void
add_period (GArray      *periods,
            TradeView   *native,
            TradePeriod  period)
{
  g_autoptr (TradeAnswer) answered = answer_for_period (native, &period);

  if (answered != NULL)
    g_array_append_val (periods, period);
}

/* The periods of all figures, each once, the latest first. */
static GArray *
list_all_periods (TradeDataset *dataset)
{
  g_autoptr (GPtrArray) figures = trade_dataset_query (dataset, &(TradeSeriesKey) { 0 }, NULL);
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod));
  guint kept = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      TradePeriod period = trade_figure_get_period (g_ptr_array_index (figures, i));

      g_array_append_val (periods, period);
    }

  g_array_sort (periods, compare_later_first);

  for (guint i = 0; i < periods->len; i++)
    {
      TradePeriod period = g_array_index (periods, TradePeriod, i);

      if (kept == 0 || !trade_period_equal (g_array_index (periods, TradePeriod, kept - 1), period))
        g_array_index (periods, TradePeriod, kept++) = period;
    }

  return g_array_set_size (periods, kept);
}

/**
 * trade_view_list_periods:
 * @self: a view
 * @most: how many to list at most
 *
 * Lists the periods that the question of a view has an answer for, the latest first. Where rows are periods already there
 * is nothing to choose but their length; each length is then listed once, by its latest period.
 *
 * Returns: (transfer full) (element-type TradePeriod): the periods
 */
GArray *
trade_view_list_periods (TradeView *self,
                         guint      most)
{
  g_autoptr (GArray) all = NULL;
  g_autoptr (GHashTable) lengths = NULL;
  GArray *periods;
  TradeView *native;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  native = trade_view_get_native (self);
  periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod));
  lengths = g_hash_table_new (NULL, NULL);
  all = list_all_periods (self->dataset);

  for (guint i = 0; i < all->len && periods->len < most; i++)
    {
      TradePeriod period = g_array_index (all, TradePeriod, i);

      if (trade_view_get_question (self) == TRADE_QUESTION_BALANCE || !trade_view_is_over_time (self) ||
          g_hash_table_add (lengths, GINT_TO_POINTER (period.n_months)))
        add_period (periods, native, period);
    }

  return periods;
}

/**
 * trade_view_arrange:
 * @self: a view
 * @arrangement: what is asked for
 * @compare_names: compares two [class@Figure]s by their names; only asked for %TRADE_ORDER_NAME
 * @data: what to call it with
 *
 * Makes a view of the same question that is arranged in another way. What the figures do not allow is left as the view
 * arranges itself; where a mode and a currency are not to be had together, the mode wins.
 *
 * Figures that only the arrangement computes are not in the dataset.
 *
 * Returns: (transfer full): the view; the native one where nothing is arranged
 */
TradeView *
trade_view_arrange (TradeView              *self,
                    const TradeArrangement *arrangement,
                    GCompareDataFunc        compare_names,
                    gpointer                data)
{
  g_autoptr (TradeAnswer) answered = NULL;
  g_autoptr (TradeAnswer) sorted = NULL;
  TradeArrangement wanted;
  TradeView *native;
  TradeFigure *leader;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);
  g_return_val_if_fail (arrangement != NULL, NULL);
  g_return_val_if_fail (arrangement->order < TRADE_N_ORDERS && arrangement->mode < TRADE_N_MODES, NULL);

  native = trade_view_get_native (self);
  wanted = *arrangement;
  answered = choose_answer (native, &wanted);
  g_return_val_if_fail (answered != NULL, NULL);

  if (!has_order (native, answered))
    {
      wanted.order = TRADE_ORDER_VALUE;
      wanted.reversed = FALSE;
    }

  if (trade_arrangement_equal (&wanted, &native->arrangement))
    return g_object_ref (native);

  leader = trade_answer_get_first (answered);
  sorted = trade_order_sort (wanted.order, wanted.reversed, native->dataset, answered, compare_names, data);

  return create_arranged (native, sorted, &wanted, leader);
}
