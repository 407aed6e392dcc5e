/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"

G_BEGIN_DECLS

/**
 * TradeWhisker:
 * @frame: the chart
 * @scale: the scale of the mark that it stands on
 * @upright: whether values grow upwards
 * @middle: where it stands across the axis of values, in logical pixels
 * @arm: half the length of the line across an end
 * @least: it is not drawn where it would be shorter than this
 * @colour: of its lines
 * @figure: (nullable): whose lines they are
 *
 * What rounding allows of a figure, as a line on its mark: closed by a line across each end, or with the head of an arrow where it
 * goes on beyond the axis.
 */
typedef struct
{
  TradeFrame       *frame;
  const TradeScale *scale;
  gboolean          upright;
  double            middle;
  double            arm;
  double            least;
  TradeColour       colour;
  TradeFigure      *figure;
} TradeWhisker;

gboolean trade_whisker_is_seen (const TradeScale   *scale,
                                TradeInterval       bounds,
                                double              least);
gboolean trade_whisker_place   (const TradeWhisker *self,
                                TradeInterval       bounds,
                                TradeInterval      *reach);
void     trade_whisker_widen   (TradeInterval       bounds,
                                TradeInterval       values,
                                TradeInterval      *domain);

G_END_DECLS
