/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-heading.h"

G_BEGIN_DECLS

TradeHeading *trade_table_lines_join    (const TradeHeading *upper,
                                         const TradeHeading *lower,
                                         gboolean           *is_joined);

gboolean      trade_table_lines_is_numbering (const TradeHeading *row);
gboolean      trade_table_lines_is_torn  (const TradeHeading *header,
                                         const TradeHeading *row);
gboolean      trade_table_lines_has_title (const TradeHeading *row);
TradeHeading *trade_table_lines_cut_title (const TradeHeading *upper,
                                           const TradeHeading *lower,
                                           gboolean           *is_joined);

TradeHeading *trade_table_lines_join_measures (const TradeHeading *upper,
                                               const TradeHeading *lower,
                                               gboolean           *is_joined);

TradeHeading *trade_table_lines_join_years (const TradeHeading *upper,
                                            const TradeHeading *lower);

G_END_DECLS
