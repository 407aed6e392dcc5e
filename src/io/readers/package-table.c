/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-column.h"
#include "trade-csv-package.h"
#include "trade-head.h"
#include "trade-input.h"
#include "trade-reader-record.h"

#define SUFFIX ".csv"

/* What is in no format at all is complained of as what its name says that it is. */
#define BY_NAME 1

/* Without figures, a table is complained of as what its first column may be. */
#define LIKELY 20

static gboolean
is_own (const TradeHeading *header)
{
  static const char *const own[] = { "enterprise", "measure", "base", "relation", "rounding", "vintage", NULL };

  return trade_heading_find_any (header, own) != TRADE_HEADING_NONE;
}

/* Whether a row names nothing but columns of packages, as after a spreadsheet has saved the table in a dialect of its own. */
static gboolean
is_all_own (const TradeHeading *header)
{
  guint n_named = 0;

  for (guint i = 0; i < header->n; i++)
    {
      const char *language;
      TradeColumn column;

      if (*header->names[i] == '\0')
        continue;
      if (!trade_column_parse (header->names[i], &column, &language))
        return FALSE;
      n_named++;
    }

  return n_named > 1 && is_own (header);
}

static int
sniff (const TradeHead *head)
{
  g_autofree char *lower = g_ascii_strdown (head->name, -1);
  const TradeHeading *first = head->rows->len > 0 ? g_ptr_array_index (head->rows, 0) : NULL;

  if (first != NULL && is_all_own (first))
    return TRADE_SURE;
  if (trade_csv_package_detect (head->start, head->length) && first != NULL && is_own (first))
    return TRADE_SURE;
  /* A table of figures with none of the columns that only packages have is anybody's. */
  if (trade_head_find_data (head) >= 0)
    return 0;
  if (trade_csv_package_detect (head->start, head->length))
    return LIKELY;

  return !head->is_converted && g_str_has_suffix (lower, SUFFIX) ? BY_NAME : 0;
}

/* As packages have it, a table is read with every fault told; in another dialect as a spreadsheet writes it. */
static gboolean
is_plain (const TradeDialect *dialect,
          const char         *text,
          gsize               length)
{
  const char *end = length > 0 ? memchr (text, '\n', length) : NULL;
  const char *last = end == NULL || end == text ? NULL : end[-1] == '\r' && end - text > 1 ? end - 2 : end - 1;

  return dialect->encoding == TRADE_ENCODING_UTF_8 && dialect->n_skipped == 0 && dialect->separator == ',' &&
         (last == NULL || *last != ',');
}

static gboolean
read_table (TradeReading  *reading,
            GInputStream  *stream,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GBytes) bytes = trade_input_read (stream, reading->name, TRADE_FIGURES_MAX_SIZE, cancellable, error);
  g_autoptr (GBytes) text = NULL;
  const char *start;
  gsize length;

  if (bytes == NULL)
    return FALSE;

  text = trade_reading_decode (reading, bytes, error);
  if (text == NULL)
    return FALSE;

  start = g_bytes_get_data (text, &length);
  /* A comma cannot be both. */
  if (reading->dialect.separator == ',')
    reading->dialect.decimal_mark = '.';

  reading->dataset = is_plain (&reading->dialect, start, length)
                       ? trade_csv_package_read_bytes (bytes, reading->name, NULL, cancellable, error)
                       : trade_csv_package_read_bytes (text, reading->name, &reading->dialect, cancellable, error);

  return reading->dataset != NULL;
}

const TradeReaderRecord trade_reader_package_table = {
  .id = "package-table",
  .name = N_("Table of figures"),
  .sniff = sniff,
  .is_text = TRUE,
  .read = read_table,
};
