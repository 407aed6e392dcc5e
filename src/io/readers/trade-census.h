/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"

G_BEGIN_DECLS

void trade_census_take_partner (TradeIntake      *intake,
                                TradeObservation *observation,
                                const char       *code,
                                const char       *name,
                                TradeCodeRole     role);

G_END_DECLS
