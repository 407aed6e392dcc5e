/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-words.h"
#include "trade-draft.h"
#include "trade-json-writer.h"
#include "trade-json.h"

G_BEGIN_DECLS

/* What the words of a draft mean, which another language has other words for. */
void        trade_draft_glossary_write     (TradeDraft          *draft,
                                            TradeDraftWords     *words,
                                            TradeJsonWriter     *json);
TradeDraft *trade_draft_glossary_translate (TradeDraft          *draft,
                                            TradeDraftWords     *words,
                                            const TradeJsonNode *root);

G_END_DECLS
