/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-format.h"

G_BEGIN_DECLS

typedef struct _NumberReader NumberReader;

typedef struct
{
  double   value; /* without a sign, which the sentences say in words or in another way */
  double   slack; /* half of the last place that is written */
  gboolean used;
} Number;

NumberReader *number_reader_new  (const char      *language,
                                  TradeNumberStyle style);
void          number_reader_free (NumberReader    *self);
GArray       *number_reader_read (NumberReader    *self,
                                  const char      *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NumberReader, number_reader_free)

G_END_DECLS
