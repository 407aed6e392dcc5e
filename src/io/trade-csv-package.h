/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

gboolean      trade_csv_package_detect (const char    *start,
                                        gsize          length);
TradeDataset *trade_csv_package_read   (GInputStream  *stream,
                                        const char    *name,
                                        GCancellable  *cancellable,
                                        GError       **error);

G_END_DECLS
