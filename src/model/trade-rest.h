/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-text.h"

G_BEGIN_DECLS

gboolean trade_rest_is_name (const char *name);
gboolean trade_rest_is_text (TradeText  *text);

G_END_DECLS
