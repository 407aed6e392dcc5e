/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-words.h"
#include "trade-draft.h"

G_BEGIN_DECLS

TradeDraftRow *trade_draft_fill_row (TradeDraft       *draft,
                                     TradeDraftWords  *words,
                                     guint             row,
                                     TradeDraftColumn  column,
                                     const char       *text);

G_END_DECLS
