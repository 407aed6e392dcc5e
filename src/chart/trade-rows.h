/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-axis.h"
#include "trade-fold.h"

G_BEGIN_DECLS

/**
 * TradeRow:
 * @figure: (nullable): the row of all others has none unless they are added up
 * @others: several rows drawn as one, or the rest of a whole
 * @name: what it is called
 * @explanation: (nullable): what that is
 * @value: (nullable): its number
 *
 * A row of a chart and its words.
 */
typedef struct
{
  TradeFigure *figure;
  gboolean     others;
  TradeWords  *name;
  TradeWords  *explanation;
  TradeWords  *value;
} TradeRow;

/**
 * TradeRows:
 * @frame: the chart
 * @figures: (element-type TradeFigure): of all rows
 * @rest: (nullable): of those, what the view's figures leave of the whole
 * @addable: whether rows are parts of one whole
 * @magnitude: the power of ten that values count in
 * @fold: which rows are drawn
 * @together: (nullable): what stands together, once the rows are fitted
 * @rows: (element-type TradeRow): those that are drawn
 * @above: whether names stand above their marks
 * @joined: whether values stand behind names above marks, since those on both sides of zero would leave the marks no room
 * @zero_part: where zero lies between the least and the greatest value, 0 to 1; the kinds of charts set it before they fit the rows
 * @zero: where zero lies, in logical pixels, once the axis is drawn
 * @name_width: of the widest name, in logical pixels
 * @fallen_width: of the widest name of a figure below zero
 * @value_width: of the widest value
 * @value_height: of the tallest value
 * @words_height: of the tallest row's words
 * @set_unit: the size of the type that the rows' words are set in
 * @explained: whether a row has words that go first where there is no room
 * @pitch: from one row to the next, in logical pixels
 * @thickness: of a mark
 *
 * A row for each figure, with its name beside the mark or above it, and its value at the mark's end. What there is no room for
 * stands together in one row.
 */
typedef struct
{
  TradeFrame  *frame;
  GPtrArray   *figures;
  TradeFigure *rest;
  gboolean     addable;
  int          magnitude;
  TradeFold    fold;
  TradeOthers *together;
  GArray      *rows;
  gboolean     above;
  gboolean     joined;
  double       zero_part;
  double       zero;
  double       name_width;
  double       fallen_width;
  double       value_width;
  double       value_height;
  double       words_height;
  double       set_unit;
  gboolean     explained;
  double       pitch;
  double       thickness;
} TradeRows;

void      trade_rows_init          (TradeRows        *self,
                                    TradeFrame       *frame,
                                    GPtrArray        *figures,
                                    gboolean          addable,
                                    int               magnitude);
void      trade_rows_clear         (TradeRows        *self);
void      trade_rows_fit           (TradeRows        *self);
void      trade_rows_set_height    (TradeRows        *self);

TradeRow *trade_rows_get           (TradeRows        *self,
                                    guint             i);
TradeInterval
          trade_rows_get_reach     (TradeRows        *self,
                                    TradeRow         *row);
gboolean  trade_rows_is_negative   (TradeRows        *self,
                                    TradeRow         *row);
double    trade_rows_get_gap       (TradeRows        *self);
double    trade_rows_get_name_width (TradeRow        *row);
double    trade_rows_get_height    (TradeRows        *self);
double    trade_rows_get_top       (TradeRows        *self,
                                    guint             i);

void      trade_rows_begin         (TradeRows        *self,
                                    guint             i);
void      trade_rows_place_axis    (TradeRows        *self,
                                    TradeAxis        *axis);
void      trade_rows_place_bar     (TradeRows        *self,
                                    TradeRow         *row,
                                    TradeColour       colour,
                                    double            top,
                                    double            from,
                                    double            to);
gboolean  trade_rows_has_whisker   (const TradeScale *scale,
                                    TradeInterval     bounds);
void      trade_rows_place_whisker (TradeRows        *self,
                                    const TradeScale *scale,
                                    TradeInterval     bounds,
                                    double            middle,
                                    TradeInterval    *reach);
void      trade_rows_place_name    (TradeRows        *self,
                                    TradeRow         *row,
                                    double            top,
                                    double            x,
                                    double            anchor);
void      trade_rows_place_value   (TradeRows        *self,
                                    TradeRow         *row,
                                    TradeColour       colour,
                                    double            middle,
                                    TradeInterval     reach,
                                    gboolean          negative);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeRows, trade_rows_clear)

G_END_DECLS
