/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRADE_PALETTE_MAX_COLOURS 256

/* Four slots for each colour keep the probes of a full palette short. */
#define TRADE_PALETTE_HASH_BITS 10

/**
 * TradePalette:
 * @colours: the colours as the pixels have them
 * @n_colours: their number, at most TRADE_PALETTE_MAX_COLOURS
 *
 * A short list of colours, in the order in which they were met.
 */
typedef struct
{
  guint32 colours[TRADE_PALETTE_MAX_COLOURS];
  guint   n_colours;
  /*< private >*/
  guint16 slots[1 << TRADE_PALETTE_HASH_BITS];
} TradePalette;

void     trade_palette_init  (TradePalette  *self);
gboolean trade_palette_index (TradePalette  *self,
                              const guint32 *pixels,
                              gsize          width,
                              guint32        mask,
                              guint8        *indices);

G_END_DECLS
