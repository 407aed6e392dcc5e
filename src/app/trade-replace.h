/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The answer with which something is replaced. */
#define TRADE_REPLACE_RESPONSE "replace"

GtkWidget *trade_replace_new           (GtkWindow *parent,
                                        GFile     *file,
                                        gboolean   is_folder);
GtkWidget *trade_replace_new_for_files (GtkWindow *parent,
                                        GPtrArray *files);
gboolean   trade_replace_look          (GFile     *file,
                                        char     **etag);

G_END_DECLS
