/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"

G_BEGIN_DECLS

/**
 * TradeTile:
 * @value: how much it stands for, above 0
 * @box: its place, in logical pixels
 * @item: whatever the tile is of, for the caller
 *
 * A rectangle whose area stands for a value.
 */
typedef struct
{
  double   value;
  TradeBox box;
  gpointer item;
} TradeTile;

void trade_squarify (TradeTile *tiles,
                     guint      n_tiles,
                     TradeBox   box);

G_END_DECLS
