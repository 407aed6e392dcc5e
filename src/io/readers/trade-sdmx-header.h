/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-heading.h"
#include "trade-period.h"

G_BEGIN_DECLS

/*
 * TradeSdmxColumn:
 *
 * What a dimension or an attribute of SDMX is to a figure.
 */
typedef enum
{
  TRADE_SDMX_DIMENSION, /* something that has no place in a figure, but tells figures apart */
  TRADE_SDMX_REPORTER,
  TRADE_SDMX_PARTNER,
  TRADE_SDMX_PRODUCT,
  TRADE_SDMX_FLOW,
  TRADE_SDMX_ENTRY, /* of accounts, which is the flow of goods and services */
  TRADE_SDMX_UNIT,
  TRADE_SDMX_ADJUSTMENT,
  TRADE_SDMX_PERIOD,
  TRADE_SDMX_VALUE,
  TRADE_SDMX_FLAG,
  TRADE_SDMX_MULTIPLIER,
  TRADE_SDMX_ITEM, /* of the balance of payments */
  TRADE_SDMX_TRANSFORMATION, /* what values were made of */
  TRADE_SDMX_NAME, /* of a series, or of all data */
  TRADE_SDMX_ATTRIBUTE, /* nothing that matters here */
  TRADE_SDMX_N_COLUMNS,
} TradeSdmxColumn;

/*
 * TradeSdmxPeriod:
 * @column: a column of values
 * @period: the period that all of them are of
 *
 * A period, where these stand side by side.
 */
typedef struct
{
  int         column;
  TradePeriod period;
} TradeSdmxPeriod;

TradeSdmxColumn trade_sdmx_find_column  (const char         *name);
gboolean        trade_sdmx_is_own_name  (const char         *name);
char           *trade_sdmx_cut_name     (const char         *folded);
int             trade_sdmx_find_name    (const TradeHeading *header,
                                         const char         *name);
gboolean        trade_sdmx_is_older     (const TradeHeading *header);
gboolean        trade_sdmx_is_wide      (const TradeHeading *header);
gboolean        trade_sdmx_is_label     (const TradeHeading *header,
                                         guint               column);
GArray         *trade_sdmx_find_periods (const TradeHeading *header,
                                         int                 first);

G_END_DECLS
