/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *trade_cut       (const char *text,
                       double      most);
char *trade_cut_words (const char *text,
                       double      most);

G_END_DECLS
