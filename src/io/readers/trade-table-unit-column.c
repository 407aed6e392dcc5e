/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-unit-column.h"

#include <string.h>

/* Columns of units have many names: "Reporting unit", "Unit as published". What their cells have tells what they are. */

/* So many rows are looked at. */
#define MOST_LOOKED_AT 1000

typedef struct
{
  const TradeTableColumns *columns;
  const TradeHeading      *header;
  guint                    column;
  gboolean                 has_begun;
  guint                    n_units;
  guint                    n_others;
} Look;

/* Called after units, but not after those of quantities, which may stand beside values in money. */
static gboolean
is_called_so (const char *folded)
{
  static const char *const words[] = { "unit", "einheit", "unité", "unidad", "unidade", "единиц", "单位", "單位", "単位", "currency", "währung", "devise", "moneda", "moeda" };
  static const char *const quantities[] = { "qty", "quant", "cant", "menge", "weight", "gewicht", "peso", "poids", "数量", "重量", "value", "price" };

  for (guint i = 0; i < G_N_ELEMENTS (quantities); i++)
    if (strstr (folded, quantities[i]) != NULL)
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
look_cb (const TradeCsvCell *cells,
         guint               n_cells,
         gpointer            data)
{
  Look *self = data;
  const char *cell = self->column < n_cells ? cells[self->column].text : NULL;

  if (cell == NULL || *cell == '\0')
    return;
  if (!self->has_begun)
    {
      self->has_begun = g_str_equal (cell, self->header->names[self->column]);
      return;
    }
  if (trade_table_columns_get_unit (self->columns, cell) != NULL)
    self->n_units++;
  else
    self->n_others++;
}

static gboolean
has_quantities (const TradeTableColumns *columns)
{
  for (guint i = 0; i < columns->guesses->len; i++)
    {
      const TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, i);

      if (guess->is_quantity || guess->role == TRADE_COLUMN_ROLE_QUANTITY)
        return TRUE;
    }

  return columns->has_quantities;
}

/*
 * trade_table_unit_column_look:
 * @intake: an intake that has found the header
 * @columns: what the columns are, of which one may become that of units
 *
 * Finds the column of units by its cells where none is known by its name.
 */
void
trade_table_unit_column_look (TradeIntake       *intake,
                              TradeTableColumns *columns)
{
  const TradeHeading *header = trade_intake_get_header (intake);

  if (trade_intake_get_options (intake)->layout != NULL || columns->n_sides > 1 ||
      trade_table_columns_has (columns, TRADE_COLUMN_ROLE_UNIT) || has_quantities (columns))
    return;

  for (guint i = 0; i < MIN (header->n, columns->guesses->len); i++)
    {
      Look self = { .columns = columns, .header = header, .column = i };

      if (g_array_index (columns->guesses, TradeColumnGuess, i).role != TRADE_COLUMN_ROLE_IGNORED || !is_called_so (header->folded[i]))
        continue;
      trade_intake_glance_first (intake, look_cb, &self, MOST_LOOKED_AT);
      if (self.n_units > 0 && self.n_others == 0)
        {
          trade_table_columns_set_role (columns, (int) i, TRADE_COLUMN_ROLE_UNIT);
          return;
        }
    }
}
