/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* So many bytes are looked at in one go. */
#define TRADE_CSV_CHUNK 64

/* So many ends of cells are written in one go, whether or not there are as many. */
#define TRADE_CSV_ENDS_AT_ONCE 12

/**
 * TradeCsvLine:
 * @end: the byte that ends it, a line feed
 * @first: its first cell among @ends of the index
 * @n: how many cells it has
 * @is_odd: whether there may be a byte in it that is no printable ASCII, or is no plain line end
 * @is_misquoted: whether there may be a quote in it that does not stand at an end of a cell
 *
 * A row, as its separators and quotes tell. That is what the row is unless it is misquoted.
 */
typedef struct
{
  guint32  end;
  guint32  first;
  guint32  n;
  gboolean is_odd;
  gboolean is_misquoted;
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
typedef struct _TradeCsvIndex TradeCsvIndex;

struct _TradeCsvIndex
{
  const guint8 *text;
  gsize         length;
  char          separator;
  gboolean      quotes;

  guint32      *ends;
  guint32       n_ends;

  /*< private >*/
  gsize         scanned;
  guint64       in_quotes;  /* 1 or 0, as the last byte that was looked at is */
  guint64       after_end;  /* 1 or 0, as it ends a cell */
  TradeCsvLine  line;       /* the one that is not ended yet, as far as it is known */
  TradeCsvLine *lines;
  guint         n_lines;
  guint         next;
  void        (*scan) (TradeCsvIndex *self); /* looks at the next chunks */
};

void                trade_csv_index_init  (TradeCsvIndex *self,
                                           gboolean       is_basic);
void                trade_csv_index_clear (TradeCsvIndex *self);
void                trade_csv_index_start (TradeCsvIndex *self,
                                           const guint8  *text,
                                           gsize          length,
                                           gsize          from,
                                           guint32       *ends);
const TradeCsvLine *trade_csv_index_next  (TradeCsvIndex *self);
void                trade_csv_index_move  (TradeCsvIndex *self,
                                           gsize          to);

G_END_DECLS
