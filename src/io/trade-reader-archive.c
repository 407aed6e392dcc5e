/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reader-archive.h"

#include <string.h>

#include "json/trade-json-table.h"
#include "readers/trade-reader-record.h"
#include "trade-archive.h"
#include "trade-head.h"

/* The parts of workbooks, by which they are told from other archives. */
static const struct
{
  const char *name;
  const char *start; /* of what it holds, or NULL */
} workbook_parts[] = {
  { "[Content_Types].xml", NULL }, { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" }, { "Document.iwa", NULL },
};

/* Of a data package, the other files are parts. */
#define DESCRIPTOR "datapackage.json"

#define IS_WORKBOOK 1000

/* A table in JSON is wanted more than any table, but less than those that are known. */
#define JSON 60

typedef struct
{
  const TradeReaderOptions *options;
  int                       best;
  guint                     n_best; /* files that are as sure as that */
} Search;

static gboolean
is_of_workbook (const char *name,
                const char *start,
                gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (workbook_parts); i++)
    {
      const char *expected = workbook_parts[i].start;

      if (g_str_equal (name, workbook_parts[i].name) &&
          (expected == NULL || (length >= strlen (expected) && memcmp (start, expected, strlen (expected)) == 0)))
        return TRUE;
    }

  return FALSE;
}

/* How sure a file is one that can be read; a table of unknown columns is better than nothing. */
static int
rate_table (const char                *name,
            const char                *start,
            gsize                      length,
            const TradeReaderOptions  *options,
            gboolean                  *is_known)
{
  g_auto (TradeHead) head = { NULL };
  const TradeReaderRecord *record;

  trade_head_init (&head, start, MIN (length, TRADE_HEAD_LENGTH), name, options);
  record = trade_reader_record_find (&head);
  *is_known = record != NULL;

  return record != NULL ? trade_reader_record_rate (record, &head) + 1 : trade_head_find_data (&head) >= 0;
}

static int
rate_file (const char *path,
           GBytes     *bytes,
           gpointer    data)
{
  g_autofree char *name = trade_archive_get_name (path);
  Search *self = data;
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);
  gboolean is_known;
  int wish;

  if (is_of_workbook (name, start, length))
    return IS_WORKBOOK;

  if (trade_json_table_detect (start, length))
    {
      self->n_best = JSON > self->best ? 1 : self->n_best + (self->best == JSON);
      self->best = MAX (self->best, JSON);
      return JSON;
    }

  wish = rate_table (name, start, length, self->options, &is_known);
  self->n_best = wish > self->best ? 1 : self->n_best + (is_known && wish == self->best);
  self->best = MAX (self->best, wish);

  return wish;
}

/*
 * trade_reader_archive_unpack:
 * @archive: a zip archive
 * @name: what messages call it
 * @options: what a person says of the file
 * @content: (out): return location for what it holds; its name is to be freed with g_free()
 * @cancellable: (nullable): stops the unpacking
 * @error: return location for the error
 *
 * Unpacks the file of an archive that is the surest to be read.
 *
 * Returns: (transfer full) (nullable): the file; %NULL where there is none, with @error set unless none can be read
 */
GBytes *
trade_reader_archive_unpack (GBytes                    *archive,
                             const char                *name,
                             const TradeReaderOptions  *options,
                             TradeArchiveContent       *content,
                             GCancellable              *cancellable,
                             GError                   **error)
{
  Search search = { .options = options };
  GBytes *file = trade_archive_unpack (archive, name, rate_file, &search, &content->inner, cancellable, error);

  content->is_workbook = FALSE;
  for (guint i = 0; file != NULL && i < G_N_ELEMENTS (workbook_parts); i++)
    content->is_workbook = content->is_workbook || g_str_equal (content->inner, workbook_parts[i].name);
  content->n_others = file != NULL && search.n_best > 0 && !g_str_equal (content->inner, DESCRIPTOR) ? search.n_best - 1 : 0;

  return file;
}

static int
rate_sheet (GBytes   *table,
            gpointer  data)
{
  gboolean is_known;
  gsize length;
  const char *start = g_bytes_get_data (table, &length);

  return rate_table ("", start, length, data, &is_known);
}

/*
 * trade_reader_archive_read_workbook:
 * @archive: a zip archive
 * @name: what messages call it
 * @options: what a person says of the file
 * @sheets: (out caller-allocates): return location for which sheets there are, and were read
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads the sheet of a workbook that the options name, or the one that is the surest to be read.
 *
 * Returns: (transfer full) (nullable): the sheet as text with commas; %NULL where there is none, with @error set where it is damaged
 */
GBytes *
trade_reader_archive_read_workbook (GBytes                    *archive,
                                    const char                *name,
                                    const TradeReaderOptions  *options,
                                    TradeWorkbookSheets       *sheets,
                                    GCancellable              *cancellable,
                                    GError                   **error)
{
  return trade_workbook_read (archive, name, options->sheet, rate_sheet, (gpointer) options, sheets, cancellable, error);
}
