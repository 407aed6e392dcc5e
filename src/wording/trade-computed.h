/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

/* What the foot of a chart says of figures that were computed. */
void trade_computed_add (GString     *paragraph,
                         TradeView   *view,
                         TradeFormat *format);

G_END_DECLS
