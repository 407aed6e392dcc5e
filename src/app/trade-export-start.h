/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-export-choice.h"

G_BEGIN_DECLS

/* What the export dialog starts with. */
void trade_export_start (TradeExportChoice *choice);

G_END_DECLS
