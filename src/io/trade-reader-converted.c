/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reader-converted.h"

#include "json/trade-json-table.h"
#include "trade-input.h"
#include "trade-reader-archive.h"
#include "trade-reader-foreign.h"
#include "trade-reading-private.h"

/* Reads what was a table in another form. A sheet that was found is not looked for in it again. */
static TradeReading *
read_converted (GBytes                    *table,
                const char                *name,
                const char                *remark,
                GRefString                *sheet,
                const TradeReaderOptions  *options,
                GCancellable              *cancellable,
                GError                   **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (table);
  TradeReaderOptions told = *options;
  TradeReading *reading;

  /* What a person says of the encoding of the file is not that of its table. */
  told.has_encoding = TRUE;
  told.encoding = TRADE_ENCODING_UTF_8;
  told.is_converted = TRUE;
  told.sheet = sheet;
  reading = trade_reader_read_here (stream, name, &told, cancellable, error);
  if (reading == NULL)
    return NULL;

  reading->is_text = FALSE;
  if (remark != NULL)
    trade_faults_add (reading->remarks, name, 0, 0, "%s", remark);

  return reading;
}

/*
 * trade_reader_read_json:
 * @stream: a file
 * @head: its start, of which trade_json_table_detect() tells that it may have a table
 * @options: what a person says of the file and wants of it
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads a table in JSON.
 *
 * Returns: (transfer full) (nullable): the reading; %NULL with @error set as by trade_json_table_read() or
 *   trade_reader_open_stream()
 */
TradeReading *
trade_reader_read_json (GInputStream              *stream,
                        const TradeHead           *head,
                        const TradeReaderOptions  *options,
                        GCancellable              *cancellable,
                        GError                   **error)
{
  g_autoptr (GBytes) json = trade_input_read (stream, head->name, TRADE_FIGURES_MAX_SIZE, cancellable, error);
  g_autoptr (GBytes) table = NULL;
  g_autofree char *remark = NULL;

  if (json != NULL)
    table = trade_json_table_read (json, head->name, &remark, error);

  return table != NULL ? read_converted (table, head->name, remark, options->sheet, options, cancellable, error) : NULL;
}

/*
 * trade_reader_read_workbook:
 * @archive: a workbook
 * @name: what messages call it
 * @options: what a person says of the file and wants of it
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads a sheet of a workbook.
 *
 * Returns: (transfer full) (nullable): the reading; %NULL with @error set as by trade_workbook_read() or trade_reader_open_stream(),
 *   or to %TRADE_READ_ERROR_UNKNOWN where it is a workbook of another kind
 */
TradeReading *
trade_reader_read_workbook (GBytes                    *archive,
                            const char                *name,
                            const TradeReaderOptions  *options,
                            GCancellable              *cancellable,
                            GError                   **error)
{
  g_autoptr (GBytes) table = NULL;
  g_autoptr (GError) reason = NULL;
  g_auto (TradeWorkbookSheets) sheets = { NULL };
  TradeReading *reading;

  table = trade_reader_archive_read_workbook (archive, name, options, &sheets, cancellable, &reason);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (table == NULL)
    trade_reader_foreign_set_workbook (error, name);

  reading = table != NULL ? read_converted (table, name, sheets.remark, NULL, options, cancellable, error) : NULL;
  if (reading != NULL)
    {
      reading->sheets = g_steal_pointer (&sheets.names);
      reading->read_sheets = g_steal_pointer (&sheets.read);
    }

  return reading;
}
