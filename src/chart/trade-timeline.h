/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"

G_BEGIN_DECLS

/* Where the periods of a view stand along an axis of time, and their names below it. */
typedef struct _TradeTimeline TradeTimeline;

TradeTimeline *trade_timeline_new         (TradeView     *view);
void           trade_timeline_free        (TradeTimeline *self);
guint          trade_timeline_get_n_steps (TradeTimeline *self);
double         trade_timeline_get_place   (TradeTimeline *self,
                                           guint          row);
gboolean       trade_timeline_has_gap     (TradeTimeline *self,
                                           guint          row);
char          *trade_timeline_write_short
                                          (TradeTimeline *self,
                                           TradeFormat   *format,
                                           guint          row);
void           trade_timeline_place_notes (TradeTimeline *self,
                                           TradeFrame    *frame,
                                           double         first,
                                           double         last,
                                           double         top,
                                           double         bottom,
                                           gboolean       joined);
void           trade_timeline_place       (TradeTimeline *self,
                                           TradeFrame    *frame,
                                           double         first,
                                           double         last,
                                           double         top);

G_END_DECLS
