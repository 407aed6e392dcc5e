/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-names.h"
#include "trade-draft-units.h"

G_BEGIN_DECLS

/*
 * TradeDraftTexts:
 *
 * What the texts of the cells of one draft stand for.
 */
typedef struct _TradeDraftTexts TradeDraftTexts;

TradeDraftTexts      *trade_draft_texts_new       (TradeDraft       *draft,
                                                   TradeDraftWords  *words,
                                                   TradeDataset     *dataset);
void                  trade_draft_texts_free      (TradeDraftTexts  *self);
const char           *trade_draft_texts_find_word (TradeDraftTexts  *self,
                                                   TradeDraftColumn  column,
                                                   const char       *text);
const char           *trade_draft_texts_find_name (TradeDraftTexts  *self,
                                                   TradeDraftColumn  column,
                                                   TradeDimension    dimension,
                                                   const char       *text);
const TradeDraftUnit *trade_draft_texts_find_unit (TradeDraftTexts  *self,
                                                   const char       *text);

G_END_DECLS
