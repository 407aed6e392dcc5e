/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *trade_column_skip_number  (const char *name);
const char *trade_column_skip_balance (const char *folded);

G_END_DECLS
