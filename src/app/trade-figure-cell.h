/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-figure-columns.h"

G_BEGIN_DECLS

/* A cell of a table of figures is a bin with a label. */
GtkWidget *trade_figure_cell_new            (const TradeFigureColumn *column);
void       trade_figure_cell_write          (GtkWidget               *cell,
                                             const TradeFigureColumn *column,
                                             const TradeFigureHead   *head,
                                             TradeFigure             *figure);
void       trade_figure_cell_align_headings (GtkColumnView           *view);

G_END_DECLS
