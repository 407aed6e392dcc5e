/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-code-list.h"

G_BEGIN_DECLS

void trade_groups_settle (TradeCodeList *partners);

G_END_DECLS
