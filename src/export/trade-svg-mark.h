/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

void trade_svg_append_shape   (GString          *svg,
                               const TradeMark  *mark,
                               const TradeStyle *style,
                               const char       *hatch);
void trade_svg_append_hatch   (GString          *svg,
                               const TradeMark  *mark,
                               const TradeStyle *style,
                               const char       *id);
void trade_svg_append_outline (GString          *svg,
                               const TradeMark  *mark,
                               double            inset);
void trade_svg_append_words   (GString          *svg,
                               const TradeMark  *mark,
                               const TradeStyle *style,
                               const char       *families);

G_END_DECLS
