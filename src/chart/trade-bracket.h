/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"

G_BEGIN_DECLS

/**
 * TradeBracket:
 * @frame: the chart
 * @balance: (nullable): what it measures; %NULL for no bracket
 * @name: the side that the balance is on
 * @value: how much it is
 * @width: of the bracket and its label, in logical pixels
 *
 * A bracket beside the last columns, from the end of the one to that of the other, which names their difference.
 */
typedef struct
{
  TradeFrame  *frame;
  TradeFigure *balance;
  TradeWords  *name;
  TradeWords  *value;
  double       width;
} TradeBracket;

void trade_bracket_init  (TradeBracket *self,
                          TradeFrame   *frame,
                          TradeFigure  *balance,
                          int           magnitude);
void trade_bracket_clear (TradeBracket *self);
void trade_bracket_place (TradeBracket *self,
                          double        from,
                          double        right,
                          double        exports,
                          double        imports);

void trade_bracket_place_between
                         (TradeFrame   *frame,
                          TradeFigure  *balance,
                          double        middle,
                          double        gap,
                          double        exports,
                          double        imports);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeBracket, trade_bracket_clear)

G_END_DECLS
