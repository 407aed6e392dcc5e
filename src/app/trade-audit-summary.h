/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

char       *trade_audit_summary_write        (TradeDataset *dataset);
const char *trade_audit_summary_name_verdict (TradeDataset *dataset);

G_END_DECLS
