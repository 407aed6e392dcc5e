/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* So many bytes are looked at in one go. */
#define TRADE_CSV_CHUNK 64

/**
 * TradeCsvLine:
 * @end: the byte that ends it, a line feed
 * @first: its first cell among @ends of the index
 * @n: how many cells it has
 * @n_quotes: how many quotes there are in it
 * @is_odd: whether there may be a byte in it that is no printable ASCII, or is no plain line end
 *
 * A row, as its separators and quotes tell. That is what the row is if each of its quotes stands at an end of a cell.
 */
typedef struct
{
  guint32  end;
  guint32  first;
  guint32  n;
  guint32  n_quotes;
  gboolean is_odd;
} TradeCsvLine;

/**
 * TradeCsvIndex:
 * @text: a block of text
 * @length: how many bytes it has; as many as %TRADE_CSV_CHUNK may be read behind it
 * @separator: what stands between cells
 * @quotes: whether cells may stand in quotes
 * @ends: where cells end
 * @n_ends: how many of those are known
 *
 * Where the cells and rows of a block of text end. It is found out a bit ahead of the rows that are read, by looking at many
 * bytes at once.
 */
typedef struct
{
  const guint8 *text;
  gsize         length;
  char          separator;
  gboolean      quotes;

  guint32      *ends;
  gsize         capacity;
  guint32       n_ends;

  /*< private >*/
  gsize         scanned;
  gboolean      in_quotes;
  guint32       first;    /* cell of the line that is not ended yet, and its quotes */
  guint32       n_quotes;
  gboolean      is_odd;
  GArray       *lines;
  guint         next;
} TradeCsvIndex;

void                trade_csv_index_init  (TradeCsvIndex *self,
                                           gsize          capacity);
void                trade_csv_index_clear (TradeCsvIndex *self);
void                trade_csv_index_start (TradeCsvIndex *self,
                                           const guint8  *text,
                                           gsize          length,
                                           gsize          from);
const TradeCsvLine *trade_csv_index_next  (TradeCsvIndex *self);
void                trade_csv_index_move  (TradeCsvIndex *self,
                                           gsize          to);

G_END_DECLS
