/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dimension.h"

G_BEGIN_DECLS

/**
 * TradeColumn:
 *
 * The columns of figures.csv. The first are the dimensions, each with the number that it has in [enum@Dimension].
 */
typedef enum
{
#define TRADE_COLUMN_MEMBER(NAME, name, unstated) TRADE_COLUMN_##NAME,
  TRADE_DIMENSIONS (TRADE_COLUMN_MEMBER)
#undef TRADE_COLUMN_MEMBER
  TRADE_COLUMN_PERIOD,
  TRADE_COLUMN_SCALE,
  TRADE_COLUMN_RELATION,
  TRADE_COLUMN_VALUE,
  TRADE_COLUMN_ROUNDING,
  TRADE_COLUMN_PRINTED,
  TRADE_COLUMN_STATUS,
  TRADE_COLUMN_VINTAGE,
  TRADE_COLUMN_SOURCE,
  TRADE_COLUMN_PARAGRAPH,
  TRADE_COLUMN_NOTE,
  TRADE_COLUMN_ORIGINAL,
  TRADE_COLUMN_REASON,
  TRADE_N_COLUMNS,
} TradeColumn;

const char *trade_column_get_name     (TradeColumn   column);
const char *trade_column_get_type     (TradeColumn   column);
gboolean    trade_column_is_required  (TradeColumn   column);
gboolean    trade_column_is_dimension (TradeColumn   column);
gboolean    trade_column_is_key       (TradeColumn   column);
gboolean    trade_column_parse        (const char   *name,
                                       TradeColumn  *column,
                                       const char  **language);

G_END_DECLS
