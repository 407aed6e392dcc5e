/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "trade-json-shape.h"

/* The World Bank's API: [{ "page": 1, "pages": 1, … }, [{ "indicator": { "id", "value" }, "country": …, "date", "value" }, …]]. It is
 * written as the tables of the same indicators have it: a row for each country and indicator, a column for each year. */

#define SEPARATOR "\n"

typedef struct
{
  json_t     *first;  /* the first record of the row */
  GHashTable *values; /* json_t* by their dates, which the document owns */
} Row;

static void
free_row (gpointer data)
{
  Row *self = data;

  g_hash_table_unref (self->values);
  g_free (self);
}

static gboolean
is_record (json_t *record)
{
  return trade_json_find_text (json_object_get (record, "indicator"), "value") != NULL &&
         trade_json_find_text (json_object_get (record, "country"), "value") != NULL && trade_json_find_text (record, "date") != NULL;
}

static const char *
get_country (json_t *record)
{
  const char *code = trade_json_get_text (record, "countryiso3code");

  return *code != '\0' ? code : trade_json_get_text (json_object_get (record, "country"), "id");
}

static void
take_record (json_t     *record,
             GHashTable *rows,
             GPtrArray  *order,
             GHashTable *dates)
{
  g_autofree char *key = g_strconcat (trade_json_get_text (json_object_get (record, "indicator"), "value"), SEPARATOR,
                                      trade_json_get_text (json_object_get (record, "country"), "value"), NULL);
  const char *date = trade_json_get_text (record, "date");
  Row *row = g_hash_table_lookup (rows, key);

  if (row == NULL)
    {
      row = g_new0 (Row, 1);
      row->first = record;
      row->values = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (rows, g_steal_pointer (&key), row);
      g_ptr_array_add (order, row);
    }
  g_hash_table_insert (row->values, (gpointer) date, json_object_get (record, "value"));
  g_hash_table_add (dates, (gpointer) date);
}

static void
write_header (TradeCsvText *text,
              const GList  *dates)
{
  static const char *const names[] = { "Country Name", "Country Code", "Indicator Name", "Indicator Code" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    trade_csv_text_add (text, names[i]);
  for (; dates != NULL; dates = dates->next)
    trade_csv_text_add (text, dates->data);
  trade_csv_text_end_row (text);
}

static void
write_row (TradeCsvText *text,
           Row          *row,
           const GList  *dates)
{
  json_t *indicator = json_object_get (row->first, "indicator");

  trade_csv_text_add (text, trade_json_get_text (json_object_get (row->first, "country"), "value"));
  trade_csv_text_add (text, get_country (row->first));
  trade_csv_text_add (text, trade_json_get_text (indicator, "value"));
  trade_csv_text_add (text, trade_json_get_text (indicator, "id"));
  for (; dates != NULL && !trade_csv_text_is_full (text); dates = dates->next)
    trade_json_write_value (text, g_hash_table_lookup (row->values, dates->data));
  trade_csv_text_end_row (text);
}

static gint64
get_number (json_t     *object,
            const char *key)
{
  json_t *value = json_object_get (object, key);

  return json_is_string (value) ? g_ascii_strtoll (json_string_value (value), NULL, 10) : json_integer_value (value);
}

static gboolean
write_table (json_t        *root,
             TradeCsvText  *text,
             char         **remark)
{
  json_t *account = json_array_get (root, 0), *records = json_array_get (root, 1), *record;
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_row);
  g_autoptr (GHashTable) dates = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GList) sorted = NULL;
  size_t i;

  if (json_object_get (account, "pages") == NULL || !is_record (json_array_get (records, 0)))
    return FALSE;

  json_array_foreach (records, i, record)
    if (is_record (record))
      take_record (record, rows, order, dates);
  sorted = g_list_sort (g_hash_table_get_keys (dates), (GCompareFunc) g_strcmp0);
  write_header (text, sorted);
  for (guint j = 0; j < order->len; j++)
    write_row (text, g_ptr_array_index (order, j), sorted);
  if (get_number (account, "pages") > 1)
    *remark = g_strdup_printf (_("this is page %1$d of %2$d; ask for all of them at once, with “per_page”"),
                               (int) get_number (account, "page"), (int) get_number (account, "pages"));

  return TRUE;
}

const TradeJsonShape trade_json_bank = { write_table };
