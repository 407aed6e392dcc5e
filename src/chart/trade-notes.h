/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-frame.h"

G_BEGIN_DECLS

/**
 * TradeNotes:
 *
 * The notes of a view on its chart: in a band above the plot, each beside a thin rule that leads down to its period. Where
 * periods stand, only the kind of chart knows; so a chart with notes is composed twice, the first time to learn that.
 */
typedef struct _TradeNotes TradeNotes;

TradeNotes *trade_notes_new        (TradeView        *view);
void        trade_notes_free       (TradeNotes       *self);
void        trade_notes_begin      (TradeNotes       *self,
                                    TradeFrame       *frame);
double      trade_notes_get_height (TradeNotes       *self);
void        trade_notes_push       (TradeNotes       *self,
                                    double            by);
void        trade_notes_add_moment (TradeFrame       *frame,
                                    const TradeHead  *head,
                                    double            x,
                                    double            top,
                                    double            bottom,
                                    gboolean          joined);
void        trade_notes_settle     (TradeNotes       *self,
                                    TradeFrame       *frame);
void        trade_notes_hide       (TradeNotes       *self,
                                    TradeFrame       *frame);
void        trade_notes_place      (TradeNotes       *self,
                                    TradeFrame       *frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeNotes, trade_notes_free)

G_END_DECLS
