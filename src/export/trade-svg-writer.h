/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-style.h"

G_BEGIN_DECLS

/* The small pieces of an SVG document. No text gets into it but through these, so that it is always well formed. */

void trade_svg_append_number    (GString    *svg,
                                 double      number);
void trade_svg_append_text      (GString    *svg,
                                 const char *text,
                                 gssize      length);
void trade_svg_append_attribute (GString    *svg,
                                 const char *name,
                                 const char *value);
void trade_svg_append_length    (GString    *svg,
                                 const char *name,
                                 double      number);
void trade_svg_append_colour    (GString    *svg,
                                 const char *name,
                                 TradeRgb    rgb);

G_END_DECLS
