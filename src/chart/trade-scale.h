/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most ticks that an axis has, whatever the data, the fewest that can be asked for, and how many a chart asks for. */
#define TRADE_TICKS_MAX 50
#define TRADE_TICKS_LEAST 3
#define TRADE_TICKS_TARGET 6

/**
 * TradeTicks:
 * @first: the value at the first tick, in the unit of the data
 * @step: the distance between two ticks, above 0; 1, 2, 2.5 or 5 times a power of ten
 * @n: the number of ticks, 2 to TRADE_TICKS_MAX
 * @decimals: the decimals that every tick needs to be written exactly, 0 or more
 *
 * The ticks of an axis.
 */
typedef struct
{
  double first;
  double step;
  guint  n;
  int    decimals;
} TradeTicks;

TradeTicks trade_ticks_new          (double     lower,
                                     double     upper,
                                     guint      target);
double     trade_ticks_get          (TradeTicks ticks,
                                     guint      i);
double     trade_ticks_last         (TradeTicks ticks);
int        trade_ticks_get_decimals (TradeTicks ticks,
                                     int        magnitude);

/**
 * TradeScale:
 * @domain_lower: the value that is drawn at @range_start
 * @domain_upper: the value that is drawn at @range_end
 * @range_start: a coordinate in logical pixels
 * @range_end: a coordinate in logical pixels; below @range_start on an axis that grows upwards or leftwards
 *
 * Maps values to coordinates, linearly.
 */
typedef struct
{
  double domain_lower;
  double domain_upper;
  double range_start;
  double range_end;
} TradeScale;

double trade_scale_map (TradeScale scale,
                        double     value);

G_END_DECLS
