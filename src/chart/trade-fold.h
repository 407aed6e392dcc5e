/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"

G_BEGIN_DECLS

/* The row that stands for all rows that have none of their own. */
#define TRADE_FOLD_OTHERS -1

/**
 * TradeFold:
 * @rows: (element-type int): the rows that are drawn, as positions among all rows; TRADE_FOLD_OTHERS where the others stand
 * @others: (element-type int): the rows that stand together, in the order of all rows
 * @between: whether what is drawn above the others exceeds all of them, and what is drawn below falls short of all
 * @beside_rest: whether a row is that of what others leave of a whole
 * @sum: (nullable): the others added up; %NULL where there are none, or where they must not be added
 *
 * Which rows of many a chart has room for. What it has none for stands in one row that says so.
 */
typedef struct
{
  GArray      *rows;
  GArray      *others;
  gboolean     between;
  gboolean     beside_rest;
  TradeFigure *sum;
} TradeFold;

/**
 * TradeSetRows:
 * @chart: the chart
 * @fold: the rows to draw
 * @terse: whether to do without what is not needed to know a row and its value
 *
 * Sets the words of the rows in the frame's type.
 *
 * Returns: the least height of a row, in logical pixels, in which its words stand apart from those of the next
 */
typedef double (*TradeSetRows) (gpointer   chart,
                                TradeFold *fold,
                                gboolean   terse);

void         trade_fold_init        (TradeFold    *self,
                                     GPtrArray    *figures,
                                     guint         most,
                                     gboolean      addable);
void         trade_fold_clear       (TradeFold    *self);
gboolean     trade_fold_fit         (TradeFold    *self,
                                     TradeFrame   *frame,
                                     GPtrArray    *figures,
                                     gboolean      addable,
                                     double        height,
                                     TradeSetRows  set_rows,
                                     gpointer      chart);
char        *trade_fold_write_name  (TradeFold    *self,
                                     TradeFormat  *format);
TradeOthers *trade_fold_create_others
                                    (TradeFold    *self,
                                     TradeFormat  *format,
                                     GPtrArray    *figures,
                                     gboolean      addable);
TradeOthers *trade_fold_tell_others (TradeFold    *self,
                                     TradeFrame   *frame,
                                     GPtrArray    *figures,
                                     gboolean      addable);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeFold, trade_fold_clear)

G_END_DECLS
