/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-json-shape.h"

/* SDMX-JSON, versions 1 and 2, as central banks, the OECD and the Monetary Fund write it: series and observations are keyed by the places
 * of their codes among those of each dimension, "0:3:1". */

#define BETWEEN ":"

/* Attributes of all data, of groups of series, of series and of observations. */
typedef enum
{
  LEVEL_ALL,
  LEVEL_GROUP,
  LEVEL_SERIES,
  LEVEL_OBSERVATION,
  N_LEVELS,
} Level;

static const char *const level_names[N_LEVELS] = { "dataSet", "dimensionGroup", "series", "observation" };

/* Groups of more kinds than there may be are those of an attack. */
#define MAX_MASKS 16

typedef struct
{
  TradeCsvText *text;
  json_t       *structure;
  json_t       *set;
  GPtrArray    *dimensions;
  guint         n_all;             /* how many of them all data have the same place in */
  guint         n_observation;     /* how many of them the keys of observations have */
  json_t       *attributes[N_LEVELS];
  GHashTable   *masks;             /* which dimensions groups are of: "x::x" */
} Sdmx;

static const char *
get_id (json_t *value)
{
  const char *id = trade_json_find_text (value, "id");

  return id != NULL ? id : trade_json_get_text (value, "value");
}

static const char *
get_name (json_t *value)
{
  const char *name = trade_json_find_text (value, "name");

  return name != NULL ? name : get_id (value);
}

static gboolean
add_dimension (Sdmx   *self,
               json_t *described)
{
  json_t *values = json_object_get (described, "values"), *value;
  TradeJsonDimension *dimension;
  size_t i;

  if (trade_json_find_text (described, "id") == NULL || json_array_size (values) == 0 || self->dimensions->len == TRADE_JSON_MAX_DIMENSIONS)
    return FALSE;

  dimension = trade_json_dimension_new ();
  dimension->id = get_id (described);
  dimension->label = get_name (described);
  dimension->is_time = g_str_equal (dimension->id, "TIME_PERIOD");
  json_array_foreach (values, i, value)
    {
      g_ptr_array_add (dimension->codes, (gpointer) get_id (value));
      g_ptr_array_add (dimension->labels, (gpointer) get_name (value));
    }
  g_ptr_array_add (self->dimensions, dimension);

  return TRUE;
}

static gboolean
read_dimensions (Sdmx *self)
{
  static const Level levels[] = { LEVEL_ALL, LEVEL_SERIES, LEVEL_OBSERVATION };
  json_t *described = json_object_get (self->structure, "dimensions");

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      json_t *list = json_object_get (described, level_names[levels[i]]), *one;
      size_t j;

      json_array_foreach (list, j, one)
        if (!add_dimension (self, one))
          return FALSE;
      if (levels[i] == LEVEL_ALL)
        self->n_all = self->dimensions->len;
      if (levels[i] == LEVEL_OBSERVATION)
        self->n_observation = (guint) json_array_size (list);
    }

  return self->n_observation > 0;
}

/* Which parts of a key are there, with any other in their place. */
static char *
mask_key (const char *key)
{
  GString *mask = g_string_new (NULL);
  g_auto (GStrv) parts = g_strsplit (key, BETWEEN, TRADE_JSON_MAX_DIMENSIONS + 1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (mask, "%s%s", i > 0 ? BETWEEN : "", *parts[i] != '\0' ? "x" : "");

  return g_string_free (mask, FALSE);
}

static void
read_attributes (Sdmx *self)
{
  json_t *described = json_object_get (self->structure, "attributes"), *value;
  const char *key;

  for (guint i = 0; i < N_LEVELS; i++)
    self->attributes[i] = json_object_get (described, level_names[i]);
  self->masks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  json_object_foreach (json_object_get (self->set, "dimensionGroupAttributes"), key, value)
    if (g_hash_table_size (self->masks) < MAX_MASKS)
      g_hash_table_add (self->masks, mask_key (key));
}

/* An attribute by its place among its values, or as it is where it has none. */
static void
write_attribute (Sdmx   *self,
                 json_t *described,
                 json_t *entry)
{
  json_t *values = json_object_get (described, "values");
  json_t *value = json_is_integer (entry) && json_integer_value (entry) >= 0
                    ? json_array_get (values, (size_t) json_integer_value (entry)) : NULL;

  if (value != NULL)
    {
      trade_csv_text_add (self->text, *get_id (value) != '\0' ? get_id (value) : get_name (value));
      trade_csv_text_add (self->text, get_name (value));
      return;
    }

  trade_json_write_value (self->text, json_array_size (values) == 0 ? entry : NULL);
  trade_csv_text_add (self->text, "");
}

static void
write_attributes (Sdmx   *self,
                  Level   level,
                  json_t *entries,
                  size_t  first)
{
  json_t *described;
  size_t i;

  json_array_foreach (self->attributes[level], i, described)
    write_attribute (self, described, json_array_get (entries, first + i));
}

/* Of the groups that a key belongs to, the attribute of the first that has it. */
static json_t *
find_group_entry (Sdmx        *self,
                  char *const *parts,
                  size_t       attribute)
{
  GHashTableIter iter;
  gpointer mask;

  g_hash_table_iter_init (&iter, self->masks);
  while (g_hash_table_iter_next (&iter, &mask, NULL))
    {
      g_auto (GStrv) marks = g_strsplit (mask, BETWEEN, -1);
      g_autoptr (GString) key = g_string_new (NULL);
      json_t *entry;

      for (guint i = 0; marks[i] != NULL; i++)
        g_string_append_printf (key, "%s%s", i > 0 ? BETWEEN : "", *marks[i] != '\0' && i < g_strv_length ((GStrv) parts) ? parts[i] : "");
      entry = json_array_get (json_object_get (json_object_get (self->set, "dimensionGroupAttributes"), key->str), attribute);
      if (entry != NULL && !json_is_null (entry))
        return entry;
    }

  return NULL;
}

static void
write_groups (Sdmx        *self,
              char *const *parts)
{
  json_t *described;
  size_t i;

  json_array_foreach (self->attributes[LEVEL_GROUP], i, described)
    write_attribute (self, described, find_group_entry (self, parts, i));
}

/* The places of a key; FALSE where there are none so far. */
static gboolean
write_places (Sdmx        *self,
              char *const *parts)
{
  const guint n = self->dimensions->len - self->n_all;
  guint64 places[TRADE_JSON_MAX_DIMENSIONS] = { 0 };

  if (g_strv_length ((GStrv) parts) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const TradeJsonDimension *dimension = g_ptr_array_index (self->dimensions, self->n_all + i);

      if (!g_ascii_string_to_unsigned (parts[i], 10, 0, dimension->codes->len - 1, &places[self->n_all + i], NULL))
        return FALSE;
    }

  trade_json_write_origin (self->text, trade_json_get_text (self->structure, "id"), trade_json_get_text (self->structure, "name"));
  for (guint i = 0; i < self->dimensions->len; i++)
    trade_json_write_place (self->text, g_ptr_array_index (self->dimensions, i), (guint) places[i]);

  return TRUE;
}

static void
write_observation (Sdmx       *self,
                   const char *series_key,
                   json_t     *series,
                   const char *key,
                   json_t     *observation)
{
  g_autofree char *joined = series_key != NULL ? g_strconcat (series_key, BETWEEN, key, NULL) : g_strdup (key);
  g_auto (GStrv) parts = g_strsplit (joined, BETWEEN, TRADE_JSON_MAX_DIMENSIONS + 1);
  json_t *value = json_is_array (observation) ? json_array_get (observation, 0) : observation;

  if (value == NULL || trade_csv_text_is_full (self->text) || !write_places (self, parts))
    return;

  trade_json_write_value (self->text, value);
  trade_csv_text_add (self->text, "");
  write_attributes (self, LEVEL_ALL, json_object_get (self->set, "attributes"), 0);
  write_groups (self, parts);
  write_attributes (self, LEVEL_SERIES, json_object_get (series, "attributes"), 0);
  write_attributes (self, LEVEL_OBSERVATION, observation, 1);
  trade_csv_text_end_row (self->text);
}

static void
write_observations (Sdmx       *self,
                    const char *series_key,
                    json_t     *series)
{
  const char *key;
  json_t *observation;

  json_object_foreach (json_object_get (series, "observations"), key, observation)
    write_observation (self, series_key, series, key, observation);
}

static void
write_header (Sdmx *self)
{
  trade_json_write_head (self->text, self->dimensions);
  for (guint level = 0; level < N_LEVELS; level++)
    {
      json_t *described;
      size_t i;

      json_array_foreach (self->attributes[level], i, described)
        {
          g_autofree char *label = g_strdup_printf ("Label of %s", get_name (described));

          trade_csv_text_add (self->text, get_id (described));
          trade_csv_text_add (self->text, label);
        }
    }
  trade_csv_text_end_row (self->text);
}

static json_t *
get_member (json_t     *root,
            const char *key)
{
  json_t *own = json_object_get (root, key);

  return own != NULL ? own : json_object_get (json_object_get (root, "data"), key);
}

static gboolean
write_table (json_t        *root,
             TradeCsvText  *text,
             char         **remark)
{
  g_autoptr (GPtrArray) dimensions = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_json_dimension_free);
  json_t *sets = get_member (root, "dataSets"), *structure = get_member (root, "structure"), *series;
  Sdmx self = { .text = text, .dimensions = dimensions, .set = json_array_get (sets, 0) };
  const char *key;

  self.structure = structure != NULL ? structure : json_array_get (get_member (root, "structures"), 0);
  if (self.set == NULL || self.structure == NULL || !read_dimensions (&self))
    return FALSE;

  read_attributes (&self);
  write_header (&self);
  write_observations (&self, NULL, self.set);
  json_object_foreach (json_object_get (self.set, "series"), key, series)
    write_observations (&self, key, series);
  g_hash_table_unref (self.masks);
  if (json_array_size (sets) > 1)
    *remark = g_strdup_printf (_("of %u sets of data the first was read"), (guint) json_array_size (sets));

  return TRUE;
}

const TradeJsonShape trade_json_sdmx = { write_table };
