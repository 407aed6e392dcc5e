/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"
#include "trade-icu.h"

G_BEGIN_DECLS

/* More decimals than these a double does not hold. */
#define TRADE_FORMAT_MAX_DECIMALS 15

/* A number of more digits than these is rounded, on a chart, to so many. */
#define TRADE_FORMAT_MOST_DIGITS 6
#define TRADE_FORMAT_READABLE_DIGITS 4

/* How far a decimal number may be from its binary image, measured against its last digit. */
#define TRADE_FORMAT_TOLERANCE 1e-6

/**
 * TradeSign:
 * @TRADE_SIGN_NEGATIVE: a minus only
 * @TRADE_SIGN_ALWAYS: plus or minus
 * @TRADE_SIGN_NEVER: no sign
 *
 * Which signs are written. Zero never has one, nor has a number that is rounded to zero.
 */
typedef enum
{
  TRADE_SIGN_NEGATIVE,
  TRADE_SIGN_ALWAYS,
  TRADE_SIGN_NEVER,
} TradeSign;

TradeIcu *trade_format_get_icu           (TradeFormat *self);
TradeIcu *trade_format_get_digits_icu    (TradeFormat *self);
char     *trade_format_get_decimals_stem (int          decimals);

int trade_format_count_digits (double value,
                               int    magnitude,
                               int    decimals);
int trade_format_drop_zeros   (double value,
                               int    magnitude,
                               int    decimals,
                               int    scale);

int       trade_format_count_decimals   (TradeFigure *figure,
                                         int          magnitude);
int       trade_format_choose_magnitude (TradeFormat *self,
                                         TradeFigure *figure,
                                         gboolean     exact,
                                         int         *decimals);
TradeSign trade_format_choose_sign      (TradeFigure *figure);
gboolean  trade_format_is_exact         (double       value,
                                         double       step);

gulong    trade_format_get_plural       (double       n,
                                         int          decimals);

char *trade_format_note_phrase   (TradeFormat  *self,
                                  char         *phrase);
char *trade_format_write_decimal (TradeFormat  *self,
                                  TradeUnitKind kind,
                                  const char   *decimal,
                                  int           magnitude,
                                  int           decimals,
                                  TradeSign     sign);
char *trade_format_write_double  (TradeFormat  *self,
                                  TradeUnitKind kind,
                                  double        value,
                                  int           magnitude,
                                  int           decimals,
                                  TradeSign     sign);
char *trade_format_write_amount  (TradeFormat  *self,
                                  TradeDataset *dataset,
                                  const char   *unit,
                                  double        value,
                                  int           magnitude,
                                  int           decimals,
                                  const char   *digits);

G_END_DECLS
