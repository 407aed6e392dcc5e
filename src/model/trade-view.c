/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset-private.h"
#include "trade-question-private.h"
#include "trade-view.h"

struct _TradeView
{
  GObject        parent_instance;

  TradeQuestion  question;
  TradeDataset  *dataset;
  TradePeriod    period;
  TradeText     *title;
  TradeText     *caption;
  GPtrArray     *figures;
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

  G_OBJECT_CLASS (trade_view_parent_class)->dispose (object);
}

static void
trade_view_finalize (GObject *object)
{
  TradeView *self = TRADE_VIEW (object);

  g_clear_pointer (&self->title, trade_text_unref);
  g_clear_pointer (&self->caption, trade_text_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);

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

/* Returns NULL where the figures do not answer the question. */
static TradeView *
create_view (TradeDataset  *dataset,
             TradeQuestion  question)
{
  g_autoptr (TradeView) self = g_object_new (TRADE_TYPE_VIEW, NULL);
  const TradeViewWish *wish = find_wish (dataset, trade_question_get_id (question));

  self->figures = trade_question_answer (question, dataset, &self->period);

  if (self->figures->len == 0)
    return NULL;

  self->question = question;
  self->dataset = g_object_ref (dataset);

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

  return trade_question_get_id (self->question);
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
 * trade_dataset_list_views:
 * @self: a dataset, best one that trade_derive() has been through
 *
 * Lists the questions that the figures of a dataset can answer, each with its answer: those that the package wishes for
 * first, in its order, then the others in the order of [enum@Question]. A wish for a view that the figures do not
 * support is passed over.
 *
 * A view is about the latest period for which the dataset has what it takes: the one that ends last, and the longer of
 * two that end together. The figures are in reading order:
 *
 * - `exports-imports`: exports and imports a year earlier (each if known), exports, imports, the balance, the growth of
 *   exports, the growth of imports (each if known), in the currency that most amounts are in;
 * - `growth`: all growth rates in the currency that most are reckoned in, greatest first; of equals the total comes
 *   before exports and those before imports;
 * - `products`: the shares of products in exports, greatest first;
 * - `enterprises` and `partners`: the shares of those in the total (failing that in exports, failing that in imports),
 *   greatest first, the others last; what is part of another group is left out;
 * - `share-change`: for each share whose change is known the share a year earlier, the share and its change, greatest
 *   change first;
 * - `traders`: the number of all, then the numbers of some, greatest first;
 * - `world-share`: the share of the world's exports;
 * - `outlook`: the share of firms that expect trade to hold or grow.
 *
 * Returns: (transfer full): a list of [class@View]
 */
GListModel *
trade_dataset_list_views (TradeDataset *self)
{
  g_autoptr (GListStore) views = NULL;
  TradeView *offered[TRADE_N_QUESTIONS];
  const GPtrArray *wishes;

  g_return_val_if_fail (TRADE_IS_DATASET (self), NULL);

  views = g_list_store_new (TRADE_TYPE_VIEW);
  wishes = trade_dataset_get_view_wishes (self);

  for (TradeQuestion i = 0; i < TRADE_N_QUESTIONS; i++)
    offered[i] = create_view (self, i);

  for (guint i = 0; i < wishes->len; i++)
    {
      const TradeViewWish *wish = g_ptr_array_index (wishes, i);

      for (TradeQuestion j = 0; j < TRADE_N_QUESTIONS; j++)
        {
          if (offered[j] == NULL || !g_str_equal (wish->view_id, trade_question_get_id (j)))
            continue;

          g_list_store_append (views, offered[j]);
          g_clear_object (&offered[j]);
        }
    }

  for (TradeQuestion i = 0; i < TRADE_N_QUESTIONS; i++)
    {
      if (offered[i] != NULL)
        g_list_store_append (views, offered[i]);

      g_clear_object (&offered[i]);
    }

  return G_LIST_MODEL (g_steal_pointer (&views));
}
