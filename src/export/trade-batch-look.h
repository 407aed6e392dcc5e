/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-batch-arguments.h"
#include "trade-batch-options.h"

G_BEGIN_DECLS

gboolean trade_batch_look_parse (const TradeBatchArguments  *arguments,
                                 TradeBatchOptions          *options,
                                 GError                    **error);

G_END_DECLS
