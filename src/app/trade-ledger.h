/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-dataset.h"

G_BEGIN_DECLS

/**
 * TradeLedger:
 *
 * The strip below the chart that says of one figure what it is and how sure it is. Its details say where the figure comes
 * from, what was computed from it and whether it agrees with the others. Without a figure it sums up the audit.
 *
 * The strip is one line high whatever it says. The details open above it, over what is there, so that the chart stays still
 * below the pointer; or between it and what is above, where that should be seen whole.
 */
#define TRADE_TYPE_LEDGER (trade_ledger_get_type ())
G_DECLARE_FINAL_TYPE (TradeLedger, trade_ledger, TRADE, LEDGER, GtkWidget)

GtkWidget   *trade_ledger_new          (void);
void         trade_ledger_set_dataset  (TradeLedger  *self,
                                        TradeDataset *dataset);
TradeFigure *trade_ledger_get_figure   (TradeLedger  *self);
void         trade_ledger_set_figure   (TradeLedger  *self,
                                        TradeFigure  *figure);
gboolean     trade_ledger_get_expanded (TradeLedger  *self);
void         trade_ledger_set_expanded (TradeLedger  *self,
                                        gboolean      expanded);
void         trade_ledger_set_floating (TradeLedger  *self,
                                        gboolean      floating);
void         trade_ledger_set_omission (TradeLedger  *self,
                                        const char   *summary,
                                        const char   *details);
char        *trade_ledger_dup_text     (TradeLedger  *self);

G_END_DECLS
