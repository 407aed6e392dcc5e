/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-fault.h"
#include "trade-feed.h"

G_BEGIN_DECLS

/**
 * TradeCsv:
 *
 * A tokenizer for RFC 4180 text, which is read block by block. It knows the line and column of every cell, takes LF and CRLF, skips a
 * UTF-8 byte order mark and empty lines at the end, and calls everything else by its name: a quote inside a plain cell,
 * an unclosed quote, text after a closing quote, a bare CR, a NUL byte, text that is not UTF-8, an empty line between
 * rows, a row with more or fewer cells than the header.
 */
typedef struct _TradeCsv TradeCsv;

#define TRADE_CSV_MAX_CELL 1024
#define TRADE_CSV_MAX_COLUMNS 64
#define TRADE_CSV_MAX_ROWS 1000000

/**
 * TradeCsvCell:
 * @text: (nullable): the cell's text, unquoted; NUL-terminated valid UTF-8; valid until the next row is read; NULL if
 *   the cell is malformed, which has been reported then
 * @length: bytes in @text
 * @line: line of the file on which the cell begins, from 1
 * @column: column (in characters) at which the cell begins, from 1
 */
typedef struct
{
  const char *text;
  gsize       length;
  guint       line;
  guint       column;
} TradeCsvCell;

TradeCsv           *trade_csv_new          (const char   *name,
                                            GBytes       *bytes,
                                            TradeFaults  *faults);
TradeCsv           *trade_csv_new_for_feed (const char   *name,
                                            TradeFeed    *feed,
                                            TradeFaults  *faults);
void                trade_csv_set_dialect  (TradeCsv     *self,
                                            char          separator,
                                            gboolean      quotes,
                                            gsize         max_cell);
void                trade_csv_set_ragged   (TradeCsv     *self,
                                            guint         max_columns,
                                            guint         max_rows);
void                trade_csv_skip         (TradeCsv     *self,
                                            gsize         n_bytes,
                                            guint         n_lines);
void                trade_csv_read_ahead   (TradeCsv     *self);
void                trade_csv_free         (TradeCsv     *self);
double              trade_csv_get_fraction (TradeCsv     *self);
gboolean            trade_csv_is_cut       (TradeCsv     *self);
gboolean            trade_csv_is_malformed (TradeCsv     *self);
gboolean            trade_csv_check        (TradeCsv     *self,
                                            GError      **error);
gboolean            trade_csv_step         (TradeCsv     *self,
                                            guint        *n_cells);
const char         *trade_csv_get          (TradeCsv     *self,
                                            guint         index);
const TradeCsvCell *trade_csv_get_cells    (TradeCsv     *self);
void                trade_csv_watch        (TradeCsv     *self,
                                            guint64       columns);
guint64             trade_csv_get_same     (TradeCsv     *self);
const TradeCsvCell *trade_csv_next_row     (TradeCsv     *self,
                                            guint        *n_cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeCsv, trade_csv_free)

G_END_DECLS
