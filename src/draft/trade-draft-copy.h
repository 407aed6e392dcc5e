/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-grid.h"
#include "trade-draft.h"

G_BEGIN_DECLS

/* A table as spreadsheets take and give it, with the columns of drafts. */
char      *trade_draft_copy_rows (TradeDraft  *draft,
                                  const guint *rows,
                                  guint        n);
GPtrArray *trade_draft_copy_read (const char  *text);

/* The numbers of a block of a grid. */
char      *trade_draft_copy_block (TradeDraft            *draft,
                                   TradeDraftGrid        *grid,
                                   const TradeDraftBlock *block);

G_END_DECLS
