/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-arrangement.h"
#include "trade-dataset.h"
#include "trade-progress.h"
#include "trade-reader-options.h"
#include "trade-reading.h"

G_BEGIN_DECLS

/**
 * TradeOpener:
 *
 * Brings figures into a window: from a file that a person chooses, or from the release that every build carries.
 */
#define TRADE_TYPE_OPENER (trade_opener_get_type ())
G_DECLARE_FINAL_TYPE (TradeOpener, trade_opener, TRADE, OPENER, GObject)

TradeOpener            *trade_opener_new             (void);
void                    trade_opener_open            (TradeOpener  *self,
                                                      GFile        *file);
void                    trade_opener_open_stream     (TradeOpener  *self,
                                                      GInputStream *stream,
                                                      const char   *name);
void                    trade_opener_open_any        (TradeOpener  *self,
                                                      GPtrArray    *streams,
                                                      const char   *name);
void                    trade_opener_cancel          (TradeOpener  *self);
void                    trade_opener_select          (TradeOpener  *self,
                                                      TradeSelection *selection);
void                    trade_opener_tell            (TradeOpener  *self,
                                                      TradeReaderOptions *options);
gboolean                trade_opener_can_ask         (TradeOpener  *self);
void                    trade_opener_ask             (TradeOpener  *self);
void                    trade_opener_stop_asking     (TradeOpener  *self);
TradePreview           *trade_opener_get_preview     (TradeOpener  *self);
const TradeReaderOptions *trade_opener_get_options   (TradeOpener  *self);
TradeReading           *trade_opener_get_reading     (TradeOpener  *self);
const TradeSelected    *trade_opener_get_selected    (TradeOpener  *self);
TradeProgress          *trade_opener_get_progress    (TradeOpener  *self);
const char             *trade_opener_get_pending     (TradeOpener  *self);
GFile                  *trade_opener_get_file        (TradeOpener  *self);
const char             *trade_opener_get_etag        (TradeOpener  *self);
const char             *trade_opener_get_view_id     (TradeOpener  *self);
const TradeArrangement *trade_opener_get_arrangement (TradeOpener  *self);
void                    trade_opener_begin_bundled   (void);
TradeDataset           *trade_opener_read_bundled    (void);

G_END_DECLS
