/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"

G_BEGIN_DECLS

/* What of a release is on no chart. */
char *trade_account_write_unshown (TradeFormat  *format,
                                   TradeDataset *dataset,
                                   GPtrArray    *unshown);
char *trade_account_write_missing (TradeFormat  *format,
                                   TradeDataset *dataset,
                                   GPtrArray    *missing);

G_END_DECLS
