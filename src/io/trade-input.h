/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the readers share. */

/* As many bytes as a table of figures may have. */
#define TRADE_FIGURES_MAX_SIZE (128 << 20)

GBytes *trade_input_read      (GInputStream  *stream,
                               const char    *name,
                               gsize          limit,
                               GCancellable  *cancellable,
                               GError       **error);
GInputStream *trade_input_open (GFile         *file,
                                const char    *name,
                                GCancellable  *cancellable,
                                GError       **error);
GBytes *trade_input_read_file (GFile         *file,
                               const char    *name,
                               gsize          limit,
                               GCancellable  *cancellable,
                               GError       **error);
gboolean trade_input_check_size (const char   *name,
                                guint64       size,
                                guint64       limit,
                                GError      **error);
char   *trade_input_get_name  (GFile         *file);

G_END_DECLS
