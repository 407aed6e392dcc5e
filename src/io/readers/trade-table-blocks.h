/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-heading.h"

G_BEGIN_DECLS

TradeHeading *trade_table_blocks_join (const TradeHeading *upper,
                                       const TradeHeading *lower,
                                       gboolean           *is_joined);

G_END_DECLS
