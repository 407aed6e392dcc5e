/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset-private.h"
#include "trade-view-private.h"

#include <string.h>

/* What a package says of a view by the identifier that it had in an earlier version of the program, said by the one that it has now.
 * Where a question was split since, the words that were written for one chart are those of the first of its views; what happened
 * in a period and which row matters is true in all of them. */

/**
 * trade_view_goes_by:
 * @self: a view
 * @name: an identifier, as a script, a package or a picture has it
 *
 * Checks whether an identifier means a view: its own, or the one that its question had in an earlier version of the program. Where
 * a question was split since, several views go by its former identifier, and the first of them is meant.
 *
 * Returns: whether it does
 */
gboolean
trade_view_goes_by (TradeView  *self,
                    const char *name)
{
  const TradeQuestionRecord *question;

  g_return_val_if_fail (TRADE_IS_VIEW (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (g_str_equal (self->id, name))
    return TRUE;

  question = trade_question_get_record (self->question);
  if (question->formerly == NULL || !g_str_has_prefix (name, question->formerly))
    return FALSE;

  /* What follows names the flow. */
  return g_str_equal (name + strlen (question->formerly), self->id + strlen (question->id));
}

/* The views that took the place of one that is no more. */
static GPtrArray *
list_successors (const GPtrArray *views,
                 const char      *id)
{
  g_autoptr (GPtrArray) successors = g_ptr_array_new ();

  for (guint i = 0; i < views->len; i++)
    {
      TradeView *view = g_ptr_array_index (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_ptr_array_new ();
      if (trade_view_goes_by (view, id))
        g_ptr_array_add (successors, view);
    }

  return g_steal_pointer (&successors);
}

static void
rename_wishes (GPtrArray       *wishes,
               const GPtrArray *views)
{
  for (guint i = 0; i < wishes->len; i++)
    {
      TradeViewWish *wish = g_ptr_array_index (wishes, i);
      g_autoptr (GPtrArray) successors = list_successors (views, wish->view_id);

      for (guint j = 0; j < successors->len; j++)
        {
          const char *id = trade_view_get_id (g_ptr_array_index (successors, j));

          if (j > 0)
            g_ptr_array_insert (wishes, (int) ++i, trade_view_wish_new (id, NULL, NULL));
          else
            {
              g_free (wish->view_id);
              wish->view_id = g_strdup (id);
            }
        }
    }
}

/* What follows the identifier says how the view is arranged. */
static void
rename_annotation (GHashTable      *annotations,
                   const char      *name,
                   const GPtrArray *views)
{
  g_autofree char *id = g_strndup (name, strcspn (name, "."));
  g_autoptr (GPtrArray) successors = list_successors (views, id);
  g_autoptr (TradeAnnotations) all = NULL;
  g_autofree char *former = NULL;

  if (successors->len == 0)
    return;

  g_hash_table_steal_extended (annotations, name, (gpointer *) &former, (gpointer *) &all);
  for (guint i = 0; i < successors->len; i++)
    {
      const char *successor = trade_view_get_id (g_ptr_array_index (successors, i));
      g_autofree char *present = g_strconcat (successor, former + strlen (id), NULL);

      if (!g_hash_table_contains (annotations, present))
        g_hash_table_insert (annotations, g_steal_pointer (&present),
                             i == 0 ? trade_annotations_ref (all) : trade_annotations_with_words (all, NULL, NULL));
    }
}

/*
 * trade_dataset_forget_former_names:
 * @self: a dataset
 * @views: (element-type TradeView): all its views, in the order of the questions
 *
 * Has the wishes and annotations of the package speak of the views by the identifiers that they have now.
 */
void
trade_dataset_forget_former_names (TradeDataset    *self,
                                   const GPtrArray *views)
{
  GHashTable *annotations = trade_dataset_get_annotations (self);
  g_autoptr (GList) names = g_hash_table_get_keys (annotations);

  rename_wishes (trade_dataset_get_view_wishes (self), views);
  for (GList *name = names; name != NULL; name = name->next)
    rename_annotation (annotations, name->data, views);
}
