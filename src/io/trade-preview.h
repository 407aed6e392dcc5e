/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-column-meaning.h"
#include "trade-decode.h"

G_BEGIN_DECLS

/**
 * TradePreviewDoubt:
 * @TRADE_PREVIEW_SURE: all that is needed is known
 * @TRADE_PREVIEW_COLUMNS: it is not known what the columns are
 * @TRADE_PREVIEW_FLOW: it is not known whether the values are exports or imports
 * @TRADE_PREVIEW_UNIT: it is not known what the values are counted in
 * @TRADE_PREVIEW_YEAR: it is not known in which month years begin that end in the next
 * @TRADE_PREVIEW_MARK: it is not known whether the point or comma in numbers stands before decimals or between thousands
 *
 * What a person should be asked of a table before it is read.
 */
typedef enum
{
  TRADE_PREVIEW_SURE,
  TRADE_PREVIEW_COLUMNS,
  TRADE_PREVIEW_FLOW,
  TRADE_PREVIEW_UNIT,
  TRADE_PREVIEW_YEAR,
  TRADE_PREVIEW_MARK,
} TradePreviewDoubt;

/**
 * TradePreview:
 *
 * The first rows of a table that may be anybody's, and what its columns are as far as their names tell. It never changes.
 */
typedef struct _TradePreview TradePreview;

TradePreview       *trade_preview_ref             (TradePreview       *self);
void                trade_preview_unref           (TradePreview       *self);
const char         *trade_preview_get_file        (TradePreview       *self);
TradeEncoding       trade_preview_get_encoding    (TradePreview       *self);
TradePreviewDoubt   trade_preview_get_doubt       (TradePreview       *self);
const char         *trade_preview_get_open_number (TradePreview       *self);
const char         *trade_preview_get_open_year   (TradePreview       *self);
int                 trade_preview_get_single_year (TradePreview       *self);
guint               trade_preview_get_n           (TradePreview       *self);
const char         *trade_preview_get_name        (TradePreview       *self,
                                                   guint               column);
TradeColumnMeaning  trade_preview_get_meaning     (TradePreview       *self,
                                                   guint               column);
guint               trade_preview_get_n_rows      (TradePreview       *self);
const char         *trade_preview_get_cell        (TradePreview       *self,
                                                   guint               row,
                                                   guint               column);
const char         *trade_preview_get_lack        (TradePreview             *self,
                                                   const TradeColumnMeaning *meanings,
                                                   TradeColumnMeaning        values);
char               *trade_preview_dup_key         (TradePreview       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradePreview, trade_preview_unref)

G_END_DECLS
