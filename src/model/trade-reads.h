/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-figure.h"

G_BEGIN_DECLS

/* Where it is noted which figures are looked up in this thread, and of which a number is asked for; NULL where nobody wants to know. */
extern _Thread_local GPtrArray *trade_reads;

static inline void
trade_reads_note (TradeFigure *figure)
{
  if (G_UNLIKELY (trade_reads != NULL) && (trade_reads->len == 0 || trade_reads->pdata[trade_reads->len - 1] != figure))
    g_ptr_array_add (trade_reads, figure);
}

G_END_DECLS
