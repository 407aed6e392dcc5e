/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"
#include "trade-dialect.h"

G_BEGIN_DECLS

gboolean      trade_csv_package_detect     (const char          *start,
                                            gsize                length);
TradeDataset *trade_csv_package_read       (GInputStream        *stream,
                                            const char          *name,
                                            GCancellable        *cancellable,
                                            GError             **error);
TradeDataset *trade_csv_package_read_bytes (GBytes              *bytes,
                                            const char          *name,
                                            const TradeDialect  *dialect,
                                            GCancellable        *cancellable,
                                            GError             **error);

G_END_DECLS
