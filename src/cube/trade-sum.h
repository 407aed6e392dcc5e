/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-decimal.h"
#include "trade-status.h"

G_BEGIN_DECLS

__extension__ typedef __int128 TradeWide;

/**
 * TradeSum:
 * @coefficient: the digits
 * @exponent: the power of ten that multiplies them
 * @n: how many numbers were added
 * @step: by how much the numbers may be off together, as each is by half of its last digit to either side: the steps of
 *   their last digits, added
 * @has_overflowed: whether it is too large to be exact, and so of no use
 *
 * A sum of decimal numbers without any rounding. One that is all zero bytes is the sum of nothing.
 */
typedef struct
{
  TradeWide coefficient;
  int       exponent;
  guint     n;
  double    step;
  gboolean  has_overflowed;
} TradeSum;

void     trade_sum_add        (TradeSum       *self,
                               TradeDecimal    number);
gboolean trade_sum_to_decimal (const TradeSum *self,
                               TradeDecimal   *decimal);
int      trade_decimal_cmp    (TradeDecimal    a,
                               TradeDecimal    b);

G_END_DECLS
