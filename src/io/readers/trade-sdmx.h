/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-sdmx-header.h"
#include "trade-vocabulary.h"

G_BEGIN_DECLS

/*
 * TradeSdmxUnit:
 * @code: (nullable): the code of a unit; its own text
 * @label: (nullable): what that stands for; its own text
 * @is_known: whether it is known
 * @quantity: what it is
 * @prices: (nullable): at whose prices it counts
 *
 * The unit of the row before, which mostly is that of the next.
 */
typedef struct
{
  char         *code;
  char         *label;
  gboolean      is_known;
  TradeQuantity quantity;
  const char   *prices;
} TradeSdmxUnit;

/*
 * TradeSdmxRow:
 * @cells: the code in each column, empty where there is none
 * @labels: (nullable): what the code stands for
 * @indicator: the codes of all dimensions that have no place in a figure
 * @is_whole: whether the row stands for all others that only these tell apart
 * @is_counted: whether other rows tell how their values are counted in the column where this may have nothing
 * @flow: (nullable): which way goods go, where no column has just that
 * @type: (nullable): goods or services, where a name tells
 * @valuation: (nullable): how they are valued, where a name tells
 * @quantity: (nullable): what values are counted in, where no column has just that
 * @unit: (nullable): that of the row before, which becomes that of this one
 * @is_ratio: whether they are none of money, whatever their unit
 *
 * What a row says of the figures in it.
 */
typedef struct
{
  const char *cells[TRADE_SDMX_N_COLUMNS];
  const char *labels[TRADE_SDMX_N_COLUMNS];
  const char *indicator;
  gboolean    is_whole;
  gboolean    is_counted;
  const char *flow;
  const char *type;
  const char *valuation;
  const TradeQuantity *quantity;
  TradeSdmxUnit *unit;
  gboolean    is_ratio;
} TradeSdmxRow;

gboolean        trade_sdmx_is_trade    (const TradeSdmxRow *row);
gboolean        trade_sdmx_is_plain    (const char         *transformation);
gboolean        trade_sdmx_contradicts (const TradeSdmxRow *row);
void            trade_sdmx_take_periods (TradeIntake            *intake,
                                         const GArray           *periods,
                                         const TradeObservation *key,
                                         int                     scale);
const char     *trade_sdmx_take_key    (TradeIntake        *intake,
                                        const TradeSdmxRow *row,
                                        TradeObservation   *observation,
                                        int                *scale,
                                        TradeSdmxColumn    *wrong);

G_END_DECLS
