/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sentences of the program with names in them, in letters that may run against its own. */
char *trade_sentence_direct      (const char *text);
void  trade_sentence_set_label   (GtkLabel   *label,
                                  const char *text);
void  trade_sentence_set_tooltip (GtkWidget  *widget,
                                  const char *text);

G_END_DECLS
