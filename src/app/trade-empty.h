/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-dataset.h"

G_BEGIN_DECLS

GtkWidget *trade_empty_new (TradeDataset *dataset);

G_END_DECLS
