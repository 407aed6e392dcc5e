/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeDecimal:
 * @coefficient: the digits, as a signed integer
 * @exponent: the power of ten that multiplies them
 *
 * A decimal number exactly as a publisher printed it: 23.77 trillion is 2377 × 10^10.
 *
 * Trailing zeros are digits like any other (2.50 is 250 × 10^-2): they say how far the number was rounded.
 */
typedef struct
{
  gint64 coefficient;
  int    exponent;
} TradeDecimal;

double trade_decimal_to_double (TradeDecimal decimal);
char  *trade_decimal_to_string (TradeDecimal decimal);

G_END_DECLS
