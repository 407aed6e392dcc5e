/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-decode.h"

G_BEGIN_DECLS

void     trade_decode_east_count     (TradeByteCounts       *counts,
                                      const char            *start,
                                      gsize                  length);
gboolean trade_decode_east_is_korean (const TradeByteCounts *counts);
gboolean trade_decode_east_is_big5   (const TradeByteCounts *counts);
gboolean trade_decode_east_is_thai   (const TradeByteCounts *counts);

G_END_DECLS
