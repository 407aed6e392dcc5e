/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

void trade_font_notice_attach (TradeWindow *window);

G_END_DECLS
