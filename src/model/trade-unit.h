/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Unit codes as Eurostat's and SDMX's code lists have them; a currency is its ISO 4217 code. */
#define TRADE_UNIT_PERCENT "PC"
#define TRADE_UNIT_POINTS "PP"
#define TRADE_UNIT_NUMBER "NR"
#define TRADE_UNIT_INDEX "IX"

/* No currency is stated: ISO 4217's own code for that. */
#define TRADE_UNIT_UNSTATED "XXX"

/**
 * TradeUnitKind:
 * @TRADE_UNIT_KIND_CURRENCY: money; the code is an ISO 4217 currency code
 * @TRADE_UNIT_KIND_PERCENT: a ratio in percent
 * @TRADE_UNIT_KIND_POINTS: a difference of two percentages, in percentage points
 * @TRADE_UNIT_KIND_NUMBER: a count of things
 * @TRADE_UNIT_KIND_INDEX: a ratio to a base that is 100
 * @TRADE_UNIT_KIND_QUANTITY: a mass, a volume, an energy or another physical quantity, or a number of things that are
 *   counted in units of their own
 *
 * What kind of quantity a unit measures. Only figures of one unit are ever added or compared.
 */
typedef enum
{
  TRADE_UNIT_KIND_CURRENCY,
  TRADE_UNIT_KIND_PERCENT,
  TRADE_UNIT_KIND_POINTS,
  TRADE_UNIT_KIND_NUMBER,
  TRADE_UNIT_KIND_INDEX,
  TRADE_UNIT_KIND_QUANTITY,
} TradeUnitKind;

gboolean      trade_unit_is_valid  (const char *code);
TradeUnitKind trade_unit_get_kind  (const char *code);
const char   *trade_unit_get_alike (const char *code,
                                    guint       index,
                                    double     *factor);

G_END_DECLS
