/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-csv.h"
#include "trade-status.h"

G_BEGIN_DECLS

/**
 * TradeLegend:
 *
 * What the notes around a table say that its marks mean: "* Provisional", "p = preliminary; (e) estimate".
 */
typedef struct _TradeLegend TradeLegend;

TradeLegend *trade_legend_new      (void);
void         trade_legend_free     (TradeLegend        *self);
gboolean     trade_legend_take_row (TradeLegend        *self,
                                    const TradeCsvCell *cells,
                                    guint               n_cells);
gboolean     trade_legend_is_mark  (const char         *cell);
gboolean     trade_legend_find     (TradeLegend        *self,
                                    const char         *cell,
                                    TradeStatus        *status);
gboolean     trade_legend_is_marked (const char        *text);
gboolean     trade_legend_cut      (TradeLegend        *self,
                                    char               *text,
                                    TradeStatus        *status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeLegend, trade_legend_free)

G_END_DECLS
