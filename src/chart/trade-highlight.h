/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

GPtrArray  *trade_highlight_list_category (TradeScene  *scene,
                                           TradeFigure *figure);
GPtrArray  *trade_highlight_list_at       (TradeScene  *scene,
                                           double       x,
                                           double       y);
TradeScene *trade_scene_highlight         (TradeScene  *scene,
                                           GPtrArray   *figures);

G_END_DECLS
