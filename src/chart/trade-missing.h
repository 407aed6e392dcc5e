/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

/* What a chart would show if it had been published. */
char      *trade_missing_write        (TradeView   *view,
                                       TradeFormat *format);
char      *trade_missing_write_from_nothing
                                      (TradeView   *view,
                                       TradeFormat *format);
char      *trade_missing_write_broken
                                      (TradeView   *view,
                                       TradeFormat *format);
char      *trade_missing_write_unlike (TradeView   *view,
                                       TradeFormat *format);
void       trade_missing_append_lines (GString     *text,
                                       TradeScene  *scene);

G_END_DECLS
