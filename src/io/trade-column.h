/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeColumn:
 *
 * The columns of figures.csv. The first six are the dimensions that have code lists, in the order of
 * [enum@Dimension].
 */
typedef enum
{
  TRADE_COLUMN_FLOW,
  TRADE_COLUMN_PRODUCT,
  TRADE_COLUMN_PARTNER,
  TRADE_COLUMN_ENTERPRISE,
  TRADE_COLUMN_MEASURE,
  TRADE_COLUMN_UNIT,
  TRADE_COLUMN_PERIOD,
  TRADE_COLUMN_BASE,
  TRADE_COLUMN_SCALE,
  TRADE_COLUMN_RELATION,
  TRADE_COLUMN_VALUE,
  TRADE_COLUMN_ROUNDING,
  TRADE_COLUMN_PRINTED,
  TRADE_COLUMN_STATUS,
  TRADE_COLUMN_SOURCE,
  TRADE_COLUMN_PARAGRAPH,
  TRADE_COLUMN_NOTE,
  TRADE_N_COLUMNS,
} TradeColumn;

/* The first columns hold the codes of the dimensions of the same number. */
#define TRADE_N_CODE_COLUMNS (TRADE_COLUMN_UNIT + 1)

const char *trade_column_get_name    (TradeColumn   column);
const char *trade_column_get_type    (TradeColumn   column);
gboolean    trade_column_is_required (TradeColumn   column);
gboolean    trade_column_is_key      (TradeColumn   column);
gboolean    trade_column_parse       (const char   *name,
                                      TradeColumn  *column,
                                      const char  **language);

G_END_DECLS
