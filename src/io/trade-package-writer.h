/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

GBytes *trade_package_write (TradeDataset *dataset);

G_END_DECLS
