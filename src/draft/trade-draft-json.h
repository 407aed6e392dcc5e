/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-home.h"
#include "trade-draft-words.h"
#include "trade-draft.h"

G_BEGIN_DECLS

GBytes     *trade_draft_write (TradeDraft       *draft,
                               TradeDraftHome   *home,
                               TradeDraftWords  *words);
TradeDraft *trade_draft_read  (const char       *name,
                               GBytes           *bytes,
                               TradeDraftWords  *words,
                               TradeDraftHome  **home,
                               GError          **error);
char       *trade_draft_read_title
                              (const char       *name,
                               GBytes           *bytes);

G_END_DECLS
