/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-id-column.h"

#define FIRST_CAPACITY 64

static guint
get_width (guint32 number)
{
  if (number <= G_MAXUINT8)
    return 1;

  return number <= G_MAXUINT16 ? 2 : 4;
}

static void
widen (TradeIdColumn *self,
       guint          width)
{
  TradeIdColumn wider = { .width = width, .capacity = MAX (self->length * 2, FIRST_CAPACITY) };

  wider.numbers = g_malloc_n (wider.capacity, width);
  for (guint i = 0; i < self->length; i++)
    trade_id_column_append (&wider, trade_id_column_get (self, i));

  g_free (self->numbers);
  *self = wider;
}

/**
 * trade_id_column_grow:
 * @self: a column
 * @number: the number that is added next
 *
 * Makes room for a number.
 */
void
trade_id_column_grow (TradeIdColumn *self,
                      guint32        number)
{
  g_return_if_fail (self != NULL);

  /* The first number may be the only one. */
  if (self->length == 0)
    return;

  if (self->width == 0)
    widen (self, get_width (MAX (number, self->only)));
  else if (get_width (number) > self->width)
    widen (self, get_width (number));
  else
    {
      self->capacity *= 2;
      self->numbers = g_realloc_n (self->numbers, self->capacity, self->width);
    }
}

/**
 * trade_id_column_set:
 * @self: a column
 * @index: which number, from 0
 * @number: what it becomes
 *
 * Puts another number in the place of one.
 */
void
trade_id_column_set (TradeIdColumn *self,
                     guint          index,
                     guint32        number)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->length);

  if (number == trade_id_column_get (self, index))
    return;
  if (self->width == 0 || get_width (number) > self->width)
    widen (self, get_width (MAX (number, self->width == 0 ? self->only : 0)));

  switch (self->width)
    {
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
