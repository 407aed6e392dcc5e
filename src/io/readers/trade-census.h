/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"

G_BEGIN_DECLS

/*
 * TradeCensusKnown:
 * @year: the latest year of which anything is known; 0 for none
 * @last_month: the last month of it that has a value; 0 where only the year has one
 *
 * How far tables of the U.S. Census Bureau have gone. Months that are still to come are 0 there, as are months without any
 * trade, so that only the last ones of the latest year are still to come.
 */
typedef struct
{
  int year;
  int last_month;
} TradeCensusKnown;

gboolean trade_census_has_value    (const char             *cell);
void     trade_census_note         (TradeCensusKnown       *self,
                                    TradePeriod             period);
gboolean trade_census_limit        (const TradeCensusKnown *self,
                                    TradePeriod            *period,
                                    gboolean               *is_part);
void     trade_census_take_partner (TradeIntake            *intake,
                                    TradeObservation       *observation,
                                    const char             *code,
                                    const char             *name,
                                    TradeCodeRole           role);

G_END_DECLS
