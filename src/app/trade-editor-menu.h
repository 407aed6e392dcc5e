/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-draft-history.h"

G_BEGIN_DECLS

void trade_editor_menu_attach (GtkMenuButton     *button,
                               TradeDraftHistory *history);

G_END_DECLS
