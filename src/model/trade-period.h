/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TradePeriod:
 * @first_month: how many months of the Gregorian calendar have passed since January of year 0 when the period begins
 * @n_months: how many months the period lasts, above 0
 *
 * A time period: any span of whole months, such as a year, a half-year, a quarter, a month, January and February
 * together, the year to date or a fiscal year.
 *
 * Figures of spans that last differently long are never compared. The type is small and has no pointers; it is passed by
 * value.
 */
typedef struct
{
  int first_month;
  int n_months;
} TradePeriod;

#define TRADE_MONTHS_PER_YEAR 12
#define TRADE_MONTHS_PER_HALF 6
#define TRADE_MONTHS_PER_QUARTER 3

/* The longest period that is read: a century. */
#define TRADE_PERIOD_MAX_MONTHS 1200

#define TRADE_TYPE_PERIOD (trade_period_get_type ())
#define TRADE_PERIOD_ERROR (trade_period_error_quark ())

typedef enum
{
  TRADE_PERIOD_ERROR_INVALID,
} TradePeriodError;

GType       trade_period_get_type         (void);
GQuark      trade_period_error_quark      (void);

TradePeriod trade_period_new              (int                 year,
                                           int                 month,
                                           int                 n_months);
TradePeriod trade_period_new_annual       (int                 year);
gboolean    trade_period_parse            (const char         *text,
                                           TradePeriod        *period,
                                           GError            **error);
char       *trade_period_to_string        (TradePeriod         period);
int         trade_period_compare          (TradePeriod         a,
                                           TradePeriod         b);
int         trade_period_compare_items    (gconstpointer       a,
                                           gconstpointer       b);
gboolean    trade_period_equal            (TradePeriod         a,
                                           TradePeriod         b);
gboolean    trade_period_overlaps         (TradePeriod         a,
                                           TradePeriod         b);
gboolean    trade_period_is_later         (TradePeriod         a,
                                           TradePeriod         b);
TradePeriod trade_period_step             (TradePeriod         period,
                                           int                 steps);
TradePeriod trade_period_get_year_earlier (TradePeriod         period);
int         trade_period_get_year         (TradePeriod         period);
int         trade_period_get_month        (TradePeriod         period);
int         trade_period_get_part         (TradePeriod         period);
int         trade_period_get_end          (TradePeriod         period);
TradePeriod trade_period_get_rhythm       (TradePeriod         period);

G_END_DECLS
