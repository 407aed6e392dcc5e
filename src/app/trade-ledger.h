/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-dataset.h"

G_BEGIN_DECLS

/**
 * TradeLedger:
 *
 * The strip below the chart that says of one figure what it is, how sure it is, where it comes from, what was computed
 * from it and whether it agrees with the others. Without a figure it sums up the audit.
 *
 * Its height does not depend on what it shows, so that the chart above stays still while the pointer moves.
 */
#define TRADE_TYPE_LEDGER (trade_ledger_get_type ())
G_DECLARE_FINAL_TYPE (TradeLedger, trade_ledger, TRADE, LEDGER, AdwBin)

GtkWidget   *trade_ledger_new         (void);
void         trade_ledger_set_dataset (TradeLedger  *self,
                                       TradeDataset *dataset,
                                       GListModel   *findings);
TradeFigure *trade_ledger_get_figure  (TradeLedger  *self);
void         trade_ledger_set_figure  (TradeLedger  *self,
                                       TradeFigure  *figure);
void         trade_ledger_set_pinnable (TradeLedger *self,
                                        gboolean     pinnable);
char        *trade_ledger_dup_text    (TradeLedger  *self);

G_END_DECLS
