/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-figure.h"

G_BEGIN_DECLS

/* Figures for other programs: plain numbers and code words, the same in every language. */

void        trade_plain_append_value  (GString       *text,
                                       TradeFigure   *figure);
void        trade_plain_append_double (GString       *text,
                                       double         value);
char       *trade_plain_dup_value     (TradeFigure   *figure);
char       *trade_plain_dup_double    (double         value);
const char *trade_plain_get_relation  (TradeRelation  relation);
const char *trade_plain_get_formula   (TradeFormula   formula);

G_END_DECLS
