/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"

G_BEGIN_DECLS

/**
 * TradeLegend:
 *
 * The key of a chart, collected from what the chart draws, so that it speaks of nothing else. All zero, it is empty.
 */
typedef struct
{
  struct
  {
    gboolean     seen;
    gboolean     mixed;  /* marks of several colours have this ink */
    TradeColour  colour; /* of the first one */
    TradeFigure *figure;
  } inks[TRADE_N_INKS];
  gboolean computed_alike; /* all derived figures from the same */
  gboolean goes_below;     /* a mark goes on below zero */
  struct
  {
    TradeColour colour;
    const char *text;
  } names[TRADE_N_COLOURS];
  guint n_names;
  gboolean balances[3]; /* deficits, balances whose sign is open, and surpluses are drawn between columns */
} TradeLegend;

void trade_legend_see   (TradeLegend *self,
                         TradeFigure *figure,
                         TradeColour  colour,
                         TradeInk     ink);
void trade_legend_name  (TradeLegend *self,
                         TradeColour  colour,
                         const char  *text);
void trade_legend_see_balance
                        (TradeLegend *self,
                         TradeFigure *balance);
void trade_legend_place (TradeLegend *self,
                         TradeFrame  *frame);

G_END_DECLS
