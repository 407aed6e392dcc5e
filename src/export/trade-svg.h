/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

GBytes *trade_svg_encode (TradeScene       *scene,
                          const TradeStyle *style,
                          GError          **error);

G_END_DECLS
