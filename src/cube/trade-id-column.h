/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeIdColumn:
 *
 * A column of small numbers. A number takes no byte as long as all are 0, then 1, 2 or 4 bytes, as the largest wants: most
 * dimensions of a file have a handful of codes, and many have one.
 */
typedef struct
{
  guint   width;
  guint   length;
  GArray *numbers;
} TradeIdColumn;

void    trade_id_column_append (TradeIdColumn       *self,
                                guint32              number);
guint32 trade_id_column_get    (const TradeIdColumn *self,
                                guint                index);
void    trade_id_column_clear  (TradeIdColumn       *self);

G_END_DECLS
