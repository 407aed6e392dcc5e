/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-column.h"

#include <string.h>

#include "trade-label.h"

typedef struct
{
  const char *name;
  const char *type; /* as Table Schema names it */
  gboolean    required;
  gboolean    key; /* part of what a figure is about */
  gboolean    translatable;
} ColumnInfo;

static const ColumnInfo columns[TRADE_N_COLUMNS] = {
  [TRADE_COLUMN_FLOW] = { "flow", "string", TRUE, TRUE, FALSE },
  [TRADE_COLUMN_PRODUCT] = { "product", "string", TRUE, TRUE, FALSE },
  [TRADE_COLUMN_PARTNER] = { "partner", "string", TRUE, TRUE, FALSE },
  [TRADE_COLUMN_ENTERPRISE] = { "enterprise", "string", TRUE, TRUE, FALSE },
  [TRADE_COLUMN_MEASURE] = { "measure", "string", TRUE, TRUE, FALSE },
  [TRADE_COLUMN_UNIT] = { "unit", "string", TRUE, TRUE, FALSE },
  [TRADE_COLUMN_BASE] = { "base", "string", TRUE, TRUE, FALSE },
  [TRADE_COLUMN_REPORTER] = { "reporter", "string", FALSE, TRUE, FALSE },
  [TRADE_COLUMN_COMPARISON] = { "comparison", "string", FALSE, TRUE, FALSE },
  [TRADE_COLUMN_ADJUSTMENT] = { "adjustment", "string", FALSE, TRUE, FALSE },
  [TRADE_COLUMN_PRICES] = { "prices", "string", FALSE, TRUE, FALSE },
  [TRADE_COLUMN_VALUATION] = { "valuation", "string", FALSE, TRUE, FALSE },
  [TRADE_COLUMN_PERIOD] = { "period", "string", TRUE, TRUE, FALSE },
  [TRADE_COLUMN_SCALE] = { "scale", "integer", TRUE, FALSE, FALSE },
  [TRADE_COLUMN_RELATION] = { "relation", "string", TRUE, FALSE, FALSE },
  [TRADE_COLUMN_VALUE] = { "value", "number", TRUE, FALSE, FALSE },
  [TRADE_COLUMN_ROUNDING] = { "rounding", "number", FALSE, FALSE, FALSE },
  [TRADE_COLUMN_PRINTED] = { "printed", "string", FALSE, FALSE, TRUE },
  [TRADE_COLUMN_STATUS] = { "status", "string", TRUE, FALSE, FALSE },
  [TRADE_COLUMN_VINTAGE] = { "vintage", "string", FALSE, TRUE, FALSE },
  [TRADE_COLUMN_SOURCE] = { "source", "string", TRUE, FALSE, FALSE },
  [TRADE_COLUMN_PARAGRAPH] = { "paragraph", "integer", FALSE, FALSE, FALSE },
  [TRADE_COLUMN_NOTE] = { "note", "string", FALSE, FALSE, TRUE },
  [TRADE_COLUMN_ORIGINAL] = { "original", "string", FALSE, FALSE, TRUE },
  [TRADE_COLUMN_REASON] = { "reason", "string", FALSE, FALSE, TRUE },
};

/**
 * trade_column_get_name:
 * @column: a column
 *
 * Gets the name that stands in the header.
 *
 * Returns: (transfer none): the name
 */
const char *
trade_column_get_name (TradeColumn column)
{
  g_return_val_if_fail (column < TRADE_N_COLUMNS, NULL);

  return columns[column].name;
}

/**
 * trade_column_get_type:
 * @column: a column
 *
 * Gets the type of the column's cells in the words of Table Schema.
 *
 * Returns: (transfer none): `string`, `integer` or `number`
 */
const char *
trade_column_get_type (TradeColumn column)
{
  g_return_val_if_fail (column < TRADE_N_COLUMNS, NULL);

  return columns[column].type;
}

/**
 * trade_column_is_required:
 * @column: a column
 *
 * Tells whether every file must have the column.
 *
 * Returns: whether it must
 */
gboolean
trade_column_is_required (TradeColumn column)
{
  g_return_val_if_fail (column < TRADE_N_COLUMNS, FALSE);

  return columns[column].required;
}

/**
 * trade_column_is_dimension:
 * @column: a column
 *
 * Tells whether the column holds the codes of a dimension, which has the same number.
 *
 * Returns: whether it does
 */
gboolean
trade_column_is_dimension (TradeColumn column)
{
  return (guint) column < TRADE_N_DIMENSIONS;
}

/**
 * trade_column_is_key:
 * @column: a column
 *
 * Tells whether the column is part of the key, which no two figures share.
 *
 * Returns: whether it is
 */
gboolean
trade_column_is_key (TradeColumn column)
{
  g_return_val_if_fail (column < TRADE_N_COLUMNS, FALSE);

  return columns[column].key;
}

/**
 * trade_column_parse:
 * @name: a column's name, with its language for a translation: `note`, `note@zh_CN`
 * @column: (out): return location for the column
 * @language: (out) (nullable): return location for the language, which points into @name; NULL if the column is no
 *   translation
 *
 * Recognises a column by its name.
 *
 * Returns: whether there is such a column
 */
gboolean
trade_column_parse (const char   *name,
                    TradeColumn  *column,
                    const char  **language)
{
  const char *at;
  gsize length;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (column != NULL && language != NULL, FALSE);

  at = strchr (name, '@');
  length = at != NULL ? (gsize) (at - name) : strlen (name);

  for (guint i = 0; i < TRADE_N_COLUMNS; i++)
    {
      if (strlen (columns[i].name) != length || memcmp (columns[i].name, name, length) != 0)
        continue;
      if (at != NULL && (!columns[i].translatable || !trade_label_check_language (at + 1)))
        return FALSE;

      *column = i;
      *language = at != NULL ? at + 1 : NULL;
      return TRUE;
    }

  return FALSE;
}
