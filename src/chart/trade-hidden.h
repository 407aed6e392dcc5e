/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

void trade_hidden_add_value (TradeScene  *scene,
                             TradeFigure *figure,
                             const char  *value);

G_END_DECLS
