/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"
#include "trade-timeline.h"

G_BEGIN_DECLS

/**
 * TradeBand:
 * @frame: the chart
 * @timeline: where the periods stand
 * @columns: (element-type guint): the columns of the view that stand together
 * @adds_up: whether their sum is drawn; else how far they reach
 * @scale: maps values to logical pixels
 * @first: where the first period stands
 * @last: where the last one does
 *
 * What series that have no lines of their own are together, period by period.
 */
typedef struct
{
  TradeFrame    *frame;
  TradeTimeline *timeline;
  GArray        *columns;
  gboolean       adds_up;
  TradeScale     scale;
  double         first;
  double         last;
} TradeBand;

gboolean trade_band_does_sum_fit (const TradeBand *self);
void     trade_band_place        (const TradeBand *self);

G_END_DECLS
