/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-buffer.h"

#include <string.h>

#define FIRST_ALLOCATION (64 * 1024)

/**
 * trade_buffer_reserve:
 * @self: a buffer, or a zeroed one
 * @length: bytes
 *
 * Makes room for @length more bytes.
 *
 * Returns: %FALSE if memory is short; the buffer is as it was then
 */
gboolean
trade_buffer_reserve (TradeBuffer *self,
                      gsize        length)
{
  gsize allocated;
  guint8 *data;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->allocated - self->length >= length)
    return TRUE;

  if (length > G_MAXSIZE / 2 - self->length)
    return FALSE;

  allocated = MAX (MAX (self->allocated * 2, self->length + length), FIRST_ALLOCATION);
  data = g_try_realloc (self->data, allocated);
  if (data == NULL)
    return FALSE;

  self->data = data;
  self->allocated = allocated;
  return TRUE;
}

/**
 * trade_buffer_append:
 * @self: a buffer, or a zeroed one
 * @data: (array length=length): bytes
 * @length: their number
 *
 * Appends a copy of bytes.
 *
 * Returns: %FALSE if memory is short; the buffer is as it was then
 */
gboolean
trade_buffer_append (TradeBuffer   *self,
                     gconstpointer  data,
                     gsize          length)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  if (!trade_buffer_reserve (self, length))
    return FALSE;

  if (length > 0)
    memcpy (self->data + self->length, data, length);
  self->length += length;
  return TRUE;
}

/**
 * trade_buffer_clear:
 * @self: a buffer
 *
 * Frees the bytes.
 */
void
trade_buffer_clear (TradeBuffer *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->data, g_free);
  self->length = 0;
  self->allocated = 0;
}
