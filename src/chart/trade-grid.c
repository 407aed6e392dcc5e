/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-grid.h"

#include <math.h>

/* About as large as a label, in logical pixels. */
#define CELL 64.0

/* A chart larger than this many cells across has larger cells. */
#define MOST_CELLS 128

struct _TradeGrid
{
  double      cell_width;
  double      cell_height;
  int         n_columns;
  int         n_rows;
  GPtrArray **cells; /* (nullable) each */
};

typedef struct
{
  int left;
  int top;
  int right;
  int bottom;
} Range;

/**
 * trade_grid_new:
 * @width: of the chart, in logical pixels, above 0
 * @height: the same
 *
 * Returns: (transfer full): a grid without boxes
 */
TradeGrid *
trade_grid_new (double width,
                double height)
{
  TradeGrid *self = g_new0 (TradeGrid, 1);

  self->n_columns = (int) CLAMP (ceil (width / CELL), 1, MOST_CELLS);
  self->n_rows = (int) CLAMP (ceil (height / CELL), 1, MOST_CELLS);
  self->cell_width = width / self->n_columns;
  self->cell_height = height / self->n_rows;
  self->cells = g_new0 (GPtrArray *, self->n_columns * self->n_rows);

  return self;
}

void
trade_grid_free (TradeGrid *self)
{
  for (int i = 0; i < self->n_columns * self->n_rows; i++)
    g_clear_pointer (&self->cells[i], g_ptr_array_unref);
  g_free (self->cells);
  g_free (self);
}

/* What lies beyond the chart counts for the cells at its edge. */
static Range
get_range (TradeGrid         *self,
           const TradeBounds *bounds)
{
  return (Range){
    .left = (int) CLAMP (floor (bounds->left / self->cell_width), 0, self->n_columns - 1),
    .top = (int) CLAMP (floor (bounds->top / self->cell_height), 0, self->n_rows - 1),
    .right = (int) CLAMP (floor (bounds->right / self->cell_width), 0, self->n_columns - 1),
    .bottom = (int) CLAMP (floor (bounds->bottom / self->cell_height), 0, self->n_rows - 1),
  };
}

/**
 * trade_grid_add:
 * @self: a grid
 * @bounds: where the item lies
 * @item: (transfer none): an item, which the grid hands to those who visit the place
 *
 * Adds an item.
 */
void
trade_grid_add (TradeGrid         *self,
                const TradeBounds *bounds,
                gconstpointer      item)
{
  Range range = get_range (self, bounds);

  for (int row = range.top; row <= range.bottom; row++)
    for (int column = range.left; column <= range.right; column++)
      {
        GPtrArray **cell = &self->cells[row * self->n_columns + column];

        if (*cell == NULL)
          *cell = g_ptr_array_new ();
        g_ptr_array_add (*cell, (gpointer) item);
      }
}

/**
 * trade_grid_remove:
 * @self: a grid
 * @bounds: where the item was added
 * @item: the item
 *
 * Takes an item away.
 */
void
trade_grid_remove (TradeGrid         *self,
                   const TradeBounds *bounds,
                   gconstpointer      item)
{
  Range range = get_range (self, bounds);

  for (int row = range.top; row <= range.bottom; row++)
    for (int column = range.left; column <= range.right; column++)
      g_ptr_array_remove (self->cells[row * self->n_columns + column], (gpointer) item);
}

/**
 * trade_grid_visit:
 * @self: a grid
 * @bounds: a place
 * @func: called with each item that may touch the place, and maybe with some more than once
 * @data: for @func
 *
 * Visits what lies near a place, until @func returns %FALSE.
 *
 * Returns: whether @func returned %TRUE for all
 */
gboolean
trade_grid_visit (TradeGrid         *self,
                  const TradeBounds *bounds,
                  TradeGridFunc      func,
                  gpointer           data)
{
  Range range = get_range (self, bounds);

  for (int row = range.top; row <= range.bottom; row++)
    for (int column = range.left; column <= range.right; column++)
      {
        GPtrArray *cell = self->cells[row * self->n_columns + column];

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          {
            if (!func (g_ptr_array_index (cell, i), data))
              return FALSE;
          }
      }

  return TRUE;
}
