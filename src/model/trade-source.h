/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-text.h"

G_BEGIN_DECLS

/**
 * TradeSource:
 *
 * The publication that a reported figure was read from. Immutable.
 */
#define TRADE_TYPE_SOURCE (trade_source_get_type ())
G_DECLARE_FINAL_TYPE (TradeSource, trade_source, TRADE, SOURCE, GObject)

TradeSource *trade_source_new       (const char  *id,
                                     TradeText   *title,
                                     const char  *date,
                                     const char  *uri);
const char  *trade_source_get_id    (TradeSource *self);
TradeText   *trade_source_get_title (TradeSource *self);
const char  *trade_source_get_date  (TradeSource *self);
const char  *trade_source_get_uri   (TradeSource *self);

G_END_DECLS
