/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-csv.h"

G_BEGIN_DECLS

void trade_csv_set_block_length (TradeCsv *self,
                                 gsize     block_length);

void trade_csv_set_careful      (TradeCsv *self);

void trade_csv_set_basic        (TradeCsv *self);

G_END_DECLS
