/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"
#include "trade-json-writer.h"
#include "trade-json.h"

G_BEGIN_DECLS

/**
 * TradeDraftViews:
 *
 * What a release says of its views: their order, their captions, and what was added to each. Immutable, and shared by the drafts
 * in which it is the same.
 */
typedef struct _TradeDraftViews TradeDraftViews;

TradeDraftViews  *trade_draft_views_new              (TradeDataset         *dataset);
TradeDraftViews  *trade_draft_views_ref              (TradeDraftViews      *self);
void              trade_draft_views_unref            (TradeDraftViews      *self);
gboolean          trade_draft_views_equal            (TradeDraftViews      *self,
                                                      TradeDraftViews      *other);
void              trade_draft_views_apply            (TradeDraftViews      *self,
                                                      TradeDataset         *dataset);

TradeText        *trade_draft_views_get_caption      (TradeDraftViews      *self,
                                                      const char           *view_id);
TradeAnnotations *trade_draft_views_get_annotations  (TradeDraftViews      *self,
                                                      const char           *view_name);
TradeDraftViews  *trade_draft_views_with_annotations (TradeDraftViews      *self,
                                                      const char           *view_name,
                                                      TradeAnnotations     *annotations);
TradeDraftViews  *trade_draft_views_with_order       (TradeDraftViews      *self,
                                                      const char * const   *view_ids);
TradeDraftViews  *trade_draft_views_with_caption     (TradeDraftViews      *self,
                                                      const char           *view_id,
                                                      TradeText            *caption);

void              trade_draft_views_write            (TradeDraftViews      *self,
                                                      TradeJsonWriter      *json);
TradeDraftViews  *trade_draft_views_read             (const TradeJsonNode  *root);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeDraftViews, trade_draft_views_unref)

G_END_DECLS
