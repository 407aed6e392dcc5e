/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-row.h"

#include <string.h>

struct _TradeDraftRow
{
  char          *cells[TRADE_DRAFT_N_COLUMNS]; /* interned: most rows say the same words as their neighbours */
  guint          figure;
  TradeDraftRow *original; /* nullable: what was written of the figure, where this differs */
};

/**
 * trade_draft_column_get_id:
 * @column: a column
 *
 * Returns: (transfer none): what files call it
 */
const char *
trade_draft_column_get_id (TradeDraftColumn column)
{
  static const char *const ids[] = {
    [TRADE_DRAFT_FLOW] = "flow",
    [TRADE_DRAFT_MEASURE] = "measure",
    [TRADE_DRAFT_RELATION] = "relation",
    [TRADE_DRAFT_NUMBER] = "value",
    [TRADE_DRAFT_UNIT] = "unit",
    [TRADE_DRAFT_PERIOD] = "period",
    [TRADE_DRAFT_PRODUCT] = "product",
    [TRADE_DRAFT_PARTNER] = "partner",
    [TRADE_DRAFT_ENTERPRISE] = "enterprise",
    [TRADE_DRAFT_STATUS] = "status",
    [TRADE_DRAFT_NOTE] = "note",
    [TRADE_DRAFT_CITED] = "source",
    [TRADE_DRAFT_REPORTER] = "reporter",
    [TRADE_DRAFT_COMPARISON] = "comparison",
    [TRADE_DRAFT_ADJUSTMENT] = "adjustment",
    [TRADE_DRAFT_PRICES] = "prices",
    [TRADE_DRAFT_VALUATION] = "valuation",
    [TRADE_DRAFT_REASON] = "reason",
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (ids) == TRADE_DRAFT_N_COLUMNS);
  g_return_val_if_fail (column < TRADE_DRAFT_N_COLUMNS, NULL);

  return ids[column];
}

static void
clear_row (gpointer data)
{
  TradeDraftRow *self = data;

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    g_ref_string_release (self->cells[i]);
  g_clear_pointer (&self->original, trade_draft_row_unref);
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
  return trade_draft_row_new_of (cells, TRADE_DRAFT_NO_FIGURE);
}

/**
 * trade_draft_row_new_of:
 * @cells: the text of each cell, in UTF-8; %NULL for an empty one
 * @figure: the number of the figure that they were written of; %TRADE_DRAFT_NO_FIGURE for none
 *
 * Creates a row that is as it was written of a figure.
 *
 * Returns: (transfer full): the row
 */
TradeDraftRow *
trade_draft_row_new_of (const char * const cells[TRADE_DRAFT_N_COLUMNS],
                        guint              figure)
{
  TradeDraftRow *self = g_atomic_rc_box_new0 (TradeDraftRow);

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    self->cells[i] = g_ref_string_new_intern (cells[i] != NULL ? cells[i] : "");
  self->figure = figure;

  return self;
}

/* What was written of the figure of a row; NULL where it has none. */
static TradeDraftRow *
get_original (TradeDraftRow *self)
{
  return self->original != NULL ? self->original : self->figure != TRADE_DRAFT_NO_FIGURE ? self : NULL;
}

static gboolean
has_same_cells (TradeDraftRow *self,
                TradeDraftRow *other)
{
  return memcmp (self->cells, other->cells, sizeof self->cells) == 0;
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

  return trade_draft_row_with_cells (self, cells);
}

/**
 * trade_draft_row_with_cells:
 * @self: (nullable): a row, or %NULL for an empty one
 * @cells: the text of each cell, in UTF-8; %NULL for an empty one
 *
 * Creates a row that says something else of the figure of another. Where that is what the figure said at first, it is that row
 * again.
 *
 * Returns: (transfer full): the row
 */
TradeDraftRow *
trade_draft_row_with_cells (TradeDraftRow      *self,
                            const char * const  cells[TRADE_DRAFT_N_COLUMNS])
{
  TradeDraftRow *original = self != NULL ? get_original (self) : NULL;
  g_autoptr (TradeDraftRow) row = trade_draft_row_new (cells);

  if (original == NULL)
    return g_steal_pointer (&row);
  if (has_same_cells (row, original))
    return trade_draft_row_ref (original);

  row->figure = original->figure;
  row->original = trade_draft_row_ref (original);

  return g_steal_pointer (&row);
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
 * trade_draft_row_get_figure:
 * @self: a row
 *
 * Returns: the number of the figure that it was written of, in the release that is edited; %TRADE_DRAFT_NO_FIGURE for a row that
 *   was typed
 */
guint
trade_draft_row_get_figure (TradeDraftRow *self)
{
  g_return_val_if_fail (self != NULL, TRADE_DRAFT_NO_FIGURE);

  return self->figure;
}

/**
 * trade_draft_row_get_before:
 * @self: a row
 * @column: a column
 *
 * Returns: (transfer none) (nullable): what the cell said before it was changed; %NULL for one that was not, and for a row that
 *   was typed
 */
const char *
trade_draft_row_get_before (TradeDraftRow    *self,
                            TradeDraftColumn  column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < TRADE_DRAFT_N_COLUMNS, NULL);

  if (self->original == NULL || self->original->cells[column] == self->cells[column])
    return NULL;

  return self->original->cells[column];
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
 * Returns: whether all their cells say the same, of the same figure
 */
gboolean
trade_draft_row_equal (TradeDraftRow *self,
                       TradeDraftRow *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->figure == other->figure && has_same_cells (self, other);
}
