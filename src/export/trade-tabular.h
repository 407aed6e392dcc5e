/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

char *trade_tabular_write_csv (TradeView   *view,
                               TradeFormat *format);
char *trade_tabular_write_tsv (TradeView   *view,
                               TradeFormat *format);
char *trade_tabular_write_tsv_row (TradeDataset *dataset,
                                   TradeFigure  *figure,
                                   TradeFormat  *format);
char *trade_tabular_write_tsv_rows (TradeDataset *dataset,
                                    GListModel   *figures,
                                    TradeFormat  *format);
char *trade_tabular_guard     (const char  *text);

G_END_DECLS
