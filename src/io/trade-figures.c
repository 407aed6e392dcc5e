/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-figures.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-change.h"
#include "trade-codes.h"
#include "trade-column.h"
#include "trade-count.h"
#include "trade-csv.h"
#include "trade-figures-heading.h"
#include "trade-label.h"
#include "trade-number.h"

#define MAX_SCALE 15
#define MAX_PARAGRAPH 99999

typedef struct
{
  TradeDescriptor    *descriptor;
  const char         *name;
  TradeFaults        *faults;
  const TradeDialect *dialect; /* NULL for that of packages */
  GArray             *headings;
  GHashTable         *lines; /* of keys already seen */

  const TradeCsvCell *row;
  guint               n_cells;
  const TradeCsvCell *cells[TRADE_N_COLUMNS];
} Reader;

/* What is known of a row after its cells were read. */
typedef struct
{
  TradeSeriesKey        key;
  TradePeriod           period;
  TradeReport           report;
} Row;

static void G_GNUC_PRINTF (3, 4)
add_fault (Reader             *self,
           const TradeCsvCell *cell,
           const char         *format,
           ...)
{
  va_list arguments;

  va_start (arguments, format);
  trade_faults_add_va (self->faults, self->name, cell->line, cell->column, format, arguments);
  va_end (arguments);
}

/* Text of a cell; empty where the file has no such column; NULL where the cell is malformed. */
static const char *
get_text (Reader      *self,
          TradeColumn  column)
{
  return self->cells[column] != NULL ? self->cells[column]->text : "";
}

static gboolean
check_required (Reader      *self,
                TradeColumn  column,
                const char **text)
{
  *text = get_text (self, column);
  if (*text == NULL)
    return FALSE;

  if (**text != '\0')
    return TRUE;

  add_fault (self, self->cells[column], _("the cell is empty; every figure needs its “%s”"), trade_column_get_name (column));

  return FALSE;
}

/* A code that nobody listed is its own label. */
static gboolean
add_code (Reader         *self,
          TradeDimension  dimension,
          const char     *code)
{
  TradeDescriptor *descriptor = self->descriptor;
  g_autoptr (TradeText) label = trade_text_new (code);

  if (!trade_label_check_code (code))
    return FALSE;

  g_hash_table_add (descriptor->codes[dimension], g_strdup (code));
  trade_dataset_add_code (descriptor->dataset, dimension, code, label, NULL, NULL);

  return TRUE;
}

static void
report_code (Reader         *self,
             TradeDimension  dimension,
             const char     *code)
{
  const TradeCsvCell *cell = self->cells[dimension];
  g_autofree char *excerpt = trade_fault_excerpt (code);
  const char *reason = NULL;

  if (!trade_codes_is_listed (dimension) || self->descriptor->loose)
    {
      trade_codes_check_category (dimension, code, &reason);
      add_fault (self, cell, "“%s”: %s", excerpt, reason);
    }
  else if (self->descriptor->fields != NULL && dimension == TRADE_DIMENSION_REPORTER)
    add_fault (self, cell,
               _("the %1$s “%2$s” is unknown; expected a code from the categories of the column, or nothing"),
               trade_column_get_name ((TradeColumn) dimension), excerpt);
  /* Where the schema is unsound and so was reported, its codes cannot be known. */
  else if (self->descriptor->fields != NULL)
    add_fault (self, cell,
               _("the %1$s “%2$s” is unknown; expected _T for all, _O for all others, or a code from the categories of "
                 "the column"), trade_column_get_name ((TradeColumn) dimension), excerpt);
}

/* A cell of which nothing is required may be empty; then the figure has the code that the package gives to all. */
static gboolean
read_code (Reader         *self,
           TradeDimension  dimension,
           const char    **code)
{
  const char *text = get_text (self, (TradeColumn) dimension);

  if (text == NULL)
    return FALSE;

  if (*text == '\0' && (dimension == TRADE_DIMENSION_BASE || !trade_column_is_required ((TradeColumn) dimension)))
    {
      *code = self->descriptor->defaults[dimension];
      return TRUE;
    }

  if (!check_required (self, (TradeColumn) dimension, &text))
    return FALSE;

  if (trade_codes_is_built_in (dimension, text) || g_hash_table_contains (self->descriptor->codes[dimension], text) ||
      (self->descriptor->loose && trade_codes_is_listed (dimension) && add_code (self, dimension, text)))
    {
      *code = trade_codes_normalize (dimension, text);
      return TRUE;
    }

  report_code (self, dimension, text);

  return FALSE;
}

static gboolean
read_period (Reader *self,
             Row    *row)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *excerpt = NULL;
  const char *text;

  if (!check_required (self, TRADE_COLUMN_PERIOD, &text))
    return FALSE;

  if (trade_period_parse (text, &row->period, NULL))
    return TRUE;

  /* The message quotes the text, which may be long. */
  excerpt = trade_fault_excerpt (text);
  trade_period_parse (excerpt, &row->period, &error);
  add_fault (self, self->cells[TRADE_COLUMN_PERIOD], "%s", error->message);

  return FALSE;
}

static gboolean
check_units (Reader               *self,
             const TradeSeriesKey *key)
{
  TradeColumn column;
  g_autofree char *fault = trade_codes_check_key (key, &column);

  if (fault != NULL)
    add_fault (self, self->cells[column], "%s", fault);

  return fault == NULL;
}

/* Only changes compare. The code of the whole package does not hold for what is none. */
static gboolean
check_comparison (Reader         *self,
                  TradeSeriesKey *key)
{
  const char *text = get_text (self, TRADE_COLUMN_COMPARISON);

  if (trade_change_compares (key->measure))
    return TRUE;

  key->comparison = TRADE_CODE_UNSTATED;
  if (text == NULL || *text == '\0')
    return TRUE;

  add_fault (self, self->cells[TRADE_COLUMN_COMPARISON],
             _("a figure of the measure %s compares with no other period; expected nothing"), key->measure);

  return FALSE;
}

static gboolean
read_key (Reader *self,
          Row    *row)
{
  gboolean sound = read_period (self, row);

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    sound = read_code (self, i, &row->key.codes[i]) && sound;

  if (!sound || !check_units (self, &row->key) || !check_comparison (self, &row->key))
    return FALSE;

  row->key = trade_series_key_intern (&row->key);

  return TRUE;
}

static gboolean
is_missing (Reader *self)
{
  const char *text = get_text (self, TRADE_COLUMN_VALUE);

  return text != NULL && g_hash_table_contains (self->descriptor->missing_values, text);
}

/* Brings together what the cells of the value and of the status say. A sign for a value that is missing is reason enough,
 * and c stands for confidential; why an empty cell is empty the status has to say. */
static gboolean
check_presence (Reader *self,
                Row    *row)
{
  const char *text = get_text (self, TRADE_COLUMN_VALUE);
  TradePresence presence;

  if (row->report.missing && row->report.status == TRADE_STATUS_NORMAL && *text != '\0')
    row->report.status = g_str_equal (text, "c") ? TRADE_STATUS_SUPPRESSED : TRADE_STATUS_MISSING;

  presence = trade_status_get_presence (row->report.status);
  if (row->report.missing && presence == TRADE_PRESENCE_ALWAYS)
    {
      add_fault (self, self->cells[TRADE_COLUMN_VALUE],
                 _("there is no value; expected a number, or a status that says why there is none: O (missing), L (not "
                   "collected), M (cannot exist), Q (suppressed), H (holiday), K (included elsewhere) or N (not "
                   "significant)"));
      return FALSE;
    }

  if (!row->report.missing && presence == TRADE_PRESENCE_NEVER)
    {
      add_fault (self, self->cells[TRADE_COLUMN_STATUS],
                 _("the status %s says that there is no value, but there is one"),
                 trade_status_get_code (row->report.status));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_number (Reader       *self,
             TradeColumn   column,
             TradeDecimal *decimal)
{
  g_autofree char *excerpt = NULL;
  g_autofree char *number = NULL;
  const char *text, *reason = NULL;

  if (!check_required (self, column, &text))
    return FALSE;

  number = g_strdup (text);
  if (self->dialect != NULL && self->dialect->decimal_mark == ',')
    g_strdelimit (number, ",", '.');
  if (trade_number_parse (number, self->cells[column]->length, decimal, &reason))
    return TRUE;

  excerpt = trade_fault_excerpt (text);
  add_fault (self, self->cells[column], _("“%1$s” is not a number: %2$s"), excerpt, reason);

  return FALSE;
}

static gboolean
read_whole_number (Reader      *self,
                   TradeColumn  column,
                   int          least,
                   int          most,
                   int         *number)
{
  TradeDecimal decimal;

  if (!read_number (self, column, &decimal))
    return FALSE;

  if (decimal.exponent == 0 && decimal.coefficient >= least && decimal.coefficient <= most)
    {
      *number = (int) decimal.coefficient;
      return TRUE;
    }

  add_fault (self, self->cells[column], _("the %1$s is out of range; expected a whole number from %2$d to %3$d"),
             trade_column_get_name (column), least, most);

  return FALSE;
}

static gboolean
check_range (Reader    *self,
             const Row *row)
{
  double least, most;

  if (trade_codes_check_range (&row->key, &row->report, &least, &most) == 0)
    return TRUE;

  add_fault (self, self->cells[TRADE_COLUMN_VALUE],
             _("the value is out of range for the measure %1$s; expected a number from %2$.0f to %3$.0f"),
             row->key.measure, least, most);

  return FALSE;
}

static gboolean
read_scale (Reader    *self,
            Row       *row,
            gboolean   has_key)
{
  const char *text = get_text (self, TRADE_COLUMN_SCALE);
  TradeUnitKind kind;

  if (row->report.missing && text != NULL && *text == '\0')
    return TRUE;

  if (!read_whole_number (self, TRADE_COLUMN_SCALE, 0, MAX_SCALE, &row->report.scale))
    return FALSE;

  if (!has_key)
    return TRUE;

  kind = trade_unit_get_kind (row->key.unit);
  if (row->report.scale == 0 || kind == TRADE_UNIT_KIND_CURRENCY || kind == TRADE_UNIT_KIND_NUMBER ||
      kind == TRADE_UNIT_KIND_QUANTITY)
    return TRUE;

  add_fault (self, self->cells[TRADE_COLUMN_SCALE], _("a percentage has no scale; expected 0"));

  return FALSE;
}

static gboolean
read_rounding (Reader *self,
               Row    *row)
{
  const char *text = get_text (self, TRADE_COLUMN_ROUNDING);
  TradeDecimal decimal;

  if (text == NULL)
    return FALSE;
  if (*text == '\0')
    return TRUE;
  if (!read_number (self, TRADE_COLUMN_ROUNDING, &decimal))
    return FALSE;

  if (decimal.coefficient <= 0)
    {
      add_fault (self, self->cells[TRADE_COLUMN_ROUNDING],
                 _("the rounding is not above zero; expected the step of the source's rounding, or nothing"));
      return FALSE;
    }

  row->report.rounding = trade_decimal_to_double (decimal);

  return TRUE;
}

static gboolean
read_relation (Reader *self,
               Row    *row)
{
  g_autofree char *excerpt = NULL;
  const char *text = get_text (self, TRADE_COLUMN_RELATION);

  if (row->report.missing && text != NULL && *text == '\0')
    return TRUE;

  if (!check_required (self, TRADE_COLUMN_RELATION, &text))
    return FALSE;

  if (trade_codes_parse_relation (text, &row->report.relation))
    return TRUE;

  excerpt = trade_fault_excerpt (text);
  add_fault (self, self->cells[TRADE_COLUMN_RELATION], _("“%s” is not a relation; expected =, ≈, > or <"), excerpt);

  return FALSE;
}

static gboolean
read_status (Reader *self,
             Row    *row)
{
  g_autofree char *excerpt = NULL;
  const char *text;

  if (!check_required (self, TRADE_COLUMN_STATUS, &text))
    return FALSE;

  if (trade_status_parse (text, &row->report.status))
    return TRUE;

  excerpt = trade_fault_excerpt (text);
  add_fault (self, self->cells[TRADE_COLUMN_STATUS],
             _("“%s” is not a status; expected a code of SDMX’s list of observation statuses, such as A (normal), "
               "E (estimated), P (provisional), F (forecast) or M (missing)"), excerpt);

  return FALSE;
}

/* What was not published before the rest of the release was published with it. */
static gboolean
read_vintage (Reader *self,
              Row    *row)
{
  g_autofree char *excerpt = NULL;
  const char *text = get_text (self, TRADE_COLUMN_VINTAGE);

  if (text == NULL)
    return FALSE;

  row->report.vintage = *text != '\0' ? text : trade_dataset_get_published (self->descriptor->dataset);
  if (*text == '\0' || trade_label_check_date (text))
    return TRUE;

  excerpt = trade_fault_excerpt (text);
  add_fault (self, self->cells[TRADE_COLUMN_VINTAGE],
             _("“%s” is not a date; expected the day on which the figure was published, such as 2024-01-12, or nothing"),
             excerpt);

  return FALSE;
}

/* A source that nobody described goes by its name, unless that says nothing, and its date is not known. */
static gboolean
add_source (Reader     *self,
            const char *name,
            gpointer   *source)
{
  TradeDescriptor *descriptor = self->descriptor;
  const gboolean is_unstated = g_str_equal (name, TRADE_FIGURES_SOURCE);
  g_autoptr (TradeText) title = trade_text_new (is_unstated ? C_("source", "not stated") : name);

  if (!trade_label_check_code (name))
    {
      g_autofree char *excerpt = trade_fault_excerpt (name);

      add_fault (self, self->cells[TRADE_COLUMN_SOURCE],
                 _("“%s” is not a name; expected at most 64 letters, digits, “_”, “-” and “.” of ASCII"), excerpt);
      return FALSE;
    }

  *source = trade_source_new (name, title, NULL, NULL);
  g_hash_table_insert (descriptor->sources, g_strdup (name), *source);
  trade_dataset_add_source (descriptor->dataset, *source);

  return TRUE;
}

static gboolean
read_source (Reader *self,
             Row    *row)
{
  g_autofree char *excerpt = NULL;
  gpointer source = NULL;
  const char *text;

  if (!check_required (self, TRADE_COLUMN_SOURCE, &text))
    return FALSE;

  if (g_hash_table_lookup_extended (self->descriptor->sources, text, NULL, &source))
    {
      row->report.source = source;
      return source != NULL;
    }

  if (self->descriptor->loose)
    {
      gboolean added = add_source (self, text, &source);

      row->report.source = source;
      return added;
    }

  /* That the package names no sources at all has been reported once and for all. */
  if (g_hash_table_size (self->descriptor->sources) == 0)
    return FALSE;

  excerpt = trade_fault_excerpt (text);
  add_fault (self, self->cells[TRADE_COLUMN_SOURCE],
             _("the source “%s” is unknown; expected a name from “sources” of the package"), excerpt);

  return FALSE;
}

static gboolean
read_paragraph (Reader *self,
                Row    *row)
{
  const char *text = get_text (self, TRADE_COLUMN_PARAGRAPH);

  if (text == NULL)
    return FALSE;
  if (*text == '\0')
    return TRUE;

  return read_whole_number (self, TRADE_COLUMN_PARAGRAPH, 1, MAX_PARAGRAPH, &row->report.paragraph);
}

static gboolean
check_label (Reader             *self,
             const TradeCsvCell *cell)
{
  const char *reason = NULL;

  if (cell->text == NULL)
    return FALSE;

  if (trade_label_check (cell->text, &reason))
    return TRUE;

  add_fault (self, cell, "%s", reason);

  return FALSE;
}

/* Reads a text with the translations in the columns beside it. */
static gboolean
read_text (Reader      *self,
           TradeColumn  column,
           TradeText  **text)
{
  const TradeCsvCell *base = self->cells[column];
  gboolean sound = base == NULL || check_label (self, base);

  if (sound && base != NULL && *base->text != '\0')
    *text = trade_text_new (base->text);

  for (guint i = 0; i < self->n_cells; i++)
    {
      const TradeFiguresHeading *heading = &g_array_index (self->headings, TradeFiguresHeading, i);
      const TradeCsvCell *cell = &self->row[i];

      if (heading->column != column || heading->language == NULL)
        continue;

      if (!check_label (self, cell))
        sound = FALSE;
      else if (*cell->text != '\0' && *text != NULL)
        trade_text_add (*text, heading->language, cell->text);
      else if (*cell->text != '\0' && sound)
        {
          add_fault (self, cell, _("there is a translation but no text in the column “%s”"), trade_column_get_name (column));
          sound = FALSE;
        }
    }

  return sound;
}

static gboolean
check_unique (Reader    *self,
              const Row *row)
{
  g_autofree char *period = trade_period_to_string (row->period);
  GString *name = g_string_new (period);
  g_autofree char *key = NULL;
  gpointer line;

  g_string_append_printf (name, "\n%s", row->report.vintage != NULL ? row->report.vintage : "");
  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    g_string_append_printf (name, "\n%s", row->key.codes[i]);
  key = g_string_free (name, FALSE);

  if (g_hash_table_lookup_extended (self->lines, key, NULL, &line))
    {
      g_autofree char *number = trade_count_write (GPOINTER_TO_UINT (line));

      add_fault (self, &self->row[0], _("this figure was given already, on line %s"), number);
      return FALSE;
    }

  g_hash_table_insert (self->lines, g_steal_pointer (&key), GUINT_TO_POINTER (self->row[0].line));

  return TRUE;
}

static void
read_row (Reader *self)
{
  Row row = { .report = { .relation = TRADE_RELATION_EQUAL } };
  g_autoptr (TradeText) printed = NULL;
  g_autoptr (TradeText) note = NULL;
  g_autoptr (TradeText) original = NULL;
  g_autoptr (TradeText) reason = NULL;
  gboolean has_key = read_key (self, &row);
  gboolean sound;

  row.report.missing = is_missing (self);
  sound = (row.report.missing || read_number (self, TRADE_COLUMN_VALUE, &row.report.value)) && has_key;
  if (!read_scale (self, &row, has_key))
    sound = FALSE;
  else if (sound && !row.report.missing)
    sound = check_range (self, &row);

  sound = read_rounding (self, &row) && sound;
  sound = read_relation (self, &row) && sound;
  sound = read_status (self, &row) && check_presence (self, &row) && sound;
  sound = read_vintage (self, &row) && sound;
  sound = read_source (self, &row) && sound;
  sound = read_paragraph (self, &row) && sound;
  sound = read_text (self, TRADE_COLUMN_PRINTED, &printed) && sound;
  sound = read_text (self, TRADE_COLUMN_NOTE, &note) && sound;
  sound = read_text (self, TRADE_COLUMN_ORIGINAL, &original) && sound;
  sound = read_text (self, TRADE_COLUMN_REASON, &reason) && sound;
  sound = (!has_key || check_unique (self, &row)) && sound;

  /* A dataset that already has a fault will not be used; there is no sense in filling it. */
  if (sound && trade_faults_get_count (self->faults) == 0)
    {
      g_autoptr (TradeFigure) figure = NULL;

      row.report.printed = printed;
      row.report.note = note;
      row.report.original = original;
      row.report.reason = reason;
      figure = trade_figure_new_reported (&row.key, row.period, &row.report);
      trade_dataset_add_figure (self->descriptor->dataset, figure);
    }
}

static TradeCsv *
create_csv (const char         *name,
            GBytes             *bytes,
            const TradeDialect *dialect,
            TradeFaults        *faults)
{
  TradeCsv *csv = trade_csv_new (name, bytes, faults);

  if (dialect != NULL)
    {
      trade_csv_set_dialect (csv, dialect->separator, TRUE, TRADE_CSV_MAX_CELL);
      trade_csv_skip (csv, dialect->n_skipped, dialect->n_skipped_lines);
    }

  return csv;
}

/**
 * trade_figures_read:
 * @descriptor: what datapackage.json says; its dataset takes the figures
 * @name: the file's base name, for messages
 * @bytes: the content of figures.csv
 * @dialect: (nullable): how the table is written, where a spreadsheet has saved it anew; %NULL for as packages have it
 * @faults: where faults go
 * @cancellable: (nullable): stops between two rows
 *
 * Reads the table of figures, and reports each fault of it. Figures are added to the dataset only as long as @faults is
 * empty.
 */
void
trade_figures_read (TradeDescriptor    *descriptor,
                    const char         *name,
                    GBytes             *bytes,
                    const TradeDialect *dialect,
                    TradeFaults        *faults,
                    GCancellable       *cancellable)
{
  g_autoptr (TradeCsv) csv = NULL;
  g_autoptr (GArray) headings = NULL;
  g_autoptr (GHashTable) lines = NULL;
  Reader self = { .descriptor = descriptor, .name = name, .faults = faults, .dialect = dialect };
  gboolean is_empty = TRUE;

  g_return_if_fail (descriptor != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (bytes != NULL);
  g_return_if_fail (faults != NULL);

  csv = create_csv (name, bytes, dialect, faults);
  lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.row = trade_csv_next_row (csv, &self.n_cells);
  headings = self.row != NULL
               ? trade_figures_heading_read (descriptor, name, self.row, self.n_cells, dialect != NULL, faults)
               : NULL;
  self.headings = headings;
  self.lines = lines;

  while ((self.row = trade_csv_next_row (csv, &self.n_cells)) != NULL && !g_cancellable_is_cancelled (cancellable))
    {
      is_empty = FALSE;
      if (headings == NULL)
        continue;

      memset (self.cells, 0, sizeof self.cells);
      for (guint i = 0; i < self.n_cells; i++)
        {
          const TradeFiguresHeading *heading = &g_array_index (headings, TradeFiguresHeading, i);

          if (heading->language == NULL && heading->column < TRADE_N_COLUMNS)
            self.cells[heading->column] = &self.row[i];
        }
      read_row (&self);
    }

  if (headings != NULL && is_empty && trade_faults_get_count (faults) == 0)
    trade_faults_add (faults, name, 2, 1, _("there is no figure; expected a row for each below the header"));
}
