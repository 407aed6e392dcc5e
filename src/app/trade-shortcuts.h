/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkShortcutsWindow *trade_shortcuts_get    (GtkApplicationWindow *window);
void                trade_shortcuts_attach (GtkApplicationWindow *window);

G_END_DECLS
