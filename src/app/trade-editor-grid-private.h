/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-grid.h"
#include "trade-editor-cell.h"
#include "trade-editor-choices.h"
#include "trade-editor-grid.h"
#include "trade-editor-names.h"
#include "trade-editor-pinned.h"

G_BEGIN_DECLS

/* What a cell knows of its place: its item of the list, and the number of its column. */
#define PLACE "trade-editor-grid-place"
#define COLUMN "trade-editor-grid-column"

#define N_HEADS TRADE_DRAFT_GRID_N_HEADS
#define NONE TRADE_DRAFT_GRID_NONE

struct _TradeEditorGrid
{
  AdwBin parent_instance;

  TradeDraftHistory  *history;
  GSimpleActionGroup *columns;
  TradeDraftWords    *words;
  TradeDraftGrid     *grid;    /* nullable as long as it was not shown */
  GPtrArray          *rows;    /* of TradeEditorRow: those of the draft */
  TradeEditorRow     *blank;   /* stands where there is no row */
  GPtrArray          *added;   /* of strings: periods that a person added */
  GPtrArray          *cells;   /* of TradeEditorCell: those that are bound; not owned */
  GPtrArray          *faults;  /* nullable */
  GtkStringList      *lines;   /* one item for each line, and one for the place below; what it says means nothing */
  TradeEditorChoices *choices;
  TradeEditorNames   *names;

  TradeDraft         *typing;  /* nullable: the draft that a person is typing at, letter by letter */
  guint               typing_line;
  guint               typing_column;
  guint               typing_row; /* of the draft before; NONE for a new one */

  guint               wanted_line; /* gets the focus as soon as it is there */
  guint               wanted_column;
  guint               first_column; /* to which Return goes back */
  TradeDraftBlock     block;
  gboolean            has_block;

  gpointer            left;   /* what had the focus before; only to be compared */
  guint               frames; /* until what has the focus is brought into sight */

  GtkColumnView      *column_view;
  TradeEditorPinned  *pinned;
  GtkEditable        *period_entry;
  GtkLabel           *shared_label;
  GtkToggleButton    *heads_toggle; /* whether what a line is of stands in cells of its own */
};

GtkColumnViewColumn *trade_editor_grid_get_column  (TradeEditorGrid *self,
                                                    guint            column);
const char         **trade_editor_grid_list_longest
                                                   (TradeEditorGrid *self);
void                 trade_editor_grid_name_period (TradeEditorGrid *self,
                                                    guint            column,
                                                    const char      *period,
                                                    const char      *longest);
void                 trade_editor_grid_suit_heads  (TradeEditorGrid *self);
void                 trade_editor_grid_show_head   (TradeEditorGrid *self,
                                                    guint            head);
void                 trade_editor_grid_show_shared (TradeEditorGrid *self);
int                  trade_editor_grid_get_heads_width
                                                   (TradeEditorGrid *self);

void                 trade_editor_grid_find_place  (TradeEditorCell *cell,
                                                    guint           *line,
                                                    guint           *column);
guint                trade_editor_grid_find_row    (TradeEditorGrid *self,
                                                    guint            line,
                                                    guint            column);
void                 trade_editor_grid_reveal      (TradeEditorGrid *self,
                                                    TradeEditorCell *cell);
void                 trade_editor_grid_go          (TradeEditorGrid *self,
                                                    guint            line,
                                                    guint            column);

G_END_DECLS
