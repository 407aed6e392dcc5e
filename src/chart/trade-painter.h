/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "trade-scene.h"

G_BEGIN_DECLS

/* How far, in logical pixels, the ring around a focused mark reaches outside of it. */
#define TRADE_RING_REACH 6.0

void trade_mark_paint        (const TradeMark  *self,
                              cairo_t          *cairo,
                              const TradeStyle *style);
void trade_scene_paint       (TradeScene       *self,
                              cairo_t          *cairo,
                              const TradeStyle *style);
void trade_scene_paint_focus (TradeScene       *self,
                              guint             data_index,
                              cairo_t          *cairo,
                              const TradeStyle *style);
void trade_scene_paint_hover (TradeScene       *self,
                              guint             data_index,
                              cairo_t          *cairo,
                              const TradeStyle *style);

G_END_DECLS
