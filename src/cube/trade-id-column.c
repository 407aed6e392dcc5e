/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-id-column.h"

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
append_number (GArray  *numbers,
               guint    width,
               guint32  number)
{
  const guint8 narrow = (guint8) number;
  const guint16 middle = (guint16) number;

  if (width == 1)
    g_array_append_val (numbers, narrow);
  else if (width == 2)
    g_array_append_val (numbers, middle);
  else
    g_array_append_val (numbers, number);
}

static void
widen (TradeIdColumn *self,
       guint          width)
{
  GArray *wider = g_array_sized_new (FALSE, FALSE, width, self->length + 1);

  for (guint i = 0; i < self->length; i++)
    append_number (wider, width, trade_id_column_get (self, i));

  g_clear_pointer (&self->numbers, g_array_unref);
  self->numbers = wider;
  self->width = width;
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

  if (get_width (number) > self->width)
    widen (self, get_width (number));
  if (self->width > 0)
    append_number (self->numbers, self->width, number);
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
guint32
trade_id_column_get (const TradeIdColumn *self,
                     guint                index)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (index < self->length, 0);

  switch (self->width)
    {
    case 0:
      return 0;
    case 1:
      return g_array_index (self->numbers, guint8, index);
    case 2:
      return g_array_index (self->numbers, guint16, index);
    default:
      return g_array_index (self->numbers, guint32, index);
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

  g_clear_pointer (&self->numbers, g_array_unref);
  *self = (TradeIdColumn) { 0 };
}
