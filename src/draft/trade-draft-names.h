/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

/*
 * TradeDraftNames:
 *
 * The names of products, partners and kinds of enterprise that a draft has, each of which gets a code by being typed.
 */
typedef struct _TradeDraftNames TradeDraftNames;

TradeDraftNames *trade_draft_names_new   (TradeDataset    *dataset);
void             trade_draft_names_free  (TradeDraftNames *self);
const char      *trade_draft_names_add   (TradeDraftNames *self,
                                          TradeDimension   dimension,
                                          const char      *name,
                                          const char      *code);
char            *trade_draft_names_write (TradeDraftNames *self,
                                          TradeDimension   dimension,
                                          const char      *name,
                                          const char      *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeDraftNames, trade_draft_names_free)

G_END_DECLS
