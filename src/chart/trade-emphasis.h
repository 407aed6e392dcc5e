/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"

G_BEGIN_DECLS

void trade_emphasis_apply (TradeFrame *frame);

G_END_DECLS
