/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gpointer trade_pixels_new  (gsize    n_bytes);
void     trade_pixels_free (gpointer pixels);

G_END_DECLS
