/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-column-scope.h"
#include "trade-heading.h"
#include "trade-status.h"
#include "trade-vocabulary.h"

G_BEGIN_DECLS

/**
 * TradeColumnRole:
 * @TRADE_COLUMN_ROLE_IGNORED: nothing that is known
 * @TRADE_COLUMN_ROLE_PERIOD: a period
 * @TRADE_COLUMN_ROLE_YEAR: a year, of which another column may have the part
 * @TRADE_COLUMN_ROLE_QUARTER: a quarter of the year, by its number
 * @TRADE_COLUMN_ROLE_MONTH: a month of the year, by its number or its name
 * @TRADE_COLUMN_ROLE_REPORTER: whose trade it is
 * @TRADE_COLUMN_ROLE_PARTNER: with whom
 * @TRADE_COLUMN_ROLE_PARTNER_CODE: the same by a code
 * @TRADE_COLUMN_ROLE_PRODUCT: what is traded
 * @TRADE_COLUMN_ROLE_PRODUCT_CODE: the same by a code
 * @TRADE_COLUMN_ROLE_FLOW: which way it goes
 * @TRADE_COLUMN_ROLE_UNIT: what values are counted in
 * @TRADE_COLUMN_ROLE_STATUS: how sure a value is
 * @TRADE_COLUMN_ROLE_VALUE: values
 * @TRADE_COLUMN_ROLE_FLOW_VALUE: values of one flow
 * @TRADE_COLUMN_ROLE_PERIOD_VALUE: values of one period
 * @TRADE_COLUMN_ROLE_MONTH_VALUE: values of one month of the year
 * @TRADE_COLUMN_ROLE_QUANTITY: how much was traded, by its weight or number
 * @TRADE_COLUMN_ROLE_GROWTH: growth, of which every word in the name is known
 * @TRADE_COLUMN_ROLE_CHANGE: changes, shares and whatever else the publisher reckons
 *
 * What a column of a table of trade is.
 */
typedef enum
{
  TRADE_COLUMN_ROLE_IGNORED,
  TRADE_COLUMN_ROLE_PERIOD,
  TRADE_COLUMN_ROLE_YEAR,
  TRADE_COLUMN_ROLE_QUARTER,
  TRADE_COLUMN_ROLE_MONTH,
  TRADE_COLUMN_ROLE_REPORTER,
  TRADE_COLUMN_ROLE_PARTNER,
  TRADE_COLUMN_ROLE_PARTNER_CODE,
  TRADE_COLUMN_ROLE_PRODUCT,
  TRADE_COLUMN_ROLE_PRODUCT_CODE,
  TRADE_COLUMN_ROLE_FLOW,
  TRADE_COLUMN_ROLE_UNIT,
  TRADE_COLUMN_ROLE_STATUS,
  TRADE_COLUMN_ROLE_VALUE,
  TRADE_COLUMN_ROLE_FLOW_VALUE,
  TRADE_COLUMN_ROLE_PERIOD_VALUE,
  TRADE_COLUMN_ROLE_MONTH_VALUE,
  TRADE_COLUMN_ROLE_QUANTITY,
  TRADE_COLUMN_ROLE_GROWTH,
  TRADE_COLUMN_ROLE_CHANGE,
  TRADE_N_COLUMN_ROLES,
} TradeColumnRole;

/**
 * TradeGrowth:
 * @TRADE_GROWTH_OPEN: on what is not told
 * @TRADE_GROWTH_ON_YEAR: on the same period of the year before
 * @TRADE_GROWTH_ON_QUARTER: on the quarter before
 * @TRADE_GROWTH_ON_MONTH: on the month before
 * @TRADE_GROWTH_ON_PERIOD: on the period before, whichever that is
 *
 * On what something has grown.
 */
typedef enum
{
  TRADE_GROWTH_OPEN,
  TRADE_GROWTH_ON_YEAR,
  TRADE_GROWTH_ON_QUARTER,
  TRADE_GROWTH_ON_MONTH,
  TRADE_GROWTH_ON_PERIOD,
} TradeGrowth;

/**
 * TradeColumnGuess:
 * @role: what the column is
 * @flow: (nullable): the flow of its values
 * @is_cumulative: whether they count from the start of the year on
 * @relation: of what they are beside the period that a row or a title tells
 * @period: the period of its values, or the month of any year
 * @quantity: what they are counted in, as far as the name says
 * @has_quantity: whether it says so
 * @is_odd: whether it says so in words that are not known
 * @valuation: (nullable): how the goods are valued
 * @adjustment: (nullable): for what the values are adjusted
 * @prices: (nullable): at whose prices they are
 * @type: (nullable): goods or services, or nothing for both
 * @is_quantity: whether they are quantities of which the rows tell the unit
 * @is_noted: whether the notes around the table say so, and not the name
 * @status: how sure its values are
 * @scope: of which partner or product they are
 * @is_starred: whether the name has a star behind its period
 * @growth: of growth, on what it is
 * @is_percent: of growth, whether the name says that it is in percent
 * @has_period: of growth and shares, whether it is known of which period, which is @period
 * @of: of those, the column of the values that have grown or are parts, or %TRADE_HEADING_NONE
 *
 * What the name of a column says of it.
 */
typedef struct
{
  TradeColumnRole role;
  const char     *flow;
  gboolean        is_cumulative;
  TradeColumnRelation relation;
  TradePeriod     period;
  TradeQuantity   quantity;
  gboolean        has_quantity;
  gboolean        is_odd;
  const char     *valuation;
  const char     *adjustment;
  const char     *prices;
  const char     *type;
  gboolean        is_quantity;
  gboolean        is_noted;
  TradeStatus     status;
  TradeColumnScope scope;
  gboolean        is_starred;
  TradeGrowth     growth;
  gboolean        is_percent;
  gboolean        has_period;
  int             of;
} TradeColumnGuess;

TradeColumnGuess trade_column_guess          (const char      *name);
gboolean         trade_column_role_is_value  (TradeColumnRole  role);
gboolean         trade_column_role_is_amount (TradeColumnRole  role);

G_END_DECLS
