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
  guint    width;
  guint    length;
  guint    capacity;
  gpointer numbers;
} TradeIdColumn;

void trade_id_column_append (TradeIdColumn *self,
                             guint32        number);
void trade_id_column_clear  (TradeIdColumn *self);

/**
 * trade_id_column_get:
 * @self: a column
 * @index: which number, from 0
 *
 * Gets a number.
 *
 * Returns: the number
 */
static inline guint32
trade_id_column_get (const TradeIdColumn *self,
                     guint                index)
{
  g_return_val_if_fail (index < self->length, 0);

  switch (self->width)
    {
    case 0:
      return 0;
    case 1:
      return ((const guint8 *) self->numbers)[index];
    case 2:
      return ((const guint16 *) self->numbers)[index];
    default:
      return ((const guint32 *) self->numbers)[index];
    }
}

G_END_DECLS
