/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TradeRows:
 *
 * Lays out rows one below another, in as many columns as there is width for. It is as high as its highest column.
 */
#define TRADE_TYPE_ROWS (trade_rows_get_type ())
G_DECLARE_FINAL_TYPE (TradeRows, trade_rows, TRADE, ROWS, GtkWidget)

void       trade_rows_append     (TradeRows *self,
                                  GtkWidget *row,
                                  guint      column,
                                  gboolean   heading);
void       trade_rows_remove_all (TradeRows *self);

G_END_DECLS
