/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-head.h"
#include "trade-preview.h"

G_BEGIN_DECLS

/* So many rows show what a column is. */
#define TRADE_PREVIEW_MAX_ROWS 3

/* What is added here is to be told by a child too, see trade_child_preview_to_variant(). */
struct _TradePreview
{
  gatomicrefcount    ref_count;
  char              *file;
  TradeEncoding      encoding;
  TradePreviewDoubt  doubt;
  gboolean           has_title; /* which says what its columns leave open, as do other formats */
  char              *open_number;
  char              *open_year;
  TradeHeading      *header;
  GPtrArray         *rows;     /* of TradeHeading */
  GArray            *meanings; /* of TradeColumnMeaning, one for each column */
};

TradePreview *trade_preview_new (const TradeHead         *head,
                                 const TradeReaderRecord *record);

G_END_DECLS
