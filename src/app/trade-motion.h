/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-scene.h"

G_BEGIN_DECLS

/**
 * TradeMotion:
 *
 * The move of a widget from one scene to another.
 */
typedef struct _TradeMotion TradeMotion;

TradeMotion *trade_motion_new        (GtkWidget   *widget);
void         trade_motion_free       (TradeMotion *self);
void         trade_motion_depart     (TradeMotion *self,
                                      TradeScene  *scene);
void         trade_motion_arrive     (TradeMotion *self,
                                      TradeScene  *to);
void         trade_motion_stop       (TradeMotion *self);
TradeScene  *trade_motion_get_scene  (TradeMotion *self);
gboolean     trade_motion_is_in_place (TradeMotion *self);
gboolean     trade_motion_snapshot   (TradeMotion *self,
                                      GtkSnapshot *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeMotion, trade_motion_free)

G_END_DECLS
