/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-draft-history.h"
#include "trade-draft-words.h"

G_BEGIN_DECLS

/* Sorts rows of a table, see TradeEditorRow. */
GtkSorter *trade_editor_order_new_of_column (TradeDraftHistory *history,
                                             TradeDraftWords   *words,
                                             TradeDraftColumn   column);
GtkSorter *trade_editor_order_new_empty_last (void);

G_END_DECLS
