/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-grid.h"
#include "trade-legend.h"
#include "trade-timeline.h"

G_BEGIN_DECLS

/**
 * TradeCourse:
 * @frame: the chart
 * @timeline: where its periods stand
 * @column: the column of the view that it draws
 * @end: its last figure
 * @colour: its colour
 * @slim: whether it stands back behind another one, which it is compared with
 * @scale: maps values to logical pixels
 * @first: where the first period stands
 * @last: where the last one does
 * @spacing: from one period to the next
 * @radius: of the circle at a period
 * @extremes: the rows of its least and its greatest figure
 *
 * How the figures of one column of a view run through time: a line, with a circle at each period, or, where there is no room for
 * that, at those that matter most.
 */
typedef struct
{
  TradeFrame    *frame;
  TradeTimeline *timeline;
  guint          column;
  TradeFigure   *end;
  TradeColour    colour;
  gboolean       slim;
  TradeScale     scale;
  double         first;
  double         last;
  double         spacing;
  double         radius;
  guint          extremes[2];
} TradeCourse;

gboolean     trade_course_init         (TradeCourse       *self,
                                        TradeFrame        *frame,
                                        TradeTimeline     *timeline,
                                        guint              column);
void         trade_course_set_place    (TradeCourse       *self,
                                        TradeScale         scale,
                                        double             first,
                                        double             last,
                                        double             radius);
TradeFigure *trade_course_get_figure   (const TradeCourse *self,
                                        guint              row);
double       trade_course_get_x        (const TradeCourse *self,
                                        guint              row);
double       trade_course_get_y        (const TradeCourse *self,
                                        TradeFigure       *figure);
void         trade_course_include      (const TradeCourse *self,
                                        TradeInterval     *extent);
void         trade_course_see          (const TradeCourse *self,
                                        TradeLegend       *legend);
gboolean     trade_course_meets        (const TradeCourse *self,
                                        const TradeBounds *box);
void         trade_course_place_line   (const TradeCourse *self);
void         trade_course_place_figure (const TradeCourse *self,
                                        guint              row,
                                        double             radius);

G_END_DECLS
