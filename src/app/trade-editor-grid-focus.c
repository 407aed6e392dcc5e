/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-grid-private.h"

#include "trade-column-scroll.h"

/* Where the focus is in a grid, and how it gets elsewhere. */

/* In so many a table is laid out anew, and scrolled. */
#define FRAMES 4

/* Where a cell is: the columns of periods come behind the heads. */
void
trade_editor_grid_find_place (TradeEditorCell *cell,
                              guint           *line,
                              guint           *column)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (cell), PLACE);

  *line = gtk_list_item_get_position (item);
  *column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), COLUMN));
}

/* The row of the draft of which a cell shows something; NONE for a place where there is none. */
guint
trade_editor_grid_find_row (TradeEditorGrid *self,
                            guint            line,
                            guint            column)
{
  return column < N_HEADS ? trade_draft_grid_get_first_row (self->grid, line)
                          : trade_draft_grid_get_row (self->grid, line, column - N_HEADS);
}

static gboolean
focus_wanted (TradeEditorGrid *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      TradeEditorCell *cell = g_ptr_array_index (self->cells, i);
      guint line, column;

      trade_editor_grid_find_place (cell, &line, &column);
      if (line == self->wanted_line && column == self->wanted_column && gtk_widget_get_mapped (GTK_WIDGET (cell)))
        return gtk_widget_grab_focus (GTK_WIDGET (cell));
    }

  return FALSE;
}

static void
scroll_to (TradeEditorGrid *self,
           guint            line)
{
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->column_view)), "list.scroll-to-item", "u", line);
}

static gboolean
is_wanted (TradeEditorGrid *self,
           TradeEditorCell *cell)
{
  guint line, column;

  if (cell == NULL)
    return FALSE;

  trade_editor_grid_find_place (cell, &line, &column);

  return line == self->wanted_line && column == self->wanted_column;
}

/* Scrolls a cell into sight, and a number out from under the names. */
void
trade_editor_grid_reveal (TradeEditorGrid *self,
                          TradeEditorCell *cell)
{
  guint line, column;

  trade_editor_grid_find_place (cell, &line, &column);
  trade_column_scroll_to (self->column_view, GTK_WIDGET (cell),
                          column >= N_HEADS ? trade_editor_pinned_get_covered (self->pinned) : 0);
}

/* Where a cell is to be seen is not known before it was laid out. One that is far away is not there, or goes with its line while the
 * table is laid out, and the focus with it. */
static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  TradeEditorGrid *self = TRADE_EDITOR_GRID (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  TradeEditorCell *cell;

  self->frames--;
  scroll_to (self, self->wanted_line);
  /* Somebody may have gone elsewhere meanwhile. */
  if (!is_wanted (self, trade_editor_cell_find_focused (widget)) &&
      (focus == NULL || focus == self->left || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->column_view))))
    focus_wanted (self);
  cell = trade_editor_cell_find_focused (widget);
  if (is_wanted (self, cell))
    trade_editor_grid_reveal (self, cell);

  return self->frames > 0;
}

/* Moves the focus to a cell, and the cell into sight. */
void
trade_editor_grid_go (TradeEditorGrid *self,
                      guint            line,
                      guint            column)
{
  self->wanted_line = line;
  self->wanted_column = column;
  if (column < N_HEADS)
    trade_editor_grid_show_head (self, column);
  self->left = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  /* Widgets for a line come with its being seen. */
  scroll_to (self, line);
  focus_wanted (self);
  if (self->frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_cb, NULL, NULL);
  self->frames = FRAMES;
}

/**
 * trade_editor_grid_go_to:
 * @self: a grid that is visible
 * @line: the number of a line, from 0
 * @column: the number of a column, from 0: first those of what a line is of, then the periods
 *
 * Moves the focus to a cell, and the cell into sight.
 */
void
trade_editor_grid_go_to (TradeEditorGrid *self,
                         guint            line,
                         guint            column)
{
  g_return_if_fail (TRADE_IS_EDITOR_GRID (self));

  self->first_column = column;
  trade_editor_grid_go (self, line, column);
}

/**
 * trade_editor_grid_go_to_row:
 * @self: a grid that is visible
 * @row: the number of a row of the draft
 * @column: a column of the draft
 *
 * Moves the focus to the cell that shows a cell of the draft, or to the number of its row where none does. Where no period is said
 * yet, it is said above the table.
 */
void
trade_editor_grid_go_to_row (TradeEditorGrid  *self,
                             guint             row,
                             TradeDraftColumn  column)
{
  guint line, period, head = 0;

  g_return_if_fail (TRADE_IS_EDITOR_GRID (self));

  if (!trade_draft_grid_find (self->grid, row, &line, &period))
    return;
  if (column == TRADE_DRAFT_PERIOD && trade_draft_grid_lacks_period (self->grid))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->period_entry));
      return;
    }

  while (head < N_HEADS && trade_draft_grid_heads[head] != column)
    head++;
  trade_editor_grid_go_to (self, line, head < N_HEADS ? head : N_HEADS + period);
}

/**
 * trade_editor_grid_enter:
 * @self: a grid that has just become visible
 * @row: the number of a row of the draft
 * @column: a column of the draft
 *
 * Moves the focus to where it was in another table. What a line is of is not changed unless somebody says so.
 */
void
trade_editor_grid_enter (TradeEditorGrid  *self,
                         guint             row,
                         TradeDraftColumn  column)
{
  const gboolean has_heads = trade_editor_grid_has_heads (self);
  guint line, period;

  g_return_if_fail (TRADE_IS_EDITOR_GRID (self));

  if (trade_draft_grid_find (self->grid, row, &line, &period))
    trade_editor_grid_go_to_row (self, row, has_heads ? column : TRADE_DRAFT_NUMBER);
  else
    trade_editor_grid_go_to (self, trade_draft_grid_get_n_lines (self->grid), has_heads ? 0 : N_HEADS);
}

/**
 * trade_editor_grid_dup_name:
 * @self: a grid
 *
 * Returns: (transfer full) (nullable): what the cell is that has the focus: "Exports, Value, 2023"; %NULL where none has
 */
char *
trade_editor_grid_dup_name (TradeEditorGrid *self)
{
  TradeEditorCell *cell;
  guint line, column;

  g_return_val_if_fail (TRADE_IS_EDITOR_GRID (self), NULL);

  cell = trade_editor_cell_find_focused (GTK_WIDGET (self));
  if (cell == NULL || self->grid == NULL)
    return NULL;

  trade_editor_grid_find_place (cell, &line, &column);

  return trade_draft_grid_name_cell (self->grid, trade_draft_history_get (self->history), line, column);
}

/**
 * trade_editor_grid_get_place:
 * @self: a grid
 * @row: (out): return location for the number of the row
 * @column: (out): return location for the column
 *
 * Tells which cell of the draft the focus is in.
 *
 * Returns: whether it is in one
 */
gboolean
trade_editor_grid_get_place (TradeEditorGrid  *self,
                             guint            *row,
                             TradeDraftColumn *column)
{
  TradeEditorCell *cell;
  guint line, place;

  g_return_val_if_fail (TRADE_IS_EDITOR_GRID (self), FALSE);

  cell = trade_editor_cell_find_focused (GTK_WIDGET (self));
  if (cell == NULL || self->grid == NULL)
    return FALSE;

  trade_editor_grid_find_place (cell, &line, &place);
  *row = trade_editor_grid_find_row (self, line, place);
  *column = place < N_HEADS ? trade_draft_grid_heads[place] : TRADE_DRAFT_NUMBER;

  return *row != NONE;
}

/**
 * trade_editor_grid_has_heads:
 * @self: a grid
 *
 * Returns: whether what a line is of has cells of its own
 */
gboolean
trade_editor_grid_has_heads (TradeEditorGrid *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_GRID (self), FALSE);

  return gtk_toggle_button_get_active (self->heads_toggle);
}

/**
 * trade_editor_grid_get_last_place:
 * @self: a grid
 * @line: (out): return location for the number of the line
 * @column: (out): return location for the number of the column
 *
 * Tells where the focus is, or was when it was in the grid last.
 */
void
trade_editor_grid_get_last_place (TradeEditorGrid *self,
                                  guint           *line,
                                  guint           *column)
{
  g_return_if_fail (TRADE_IS_EDITOR_GRID (self));
  g_return_if_fail (line != NULL && column != NULL);

  *line = self->wanted_line;
  *column = self->wanted_column;
}

/**
 * trade_editor_grid_get_layout:
 * @self: a grid that is visible
 *
 * Returns: (transfer none): the draft as it is laid out
 */
TradeDraftGrid *
trade_editor_grid_get_layout (TradeEditorGrid *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_GRID (self), NULL);

  return self->grid;
}
