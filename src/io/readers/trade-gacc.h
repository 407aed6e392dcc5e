/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-period.h"

G_BEGIN_DECLS

/*
 * TradeGaccRows:
 *
 * What the rows of a table of China's customs are.
 */
typedef enum
{
  TRADE_GACC_NOTHING, /* nothing that is known */
  TRADE_GACC_PERIODS,
  TRADE_GACC_PARTNERS,
  TRADE_GACC_PRODUCTS,
  TRADE_GACC_FLOWS,
} TradeGaccRows;

/*
 * TradeGaccTitle:
 * @period: the months that the title names, or the year; of no months where it names neither
 * @flow: (nullable): the one flow that all of the table is of
 * @unit: the currency
 * @scale: the power of ten that values are counted in
 *
 * What stands above a table.
 */
typedef struct
{
  TradePeriod period;
  const char *flow;
  const char *unit;
  int         scale;
} TradeGaccTitle;

/*
 * TradeGaccColumn:
 * @column: which one it is
 * @flow: (nullable): the flow of its values
 * @year: the year of its values, or 0 where it names none
 * @month: the month of its values, or 0 where it names none
 * @is_month: whether they are of the last month alone
 * @is_cumulative: whether they count from January on
 * @is_other: whether they are neither amounts of money nor their growth
 * @is_growth: whether they are growth, on a year earlier
 * @is_on_month: or on the month before
 * @unit: (nullable): the currency that it names
 * @scale: the power of ten that it names with the currency
 *
 * What the name of a column says of it.
 */
typedef struct
{
  int         column;
  const char *flow;
  int         year;
  int         month;
  gboolean    is_month;
  gboolean    is_cumulative;
  gboolean    is_other;
  gboolean    is_growth;
  gboolean    is_on_month;
  const char *unit;
  int         scale;
} TradeGaccColumn;

/*
 * TradeGaccName:
 * @name: the name itself
 * @indent: how far it is set in, in columns of a terminal
 * @is_part: whether it says that it is a part of the row above it
 * @is_overlapping: whether a star says that it includes what has rows of its own
 *
 * What the first cell of a row of partners or products says.
 */
typedef struct
{
  char    *name;
  int      indent;
  gboolean is_part;
  gboolean is_overlapping;
} TradeGaccName;

TradeGaccRows  trade_gacc_find_rows   (const char      *name);
gboolean       trade_gacc_is_growth   (const char      *name);
gboolean       trade_gacc_is_unit     (const char      *name);
const char    *trade_gacc_find_flow   (const char      *name);
gboolean       trade_gacc_read_period (const char      *text,
                                       TradePeriod     *period);
void           trade_gacc_read_title  (const char      *preamble,
                                       TradeGaccTitle  *title);
void           trade_gacc_read_column (const char      *name,
                                       TradeGaccColumn *column);
void           trade_gacc_read_name   (const char      *cell,
                                       TradeGaccName   *name);

G_END_DECLS
