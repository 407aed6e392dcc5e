/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

gboolean trade_dataset_is_part (TradeDataset         *dataset,
                                const TradeSeriesKey *part,
                                const TradeSeriesKey *whole);

G_END_DECLS
