/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

char *dataset_dump (TradeDataset *dataset,
                    gboolean      draws);

G_END_DECLS
