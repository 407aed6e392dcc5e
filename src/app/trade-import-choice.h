/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-reading.h"

G_BEGIN_DECLS

/**
 * TradeImportChoice:
 *
 * Lets a person choose what is taken of a file of an agency.
 */
#define TRADE_TYPE_IMPORT_CHOICE (trade_import_choice_get_type ())
G_DECLARE_FINAL_TYPE (TradeImportChoice, trade_import_choice, TRADE, IMPORT_CHOICE, AdwBin)

GtkWidget *trade_import_choice_new    (TradeReading        *reading,
                                       const TradeSelected *selected);
guint      trade_import_choice_get_n  (TradeImportChoice   *self);
void       trade_import_choice_fill   (TradeImportChoice   *self,
                                       TradeSelection      *selection);
void       trade_import_choice_update (TradeImportChoice   *self,
                                       const TradeSelected *selected);

G_END_DECLS
