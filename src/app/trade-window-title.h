/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

/* What the header bar says of the release that a window shows. */
void trade_window_title_update (TradeWindow *window,
                                TradeHeader *header);

G_END_DECLS
