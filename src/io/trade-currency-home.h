/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean trade_currency_home_find (const char *country,
                                   const char *sign,
                                   char        unit[8]);

G_END_DECLS
