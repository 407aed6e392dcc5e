/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

GPtrArray   *trade_superlative_list          (TradeScene  *scene,
                                              gboolean    *parts_only);
TradeFigure *trade_superlative_find          (TradeScene  *scene,
                                              GPtrArray   *compared,
                                              gboolean     highest);
gboolean     trade_superlative_is_outdone    (TradeScene  *scene,
                                              TradeFigure *extreme,
                                              gboolean     highest);
gboolean     trade_superlative_is_comparable (TradeFigure *figure,
                                              TradeFigure *other);

G_END_DECLS
