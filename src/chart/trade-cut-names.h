/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

char *trade_cut_names (const char   *text,
                       TradeDataset *dataset,
                       double        most);

G_END_DECLS
