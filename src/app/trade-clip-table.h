/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *trade_clip_table_write_html (const char *tsv,
                                   gboolean    has_headings);
void  trade_clip_table_copy       (GtkWidget  *widget,
                                   const char *tsv,
                                   gboolean    has_headings);

G_END_DECLS
