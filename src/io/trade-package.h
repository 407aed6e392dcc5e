/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"
#include "trade-fault.h"

G_BEGIN_DECLS

/* What the descriptor of a package is called in its folder. */
#define TRADE_PACKAGE_DESCRIPTOR "datapackage.json"

/* The bundled release, which every build carries. */
#define TRADE_PACKAGE_BUNDLED_URI "resource:///io/github/tradecharts/TradeCharts/packages/china-2023/datapackage.json"

/* A second release: eleven years as they were first released, and 2023 by partner and kind of enterprise. */
#define TRADE_PACKAGE_YEARS_URI "resource:///io/github/tradecharts/TradeCharts/packages/china-2013-2023/datapackage.json"

TradeDataset *trade_package_read        (GFile         *file,
                                         GCancellable  *cancellable,
                                         GError       **error);
TradeDataset *trade_package_read_stream (GInputStream  *stream,
                                         const char    *name,
                                         GCancellable  *cancellable,
                                         GError       **error);

G_END_DECLS
