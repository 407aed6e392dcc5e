/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dimension.h"
#include "trade-text.h"

G_BEGIN_DECLS

gboolean trade_rest_is_name   (const char     *name);
gboolean trade_rest_is_called (const char     *name,
                               TradeDimension  dimension);
gboolean trade_rest_is_text   (TradeText      *text,
                               TradeDimension  dimension);

G_END_DECLS
