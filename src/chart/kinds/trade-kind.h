/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-arrangement.h"
#include "trade-view.h"

G_BEGIN_DECLS

/* The kinds of charts: what each is called, which views it suits, and which one a view is drawn as. */

const char *trade_kind_get_name (TradeKind  kind);
gboolean    trade_kind_suits    (TradeKind  kind,
                                 TradeView *view);
TradeKind   trade_kind_choose   (TradeView *view);

G_END_DECLS
