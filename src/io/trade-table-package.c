/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-package.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "trade-codes.h"
#include "trade-column.h"
#include "trade-csv.h"
#include "trade-derive.h"
#include "trade-descriptor.h"
#include "trade-figures.h"
#include "trade-input.h"
#include "trade-label.h"

#define MAX_SIZE (32 << 20)

/* A remainder may rest on dozens of figures. */
#define MAX_CELL (64 << 10)

/* Bounds are written with as many digits as a double is sure of. */
#define TOLERANCE 1e-12

/* What the codes of a row say: the cells of a row of a package. */
typedef struct
{
  char *cells[TRADE_N_COLUMNS];
} Record;

/* A row, to be compared with the figure that its codes lead to. */
typedef struct
{
  TradeSeriesKey key;
  TradePeriod    period;
  char          *vintage; /* (nullable): when it was published */
  char          *texts[TRADE_TABLE_N_COLUMNS];
  guint          line;
  guint          columns[TRADE_TABLE_N_COLUMNS];
} Row;

typedef struct
{
  const char      *name;
  TradeFaults     *faults;
  TradeDescriptor *descriptor;
  GArray          *rows;
} Reader;

static void
clear_record (Record *self)
{
  for (guint i = 0; i < TRADE_N_COLUMNS; i++)
    g_clear_pointer (&self->cells[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Record, clear_record)

static void
clear_row (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < TRADE_TABLE_N_COLUMNS; i++)
    g_free (row->texts[i]);
  g_free (row->vintage);
}

/**
 * trade_table_package_get_default:
 * @column: a column of a package's table, a #TradeColumn
 *
 * Gets what a cell of the codes leaves unsaid.
 *
 * Returns: (transfer none): what stands in the column where the codes do not say
 */
const char *
trade_table_package_get_default (guint column)
{
  g_return_val_if_fail (column < TRADE_N_COLUMNS, NULL);

  if (trade_column_is_dimension (column))
    return trade_dimension_get_unstated ((TradeDimension) column);

  switch ((TradeColumn) column)
    {
    case TRADE_COLUMN_SCALE:
      return "0";
    case TRADE_COLUMN_RELATION:
      return "=";
    case TRADE_COLUMN_STATUS:
      return "A";
    default:
      return "";
    }
}

/* The text, if it is one that a package could have. */
static TradeText *
unescape_text (const char *escaped)
{
  g_autofree char *text = g_uri_unescape_string (escaped, NULL);

  return text != NULL && *text != '\0' && g_utf8_validate (text, -1, NULL) && trade_label_check (text, NULL)
           ? trade_text_new (text)
           : NULL;
}

/* Whether a code may be a part of another: the total is a part of nothing, and nothing is a part of itself, not even by way
 * of others. As long as no ring is let in, each way up has an end. */
static gboolean
check_parent (Reader         *self,
              TradeDimension  dimension,
              const char     *code,
              const char     *parent)
{
  if (g_str_equal (code, TRADE_CODE_TOTAL) || !trade_label_check_code (parent))
    return FALSE;

  for (; parent != NULL; parent = trade_dataset_get_parent (self->descriptor->dataset, dimension, parent))
    if (g_str_equal (parent, code))
      return FALSE;

  return TRUE;
}

static gboolean
take_label (Reader         *self,
            TradeDimension  dimension,
            char          **parts)
{
  g_autoptr (TradeText) label = unescape_text (parts[1]);
  const char *parent = parts[2];

  if (label == NULL || !trade_label_check_code (parts[0]) ||
      (parent != NULL && !check_parent (self, dimension, parts[0], parent)))
    return FALSE;

  g_hash_table_add (self->descriptor->codes[dimension], g_strdup (parts[0]));
  trade_dataset_add_code (self->descriptor->dataset, dimension, parts[0], label, NULL, parent);

  return TRUE;
}

static gboolean
take_source (Reader  *self,
             char   **parts)
{
  g_autoptr (TradeText) title = unescape_text (parts[1]);
  const char *date = parts[2];
  g_autofree char *uri = date != NULL && parts[3] != NULL ? g_uri_unescape_string (parts[3], NULL) : NULL;
  TradeSource *source;

  if (title == NULL || !trade_label_check_code (parts[0]) ||
      (date != NULL && *date != '\0' && !trade_label_check_date (date)))
    return FALSE;
  if (uri != NULL && (strlen (uri) > TRADE_LABEL_MAX || !g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL) ||
                      !(g_str_has_prefix (uri, "https://") || g_str_has_prefix (uri, "http://"))))
    return FALSE;
  if (g_hash_table_contains (self->descriptor->sources, parts[0]))
    return TRUE;

  source = trade_source_new (parts[0], title, date != NULL && *date != '\0' ? date : NULL, uri);
  g_hash_table_insert (self->descriptor->sources, g_strdup (parts[0]), source);
  trade_dataset_add_source (self->descriptor->dataset, source);

  return TRUE;
}

/* Reads "name=value", where the value may bring along what is known of it. */
static gboolean
read_word (Reader     *self,
           const char *word,
           Record     *record)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals != NULL ? g_strndup (word, (gsize) (equals - word)) : NULL;
  g_auto (GStrv) parts = equals != NULL ? g_strsplit (equals + 1, TRADE_TABLE_MARK, 4) : NULL;
  const char *language;
  TradeColumn column;
  char *cell;

  if (name == NULL || parts[0] == NULL || !trade_column_parse (name, &column, &language) || language != NULL ||
      record->cells[column] != NULL)
    return FALSE;

  if (parts[1] != NULL)
    {
      gboolean taken = column == TRADE_COLUMN_SOURCE
                         ? take_source (self, parts)
                         : trade_column_is_dimension (column) && trade_codes_is_listed ((TradeDimension) column) &&
                             take_label (self, (TradeDimension) column, parts);

      if (!taken)
        return FALSE;
    }

  cell = g_uri_unescape_string (parts[0], NULL);
  record->cells[column] = cell;

  return cell != NULL && g_utf8_validate (cell, -1, NULL);
}

static gboolean
read_record (Reader     *self,
             const char *text,
             Record     *record)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (!read_word (self, words[i], record))
      return FALSE;

  return words[0] != NULL;
}

static const char *
get_cell (const Record *record,
          TradeColumn   column)
{
  return record->cells[column] != NULL ? record->cells[column] : trade_table_package_get_default (column);
}

static void
append_cell (GString    *table,
             const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  g_string_append_printf (table, "%s\"%s\"", table->len > 0 && table->str[table->len - 1] != '\n' ? "," : "", doubled);
}

/* A reported figure goes through the same reader as one of a package. */
static gboolean
add_figure (Reader       *self,
            const Record *record)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (GString) table = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (TradeColumn i = 0; i < TRADE_N_COLUMNS; i++)
    append_cell (table, trade_column_get_name (i));
  g_string_append_c (table, '\n');
  for (TradeColumn i = 0; i < TRADE_N_COLUMNS; i++)
    append_cell (table, get_cell (record, i));
  g_string_append_c (table, '\n');

  bytes = g_bytes_new (table->str, table->len);
  trade_figures_read (self->descriptor, self->name, bytes, NULL, faults, NULL);

  return trade_faults_get_count (faults) == 0;
}

/* Two measures are of no package: only the arrangement of a view computes them. */
static gboolean
is_arranged (const char *measure)
{
  return g_str_equal (measure, TRADE_MEASURE_INDEX) || g_str_equal (measure, TRADE_MEASURE_FLOW_SHARE);
}

static gboolean
is_code (TradeDimension  dimension,
         const char     *code)
{
  if (g_str_equal (code, trade_dimension_get_unstated (dimension)) || trade_codes_is_built_in (dimension, code))
    return TRUE;
  if (dimension == TRADE_DIMENSION_MEASURE)
    return is_arranged (code);

  return trade_codes_is_listed (dimension) && trade_label_check_code (code);
}

/* What the row is about, whether it was reported or not. */
static gboolean
read_key (const Record *record,
          Row          *row)
{
  g_autofree char *reason = NULL;
  TradeColumn column;

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      row->key.codes[i] = get_cell (record, (TradeColumn) i);
      if (!is_code (i, row->key.codes[i]))
        return FALSE;
    }
  row->key = trade_series_key_intern (&row->key);
  if (!trade_unit_is_valid (row->key.unit))
    return FALSE;
  if (!is_arranged (row->key.measure))
    reason = trade_codes_check_key (&row->key, &column);

  return reason == NULL && trade_period_parse (get_cell (record, TRADE_COLUMN_PERIOD), &row->period, NULL);
}

static gboolean
read_codes (Reader     *self,
            const char *text,
            Row        *row)
{
  g_auto (GStrv) parts = g_strsplit (text, TRADE_TABLE_PART, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (Record) record = { { NULL } };
      gboolean is_figure;

      if (!read_record (self, parts[i], &record) || (i == 0 && !read_key (&record, row)))
        return FALSE;

      if (i == 0)
        row->vintage = g_strdup (record.cells[TRADE_COLUMN_VINTAGE]);
      is_figure = record.cells[TRADE_COLUMN_SOURCE] != NULL;
      if ((i > 0 && !is_figure) || (is_figure && !add_figure (self, &record)))
        return FALSE;
    }

  return parts[0] != NULL;
}

static void
read_row (Reader             *self,
          const TradeCsvCell *cells)
{
  Row row = { .line = cells[0].line };

  for (guint i = 0; i < TRADE_TABLE_N_COLUMNS; i++)
    {
      if (cells[i].text == NULL)
        return;
      row.columns[i] = cells[i].column;
    }

  if (!read_codes (self, cells[TRADE_TABLE_CODES_COLUMN].text, &row))
    {
      trade_faults_add (self->faults, self->name, row.line, row.columns[TRADE_TABLE_CODES_COLUMN],
                        _("these are not the codes of a figure as they were exported"));
      return;
    }

  for (guint i = 0; i < TRADE_TABLE_N_COLUMNS; i++)
    row.texts[i] = g_strdup (cells[i].text);
  g_array_append_val (self->rows, row);
}

static gboolean
parse_double (const char *text,
              double     *value)
{
  char *end;

  /* No hexadecimal, infinite or padded number was exported. */
  if (*text == '\0' || text[strspn (text, "-.0123456789")] != '\0')
    return FALSE;
  *value = g_ascii_strtod (text, &end);

  return *end == '\0';
}

/* A bound that there is not is an empty cell. */
static gboolean
is_number (const char *text,
           double      expected)
{
  double value;

  if (!isfinite (expected))
    return *text == '\0';

  return parse_double (text, &value) && fabs (value - expected) <= TOLERANCE * fabs (expected);
}

static gboolean
is_value_of (const char  *text,
             TradeFigure *figure)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);
  double value, slack;

  if (!trade_figure_is_derived (figure))
    return is_number (text, trade_figure_get_value (figure));
  if (!parse_double (text, &value))
    return FALSE;

  /* Of what was computed only so many digits are written as the bounds support. */
  slack = TOLERANCE * fabs (value);
  bounds = (TradeInterval) { bounds.lower - slack, bounds.upper + slack };

  return trade_interval_contains (bounds, value);
}

/* Whether a figure that is missing was given a number. */
static gboolean
has_number (const Row *row)
{
  return *row->texts[TRADE_TABLE_VALUE] != '\0' || *row->texts[TRADE_TABLE_LOWER] != '\0' ||
         *row->texts[TRADE_TABLE_UPPER] != '\0';
}

static gboolean
is_missing (Reader    *self,
            const Row *row)
{
  return trade_dataset_lookup_missing (self->descriptor->dataset, &row->key, row->period) != NULL;
}

/* The figure of a row: what was published that day, or what counts. */
static TradeFigure *
find_figure (Reader    *self,
             const Row *row)
{
  TradeDataset *dataset = self->descriptor->dataset;
  g_autoptr (GPtrArray) vintages = trade_dataset_list_vintages (dataset, &row->key, row->period);

  for (guint i = 0; row->vintage != NULL && i < vintages->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (vintages, i);

      /* The dataset keeps it alive. */
      if (g_strcmp0 (trade_figure_get_vintage (figure), row->vintage) == 0)
        return trade_figure_has_value (figure) ? figure : NULL;
    }

  return trade_dataset_lookup (dataset, &row->key, row->period);
}

/* Somebody may have changed a number in a spreadsheet: it shall not seem to be taken while it is not. There is no figure
 * where only the arrangement of a view computes one, or where rows were taken out that it was computed from. */
static void
check_row (Reader    *self,
           const Row *row)
{
  TradeFigure *figure = find_figure (self, row);
  g_autofree char *period = trade_period_to_string (row->period);
  TradeTableColumn wrong = TRADE_TABLE_N_COLUMNS;

  if (!g_str_equal (row->texts[TRADE_TABLE_PERIOD], period))
    wrong = TRADE_TABLE_PERIOD;
  else if (figure == NULL && is_missing (self, row) && has_number (row))
    wrong = TRADE_TABLE_VALUE;
  else if (figure == NULL)
    return;
  else if (!is_value_of (row->texts[TRADE_TABLE_VALUE], figure))
    wrong = TRADE_TABLE_VALUE;
  else if (!is_number (row->texts[TRADE_TABLE_LOWER], trade_figure_get_bounds (figure).lower))
    wrong = TRADE_TABLE_LOWER;
  else if (!is_number (row->texts[TRADE_TABLE_UPPER], trade_figure_get_bounds (figure).upper))
    wrong = TRADE_TABLE_UPPER;
  else
    return;

  trade_faults_add (self->faults, self->name, row->line, row->columns[wrong],
                    _("this is not what the codes of the row say; a figure can be changed in a package, but not in a table "
                      "that was exported"));
}

static void
read_rows (Reader   *self,
           TradeCsv *csv)
{
  const TradeCsvCell *cells;
  guint n_cells;

  cells = trade_csv_next_row (csv, &n_cells);
  if (cells == NULL)
    return;

  if (n_cells != TRADE_TABLE_N_COLUMNS)
    {
      trade_faults_add (self->faults, self->name, 1, 1, _("the columns are not those of a table that was exported"));
      return;
    }

  while ((cells = trade_csv_next_row (csv, &n_cells)) != NULL)
    read_row (self, cells);
}

/* The length of the first line, without what ends it. */
static gsize
measure_header (const char *start,
                gsize       length)
{
  const char *end = memchr (start, '\n', length);
  gsize n = end != NULL ? (gsize) (end - start) : length;

  return n > 0 && start[n - 1] == '\r' ? n - 1 : n;
}

/**
 * trade_table_package_detect:
 * @start: (array length=length): the first bytes of a file
 * @length: how many there are
 *
 * Tells by its last heading whether a file is a table that the program exported, in whichever language.
 *
 * Returns: whether it is
 */
gboolean
trade_table_package_detect (const char *start,
                            gsize       length)
{
  const gsize n_codes = strlen (TRADE_TABLE_CODES);
  gsize n;

  g_return_val_if_fail (length == 0 || start != NULL, FALSE);

  n = length > 0 ? measure_header (start, length) : 0;

  return n > n_codes && n < length && memcmp (start + n - n_codes, TRADE_TABLE_CODES, n_codes) == 0 &&
         strchr (",\t", start[n - n_codes - 1]) != NULL;
}

/* A table on the clipboard is followed by an empty line and words. */
static GBytes *
cut_words (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *end = g_strstr_len (text, (gssize) length, "\n\n");

  return g_bytes_new_from_bytes (bytes, 0, end != NULL ? (gsize) (end - text) + 1 : length);
}

/**
 * trade_table_package_read:
 * @stream: a table that the program exported or copied
 * @name: what messages call it
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads a table of a view that was exported as comma- or tab-separated values: the reported figures that its codes give,
 * and what follows from them. Each row is compared with them, so that a number that was changed since is a fault.
 *
 * Returns: (transfer full) (nullable): the dataset, or %NULL with @error set as by trade_package_read()
 */
TradeDataset *
trade_table_package_read (GInputStream  *stream,
                          const char    *name,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeDescriptor) descriptor = trade_descriptor_new_loose ();
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) table = NULL;
  g_autoptr (TradeCsv) csv = NULL;
  Reader self = { name, faults, descriptor, rows };
  gboolean tabs;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = trade_input_read (stream, name, MAX_SIZE, cancellable, error);
  if (bytes == NULL)
    return NULL;

  tabs = g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), "\t" TRADE_TABLE_CODES) != NULL;
  table = tabs ? cut_words (bytes) : g_bytes_ref (bytes);
  csv = trade_csv_new (name, table, faults);
  trade_csv_set_dialect (csv, tabs ? '\t' : ',', !tabs, MAX_CELL);

  g_array_set_clear_func (rows, clear_row);
  read_rows (&self, csv);
  trade_derive (descriptor->dataset);
  for (guint i = 0; i < rows->len; i++)
    check_row (&self, &g_array_index (rows, Row, i));
  if (trade_dataset_get_n_reported (descriptor->dataset) == 0 && trade_faults_get_count (faults) == 0)
    trade_faults_add (faults, name, 2, 1, _("there is no figure; expected a row for each below the header"));

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !trade_faults_to_error (faults, error))
    return NULL;

  return g_steal_pointer (&descriptor->dataset);
}
