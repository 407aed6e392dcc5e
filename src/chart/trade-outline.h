/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

gboolean trade_outline_layout (cairo_t     *cairo,
                               PangoLayout *layout,
                               double       x,
                               double       y);

G_END_DECLS
