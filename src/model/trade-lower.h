/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  trade_lower_append (GString    *lower,
                          const char *character);
char *trade_lower        (const char *text);

G_END_DECLS
