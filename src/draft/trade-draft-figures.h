/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"
#include "trade-draft-words.h"
#include "trade-draft.h"

G_BEGIN_DECLS

TradeDraft *trade_draft_new_of_release (TradeDraftBase  *base,
                                        TradeDraftWords *words,
                                        char             decimal_mark);
GPtrArray  *trade_draft_list_rows      (TradeDataset    *dataset,
                                        TradeDraftWords *words,
                                        char             decimal_mark);

G_END_DECLS
