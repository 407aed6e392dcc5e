/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

/**
 * TradeDraftBase:
 *
 * The release that a draft was made of, with all that a draft has no words for. Immutable, and shared by the drafts.
 */
typedef struct _TradeDraftBase TradeDraftBase;

TradeDraftBase *trade_draft_base_new          (TradeDataset    *dataset,
                                               const char      *origin,
                                               GHashTable      *annotations,
                                               GError         **error);
TradeDraftBase *trade_draft_base_read         (GBytes          *package,
                                               GError         **error);
TradeDraftBase *trade_draft_base_ref          (TradeDraftBase  *self);
void            trade_draft_base_unref        (TradeDraftBase  *self);
GBytes         *trade_draft_base_get_package  (TradeDraftBase  *self);
TradeDataset   *trade_draft_base_get_dataset  (TradeDraftBase  *self);
GPtrArray      *trade_draft_base_get_figures  (TradeDraftBase  *self);
TradeSource    *trade_draft_base_get_source   (TradeDraftBase  *self);

/* The figures that have a row each. */
GPtrArray      *trade_draft_base_list_figures (TradeDataset    *dataset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeDraftBase, trade_draft_base_unref)

G_END_DECLS
