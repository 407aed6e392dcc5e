/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

/**
 * TradeTabularCodes:
 *
 * Writes the column of an exported table from which it can be opened again, see trade-table-package.h. It remembers what it
 * has said already.
 */
typedef struct _TradeTabularCodes TradeTabularCodes;

TradeTabularCodes *trade_tabular_codes_new   (TradeView         *view,
                                              TradeFormat       *format);
void               trade_tabular_codes_free  (TradeTabularCodes *self);
char              *trade_tabular_codes_write (TradeTabularCodes *self,
                                              TradeFigure       *figure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeTabularCodes, trade_tabular_codes_free)

G_END_DECLS
