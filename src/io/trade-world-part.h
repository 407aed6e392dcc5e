/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * TradeWorldPart:
 *
 * Parts of the world, a bit each. What lies inside another has a part of its bits.
 */
typedef enum
{
  TRADE_WORLD_AFRICA_NORTH = 1 << 0,
  TRADE_WORLD_AFRICA_SOUTH = 1 << 1,
  TRADE_WORLD_AMERICA_NORTH = 1 << 2,
  TRADE_WORLD_AMERICA_CENTRAL = 1 << 3,
  TRADE_WORLD_AMERICA_SOUTH = 1 << 4,
  TRADE_WORLD_ASIA = 1 << 5,
  TRADE_WORLD_MIDDLE_EAST = 1 << 6,
  TRADE_WORLD_EUROPEAN_UNION = 1 << 7,
  TRADE_WORLD_EUROPE_OTHER = 1 << 8,
  TRADE_WORLD_OCEANIA = 1 << 9,
  TRADE_WORLD_EVERYWHERE = (1 << 10) - 1,
} TradeWorldPart;

guint trade_world_part_begin (const char *lower);
guint trade_world_part_find  (const char *lower);
char *trade_world_part_list  (guint       parts);

G_END_DECLS
