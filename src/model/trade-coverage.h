/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

/* What of a release is on no chart, however its views are arranged. */
GPtrArray *trade_coverage_list_unshown (TradeDataset *dataset);
GPtrArray *trade_coverage_list_missing (TradeDataset *dataset);

G_END_DECLS
