/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-period.h"

G_BEGIN_DECLS

/* As long as the longest year that begins in one and ends in the next, such as 2009/2010. */
#define TRADE_FISCAL_LENGTH 16

gboolean trade_fiscal_find      (const char  *text,
                                 int          first_month,
                                 TradePeriod *period);
gboolean trade_fiscal_parse     (const char  *text,
                                 int          first_month,
                                 TradePeriod *period,
                                 const char **rest);
gboolean trade_fiscal_is_year   (const char  *text);
char    *trade_fiscal_find_open (GPtrArray   *rows);

G_END_DECLS
