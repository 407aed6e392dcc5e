/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"

G_BEGIN_DECLS

gboolean trade_table_find (TradeIntake  *intake,
                           TradeLayout  *layout,
                           GError      **error);

G_END_DECLS
