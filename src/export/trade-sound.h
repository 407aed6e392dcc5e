/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

GBytes *trade_sound_encode (TradeView  *view,
                            GError    **error);

G_END_DECLS
