/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-editor.h"

G_BEGIN_DECLS

gboolean trade_editor_close_ask (TradeEditor *editor);

G_END_DECLS
