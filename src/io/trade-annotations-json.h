/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-annotations.h"
#include "trade-descriptor.h"
#include "trade-json-writer.h"
#include "trade-json.h"

G_BEGIN_DECLS

GHashTable *trade_annotations_json_read           (const TradeJsonNode *parent,
                                                   TradeDescriptor     *descriptor);
void        trade_annotations_json_check          (TradeDescriptor     *descriptor,
                                                   const char          *name,
                                                   TradeFaults         *faults);
void        trade_annotations_json_write          (TradeJsonWriter     *json,
                                                   GHashTable          *views);
void        trade_annotations_json_write_unplaced (TradeJsonWriter     *json,
                                                   GHashTable          *views);

G_END_DECLS
