/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-opener.h"

G_BEGIN_DECLS

void trade_open_chooser_show        (TradeOpener *opener,
                                     GtkWindow   *window);
void trade_open_chooser_show_folder (TradeOpener *opener,
                                     GtkWindow   *window,
                                     GFile       *folder);

G_END_DECLS
