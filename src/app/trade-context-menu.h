/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TradeContextMenuFunc:
 * @widget: the widget that a menu is asked for
 * @at: (inout): where, in the coordinates of @widget; empty where the keyboard asks. The menu points there.
 * @data: what trade_context_menu_attach() was given
 *
 * Says what a context menu has.
 *
 * Returns: (transfer full) (nullable): a menu, or %NULL for none
 */
typedef GMenuModel *(*TradeContextMenuFunc) (GtkWidget    *widget,
                                             GdkRectangle *at,
                                             gpointer      data);

void       trade_context_menu_attach  (GtkWidget            *widget,
                                       GtkWidget            *box,
                                       TradeContextMenuFunc  func,
                                       gpointer              data);
GtkWidget *trade_context_menu_find    (GtkWidget            *box);

G_END_DECLS
