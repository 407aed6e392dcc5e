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

/**
 * TradePngPaint:
 * @cairo: a context in whose device space the picture begins at 0, 0
 * @data: what the picture says
 *
 * Paints a picture. It may be called several times, each time for a part of the picture that the context is clipped to. A
 * picture that is not transparent covers every pixel.
 */
typedef void (*TradePngPaint) (cairo_t  *cairo,
                               gpointer  data);

/**
 * TradePngPicture:
 * @width: pixels in a row, above 0
 * @height: rows, above 0
 * @transparent: whether pixels have an opacity
 * @scale: device pixels for each logical pixel, above 0; recorded as the resolution
 * @paint: (scope call): paints the picture
 * @data: for @paint
 *
 * A picture that is to be painted and encoded.
 */
typedef struct
{
  int           width;
  int           height;
  gboolean      transparent;
  double        scale;
  TradePngPaint paint;
  gpointer      data;
} TradePngPicture;

GBytes *trade_png_encode_picture   (const TradePngPicture  *picture,
                                    const TradePngText     *texts,
                                    gsize                   n_texts,
                                    GError                **error);
char   *trade_png_dup_language_tag (const char             *locale);

G_END_DECLS
