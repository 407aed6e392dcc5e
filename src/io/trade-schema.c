/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-schema.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-codes.h"
#include "trade-column.h"
#include "trade-label.h"
#include "trade-number.h"

static const char * const schema_keys[] = { "$schema", "fields", "missingValues", "primaryKey", "fieldsMatch", NULL };
static const char * const field_keys[] = {
  "name", "type", "format", "title", "description", "example", "rdfType", "constraints", "categories",
  "categoriesOrdered", NULL,
};
static const char * const category_keys[] = { "value", "label", "description", "parent", NULL };

typedef struct
{
  TradeDescriptor *descriptor;
  TradeDimension   dimension;
  GHashTable      *parents; /* (element-type utf8 utf8) */
} CodeList;

static void
read_category (CodeList            *list,
               const TradeJsonNode *category)
{
  TradeDescriptor *descriptor = list->descriptor;
  TradeJsonNode node = trade_json_get_member (category, "value");
  g_autoptr (TradeText) label = NULL;
  g_autoptr (TradeText) description = NULL;
  const char *code, *parent, *reason = NULL;

  if (!trade_json_check_object (category, category_keys))
    return;

  code = trade_json_read_string (category, "value", TRUE);
  label = trade_json_read_text (category, "label", TRUE);
  description = trade_json_read_text (category, "description", FALSE);
  parent = trade_json_read_string (category, "parent", FALSE);
  if (code == NULL)
    return;

  if (!trade_codes_check_category (list->dimension, code, &reason))
    {
      trade_json_add_fault (&node, "%s", reason);
      return;
    }

  if (!g_hash_table_add (descriptor->codes[list->dimension], g_strdup (code)))
    {
      trade_json_add_fault (&node, _("“%s” was given already; expected every code once"), code);
      return;
    }

  if (parent != NULL)
    g_hash_table_insert (list->parents, g_strdup (code), g_strdup (parent));

  if (label != NULL)
    trade_dataset_add_code (descriptor->dataset, list->dimension, code, label, description, parent);
}

/* Marks all codes of the chain that begins at @code with @walk, and adds those of a ring to @rings. Each code is walked
 * over once in all, so that long chains take no longer than short ones. */
static void
walk_up (CodeList   *list,
         const char *code,
         guint       walk,
         GHashTable *walks,
         GHashTable *rings)
{
  while (code != NULL && !g_hash_table_contains (walks, code))
    {
      g_hash_table_insert (walks, (gpointer) code, GUINT_TO_POINTER (walk));
      code = g_hash_table_lookup (list->parents, code);
    }

  /* Where the chain met itself, and not another that was walked before, it goes round. */
  if (code == NULL || GPOINTER_TO_UINT (g_hash_table_lookup (walks, code)) != walk)
    return;

  while (g_hash_table_add (rings, (gpointer) code))
    code = g_hash_table_lookup (list->parents, code);
}

static GHashTable *
find_rings (CodeList *list)
{
  g_autoptr (GHashTable) walks = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *rings = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer code;
  guint walk = 0;

  g_hash_table_iter_init (&iter, list->parents);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    walk_up (list, code, ++walk, walks, rings);

  return rings;
}

static void
check_parents (CodeList            *list,
               const TradeJsonNode *categories)
{
  g_autoptr (GHashTable) rings = find_rings (list);

  for (gsize i = 0; i < trade_json_get_length (categories); i++)
    {
      TradeJsonNode category = trade_json_get_element (categories, i);
      TradeJsonNode value = trade_json_get_member (&category, "value");
      TradeJsonNode node = trade_json_get_member (&category, "parent");
      const char *code = trade_json_get_string (&value);
      const char *parent = trade_json_get_string (&node);

      if (code == NULL || parent == NULL)
        continue;

      if (g_str_equal (code, TRADE_CODE_TOTAL))
        trade_json_add_fault (&node, _("“%s” stands for all, and all is a part of nothing; expected no “parent”"), code);
      else if (!g_hash_table_contains (list->descriptor->codes[list->dimension], parent))
        {
          g_autofree char *excerpt = trade_fault_excerpt (parent);

          trade_json_add_fault (&node, _("“%s” is not a code of this list"), excerpt);
        }
      else if (g_hash_table_contains (rings, code))
        trade_json_add_fault (&node, _("“%s” would be a part of itself"), code);
    }
}

static void
read_categories (TradeDescriptor     *descriptor,
                 TradeColumn          column,
                 const TradeJsonNode *field)
{
  TradeJsonNode categories = trade_json_get_member (field, "categories");
  g_autoptr (GHashTable) parents = NULL;
  CodeList list = { descriptor, (TradeDimension) column, NULL };

  if (categories.value == NULL)
    return;

  if (!trade_column_is_dimension (column) || column == TRADE_COLUMN_BASE)
    {
      trade_json_add_fault (&categories, _("“categories” have no use for the column “%s”"), trade_column_get_name (column));
      return;
    }

  if (!trade_json_check_array (&categories))
    return;

  parents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  list.parents = parents;
  for (gsize i = 0; i < trade_json_get_length (&categories); i++)
    {
      TradeJsonNode category = trade_json_get_element (&categories, i);

      read_category (&list, &category);
    }
  check_parents (&list, &categories);
}

static void
check_type (const TradeJsonNode *field,
            TradeColumn          column)
{
  TradeJsonNode node = trade_json_get_member (field, "type");
  const char *type = trade_json_read_string (field, "type", FALSE);
  const char *expected = trade_column_get_type (column);

  if (type != NULL && !g_str_equal (type, expected))
    trade_json_add_fault (&node, _("the type of the column “%1$s” must be “%2$s”, or be left out"),
                          trade_column_get_name (column), expected);
}

static void
read_field (TradeDescriptor     *descriptor,
            const TradeJsonNode *field,
            GHashTable          *names)
{
  TradeJsonNode node = trade_json_get_member (field, "name");
  TradeColumn column;
  const char *name, *language;

  if (!trade_json_check_object (field, field_keys))
    return;

  name = trade_json_read_string (field, "name", TRUE);
  if (name == NULL)
    return;

  if (!trade_column_parse (name, &column, &language))
    {
      g_autofree char *excerpt = trade_fault_excerpt (name);

      trade_json_add_fault (&node, _("“%s” is not a column of a table of figures"), excerpt);
      return;
    }

  if (!g_hash_table_add (names, g_strdup (name)))
    {
      trade_json_add_fault (&node, _("the column “%s” was given already; expected every column once"), name);
      return;
    }

  g_ptr_array_add (descriptor->fields, g_strdup (name));
  check_type (field, column);
  read_categories (descriptor, column, field);
}

static void
check_complete (const TradeJsonNode *fields,
                GHashTable          *names)
{
  for (guint i = 0; i < TRADE_N_COLUMNS; i++)
    {
      const char *name = trade_column_get_name (i);
      g_autofree char *prefix = g_strconcat (name, "@", NULL);
      GHashTableIter iter;
      gpointer found;

      if (g_hash_table_contains (names, name))
        continue;

      if (trade_column_is_required (i))
        trade_json_add_fault (fields, _("the column “%s” is missing"), name);

      g_hash_table_iter_init (&iter, names);
      while (g_hash_table_iter_next (&iter, &found, NULL))
        if (g_str_has_prefix (found, prefix))
          trade_json_add_fault (fields, _("the column “%1$s” is missing, which “%2$s” translates"), name,
                                (const char *) found);
    }
}

static void
read_missing_values (TradeDescriptor     *descriptor,
                     const TradeJsonNode *schema)
{
  TradeJsonNode values = trade_json_get_member (schema, "missingValues");

  if (values.value == NULL)
    {
      g_hash_table_add (descriptor->missing_values, g_strdup (""));
      return;
    }

  if (!trade_json_check_array (&values))
    return;

  for (gsize i = 0; i < trade_json_get_length (&values); i++)
    {
      TradeJsonNode value = trade_json_get_element (&values, i);
      const char *text = trade_json_get_string (&value);
      const char *reason = NULL;
      TradeDecimal decimal;

      if (text == NULL || !trade_label_check (text, NULL))
        trade_json_add_fault (&value, _("this is not a text; expected what stands in the place of a value that is missing"));
      else if (trade_number_parse (text, strlen (text), &decimal, &reason))
        trade_json_add_fault (&value, _("“%s” is a number; expected a sign that cannot be taken for one"), text);
      else
        g_hash_table_add (descriptor->missing_values, g_strdup (text));
    }
}

/* The columns that every table has, and of the others those that this one has. */
static void
check_primary_key (const TradeJsonNode *schema)
{
  TradeJsonNode key = trade_json_get_member (schema, "primaryKey");
  gboolean listed[TRADE_N_COLUMNS] = { FALSE };
  gboolean sound = TRUE;

  if (key.value == NULL || !trade_json_check_array (&key))
    return;

  for (gsize i = 0; i < trade_json_get_length (&key); i++)
    {
      TradeJsonNode element = trade_json_get_element (&key, i);
      const char *name = trade_json_get_string (&element);
      const char *language = NULL;
      TradeColumn column = TRADE_N_COLUMNS;

      if (name != NULL && trade_column_parse (name, &column, &language) && language == NULL &&
          trade_column_is_key (column) && !listed[column])
        listed[column] = TRUE;
      else
        sound = FALSE;
    }

  for (TradeColumn i = 0; i < TRADE_N_COLUMNS; i++)
    sound = sound && (listed[i] || !trade_column_is_key (i) || !trade_column_is_required (i));

  if (!sound)
    trade_json_add_fault (&key, _("“primaryKey” must list period, flow, product, partner, enterprise, measure, unit and "
                                  "base, and may list reporter, comparison, adjustment, prices, valuation and vintage, or "
                                  "be left out"));
}

/**
 * trade_schema_read:
 * @descriptor: the descriptor that takes the columns and the code lists
 * @resource: the resource, an object
 *
 * Reads the schema of the table of figures: the names of its columns in order, and the lists of codes on them. Reports
 * each fault; the names are kept only if there was none.
 */
void
trade_schema_read (TradeDescriptor     *descriptor,
                   const TradeJsonNode *resource)
{
  TradeJsonNode schema = trade_json_get_member (resource, "schema");
  TradeJsonNode fields = trade_json_get_member (&schema, "fields");
  g_autoptr (GHashTable) names = NULL;
  gsize n_fields;

  g_return_if_fail (descriptor != NULL);

  if (schema.value == NULL)
    {
      trade_json_add_fault (resource, _("“schema” is missing; expected the columns of the table"));
      return;
    }

  if (!trade_json_check_object (&schema, schema_keys))
    return;

  read_missing_values (descriptor, &schema);
  check_primary_key (&schema);

  if (fields.value == NULL)
    {
      trade_json_add_fault (&schema, _("“fields” is missing; expected the columns of the table"));
      return;
    }

  if (!trade_json_check_array (&fields))
    return;

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  n_fields = trade_json_get_length (&fields);
  descriptor->fields = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; i < n_fields; i++)
    {
      TradeJsonNode field = trade_json_get_element (&fields, i);

      read_field (descriptor, &field, names);
    }

  check_complete (&fields, names);

  /* Against a list of columns that is wrong itself, every header would look wrong. */
  if (descriptor->fields->len != n_fields)
    g_clear_pointer (&descriptor->fields, g_ptr_array_unref);
}
