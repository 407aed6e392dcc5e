/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What both formats of UN Comtrade share, and others that take its codes over. */
gboolean trade_comtrade_is_whole  (const char *product);
int      trade_comtrade_get_level (const char *product);

G_END_DECLS
