/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reader-private.h"

G_BEGIN_DECLS

TradeReading *trade_reader_read_json  (GInputStream              *stream,
                                       const TradeHead           *head,
                                       const TradeReaderOptions  *options,
                                       GCancellable              *cancellable,
                                       GError                   **error);
TradeReading *trade_reader_read_workbook (GBytes                    *archive,
                                          const char                *name,
                                          const TradeReaderOptions  *options,
                                          GCancellable              *cancellable,
                                          GError                   **error);

G_END_DECLS
