/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-table-columns.h"
#include "trade-table-dates.h"

G_BEGIN_DECLS

/* The year of no period. */
#define TRADE_TABLE_NO_YEAR 0

gboolean trade_table_period_read   (TradeIntake             *intake,
                                    TradeTableColumns       *columns,
                                    TradeTableDates         *dates,
                                    TradePeriod             *period,
                                    TradeStatus             *status);
void     trade_table_period_note   (TradeTableColumns       *columns,
                                    const char              *note);
gboolean trade_table_period_join   (TradeIntake             *intake,
                                    const TradeTableColumns *columns,
                                    const TradeColumnGuess  *guess,
                                    TradePeriod             *period);
void     trade_table_period_remark_mark (TradeIntake        *intake,
                                    int                      column,
                                    const char              *text);
gboolean trade_table_period_is_whole (const char               *part);
gboolean trade_table_period_is_sum (TradeIntake             *intake,
                                    const TradeTableColumns *columns);
void     trade_table_period_reject (TradeIntake             *intake,
                                    const TradeTableColumns *columns);
void     trade_table_period_remark_year (TradeIntake             *intake,
                                         const TradeTableColumns *columns,
                                         int                      column,
                                         const char              *text);

G_END_DECLS
