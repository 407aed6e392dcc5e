/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-draft.h"

G_BEGIN_DECLS

int trade_editor_widths_find (GtkWidget        *widget,
                              TradeDraft       *draft,
                              TradeDraftColumn  column);

G_END_DECLS
