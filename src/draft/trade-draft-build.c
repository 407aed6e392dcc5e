/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-build.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "trade-codes.h"
#include "trade-dialect.h"
#include "trade-draft-names.h"
#include "trade-fault.h"
#include "trade-label.h"
#include "trade-period-cell.h"
#include "trade-vocabulary.h"

typedef struct
{
  TradeDraft      *draft;
  TradeDraftWords *words;
  TradeDataset    *dataset;
  TradeSource     *source;
  TradeDraftNames *names;
  GPtrArray       *faults;
  GHashTable      *rows; /* the number of the row that each figure was made of */

  guint            row;
} Builder;

/* What is known of a row after its cells were read. */
typedef struct
{
  TradeSeriesKey key;
  TradePeriod    period;
  TradeReport    report;
} Row;

static void
free_fault (gpointer data)
{
  TradeDraftFault *fault = data;

  g_free (fault->message);
  g_free (fault);
}

/* Takes the message. */
static void
add_fault (Builder          *self,
           TradeDraftColumn  column,
           const char       *text,
           char             *message)
{
  TradeDraftFault *fault = g_new (TradeDraftFault, 1);

  *fault = (TradeDraftFault) { self->row, column, *text == '\0', message };
  g_ptr_array_add (self->faults, fault);
}

static const char *
get_text (Builder          *self,
          TradeDraftColumn  column)
{
  return trade_draft_row_get (trade_draft_get_row (self->draft, self->row), column);
}

/* A cell whose words are all listed. */
static const char *
read_word (Builder          *self,
           TradeDraftColumn  column)
{
  const char *text = get_text (self, column);
  const char *code = trade_draft_words_find (self->words, column, text);
  g_autofree char *list = NULL;
  g_autofree char *excerpt = NULL;

  if (code != NULL)
    return code;

  list = g_strjoinv (C_("name of a figure", ", "), (char **) trade_draft_words_list (self->words, column));
  excerpt = trade_fault_excerpt (text);
  add_fault (self, column, text,
             *text == '\0' ? g_strdup_printf (_("Expected one of these: %s."), list)
                           : g_strdup_printf (_("“%1$s” is not known. Expected one of these: %2$s."), excerpt, list));

  return NULL;
}

/* What amounts are given in speaks for itself. */
static const char *
read_measure (Builder              *self,
              const TradeDraftUnit *unit)
{
  if (unit->unit != NULL && *get_text (self, TRADE_DRAFT_MEASURE) == '\0')
    {
      const TradeUnitKind kind = trade_unit_get_kind (unit->unit);

      if (kind == TRADE_UNIT_KIND_CURRENCY)
        return TRADE_MEASURE_VALUE;
      if (kind == TRADE_UNIT_KIND_QUANTITY)
        return TRADE_MEASURE_QUANTITY;
    }

  return read_word (self, TRADE_DRAFT_MEASURE);
}

/* What a measure is given in that needs not be said. */
static const char *
get_only_unit (const char *measure)
{
  static const char *const units[] = { TRADE_UNIT_PERCENT, TRADE_UNIT_POINTS, TRADE_UNIT_NUMBER, TRADE_UNIT_INDEX };

  for (guint i = 0; measure != NULL && i < G_N_ELEMENTS (units); i++)
    {
      const TradeSeriesKey key = trade_series_key_new (NULL, NULL, NULL, NULL, measure, units[i], NULL);
      TradeColumn column;
      g_autofree char *fault = trade_codes_check_key (&key, &column);

      if (fault == NULL && !g_str_equal (measure, TRADE_MEASURE_QUANTITY))
        return units[i];
    }

  return NULL;
}

static gboolean
refuse_unit (Builder    *self,
             const char *measure,
             gboolean    is_known)
{
  const char *text = get_text (self, TRADE_DRAFT_UNIT);
  g_auto (GStrv) units = trade_draft_words_list_units (self->words, measure);
  const char *example = units[0] != NULL ? units[0] : "";
  g_autofree char *excerpt = trade_fault_excerpt (text);
  char *message;

  if (*text == '\0')
    message = g_strdup_printf (_("Expected a unit, such as %s."), example);
  else if (!is_known)
    message = g_strdup_printf (_("“%1$s” is not a unit that is known. Expected one such as %2$s."), excerpt, example);
  else
    message = g_strdup_printf (_("What is measured is not given in “%1$s”. Expected a unit such as %2$s."), excerpt, example);
  add_fault (self, TRADE_DRAFT_UNIT, text, message);

  return FALSE;
}

static gboolean
read_quantity (Builder *self,
               Row     *row)
{
  const char *text = get_text (self, TRADE_DRAFT_UNIT);
  TradeDraftUnit unit = { NULL };
  gboolean is_known = *text != '\0' && trade_draft_words_find_unit (self->words, text, &unit);
  g_autofree char *fault = NULL;
  const char *measure;
  TradeColumn column;

  if (!is_known)
    unit = (TradeDraftUnit) { NULL };
  measure = read_measure (self, &unit);
  if (*text == '\0')
    unit = (TradeDraftUnit) { get_only_unit (measure), TRADE_CODE_UNSTATED, 0 };
  if (unit.unit == NULL)
    return refuse_unit (self, measure, FALSE);
  if (measure == NULL)
    return FALSE;

  row->key.measure = measure;
  row->key.unit = unit.unit;
  row->key.base = unit.base;
  row->report.scale = unit.scale;
  fault = trade_codes_check_key (&row->key, &column);

  return fault == NULL || refuse_unit (self, measure, TRUE);
}

/* What the digits and marks of Arabic and Persian are in ASCII, and without a percent sign, which the unit says. */
static char *
make_plain (const char *text,
            char        decimal_mark)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (character > 0x7f && g_unichar_isdigit (character))
        g_string_append_c (plain, (char) ('0' + g_unichar_digit_value (character)));
      else if (character == 0x066b)
        g_string_append_c (plain, decimal_mark);
      else if (character == 0x066c)
        g_string_append_c (plain, decimal_mark == '.' ? ',' : '.');
      else if (character != 0x200e && character != 0x200f && character != 0x061c)
        g_string_append_unichar (plain, character);
    }

  return g_strstrip (g_string_free (plain, FALSE));
}

static gboolean
read_number (Builder    *self,
             gboolean    is_ratio,
             Row        *row)
{
  const char *text = get_text (self, TRADE_DRAFT_NUMBER);
  const TradeDialect dialect = { .decimal_mark = trade_draft_get_decimal_mark (self->draft) };
  g_autofree char *plain = make_plain (text, dialect.decimal_mark);
  g_autofree char *excerpt = NULL;
  const char *example = dialect.decimal_mark == ',' ? "23,77" : "23.77";
  const char *reason = NULL;

  if (is_ratio && g_str_has_suffix (plain, "%"))
    plain[strlen (plain) - 1] = '\0';
  if (trade_dialect_parse_number (&dialect, plain, &row->report.value, &reason))
    return TRUE;

  excerpt = trade_fault_excerpt (text);
  add_fault (self, TRADE_DRAFT_NUMBER, text,
             *text == '\0'
               ? g_strdup_printf (_("Expected a number, such as %s."), example)
               : g_strdup_printf (_("“%1$s” is not a number: %2$s. Numbers are written like %3$s here."), excerpt, reason,
                                  example));

  return FALSE;
}

/* A status that is the reason for which there is no number stands for one. */
static gboolean
read_status (Builder *self,
             Row     *row)
{
  const char *text = get_text (self, TRADE_DRAFT_STATUS);
  const gboolean has_number = *get_text (self, TRADE_DRAFT_NUMBER) != '\0';
  const char *code = *text != '\0' ? read_word (self, TRADE_DRAFT_STATUS) : trade_status_get_code (TRADE_STATUS_NORMAL);
  TradePresence presence;

  if (code == NULL || !trade_status_parse (code, &row->report.status))
    return FALSE;

  presence = trade_status_get_presence (row->report.status);
  row->report.missing = !has_number && presence != TRADE_PRESENCE_ALWAYS;
  if (presence != TRADE_PRESENCE_NEVER || !has_number)
    return TRUE;

  add_fault (self, TRADE_DRAFT_STATUS, text, g_strdup (_("This says that there is no number, but there is one.")));

  return FALSE;
}

static gboolean
check_range (Builder   *self,
             const Row *row)
{
  const double value = trade_decimal_to_double (row->report.value) * pow (10, row->report.scale);
  g_autofree char *excerpt = NULL;
  double least, most;

  trade_codes_get_range (&row->key, &least, &most);
  if (value >= least && value <= most)
    return TRUE;

  excerpt = trade_fault_excerpt (get_text (self, TRADE_DRAFT_NUMBER));
  add_fault (self, TRADE_DRAFT_NUMBER, excerpt,
             g_strdup_printf (_("“%1$s” cannot be. Expected a number from %2$.0f to %3$.0f."), excerpt, least, most));

  return FALSE;
}

static gboolean
read_relation (Builder *self,
               Row     *row)
{
  const char *code = "=";

  if (*get_text (self, TRADE_DRAFT_RELATION) != '\0')
    code = read_word (self, TRADE_DRAFT_RELATION);

  return code != NULL && trade_codes_parse_relation (code, &row->report.relation);
}

static gboolean
read_period (Builder *self,
             Row     *row)
{
  const char *text = get_text (self, TRADE_DRAFT_PERIOD);
  g_autofree char *plain = make_plain (text, '.');
  g_autofree char *excerpt = NULL;

  if (trade_period_cell_parse (plain, &row->period))
    return TRUE;

  excerpt = trade_fault_excerpt (text);
  add_fault (self, TRADE_DRAFT_PERIOD, text,
             *text == '\0'
               ? g_strdup (_("Expected a period, such as 2023, 2023-Q4, 2023-12 or 2024-01/2024-02."))
               : g_strdup_printf (_("“%s” is not a period. Expected one such as 2023, 2023-Q4, 2023-12 or 2024-01/2024-02."),
                                  excerpt));

  return FALSE;
}

static gboolean
check_label (Builder          *self,
             TradeDraftColumn  column)
{
  const char *text = get_text (self, column);
  const char *reason = NULL;

  if (trade_label_check (text, &reason))
    return TRUE;

  add_fault (self, column, text, g_strdup (reason));

  return FALSE;
}

/* Where no product, partner or kind of enterprise is named, it is all of them. */
static gboolean
read_name (Builder          *self,
           TradeDraftColumn  column,
           TradeDimension    dimension,
           Row              *row)
{
  const char *text = get_text (self, column);

  row->key.codes[dimension] = TRADE_CODE_TOTAL;
  if (*text == '\0')
    return TRUE;
  if (!check_label (self, column))
    return FALSE;

  row->key.codes[dimension] = trade_draft_words_find (self->words, column, text);
  if (row->key.codes[dimension] == NULL ||
      !(g_str_equal (row->key.codes[dimension], TRADE_CODE_TOTAL) || g_str_equal (row->key.codes[dimension], TRADE_CODE_OTHER)))
    row->key.codes[dimension] = trade_draft_names_add (self->names, dimension, text, row->key.codes[dimension]);

  return TRUE;
}

static gboolean
check_unique (Builder   *self,
              const Row *row)
{
  TradeFigure *figure = trade_dataset_lookup (self->dataset, &row->key, row->period);

  if (figure == NULL)
    figure = trade_dataset_lookup_missing (self->dataset, &row->key, row->period);
  if (figure == NULL)
    return TRUE;

  add_fault (self, TRADE_DRAFT_NUMBER, get_text (self, TRADE_DRAFT_NUMBER),
             g_strdup_printf (_("This figure is in row %u already."),
                              GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, figure)) + 1));

  return FALSE;
}

static void
add_figure (Builder *self,
            Row     *row)
{
  const char *words = get_text (self, TRADE_DRAFT_NOTE);
  g_autoptr (TradeText) note = *words != '\0' ? trade_text_new (words) : NULL;
  TradeText *label = trade_draft_words_label_unit (self->words, row->key.unit);
  TradeText *base_label = trade_draft_words_label_unit (self->words, row->key.base);
  g_autoptr (TradeFigure) figure = NULL;

  if (label != NULL && trade_dataset_get_label (self->dataset, TRADE_DIMENSION_UNIT, row->key.unit) == NULL)
    trade_dataset_add_code (self->dataset, TRADE_DIMENSION_UNIT, row->key.unit, label, NULL, NULL);
  if (base_label != NULL && trade_dataset_get_label (self->dataset, TRADE_DIMENSION_UNIT, row->key.base) == NULL)
    trade_dataset_add_code (self->dataset, TRADE_DIMENSION_UNIT, row->key.base, base_label, NULL, NULL);

  row->report.source = self->source;
  row->report.vintage = trade_dataset_get_published (self->dataset);
  row->report.note = note;
  figure = trade_figure_new_reported (&row->key, row->period, &row->report);
  g_hash_table_insert (self->rows, figure, GUINT_TO_POINTER (self->row));
  trade_dataset_add_figure (self->dataset, figure);
}

static void
read_row (Builder *self)
{
  Row row = { .report = { .relation = TRADE_RELATION_EQUAL, .status = TRADE_STATUS_NORMAL } };
  gboolean sound, has_quantity;

  if (trade_draft_row_is_empty (trade_draft_get_row (self->draft, self->row)))
    return;

  row.key.flow = read_word (self, TRADE_DRAFT_FLOW);
  has_quantity = read_quantity (self, &row);
  sound = row.key.flow != NULL && has_quantity;
  sound = read_relation (self, &row) && sound;
  sound = read_status (self, &row) && sound;
  if (!row.report.missing)
    sound = read_number (self, has_quantity && trade_unit_get_kind (row.key.unit) == TRADE_UNIT_KIND_PERCENT, &row) && sound;
  sound = read_period (self, &row) && sound;
  sound = read_name (self, TRADE_DRAFT_PRODUCT, TRADE_DIMENSION_PRODUCT, &row) && sound;
  sound = read_name (self, TRADE_DRAFT_PARTNER, TRADE_DIMENSION_PARTNER, &row) && sound;
  sound = read_name (self, TRADE_DRAFT_ENTERPRISE, TRADE_DIMENSION_ENTERPRISE, &row) && sound;
  sound = check_label (self, TRADE_DRAFT_NOTE) && sound;
  if (!sound)
    return;

  row.key = trade_series_key_complete (&row.key);
  if ((row.report.missing || check_range (self, &row)) && check_unique (self, &row))
    add_figure (self, &row);
}

/* What a field says; NULL where it says nothing that can be read. */
static const char *
read_field (Builder         *self,
            TradeDraftField  field)
{
  const char *text = trade_draft_get_field (self->draft, field);
  g_autofree char *excerpt = trade_fault_excerpt (text);
  const char *reason = NULL;
  char *message = NULL;

  if (*text == '\0')
    return NULL;

  if (!trade_label_check (text, &reason))
    message = g_strdup (reason);
  else if (field == TRADE_DRAFT_DATE && !trade_label_check_date (text))
    message = g_strdup_printf (_("“%s” is not a date. Expected one such as 2024-01-12."), excerpt);
  else if (field == TRADE_DRAFT_ADDRESS &&
           (!g_uri_is_valid (text, G_URI_FLAGS_NONE, NULL) ||
            !(g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "http://"))))
    message = g_strdup_printf (_("“%s” is not an address. Expected one that begins with https://."), excerpt);
  if (message == NULL)
    return text;

  self->row = TRADE_DRAFT_NO_ROW;
  add_fault (self, (TradeDraftColumn) field, text, message);

  return NULL;
}

static void
begin_dataset (Builder *self)
{
  const char *title = read_field (self, TRADE_DRAFT_TITLE);
  const char *subject = read_field (self, TRADE_DRAFT_SUBJECT);
  const char *date = read_field (self, TRADE_DRAFT_DATE);
  const char *source = read_field (self, TRADE_DRAFT_SOURCE);
  const char *address = read_field (self, TRADE_DRAFT_ADDRESS);
  g_autoptr (TradeText) subject_text = NULL;
  g_autoptr (TradeText) title_text = NULL;
  /* Translators: the source of a figure, where nobody said what it is: "Source: not stated" */
  g_autoptr (TradeText) source_text = trade_text_new (source != NULL ? source : C_("source", "not stated"));

  subject = subject != NULL ? subject : title != NULL ? title : _("Foreign trade");
  subject_text = trade_text_new (subject);
  title_text = trade_text_new (title != NULL ? title : subject);
  self->dataset = trade_dataset_new (title_text, subject_text, date);
  self->source = trade_source_new ("source", source_text, date, address);
  trade_dataset_add_source (self->dataset, self->source);
  self->names = trade_draft_names_new (self->dataset);
}

/**
 * trade_draft_build:
 * @draft: a draft
 * @words: the words of the language that it is written in
 * @faults: (out) (transfer full) (element-type TradeDraftFault): return location for what cannot be read of it, row by row
 *
 * Makes figures of a draft. A row that cannot be read does not keep the others from being charted.
 *
 * Returns: (transfer full) (nullable): the dataset, finished; %NULL where no row can be read
 */
TradeDataset *
trade_draft_build (TradeDraft       *draft,
                   TradeDraftWords  *words,
                   GPtrArray       **faults)
{
  Builder self = { .draft = draft, .words = words };
  gboolean has_figures;

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (words), NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  self.faults = *faults = g_ptr_array_new_with_free_func (free_fault);
  self.rows = g_hash_table_new (NULL, NULL);
  begin_dataset (&self);
  for (self.row = 0; self.row < trade_draft_get_n_rows (draft); self.row++)
    read_row (&self);

  has_figures = trade_dataset_get_n_reported (self.dataset) > 0;
  if (has_figures)
    trade_dataset_finish (self.dataset);
  else
    g_clear_object (&self.dataset);

  g_hash_table_unref (self.rows);
  trade_draft_names_free (self.names);
  g_object_unref (self.source);

  return self.dataset;
}
