/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-descriptor.h"
#include "trade-dialect.h"

G_BEGIN_DECLS

/* The identifier of the source of figures that were typed, which is said elsewhere, if at all. */
#define TRADE_FIGURES_SOURCE "source"

void trade_figures_read (TradeDescriptor    *descriptor,
                         const char         *name,
                         GBytes             *bytes,
                         const TradeDialect *dialect,
                         TradeFaults        *faults,
                         GCancellable       *cancellable);

G_END_DECLS
