/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-figure-list.h"

G_BEGIN_DECLS

/*
 * TradeFigureFilter:
 *
 * Those figures of a list whose cells have all the words that somebody looks for.
 */
typedef struct _TradeFigureFilter TradeFigureFilter;

TradeFigureFilter *trade_figure_filter_new       (void);
void               trade_figure_filter_free      (TradeFigureFilter *self);
GtkWidget         *trade_figure_filter_get_bar   (TradeFigureFilter *self);
GListModel        *trade_figure_filter_get_model (TradeFigureFilter *self);
void               trade_figure_filter_set_list  (TradeFigureFilter *self,
                                                  TradeFigureList   *list);

G_END_DECLS
