/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft.h"

G_BEGIN_DECLS

/* Drafts of the tests' own, and what datasets say that were made of drafts. */

typedef char *(*DraftSampleWriter) (TradeDataset *dataset,
                                    TradeFigure  *figure);

TradeDraft *draft_sample_new_many (guint              n);
char       *draft_sample_describe (TradeDataset      *dataset,
                                   DraftSampleWriter  write);

G_END_DECLS
