/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

TradeScene *trade_scene_tween (TradeScene *from,
                               TradeScene *to,
                               double      progress);

G_END_DECLS
