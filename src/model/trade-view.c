/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset-private.h"
#include "trade-mode-private.h"
#include "trade-order-private.h"
#include "trade-question-private.h"
#include "trade-view.h"

#include "questions/trade-pick.h"

struct _TradeView
{
  GObject        parent_instance;

  TradeQuestion     question;
  const char       *code; /* that is asked about; NULL where the question speaks of several at once */
  char             *id;
  TradeDataset     *dataset;
  TradePeriod       period;
  TradeText        *title;
  TradeText        *caption;
  char             *own_title;    /* NULL unless a person worded it */
  char             *own_subtitle; /* the same */
  TradeArrangement  arrangement;
  TradeAnswer      *answer;
  GPtrArray        *figures; /* those of the answer, in reading order */
  TradeFigure      *leader;  /* one of them */
  TradeView        *native; /* NULL for a view that is as it arranges itself */
};

static GType
trade_view_get_item_type (GListModel *model)
{
  return TRADE_TYPE_FIGURE;
}

static guint
trade_view_get_n_items (GListModel *model)
{
  return TRADE_VIEW (model)->figures->len;
}

static gpointer
trade_view_get_item (GListModel *model,
                     guint       position)
{
  TradeView *self = TRADE_VIEW (model);

  if (position >= self->figures->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->figures, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = trade_view_get_item_type;
  iface->get_n_items = trade_view_get_n_items;
  iface->get_item = trade_view_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TradeView, trade_view, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
trade_view_dispose (GObject *object)
{
  TradeView *self = TRADE_VIEW (object);

  g_clear_object (&self->dataset);
  g_clear_object (&self->native);

  G_OBJECT_CLASS (trade_view_parent_class)->dispose (object);
}

static void
trade_view_finalize (GObject *object)
{
  TradeView *self = TRADE_VIEW (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, trade_text_unref);
  g_clear_pointer (&self->caption, trade_text_unref);
  g_clear_pointer (&self->own_title, g_free);
  g_clear_pointer (&self->own_subtitle, g_free);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->answer, trade_answer_unref);

  G_OBJECT_CLASS (trade_view_parent_class)->finalize (object);
}

static void
trade_view_class_init (TradeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = trade_view_dispose;
  object_class->finalize = trade_view_finalize;
}

static void
trade_view_init (TradeView *self)
{
}

static const TradeViewWish *
find_wish (TradeDataset *dataset,
           const char   *id)
{
  const GPtrArray *wishes = trade_dataset_get_view_wishes (dataset);

  for (guint i = 0; i < wishes->len; i++)
    {
      const TradeViewWish *wish = g_ptr_array_index (wishes, i);

      if (g_str_equal (wish->view_id, id))
        return wish;
    }

  return NULL;
}

/* The answer keeps the figures alive. */
static void
set_answer (TradeView   *self,
            TradeAnswer *answer)
{
  self->answer = trade_answer_ref (answer);
  self->figures = g_ptr_array_new ();

  for (guint i = 0; i < trade_answer_get_n_rows (answer); i++)
    for (guint j = 0; j < trade_answer_get_n_columns (answer); j++)
      {
        TradeFigure *figure = trade_answer_get_cell (answer, i, j);

        if (figure != NULL)
          g_ptr_array_add (self->figures, figure);
      }
}

/* Of the codes that a question is asked for the first with an answer needs no name. */
static char *
create_id (const TradeQuestionRecord *question,
           const char                *code)
{
  static const struct
  {
    const char *flow;
    const char *name;
  } names[] = {
    { TRADE_FLOW_EXPORT, "exports" }, { TRADE_FLOW_IMPORT, "imports" },
    { TRADE_FLOW_TOTAL, "total" },    { TRADE_FLOW_BALANCE, "balance" },
  };

  g_autofree char *name = NULL;

  if (code == NULL)
    return g_strdup (question->id);

  for (guint i = 0; question->along == TRADE_DIMENSION_FLOW && i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (code, names[i].flow))
        return g_strdup_printf ("%s-%s", question->id, names[i].name);
    }

  name = g_ascii_strdown (code, -1);

  return g_strdelimit (g_strdup_printf ("%s-%s", question->id, name), "_", '-');
}

/* What no other question tells is told period by period, where there are several, or side by side. */
static gboolean
is_over_time (TradeQuestion  question,
              TradeAnswer   *answer)
{
  return trade_question_get_record (question)->over_time || trade_answer_get_row (answer, 0)->has_period;
}

/* Returns NULL where the figures do not answer the question. */
static TradeView *
create_view (TradeDataset  *dataset,
             TradeQuestion  question,
             const char    *code,
             gboolean       is_first)
{
  const TradeQuestionRecord *record = trade_question_get_record (question);
  TradeAsk ask = { .dataset = dataset, .code = code };
  g_autoptr (TradeAnswer) answer = record->answer (record, &ask);
  g_autoptr (TradeView) self = NULL;
  const TradeViewWish *wish;

  if (answer == NULL)
    return NULL;

  self = g_object_new (TRADE_TYPE_VIEW, NULL);
  set_answer (self, answer);
  self->question = question;
  self->code = g_intern_string (code);
  self->id = create_id (record, is_first ? NULL : code);
  self->period = ask.period;
  self->leader = g_ptr_array_index (self->figures, 0);
  self->arrangement = (TradeArrangement) {
    .unit = trade_pick_get_currency (self->leader),
    .mode = trade_mode_get_own (answer),
    .has_period = TRUE,
    .period = ask.period,
  };
  self->dataset = g_object_ref (dataset);

  wish = find_wish (dataset, self->id);
  if (wish != NULL && wish->title != NULL)
    self->title = trade_text_ref (wish->title);

  if (wish != NULL && wish->caption != NULL)
    self->caption = trade_text_ref (wish->caption);

  return g_steal_pointer (&self);
}

/**
 * trade_view_get_id:
 * @self: a view
 *
 * Gets the identifier of a view, which does not depend on the language.
 *
 * Returns: (transfer none): the identifier
 */
const char *
trade_view_get_id (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return self->id;
}

/**
 * trade_view_get_question:
 * @self: a view
 *
 * Gets the question that a view answers.
 *
 * Returns: the question
 */
TradeQuestion
trade_view_get_question (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), TRADE_QUESTION_BALANCE);

  return self->question;
}

/**
 * trade_view_get_flow:
 * @self: a view
 *
 * Gets the flow that a view is about.
 *
 * Returns: (transfer none) (nullable): the flow, interned; %NULL where its question speaks of several at once
 */
const char *
trade_view_get_flow (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return trade_question_get_record (self->question)->along == TRADE_DIMENSION_FLOW ? self->code : NULL;
}

/**
 * trade_view_is_over_time:
 * @self: a view
 *
 * Checks whether the rows of a view are periods, which stand in order whatever is arranged and run from left to right in
 * every language.
 *
 * Returns: whether they are
 */
gboolean
trade_view_is_over_time (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), FALSE);

  return is_over_time (self->question, self->answer);
}

/**
 * trade_view_get_dataset:
 * @self: a view
 *
 * Gets the dataset whose figures a view shows.
 *
 * Returns: (transfer none): the dataset
 */
TradeDataset *
trade_view_get_dataset (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return self->dataset;
}

/**
 * trade_view_get_period:
 * @self: a view
 *
 * Gets the time period that a view is about. Figures of the period a year earlier may stand beside those of it.
 *
 * Returns: the period
 */
TradePeriod
trade_view_get_period (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), (TradePeriod) { 0 });

  return self->period;
}

/**
 * trade_view_get_title:
 * @self: a view
 *
 * Gets the title that the package wishes for a view.
 *
 * Returns: (transfer none) (nullable): the title
 */
TradeText *
trade_view_get_title (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return self->title;
}

/**
 * trade_view_get_caption:
 * @self: a view
 *
 * Gets the caption that the package wishes for a view.
 *
 * Returns: (transfer none) (nullable): the caption
 */
TradeText *
trade_view_get_caption (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return self->caption;
}

/**
 * trade_view_get_n_rows:
 * @self: a view
 *
 * Counts the rows of the table that a view is.
 *
 * Returns: how many there are
 */
guint
trade_view_get_n_rows (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), 0);

  return trade_answer_get_n_rows (self->answer);
}

/**
 * trade_view_get_n_columns:
 * @self: a view
 *
 * Counts the columns of the table that a view is.
 *
 * Returns: how many there are; some may have no figure
 */
guint
trade_view_get_n_columns (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), 0);

  return trade_answer_get_n_columns (self->answer);
}

/**
 * trade_view_get_cell:
 * @self: a view
 * @row: the number of a row
 * @column: the number of a column
 *
 * Gets the figure in a cell.
 *
 * Returns: (transfer none) (nullable): the figure; %NULL where there is none
 */
TradeFigure *
trade_view_get_cell (TradeView *self,
                     guint      row,
                     guint      column)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return trade_answer_get_cell (self->answer, row, column);
}

/**
 * trade_view_get_scope:
 * @self: a view
 *
 * Gets what all figures of a view share. Each dimension is said by the scope, by the rows or by the columns, and only
 * by one of them.
 *
 * Returns: (transfer none): the head
 */
const TradeHead *
trade_view_get_scope (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return trade_answer_get_scope (self->answer);
}

/**
 * trade_view_get_row:
 * @self: a view
 * @row: the number of a row
 *
 * Gets what tells a row from the others.
 *
 * Returns: (transfer none): the head
 */
const TradeHead *
trade_view_get_row (TradeView *self,
                    guint      row)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return trade_answer_get_row (self->answer, row);
}

/**
 * trade_view_get_column:
 * @self: a view
 * @column: the number of a column
 *
 * Gets what tells a column from the others.
 *
 * Returns: (transfer none): the head
 */
const TradeHead *
trade_view_get_column (TradeView *self,
                       guint      column)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return trade_answer_get_column (self->answer, column);
}

/**
 * trade_view_get_leader:
 * @self: a view
 *
 * Gets the figure that the finding of a view is about: the one that would stand first if the view were sorted by value.
 *
 * Returns: (transfer none): the figure
 */
TradeFigure *
trade_view_get_leader (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return self->leader;
}

/**
 * trade_view_get_arrangement:
 * @self: a view
 *
 * Gets how a view is arranged. Its unit is the currency that it shows or reckons in, %NULL where it has none; its mode is
 * %TRADE_MODE_OWN only where what the question asks for is neither a level nor an index nor a share.
 *
 * Returns: the arrangement
 */
TradeArrangement
trade_view_get_arrangement (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), (TradeArrangement) { 0 });

  return self->arrangement;
}

/**
 * trade_view_get_native:
 * @self: a view
 *
 * Gets the view of the same question as it arranges itself.
 *
 * Returns: (transfer none): the view, which may be @self
 */
TradeView *
trade_view_get_native (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return self->native != NULL ? self->native : self;
}

/**
 * trade_view_is_native:
 * @self: a view
 *
 * Checks whether a view is as it arranges itself.
 *
 * Returns: whether it is
 */
gboolean
trade_view_is_native (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), FALSE);

  return self->native == NULL;
}

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
  return trade_question_get_record (self->question)->has_order && !is_over_time (self->question, answered) &&
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
  set_answer (self, answered);
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

/**
 * trade_view_reword:
 * @self: a view
 * @title: (nullable): a title in a person's own words; %NULL or empty for the one that the view has
 * @subtitle: (nullable): the same for the subtitle
 *
 * Makes a view that shows the same under other words. Arranging it anew brings the view's own words back.
 *
 * Returns: (transfer full): the view
 */
TradeView *
trade_view_reword (TradeView  *self,
                   const char *title,
                   const char *subtitle)
{
  TradeView *copy;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  copy = g_object_new (TRADE_TYPE_VIEW, NULL);
  copy->question = self->question;
  copy->code = self->code;
  copy->id = g_strdup (self->id);
  copy->dataset = g_object_ref (self->dataset);
  copy->period = self->period;
  copy->title = self->title != NULL ? trade_text_ref (self->title) : NULL;
  copy->caption = self->caption != NULL ? trade_text_ref (self->caption) : NULL;
  copy->own_title = title != NULL && *title != '\0' ? g_strdup (title) : NULL;
  copy->own_subtitle = subtitle != NULL && *subtitle != '\0' ? g_strdup (subtitle) : NULL;
  copy->arrangement = self->arrangement;
  set_answer (copy, self->answer);
  copy->leader = self->leader;
  copy->native = self->native != NULL ? g_object_ref (self->native) : NULL;

  return copy;
}

/**
 * trade_view_get_own_title:
 * @self: a view
 *
 * Gets the title that a person worded, see trade_view_reword().
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
trade_view_get_own_title (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return self->own_title;
}

/**
 * trade_view_get_own_subtitle:
 * @self: a view
 *
 * Gets the subtitle that a person worded, see trade_view_reword().
 *
 * Returns: (transfer none) (nullable): the subtitle
 */
const char *
trade_view_get_own_subtitle (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return self->own_subtitle;
}

/* The codes that a question is asked for; only NULL where it is asked once. */
static GPtrArray *
list_codes (TradeDataset              *dataset,
            const TradeQuestionRecord *question)
{
  GPtrArray *codes = g_ptr_array_new ();
  g_autoptr (GPtrArray) figures = NULL;

  for (guint i = 0; question->codes != NULL && question->codes[i] != NULL; i++)
    g_ptr_array_add (codes, (gpointer) question->codes[i]);

  if (question->codes_of != NULL)
    figures = trade_dataset_query (dataset, &(TradeSeriesKey) { .measure = question->codes_of }, NULL);

  /* A release has few units, however many figures. */
  for (guint i = 0; figures != NULL && i < figures->len; i++)
    {
      const char *code = trade_figure_get_key (g_ptr_array_index (figures, i))->codes[question->along];

      if (!g_ptr_array_find (codes, code, NULL))
        g_ptr_array_add (codes, (gpointer) code);
    }

  if (question->codes == NULL && question->codes_of == NULL)
    g_ptr_array_add (codes, NULL);

  return codes;
}

/* Asks a question once, or for each of its codes. */
static void
ask (TradeDataset  *dataset,
     TradeQuestion  question,
     GPtrArray     *views)
{
  g_autoptr (GPtrArray) codes = list_codes (dataset, trade_question_get_record (question));
  gboolean is_first = TRUE;

  for (guint i = 0; i < codes->len; i++)
    {
      TradeView *view = create_view (dataset, question, g_ptr_array_index (codes, i), is_first);

      if (view == NULL)
        continue;

      g_ptr_array_add (views, view);
      is_first = FALSE;
    }
}

static guint
find_wished (const GPtrArray *wishes,
             TradeView       *view)
{
  for (guint i = 0; i < wishes->len; i++)
    {
      if (g_str_equal (((const TradeViewWish *) g_ptr_array_index (wishes, i))->view_id, view->id))
        return i;
    }

  return wishes->len;
}

static int
compare_wished (gconstpointer a,
                gconstpointer b,
                gpointer      wishes)
{
  guint one = find_wished (wishes, *(TradeView *const *) a);
  guint other = find_wished (wishes, *(TradeView *const *) b);

  return (one > other) - (one < other);
}

/**
 * trade_dataset_list_views:
 * @self: a dataset, best one that trade_derive() has been through
 *
 * Lists the questions that the figures of a dataset can answer, each with its answer: those that the package wishes for
 * first, in its order, then the others in the order of [enum@Question]. A wish for a view that the figures do not
 * support is passed over.
 *
 * A question that is about one flow, one measure or one unit is asked for each that has figures. The view of the one that
 * tells most has the question's own identifier; those of the others name it, such as `partners-imports`.
 *
 * A view is about the fullest recent period: of the periods for which more than half as many figures answer as for the one
 * with most the one that ends last, and the longer of two that end together.
 *
 * Returns: (transfer full): a list of [class@View]
 */
GListModel *
trade_dataset_list_views (TradeDataset *self)
{
  g_autoptr (GPtrArray) views = NULL;
  GListStore *list;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  views = g_ptr_array_new_with_free_func (g_object_unref);
  for (TradeQuestion i = 0; i < TRADE_N_QUESTIONS; i++)
    ask (self, i, views);

  /* The sort is stable: what nobody wishes for stays in its order. */
  g_ptr_array_sort_with_data (views, compare_wished, (gpointer) trade_dataset_get_view_wishes (self));

  list = g_list_store_new (TRADE_TYPE_VIEW);
  g_list_store_splice (list, 0, 0, views->pdata, views->len);

  return G_LIST_MODEL (list);
}

/**
 * trade_view_list_siblings:
 * @self: a view
 *
 * Lists the views of a view's dataset as trade_dataset_list_views() does, with @self, however it is arranged, in its
 * place.
 *
 * Returns: (transfer full): a list of [class@View]
 */
GListModel *
trade_view_list_siblings (TradeView *self)
{
  GListModel *views;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  views = trade_dataset_list_views (self->dataset);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (view->id, self->id))
        g_list_store_splice (G_LIST_STORE (views), i, 1, (gpointer *) &self, 1);
    }

  return views;
}
