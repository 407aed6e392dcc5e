/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-figure.h"

G_BEGIN_DECLS

/* What is known of a value that was read. */
TradeInterval trade_report_keep_possible (const TradeSeriesKey *key,
                                          double                value,
                                          TradeInterval         bounds);
TradeInterval trade_report_get_bounds    (const TradeSeriesKey *key,
                                          const TradeReport    *report);

G_END_DECLS
