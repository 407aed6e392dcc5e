/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What somebody looks for: all of its words, wherever they stand. */
char    *trade_find_fold    (const char         *text);
char   **trade_find_split   (const char         *query);
gboolean trade_find_matches (const char * const *words,
                             const char         *folded);

G_END_DECLS
