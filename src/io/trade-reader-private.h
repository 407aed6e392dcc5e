/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reader-record.h"
#include "trade-reader.h"

G_BEGIN_DECLS

TradeReading *trade_reader_read_here     (GInputStream              *stream,
                                          const char                *name,
                                          const TradeReaderOptions  *options,
                                          GCancellable              *cancellable,
                                          GError                   **error);
TradeReading *trade_reader_read_format   (const TradeReaderRecord   *record,
                                          GInputStream              *stream,
                                          const char                *name,
                                          const TradeReaderOptions  *options,
                                          GCancellable              *cancellable,
                                          GError                   **error);
gboolean      trade_reader_check_options (const TradeReaderRecord   *record,
                                          const char                *name,
                                          const TradeReaderOptions  *options,
                                          GError                   **error);

G_END_DECLS
