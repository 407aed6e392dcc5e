/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-cells.h"

struct _TradeCells
{
  TradeCellsWrite write;
  gpointer        user_data;
  GHashTable     *columns; /* of all cells */
  GHashTable     *stale;   /* the cells that do not show yet what is in their place */
  gboolean        held;
};

/**
 * trade_cells_new:
 * @write: (scope notified): what writes a cell
 * @user_data: what it is given
 *
 * Creates a set of no cells.
 *
 * Returns: (transfer full): a new set
 */
TradeCells *
trade_cells_new (TradeCellsWrite write,
                 gpointer        user_data)
{
  TradeCells *self;

  g_return_val_if_fail (write != NULL, NULL);

  self = g_new0 (TradeCells, 1);
  self->write = write;
  self->user_data = user_data;
  self->columns = g_hash_table_new (NULL, NULL);
  self->stale = g_hash_table_new (NULL, NULL);

  return self;
}

/**
 * trade_cells_bind:
 * @self: a set of cells
 * @item: what a cell belongs to
 * @column: the column that it is in
 *
 * Adds a cell, or tells that another place is in it now. It is written at once, unless all wait.
 */
void
trade_cells_bind (TradeCells              *self,
                  GtkListItem             *item,
                  const TradeFigureColumn *column)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_LIST_ITEM (item));

  g_hash_table_insert (self->columns, item, (gpointer) column);
  if (self->held || !self->write (item, column, self->user_data))
    g_hash_table_add (self->stale, item);
}

/**
 * trade_cells_unbind:
 * @self: a set of cells
 * @item: what a cell belongs to
 *
 * Removes a cell.
 */
void
trade_cells_unbind (TradeCells  *self,
                    GtkListItem *item)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove (self->columns, item);
  g_hash_table_remove (self->stale, item);
}

/**
 * trade_cells_hold:
 * @self: a set of cells
 *
 * Lets all cells wait, because other things will be in their places, until trade_cells_release().
 */
void
trade_cells_hold (TradeCells *self)
{
  GHashTableIter iter;
  gpointer item;

  g_return_if_fail (self != NULL);

  self->held = TRUE;
  g_hash_table_iter_init (&iter, self->columns);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_hash_table_add (self->stale, item);
}

/**
 * trade_cells_release:
 * @self: a set of cells
 *
 * Lets cells be written again. Those that waited are, by trade_cells_write().
 */
void
trade_cells_release (TradeCells *self)
{
  g_return_if_fail (self != NULL);

  self->held = FALSE;
}

typedef struct
{
  GtkListItem *item;
  guint        distance; /* of its row from the middle of those that are seen */
} Waiting;

static int
compare_waiting (gconstpointer a,
                 gconstpointer b)
{
  guint distance_a = ((const Waiting *) a)->distance;
  guint distance_b = ((const Waiting *) b)->distance;

  return (distance_a > distance_b) - (distance_a < distance_b);
}

static GArray *
list_waiting (TradeCells *self,
              guint       middle)
{
  GArray *waiting = g_array_sized_new (FALSE, FALSE, sizeof (Waiting), g_hash_table_size (self->stale));
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->stale);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      guint position = gtk_list_item_get_position (item);
      Waiting one = { item, position > middle ? position - middle : middle - position };

      g_array_append_val (waiting, one);
    }
  g_array_sort (waiting, compare_waiting);

  return waiting;
}

/**
 * trade_cells_write:
 * @self: a set of cells
 * @middle: the position of the row in the middle of those that are seen
 * @n_rows: how many rows may be written
 *
 * Writes the cells that wait, those next to the middle first. To write all at once would keep the window from its next frame.
 *
 * Returns: whether none waits any more for which there is anything
 */
gboolean
trade_cells_write (TradeCells *self,
                   guint       middle,
                   guint       n_rows)
{
  g_autoptr (GArray) waiting = NULL;
  guint left = n_rows * TRADE_N_FIGURE_COLUMNS;

  g_return_val_if_fail (self != NULL, TRUE);

  if (self->held)
    return FALSE;

  waiting = list_waiting (self, middle);
  for (guint i = 0; i < waiting->len; i++)
    {
      GtkListItem *item = g_array_index (waiting, Waiting, i).item;

      if (left == 0)
        return FALSE;
      if (self->write (item, g_hash_table_lookup (self->columns, item), self->user_data))
        {
          g_hash_table_remove (self->stale, item);
          left--;
        }
    }

  return TRUE;
}

/**
 * trade_cells_get_row:
 * @item: what a cell belongs to
 *
 * Gets the row that a cell is in. GTK has no name for rows, nor a way from a row to what it shows.
 *
 * Returns: (transfer none) (nullable): a widget
 */
GtkWidget *
trade_cells_get_row (GtkListItem *item)
{
  GtkWidget *cell;

  g_return_val_if_fail (GTK_IS_LIST_ITEM (item), NULL);

  cell = gtk_widget_get_parent (gtk_list_item_get_child (item));

  return cell != NULL ? gtk_widget_get_parent (cell) : NULL;
}

/**
 * trade_cells_find_row:
 * @self: a set of cells
 * @position: a position
 *
 * Finds the row at a position.
 *
 * Returns: (transfer none) (nullable): a widget, or %NULL if there is none
 */
GtkWidget *
trade_cells_find_row (TradeCells *self,
                      guint       position)
{
  GHashTableIter iter;
  gpointer item;

  g_return_val_if_fail (self != NULL, NULL);

  g_hash_table_iter_init (&iter, self->columns);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      GtkWidget *row = trade_cells_get_row (item);

      if (gtk_list_item_get_position (item) == position && row != NULL)
        return row;
    }

  return NULL;
}

/**
 * trade_cells_free:
 * @self: (transfer full): a set of cells
 *
 * Frees the set.
 */
void
trade_cells_free (TradeCells *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->columns);
  g_hash_table_unref (self->stale);
  g_free (self);
}
