/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "trade-json-shape.h"
#include "trade-vocabulary.h"

/* The longest list of objects or of lists in a document is a table: [{ "period": 2023, … }, …], as UN Comtrade's API and most others
 * write it, or [["period", …], [2023, …], …], as the US Census Bureau's does. Lists that are called after flows are one table. */

/* Tables lie so deep at most. */
#define MAX_DEPTH 4

/* What the column of flows is called where lists are called after them. */
#define FLOW "flow"

/* More columns than a table may have. */
#define MAX_COLUMNS 2048

/* What is found on the way to the longest list. */
typedef struct
{
  json_t     *longest;
  json_t     *parent; /* nullable: the object that has it */
  const char *key;    /* nullable */
  guint       n_tables;
} Search;

static gboolean
is_list (json_t *value)
{
  return json_is_array (value) && (json_is_object (json_array_get (value, 0)) || json_is_array (json_array_get (value, 0)));
}

/* Whether a record has a number, or an object in it has one. */
static gboolean
has_number (json_t   *record,
            gboolean  is_inner)
{
  const char *key;
  json_t *value;

  json_object_foreach (record, key, value)
    if (json_is_number (value) || (!is_inner && has_number (value, TRUE)))
      return TRUE;

  return FALSE;
}

/* Lists of what is no number are of columns, of codes, or notes. */
static gboolean
may_be_table (json_t *value)
{
  return is_list (value) && json_array_size (value) > 1 && has_number (json_array_get (value, 0), FALSE);
}

static void
find_longest (Search     *self,
              json_t     *value,
              json_t     *parent,
              const char *name,
              guint       depth)
{
  const char *key;
  json_t *inner;
  size_t i;

  self->n_tables += name != NULL && may_be_table (value);
  if (is_list (value) && json_array_size (value) > json_array_size (self->longest))
    {
      self->longest = value;
      self->parent = parent;
      self->key = name;
    }
  if (depth == MAX_DEPTH)
    return;

  json_object_foreach (value, key, inner)
    find_longest (self, inner, value, depth == 0 || name != NULL ? key : NULL, depth + 1);
  json_array_foreach (value, i, inner)
    {
      /* Of a long list the first tells what the others are. */
      if (i < MAX_DEPTH)
        find_longest (self, inner, NULL, NULL, depth + 1);
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

/* Where each list is called after a flow, that comes first in its rows. */
static gboolean
write_records (TradeCsvText *text,
               GPtrArray    *lists,
               GPtrArray    *flows)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  json_t *record;
  size_t i;

  for (guint j = 0; j < lists->len; j++)
    json_array_foreach ((json_t *) g_ptr_array_index (lists, j), i, record)
      add_columns (columns, known, record, NULL);
  if (columns->len == 0)
    return FALSE;

  if (flows->len > 0)
    trade_csv_text_add (text, FLOW);
  for (guint j = 0; j < columns->len; j++)
    trade_csv_text_add (text, g_ptr_array_index (columns, j));
  trade_csv_text_end_row (text);
  for (guint j = 0; j < lists->len; j++)
    json_array_foreach ((json_t *) g_ptr_array_index (lists, j), i, record)
      {
        if (trade_csv_text_is_full (text))
          return TRUE;
        if (flows->len > 0)
          trade_csv_text_add (text, g_ptr_array_index (flows, j));
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

/* { "exports": [{ "year": 2023, "value": … }, …], "imports": […] } */
static void
list_flows (const Search *self,
            GPtrArray    *lists,
            GPtrArray    *flows)
{
  json_t *inner, *first = json_array_get (self->longest, 0), *value;
  const char *key, *name;

  if (self->key == NULL || trade_vocabulary_find_flow (self->key) == NULL)
    return;
  json_object_foreach (first, name, value)
    if (trade_vocabulary_find_flow (name) != NULL || g_str_equal (name, FLOW))
      return;

  json_object_foreach (self->parent, key, inner)
    if (is_list (inner) && json_is_object (json_array_get (inner, 0)) && trade_vocabulary_find_flow (key) != NULL)
      {
        g_ptr_array_add (lists, inner);
        g_ptr_array_add (flows, (gpointer) key);
      }
}

static gboolean
write_table (json_t        *root,
             TradeCsvText  *text,
             char         **remark)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();
  g_autoptr (GPtrArray) flows = g_ptr_array_new ();
  Search search = { NULL };

  find_longest (&search, root, NULL, NULL, 0);
  if (search.longest == NULL)
    return FALSE;

  write_units (text, root, TRUE);
  list_flows (&search, lists, flows);
  if (search.key != NULL && search.n_tables > MAX (lists->len, 1))
    *remark = g_strdup_printf (lists->len > 1 ? _("there are other lists beside those of flows, which were not read")
                                              : _("there are several lists; “%s”, the longest, was read, and the others were not"), search.key);
  if (lists->len == 0)
    g_ptr_array_add (lists, search.longest);

  return json_is_object (json_array_get (search.longest, 0)) ? write_records (text, lists, flows) : write_rows (text, search.longest);
}

const TradeJsonShape trade_json_records = { write_table };
