/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-audit.h"
#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

char *trade_batch_report_views        (GListModel   *views,
                                       TradeFormat  *format);
char *trade_batch_report_descriptions (GPtrArray    *views,
                                       TradeFormat  *format);
char *trade_batch_report_audit        (TradeDataset *dataset,
                                       TradeFormat  *format,
                                       gboolean     *disagrees,
                                       gboolean     *open);

G_END_DECLS
