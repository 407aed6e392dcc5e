/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-words.h"
#include "trade-draft.h"

G_BEGIN_DECLS

gboolean    trade_draft_units_find     (TradeDraft      *draft,
                                        TradeDraftWords *words,
                                        const char      *text,
                                        TradeDraftUnit  *unit);
const char *trade_draft_units_get_only (const char      *measure);

G_END_DECLS
