/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-intake-private.h"

/* What the marks of a table mean stands below it mostly. All of it is looked through when the first of them is met, and not before. */

static void
take_row_cb (const TradeCsvCell *cells,
             guint               n_cells,
             gpointer            data)
{
  trade_legend_take_row (data, cells, n_cells);
}

/**
 * trade_intake_use_legend:
 * @self: an intake
 *
 * Has the notes around the table explain marks behind its values.
 */
void
trade_intake_use_legend (TradeIntake *self)
{
  g_return_if_fail (self != NULL);

  self->has_legend = TRUE;
}

static TradeLegend *
get_legend (TradeIntake *self)
{
  if (self->legend == NULL)
    {
      self->legend = trade_legend_new ();
      trade_intake_glance (self, take_row_cb, self->legend);
    }

  return self->legend;
}

/**
 * trade_intake_cut_marks:
 * @self: an intake
 * @text: a cell or a name, from which marks are taken that are explained
 * @status: (inout): how sure the value is
 *
 * Takes what marks say of a value that a text ends with.
 *
 * Returns: whether there was one
 */
gboolean
trade_intake_cut_marks (TradeIntake *self,
                        char        *text,
                        TradeStatus *status)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_legend && trade_legend_is_marked (text) && trade_legend_cut (get_legend (self), text, status);
}

/*
 * trade_intake_find_mark:
 * @self: an intake
 * @cell: a cell that may be a mark by itself
 * @status: (inout): set to why there is no value
 *
 * Tells whether a mark stands in the place of a value.
 *
 * Returns: whether the notes say so
 */
gboolean
trade_intake_find_mark (TradeIntake *self,
                        const char  *cell,
                        TradeStatus *status)
{
  TradeStatus found;

  if (!self->has_legend || !trade_legend_is_mark (cell) || !trade_legend_find (get_legend (self), cell, &found) ||
      trade_status_get_presence (found) != TRADE_PRESENCE_NEVER)
    return FALSE;
  *status = found;

  return TRUE;
}

/**
 * trade_intake_is_legend:
 * @self: an intake that stands on a row
 *
 * Tells whether a row explains marks, and nothing else.
 *
 * Returns: whether it does
 */
gboolean
trade_intake_is_legend (TradeIntake *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_legend && trade_legend_take_row (get_legend (self), trade_csv_get_cells (self->csv), self->n_cells);
}
