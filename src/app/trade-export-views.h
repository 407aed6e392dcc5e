/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-export-choice.h"

G_BEGIN_DECLS

/**
 * TradeExportViews:
 *
 * The part of the export dialog that asks which views are exported: the one that is shown, all, or some.
 */
#define TRADE_TYPE_EXPORT_VIEWS (trade_export_views_get_type ())
G_DECLARE_FINAL_TYPE (TradeExportViews, trade_export_views, TRADE, EXPORT_VIEWS, AdwPreferencesGroup)

void trade_export_views_set_view (TradeExportViews        *self,
                                  TradeView               *view);
void trade_export_views_load     (TradeExportViews        *self,
                                  const TradeExportChoice *choice);
void trade_export_views_store    (TradeExportViews        *self,
                                  TradeExportChoice       *choice);

G_END_DECLS
