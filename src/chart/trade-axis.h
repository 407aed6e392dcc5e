/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"

G_BEGIN_DECLS

/**
 * TradeAxis:
 * @frame: the chart
 * @upright: whether values grow upwards and ticks are labelled on the left; else values grow along the text and ticks are
 *   labelled below
 * @percent: whether labels have a percent sign
 * @with_sign: whether labels other than zero have their sign
 * @unlabelled: whether ticks have no labels, because those of another axis beside it serve
 * @magnitude: the power of ten that labels count in
 * @base: the value whose line is solid, NAN for none
 * @ticks: its ticks
 * @scale: maps values to logical pixels
 *
 * A value axis: its ticks, their labels and the lines of the grid. The kinds of charts set the first fields and the scale's
 * range; trade_axis_set_domain() sets the others.
 */
typedef struct
{
  TradeFrame *frame;
  gboolean    upright;
  gboolean    percent;
  gboolean    with_sign;
  gboolean    unlabelled;
  int         magnitude;
  double      base;
  TradeTicks  ticks;
  TradeScale  scale;
} TradeAxis;

/* Gives an axis of a chart its domain, with as many ticks at most, and its range. */
typedef void (*TradeMeasure) (gpointer chart,
                              guint    target);

void   trade_axis_set_domain      (TradeAxis    *self,
                                   TradeInterval extent,
                                   guint         target);
void   trade_axis_hug             (TradeAxis    *self,
                                   TradeInterval extent);
void   trade_axis_fit             (TradeAxis    *self,
                                   TradeMeasure  measure,
                                   gpointer      chart);
void   trade_axis_thin            (TradeAxis    *self,
                                   double        height);
double trade_axis_get_label_width (TradeAxis    *self);
void   trade_axis_place           (TradeAxis    *self,
                                   double        from,
                                   double        to,
                                   double        label);

G_END_DECLS
