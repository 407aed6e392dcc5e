/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-csv-batch.h"
#include "trade-feed.h"

G_BEGIN_DECLS

/**
 * TradeCsvTokens:
 *
 * What makes rows of text, a batch after the other. Most rows are read where they stand, by an index of their separators and
 * quotes; whatever is odd in a row, it is read character by character. Both ways give the same.
 */
typedef struct _TradeCsvTokens TradeCsvTokens;

/**
 * TradeCsvRules:
 * @separator: what stands between cells
 * @quotes: whether a cell may stand in quotes
 * @max_cell: how many bytes a cell may have
 * @is_ragged: whether rows may have any number of cells, as in files that are more than one table
 * @max_columns: how many cells a row may have
 * @max_rows: how many rows there may be
 * @n_skipped: how many bytes of the text are no rows
 * @n_skipped_lines: how many lines stand before the rows
 * @is_careful: whether every row is read character by character
 * @is_basic: whether nothing is used of a machine that others of its kind do not have
 *
 * How rows are written.
 */
typedef struct
{
  char     separator;
  gboolean quotes;
  gsize    max_cell;
  gboolean is_ragged;
  guint    max_columns;
  guint    max_rows;
  gsize    n_skipped;
  guint    n_skipped_lines;
  gboolean is_careful;
  gboolean is_basic;
} TradeCsvRules;

TradeCsvTokens *trade_csv_tokens_new   (TradeFeed           *feed,
                                        const TradeCsvRules *rules,
                                        gsize                capacity);
void            trade_csv_tokens_free  (TradeCsvTokens      *self);
void            trade_csv_tokens_watch (TradeCsvTokens      *self,
                                        guint64              columns);
void            trade_csv_tokens_read  (TradeCsvTokens      *self,
                                        TradeCsvBatch       *batch);

G_END_DECLS
