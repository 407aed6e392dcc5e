/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-period.h"

G_BEGIN_DECLS

/**
 * TradeFiscalPart:
 * @first: its first month: of the calendar, or as many from the start of the year on
 * @n_months: how many it has; 0 where there is no part
 * @is_counted: whether the first is counted from the start of the year on
 *
 * A part of a year that begins in one and ends in the next: "Q1", "Apr-Dec".
 */
typedef struct
{
  int      first;
  int      n_months;
  gboolean is_counted;
} TradeFiscalPart;

gboolean    trade_fiscal_part_read    (const char            *text,
                                       gsize                  length,
                                       TradeFiscalPart       *part);
gboolean    trade_fiscal_part_is_word (const char            *text);
TradePeriod trade_fiscal_part_place   (const TradeFiscalPart *part,
                                       TradePeriod            year);

G_END_DECLS
