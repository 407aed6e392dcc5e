/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-words.h"
#include "trade-draft.h"

G_BEGIN_DECLS

/* What may be typed in a cell. */
gboolean   trade_editor_offers_have      (TradeDraftColumn  column);
char     **trade_editor_offers_list      (TradeDraft       *draft,
                                          TradeDraftWords  *words,
                                          guint             row,
                                          TradeDraftColumn  column,
                                          const char       *typed);
gboolean   trade_editor_offers_are_begun (TradeDraftWords  *words,
                                          TradeDraftColumn  column,
                                          const char       *typed);

G_END_DECLS
