/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-words.h"
#include "trade-draft.h"

G_BEGIN_DECLS

/* Where a grid has no row. */
#define TRADE_DRAFT_GRID_NONE G_MAXUINT

/* What all figures of a line have in common. */
#define TRADE_DRAFT_GRID_N_HEADS 11
extern const TradeDraftColumn trade_draft_grid_heads[TRADE_DRAFT_GRID_N_HEADS];

gboolean trade_draft_grid_is_head (TradeDraftColumn column);

/**
 * TradeDraftBlock:
 * @line: the line of one corner
 * @period: the period of that corner
 * @end_line: the line of the corner across
 * @end_period: the period of that corner
 *
 * A rectangle of the cells of a grid that have numbers.
 */
typedef struct
{
  guint line;
  guint period;
  guint end_line;
  guint end_period;
} TradeDraftBlock;

gboolean trade_draft_block_has (const TradeDraftBlock *block,
                                guint                  line,
                                guint                  period);

/**
 * TradeDraftGrid:
 *
 * The rows of a draft as a grid: a line for what is measured, a column for each period.
 */
typedef struct _TradeDraftGrid TradeDraftGrid;

TradeDraftGrid *trade_draft_grid_new           (TradeDraft         *draft,
                                                const char * const *periods);
void            trade_draft_grid_free          (TradeDraftGrid     *self);
guint           trade_draft_grid_get_n_lines   (TradeDraftGrid     *self);
guint           trade_draft_grid_get_n_periods (TradeDraftGrid     *self);
const char     *trade_draft_grid_get_period    (TradeDraftGrid     *self,
                                                guint               period);
guint           trade_draft_grid_get_row       (TradeDraftGrid     *self,
                                                guint               line,
                                                guint               period);
guint           trade_draft_grid_get_first_row (TradeDraftGrid     *self,
                                                guint               line);
gboolean        trade_draft_grid_find          (TradeDraftGrid     *self,
                                                guint               row,
                                                guint              *line,
                                                guint              *period);

guint           trade_draft_grid_find_period   (TradeDraftGrid     *self,
                                                const char         *text);
gboolean        trade_draft_grid_put_last_row  (TradeDraftGrid     *self,
                                                TradeDraft         *draft,
                                                guint               line);
char           *trade_draft_grid_name_shared   (TradeDraftGrid     *self,
                                                TradeDraft         *draft,
                                                gboolean            varying[TRADE_DRAFT_GRID_N_HEADS]);
char           *trade_draft_grid_name_line     (TradeDraftGrid     *self,
                                                TradeDraft         *draft,
                                                guint               line,
                                                const gboolean      varying[TRADE_DRAFT_GRID_N_HEADS]);
char           *trade_draft_grid_name_cell     (TradeDraftGrid     *self,
                                                TradeDraft         *draft,
                                                guint               line,
                                                guint               column);

TradeDraft     *trade_draft_grid_add_number    (TradeDraftGrid     *self,
                                                TradeDraft         *draft,
                                                TradeDraftWords    *words,
                                                guint               line,
                                                guint               period,
                                                const char         *text);
TradeDraft     *trade_draft_grid_clear_block   (TradeDraftGrid     *self,
                                                TradeDraft         *draft,
                                                const TradeDraftBlock *block);
TradeDraft     *trade_draft_grid_paste_numbers (TradeDraftGrid     *self,
                                                TradeDraft         *draft,
                                                TradeDraftWords    *words,
                                                guint               line,
                                                guint               period,
                                                const char         *text,
                                                guint              *n_left_out);
gboolean        trade_draft_grid_lacks_period  (TradeDraftGrid     *self);
TradeDraft     *trade_draft_grid_set_only_period
                                               (TradeDraftGrid     *self,
                                                TradeDraft         *draft,
                                                const char         *text);
TradeDraft     *trade_draft_grid_set_head      (TradeDraftGrid     *self,
                                                TradeDraft         *draft,
                                                guint               line,
                                                TradeDraftColumn    column,
                                                const char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeDraftGrid, trade_draft_grid_free)

G_END_DECLS
