/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean trade_guard_limit  (int last);
gboolean trade_guard_filter (int socket);

G_END_DECLS
