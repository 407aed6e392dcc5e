/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-scene.h"

G_BEGIN_DECLS

TradeStep trade_walk_get_step (TradeScene       *scene,
                               GtkDirectionType  arrow,
                               GtkTextDirection  text);

G_END_DECLS
