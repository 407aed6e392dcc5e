/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trade_page_read_table (const char *markup,
                             gsize       length);

G_END_DECLS
