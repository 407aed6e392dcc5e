/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TradeFrequency:
 * @TRADE_FREQUENCY_ANNUAL: a calendar year, SDMX code A
 * @TRADE_FREQUENCY_QUARTERLY: a quarter of a calendar year, SDMX code Q
 * @TRADE_FREQUENCY_MONTHLY: a calendar month, SDMX code M
 *
 * How long a time period is.
 */
typedef enum
{
  TRADE_FREQUENCY_ANNUAL,
  TRADE_FREQUENCY_QUARTERLY,
  TRADE_FREQUENCY_MONTHLY,
} TradeFrequency;

/**
 * TradePeriod:
 * @frequency: how long the period is
 * @ordinal: how many periods of that length have passed since the start of year 0
 *
 * A time period of a series.
 *
 * Periods of one frequency are consecutive integers, so that stepping is addition. The type is small and
 * has no pointers; it is passed by value.
 */
typedef struct
{
  TradeFrequency frequency;
  int            ordinal;
} TradePeriod;

#define TRADE_TYPE_PERIOD (trade_period_get_type ())
#define TRADE_PERIOD_ERROR (trade_period_error_quark ())

typedef enum
{
  TRADE_PERIOD_ERROR_INVALID,
} TradePeriodError;

GType       trade_period_get_type         (void);
GQuark      trade_period_error_quark      (void);

TradePeriod trade_period_new_annual       (int                 year);
gboolean    trade_period_parse            (const char         *text,
                                           TradePeriod        *period,
                                           GError            **error);
char       *trade_period_to_string        (TradePeriod         period);
int         trade_period_compare          (TradePeriod         a,
                                           TradePeriod         b);
gboolean    trade_period_equal            (TradePeriod         a,
                                           TradePeriod         b);
TradePeriod trade_period_step             (TradePeriod         period,
                                           int                 steps);
TradePeriod trade_period_get_year_earlier (TradePeriod         period);
int         trade_period_get_year         (TradePeriod         period);
int         trade_period_get_part         (TradePeriod         period);

G_END_DECLS
