/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TradeRegions TradeRegions;

TradeRegions *trade_regions_new  (void);
void          trade_regions_free (TradeRegions *self);
const char   *trade_regions_find (TradeRegions *self,
                                  const char   *words);
gboolean      trade_regions_resembles (TradeRegions *self,
                                       const char   *words,
                                       const char   *regions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeRegions, trade_regions_free)

G_END_DECLS
