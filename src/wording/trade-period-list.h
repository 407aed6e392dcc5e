/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-period.h"

G_BEGIN_DECLS

GArray   *trade_period_list_collect    (GListModel    *figures);
void      trade_period_list_tidy       (GArray        *periods);
gboolean  trade_period_list_overlaps   (GArray        *periods);
char     *trade_period_list_write_span (TradeFormat   *format,
                                        GArray        *periods);
char     *trade_period_list_write_months
                                       (TradeFormat   *format,
                                        GArray        *periods);
char     *trade_period_list_write_overlapping
                                       (TradeFormat   *format,
                                        GArray        *periods);
char     *trade_period_list_write      (TradeFormat   *format,
                                        GArray        *periods);

G_END_DECLS
