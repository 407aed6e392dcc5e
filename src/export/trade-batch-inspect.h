/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reading.h"

G_BEGIN_DECLS

char *trade_batch_inspect_text (TradeReading *reading);
char *trade_batch_inspect_json (TradeReading *reading);

G_END_DECLS
