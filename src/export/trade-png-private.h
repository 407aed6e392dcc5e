/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "trade-png.h"

G_BEGIN_DECLS

/**
 * TradePngText:
 * @keyword: the chunk's keyword, Latin-1, 1 to 79 characters
 * @language: an RFC 3066 language tag, or "" if the text has no language
 * @text: (nullable): the text, UTF-8; no chunk is written for %NULL or ""
 *
 * A text that travels inside a picture.
 */
typedef struct
{
  const char *keyword;
  const char *language;
  const char *text;
} TradePngText;

GBytes *trade_png_encode_surface  (cairo_surface_t    *surface,
                                   double              scale,
                                   const TradePngText *texts,
                                   gsize               n_texts,
                                   GError            **error);
char   *trade_png_dup_language_tag (const char        *locale);

G_END_DECLS
