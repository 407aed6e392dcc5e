/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reader-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "json/trade-json-table.h"
#include "trade-archive.h"
#include "trade-file-flow.h"
#include "trade-fiscal.h"
#include "trade-groups.h"
#include "trade-head.h"
#include "trade-input.h"
#include "readers/trade-table-columns.h"
#include "readers/trade-table-title.h"
#include "trade-old-lines.h"
#include "trade-partner-doubt.h"
#include "trade-preview-private.h"
#include "trade-reader-archive.h"
#include "trade-reader-converted.h"
#include "trade-reader-foreign.h"
#include "trade-reader-lack.h"
#include "trade-reading-private.h"
#include "trade-remainder.h"
#include "trade-revisions.h"
#include "trade-whole.h"

#define GZIP_MAGIC "\x1f\x8b"
#define GZIP_SUFFIX ".gz"

/* Fills the buffer as far as the stream goes: a pipe hands over as little at a time as it likes. */
static gboolean
fill_start (GBufferedInputStream  *stream,
            GCancellable          *cancellable,
            GError               **error)
{
  while (g_buffered_input_stream_get_available (stream) < TRADE_HEAD_LENGTH)
    {
      gssize n_read = g_buffered_input_stream_fill (stream, -1, cancellable, error);

      if (n_read < 0)
        return FALSE;
      if (n_read == 0)
        break;
    }

  return TRUE;
}

/* Goes on to the header of a table. A table that turns out to have none is one without figures. */
static gboolean
find_header (TradeReading             *reading,
             const TradeReaderRecord  *record,
             TradeIntake              *intake,
             GError                  **error)
{
  if (reading->options->layout != NULL)
    return record->find (intake, reading->options->layout, error);

  return trade_intake_find_header (intake, record->rate, record->join);
}

/* Agencies write their tables in one way, and people in any. */
static gboolean
is_anybodys (const TradeReaderRecord *record)
{
  return record->find != NULL;
}

/* A thousand times too much or too little is no guess to be made. */
static gboolean
check_mark (TradeReading             *reading,
            const TradeReaderRecord  *record,
            GError                  **error)
{
  const char *number = reading->dialect.open_number;

  if (!is_anybodys (record) || *number == '\0')
    return TRUE;

  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_MARK,
               /* Translators: %1$s is the name of a file, %2$s a number as it has it, such as "131.100" */
               _("“%1$s” does not tell whether the mark in “%2$s” stands before decimals or between thousands"), reading->name,
               number);

  return FALSE;
}

static void
take_row_cb (const TradeCsvCell *cells,
             guint               n_cells,
             gpointer            data)
{
  g_ptr_array_add (data, trade_heading_new (cells, n_cells));
}

/* Half a year too early or too late is none, either. */
static gboolean
check_year (TradeReading             *reading,
            const TradeReaderRecord  *record,
            TradeIntake              *intake,
            GError                  **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *year = NULL;

  if (!is_anybodys (record) || reading->options->year_start != 0)
    return TRUE;

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_heading_free);
  trade_intake_glance_first (intake, take_row_cb, rows, TRADE_HEAD_ROWS);
  year = trade_fiscal_find_open (rows);
  if (year == NULL && record == &trade_reader_titled_table)
    year = trade_table_title_find_open (rows);
  if (year == NULL)
    return TRUE;

  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_YEAR,
               /* Translators: %1$s is the name of a file, %2$s a year that begins in one and ends in the next, such as "2009/10" */
               _("“%1$s” does not tell in which month a year such as “%2$s” begins"), reading->name, year);

  return FALSE;
}

/* What is said of values that say themselves what they are is a misunderstanding, too. */
static gboolean
check_values (TradeReading             *reading,
              const TradeReaderRecord  *record,
              TradeIntake              *intake,
              GError                  **error)
{
  g_auto (TradeTableColumns) columns = { NULL };

  if (!is_anybodys (record) || reading->options->values == TRADE_COLUMN_MEANING_AUTO)
    return TRUE;

  trade_table_columns_init (&columns, trade_intake_get_header (intake), reading->options->layout);
  if (trade_table_columns_lack_flow (&columns))
    return TRUE;

  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_OPTIONS,
               /* Translators: %s is the name of a file */
               _("“%s” tells itself which of its values are exports or imports"), reading->name);

  return FALSE;
}

/* The name that several columns have which are not empty, as of two releases of the same. */
static char *
find_twice (const TradeHeading *header)
{
  g_auto (TradeTableColumns) columns = { NULL };

  trade_table_columns_init (&columns, header, NULL);
  for (guint i = 0; i < header->n && columns.n_sides == 1; i++)
    for (guint j = 0; j < i; j++)
      if (*header->folded[i] != '\0' && g_str_equal (header->folded[i], header->folded[j]) &&
          trade_column_role_is_amount (g_array_index (columns.guesses, TradeColumnGuess, i).role))
        return g_strdup (header->names[i]);

  return NULL;
}

/* In the files of agencies groups always stand beside their members, and the whole has a code. */
static void
settle_places (TradeReading *reading,
               TradeIntake  *intake)
{
  static const TradeCubeDimension dimensions[] = { TRADE_CUBE_PARTNER, TRADE_CUBE_PRODUCT };

  trade_groups_settle (trade_cube_get_codes (reading->cube, TRADE_CUBE_PARTNER));
  trade_remainder_settle (reading->cube, TRADE_CUBE_PARTNER);
  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      const TradeCode *whole = trade_whole_settle (reading->cube, dimensions[i]);
      g_autofree char *excerpt = whole != NULL ? trade_fault_excerpt (whole->label) : NULL;

      if (whole == NULL)
        continue;
      trade_intake_remark (intake, TRADE_HEADING_NONE, _("“%s” is as much as all others together, and is taken for their total"),
                           excerpt);
      /* It may be all of a continent: then charts are about that. */
      if (trade_cube_get_scope (reading->cube) == NULL)
        trade_cube_set_scope (reading->cube, whole->label);
    }
}

/* "Country" is the partner in the tables of one country, and whose trade it is in those of all. */
static void
remark_partner (TradeReading *reading,
                TradeIntake  *intake)
{
  static const char *const open[] = { "country", "countries", "country name", "country/region", "land", "länder", "pays", "país", "países",
                                      "paese", "国家", "国名", "國家", "страна", "страны", "الدولة", "البلد", NULL };
  const TradeHeading *header = trade_intake_get_header (intake);
  const int column = trade_heading_find_any (header, open);

  if (column == TRADE_HEADING_NONE || reading->options->layout != NULL || !trade_partner_doubt_is (reading->cube))
    return;

  trade_intake_remark (intake, column,
                       /* Translators: %s is the name of a column */
                       _("it is not told whether “%s” has partners or the countries whose trade it is; partners are assumed"),
                       header->names[column]);
}

/* The columns of a table that mean nothing to it, as far as they have names. */
static char *
list_unknown (const TradeHeading *header)
{
  g_auto (TradeTableColumns) columns = { NULL };
  g_autoptr (GString) names = g_string_new (NULL);

  trade_table_columns_init (&columns, header, NULL);
  for (guint i = 0; i < columns.guesses->len; i++)
    if (g_array_index (columns.guesses, TradeColumnGuess, i).role == TRADE_COLUMN_ROLE_IGNORED && *header->names[i] != '\0')
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", header->names[i]);

  return names->len > 0 ? g_strdup (names->str) : NULL;
}

/* Where rows contradict each other, a column that nobody knows may tell what the difference is; the first row is no more right than
 * the others. */
static gboolean
check_apart (TradeReading             *reading,
             const TradeReaderRecord  *record,
             TradeIntake              *intake,
             GError                  **error)
{
  g_autofree char *unknown = NULL;
  g_autofree char *twice = NULL;

  if (!is_anybodys (record) || reading->options->layout != NULL || trade_intake_get_n_contradicted (intake) == 0)
    return TRUE;

  twice = find_twice (trade_intake_get_header (intake));
  if (twice != NULL)
    {
      g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_COLUMNS,
                   /* Translators: %1$s is the name of a file, %2$s that of several of its columns */
                   _("“%1$s” has several columns “%2$s” with different values; nothing tells which of them is meant"),
                   reading->name, twice);
      return FALSE;
    }
  unknown = list_unknown (trade_intake_get_header (intake));
  if (unknown == NULL)
    return TRUE;

  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_COLUMNS,
               /* Translators: %1$s is the name of a file, %2$s names of its columns */
               _("“%1$s” has several values for the same; what tells them apart may be in columns that are not known: %2$s"),
               reading->name, unknown);

  return FALSE;
}

/* In accounts, what is paid may stand below zero: then all imports do. */
static void
settle_signs (TradeReading *reading,
              TradeIntake  *intake)
{
  if (trade_cube_turn_flow (reading->cube, TRADE_FLOW_IMPORT))
    trade_intake_remark (intake, TRADE_HEADING_NONE, _("imports are counted below zero, and taken without their sign"));
}

static void
settle_revisions (TradeReading *reading,
                  TradeIntake  *intake)
{
  g_autofree char *revisions = trade_revisions_settle (reading->cube);

  if (revisions != NULL)
    trade_intake_remark (intake, TRADE_HEADING_NONE,
                         /* Translators: %s is a list of revisions of a classification, such as "H4, H5" */
                         _("products are classified as each period was reported (%s); where that changes, series break"), revisions);
}

static gboolean
read_table (TradeReading             *reading,
            const TradeReaderRecord  *record,
            GInputStream             *stream,
            GCancellable             *cancellable,
            GError                  **error)
{
  g_autoptr (TradeFeed) feed = trade_feed_new (stream, reading->name, cancellable, error);
  g_autoptr (TradeIntake) intake = NULL;
  g_autoptr (GError) reason = NULL;

  if (feed == NULL || !trade_reading_open (reading, feed, error))
    return FALSE;

  reading->cube = trade_cube_new ();
  intake = trade_intake_new (reading, feed, cancellable);
  if (find_header (reading, record, intake, &reason) && check_mark (reading, record, &reason) &&
      check_year (reading, record, intake, &reason) && check_values (reading, record, intake, &reason))
    {
      record->take (intake);
      if (is_anybodys (record))
        {
          settle_places (reading, intake);
          remark_partner (reading, intake);
        }
      settle_signs (reading, intake);
      settle_revisions (reading, intake);
      check_apart (reading, record, intake, &reason);
    }
  reading->dialect.encoding = trade_feed_get_encoding (feed);
  reading->source = trade_reader_record_create_source (record, reading->publisher);
  /* A header that was not found because nobody waited for it is no fault of the table. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !trade_intake_check (intake, error) ||
      !trade_feed_check (feed, error))
    return FALSE;
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  /* So many faults or rows have stopped the reading; what follows was not looked at. */
  if (trade_faults_is_enough (reading->faults) || trade_intake_is_cut (intake))
    {
      trade_faults_to_error (reading->faults, error);
      return FALSE;
    }

  return TRUE;
}

/*
 * trade_reader_read_format:
 * @record: a format
 * @stream: a file in that format
 * @name: what messages call it
 * @options: what a person says of the file and wants of it
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads a file whose format is known.
 *
 * Returns: (transfer full) (nullable): the reading; %NULL with @error set, or where it was passed on as the options say
 */
TradeReading *
trade_reader_read_format (const TradeReaderRecord   *record,
                          GInputStream              *stream,
                          const char                *name,
                          const TradeReaderOptions  *options,
                          GCancellable              *cancellable,
                          GError                   **error)
{
  g_autoptr (TradeReading) reading = NULL;
  gboolean is_read;

  if (options->sheet != NULL)
    {
      g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_SHEET,
                   /* Translators: %1$s is the name of a file, %2$s that of a sheet of a workbook */
                   _("“%1$s” is no workbook, and has no sheet “%2$s”"), name, options->sheet);
      return NULL;
    }
  if (record->read != NULL && options->pass != NULL)
    {
      options->pass (stream, name, record->id, options->pass_data, error);
      return NULL;
    }

  reading = trade_reading_new (name);
  reading->format_id = record->id;
  reading->format_name = record->name;
  reading->options = options;
  is_read = record->read != NULL ? record->read (reading, stream, cancellable, error)
                                 : read_table (reading, record, stream, cancellable, error);
  reading->options = NULL;

  return is_read && (options->pass != NULL || trade_reading_finish (reading, &options->selection, error))
           ? g_steal_pointer (&reading)
           : NULL;
}

static gboolean
begins_with (const char *start,
             gsize       length,
             const char *magic)
{
  return length >= strlen (magic) && memcmp (start, magic, strlen (magic)) == 0;
}

/* What is to be done with a stream when its start is known. */
typedef TradeReading *(*OpenHead) (GInputStream              *stream,
                                   const TradeHead           *head,
                                   const TradeReaderOptions  *options,
                                   GCancellable              *cancellable,
                                   GError                   **error);

static TradeReading *
open_head (GInputStream              *stream,
           const char                *name,
           OpenHead                   open,
           const TradeReaderOptions  *options,
           GCancellable              *cancellable,
           GError                   **error)
{
  g_autoptr (GInputStream) buffered = g_buffered_input_stream_new_sized (stream, TRADE_HEAD_LENGTH);
  g_auto (TradeHead) head = { NULL };
  const char *start;
  gsize length;

  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (buffered), FALSE);
  if (!fill_start (G_BUFFERED_INPUT_STREAM (buffered), cancellable, error))
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }

  start = g_buffered_input_stream_peek_buffer (G_BUFFERED_INPUT_STREAM (buffered), &length);
  if (trade_old_lines_detect (start, length))
    {
      g_autoptr (GInputStream) turned = trade_old_lines_turn (buffered);

      return open_head (turned, name, open, options, cancellable, error);
    }
  trade_head_init (&head, start, length, name, options);

  return open (buffered, &head, options, cancellable, error);
}

/*
 * trade_reader_check_options:
 * @record: the format of a file
 * @name: what messages call it
 * @options: what a person says of it
 * @error: return location for the error
 *
 * Tells whether what is said means anything to the format. What would have no effect is a misunderstanding.
 *
 * Returns: whether it does
 */
gboolean
trade_reader_check_options (const TradeReaderRecord   *record,
                            const char                *name,
                            const TradeReaderOptions  *options,
                            GError                   **error)
{
  if (record->find == NULL &&
      (options->layout != NULL || options->decimal_mark != '\0' || options->year_start != 0 ||
       options->values != TRADE_COLUMN_MEANING_AUTO || trade_reader_options_has_unit (options)))
    g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_OPTIONS,
                 /* Translators: %1$s is the name of a file, %2$s that of a format */
                 _("“%1$s” is in the format “%2$s”, which tells what its columns and its units are"), name, _(record->name));
  else if (record->read != NULL && !record->is_text && options->has_encoding)
    g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_OPTIONS,
                 /* Translators: %1$s is the name of a file, %2$s that of a format */
                 _("“%1$s” is in the format “%2$s”, which is always in the same encoding"), name, _(record->name));
  else
    return TRUE;

  return FALSE;
}

/* Whoever says what the columns are has a table, whatever else it may look like; but no picture and no package is one. */
static const TradeReaderRecord *
recognise (const TradeHead          *head,
           const TradeReaderOptions *options)
{
  const TradeReaderRecord *record = trade_reader_record_find (head);

  return options->layout != NULL && (record == NULL || record->read == NULL) ? &trade_reader_table : record;
}

/* Of text that cannot be turned to Unicode nothing else can be said. */
static gboolean
check_encoding (const TradeHead           *head,
                const TradeReaderOptions  *options,
                GError                   **error)
{
  return trade_encoding_check (options->has_encoding ? options->encoding : trade_decode_detect (head->start, head->length),
                               head->name, error);
}

/* What a file tells itself is not said anew beside what it leaves open. */
static gboolean
check_told (const TradeHead           *head,
            const TradeReaderOptions  *others,
            GError                   **error)
{
  const gboolean has_flow = others->values != TRADE_COLUMN_MEANING_AUTO;

  if (!has_flow && !trade_reader_options_has_unit (others))
    return TRUE;

  g_set_error (error, TRADE_READ_ERROR, has_flow ? TRADE_READ_ERROR_TOLD_FLOW : TRADE_READ_ERROR_TOLD_UNIT,
               /* Translators: %s is the name of a file */
               has_flow ? _("“%s” tells itself which of its values are exports or imports")
                        : _("“%s” tells itself what its values are counted in"), head->name);

  return FALSE;
}

/* What a person says of what the file leaves open means something to any format. */
static gboolean
check_answers (const TradeReaderRecord   *record,
               const TradeHead           *head,
               const TradeReaderOptions  *options,
               GError                   **error)
{
  const TradePreviewDoubt doubt = record->get_doubt != NULL ? record->get_doubt (head) : TRADE_PREVIEW_SURE;
  TradeReaderOptions others = *options;

  if (doubt == TRADE_PREVIEW_FLOW && options->values == TRADE_COLUMN_MEANING_AUTO)
    {
      g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_FLOW,
                   /* Translators: %s is the name of a file */
                   _("“%s” does not tell whether its values are exports or imports"), head->name);
      return FALSE;
    }
  if (doubt != TRADE_PREVIEW_SURE)
    {
      others.values = doubt == TRADE_PREVIEW_FLOW ? TRADE_COLUMN_MEANING_AUTO : options->values;
      if (doubt == TRADE_PREVIEW_UNIT || record->has_unit == NULL || !record->has_unit (head))
        {
          *others.unit = '\0';
          others.has_scale = FALSE;
        }
      others.decimal_mark = '\0';
      if (!check_told (head, &others, error))
        return FALSE;
    }

  return trade_reader_check_options (record, head->name, &others, error);
}

static TradeReading *
read_as_told (GInputStream              *stream,
              const TradeHead           *head,
              const TradeReaderOptions  *options,
              GCancellable              *cancellable,
              GError                   **error)
{
  const TradeReaderRecord *record = recognise (head, options);
  TradeReading *reading;

  if (head->rows->len == 0 && !check_encoding (head, options, error))
    return NULL;
  if (record == NULL)
    {
      if (trade_reader_foreign_check_archive (head, error))
        trade_reader_lack_tell (head, error);
      return NULL;
    }
  if (!check_answers (record, head, options, error))
    return NULL;

  reading = trade_reader_read_format (record, stream, head->name, options, cancellable, error);
  if (reading != NULL && head->named != TRADE_COLUMN_MEANING_AUTO && options->values == head->named)
    trade_faults_add (reading->remarks, head->name, 0, 0, "%s",
                      head->named == TRADE_COLUMN_MEANING_EXPORTS ? _("the values are taken for exports, because the file is called so")
                                                                  : _("the values are taken for imports, because the file is called so"));

  return reading;
}

/* Whether a person leaves the columns what their names tell, and so the table may be read as if nothing was said of them: its
 * header may have two lines, and a row of units. */
static gboolean
is_as_named (TradePreview *preview,
             TradeLayout  *layout)
{
  if (trade_preview_get_doubt (preview) == TRADE_PREVIEW_COLUMNS || trade_layout_is_named (layout) ||
      trade_layout_get_n (layout) != trade_preview_get_n (preview))
    return FALSE;

  for (guint i = 0; i < trade_layout_get_n (layout); i++)
    if (trade_layout_get_meaning (layout, i) != trade_preview_get_meaning (preview, i))
      return FALSE;

  return TRUE;
}

/* Of a file that tells all by itself nothing is asked. */
static gboolean
is_asked (const TradeReaderRecord *record,
          const TradeHead         *head)
{
  return record == NULL || record->find != NULL || (record->get_doubt != NULL && record->get_doubt (head) != TRADE_PREVIEW_SURE);
}

static TradeReading *
read_asking (GInputStream              *stream,
             const TradeHead           *head,
             const TradeReaderOptions  *options,
             GCancellable              *cancellable,
             GError                   **error)
{
  const TradeReaderRecord *record = trade_reader_record_find (head);
  g_autoptr (TradePreview) preview = is_asked (record, head) ? trade_preview_new (head, record) : NULL;
  g_autoptr (TradeLayout) layout = NULL;
  TradeReaderOptions answer = *options;
  TradeHead told = *head;
  gboolean is_told;

  if (answer.layout != NULL)
    trade_layout_ref (answer.layout);
  is_told = preview == NULL || options->ask (preview, &answer, options->ask_data);
  layout = answer.layout;
  if (preview != NULL && layout != NULL && is_as_named (preview, layout))
    answer.layout = NULL;
  trade_head_tell (&told, &answer);
  if (is_told)
    return read_as_told (stream, &told, &answer, cancellable, error);

  trade_reader_lack_tell (head, error);

  return NULL;
}

/* Whether nothing but the flow is missing, which may be said of all values at once. */
static gboolean
lacks_flow (const TradeHead          *head,
            const TradeReaderOptions *options)
{
  const TradeReaderRecord *record = recognise (head, options);
  TradeReadError code = TRADE_READ_ERROR_COLUMNS;

  if (options->values != TRADE_COLUMN_MEANING_AUTO || options->layout != NULL)
    return FALSE;
  if (record != NULL)
    return record->get_doubt != NULL && record->get_doubt (head) == TRADE_PREVIEW_FLOW;

  return trade_reader_lack_find (head, trade_head_find_data (head), &code) != NULL && code == TRADE_READ_ERROR_FLOW;
}

static TradeReading *
read_table_or_ask (GInputStream              *stream,
                   const TradeHead           *head,
                   const TradeReaderOptions  *options,
                   GCancellable              *cancellable,
                   GError                   **error)
{
  return options->ask != NULL ? read_asking (stream, head, options, cancellable, error)
                              : read_as_told (stream, head, options, cancellable, error);
}

/* What nothing in a table tells, the name of its file may. */
static TradeReading *
read_named (GInputStream              *stream,
            const TradeHead           *head,
            const TradeReaderOptions  *options,
            GCancellable              *cancellable,
            GError                   **error)
{
  TradeReaderOptions named = *options;
  TradeHead told = *head;

  if (!lacks_flow (head, options))
    return read_table_or_ask (stream, head, options, cancellable, error);

  told.named = trade_file_flow_find (head->name);
  named.values = told.named;
  trade_head_tell (&told, &named);

  return read_table_or_ask (stream, &told, &named, cancellable, error);
}

static TradeReading *
read_recognised (GInputStream              *stream,
                 const TradeHead           *head,
                 const TradeReaderOptions  *options,
                 GCancellable              *cancellable,
                 GError                   **error)
{
  if (!trade_reader_foreign_check_workbook (head, error))
    return NULL;
  if (trade_json_table_detect (head->start, head->length))
    return trade_reader_read_json (stream, head, options, cancellable, error);

  return read_named (stream, head, options, cancellable, error);
}

static TradeReading *
open_unpacked (GInputStream              *stream,
               const char                *name,
               const TradeReaderOptions  *options,
               GCancellable              *cancellable,
               GError                   **error)
{
  return open_head (stream, name, read_recognised, options, cancellable, error);
}

static TradeReading *
read_gzip (GInputStream              *stream,
           const char                *name,
           const TradeReaderOptions  *options,
           GCancellable              *cancellable,
           GError                   **error)
{
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) unpacked = g_converter_input_stream_new (stream, G_CONVERTER (decompressor));
  g_autofree char *inner = g_strndup (name, strlen (name) - (g_str_has_suffix (name, GZIP_SUFFIX) ? strlen (GZIP_SUFFIX) : 0));

  return open_unpacked (unpacked, inner, options, cancellable, error);
}

/* Of several tables in an archive one is read. */
static void
remark_others (TradeReading *reading,
               const char   *name,
               guint         n_others)
{
  if (n_others > 0)
    trade_faults_add (reading->remarks, name, 0, 0,
                      _("other files in the archive can be read as well, and were not: %u; unpack it to open them"), n_others);
}

static TradeReading *
read_archive (GInputStream              *stream,
              const char                *name,
              const TradeReaderOptions  *options,
              GCancellable              *cancellable,
              GError                   **error)
{
  g_autoptr (GBytes) archive = trade_input_read (stream, name, TRADE_ARCHIVE_MAX_SIZE, cancellable, error);
  TradeArchiveContent content = { NULL };
  g_autofree char *inner = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (GInputStream) unpacked = NULL;
  TradeReading *reading;

  if (archive == NULL)
    return NULL;

  file = trade_reader_archive_unpack (archive, name, options, &content, cancellable, &reason);
  inner = content.inner;
  if (content.is_workbook)
    return trade_reader_read_workbook (archive, name, options, cancellable, error);
  if (file == NULL)
    {
      if (reason != NULL)
        g_propagate_error (error, g_steal_pointer (&reason));
      else
        trade_reader_lack_tell_unknown (name, error);
      return NULL;
    }

  unpacked = g_memory_input_stream_new_from_bytes (file);
  reading = open_unpacked (unpacked, inner, options, cancellable, error);
  if (reading != NULL)
    remark_others (reading, name, content.n_others);

  return reading;
}

/* What is packed in what was packed is not unpacked. */
static TradeReading *
open_packed (GInputStream              *stream,
             const TradeHead           *head,
             const TradeReaderOptions  *options,
             GCancellable              *cancellable,
             GError                   **error)
{
  if (begins_with (head->start, head->length, GZIP_MAGIC))
    return read_gzip (stream, head->name, options, cancellable, error);
  if (trade_archive_detect (head->start, head->length))
    return read_archive (stream, head->name, options, cancellable, error);

  return read_recognised (stream, head, options, cancellable, error);
}

/*
 * trade_reader_read_here:
 * @stream: a file in any format that is read
 * @name: what messages call it
 * @options: what a person says of the file and wants of it
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads all of a stream in this process, as trade_reader_open_stream() says.
 *
 * Returns: (transfer full) (nullable): the reading; %NULL with @error set, or where it was passed on as the options say
 */
TradeReading *
trade_reader_read_here (GInputStream              *stream,
                        const char                *name,
                        const TradeReaderOptions  *options,
                        GCancellable              *cancellable,
                        GError                   **error)
{
  return open_head (stream, name, open_packed, options, cancellable, error);
}
