/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a chart can lay out without making a person wait. */
#define TRADE_LABEL_MAX 1024

/* What a person reads on one line, in characters. */
#define TRADE_LABEL_LINE 240

gboolean trade_label_check          (const char  *text,
                                     const char **reason);
char    *trade_label_make_line      (const char  *text);
gboolean trade_label_check_code     (const char  *text);
gboolean trade_label_check_view_name (const char *text);
gboolean trade_label_check_language (const char  *text);
gboolean trade_label_check_date     (const char  *text);

G_END_DECLS
