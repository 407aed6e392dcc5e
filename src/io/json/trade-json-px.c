/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-json-shape.h"

/* PxWeb's own JSON: { "columns": [{ "code", "text", "type" }, …], "data": [{ "key": ["2023", "1"], "values": ["5"] }, …] }. */

static void
write_cells (TradeCsvText *text,
             json_t       *cells)
{
  json_t *cell;
  size_t i;

  json_array_foreach (cells, i, cell)
    trade_json_write_value (text, cell);
}

static gboolean
write_table (json_t        *root,
             TradeCsvText  *text,
             char         **remark)
{
  json_t *columns = json_object_get (root, "columns"), *data = json_object_get (root, "data"), *one;
  size_t i;

  if (trade_json_find_text (json_array_get (columns, 0), "text") == NULL || json_object_get (json_array_get (data, 0), "key") == NULL)
    return FALSE;

  json_array_foreach (columns, i, one)
    trade_csv_text_add (text, trade_json_get_text (one, "text"));
  trade_csv_text_end_row (text);
  json_array_foreach (data, i, one)
    {
      write_cells (text, json_object_get (one, "key"));
      write_cells (text, json_object_get (one, "values"));
      trade_csv_text_end_row (text);
    }

  return TRUE;
}

const TradeJsonShape trade_json_px = { write_table };
