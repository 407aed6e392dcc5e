/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

void trade_objections_add (GString     *paragraph,
                           TradeView   *view,
                           TradeFormat *format);

G_END_DECLS
