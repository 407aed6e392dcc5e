/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trade_starting_begin (GtkWidget *window);
void trade_starting_end   (GtkWidget *window);

G_END_DECLS
