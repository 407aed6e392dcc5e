/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reader-private.h"

G_BEGIN_DECLS

TradeReading *trade_child_result_receive (int                        fd,
                                          const char                *name,
                                          const TradeReaderOptions  *options,
                                          GCancellable              *cancellable,
                                          GError                   **error);

G_END_DECLS
