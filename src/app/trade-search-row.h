/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TradeSearchRow:
 *
 * A row with a list that is too long to be walked through: whoever opens it types how the entry begins. From libadwaita 1.4 on,
 * [class@Adw.ComboRow] can do the same.
 */
#define TRADE_TYPE_SEARCH_ROW (trade_search_row_get_type ())
G_DECLARE_FINAL_TYPE (TradeSearchRow, trade_search_row, TRADE, SEARCH_ROW, AdwActionRow)

GtkWidget *trade_search_row_new          (const char     *title,
                                          GtkStringList  *texts);
guint      trade_search_row_get_selected (TradeSearchRow *self);
void       trade_search_row_set_selected (TradeSearchRow *self,
                                          guint           place);

G_END_DECLS
