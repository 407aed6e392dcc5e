/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-build.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-change.h"
#include "trade-codes.h"
#include "trade-count.h"
#include "trade-dataset-private.h"
#include "trade-draft-edited.h"
#include "trade-draft-head.h"
#include "trade-draft-number.h"
#include "trade-draft-texts.h"
#include "trade-fault.h"
#include "trade-label.h"

typedef struct
{
  TradeDraftHead   head;
  TradeDraft      *draft;
  TradeDraftWords *words;
  TradeDataset    *dataset;
  TradeDraftTexts *texts;
  GPtrArray       *faults;
  GHashTable      *rows;    /* the number of the row that each figure was made of */
  TradeDraftBase  *base;    /* nullable: the release that is edited */
  GHashTable      *figures; /* those of it that have a row */
  guint            n_changed;
  guint            n_added;

  guint            row;
  TradeFigure     *figure; /* nullable: what the row was written of */
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
  trade_draft_faults_add (self->faults, self->row, column, text, message);
}

static const char *
get_text (Builder          *self,
          TradeDraftColumn  column)
{
  return trade_draft_row_get (trade_draft_get_row (self->draft, self->row), column);
}

/* Whether a cell says what the figure says that is edited: then that is what it means, whether there are words for it or not. */
static gboolean
is_same (Builder          *self,
         TradeDraftColumn  column)
{
  return self->figure != NULL && trade_draft_row_get_before (trade_draft_get_row (self->draft, self->row), column) == NULL;
}

/* A cell whose words are all listed. */
static const char *
read_word (Builder          *self,
           TradeDraftColumn  column)
{
  const char *text = get_text (self, column);
  const char *code = trade_draft_texts_find_word (self->texts, column, text);
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
  const TradeDraftUnit *known = is_same (self, TRADE_DRAFT_UNIT) ? NULL : trade_draft_texts_find_unit (self->texts, text);
  TradeDraftUnit unit = { NULL };
  g_autofree char *fault = NULL;
  const char *measure;
  TradeColumn column;

  if (is_same (self, TRADE_DRAFT_UNIT) && is_same (self, TRADE_DRAFT_MEASURE))
    return TRUE;

  if (is_same (self, TRADE_DRAFT_UNIT))
    unit = (TradeDraftUnit) { row->key.unit, row->key.base, row->report.scale };
  else if (known != NULL)
    unit = *known;
  measure = is_same (self, TRADE_DRAFT_MEASURE) ? row->key.measure : read_measure (self, &unit);
  if (*text == '\0' && !is_same (self, TRADE_DRAFT_UNIT))
    unit = (TradeDraftUnit) { trade_draft_units_get_only (measure), TRADE_CODE_UNSTATED, 0 };
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

/* Where a language counts in other powers of ten than the figure does, its number was written in those. How far the source rounds
 * holds for as many decimals. */
static void
fit_number (Builder *self,
            Row     *row)
{
  const int decimals = trade_figure_get_decimal (self->figure).exponent;

  row->report.value.exponent +=
    trade_draft_words_fit_scale (self->words, row->key.unit, row->report.scale) - row->report.scale;
  if (!trade_figure_has_value (self->figure) || row->report.value.exponent != decimals)
    row->report.rounding = 0;
}

static gboolean
parse_number (Builder  *self,
              gboolean  is_ratio,
              Row      *row)
{
  const char *text = get_text (self, TRADE_DRAFT_NUMBER);
  const char mark = trade_draft_get_decimal_mark (self->draft);
  g_autofree char *excerpt = NULL;
  const char *example = mark == ',' ? "23,77" : "23.77";
  const char *reason = NULL;

  if (trade_draft_number_parse (text, mark, is_ratio, &row->report.value, &reason))
    return TRUE;

  excerpt = trade_fault_excerpt (text);
  add_fault (self, TRADE_DRAFT_NUMBER, text,
             *text == '\0'
               ? g_strdup_printf (_("Expected a number, such as %s."), example)
               : g_strdup_printf (_("“%1$s” is not a number: %2$s. Numbers are written like %3$s here."), excerpt, reason,
                                  example));

  return FALSE;
}

static gboolean
read_number (Builder  *self,
             gboolean  is_ratio,
             Row      *row)
{
  if (is_same (self, TRADE_DRAFT_NUMBER) && is_same (self, TRADE_DRAFT_UNIT))
    return TRUE;
  if (!parse_number (self, is_ratio, row))
    return FALSE;

  if (is_same (self, TRADE_DRAFT_UNIT))
    fit_number (self, row);
  else
    row->report.rounding = 0;

  return TRUE;
}

/* A status that is the reason for which there is no number stands for one. */
static gboolean
read_status (Builder *self,
             Row     *row)
{
  const char *text = get_text (self, TRADE_DRAFT_STATUS);
  const gboolean has_number = *get_text (self, TRADE_DRAFT_NUMBER) != '\0';
  TradePresence presence;

  if (is_same (self, TRADE_DRAFT_STATUS) && is_same (self, TRADE_DRAFT_NUMBER))
    return TRUE;
  if (!is_same (self, TRADE_DRAFT_STATUS))
    {
      const char *code = *text != '\0' ? read_word (self, TRADE_DRAFT_STATUS) : trade_status_get_code (TRADE_STATUS_NORMAL);

      if (code == NULL || !trade_status_parse (code, &row->report.status))
        return FALSE;
    }

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
  g_autofree char *excerpt = NULL;
  double least, most;
  int side = trade_codes_check_range (&row->key, &row->report, &least, &most);

  if (side == 0)
    return TRUE;

  excerpt = trade_fault_excerpt (get_text (self, TRADE_DRAFT_NUMBER));
  /* How much is the most at all is of no use to anybody. */
  add_fault (self, TRADE_DRAFT_NUMBER, excerpt,
             side < 0 ? g_strdup_printf (_("“%1$s” cannot be. Expected a number of %2$.0f or more."), excerpt, least)
                      : g_strdup_printf (_("“%1$s” cannot be. Expected a number from %2$.0f to %3$.0f."), excerpt, least, most));

  return FALSE;
}

static gboolean
read_relation (Builder *self,
               Row     *row)
{
  const char *code = "=";

  if (is_same (self, TRADE_DRAFT_RELATION))
    return TRUE;
  if (*get_text (self, TRADE_DRAFT_RELATION) != '\0')
    code = read_word (self, TRADE_DRAFT_RELATION);

  return code != NULL && trade_codes_parse_relation (code, &row->report.relation);
}

static gboolean
read_period (Builder *self,
             Row     *row)
{
  const char *text = get_text (self, TRADE_DRAFT_PERIOD);
  g_autofree char *excerpt = NULL;

  if (is_same (self, TRADE_DRAFT_PERIOD) || trade_draft_number_parse_period (text, &row->period))
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
  const char *code;
  g_autofree char *excerpt = NULL;

  if (is_same (self, column))
    return TRUE;

  row->key.codes[dimension] = TRADE_CODE_TOTAL;
  if (*text == '\0')
    return TRUE;
  if (!check_label (self, column))
    return FALSE;

  code = trade_draft_texts_find_name (self->texts, column, dimension, text);
  row->key.codes[dimension] = code;
  if (code != NULL)
    return TRUE;

  excerpt = trade_fault_excerpt (text);
  add_fault (self, column, text, g_strdup_printf (_("“%s” is the name of several here. Expected one that only one has."), excerpt));

  return FALSE;
}

/* Whose figures they are need not be said. */
static gboolean
read_reporter (Builder *self,
               Row     *row)
{
  const char *text = get_text (self, TRADE_DRAFT_REPORTER);

  if (*text != '\0')
    return read_name (self, TRADE_DRAFT_REPORTER, TRADE_DIMENSION_REPORTER, row);

  row->key.reporter = TRADE_CODE_UNSTATED;

  return TRUE;
}

/* How a figure was made, as far as that is said. */
static gboolean
read_setting (Builder          *self,
              TradeDraftColumn  column,
              TradeDimension    dimension,
              Row              *row)
{
  if (!is_same (self, column))
    row->key.codes[dimension] = *get_text (self, column) != '\0' ? read_word (self, column) : TRADE_CODE_UNSTATED;

  return row->key.codes[dimension] != NULL;
}

/* Where none is named, it is the one of the release. */
static gboolean
read_source (Builder *self,
             Row     *row)
{
  const char *text = get_text (self, TRADE_DRAFT_CITED);
  char *message = NULL;

  if (is_same (self, TRADE_DRAFT_CITED))
    return TRUE;

  row->report.source = NULL;
  row->report.paragraph = 0;
  if (*text == '\0')
    return TRUE;
  if (!check_label (self, TRADE_DRAFT_CITED))
    return FALSE;

  row->report.source = trade_draft_head_cite (&self->head, text, &message);
  if (row->report.source == NULL)
    add_fault (self, TRADE_DRAFT_CITED, text, message);

  return row->report.source != NULL;
}

static gboolean
check_unique (Builder   *self,
              const Row *row)
{
  TradeSeries *series = trade_dataset_find_series (self->dataset, &row->key);
  TradeFigure *figure = series != NULL ? trade_series_lookup_latest (series, row->period) : NULL;
  g_autofree char *number = NULL;

  if (figure == NULL)
    return TRUE;

  number = trade_count_write (GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, figure)) + 1);
  add_fault (self, TRADE_DRAFT_NUMBER, get_text (self, TRADE_DRAFT_NUMBER),
             g_strdup_printf (_("This figure is in row %s already."), number));

  return FALSE;
}

static void
add_unit_label (Builder    *self,
                const char *unit)
{
  TradeText *label = trade_draft_words_label_unit (self->words, unit);

  if (label != NULL && trade_dataset_get_label (self->dataset, TRADE_DIMENSION_UNIT, unit) == NULL)
    trade_dataset_add_code (self->dataset, TRADE_DIMENSION_UNIT, unit, label, NULL, NULL);
}

static TradeText *
make_text (Builder          *self,
           TradeDraftColumn  column,
           TradeText        *before)
{
  const char *words = get_text (self, column);

  if (is_same (self, column))
    return trade_text_ref (before);

  return *words != '\0' ? trade_text_new (words) : NULL;
}

/* What a figure was that is another one now. */
static TradeText *
make_original (Builder   *self,
               const Row *row)
{
  TradeDraftRow *content = trade_draft_get_row (self->draft, self->row);

  if (self->figure == NULL)
    {
      self->n_added += self->base != NULL;
      return self->base != NULL ? trade_text_new (TRADE_ORIGINAL_NONE) : NULL;
    }
  if (!trade_draft_edited_is_other (content))
    return trade_text_ref (row->report.original);

  self->n_changed++;

  return trade_draft_edited_write_original (content, self->figure);
}

/* Whether a figure of the release that is edited is the same figure still. */
static gboolean
is_untouched (Builder *self)
{
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    if (!is_same (self, i))
      return FALSE;

  return trade_draft_head_map_source (&self->head, trade_figure_get_source (self->figure)) == trade_figure_get_source (self->figure) &&
         g_strcmp0 (trade_draft_head_map_vintage (&self->head, trade_figure_get_vintage (self->figure)),
                    trade_figure_get_vintage (self->figure)) == 0;
}

static TradeFigure *
make_figure (Builder *self,
             Row     *row)
{
  g_autoptr (TradeText) note = make_text (self, TRADE_DRAFT_NOTE, row->report.note);
  g_autoptr (TradeText) reason = make_text (self, TRADE_DRAFT_REASON, row->report.reason);
  g_autoptr (TradeText) original = NULL;

  if (self->figure != NULL && is_untouched (self))
    return g_object_ref (self->figure);

  original = make_original (self, row);
  row->report.note = note;
  row->report.reason = reason;
  row->report.original = original;
  /* The words of the source are those of another number. */
  if (!is_same (self, TRADE_DRAFT_NUMBER) || !is_same (self, TRADE_DRAFT_UNIT) || !is_same (self, TRADE_DRAFT_RELATION))
    row->report.printed = NULL;
  if (row->report.source == NULL)
    row->report.source = trade_draft_head_get_source (&self->head);

  return trade_figure_new_reported (&row->key, row->period, &row->report);
}

/* What was published of a figure before, of what the row is of now. */
static TradeFigure *
make_earlier (Builder     *self,
              const Row   *row,
              TradeFigure *before)
{
  const gboolean is_moved = !trade_series_key_equal (&row->key, trade_figure_get_key (before)) ||
                            !trade_period_equal (row->period, trade_figure_get_period (before));
  TradeReport report = trade_figure_get_report (before);
  TradeSource *source = trade_draft_head_map_source (&self->head, report.source);
  g_autoptr (TradeText) original = NULL;

  if (!is_moved && source == report.source)
    return g_object_ref (before);

  report.source = source;
  if (!is_same (self, TRADE_DRAFT_UNIT))
    report.printed = NULL;
  if (is_moved)
    report.original = original = trade_draft_edited_write_moved (trade_draft_get_row (self->draft, self->row), before);

  return trade_figure_new_reported (&row->key, row->period, &report);
}

/* What was published of a figure before goes with it, whatever it is of now. Returns whether there was any. */
static gboolean
add_history (Builder   *self,
             const Row *row)
{
  TradeDataset *edited = self->base != NULL ? trade_draft_base_get_dataset (self->base) : NULL;
  g_autoptr (GPtrArray) vintages = NULL;

  if (self->figure == NULL || trade_dataset_get_n_replaced (edited) == 0)
    return FALSE;

  vintages = trade_dataset_list_vintages (edited, trade_figure_get_key (self->figure), trade_figure_get_period (self->figure));
  for (guint i = 0; i < vintages->len; i++)
    {
      g_autoptr (TradeFigure) figure = NULL;

      if (g_ptr_array_index (vintages, i) == self->figure)
        continue;
      figure = make_earlier (self, row, g_ptr_array_index (vintages, i));
      trade_dataset_add_figure (self->dataset, figure);
    }

  return vintages->len > 1;
}

/* Whether nothing that was published of a figure before counts in its place: a release that is dated before is older. */
static gboolean
counts (Builder     *self,
        const Row   *row,
        TradeFigure *figure)
{
  return trade_series_lookup_latest (trade_dataset_find_series (self->dataset, &row->key), row->period) == figure;
}

static void
add_figure (Builder *self,
            Row     *row)
{
  g_autoptr (TradeFigure) figure = NULL;
  gboolean has_history;

  if (!is_same (self, TRADE_DRAFT_UNIT))
    {
      add_unit_label (self, row->key.unit);
      add_unit_label (self, row->key.base);
    }
  figure = make_figure (self, row);
  has_history = add_history (self, row);
  if (!trade_dataset_add_figure (self->dataset, figure) || (has_history && !counts (self, row, figure)))
    {
      add_fault (self, TRADE_DRAFT_NUMBER, get_text (self, TRADE_DRAFT_NUMBER),
                 g_strdup (_("Something else was published of it on that day, or later; the release wants a later date.")));
      return;
    }
  g_hash_table_insert (self->rows, figure, GUINT_TO_POINTER (self->row));
}

/* What is known of a row before its cells are read: of one that was typed nothing, of one that was written of a figure all of it. */
static void
begin_row (Builder *self,
           Row     *row)
{
  const guint number = trade_draft_row_get_figure (trade_draft_get_row (self->draft, self->row));

  self->figure = NULL;
  *row = (Row) { .report = { .relation = TRADE_RELATION_EQUAL, .status = TRADE_STATUS_NORMAL } };
  if (self->base == NULL || number == TRADE_DRAFT_NO_FIGURE)
    {
      row->report.vintage = trade_dataset_get_published (self->dataset);
      return;
    }

  self->figure = g_ptr_array_index (trade_draft_base_get_figures (self->base), number);
  g_hash_table_add (self->figures, self->figure);
  row->key = *trade_figure_get_key (self->figure);
  row->period = trade_figure_get_period (self->figure);
  row->report = trade_figure_get_report (self->figure);
  row->report.source = trade_draft_head_map_source (&self->head, row->report.source);
  row->report.vintage = trade_draft_head_map_vintage (&self->head, row->report.vintage);
}

static gboolean
read_cells (Builder *self,
            Row     *row)
{
  gboolean sound, has_quantity;

  if (!is_same (self, TRADE_DRAFT_FLOW))
    row->key.flow = read_word (self, TRADE_DRAFT_FLOW);
  has_quantity = read_quantity (self, row);
  sound = row->key.flow != NULL && has_quantity;
  sound = read_relation (self, row) && sound;
  sound = read_status (self, row) && sound;
  if (!row->report.missing)
    sound = read_number (self, has_quantity && trade_unit_get_kind (row->key.unit) == TRADE_UNIT_KIND_PERCENT, row) && sound;
  sound = read_period (self, row) && sound;
  sound = read_name (self, TRADE_DRAFT_PRODUCT, TRADE_DIMENSION_PRODUCT, row) && sound;
  sound = read_name (self, TRADE_DRAFT_PARTNER, TRADE_DIMENSION_PARTNER, row) && sound;
  sound = read_name (self, TRADE_DRAFT_ENTERPRISE, TRADE_DIMENSION_ENTERPRISE, row) && sound;
  sound = read_reporter (self, row) && sound;
  sound = read_setting (self, TRADE_DRAFT_COMPARISON, TRADE_DIMENSION_COMPARISON, row) && sound;
  sound = read_setting (self, TRADE_DRAFT_ADJUSTMENT, TRADE_DIMENSION_ADJUSTMENT, row) && sound;
  sound = read_setting (self, TRADE_DRAFT_PRICES, TRADE_DIMENSION_PRICES, row) && sound;
  sound = read_setting (self, TRADE_DRAFT_VALUATION, TRADE_DIMENSION_VALUATION, row) && sound;
  sound = check_label (self, TRADE_DRAFT_NOTE) && sound;
  sound = read_source (self, row) && sound;
  /* A measure that compares with no other period has none, whatever another one had. */
  if (has_quantity && !trade_change_compares (row->key.measure))
    row->key.comparison = TRADE_CODE_UNSTATED;

  return check_label (self, TRADE_DRAFT_REASON) && sound;
}

static void
read_row (Builder *self)
{
  Row row;

  if (trade_draft_row_is_empty (trade_draft_get_row (self->draft, self->row)))
    return;

  begin_row (self, &row);
  if (!read_cells (self, &row))
    return;

  row.key = trade_series_key_complete (&row.key);
  if ((row.report.missing || check_range (self, &row)) && check_unique (self, &row))
    add_figure (self, &row);
}

static void
finish (Builder *self)
{
  if (self->base != NULL)
    {
      const guint n_removed =
        trade_draft_base_get_figures (self->base)->len - g_hash_table_size (self->figures);
      g_autofree char *origin = trade_draft_edited_write_origin (trade_dataset_get_origin (self->dataset), self->n_changed,
                                                                 self->n_added, n_removed);

      trade_dataset_set_origin (self->dataset, origin);
    }
  else
    trade_dataset_note_derivation (self->dataset);
  trade_dataset_finish (self->dataset);
}

static void
drop_figure (gpointer figure)
{
  if (figure != NULL)
    g_object_unref (figure);
}

/* The figure that each row made; NULL for one that made none. */
static GPtrArray *
list_figures (Builder *self)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (drop_figure);
  GHashTableIter iter;
  gpointer figure, row;

  g_ptr_array_set_size (figures, (int) trade_draft_get_n_rows (self->draft));
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &figure, &row))
    g_ptr_array_index (figures, GPOINTER_TO_UINT (row)) = g_object_ref (figure);

  return figures;
}

/**
 * trade_draft_build:
 * @draft: a draft
 * @words: the words of the language that it is written in
 * @faults: (out) (transfer full) (element-type TradeDraftFault): return location for what cannot be read of it, row by row
 * @figures: (out) (optional) (transfer full) (element-type TradeFigure): return location for the figure of each row; %NULL for a
 *   row that has none
 *
 * Makes figures of a draft. A row that cannot be read does not keep the others from being charted.
 *
 * Returns: (transfer full) (nullable): the dataset, finished; %NULL where no row can be read
 */
TradeDataset *
trade_draft_build (TradeDraft       *draft,
                   TradeDraftWords  *words,
                   GPtrArray       **faults,
                   GPtrArray       **figures)
{
  Builder self = { .draft = draft, .words = words };

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (words), NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  self.faults = *faults = g_ptr_array_new_with_free_func (free_fault);
  self.rows = g_hash_table_new (NULL, NULL);
  self.figures = g_hash_table_new (NULL, NULL);
  self.base = trade_draft_get_base (draft);
  trade_draft_head_init (&self.head, draft, self.faults);
  self.dataset = self.head.dataset;
  self.texts = trade_draft_texts_new (draft, words, self.dataset);
  for (self.row = 0; self.row < trade_draft_get_n_rows (draft); self.row++)
    read_row (&self);

  if (trade_dataset_get_n_reported (self.dataset) > 0)
    finish (&self);
  else
    g_clear_object (&self.dataset);

  if (figures != NULL)
    *figures = list_figures (&self);
  g_hash_table_unref (self.rows);
  g_hash_table_unref (self.figures);
  trade_draft_texts_free (self.texts);
  trade_draft_head_clear (&self.head);

  return self.dataset;
}
