/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

TradeScene *trade_scene_tween          (TradeScene *from,
                                        TradeScene *to,
                                        double      progress);
gboolean    trade_scene_has_same_marks (TradeScene *self,
                                        TradeScene *other);

G_END_DECLS
