/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-views.h"

#include "trade-annotations-json.h"
#include "trade-dataset-private.h"

struct _TradeDraftViews
{
  GPtrArray  *wishes;      /* of TradeViewWish, in the order that the views are to have */
  GHashTable *annotations; /* TradeAnnotations, by the names of views */
};

static void
clear_views (gpointer data)
{
  TradeDraftViews *self = data;

  g_ptr_array_unref (self->wishes);
  g_hash_table_unref (self->annotations);
}

static void
add_wish (TradeDraftViews *self,
          const char      *view_id,
          TradeText       *title,
          TradeText       *caption)
{
  g_ptr_array_add (self->wishes, trade_view_wish_new (view_id, title, caption));
}

static const TradeViewWish *
find_wish (TradeDraftViews *self,
           const char      *view_id)
{
  for (guint i = 0; i < self->wishes->len; i++)
    {
      const TradeViewWish *wish = g_ptr_array_index (self->wishes, i);

      if (g_str_equal (wish->view_id, view_id))
        return wish;
    }

  return NULL;
}

static void
copy_annotations (TradeDraftViews *self,
                  GHashTable      *annotations)
{
  GHashTableIter iter;
  gpointer name, added;

  g_hash_table_iter_init (&iter, annotations);
  while (g_hash_table_iter_next (&iter, &name, &added))
    g_hash_table_insert (self->annotations, g_strdup (name), trade_annotations_ref (added));
}

/* What says the same of the views but for their order. */
static TradeDraftViews *
new_empty (void)
{
  TradeDraftViews *self = g_atomic_rc_box_new0 (TradeDraftViews);

  self->wishes = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_view_wish_free);
  self->annotations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) trade_annotations_unref);

  return self;
}

static void
copy_wishes (TradeDraftViews *self,
             const GPtrArray *wishes)
{
  for (guint i = 0; i < wishes->len; i++)
    {
      const TradeViewWish *wish = g_ptr_array_index (wishes, i);

      if (find_wish (self, wish->view_id) == NULL)
        add_wish (self, wish->view_id, wish->title, wish->caption);
    }
}

/**
 * trade_draft_views_new:
 * @dataset: (nullable): a release; %NULL for none
 *
 * Returns: (transfer full): what the release says of its views
 */
TradeDraftViews *
trade_draft_views_new (TradeDataset *dataset)
{
  TradeDraftViews *self = new_empty ();

  if (dataset != NULL)
    {
      copy_wishes (self, trade_dataset_get_view_wishes (dataset));
      copy_annotations (self, trade_dataset_get_annotations (dataset));
    }

  return self;
}

/**
 * trade_draft_views_ref:
 * @self: views
 *
 * Returns: (transfer full): @self
 */
TradeDraftViews *
trade_draft_views_ref (TradeDraftViews *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * trade_draft_views_unref:
 * @self: (transfer full): views
 */
void
trade_draft_views_unref (TradeDraftViews *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_views);
}

static gboolean
has_same_text (TradeText *text,
               TradeText *other)
{
  return text == other || (text != NULL && other != NULL && trade_text_equal (text, other));
}

static gboolean
has_same_wishes (TradeDraftViews *self,
                 TradeDraftViews *other)
{
  if (self->wishes->len != other->wishes->len)
    return FALSE;

  for (guint i = 0; i < self->wishes->len; i++)
    {
      const TradeViewWish *wish = g_ptr_array_index (self->wishes, i);
      const TradeViewWish *other_wish = g_ptr_array_index (other->wishes, i);

      if (!g_str_equal (wish->view_id, other_wish->view_id) || !has_same_text (wish->title, other_wish->title) ||
          !has_same_text (wish->caption, other_wish->caption))
        return FALSE;
    }

  return TRUE;
}

/**
 * trade_draft_views_equal:
 * @self: views
 * @other: others
 *
 * Returns: whether both say the same
 */
gboolean
trade_draft_views_equal (TradeDraftViews *self,
                         TradeDraftViews *other)
{
  GHashTableIter iter;
  gpointer name, annotations;

  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self == other)
    return TRUE;
  if (!has_same_wishes (self, other) || g_hash_table_size (self->annotations) != g_hash_table_size (other->annotations))
    return FALSE;

  g_hash_table_iter_init (&iter, self->annotations);
  while (g_hash_table_iter_next (&iter, &name, &annotations))
    if (!g_hash_table_contains (other->annotations, name) ||
        !trade_annotations_equal (annotations, g_hash_table_lookup (other->annotations, name)))
      return FALSE;

  return TRUE;
}

/**
 * trade_draft_views_apply:
 * @self: views
 * @dataset: a release that says nothing of its views yet
 *
 * Has a release say it.
 */
void
trade_draft_views_apply (TradeDraftViews *self,
                         TradeDataset    *dataset)
{
  GHashTableIter iter;
  gpointer name, annotations;

  g_return_if_fail (self != NULL);
  g_return_if_fail (TRADE_IS_DATASET (dataset));

  for (guint i = 0; i < self->wishes->len; i++)
    {
      const TradeViewWish *wish = g_ptr_array_index (self->wishes, i);

      trade_dataset_add_view_wish (dataset, wish->view_id, wish->title, wish->caption);
    }
  g_hash_table_iter_init (&iter, self->annotations);
  while (g_hash_table_iter_next (&iter, &name, &annotations))
    trade_dataset_annotate_view (dataset, name, annotations);
}

/**
 * trade_draft_views_get_caption:
 * @self: views
 * @view_id: the identifier of a view
 *
 * Returns: (transfer none) (nullable): what is said below it; %NULL for nothing
 */
TradeText *
trade_draft_views_get_caption (TradeDraftViews *self,
                               const char      *view_id)
{
  const TradeViewWish *wish;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view_id != NULL, NULL);

  wish = find_wish (self, view_id);

  return wish != NULL ? wish->caption : NULL;
}

/**
 * trade_draft_views_get_annotations:
 * @self: views
 * @view_name: the name of a view, see trade_view_dup_name()
 *
 * Returns: (transfer none) (nullable): what is added to it; %NULL for nothing
 */
TradeAnnotations *
trade_draft_views_get_annotations (TradeDraftViews *self,
                                   const char      *view_name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view_name != NULL, NULL);

  return g_hash_table_lookup (self->annotations, view_name);
}

/**
 * trade_draft_views_with_annotations:
 * @self: views
 * @view_name: the name of a view, see trade_view_dup_name()
 * @annotations: what is added to it, in the place of what was
 *
 * Returns: (transfer full): the views with that
 */
TradeDraftViews *
trade_draft_views_with_annotations (TradeDraftViews  *self,
                                    const char       *view_name,
                                    TradeAnnotations *annotations)
{
  TradeDraftViews *views;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view_name != NULL, NULL);

  views = new_empty ();
  copy_wishes (views, self->wishes);
  copy_annotations (views, self->annotations);
  if (trade_annotations_is_empty (annotations))
    g_hash_table_remove (views->annotations, view_name);
  else
    g_hash_table_insert (views->annotations, g_strdup (view_name), trade_annotations_ref (annotations));

  return views;
}

/**
 * trade_draft_views_with_order:
 * @self: views
 * @view_ids: (array zero-terminated=1): the identifiers of views
 *
 * Puts views in an order. What the figures have no view for now comes after them.
 *
 * Returns: (transfer full): the views in that order
 */
TradeDraftViews *
trade_draft_views_with_order (TradeDraftViews    *self,
                              const char * const *view_ids)
{
  TradeDraftViews *views;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view_ids != NULL, NULL);

  views = new_empty ();
  for (guint i = 0; view_ids[i] != NULL; i++)
    {
      const TradeViewWish *wish = find_wish (self, view_ids[i]);

      add_wish (views, view_ids[i], wish != NULL ? wish->title : NULL, wish != NULL ? wish->caption : NULL);
    }
  copy_wishes (views, self->wishes);
  copy_annotations (views, self->annotations);

  return views;
}

/**
 * trade_draft_views_with_caption:
 * @self: views
 * @view_id: the identifier of a view that has a place in their order
 * @caption: (nullable): what is said below it; %NULL for nothing
 *
 * Returns: (transfer full): the views with that
 */
TradeDraftViews *
trade_draft_views_with_caption (TradeDraftViews *self,
                                const char      *view_id,
                                TradeText       *caption)
{
  TradeDraftViews *views;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view_id != NULL, NULL);

  views = new_empty ();
  for (guint i = 0; i < self->wishes->len; i++)
    {
      const TradeViewWish *wish = g_ptr_array_index (self->wishes, i);

      add_wish (views, wish->view_id, wish->title, g_str_equal (wish->view_id, view_id) ? caption : wish->caption);
    }
  copy_annotations (views, self->annotations);

  return views;
}

/**
 * trade_draft_views_write:
 * @self: views
 * @json: a writer inside an object
 *
 * Writes the members `views` and `annotations`, as a package has them.
 */
void
trade_draft_views_write (TradeDraftViews *self,
                         TradeJsonWriter *json)
{
  g_return_if_fail (self != NULL);

  trade_json_writer_begin_array (json, "views");
  for (guint i = 0; i < self->wishes->len; i++)
    {
      const TradeViewWish *wish = g_ptr_array_index (self->wishes, i);

      trade_json_writer_begin_object (json, NULL);
      trade_json_writer_add_string (json, "id", wish->view_id);
      trade_json_writer_add_text (json, "title", wish->title);
      trade_json_writer_add_text (json, "caption", wish->caption);
      trade_json_writer_end_object (json);
    }
  trade_json_writer_end_array (json);
  trade_annotations_json_write (json, self->annotations);
}

/**
 * trade_draft_views_read:
 * @root: an object
 *
 * Reads what trade_draft_views_write() has written.
 *
 * Returns: (transfer full) (nullable): the views; %NULL where nothing is said of them
 */
TradeDraftViews *
trade_draft_views_read (const TradeJsonNode *root)
{
  const TradeJsonNode list = trade_json_get_member (root, "views");
  g_autoptr (GHashTable) annotations = NULL;
  TradeDraftViews *self;

  if (list.value == NULL || !trade_json_check_array (&list))
    return NULL;

  self = new_empty ();
  for (gsize i = 0; i < trade_json_get_length (&list); i++)
    {
      const TradeJsonNode node = trade_json_get_element (&list, i);
      const char *view_id = trade_json_read_string (&node, "id", TRUE);
      g_autoptr (TradeText) title = trade_json_read_text (&node, "title", FALSE);
      g_autoptr (TradeText) caption = trade_json_read_text (&node, "caption", FALSE);

      if (view_id != NULL)
        add_wish (self, view_id, title, caption);
    }
  annotations = trade_annotations_json_read (root, NULL);
  copy_annotations (self, annotations);

  return self;
}
