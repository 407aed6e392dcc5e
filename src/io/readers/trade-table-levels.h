/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-table-columns.h"

G_BEGIN_DECLS

/*
 * TradeTableProduct:
 * @code: the code of a product
 * @label: its name
 * @level: how deep it lies
 * @own: (nullable): what @code points to where it stands so nowhere
 *
 * What a row says of a product.
 */
typedef struct
{
  const char *code;
  const char *label;
  int         level;
  char       *own;
} TradeTableProduct;

void              trade_table_levels_look (TradeIntake             *intake,
                                           TradeTableColumns       *columns);
TradeTableProduct trade_table_levels_read (const TradeTableColumns *columns,
                                           const char              *code,
                                           const char              *label);

G_END_DECLS
