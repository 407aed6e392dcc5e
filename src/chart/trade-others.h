/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeOthers:
 * @name: what it is called on the chart, such as "8 others"
 * @sum: (nullable): how much it is together; %NULL where parts must not be added
 * @least: (nullable): the least of what stands together
 * @greatest: (nullable): the greatest
 *
 * What a chart shows together because it has no room for each, or what the figures leave of a whole, and how much that is. At least
 * one of its figures is there.
 */
typedef struct
{
  char        *name;
  TradeFigure *sum;
  TradeFigure *least;
  TradeFigure *greatest;
} TradeOthers;

TradeOthers *trade_others_new          (const char   *name,
                                        GPtrArray    *figures,
                                        gboolean      addable);
TradeOthers *trade_others_new_rest     (const char   *name,
                                        TradeFigure  *rest);
void         trade_others_free         (TradeOthers  *self);
TradeFigure *trade_others_add_up       (GPtrArray    *figures);
TradeFigure *trade_others_subtract     (GPtrArray    *figures,
                                        double        whole);
char        *trade_others_write_amount (TradeOthers  *self,
                                        TradeFormat  *format,
                                        int           magnitude,
                                        int           most_decimals);
char        *trade_others_write_change (TradeOthers  *self,
                                        TradeFormat  *format,
                                        int           magnitude,
                                        int           most_decimals);
char        *trade_others_describe     (TradeOthers  *self,
                                        TradeFormat  *format,
                                        TradeView    *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeOthers, trade_others_free)

G_END_DECLS
