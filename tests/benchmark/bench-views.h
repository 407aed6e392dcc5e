/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-compose.h"

G_BEGIN_DECLS

GListModel *bench_read_bundled_views (GError   **error);
TradeScene *bench_compose            (TradeView *view,
                                      int        width,
                                      int        height);

G_END_DECLS
