/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-editor-cell.h"

G_BEGIN_DECLS

gpointer         bench_draft_find         (GtkWidget *root,
                                           GType      type);
TradeEditorCell *bench_draft_find_focused (GtkWindow *window);
double           bench_draft_get_work     (void);

G_END_DECLS
