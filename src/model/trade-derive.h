/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

guint trade_derive (TradeDataset *dataset);

G_END_DECLS
