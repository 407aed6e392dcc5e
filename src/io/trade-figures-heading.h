/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-column.h"
#include "trade-csv.h"
#include "trade-descriptor.h"

G_BEGIN_DECLS

/**
 * TradeFiguresHeading:
 * @column: the column; %TRADE_N_COLUMNS where there is no heading
 * @language: (nullable): the language that its texts are translated to; %NULL for the texts themselves
 *
 * What a column of a table of figures holds.
 */
typedef struct
{
  TradeColumn  column;
  char        *language;
} TradeFiguresHeading;

GArray *trade_figures_heading_read (TradeDescriptor    *descriptor,
                                    const char         *name,
                                    const TradeCsvCell *row,
                                    guint               n_cells,
                                    gboolean            loose,
                                    TradeFaults        *faults);

G_END_DECLS
