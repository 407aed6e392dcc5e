/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-descriptor.h"
#include "trade-json.h"

G_BEGIN_DECLS

void trade_schema_read (TradeDescriptor     *descriptor,
                        const TradeJsonNode *resource);

G_END_DECLS
