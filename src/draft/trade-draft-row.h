/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TradeDraftColumn:
 *
 * What a person types of a figure, in the order in which it is read: "Exports, value, about 23.77 trillion yuan in 2023".
 */
typedef enum
{
  TRADE_DRAFT_FLOW,
  TRADE_DRAFT_MEASURE,
  TRADE_DRAFT_RELATION,
  TRADE_DRAFT_NUMBER,
  TRADE_DRAFT_UNIT,
  TRADE_DRAFT_PERIOD,
  TRADE_DRAFT_PRODUCT,
  TRADE_DRAFT_PARTNER,
  TRADE_DRAFT_ENTERPRISE,
  TRADE_DRAFT_STATUS,
  TRADE_DRAFT_NOTE,
  TRADE_DRAFT_CITED,
  TRADE_DRAFT_REPORTER,
  TRADE_DRAFT_COMPARISON,
  TRADE_DRAFT_ADJUSTMENT,
  TRADE_DRAFT_PRICES,
  TRADE_DRAFT_VALUATION,
  TRADE_DRAFT_REASON,
  TRADE_DRAFT_N_COLUMNS,
} TradeDraftColumn;

const char    *trade_draft_column_get_id  (TradeDraftColumn    column);

/* The number of the figure of a row that was written of none. */
#define TRADE_DRAFT_NO_FIGURE G_MAXUINT

/**
 * TradeDraftRow:
 *
 * The texts of a figure's cells, just as they were typed, whether they can be read or not. Immutable, and shared by all the
 * drafts in which it is the same.
 *
 * A row of a release that is edited knows the row that was written of its figure, however it was changed since.
 */
typedef struct _TradeDraftRow TradeDraftRow;

TradeDraftRow *trade_draft_row_new        (const char * const  cells[TRADE_DRAFT_N_COLUMNS]);
TradeDraftRow *trade_draft_row_new_of     (const char * const  cells[TRADE_DRAFT_N_COLUMNS],
                                           guint               figure);
TradeDraftRow *trade_draft_row_with       (TradeDraftRow      *self,
                                           TradeDraftColumn    column,
                                           const char         *text);
TradeDraftRow *trade_draft_row_with_cells (TradeDraftRow      *self,
                                           const char * const  cells[TRADE_DRAFT_N_COLUMNS]);
TradeDraftRow *trade_draft_row_ref        (TradeDraftRow      *self);
void           trade_draft_row_unref      (TradeDraftRow      *self);
const char    *trade_draft_row_get        (TradeDraftRow      *self,
                                           TradeDraftColumn    column);
guint          trade_draft_row_get_figure (TradeDraftRow      *self);
const char    *trade_draft_row_get_before (TradeDraftRow      *self,
                                           TradeDraftColumn    column);
gboolean       trade_draft_row_is_empty   (TradeDraftRow      *self);
gboolean       trade_draft_row_equal      (TradeDraftRow      *self,
                                           TradeDraftRow      *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeDraftRow, trade_draft_row_unref)

G_END_DECLS
