/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

#define TRADE_PNG_ERROR (trade_png_error_quark ())

typedef enum
{
  TRADE_PNG_ERROR_TOO_LARGE,
  TRADE_PNG_ERROR_FAILED,
} TradePngError;

GQuark  trade_png_error_quark (void);

/* The size of an export unless a person asks for another: logical pixels, and device pixels for each of them. */
#define TRADE_PNG_DEFAULT_WIDTH 1600
#define TRADE_PNG_DEFAULT_HEIGHT 1000
#define TRADE_PNG_DEFAULT_SCALE 2
#define TRADE_PNG_MAX_PIXELS (64 * 1024 * 1024)

GBytes *trade_png_encode      (TradeScene       *scene,
                               const TradeStyle *style,
                               double            scale,
                               GError          **error);

G_END_DECLS
