/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

GtkWindow *trade_presentation_get   (TradeWindow *window);
GtkWindow *trade_presentation_start (TradeWindow *window);

G_END_DECLS
