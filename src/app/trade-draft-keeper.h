/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trade-draft-home.h"
#include "trade-draft.h"

G_BEGIN_DECLS

/**
 * TradeDraftKeeper:
 *
 * Keeps a draft in the data folder of the user while it is being written.
 */
#define TRADE_TYPE_DRAFT_KEEPER (trade_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (TradeDraftKeeper, trade_draft_keeper, TRADE, DRAFT_KEEPER, GObject)

TradeDraftKeeper *trade_draft_keeper_new         (GFile            *file);
TradeDraftKeeper *trade_draft_keeper_take        (GFile            *file);
GFile            *trade_draft_keeper_get_file    (TradeDraftKeeper *self);
void              trade_draft_keeper_keep        (TradeDraftKeeper *self,
                                                  TradeDraft       *draft,
                                                  TradeDraftHome   *home);
void              trade_draft_keeper_forget      (TradeDraftKeeper *self);
void              trade_draft_keeper_hurry       (TradeDraftKeeper *self);
gboolean          trade_draft_keeper_is_busy     (TradeDraftKeeper *self);
const char       *trade_draft_keeper_get_failure (TradeDraftKeeper *self);

G_END_DECLS
