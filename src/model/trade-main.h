/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

/* The dimensions in which the views of a release agree, the one that is settled first first. */
#define TRADE_N_MAIN_DIMENSIONS 3
extern const TradeDimension trade_main_dimensions[TRADE_N_MAIN_DIMENSIONS];

const char *trade_main_get_currency (const TradeSeriesKey *key);
const char *trade_main_get_code     (const TradeSeriesKey *key,
                                     TradeDimension        dimension);
void        trade_main_settle       (TradeDataset         *dataset);

G_END_DECLS
