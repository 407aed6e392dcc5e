/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-json-shape.h"

/*
 * trade_json_dimension_new:
 *
 * Makes a dimension without codes.
 *
 * Returns: (transfer full): the dimension
 */
TradeJsonDimension *
trade_json_dimension_new (void)
{
  TradeJsonDimension *self = g_new0 (TradeJsonDimension, 1);

  self->codes = g_ptr_array_new ();
  self->labels = g_ptr_array_new ();

  return self;
}

/*
 * trade_json_dimension_free:
 * @self: (transfer full): a dimension
 *
 * Frees a dimension.
 */
void
trade_json_dimension_free (TradeJsonDimension *self)
{
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->labels);
  g_free (self);
}

/*
 * trade_json_find_text:
 * @object: (nullable): a value
 * @key: a key
 *
 * Finds a text.
 *
 * Returns: (transfer none) (nullable): the text; %NULL where @object is no object, or has none
 */
const char *
trade_json_find_text (json_t     *object,
                      const char *key)
{
  return json_string_value (json_object_get (object, key));
}

/*
 * trade_json_get_text:
 * @object: (nullable): a value
 * @key: a key
 *
 * Gets a text.
 *
 * Returns: (transfer none): the text; empty where there is none
 */
const char *
trade_json_get_text (json_t     *object,
                     const char *key)
{
  const char *text = trade_json_find_text (object, key);

  return text != NULL ? text : "";
}

/*
 * trade_json_write_value:
 * @text: a table
 * @value: (nullable): a value
 *
 * Writes a cell. What has no place in one leaves it empty.
 */
void
trade_json_write_value (TradeCsvText *text,
                        json_t       *value)
{
  char integer[32] = "";

  if (json_is_string (value))
    trade_csv_text_add (text, json_string_value (value));
  else if (json_is_real (value))
    trade_csv_text_add_number (text, json_real_value (value));
  else if (json_is_integer (value))
    {
      g_snprintf (integer, sizeof integer, "%" JSON_INTEGER_FORMAT, json_integer_value (value));
      trade_csv_text_add (text, integer);
    }
  else
    trade_csv_text_add (text, json_is_true (value) ? "true" : json_is_false (value) ? "false" : "");
}

/* The name of a column of labels is in words, as the standard has it: see trade_sdmx_is_label(). */
static void
write_pair (TradeCsvText *text,
            const char   *id,
            const char   *label)
{
  g_autofree char *words = g_strdup_printf ("Label of %s", label);

  trade_csv_text_add (text, id);
  trade_csv_text_add (text, words);
}

/*
 * trade_json_write_head:
 * @text: a table
 * @dimensions: (element-type TradeJsonDimension): its dimensions
 *
 * Writes the header of a table in SDMX-CSV, with a column of codes and one of labels for each dimension, but for what stands behind
 * them.
 */
void
trade_json_write_head (TradeCsvText    *text,
                       const GPtrArray *dimensions)
{
  trade_csv_text_add (text, "STRUCTURE");
  trade_csv_text_add (text, "STRUCTURE_ID");
  trade_csv_text_add (text, "STRUCTURE_NAME");
  for (guint i = 0; i < dimensions->len; i++)
    {
      const TradeJsonDimension *dimension = g_ptr_array_index (dimensions, i);

      if (dimension->is_time)
        trade_csv_text_add (text, "TIME_PERIOD");
      else
        write_pair (text, dimension->id, dimension->label);
    }
  trade_csv_text_add (text, "OBS_VALUE");
  trade_csv_text_add (text, "Observation value");
}

/*
 * trade_json_write_origin:
 * @text: a table
 * @id: what programs call all data
 * @name: what people call them
 *
 * Starts a row below such a header.
 */
void
trade_json_write_origin (TradeCsvText *text,
                         const char   *id,
                         const char   *name)
{
  trade_csv_text_add (text, "dataflow");
  trade_csv_text_add (text, id);
  trade_csv_text_add (text, name);
}

/*
 * trade_json_write_place:
 * @text: a table
 * @dimension: a dimension
 * @i: one of its codes
 *
 * Writes where a number has its place in a dimension.
 */
void
trade_json_write_place (TradeCsvText       *text,
                        TradeJsonDimension *dimension,
                        guint               i)
{
  trade_csv_text_add (text, g_ptr_array_index (dimension->codes, i));
  if (!dimension->is_time)
    trade_csv_text_add (text, g_ptr_array_index (dimension->labels, i));
}
