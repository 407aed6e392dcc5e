/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-descriptor.h"

G_BEGIN_DECLS

void trade_figures_read (TradeDescriptor *descriptor,
                         const char      *name,
                         GBytes          *bytes,
                         TradeFaults     *faults,
                         GCancellable    *cancellable);

G_END_DECLS
