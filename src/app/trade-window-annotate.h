/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-change.h"
#include "trade-window.h"

G_BEGIN_DECLS

/* What a person adds to the views of a window: words, notes and highlighted rows, undone and done again, and kept for the
 * release. */
void                    trade_window_annotate_install      (GtkWidgetClass   *widget_class);
void                    trade_window_annotate_begin        (TradeWindow      *window);
TradeView              *trade_window_annotate_apply        (TradeWindow      *window,
                                                            TradeView        *view);
void                    trade_window_annotate_update       (TradeWindow      *window);
void                    trade_window_annotate_reset        (TradeWindow      *window);
gboolean                trade_window_annotate_has_own      (TradeWindow      *window);
const TradeDraftChange *trade_window_annotate_get_undo     (TradeWindow      *window);
const TradeDraftChange *trade_window_annotate_get_redo     (TradeWindow      *window);
GHashTable             *trade_window_annotate_copy         (TradeWindow      *window);
TradeFigure            *trade_window_annotate_get_figure   (TradeWindow      *window);
void                    trade_window_annotate_change_notes (TradeWindow      *window,
                                                            TradeAnnotations *annotations,
                                                            const char       *subject);
void                    trade_window_annotate_change_words (TradeWindow      *window,
                                                            const char       *title,
                                                            const char       *subtitle);

G_END_DECLS
