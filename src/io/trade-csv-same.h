/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-csv-batch.h"

G_BEGIN_DECLS

guint64 trade_csv_same_find (const TradeCsvBatch *batch,
                             const TradeCsvRow   *row,
                             guint64              columns);

G_END_DECLS
