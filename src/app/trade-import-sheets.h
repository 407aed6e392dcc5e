/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-opener.h"

G_BEGIN_DECLS

GtkWidget *trade_import_sheets_new (TradeOpener *opener);

G_END_DECLS
