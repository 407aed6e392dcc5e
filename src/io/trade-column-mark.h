/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "trade-status.h"

G_BEGIN_DECLS

char *trade_column_cut_mark (const char  *folded,
                             TradeStatus *status,
                             gboolean    *is_starred);

G_END_DECLS
