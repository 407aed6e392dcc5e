/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-id-column.h"

#define FIRST_CAPACITY 64

static guint
get_width (guint32 number)
{
  if (number == 0)
    return 0;
  if (number <= G_MAXUINT8)
    return 1;

  return number <= G_MAXUINT16 ? 2 : 4;
}

static void
put (TradeIdColumn *self,
     guint          index,
     guint32        number)
{
  switch (self->width)
    {
    case 0:
      break;
    case 1:
      ((guint8 *) self->numbers)[index] = (guint8) number;
      break;
    case 2:
      ((guint16 *) self->numbers)[index] = (guint16) number;
      break;
    default:
      ((guint32 *) self->numbers)[index] = number;
    }
}

static void
widen (TradeIdColumn *self,
       guint          width)
{
  TradeIdColumn wider = { .width = width, .length = self->length, .capacity = MAX (self->length * 2, FIRST_CAPACITY) };

  wider.numbers = g_malloc_n (wider.capacity, width);
  for (guint i = 0; i < self->length; i++)
    put (&wider, i, trade_id_column_get (self, i));

  g_free (self->numbers);
  *self = wider;
}

/**
 * trade_id_column_append:
 * @self: a column; one that is all zero bytes is empty
 * @number: a number
 *
 * Adds a number to the end.
 */
void
trade_id_column_append (TradeIdColumn *self,
                        guint32        number)
{
  g_return_if_fail (self != NULL);

  if (G_UNLIKELY (get_width (number) > self->width))
    widen (self, get_width (number));
  else if (G_UNLIKELY (self->width > 0 && self->length == self->capacity))
    {
      self->capacity *= 2;
      self->numbers = g_realloc_n (self->numbers, self->capacity, self->width);
    }
  put (self, self->length++, number);
}

/**
 * trade_id_column_clear:
 * @self: a column
 *
 * Drops all numbers.
 */
void
trade_id_column_clear (TradeIdColumn *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->numbers);
  *self = (TradeIdColumn) { 0 };
}
