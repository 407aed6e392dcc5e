/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-squarify.h"

#include <math.h>

/* How far a row of tiles is from squares: the greatest ratio of a tile's sides, of tiles from @least to @greatest that add up to
 * @sum and stand along a side. */
static double
get_worst (double least,
           double greatest,
           double sum,
           double side)
{
  double depth = sum / side;

  return MAX (depth * depth / least, greatest / (depth * depth));
}

/* Lays a row of tiles along the shorter side, and takes its room from the box. */
static void
lay_row (TradeTile *tiles,
         guint      n_tiles,
         double     sum,
         double     area,
         TradeBox  *box)
{
  gboolean upright = box->width >= box->height;
  double side = upright ? box->height : box->width;
  double depth = side > 0 ? sum * area / side : 0;
  double at = upright ? box->y : box->x;

  for (guint i = 0; i < n_tiles; i++)
    {
      double length = side * tiles[i].value / sum;

      tiles[i].box = upright ? (TradeBox){ box->x, at, depth, length } : (TradeBox){ at, box->y, length, depth };
      at += length;
    }

  if (upright)
    {
      box->x += depth;
      box->width = MAX (box->width - depth, 0);
    }
  else
    {
      box->y += depth;
      box->height = MAX (box->height - depth, 0);
    }
}

/**
 * trade_squarify:
 * @tiles: (array length=n_tiles): tiles, the greatest first
 * @n_tiles: how many
 * @box: the room for all of them, in logical pixels
 *
 * Divides a rectangle among tiles, so that their areas are as their values and each is as near to a square as can be (the
 * squarified treemap of Bruls, Huizing and van Wijk). Takes linear time.
 */
void
trade_squarify (TradeTile *tiles,
                guint      n_tiles,
                TradeBox   box)
{
  double total = 0;
  double area; /* of a unit of value */

  for (guint i = 0; i < n_tiles; i++)
    total += tiles[i].value;
  area = total > 0 ? box.width * box.height / total : 0;

  for (guint start = 0; start < n_tiles;)
    {
      double side = MAX (MIN (box.width, box.height), 1e-6);
      double sum = tiles[start].value;
      guint end = start + 1;

      while (end < n_tiles &&
             get_worst (tiles[end].value * area, tiles[start].value * area, (sum + tiles[end].value) * area, side) <=
               get_worst (tiles[end - 1].value * area, tiles[start].value * area, sum * area, side))
        sum += tiles[end++].value;

      lay_row (tiles + start, end - start, sum, area, &box);
      start = end;
    }
}
