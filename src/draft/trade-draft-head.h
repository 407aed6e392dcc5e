/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-build.h"

G_BEGIN_DECLS

/*
 * TradeDraftHead:
 * @dataset: what a release says of itself, to which figures are added
 * @sources: the sources of the release that is edited, as they are now
 *
 * What is built of a draft before its rows are.
 */
typedef struct
{
  TradeDraft   *draft;
  TradeDataset *dataset;
  GHashTable   *sources;
  GHashTable   *addresses;  /* of sources that are cited, by their names */
  TradeSource  *source;     /* that of what is typed */
  gboolean      has_source; /* whether the release has that */
} TradeDraftHead;

void         trade_draft_head_init        (TradeDraftHead *self,
                                           TradeDraft     *draft,
                                           GPtrArray      *faults);
void         trade_draft_head_clear       (TradeDraftHead *self);
TradeSource *trade_draft_head_get_source  (TradeDraftHead *self);
TradeSource *trade_draft_head_cite       (TradeDraftHead *self,
                                          const char     *text,
                                          char          **message);
TradeSource *trade_draft_head_map_source  (TradeDraftHead *self,
                                           TradeSource    *source);
const char  *trade_draft_head_map_vintage (TradeDraftHead *self,
                                           const char     *vintage);

void         trade_draft_faults_add       (GPtrArray      *faults,
                                           guint           row,
                                           guint           column,
                                           const char     *text,
                                           char           *message);

G_END_DECLS
