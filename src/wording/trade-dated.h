/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-view.h"

G_BEGIN_DECLS

char *trade_dated_write (TradeView   *view,
                         TradeFormat *format,
                         const char  *title);

G_END_DECLS
