/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

void trade_window_failure_tell (TradeWindow  *window,
                                GFile        *file,
                                const GError *error);

G_END_DECLS
