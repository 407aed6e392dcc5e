/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"

G_BEGIN_DECLS

/*
 * TradeTableDates:
 * @column: the column of the dates, or %TRADE_HEADING_NONE
 * @n_months: how long the periods are that they begin or end; 0 where that is not told
 * @at_end: whether they end them
 * @is_month_first: whether the month stands before the day where numbers leave that open
 * @has_order: whether all dates together tell that
 *
 * What periods the dates of a column stand for, which only all of them together tell.
 */
typedef struct
{
  int      column;
  guint    n_months;
  gboolean at_end;
  gboolean is_month_first;
  gboolean has_order;
} TradeTableDates;

void     trade_table_dates_init  (TradeTableDates       *self,
                                  TradeIntake           *intake,
                                  int                    column);
gboolean trade_table_dates_parse (const TradeTableDates *self,
                                  const char            *text,
                                  TradePeriod           *period);

gboolean trade_table_dates_split (const char            *text,
                                  char                 **bare,
                                  TradeStatus           *status);

G_END_DECLS
