/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

void     trade_table_places_fill (TradeIntake       *intake,
                                  TradeTableColumns *columns);
void     trade_table_places_take_scope (TradeIntake             *intake,
                                        const TradeTableColumns *columns,
                                        const TradeColumnScope  *scope,
                                        TradeObservation        *observation);
void     trade_table_places_find       (TradeIntake             *intake,
                                        TradeTableColumns       *columns,
                                        TradeColumnRole          rows);
gboolean trade_table_places_is_name    (const char              *words);
void     trade_table_places_look       (TradeIntake             *intake,
                                        TradeTableColumns       *columns);
void     trade_table_places_complete   (TradeIntake             *intake,
                                        const TradeTableColumns *columns,
                                        TradeObservation        *observation);
gboolean trade_table_places_take (TradeIntake       *intake,
                                  TradeTableColumns *columns,
                                  TradeObservation  *observation);

G_END_DECLS
