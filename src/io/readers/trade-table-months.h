/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trade_table_months_settle (const char *text,
                                 const char *context,
                                 gboolean    is_heading);

G_END_DECLS
