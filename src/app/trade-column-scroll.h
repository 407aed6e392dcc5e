/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trade_column_scroll_attach (GtkColumnView *view);
void trade_column_scroll_reset  (GtkColumnView *view);
int  trade_column_scroll_get    (GtkColumnView *view);
void trade_column_scroll_to     (GtkColumnView *view,
                                 GtkWidget     *cell,
                                 int            covered);

G_END_DECLS
