/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeIdColumn:
 *
 * A column of small numbers. A number takes no byte as long as all are the same, then 1, 2 or 4 bytes, as the largest wants:
 * most dimensions of a file have a handful of codes, and many have one.
 */
typedef struct
{
  guint    width;
  guint32  only; /* number, as long as all are the same */
  guint    length;
  guint    capacity;
  gpointer numbers;
} TradeIdColumn;

void trade_id_column_grow  (TradeIdColumn *self,
                            guint32        number);
void trade_id_column_set   (TradeIdColumn *self,
                            guint          index,
                            guint32        number);
void trade_id_column_clear (TradeIdColumn *self);

/**
 * trade_id_column_append:
 * @self: a column; one that is all zero bytes is empty
 * @number: a number
 *
 * Adds a number to the end.
 */
static inline void
trade_id_column_append (TradeIdColumn *self,
                        guint32        number)
{
  if (self->width == 0 && number == self->only && self->length > 0)
    {
      self->length++;
      return;
    }

  if (G_UNLIKELY (self->width == 0 || self->length == self->capacity || (self->width < 4 && number >> (8 * self->width) != 0)))
    trade_id_column_grow (self, number);

  switch (self->width)
    {
    case 0:
      self->only = number;
      break;
    case 1:
      ((guint8 *) self->numbers)[self->length] = (guint8) number;
      break;
    case 2:
      ((guint16 *) self->numbers)[self->length] = (guint16) number;
      break;
    default:
      ((guint32 *) self->numbers)[self->length] = number;
    }
  self->length++;
}

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
      return self->only;
    case 1:
      return ((const guint8 *) self->numbers)[index];
    case 2:
      return ((const guint16 *) self->numbers)[index];
    default:
      return ((const guint32 *) self->numbers)[index];
    }
}

G_END_DECLS
