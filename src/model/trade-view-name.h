/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

gboolean trade_view_goes_by (TradeView  *self,
                             const char *name);

G_END_DECLS
