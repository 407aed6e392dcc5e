/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

/* The words around a chart that measures something else than its question does by itself. (nullable): NULL for all
 * others. */
char *trade_headline_arranged_write_title      (TradeView   *view,
                                                TradeFormat *format);
char *trade_headline_arranged_write_subtitle   (TradeView   *view,
                                                TradeFormat *format,
                                                const char  *periods);
char *trade_headline_arranged_write_derivation (TradeView   *view,
                                                TradeFormat *format,
                                                TradeFigure *figure);
char *trade_headline_arranged_write_base       (TradeView   *view,
                                                TradeFormat *format);

G_END_DECLS
