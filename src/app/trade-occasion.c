/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-occasion.h"

struct _TradeOccasion
{
  TradeWindow  *window;
  TradeDataset *dataset;
  char         *view_name;
};

/**
 * trade_occasion_new:
 * @window: a window that shows a view
 *
 * Remembers what is shown while a dialog asks about it: the window may show other figures meanwhile, whose views are called the
 * same.
 *
 * Returns: (transfer full): the occasion
 */
TradeOccasion *
trade_occasion_new (TradeWindow *window)
{
  TradeOccasion *self = g_new0 (TradeOccasion, 1);

  self->window = g_object_ref (window);
  self->dataset = g_object_ref (trade_window_get_dataset (window));
  self->view_name = trade_view_dup_name (trade_window_get_view (window));

  return self;
}

/**
 * trade_occasion_free:
 * @self: an occasion
 *
 * Forgets it.
 */
void
trade_occasion_free (TradeOccasion *self)
{
  g_object_unref (self->window);
  g_object_unref (self->dataset);
  g_free (self->view_name);
  g_free (self);
}

/**
 * trade_occasion_get_window:
 * @self: an occasion
 *
 * Returns: (transfer none) (nullable): the window, where it still shows what it did
 */
TradeWindow *
trade_occasion_get_window (TradeOccasion *self)
{
  TradeView *view = trade_window_get_view (self->window);
  g_autofree char *name = view != NULL ? trade_view_dup_name (view) : NULL;
  gboolean is_same = trade_window_get_dataset (self->window) == self->dataset && g_strcmp0 (name, self->view_name) == 0;

  return is_same ? self->window : NULL;
}
