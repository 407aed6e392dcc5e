/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GRegex *trade_year_word_find (const char *pattern);
char   *trade_year_word_drop (GRegex *word,
                              char   *date);

G_END_DECLS
