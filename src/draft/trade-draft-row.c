/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-row.h"

struct _TradeDraftRow
{
  char *cells[TRADE_DRAFT_N_COLUMNS]; /* interned: most rows say the same words as their neighbours */
};

static void
clear_row (gpointer data)
{
  TradeDraftRow *self = data;

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    g_ref_string_release (self->cells[i]);
}

/**
 * trade_draft_row_new:
 * @cells: the text of each cell, in UTF-8; %NULL for an empty one
 *
 * Creates a row.
 *
 * Returns: (transfer full): the row
 */
TradeDraftRow *
trade_draft_row_new (const char * const cells[TRADE_DRAFT_N_COLUMNS])
{
  TradeDraftRow *self = g_atomic_rc_box_new (TradeDraftRow);

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    self->cells[i] = g_ref_string_new_intern (cells[i] != NULL ? cells[i] : "");

  return self;
}

/**
 * trade_draft_row_with:
 * @self: (nullable): a row, or %NULL for an empty one
 * @column: a column
 * @text: what the cell is to say
 *
 * Creates a row that differs from another in one cell.
 *
 * Returns: (transfer full): the row
 */
TradeDraftRow *
trade_draft_row_with (TradeDraftRow    *self,
                      TradeDraftColumn  column,
                      const char       *text)
{
  const char *cells[TRADE_DRAFT_N_COLUMNS];

  g_return_val_if_fail (column < TRADE_DRAFT_N_COLUMNS, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    cells[i] = self != NULL ? self->cells[i] : NULL;
  cells[column] = text;

  return trade_draft_row_new (cells);
}

/**
 * trade_draft_row_ref:
 * @self: a row
 *
 * Returns: (transfer full): @self
 */
TradeDraftRow *
trade_draft_row_ref (TradeDraftRow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * trade_draft_row_unref:
 * @self: (transfer full): a row
 */
void
trade_draft_row_unref (TradeDraftRow *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_row);
}

/**
 * trade_draft_row_get:
 * @self: a row
 * @column: a column
 *
 * Returns: (transfer none): what the cell says; empty where it says nothing
 */
const char *
trade_draft_row_get (TradeDraftRow    *self,
                     TradeDraftColumn  column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < TRADE_DRAFT_N_COLUMNS, NULL);

  return self->cells[column];
}

/**
 * trade_draft_row_is_empty:
 * @self: a row
 *
 * Returns: whether no cell says anything
 */
gboolean
trade_draft_row_is_empty (TradeDraftRow *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    if (*self->cells[i] != '\0')
      return FALSE;

  return TRUE;
}

/**
 * trade_draft_row_equal:
 * @self: a row
 * @other: another
 *
 * Returns: whether all their cells say the same
 */
gboolean
trade_draft_row_equal (TradeDraftRow *self,
                       TradeDraftRow *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    if (self->cells[i] != other->cells[i])
      return FALSE;

  return TRUE;
}
