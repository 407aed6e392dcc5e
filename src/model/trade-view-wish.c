/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dataset-private.h"

/* What a package wishes for a view. */

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
  self->title = trade_text_ref (title);
  self->caption = trade_text_ref (caption);

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
