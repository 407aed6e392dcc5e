/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize trade_digits_settle (char       *text,
                           gsize       length);
char *trade_digits_spell  (const char *text);
void  trade_digits_append (GString    *text,
                           gunichar    character);

G_END_DECLS
