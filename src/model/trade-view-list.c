/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset-private.h"
#include "trade-main.h"
#include "trade-mode-private.h"
#include "trade-records.h"
#include "trade-view-private.h"

#include "questions/trade-pick.h"

/* The views of a dataset: which questions its figures can answer. */

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

/* Of the codes that a question is asked for the first with an answer needs no name. */
static char *
create_id (const TradeQuestionRecord *question,
           const char                *code)
{
  g_autofree char *name = NULL;

  if (code == NULL)
    return g_strdup (question->id);
  if (question->along == TRADE_DIMENSION_FLOW)
    return g_strdup_printf ("%s-%s", question->id, trade_flow_get_id (code));

  name = g_ascii_strdown (code, -1);

  return g_strdelimit (g_strdup_printf ("%s-%s", question->id, name), "_", '-');
}

/* Returns NULL where the figures do not answer the question. The view has no dataset yet: one that the dataset holds would keep
 * it for ever. */
static TradeView *
create_view (TradeDataset  *dataset,
             TradeQuestion  question,
             const char    *code,
             gboolean       is_first,
             GPtrArray     *known)
{
  const TradeQuestionRecord *record = trade_question_get_record (question);
  TradeAsk ask = { .dataset = dataset, .code = code, .known = known };
  g_autoptr (TradeAnswer) answer = record->answer (record, &ask);
  g_autoptr (TradeView) self = NULL;

  if (answer == NULL)
    return NULL;

  self = g_object_new (TRADE_TYPE_VIEW, NULL);
  trade_view_set_answer (self, answer);
  self->question = question;
  self->code = g_intern_string (code);
  self->id = create_id (record, is_first ? NULL : code);
  self->period = ask.period;
  self->leader = trade_view_find_leader (dataset, answer);
  self->arrangement = (TradeArrangement) {
    .unit = trade_pick_get_currency (self->leader),
    .mode = trade_mode_get_own (answer),
    .has_period = TRUE,
    .period = ask.period,
    .setting = trade_view_get_setting (question, self->leader),
  };

  return g_steal_pointer (&self);
}

static void
take_wish (TradeView    *self,
           TradeDataset *dataset)
{
  const TradeViewWish *wish = find_wish (dataset, self->id);
  TradeAnnotations *annotations = g_hash_table_lookup (trade_dataset_get_annotations (dataset), self->id);

  if (wish != NULL && wish->title != NULL)
    self->title = trade_text_ref (wish->title);

  if (wish != NULL && wish->caption != NULL)
    self->caption = trade_text_ref (wish->caption);

  if (annotations != NULL)
    self->annotations = trade_annotations_ref (annotations);
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
    figures = trade_dataset_list_matching (dataset, &(TradeSeriesKey) { .measure = question->codes_of }, NULL);

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
     GPtrArray     *known,
     GPtrArray     *views)
{
  g_autoptr (GPtrArray) codes = list_codes (dataset, trade_question_get_record (question));
  gboolean is_first = TRUE;

  for (guint i = 0; i < codes->len; i++)
    {
      TradeView *view = create_view (dataset, question, g_ptr_array_index (codes, i), is_first, known);

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

/* Asks all questions, and sorts what is answered as the package wishes. */
static GPtrArray *
answer (TradeDataset *self)
{
  GPtrArray *views = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) known = trade_pick_create_known ();

  trade_main_settle (self);
  for (TradeQuestion i = 0; i < TRADE_N_QUESTIONS; i++)
    ask (self, i, known, views);

  trade_dataset_forget_former_names (self, views);
  for (guint i = 0; i < views->len; i++)
    take_wish (g_ptr_array_index (views, i), self);

  /* The sort is stable: what nobody wishes for stays in its order. */
  g_ptr_array_sort_with_data (views, compare_wished, trade_dataset_get_view_wishes (self));

  return views;
}

/* Finds what is found when it is first asked for: the heads of an answer, and what it lacks. What the dataset holds has no dataset
 * to look into. */
static void
complete (TradeView    *self,
          TradeDataset *dataset)
{
  g_autoptr (TradeView) copy = NULL;

  trade_answer_get_scope (self->answer);
  copy = trade_view_copy (self, dataset);
  trade_records_get_missing (copy);
  self->missing = g_ptr_array_ref (copy->missing);
}

/*
 * trade_dataset_answer:
 * @self: a dataset that has all its figures
 *
 * Asks all questions once and for all, so that trade_dataset_list_views() has nothing left to do in another thread. Nor has
 * who reads the heads of an answer, or what it lacks.
 */
void
trade_dataset_answer (TradeDataset *self)
{
  GPtrArray *views = answer (self);

  for (guint i = 0; i < views->len; i++)
    complete (g_ptr_array_index (views, i), self);
  trade_dataset_take_views (self, views);
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

  views = trade_dataset_get_views (self);
  views = views != NULL ? g_ptr_array_ref (views) : answer (self);

  list = g_list_store_new (TRADE_TYPE_VIEW);
  for (guint i = 0; i < views->len; i++)
    {
      g_autoptr (TradeView) view = trade_view_copy (g_ptr_array_index (views, i), self);

      g_list_store_append (list, view);
    }

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
