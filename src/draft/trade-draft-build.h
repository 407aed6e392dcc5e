/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"
#include "trade-draft-words.h"
#include "trade-draft.h"

G_BEGIN_DECLS

/* The row of a fault of the release as a whole. */
#define TRADE_DRAFT_NO_ROW G_MAXUINT

/**
 * TradeDraftFault:
 * @row: the number of the row, from 0; %TRADE_DRAFT_NO_ROW for a field
 * @column: the column, a [enum@DraftColumn]; of a field, the [enum@DraftField]
 * @is_missing: whether nothing was typed where something is expected
 * @message: what was expected, a sentence
 *
 * What cannot be read of a draft.
 */
typedef struct
{
  guint     row;
  guint     column;
  gboolean  is_missing;
  char     *message;
} TradeDraftFault;

TradeDataset *trade_draft_build (TradeDraft       *draft,
                                 TradeDraftWords  *words,
                                 GPtrArray       **faults,
                                 GPtrArray       **figures);

G_END_DECLS
