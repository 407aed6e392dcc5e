/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-json-shape.h"

/* The longest list of objects or of lists in a document is a table: [{ "period": 2023, … }, …], as UN Comtrade's API and most others
 * write it, or [["period", …], [2023, …], …], as the US Census Bureau's does. */

/* Tables lie so deep at most. */
#define MAX_DEPTH 4

/* More columns than a table may have. */
#define MAX_COLUMNS 2048

static void
find_longest (json_t  *value,
              guint    depth,
              json_t **longest)
{
  const char *key;
  json_t *inner;
  size_t i;

  if (json_is_array (value) && (json_is_object (json_array_get (value, 0)) || json_is_array (json_array_get (value, 0))) &&
      json_array_size (value) > json_array_size (*longest))
    *longest = value;
  if (depth == MAX_DEPTH)
    return;

  json_object_foreach (value, key, inner)
    find_longest (inner, depth + 1, longest);
  json_array_foreach (value, i, inner)
    {
      /* Of a long list the first tells what the others are. */
      if (i < MAX_DEPTH)
        find_longest (inner, depth + 1, longest);
    }
}

/* A column by its key, and that of an object in it: "country value". */
static void
add_columns (GPtrArray  *columns,
             GHashTable *known,
             json_t     *record,
             const char *prefix)
{
  const char *key;
  json_t *value;

  json_object_foreach (record, key, value)
    {
      g_autofree char *name = prefix != NULL ? g_strconcat (prefix, " ", key, NULL) : g_strdup (key);

      if (json_is_object (value) && prefix == NULL)
        add_columns (columns, known, value, key);
      else if (!json_is_object (value) && !json_is_array (value) && columns->len < MAX_COLUMNS && g_hash_table_add (known, g_strdup (name)))
        g_ptr_array_add (columns, g_steal_pointer (&name));
    }
}

static void
take_values (GHashTable *values,
             json_t     *record,
             const char *prefix)
{
  const char *key;
  json_t *value;

  json_object_foreach (record, key, value)
    {
      if (json_is_object (value) && prefix == NULL)
        take_values (values, value, key);
      else
        g_hash_table_replace (values, prefix != NULL ? g_strconcat (prefix, " ", key, NULL) : g_strdup (key), value);
    }
}

static void
write_record (TradeCsvText *text,
              GPtrArray    *columns,
              json_t       *record)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  take_values (values, record, NULL);
  for (guint i = 0; i < columns->len; i++)
    trade_json_write_value (text, g_hash_table_lookup (values, g_ptr_array_index (columns, i)));
  trade_csv_text_end_row (text);
}

static gboolean
write_records (TradeCsvText *text,
               json_t       *records)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  json_t *record;
  size_t i;

  json_array_foreach (records, i, record)
    add_columns (columns, known, record, NULL);
  if (columns->len == 0)
    return FALSE;

  for (guint j = 0; j < columns->len; j++)
    trade_csv_text_add (text, g_ptr_array_index (columns, j));
  trade_csv_text_end_row (text);
  json_array_foreach (records, i, record)
    {
      if (!trade_csv_text_is_full (text))
        write_record (text, columns, record);
    }

  return TRUE;
}

static gboolean
write_rows (TradeCsvText *text,
            json_t       *rows)
{
  json_t *row, *cell;
  size_t i, j;

  json_array_foreach (rows, i, row)
    {
      json_array_foreach (row, j, cell)
        trade_json_write_value (text, cell);
      trade_csv_text_end_row (text);
    }

  return TRUE;
}

/* What all values are counted in may be told beside the records: { "unit": "USD million" }. */
static void
write_units (TradeCsvText *text,
             json_t       *object,
             gboolean      is_root)
{
  static const char *const keys[] = { "unit", "units", "unit_of_measure", "unitOfMeasure", "unit_measure", "currency" };
  const char *key;
  json_t *inner;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *unit = trade_json_find_text (object, keys[i]);

      if (unit == NULL)
        continue;
      trade_csv_text_add (text, unit);
      trade_csv_text_end_row (text);
    }

  if (!is_root)
    return;
  json_object_foreach (object, key, inner)
    write_units (text, inner, FALSE);
}

static gboolean
write_table (json_t        *root,
             TradeCsvText  *text,
             char         **remark)
{
  json_t *longest = NULL;

  find_longest (root, 0, &longest);
  if (longest == NULL)
    return FALSE;

  write_units (text, root, TRUE);

  return json_is_object (json_array_get (longest, 0)) ? write_records (text, longest) : write_rows (text, longest);
}

const TradeJsonShape trade_json_records = { write_table };
