/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-column-meaning.h"

G_BEGIN_DECLS

TradeColumnMeaning trade_file_flow_find (const char *name);

G_END_DECLS
