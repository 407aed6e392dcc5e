/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-child-file.h"
#include "trade-reader.h"

G_BEGIN_DECLS

gboolean      trade_child_is_used (void);
TradeReading *trade_child_read    (TradeChildFile            *file,
                                   const TradeReaderOptions  *options,
                                   GCancellable              *cancellable,
                                   GError                   **error);

G_END_DECLS
