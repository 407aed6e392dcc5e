/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-row.h"

G_BEGIN_DECLS

const char *trade_draft_synonyms_find (TradeDraftColumn  column,
                                       const char       *words);

G_END_DECLS
