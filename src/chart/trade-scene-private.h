/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

/* How composers fill a scene. Each call appends one mark; later marks are painted above earlier ones. */

TradeScene *trade_scene_new           (TradeView         *view,
                                       TradeKind          kind,
                                       TradeFormat       *format,
                                       double             width,
                                       double             height);

void        trade_scene_set_words     (TradeScene        *self,
                                       const char        *title,
                                       const char        *subtitle,
                                       const char        *source);

void        trade_scene_add           (TradeScene        *self,
                                       const TradeMark   *mark);
void        trade_scene_add_folded    (TradeScene        *self,
                                       TradeFigure       *figure);
void        trade_scene_add_traced    (TradeScene        *self,
                                       TradeFigure       *figure);
void        trade_scene_add_others    (TradeScene        *self,
                                       TradeOthers       *others);
void        trade_scene_add_hidden    (TradeScene        *self,
                                       const char        *text);
void        trade_scene_add_copy      (TradeScene        *self,
                                       const TradeMark   *mark,
                                       double             opacity);
void        trade_scene_recolour      (TradeScene        *self,
                                       guint              index,
                                       TradeColour        colour);
void        trade_scene_mirror        (TradeScene        *self,
                                       gboolean           words_only);

G_END_DECLS
