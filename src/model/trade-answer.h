/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-figure.h"

G_BEGIN_DECLS

/**
 * TradeHead:
 * @key: the codes that the head says; %NULL for each dimension of which it says nothing
 * @has_period: whether it says a period
 * @has_year: whether it says only the year of a period
 * @has_part: whether it says only which part of its year a period is
 * @has_vintage: whether it says only when figures were published: the first column those that were published first, the last
 *   column those that count
 * @period: the period, or one of that year, or one that is that part of a year
 *
 * What the figures of a row, of a column or of a whole answer have in common, and what is said nowhere else.
 */
typedef struct
{
  TradeSeriesKey key;
  gboolean       has_period;
  gboolean       has_year;
  gboolean       has_part;
  gboolean       has_vintage;
  TradePeriod    period;
} TradeHead;

/**
 * TradeAnswer:
 *
 * The answer to a question: a table whose cells are figures or nothing. What all cells share is its scope; what differs
 * is said by the head of a row or of a column, and each dimension by one of the three only.
 */
typedef struct _TradeAnswer TradeAnswer;

TradeAnswer     *trade_answer_new           (guint        n_columns);
TradeAnswer     *trade_answer_new_column    (GPtrArray   *figures);
TradeAnswer     *trade_answer_ref           (TradeAnswer *self);
void             trade_answer_unref         (TradeAnswer *self);
void             trade_answer_append        (TradeAnswer *self,
                                             TradeFigure *figure);
void             trade_answer_skip          (TradeAnswer *self,
                                             guint        n);
TradeAnswer     *trade_answer_new_arranged  (TradeAnswer *self,
                                             const guint *rows);

guint            trade_answer_get_n_rows    (TradeAnswer *self);
guint            trade_answer_get_n_columns (TradeAnswer *self);
TradeFigure     *trade_answer_get_cell      (TradeAnswer *self,
                                             guint        row,
                                             guint        column);
GPtrArray       *trade_answer_get_figures   (TradeAnswer *self);
TradeFigure     *trade_answer_get_first     (TradeAnswer *self);

const TradeHead *trade_answer_get_scope     (TradeAnswer *self);
const TradeHead *trade_answer_get_row       (TradeAnswer *self,
                                             guint        row);
const TradeHead *trade_answer_get_column    (TradeAnswer *self,
                                             guint        column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeAnswer, trade_answer_unref)

G_END_DECLS
