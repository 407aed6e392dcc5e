/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-csv-index.h"
#include "trade-csv-tokens.h"

G_BEGIN_DECLS

struct _TradeCsvTokens
{
  TradeFeed     *feed;
  TradeCsvRules  rules;
  gsize          capacity; /* of a block */

  /* The batch that is filled, and where in its text reading is. */
  TradeCsvBatch *batch;
  guint8        *position;
  guint8        *end;
  TradeCsvIndex  index;
  GString       *cell;       /* the text of a cell that is read character by character */
  guint          n_complete; /* rows of the batch */
  gboolean       is_starved; /* whether a row goes on behind the block */

  /* Of the row that is read. */
  guint          first_fault;
  gboolean       is_unclosed; /* whether a quote ran through the lines below it */

  /* What of the last block was not read. */
  guint8        *rest;
  gsize          n_rest;

  guint          line;
  guint          column;
  gboolean       is_begun;
  gboolean       at_end;     /* whether the feed has come to its end */
  gboolean       is_faulty;  /* whether there is no sound header */
  guint          n_columns;
  guint          n_rows;

  guint          watched[2]; /* columns, a bit for each of the first 64; another thread sets them */
};

void     trade_csv_tokens_add_fault   (TradeCsvTokens *self,
                                       guint           line,
                                       guint           column,
                                       const char     *format,
                                       ...) G_GNUC_PRINTF (4, 5);
gboolean trade_csv_tokens_has         (TradeCsvTokens *self,
                                       gsize           n);
gboolean trade_csv_tokens_at_byte     (TradeCsvTokens *self,
                                       gsize           offset,
                                       char            byte);
gboolean trade_csv_tokens_at_line_end (TradeCsvTokens *self);
guint    trade_csv_tokens_read_cells  (TradeCsvTokens *self);

G_END_DECLS
