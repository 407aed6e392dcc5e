/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean  trade_json_table_detect (const char    *start,
                                   gsize          length);
GBytes   *trade_json_table_read   (GBytes        *json,
                                   const char    *name,
                                   char         **remark,
                                   GError       **error);

G_END_DECLS
