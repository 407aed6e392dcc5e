/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reader-record.h"

G_BEGIN_DECLS

/* By so many bytes any format is recognised: some have a screenful of notes above their table. */
#define TRADE_HEAD_LENGTH (16 << 10)

/* So many rows of a table are looked at. */
#define TRADE_HEAD_ROWS 40

void trade_head_init      (TradeHead                *self,
                           const char               *start,
                           gsize                     length,
                           const char               *name,
                           const TradeReaderOptions *options);
void trade_head_tell      (TradeHead                *self,
                           const TradeReaderOptions *options);
void trade_head_clear     (TradeHead                *self);
int  trade_head_find_data (const TradeHead          *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeHead, trade_head_clear)

G_END_DECLS
