/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-period.h"

G_BEGIN_DECLS

gboolean trade_fiscal_find       (const char   *text,
                                  int           start,
                                  TradePeriod  *period);
char    *trade_fiscal_cut        (GString      *text,
                                  int           start,
                                  TradePeriod  *period,
                                  guint        *n);
gboolean trade_fiscal_parse      (const char   *text,
                                  int           start,
                                  TradePeriod  *period,
                                  const char  **rest);
gboolean trade_fiscal_is_year    (const char   *text);
int      trade_fiscal_get_single (const char   *text);
gboolean trade_fiscal_is_name    (const char   *name);
char    *trade_fiscal_find_open  (GPtrArray    *rows);

G_END_DECLS
