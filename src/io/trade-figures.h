/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-descriptor.h"
#include "trade-dialect.h"

G_BEGIN_DECLS

void trade_figures_read (TradeDescriptor    *descriptor,
                         const char         *name,
                         GBytes             *bytes,
                         const TradeDialect *dialect,
                         TradeFaults        *faults,
                         GCancellable       *cancellable);

G_END_DECLS
