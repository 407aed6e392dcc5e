/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

gboolean trade_starting_is_narrow (GtkWindow *window,
                                   AdwFlap   *flap);
void     trade_starting_begin     (GtkWidget *window);
void     trade_starting_end       (GtkWidget *window);

G_END_DECLS
