/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

char *trade_brief_name_write (TradeDataset *dataset,
                              const char   *name);

G_END_DECLS
