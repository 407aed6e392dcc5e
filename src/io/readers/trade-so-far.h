/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-period.h"

G_BEGIN_DECLS

/*
 * TradeSoFar:
 * @year: the latest year of which anything is known; 0 for none
 * @last_month: the last month of it that has a value; 0 where only the year has one
 *
 * How far tables have gone in which months that are still to come are 0, as are months without any trade. Only the last ones
 * of the latest year can be still to come.
 */
typedef struct
{
  int year;
  int last_month;
} TradeSoFar;

gboolean trade_so_far_has_value (const char       *cell);
void     trade_so_far_note      (TradeSoFar       *self,
                                 TradePeriod       period);
gboolean trade_so_far_limit     (const TradeSoFar *self,
                                 TradePeriod      *period,
                                 gboolean         *is_part);

G_END_DECLS
