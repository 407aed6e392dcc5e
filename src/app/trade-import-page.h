/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-opener.h"

G_BEGIN_DECLS

/**
 * TradeImportPage:
 *
 * Says what was made of a file: what was recognised, what became of each row, and what of it is shown, which can be changed.
 */
#define TRADE_TYPE_IMPORT_PAGE (trade_import_page_get_type ())
G_DECLARE_FINAL_TYPE (TradeImportPage, trade_import_page, TRADE, IMPORT_PAGE, AdwBin)

GtkWidget *trade_import_page_new         (TradeOpener     *opener);
void       trade_import_page_focus_first (TradeImportPage *self);

G_END_DECLS
