/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-view-private.h"

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
  g_clear_pointer (&self->annotations, trade_annotations_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->absent, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
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

/*
 * trade_view_set_answer:
 * @self: a new view
 * @answer: its table
 *
 * Sets what a view shows.
 */
void
trade_view_set_answer (TradeView   *self,
                       TradeAnswer *answer)
{
  self->answer = trade_answer_ref (answer);
  self->figures = g_ptr_array_ref (trade_answer_get_figures (answer));
}

/*
 * trade_view_find_leader:
 * @dataset: a dataset
 * @answer: a table of figures of it
 *
 * Finds the figure that a finding would be about: the first, but for what others leave, however great that is.
 *
 * Returns: (transfer none): the figure
 */
TradeFigure *
trade_view_find_leader (TradeDataset *dataset,
                        TradeAnswer  *answer)
{
  const GPtrArray *figures = trade_answer_get_figures (answer);
  TradeFigure *first = trade_answer_get_first (answer);
  const TradeSeriesKey *like = trade_figure_get_key (first);

  for (guint i = 0; i < figures->len; i++)
    {
      const TradeSeriesKey *key = trade_figure_get_key (g_ptr_array_index (figures, i));

      if (key->measure == like->measure && key->unit == like->unit && !trade_dataset_is_rest (dataset, key))
        return g_ptr_array_index (figures, i);
    }

  return first;
}

/*
 * trade_view_get_setting:
 * @question: the question of the view
 * @figure: a figure of it
 *
 * Gets the codes of the dimensions of %TRADE_SETTINGS, which all figures of a view share: all but the one that its rows differ in.
 *
 * Returns: the codes, and %NULL for every other dimension
 */
TradeSeriesKey
trade_view_get_setting (TradeQuestion  question,
                        TradeFigure   *figure)
{
  const TradeQuestionRecord *record = trade_question_get_record (question);
  TradeSeriesKey setting = { 0 };

  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    if (trade_question_has_setting (record, trade_settings[i]))
      setting.codes[trade_settings[i]] = trade_figure_get_key (figure)->codes[trade_settings[i]];

  return setting;
}

/*
 * trade_view_answers_over_time:
 * @question: a question
 * @answer: its answer
 *
 * Checks whether the rows of an answer are periods. What no other question tells is told period by period, where there are
 * several, or side by side.
 *
 * Returns: whether they are
 */
gboolean
trade_view_answers_over_time (TradeQuestion  question,
                              TradeAnswer   *answer)
{
  return trade_question_get_record (question)->over_time || trade_answer_get_row (answer, 0)->has_period;
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

  return trade_view_answers_over_time (self->question, self->answer);
}

/**
 * trade_view_get_parts:
 * @self: a view
 *
 * Gets along which dimension the figures of a view are parts of a whole, such as partners.
 *
 * Returns: the dimension, or %TRADE_N_DIMENSIONS where they are none
 */
TradeDimension
trade_view_get_parts (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), TRADE_N_DIMENSIONS);

  return trade_question_get_record (self->question)->parts;
}

/*
 * trade_view_copy:
 * @self: a view
 * @dataset: whose figures the copy shows
 *
 * Returns: (transfer full): a view that is as @self is, and shares its answer
 */
TradeView *
trade_view_copy (TradeView    *self,
                 TradeDataset *dataset)
{
  TradeView *copy = g_object_new (TRADE_TYPE_VIEW, NULL);
  GPtrArray *missing;

  copy->question = self->question;
  copy->code = self->code;
  copy->id = g_strdup (self->id);
  copy->dataset = g_object_ref (dataset);
  copy->period = self->period;
  copy->title = trade_text_ref (self->title);
  copy->caption = trade_text_ref (self->caption);
  copy->annotations = self->annotations != NULL ? trade_annotations_ref (self->annotations) : NULL;
  copy->arrangement = self->arrangement;
  copy->answer = trade_answer_ref (self->answer);
  copy->figures = g_ptr_array_ref (self->figures);
  copy->leader = self->leader;
  copy->native = self->native != NULL ? g_object_ref (self->native) : NULL;
  missing = g_atomic_pointer_get (&self->missing);
  copy->missing = missing != NULL ? g_ptr_array_ref (missing) : NULL;

  return copy;
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
 * trade_view_has_native_mode:
 * @self: a view
 *
 * Checks whether a view measures what its question asks for by itself; else its figures are computed by the arrangement.
 *
 * Returns: whether it does
 */
gboolean
trade_view_has_native_mode (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), FALSE);

  return self->native == NULL || self->arrangement.mode == self->native->arrangement.mode;
}
