/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "trade-json-shape.h"

/* JSON-stat, versions 1 and 2, as Eurostat and the offices that have PxWeb write it: dimensions with their codes, and all values in one
 * list, in which the codes of the last dimension go round first. */

/* More values than that are not listed, wherever they stand. */
#define MAX_VALUES G_GUINT64_CONSTANT (1000000000)

typedef struct
{
  json_t    *root;       /* the dataset */
  GPtrArray *dimensions;
  guint64    n_values;
  gboolean   is_sdmx;    /* whether dimensions have the names of the standard */
} Stat;

/* The members that tell of a dimension: in version 1 they stand among the dimensions. */
static json_t *
get_member (json_t     *root,
            const char *key)
{
  json_t *own = json_object_get (root, key);

  return own != NULL ? own : json_object_get (json_object_get (root, "dimension"), key);
}

static gboolean
has_time_role (json_t     *root,
               const char *id)
{
  json_t *times = json_object_get (get_member (root, "role"), "time");
  json_t *time;
  size_t i;

  json_array_foreach (times, i, time)
    if (g_strcmp0 (json_string_value (time), id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
place_code (TradeJsonDimension *dimension,
            json_t             *labels,
            const char         *code,
            json_int_t          position)
{
  const char *label = trade_json_find_text (labels, code);

  if (position < 0 || (guint64) position >= dimension->codes->len)
    return FALSE;

  g_ptr_array_index (dimension->codes, position) = (gpointer) code;
  g_ptr_array_index (dimension->labels, position) = (gpointer) (label != NULL ? label : code);

  return TRUE;
}

/* Codes stand in their order, or with their places. Of a dimension with one code only its label may be told. */
static gboolean
place_codes (TradeJsonDimension *dimension,
             json_t             *category)
{
  json_t *index = json_object_get (category, "index"), *labels = json_object_get (category, "label");
  const char *code;
  json_t *value;
  size_t i;

  json_array_foreach (index, i, value)
    if (!json_is_string (value) || !place_code (dimension, labels, json_string_value (value), (json_int_t) i))
      return FALSE;
  if (json_is_object (index))
    json_object_foreach (index, code, value)
      if (!json_is_integer (value) || !place_code (dimension, labels, code, json_integer_value (value)))
        return FALSE;
  if (index == NULL && json_object_size (labels) == 1)
    json_object_foreach (labels, code, value)
      if (!place_code (dimension, labels, code, 0))
        return FALSE;

  return !g_ptr_array_find (dimension->codes, NULL, NULL);
}

static TradeJsonDimension *
read_dimension (json_t     *root,
                const char *id,
                json_t     *size)
{
  g_autoptr (TradeJsonDimension) self = trade_json_dimension_new ();
  json_t *described = id != NULL ? json_object_get (json_object_get (root, "dimension"), id) : NULL;
  const char *label = trade_json_find_text (described, "label");

  if (described == NULL || !json_is_integer (size) || json_integer_value (size) < 1 ||
      json_integer_value (size) > TRADE_JSON_MAX_CODES)
    return NULL;

  self->id = id;
  self->label = label != NULL ? label : id;
  self->is_time = has_time_role (root, id) || g_ascii_strcasecmp (id, "time") == 0;
  g_ptr_array_set_size (self->codes, (int) json_integer_value (size));
  g_ptr_array_set_size (self->labels, (int) json_integer_value (size));

  return place_codes (self, json_object_get (described, "category")) ? g_steal_pointer (&self) : NULL;
}

static gboolean
read_dimensions (Stat *self)
{
  json_t *ids = get_member (self->root, "id"), *sizes = get_member (self->root, "size");
  const size_t n = json_array_size (ids);

  if (n == 0 || n > TRADE_JSON_MAX_DIMENSIONS || json_array_size (sizes) != n)
    return FALSE;

  self->n_values = 1;
  for (size_t i = 0; i < n; i++)
    {
      TradeJsonDimension *dimension =
        read_dimension (self->root, json_string_value (json_array_get (ids, i)), json_array_get (sizes, i));

      if (dimension == NULL)
        return FALSE;
      g_ptr_array_add (self->dimensions, dimension);
      self->n_values *= dimension->codes->len;
      if (self->n_values > MAX_VALUES)
        return FALSE;
      self->is_sdmx = self->is_sdmx || g_ascii_strcasecmp (dimension->id, "freq") == 0;
    }

  return TRUE;
}

/* What is measured may be told with the unit that its name lacks. */
static char *
describe_place (Stat               *self,
                TradeJsonDimension *dimension,
                guint               i)
{
  const char *code = g_ptr_array_index (dimension->codes, i), *label = g_ptr_array_index (dimension->labels, i);
  json_t *category = json_object_get (json_object_get (json_object_get (self->root, "dimension"), dimension->id), "category");
  const char *unit = trade_json_find_text (json_object_get (json_object_get (category, "unit"), code), "base");

  return unit != NULL && *unit != '\0' && strstr (label, unit) == NULL ? g_strdup_printf ("%s (%s)", label, unit) : g_strdup (label);
}

/* Codes of periods are alike in all languages, but an office may number them. */
static void
write_place (Stat               *self,
             TradeCsvText       *text,
             TradeJsonDimension *dimension,
             guint               i)
{
  g_autofree char *words = NULL;

  if (self->is_sdmx)
    {
      trade_json_write_place (text, dimension, i);
      return;
    }

  words = dimension->is_time ? NULL : describe_place (self, dimension, i);
  trade_csv_text_add (text, words != NULL ? words : g_ptr_array_index (dimension->codes, i));
}

static void
write_row (Stat         *self,
           TradeCsvText *text,
           guint64       position,
           json_t       *value)
{
  json_t *statuses = json_object_get (self->root, "status");
  json_t *status = json_array_get (statuses, position);
  guint64 step = self->n_values;

  if (json_is_object (statuses))
    {
      g_autofree char *key = g_strdup_printf ("%" G_GUINT64_FORMAT, position);

      status = json_object_get (statuses, key);
    }
  if (self->is_sdmx)
    trade_json_write_origin (text, trade_json_get_text (json_object_get (self->root, "extension"), "id"),
                             trade_json_get_text (self->root, "label"));
  for (guint i = 0; i < self->dimensions->len; i++)
    {
      TradeJsonDimension *dimension = g_ptr_array_index (self->dimensions, i);

      step /= dimension->codes->len;
      write_place (self, text, dimension, (guint) (position / step % dimension->codes->len));
    }
  trade_json_write_value (text, value);
  if (self->is_sdmx)
    {
      trade_csv_text_add (text, "");
      trade_json_write_value (text, status);
    }
  trade_csv_text_end_row (text);
}

static void
write_rows (Stat         *self,
            TradeCsvText *text)
{
  json_t *values = json_object_get (self->root, "value"), *value;
  const char *key;
  size_t i;

  json_array_foreach (values, i, value)
    if (i < self->n_values && !trade_csv_text_is_full (text))
      write_row (self, text, i, value);
  if (!json_is_object (values))
    return;
  json_object_foreach (values, key, value)
    {
      guint64 position;

      if (g_ascii_string_to_unsigned (key, 10, 0, self->n_values - 1, &position, NULL) && !trade_csv_text_is_full (text))
        write_row (self, text, position, value);
    }
}

static void
write_header (Stat         *self,
              TradeCsvText *text)
{
  const char *title = trade_json_find_text (self->root, "label");

  if (self->is_sdmx)
    {
      trade_json_write_head (text, self->dimensions);
      trade_csv_text_add (text, "OBS_FLAG");
      trade_csv_text_end_row (text);
      return;
    }

  if (title != NULL && *title != '\0')
    {
      trade_csv_text_add (text, title);
      trade_csv_text_end_row (text);
    }
  for (guint i = 0; i < self->dimensions->len; i++)
    {
      const TradeJsonDimension *dimension = g_ptr_array_index (self->dimensions, i);

      trade_csv_text_add (text, dimension->is_time ? "Period" : dimension->label);
    }
  trade_csv_text_add (text, "Value");
  trade_csv_text_end_row (text);
}

static void
write_source (Stat         *self,
              TradeCsvText *text)
{
  const char *source = trade_json_find_text (self->root, "source");

  if (self->is_sdmx || source == NULL || *source == '\0')
    return;

  trade_csv_text_end_row (text);
  trade_csv_text_add (text, "Source:");
  trade_csv_text_add (text, source);
  trade_csv_text_end_row (text);
}

static gboolean
write_table (json_t        *root,
             TradeCsvText  *text,
             char         **remark)
{
  g_autoptr (GPtrArray) dimensions = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_json_dimension_free);
  json_t *inner = json_object_get (root, "dataset");
  Stat self = { .root = json_is_object (inner) ? inner : root, .dimensions = dimensions };

  if (!json_is_object (json_object_get (self.root, "dimension")) || !read_dimensions (&self))
    return FALSE;

  write_header (&self, text);
  write_rows (&self, text);
  write_source (&self, text);

  return TRUE;
}

const TradeJsonShape trade_json_stat = { write_table };
