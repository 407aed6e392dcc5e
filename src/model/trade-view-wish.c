/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset-private.h"

/* What a package wishes for a view. */

static TradeText *
ref_text (TradeText *text)
{
  return text != NULL ? trade_text_ref (text) : NULL;
}

/*
 * trade_view_wish_new:
 * @view_id: the view that it is about
 * @title: (nullable): a title for it
 * @caption: (nullable): a caption for it
 *
 * Returns: (transfer full): the wish
 */
TradeViewWish *
trade_view_wish_new (const char *view_id,
                     TradeText  *title,
                     TradeText  *caption)
{
  TradeViewWish *self = g_new0 (TradeViewWish, 1);

  self->view_id = g_strdup (view_id);
  self->title = ref_text (title);
  self->caption = ref_text (caption);

  return self;
}

void
trade_view_wish_free (TradeViewWish *self)
{
  g_clear_pointer (&self->view_id, g_free);
  g_clear_pointer (&self->title, trade_text_unref);
  g_clear_pointer (&self->caption, trade_text_unref);
  g_free (self);
}

/**
 * trade_dataset_annotate_view:
 * @self: a dataset
 * @view_name: the identifier of a view, or the name of an arranged one, see trade_view_dup_name()
 * @annotations: what the package adds to it
 *
 * Adds annotations to a view. Those of a view are also those of the view arranged in another way, but for the words; what is
 * added to an arranged one stays with it.
 */
void
trade_dataset_annotate_view (TradeDataset     *self,
                             const char       *view_name,
                             TradeAnnotations *annotations)
{
  g_return_if_fail (TRADE_IS_DATASET (self));
  g_return_if_fail (!trade_dataset_is_finished (self));
  g_return_if_fail (view_name != NULL);
  g_return_if_fail (annotations != NULL);

  g_hash_table_insert (trade_dataset_get_annotations (self), g_strdup (view_name), trade_annotations_ref (annotations));
}
