/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

typedef struct _TradeNames TradeNames;

TradeNames *trade_names_new   (TradeDataset     *dataset);
void        trade_names_free  (TradeNames       *self);
const char *trade_names_match (const TradeNames *self,
                               const char       *text);

G_END_DECLS
