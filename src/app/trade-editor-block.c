/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-block.h"

#include "trade-clip-table.h"
#include "trade-draft-copy.h"
#include "trade-editor-pointing.h"

/* With Shift, the arrows and the pointer select a rectangle of numbers, which is copied, taken away or pasted over as one. */

/* Shows whether a cell is of the block. */
void
trade_editor_block_mark (TradeEditorGrid *self,
                         TradeEditorCell *cell)
{
  guint line, column;

  trade_editor_grid_find_place (cell, &line, &column);
  if (self->has_block && column >= N_HEADS && trade_draft_block_has (&self->block, line, column - N_HEADS))
    gtk_widget_add_css_class (GTK_WIDGET (cell), "selected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (cell), "selected");
}

static void
mark_cells (TradeEditorGrid *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    trade_editor_block_mark (self, g_ptr_array_index (self->cells, i));
}

/* Lets go of the block. */
void
trade_editor_block_clear (TradeEditorGrid *self)
{
  if (!self->has_block)
    return;

  self->has_block = FALSE;
  mark_cells (self);
}

/* Moves the corner of the block that is across from the one where it was begun. */
static void
extend_to (TradeEditorGrid *self,
           TradeEditorCell *from,
           guint            line,
           guint            column)
{
  guint first_line, first_column;

  trade_editor_grid_find_place (from, &first_line, &first_column);
  if (first_column < N_HEADS || column < N_HEADS || column >= N_HEADS + trade_draft_grid_get_n_periods (self->grid) ||
      line >= trade_draft_grid_get_n_lines (self->grid))
    return;

  if (!self->has_block)
    self->block = (TradeDraftBlock) { .line = first_line, .period = first_column - N_HEADS };
  self->has_block = TRUE;
  self->block.end_line = line;
  self->block.end_period = column - N_HEADS;
  mark_cells (self);
  trade_editor_grid_go (self, line, column);
}

/* Within a number Shift selects digits; at its end, or where all of them are selected, cells. */
static gboolean
leads_out (TradeEditorGrid *self,
           GtkEditable     *text,
           gboolean         is_right)
{
  const int length = (int) g_utf8_strlen (gtk_editable_get_text (text), -1);
  int start, end;

  if (self->has_block)
    return TRUE;
  if (gtk_editable_get_selection_bounds (text, &start, &end))
    return end - start == length;

  return gtk_editable_get_position (text) == (is_right ? length : 0);
}

static gboolean
take_arrow (TradeEditorGrid *self,
            TradeEditorCell *cell,
            guint            key)
{
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const gboolean is_right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  const gboolean is_sideways = is_right || key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
  const gboolean is_down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;
  guint line, column;

  trade_editor_grid_find_place (cell, &line, &column);
  if (column < N_HEADS || (!is_sideways && !is_down && key != GDK_KEY_Up && key != GDK_KEY_KP_Up) ||
      (is_sideways && !leads_out (self, trade_editor_cell_get_editable (cell), is_right)))
    return FALSE;

  /* Before the first line there is none: the number of the one before is none either. */
  if (is_sideways)
    column += is_right != is_rtl ? 1 : -1;
  else
    line += is_down ? 1 : -1;
  extend_to (self, cell, line, column);

  return TRUE;
}

static void
take_away (TradeEditorGrid *self)
{
  g_autoptr (TradeDraft) cleared =
    trade_draft_grid_clear_block (self->grid, trade_draft_history_get (self->history), &self->block);

  if (cleared != NULL)
    trade_draft_history_push (self->history, cleared, FALSE);
}

static void
copy (TradeEditorGrid *self)
{
  g_autofree char *table = trade_draft_copy_block (trade_draft_history_get (self->history), self->grid, &self->block);

  trade_clip_table_copy (GTK_WIDGET (self), table, FALSE);
}

/* Does what a key does to the block, or to what becomes one. */
gboolean
trade_editor_block_take_key (TradeEditorGrid *self,
                             TradeEditorCell *cell,
                             guint            key,
                             GdkModifierType  state)
{
  const GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();

  if (held == GDK_SHIFT_MASK)
    return take_arrow (self, cell, key);
  if (held == GDK_CONTROL_MASK && (key == GDK_KEY_v || key == GDK_KEY_V))
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.paste-rows", NULL);
  if (!self->has_block)
    return FALSE;

  if (held == GDK_CONTROL_MASK && (key == GDK_KEY_c || key == GDK_KEY_C))
    copy (self);
  else if (held == 0 && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete || key == GDK_KEY_BackSpace))
    take_away (self);
  else if (held == 0 && key == GDK_KEY_Escape)
    trade_editor_block_clear (self);
  else
    return FALSE;

  return TRUE;
}

/* A cell that is pointed at is the corner across. */
static void
select_to (GtkWidget       *grid,
           TradeEditorCell *from,
           TradeEditorCell *to)
{
  guint line, column;

  if (from == NULL || from == to)
    {
      trade_editor_block_clear (TRADE_EDITOR_GRID (grid));
      return;
    }

  trade_editor_grid_find_place (to, &line, &column);
  extend_to (TRADE_EDITOR_GRID (grid), from, line, column);
}

/* Lets the pointer select. */
void
trade_editor_block_attach (TradeEditorGrid *self)
{
  trade_editor_pointing_attach (GTK_WIDGET (self), select_to);
}

/**
 * trade_editor_grid_paste:
 * @self: a grid that is visible
 * @text: numbers, with tabs between them and a line feed after each line
 * @n_left_out: (out): return location for how many of them have no place
 *
 * Pastes numbers from the corner of the block on, or from the cell that has the focus.
 *
 * Returns: (transfer full) (nullable): the new draft; %NULL where no number has the focus
 */
TradeDraft *
trade_editor_grid_paste (TradeEditorGrid *self,
                         const char      *text,
                         guint           *n_left_out)
{
  TradeEditorCell *cell;
  guint line, column;

  g_return_val_if_fail (TRADE_IS_EDITOR_GRID (self), NULL);
  g_return_val_if_fail (text != NULL && n_left_out != NULL, NULL);

  cell = trade_editor_cell_find_focused (GTK_WIDGET (self));
  if (cell == NULL)
    return NULL;

  trade_editor_grid_find_place (cell, &line, &column);
  if (self->has_block)
    {
      line = MIN (self->block.line, self->block.end_line);
      column = N_HEADS + MIN (self->block.period, self->block.end_period);
    }
  if (column < N_HEADS)
    return NULL;

  return trade_draft_grid_paste_numbers (self->grid, trade_draft_history_get (self->history), self->words, line, column - N_HEADS,
                                         text, n_left_out);
}
