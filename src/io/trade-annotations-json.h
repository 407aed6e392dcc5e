/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-annotations.h"
#include "trade-descriptor.h"
#include "trade-json-writer.h"
#include "trade-json.h"

G_BEGIN_DECLS

void trade_annotations_json_read  (TradeDescriptor     *descriptor,
                                   const TradeJsonNode *package);
void trade_annotations_json_check (TradeDescriptor     *descriptor,
                                   const char          *name,
                                   TradeFaults         *faults);
void trade_annotations_json_write (TradeJsonWriter     *json,
                                   const char          *view_name,
                                   TradeAnnotations    *annotations);

G_END_DECLS
