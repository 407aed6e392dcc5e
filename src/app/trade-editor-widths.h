/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-draft.h"

G_BEGIN_DECLS

void trade_editor_widths_suit (GtkColumnView       *view,
                               GtkColumnViewColumn *view_column,
                               TradeDraft          *draft,
                               TradeDraftColumn     column,
                               gboolean             visible);

G_END_DECLS
