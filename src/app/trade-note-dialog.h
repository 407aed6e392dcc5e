/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-annotations.h"

G_BEGIN_DECLS

/* Asks what is to be said of a period. */
GtkWidget *trade_note_dialog_new    (GtkWindow    *parent,
                                     TradePeriod   period,
                                     TradeText    *text);
gboolean   trade_note_dialog_finish (GtkWidget    *dialog,
                                     const char   *response,
                                     TradeText    *before,
                                     TradeText   **text);

G_END_DECLS
