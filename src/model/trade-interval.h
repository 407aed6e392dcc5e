/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeInterval:
 * @lower: the least value, may be -HUGE_VAL
 * @upper: the greatest value, may be HUGE_VAL
 *
 * The values that a rounded number may stand for: a printed 23.77 is anything from 23.765 to 23.775.
 */
typedef struct
{
  double lower;
  double upper;
} TradeInterval;

TradeInterval trade_interval_add        (TradeInterval a,
                                         TradeInterval b);
TradeInterval trade_interval_subtract   (TradeInterval a,
                                         TradeInterval b);
TradeInterval trade_interval_multiply   (TradeInterval a,
                                         TradeInterval b);
TradeInterval trade_interval_divide     (TradeInterval a,
                                         TradeInterval b);
void          trade_interval_include    (TradeInterval *self,
                                         double         value);
gboolean      trade_interval_contains   (TradeInterval interval,
                                         double        value);
gboolean      trade_interval_intersects (TradeInterval a,
                                         TradeInterval b);

G_END_DECLS
