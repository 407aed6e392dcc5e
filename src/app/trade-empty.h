/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-dataset.h"

G_BEGIN_DECLS

void trade_empty_fill (AdwStatusPage *page,
                       TradeDataset  *dataset);

G_END_DECLS
