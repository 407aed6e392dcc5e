/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int   trade_spans_compare_beginnings (gconstpointer  a,
                                      gconstpointer  b);
int   trade_spans_compare_lengths    (gconstpointer  a,
                                      gconstpointer  b);
guint trade_spans_find_first         (GPtrArray     *figures,
                                      int            month);

G_END_DECLS
