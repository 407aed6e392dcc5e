/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

/* No list names more; what is left of many is counted. */
#define TRADE_HEADLINE_MOST_NAMES 4

/* Finds a view's figure of one flow and measure; the latest period's, or a year earlier. (nullable) */
TradeFigure *trade_headline_find           (TradeView   *view,
                                            const char  *flow,
                                            const char  *measure,
                                            gboolean     year_earlier);

int          trade_headline_get_magnitude  (TradeView   *view,
                                            TradeFormat *format);
int          trade_headline_get_decimals   (TradeView   *view,
                                            TradeFormat *format);
char        *trade_headline_write_unit     (TradeView   *view,
                                            TradeFormat *format);
char        *trade_headline_write_size     (TradeView   *view,
                                            TradeFormat *format,
                                            TradeFigure *figure);
char        *trade_headline_write_amount   (TradeView   *view,
                                            TradeFormat *format,
                                            TradeFigure *figure);
char        *trade_headline_write_shown    (TradeView   *view,
                                            TradeFormat *format,
                                            TradeFigure *figure);
char        *trade_headline_write_bare     (TradeView   *view,
                                            TradeFormat *format,
                                            TradeFigure *figure,
                                            TradeFigure *other,
                                            gboolean     with_sign);
gboolean     trade_headline_is_long        (const char  *title);
char        *trade_headline_write_name     (TradeView   *view,
                                            TradeFormat *format);
char        *trade_headline_write_finding  (TradeView   *view,
                                            TradeFormat *format);
char        *trade_headline_write_title    (TradeView   *view,
                                            TradeFormat *format);
char        *trade_headline_write_measured (TradeView   *view,
                                            TradeFormat *format);
char        *trade_headline_write_subtitle (TradeView   *view,
                                            TradeFormat *format);
char        *trade_headline_write_source   (TradeView   *view,
                                            TradeFormat *format);
char        *trade_headline_list_names     (TradeFormat *format,
                                            GPtrArray   *names,
                                            guint n_all);
void         trade_headline_add_sentence   (GString     *paragraph,
                                            const char  *sentence);

char       *trade_headline_write_without_index (TradeView   *view,
                                                TradeFormat *format);

G_END_DECLS
