/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean trade_word_is_in (const char *word,
                           const char *text);

G_END_DECLS
