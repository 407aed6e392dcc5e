/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-batch-arguments.h"
#include "trade-reader-options.h"

G_BEGIN_DECLS

gboolean trade_batch_file_parse (const TradeBatchArguments  *arguments,
                                 TradeReaderOptions         *options,
                                 GError                    **error);

G_END_DECLS
