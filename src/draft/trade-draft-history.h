/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "trade-draft.h"

G_BEGIN_DECLS

/**
 * TradeDraftHistory:
 *
 * A draft with all that was done to it, so that each change can be undone and done again.
 */
#define TRADE_TYPE_DRAFT_HISTORY (trade_draft_history_get_type ())
G_DECLARE_FINAL_TYPE (TradeDraftHistory, trade_draft_history, TRADE, DRAFT_HISTORY, GObject)

TradeDraftHistory *trade_draft_history_new       (TradeDraft        *draft);
TradeDraft        *trade_draft_history_get       (TradeDraftHistory *self);
TradeDraft        *trade_draft_history_get_base  (TradeDraftHistory *self);
void               trade_draft_history_push      (TradeDraftHistory *self,
                                                  TradeDraft        *draft,
                                                  gboolean           goes_on);
gboolean           trade_draft_history_undo      (TradeDraftHistory *self);
gboolean           trade_draft_history_redo      (TradeDraftHistory *self);
void               trade_draft_history_take_back (TradeDraftHistory *self);
const TradeDraftChange *
                   trade_draft_history_get_undo  (TradeDraftHistory *self);
const TradeDraftChange *
                   trade_draft_history_get_redo  (TradeDraftHistory *self);
void               trade_draft_history_set_saved (TradeDraftHistory *self,
                                                  TradeDraft        *draft);
gboolean           trade_draft_history_is_saved  (TradeDraftHistory *self);

G_END_DECLS
