/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene-private.h"

G_BEGIN_DECLS

/**
 * TradePriority:
 *
 * Which labels survive longest where there is no room for all.
 */
typedef enum
{
  TRADE_PRIORITY_VALUE,  /* the number of a mark */
  TRADE_PRIORITY_NAME,   /* what a mark is */
  TRADE_PRIORITY_PERIOD, /* when */
  TRADE_PRIORITY_DETAIL, /* a change, an explanation */
  TRADE_PRIORITY_TICK,
} TradePriority;

/**
 * TradeLabel:
 * @role: its role in the scene
 * @priority: how long it survives
 * @colour: its colour
 * @words: its words
 * @x: where its left edge wants to be, in logical pixels
 * @y: where its top edge wants to be
 * @slide_x: how far it may be moved sideways to clear others
 * @slide_y: how far it may be moved up or down
 * @row: the row whose name or value it is, or 0: of one row, both stand or both go
 * @row_top: the middle of its height stays below this
 * @row_bottom: and above this, so that it is never read as another row's
 * @anchor: by which point of its width it is placed: 0 left, 0.5 middle, 1 right
 * @ground: whether it stands beside its mark, so that grid lines stop short of it and no other mark may lie under it
 * @figure: (nullable): the figure that it names
 *
 * A text that wants a place on a chart.
 */
typedef struct
{
  TradeRole     role;
  TradePriority priority;
  TradeColour   colour;
  TradeWords   *words;
  double        x;
  double        y;
  double        slide_x;
  double        slide_y;
  guint         row;
  double        row_top;
  double        row_bottom;
  double        anchor;
  gboolean      ground;
  TradeFigure  *figure;
} TradeLabel;

/**
 * TradeSlot:
 * @place: where a label of a column begins, in logical pixels
 * @height: its height
 */
typedef struct
{
  double place;
  double height;
} TradeSlot;

void trade_labels_place  (TradeScene *scene,
                          GArray     *labels);
void trade_labels_spread (TradeSlot  *slots,
                          guint       n_slots,
                          double      gap,
                          double      top,
                          double      bottom);

G_END_DECLS
