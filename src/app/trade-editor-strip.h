/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trade_editor_strip_suit (GtkWidget *hint,
                              gboolean   is_narrow);

G_END_DECLS
