/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

char *trade_qualify_figure (char        *title,
                            TradeFigure *figure);
char *trade_qualify_known  (char        *title,
                            TradeFigure *figure);
char *trade_qualify_ends   (char        *title,
                            TradeFigure *first,
                            TradeFigure *last);
char *trade_qualify_all    (char        *title,
                            GPtrArray   *figures);
char *trade_qualify_rows   (char        *title,
                            TradeView   *view,
                            guint        column,
                            guint        n_columns);

G_END_DECLS
