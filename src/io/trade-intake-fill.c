/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-intake-private.h"

/* Cells that a spreadsheet has joined with those below them, of which it writes but the first. */

static void
clear_fill (gpointer data)
{
  TradeIntakeFill *fill = data;

  if (fill->text != NULL)
    g_string_free (fill->text, TRUE);
}

/*
 * trade_intake_create_fills:
 *
 * Creates the list of what is kept of columns.
 *
 * Returns: (transfer full): an empty list
 */
GArray *
trade_intake_create_fills (void)
{
  GArray *fills = g_array_new (FALSE, TRUE, sizeof (TradeIntakeFill));

  g_array_set_clear_func (fills, clear_fill);

  return fills;
}

/*
 * trade_intake_keep_fills:
 * @self: an intake that stands on a row
 *
 * Keeps what the cells below may be read as. A line of one cell is no row.
 */
void
trade_intake_keep_fills (TradeIntake *self)
{
  guint n = 0;

  for (guint i = 0; self->fills->len > 0 && i < self->n_cells && n <= 1; i++)
    n += *trade_csv_get (self->csv, i) != '\0';
  if (n <= 1)
    return;

  for (guint i = 0; i < self->fills->len && i < self->n_cells; i++)
    {
      GString *text = g_array_index (self->fills, TradeIntakeFill, i).text;
      const char *cell = text != NULL ? trade_csv_get (self->csv, i) : "";

      if (*cell != '\0' && !g_str_equal (text->str, cell))
        g_string_assign (text, cell);
    }
}

/*
 * trade_intake_get_fill:
 * @self: an intake
 * @column: a column of which something may be kept
 *
 * Gets what an empty cell is read as.
 *
 * Returns: (transfer none): the text; empty where the cell is read as it is
 */
const char *
trade_intake_get_fill (TradeIntake *self,
                       guint        column)
{
  const TradeIntakeFill *fill = &g_array_index (self->fills, TradeIntakeFill, column);

  return fill->text != NULL ? fill->text->str : "";
}

/**
 * trade_intake_fill:
 * @self: an intake
 * @column: a column
 * @above: (nullable): what the last cell above this row had that is not empty
 *
 * Has the empty cells of a column read as the last above them that is none.
 */
void
trade_intake_fill (TradeIntake *self,
                   int          column,
                   const char  *above)
{
  TradeIntakeFill *fill;

  g_return_if_fail (self != NULL);
  g_return_if_fail (column >= 0);

  if (self->fills->len <= (guint) column)
    g_array_set_size (self->fills, (guint) column + 1);
  fill = &g_array_index (self->fills, TradeIntakeFill, column);
  if (fill->text == NULL)
    fill->text = g_string_new (NULL);
  g_string_assign (fill->text, above != NULL ? above : "");
}
