/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-decode.h"
#include "trade-layout.h"
#include "trade-progress.h"
#include "trade-selection.h"

G_BEGIN_DECLS

/**
 * TradeReaderOptions:
 * @selection: what is wanted of a file of an agency
 * @layout: (nullable): what the columns of the table are, or %NULL for what their names tell
 * @has_encoding: whether there is an @encoding
 * @encoding: the encoding of the text, in the place of the one that its content tells
 * @unit: what amounts are counted in, or nothing for what the table tells
 * @measure: (nullable): what is counted so
 * @has_scale: whether there is a @scale
 * @scale: the power of ten that amounts are counted in, in the place of the one that the table tells
 * @progress: (nullable): is told how far reading has come; the caller's, who holds it until the reading has ended
 *
 * What a person says of a file before it is read. One that is all zero bytes leaves all to the file.
 */
typedef struct
{
  TradeSelection  selection;
  TradeLayout    *layout;
  gboolean        has_encoding;
  TradeEncoding   encoding;
  char            unit[8];
  const char     *measure;
  gboolean        has_scale;
  int             scale;
  TradeProgress  *progress;
} TradeReaderOptions;

gboolean trade_reader_options_set_unit    (TradeReaderOptions       *self,
                                           const char               *words);
void     trade_reader_options_apply       (const TradeReaderOptions *self,
                                           TradeQuantity            *quantity);
gboolean trade_reader_options_has_unit    (const TradeReaderOptions *self);
void     trade_reader_options_copy_table  (TradeReaderOptions       *self,
                                           const TradeReaderOptions *other);
void     trade_reader_options_clear       (TradeReaderOptions       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeReaderOptions, trade_reader_options_clear)

G_END_DECLS
