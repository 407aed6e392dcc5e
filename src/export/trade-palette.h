/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRADE_PALETTE_MAX_COLOURS 256

/**
 * TradePalette:
 * @colours: the colours as the pixels have them
 * @n_colours: their number, from 1 to TRADE_PALETTE_MAX_COLOURS
 * @indices: a byte for every pixel, row after row without padding
 *
 * A picture as indices into a short list of colours.
 */
typedef struct
{
  guint32 colours[TRADE_PALETTE_MAX_COLOURS];
  guint   n_colours;
  guint8 *indices;
} TradePalette;

gboolean trade_palette_build (TradePalette *self,
                              const guint8 *pixels,
                              gsize         width,
                              gsize         height,
                              gsize         stride,
                              guint32       mask);
void     trade_palette_clear (TradePalette *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradePalette, trade_palette_clear)

G_END_DECLS
