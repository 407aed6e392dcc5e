/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reader-options.h"

G_BEGIN_DECLS

gboolean trade_layout_keeper_recall (const char               *key,
                                     TradeReaderOptions       *options);
void     trade_layout_keeper_keep   (const char               *key,
                                     const TradeReaderOptions *options);

G_END_DECLS
