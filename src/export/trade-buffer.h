/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeBuffer:
 * @data: the bytes
 * @length: how many there are
 * @allocated: for how many there is room
 *
 * Bytes that grow. Unlike a GByteArray it survives that memory is short, which large pictures can make it.
 */
typedef struct
{
  guint8 *data;
  gsize   length;
  gsize   allocated;
} TradeBuffer;

gboolean trade_buffer_reserve (TradeBuffer   *self,
                               gsize          length);
gboolean trade_buffer_append  (TradeBuffer   *self,
                               gconstpointer  data,
                               gsize          length);
void     trade_buffer_clear   (TradeBuffer   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeBuffer, trade_buffer_clear)

G_END_DECLS
