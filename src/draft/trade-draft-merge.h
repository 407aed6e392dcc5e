/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-words.h"
#include "trade-draft.h"

G_BEGIN_DECLS

/**
 * TradeDraftDifference:
 * @n_added: how many rows are new
 * @n_replaced: how many say something else
 * @lines: a line for each of them, as long as there are not too many
 *
 * In what a draft differs from the one before.
 */
typedef struct
{
  guint  n_added;
  guint  n_replaced;
  char  *lines;
} TradeDraftDifference;

TradeDraft *trade_draft_merge_rows       (TradeDraft           *draft,
                                          TradeDraftWords      *words,
                                          GPtrArray            *rows);
void        trade_draft_difference_init  (TradeDraftDifference *self,
                                          TradeDraft           *before,
                                          TradeDraft           *after);
void        trade_draft_difference_clear (TradeDraftDifference *self);

G_END_DECLS
