/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-head.h"
#include "trade-preview.h"

G_BEGIN_DECLS

TradePreview *trade_preview_new (const TradeHead         *head,
                                 const TradeReaderRecord *record);

G_END_DECLS
