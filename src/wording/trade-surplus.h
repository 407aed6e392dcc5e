/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-wording.h"

G_BEGIN_DECLS

char *trade_surplus_state             (TradeView   *view,
                                       TradeFormat *format,
                                       TradeFigure *balance);
char *trade_surplus_write_course      (TradeView   *view,
                                       TradeFormat *format,
                                       TradeFigure *first,
                                       TradeFigure *last);
char *trade_surplus_write_course_of_part
                                      (TradeView   *view,
                                       TradeFormat *format,
                                       TradeFigure *first,
                                       TradeFigure *last);
gboolean
      trade_surplus_is_of_part        (TradeView   *view,
                                       TradeFigure *balance);
gboolean
      trade_surplus_can_compare       (TradeFigure *exports,
                                       TradeFigure *imports,
                                       TradeFigure *balance);
TradeInterval
      trade_surplus_get_allowed       (TradeView   *view,
                                       TradeFigure *exports,
                                       TradeFigure *imports,
                                       TradeFigure *balance);
int   trade_surplus_get_constant_side (TradeView   *view);
char *trade_surplus_write_most        (TradeView   *view,
                                       TradeFormat *format);
guint trade_surplus_find_last         (TradeView   *view);
gboolean
      trade_surplus_find_turn         (TradeView   *view,
                                       guint       *row);
char *trade_surplus_write_turn        (TradeView   *view,
                                       TradeFormat *format,
                                       guint        row);
char *trade_surplus_write_last        (TradeView   *view,
                                       TradeFormat *format);

G_END_DECLS
