/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trade_column_heading_align (GtkColumnView *view,
                                 guint          column);

G_END_DECLS
