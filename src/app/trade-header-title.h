/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TradeHeaderTitle:
 *
 * A title with the longest of several subtitles that has room, and a tooltip for what is not seen of both.
 */
#define TRADE_TYPE_HEADER_TITLE (trade_header_title_get_type ())
G_DECLARE_FINAL_TYPE (TradeHeaderTitle, trade_header_title, TRADE, HEADER_TITLE, AdwBin)

GtkWidget  *trade_header_title_new          (int                least,
                                             int                most);
void        trade_header_title_set_words    (TradeHeaderTitle  *self,
                                             const char        *title,
                                             const char *const *subtitles);
const char *trade_header_title_get_subtitle (TradeHeaderTitle  *self);
gboolean    trade_header_title_is_cut       (TradeHeaderTitle  *self);

G_END_DECLS
