/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-column.h"
#include "trade-dataset.h"

G_BEGIN_DECLS

gboolean    trade_codes_check_category (TradeDimension  dimension,
                                        const char     *code,
                                        const char    **reason);
gboolean    trade_codes_is_built_in    (TradeDimension  dimension,
                                        const char     *code);
gboolean    trade_codes_is_listed      (TradeDimension  dimension);
const char *trade_codes_normalize      (TradeDimension  dimension,
                                        const char     *code);
char       *trade_codes_check_key      (const TradeSeriesKey *key,
                                        TradeColumn          *column);
int         trade_codes_check_range    (const TradeSeriesKey *key,
                                        const TradeReport    *report,
                                        double               *least,
                                        double               *most);
gboolean    trade_codes_parse_relation (const char     *text,
                                        TradeRelation  *relation);

G_END_DECLS
