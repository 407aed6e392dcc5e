/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"
#include "trade-grid.h"

G_BEGIN_DECLS

/**
 * TradeLineEnds:
 * @frame: the chart
 * @ends: the ends of its lines, in the order in which their names go first to last
 * @others: (nullable): how many have no room for their names, once they are arranged
 * @others_top: where that stands, in logical pixels
 * @width: of the widest of these words
 * @farthest: how far a name stands from the end of its line at most
 *
 * The names of lines, each where its line ends, which take the place of a key.
 */
typedef struct
{
  TradeFrame *frame;
  GArray     *ends;
  TradeWords *others;
  double      others_top;
  double      width;
  double      farthest;
} TradeLineEnds;

/* Whether a name can stand somewhere. */
typedef gboolean (*TradeIsFree) (const TradeBounds *box,
                                 gpointer           data);

void     trade_line_ends_init    (TradeLineEnds *self,
                                  TradeFrame    *frame);
void     trade_line_ends_clear   (TradeLineEnds *self);
void     trade_line_ends_add     (TradeLineEnds *self,
                                  TradeFigure   *figure,
                                  TradeColour    colour,
                                  const char    *name,
                                  const char    *value);
void     trade_line_ends_arrange (TradeLineEnds *self,
                                  TradeScale     scale,
                                  double         top,
                                  double         bottom);
gboolean trade_line_ends_settle (TradeLineEnds *self,
                                  guint          i,
                                  double         from,
                                  TradeBounds    within,
                                  TradeIsFree    is_free,
                                  gpointer       data);
void     trade_line_ends_place   (TradeLineEnds *self,
                                  guint          i,
                                  double         from,
                                  double         edge,
                                  double         x);
void     trade_line_ends_finish  (TradeLineEnds *self,
                                  double         x);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeLineEnds, trade_line_ends_clear)

G_END_DECLS
