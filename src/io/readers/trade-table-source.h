/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"

G_BEGIN_DECLS

char    *trade_table_source_read          (const char  *line);
void     trade_table_source_take_preamble (TradeIntake *intake);
gboolean trade_table_source_take_row      (TradeIntake *intake,
                                           const char  *note);

G_END_DECLS
