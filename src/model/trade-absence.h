/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

GPtrArray *trade_absence_list         (TradeView *view);
GPtrArray *trade_absence_list_missing (TradeView *view);

G_END_DECLS
