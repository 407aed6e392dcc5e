/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reader-options.h"

G_BEGIN_DECLS

GVariant *trade_child_options_to_variant   (const TradeReaderOptions *options);
void      trade_child_options_from_variant (GVariant                 *variant,
                                            TradeReaderOptions       *options);

G_END_DECLS
