/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeBounds:
 *
 * The edges of a box, in logical pixels.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} TradeBounds;

/**
 * TradeGrid:
 *
 * Boxes on a chart, kept by the cells of a grid that they touch, so that looking for those near a place takes as long as
 * there are boxes near it, however many the chart has.
 */
typedef struct _TradeGrid TradeGrid;

/* Whether to go on to the next box. */
typedef gboolean (*TradeGridFunc) (gconstpointer item,
                                   gpointer      data);

TradeGrid *trade_grid_new    (double             width,
                              double             height);
void       trade_grid_free   (TradeGrid         *self);
void       trade_grid_add    (TradeGrid         *self,
                              const TradeBounds *bounds,
                              gconstpointer      item);
void       trade_grid_remove (TradeGrid         *self,
                              const TradeBounds *bounds,
                              gconstpointer      item);
gboolean   trade_grid_visit  (TradeGrid         *self,
                              const TradeBounds *bounds,
                              TradeGridFunc      func,
                              gpointer           data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeGrid, trade_grid_free)

G_END_DECLS
