/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeWordIndex:
 *
 * A list of words that is looked through by what a text begins with. It is a static variable beside its list, and sorted when it is
 * used first.
 */
typedef struct
{
  /*< private >*/
  gconstpointer list;
  gsize         size; /* of an entry */
  gsize         n;
  gpointer      sorted;
} TradeWordIndex;

/**
 * TradeWordWalk:
 * @length: how many bytes of the text the entry is that was found last
 *
 * How far the entries that a text begins with were looked through; nothing but zeros before the first.
 */
typedef struct
{
  gsize length;
  /*< private >*/
  guint first;
  guint end;
} TradeWordWalk;

/**
 * TRADE_WORD_INDEX:
 * @list: an array of words, or of structures that begin with one
 *
 * Initialises an index of a list that never changes.
 */
#define TRADE_WORD_INDEX(list) { (list), sizeof (list)[0], G_N_ELEMENTS (list), NULL }

gconstpointer trade_word_index_next      (TradeWordIndex *self,
                                          const char     *text,
                                          TradeWordWalk  *walk);
gconstpointer trade_word_index_find      (TradeWordIndex *self,
                                          const char     *text);
gboolean      trade_word_index_is_begun  (TradeWordIndex *self,
                                          const char     *text);

G_END_DECLS
