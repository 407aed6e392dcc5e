/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

/**
 * TradeOccasion:
 *
 * What a window showed when a dialog was opened.
 */
typedef struct _TradeOccasion TradeOccasion;

TradeOccasion *trade_occasion_new        (TradeWindow   *window);
void           trade_occasion_free       (TradeOccasion *self);
TradeWindow   *trade_occasion_get_window (TradeOccasion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeOccasion, trade_occasion_free)

G_END_DECLS
