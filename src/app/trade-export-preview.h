/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-scene.h"

G_BEGIN_DECLS

/**
 * TradeExportPreview:
 *
 * Shows a chart as it will be exported, scaled down to the room there is. What will be transparent is chequered.
 */
#define TRADE_TYPE_EXPORT_PREVIEW (trade_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (TradeExportPreview, trade_export_preview, TRADE, EXPORT_PREVIEW, GtkWidget)

TradeScene *trade_export_preview_get_scene (TradeExportPreview *self);
void        trade_export_preview_set_scene (TradeExportPreview *self,
                                            TradeScene         *scene,
                                            const TradeStyle   *style);

G_END_DECLS
