/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-draft.h"

G_BEGIN_DECLS

/* More different texts than these are not looked at. */
#define TRADE_EDITOR_WIDTHS_MOST_TEXTS 400

double trade_editor_widths_get_scale    (GtkWidget           *widget);
void   trade_editor_widths_follow       (GtkColumnView       *view);
void   trade_editor_widths_suit         (GtkColumnView       *view,
                                         GtkColumnViewColumn *view_column,
                                         TradeDraft          *draft,
                                         TradeDraftColumn     column,
                                         gboolean             visible);
void   trade_editor_widths_grow         (GtkColumnView       *view,
                                         GtkColumnViewColumn *view_column,
                                         const char          *text);
int    trade_editor_widths_suit_texts   (GtkColumnView       *view,
                                         GtkColumnViewColumn *view_column,
                                         const char * const  *texts,
                                         gboolean             visible);
void   trade_editor_widths_suit_numbers (GtkColumnView       *view,
                                         GtkColumnViewColumn *view_column,
                                         const char          *longest);

G_END_DECLS
