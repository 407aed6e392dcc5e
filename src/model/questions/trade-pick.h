/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-question-private.h"

G_BEGIN_DECLS

/* How questions pick the figures that can stand in one table. */

typedef gboolean (*TradePickFunc) (TradeFigure   *figure,
                                   gconstpointer  data);

typedef TradeSeriesKey (*TradePickKeyFunc) (TradeFigure   *figure,
                                            gconstpointer  data);

TradeSeriesKey
             trade_pick_find_commonest
                                      (GPtrArray            *figures,
                                       TradePickKeyFunc      get_key,
                                       gconstpointer         data);

gboolean     trade_pick_is_part       (TradeFigure          *figure,
                                       gconstpointer         data);
gboolean     trade_pick_is_top_level  (TradeFigure          *figure,
                                       gconstpointer         dataset);

gboolean     trade_pick_is_plain_span (TradeFigure          *figure,
                                       gconstpointer         data);

gboolean     trade_pick_has_rhythm    (TradeFigure          *figure,
                                       gconstpointer         ask);
GHashTable  *trade_pick_create_counts (void);
guint        trade_pick_count         (GHashTable           *counts,
                                       TradePeriod           period);
int          trade_pick_find_length   (GHashTable           *counts);

GPtrArray   *trade_pick_create_known  (void);
GPtrArray   *trade_pick_list_parts    (const TradeQuestionRecord *self,
                                       const TradeAsk       *ask,
                                       const char           *measure,
                                       const TradePeriod    *period);
gboolean     trade_pick_is_of_same_scope
                                      (const TradeQuestionRecord *self,
                                       TradeFigure          *figure,
                                       TradeFigure          *other);
gboolean     trade_pick_is_of_all     (const TradeQuestionRecord *self,
                                       TradeFigure          *figure);
gboolean     trade_pick_is_printed    (TradeFigure          *figure,
                                       gconstpointer         data);
void         trade_pick_keep          (GPtrArray            *figures,
                                       TradePickFunc         is_wanted,
                                       gconstpointer         data);
void         trade_pick_keep_main     (GPtrArray            *figures,
                                       TradeDataset         *dataset);
void         trade_pick_keep_chosen   (GPtrArray            *figures,
                                       const TradeAsk       *ask);
void         trade_pick_keep_asked    (GPtrArray            *figures,
                                       const TradeAsk       *ask);
void         trade_pick_keep_setting  (GPtrArray            *figures);
void         trade_pick_keep_setting_across
                                      (GPtrArray            *figures,
                                       TradeDimension        across);
gboolean     trade_pick_keep_period   (GPtrArray            *figures,
                                       TradeAsk             *ask);

void         trade_pick_sort          (GPtrArray            *figures,
                                       TradeDataset         *dataset);
TradeAnswer *trade_pick_answer        (GPtrArray            *figures,
                                       TradeAsk             *ask);
const char  *trade_pick_get_currency  (TradeFigure          *figure);
TradeFigure *trade_pick_lookup_flow   (TradeDataset         *dataset,
                                       TradeFigure          *figure,
                                       const char           *flow,
                                       TradePeriod           period);
TradeFigure *trade_pick_dup_balance   (TradeDataset         *dataset,
                                       TradeFigure          *figure,
                                       TradePeriod           period);

void         trade_pick_put_latest_first
                                       (GPtrArray              *figures,
                                        TradePeriod             period);

G_END_DECLS
