/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-editor.h"

G_BEGIN_DECLS

void trade_editor_watch_follow (TradeEditor *editor);

G_END_DECLS
