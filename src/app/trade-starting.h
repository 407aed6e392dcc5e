/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-header.h"

G_BEGIN_DECLS

void trade_starting_begin (GtkWidget   *window,
                           AdwFlap     *flap,
                           TradeHeader *header);
void trade_starting_end   (GtkWidget   *window);

G_END_DECLS
