/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The answer with which a release is replaced. */
#define TRADE_REPLACE_RESPONSE "replace"

GtkWidget *trade_replace_new (GtkWindow *parent,
                              GFile     *file,
                              gboolean   is_table);

G_END_DECLS
