/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

char **trade_preflight (TradeScene       *scene,
                        const TradeStyle *style);

G_END_DECLS
