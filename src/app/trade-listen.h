/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-window.h"

G_BEGIN_DECLS

void            trade_listen_toggle     (TradeWindow *window);
GtkMediaStream *trade_listen_get_stream (TradeWindow *window);

G_END_DECLS
