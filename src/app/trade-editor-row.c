/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-row.h"

#include "trade-editor-cell.h"

typedef struct
{
  char     *message; /* nullable */
  gboolean  is_missing;
} Fault;

struct _TradeEditorRow
{
  GObject        parent_instance;

  guint          number; /* from 0 */
  TradeDraftRow *row;    /* nullable: the empty row at the end is of no draft */
  Fault          faults[TRADE_DRAFT_N_COLUMNS];
  GtkWidget     *cells[TRADE_DRAFT_N_COLUMNS]; /* nullable: those that show the row now */
};

G_DEFINE_FINAL_TYPE (TradeEditorRow, trade_editor_row, G_TYPE_OBJECT)

static void
trade_editor_row_finalize (GObject *object)
{
  TradeEditorRow *self = TRADE_EDITOR_ROW (object);

  g_clear_pointer (&self->row, trade_draft_row_unref);
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    g_free (self->faults[i].message);

  G_OBJECT_CLASS (trade_editor_row_parent_class)->finalize (object);
}

static void
trade_editor_row_class_init (TradeEditorRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trade_editor_row_finalize;
}

static void
trade_editor_row_init (TradeEditorRow *self)
{
}

/**
 * trade_editor_row_new:
 * @number: the number of the row, from 0
 *
 * Returns: (transfer full): a place where nothing stands yet
 */
TradeEditorRow *
trade_editor_row_new (guint number)
{
  TradeEditorRow *self = g_object_new (TRADE_TYPE_EDITOR_ROW, NULL);

  self->number = number;

  return self;
}

/**
 * trade_editor_row_get_number:
 * @self: a row
 *
 * Returns: its number, from 0
 */
guint
trade_editor_row_get_number (TradeEditorRow *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_ROW (self), 0);

  return self->number;
}

/**
 * trade_editor_row_is_last:
 * @self: a row
 *
 * Returns: whether it is the place below all, where nothing stands
 */
gboolean
trade_editor_row_is_last (TradeEditorRow *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_ROW (self), FALSE);

  return self->row == NULL;
}

/**
 * trade_editor_row_get_text:
 * @self: a row
 * @column: a column
 *
 * Returns: (transfer none): what stands in the cell
 */
const char *
trade_editor_row_get_text (TradeEditorRow   *self,
                           TradeDraftColumn  column)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_ROW (self), "");

  return self->row != NULL ? trade_draft_row_get (self->row, column) : "";
}

static void
show (TradeEditorRow   *self,
      TradeDraftColumn  column)
{
  TradeEditorCell *cell = self->cells[column] != NULL ? TRADE_EDITOR_CELL (self->cells[column]) : NULL;

  if (cell == NULL)
    return;

  trade_editor_cell_set_text (cell, trade_editor_row_get_text (self, column));
  trade_editor_cell_mark (cell, self->faults[column].message, self->faults[column].is_missing,
                          self->row != NULL ? trade_draft_row_get_before (self->row, column) : NULL);
}

/**
 * trade_editor_row_set:
 * @self: a row
 * @row: (nullable): what stands there now; %NULL for nothing
 *
 * Shows something else in the place of the row.
 */
void
trade_editor_row_set (TradeEditorRow *self,
                      TradeDraftRow  *row)
{
  g_return_if_fail (TRADE_IS_EDITOR_ROW (self));

  if (self->row == row)
    return;

  g_clear_pointer (&self->row, trade_draft_row_unref);
  self->row = row != NULL ? trade_draft_row_ref (row) : NULL;
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    show (self, i);
}

/**
 * trade_editor_row_set_fault:
 * @self: a row
 * @column: a column
 * @message: what was expected there
 * @is_missing: whether nothing was typed
 *
 * Marks a cell.
 */
void
trade_editor_row_set_fault (TradeEditorRow   *self,
                            TradeDraftColumn  column,
                            const char       *message,
                            gboolean          is_missing)
{
  g_return_if_fail (TRADE_IS_EDITOR_ROW (self));
  g_return_if_fail (column < TRADE_DRAFT_N_COLUMNS);

  g_free (self->faults[column].message);
  self->faults[column] = (Fault) { g_strdup (message), is_missing };
  show (self, column);
}

/**
 * trade_editor_row_clear_faults:
 * @self: a row
 *
 * Takes the marks from all cells.
 */
void
trade_editor_row_clear_faults (TradeEditorRow *self)
{
  g_return_if_fail (TRADE_IS_EDITOR_ROW (self));

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    if (self->faults[i].message != NULL)
      trade_editor_row_set_fault (self, i, NULL, FALSE);
}

/**
 * trade_editor_row_set_cell:
 * @self: a row
 * @column: a column
 * @cell: (nullable): the [class@EditorCell] that shows it from now on; %NULL for none
 *
 * Says by what a cell is shown.
 */
void
trade_editor_row_set_cell (TradeEditorRow   *self,
                           TradeDraftColumn  column,
                           GtkWidget        *cell)
{
  g_return_if_fail (TRADE_IS_EDITOR_ROW (self));
  g_return_if_fail (column < TRADE_DRAFT_N_COLUMNS);

  self->cells[column] = cell;
  show (self, column);
}

/**
 * trade_editor_row_get_cell:
 * @self: a row
 * @column: a column
 *
 * Returns: (transfer none) (nullable): the widget that shows the cell; %NULL where it is out of sight
 */
GtkWidget *
trade_editor_row_get_cell (TradeEditorRow   *self,
                           TradeDraftColumn  column)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_ROW (self), NULL);
  g_return_val_if_fail (column < TRADE_DRAFT_N_COLUMNS, NULL);

  return self->cells[column];
}
