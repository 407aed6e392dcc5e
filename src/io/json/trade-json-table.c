/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-json-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-fault.h"
#include "trade-json-shape.h"
#include "trade-json.h"
#include "trade-reader.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* The first that a document is of is taken. */
static const TradeJsonShape *const shapes[] = {
  &trade_json_bank, &trade_json_sdmx, &trade_json_stat, &trade_json_px, &trade_json_records,
};

/* What a package has; what it may have as other documents do, but not alone; and what it never has. */
static const char *const own_keys[] = { "resources", "profile", NULL };
static const char *const common_keys[] = {
  "$schema", "name", "id", "title", "subject", "description", "version", "created", "published", "keywords", "licenses", "contributors",
  "sources", "views", "defaults", "annotations", NULL,
};
static const char *const foreign_keys[] = {
  "class", "columns", "count", "data", "dataSets", "dataset", "dimension", "elapsedTime", "header", "items", "list", "meta",
  "records", "result", "results", "rows", "series", "structure", "success", "total", "validation", "value", NULL,
};

static const char *
skip_blanks (const char *text,
             const char *end)
{
  while (text < end && g_ascii_isspace (*text))
    text++;

  return text;
}

/* The end of a text that begins with quotes, behind those that end it; @end where it does not. */
static const char *
skip_text (const char *text,
           const char *end)
{
  for (text++; text < end && *text != '"'; text++)
    if (*text == '\\' && text + 1 < end)
      text++;

  return text < end ? text + 1 : end;
}

/* So many of the common keys, and no other, are those of a package that lacks something. */
#define LEAST_COMMON 2

/* Whether the keys of an object, as far as they are told here, are those of no package. */
static gboolean
is_foreign_object (const char *text,
                   const char *end)
{
  gboolean is_foreign = FALSE;
  guint depth = 0, n_common = 0, n_others = 0;

  while (text < end)
    {
      const char *start = text;

      if (*text != '"')
        {
          depth += *text == '{' || *text == '[';
          depth -= (*text == '}' || *text == ']') && depth > 0;
          text++;
          continue;
        }
      text = skip_text (text, end);
      if (depth == 1 && text - start > 2)
        {
          g_autofree char *key = g_strndup (start + 1, (gsize) (text - start) - 2);
          const char *next = skip_blanks (text, end);

          if (next == end || *next != ':')
            continue;
          if (g_strv_contains (own_keys, key))
            return FALSE;
          is_foreign = is_foreign || g_strv_contains (foreign_keys, key);
          n_common += g_strv_contains (common_keys, key);
          n_others += !g_strv_contains (common_keys, key);
        }
    }

  return is_foreign || (n_others > 0 && n_common < LEAST_COMMON);
}

/**
 * trade_json_table_detect:
 * @start: (array length=length): the first bytes of a file
 * @length: how many there are
 *
 * Tells whether a file is JSON that may have a table, and is no data package.
 *
 * Returns: whether it is
 */
gboolean
trade_json_table_detect (const char *start,
                         gsize       length)
{
  const char *end;

  if (length == 0)
    return FALSE;

  end = start + length;
  if (length >= strlen (BYTE_ORDER_MARK) && memcmp (start, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    start += strlen (BYTE_ORDER_MARK);
  start = skip_blanks (start, end);
  if (start == end)
    return FALSE;
  if (*start == '{')
    return is_foreign_object (start, end);
  if (*start != '[')
    return FALSE;

  start = skip_blanks (start + 1, end);
  if (start < end && *start == '[')
    start = skip_blanks (start + 1, end);
  else if (start < end && *start == '{')
    return TRUE;

  return start < end && *start == '"';
}

static gboolean
write_table (json_t        *root,
             TradeCsvText  *text,
             char         **remark)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (shapes[i]->write (root, text, remark))
      return TRUE;

  return FALSE;
}

/**
 * trade_json_table_read:
 * @json: a document of which trade_json_table_detect() tells that it may have a table
 * @name: what messages call it
 * @remark: (out) (nullable): return location for what must be known of the table besides, translated
 * @error: return location for the error
 *
 * Finds the table in JSON: in UN Comtrade's and most other APIs a list of records, in the World Bank's one of its indicators, in JSON-stat,
 * SDMX-JSON and PxWeb's own values with the places that they have.
 *
 * Returns: (transfer full) (nullable): the table as text with commas; %NULL with @error set to %TRADE_READ_ERROR_UNKNOWN where there is
 *   none, to %TRADE_READ_ERROR_INVALID where the document is malformed, or to %TRADE_READ_ERROR_TOO_LARGE
 */
GBytes *
trade_json_table_read (GBytes      *json,
                       const char  *name,
                       char       **remark,
                       GError     **error)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeJson) document = trade_json_new (name, json, faults);
  g_autoptr (TradeCsvText) text = trade_csv_text_new (TRADE_READER_MAX_SIZE);

  g_return_val_if_fail (remark != NULL, NULL);

  *remark = NULL;
  if (document == NULL)
    {
      trade_faults_to_error (faults, error);
      return NULL;
    }
  if (!write_table (trade_json_get_root (document).value, text, remark))
    {
      g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN,
                   _("“%s” is JSON without a table that is known here. What is read is JSON of UN Comtrade, the World Bank, JSON-stat, "
                     "SDMX-JSON and lists of records; of most other tables there is CSV as well."), name);
      return NULL;
    }
  if (trade_csv_text_is_full (text))
    {
      g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_TOO_LARGE, _("“%s” holds a table that is larger than what is read."), name);
      return NULL;
    }

  return trade_csv_text_end (text);
}
