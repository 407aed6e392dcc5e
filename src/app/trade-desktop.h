/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-style.h"

G_BEGIN_DECLS

const TradeStyle *trade_desktop_get_style      (void);
double            trade_desktop_get_text_scale (GtkWidget *widget);

void trade_desktop_follow_settings (void);
void trade_desktop_watch           (GtkWidget *widget);

G_END_DECLS
