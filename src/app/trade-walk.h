/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-scene.h"

G_BEGIN_DECLS

TradeStep trade_walk_get_step (TradeScene       *scene,
                               GtkDirectionType  arrow,
                               GtkTextDirection  text);

void      trade_walk_install_actions (GtkWidgetClass             *widget_class,
                                      GtkWidgetActionActivateFunc activate);
TradeStep trade_walk_parse_action    (const char                 *action);
void      trade_walk_add_keys        (GtkWidgetClass             *widget_class);

G_END_DECLS
