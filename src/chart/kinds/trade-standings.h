/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

/*
 * TradeStanding:
 * @place: from 0 for the greatest on, or %G_MAXUINT where there is no figure that could have one
 * @open: whether rounding leaves it open
 * @unsettled: whether another that is not published does
 *
 * Where a figure stands among those of its row.
 */
typedef struct
{
  guint    place;
  gboolean open;
  gboolean unsettled;
} TradeStanding;

typedef struct _TradeStandings TradeStandings;

TradeStandings      *trade_standings_new       (TradeView           *view);
void                 trade_standings_free      (TradeStandings      *self);
const TradeStanding *trade_standings_get       (TradeStandings      *self,
                                                guint                row,
                                                guint                column);
guint                trade_standings_get_most  (TradeStandings      *self);
gboolean             trade_standings_have      (TradeFigure         *figure);
gboolean             trade_standing_is_certain (const TradeStanding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeStandings, trade_standings_free)

G_END_DECLS
