/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

const GPtrArray *trade_absence_get_missing (TradeView *view);

G_END_DECLS
