/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-figures.h"

#include <string.h>

#include "trade-draft-names.h"
#include "trade-package-writer.h"
#include "trade-period-cell.h"

/* What is written, and in which words. */
typedef struct
{
  TradeDataset    *dataset;
  TradeDraftNames *names;
  TradeDraftWords *words;
  char             decimal_mark;
} Writer;

/* Names are written as the dataset has them in the language of the words. */
static char *
write_name (const Writer         *self,
            TradeDraftColumn      column,
            TradeDimension        dimension,
            const TradeSeriesKey *key)
{
  const char *code = key->codes[dimension];
  TradeText *label = trade_dataset_get_label (self->dataset, dimension, code);
  const char *word = trade_draft_words_name (self->words, column, code);

  if (g_str_equal (code, trade_dimension_get_unstated (dimension)))
    return g_strdup ("");
  if (g_str_equal (code, TRADE_CODE_OTHER) && word != NULL)
    return g_strdup (word);

  return label != NULL ? trade_draft_names_write (self->names, dimension, trade_format_text (trade_format_get_default (), label), code)
                       : g_strdup (code);
}

/* How a figure was made, where the release states it; in the words in which it can be typed as well. */
static const char *
name_setting (TradeDraftWords      *words,
              TradeDraftColumn      column,
              TradeDimension        dimension,
              const TradeSeriesKey *key)
{
  const char *code = key->codes[dimension];

  return g_str_equal (code, TRADE_CODE_UNSTATED) ? "" : trade_draft_words_name (words, column, code);
}

/* Moves the point of a number to the left, where a language counts in greater powers of ten: no digit is lost. */
static void
shift_point (GString *number,
             int      n)
{
  const gsize n_signs = *number->str == '-';
  const char *point = strchr (number->str, '.');
  gsize place = point != NULL ? (gsize) (point - number->str) : number->len;

  if (n == 0)
    return;

  if (point != NULL)
    g_string_erase (number, (gssize) place, 1);
  for (; place < n_signs + (gsize) n + 1; place++)
    g_string_insert_c (number, (gssize) n_signs, '0');
  g_string_insert_c (number, (gssize) (place - (gsize) n), '.');
}

static char *
write_number (TradeFigure *figure,
              int          scale,
              char         decimal_mark)
{
  g_autofree char *cell = trade_package_write_cell (figure, TRADE_COLUMN_VALUE);
  GString *number = g_string_new (cell);

  if (number->len > 0)
    shift_point (number, scale - trade_figure_get_scale (figure));
  if (decimal_mark == ',')
    g_strdelimit (number->str, ".", ',');

  return g_string_free (number, FALSE);
}

/* In the words of the language, where they are read again. */
static char *
write_period (TradePeriod period)
{
  g_autofree char *words = trade_format_period (trade_format_get_default (), period);
  TradePeriod again;

  if (trade_period_cell_parse (words, &again) && trade_period_equal (again, period))
    return g_steal_pointer (&words);

  return trade_period_to_string (period);
}

/* Which of several sources it is. The only one stands above the table. */
static char *
write_source (TradeDataset *dataset,
              TradeSource  *source)
{
  const char *title, *address;

  if (source == NULL || g_list_model_get_n_items (trade_dataset_get_sources (dataset)) == 1)
    return g_strdup ("");

  title = trade_format_text (trade_format_get_default (), trade_source_get_title (source));
  address = trade_source_get_uri (source);

  return address != NULL ? g_strdup_printf ("%s %s", title, address) : g_strdup (title);
}

static TradeDraftRow *
write_row (const Writer *self,
           TradeFigure  *figure,
           guint         place)
{
  TradeDraftWords *words = self->words;
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  const TradeDraftUnit unit = {
    key->unit, key->base, trade_draft_words_fit_scale (words, key->unit, trade_figure_get_scale (figure)),
  };
  g_autofree char *unit_words = trade_draft_words_name_unit (words, &unit);
  g_autofree char *number = write_number (figure, unit.scale, self->decimal_mark);
  g_autofree char *period = write_period (trade_figure_get_period (figure));
  g_autofree char *relation = trade_package_write_cell (figure, TRADE_COLUMN_RELATION);
  g_autofree char *source = write_source (self->dataset, trade_figure_get_source (figure));
  g_autofree char *product = write_name (self, TRADE_DRAFT_PRODUCT, TRADE_DIMENSION_PRODUCT, key);
  g_autofree char *partner = write_name (self, TRADE_DRAFT_PARTNER, TRADE_DIMENSION_PARTNER, key);
  g_autofree char *enterprise = write_name (self, TRADE_DRAFT_ENTERPRISE, TRADE_DIMENSION_ENTERPRISE, key);
  g_autofree char *reporter = write_name (self, TRADE_DRAFT_REPORTER, TRADE_DIMENSION_REPORTER, key);
  const gboolean is_exact = trade_figure_get_relation (figure) == TRADE_RELATION_EQUAL;
  const TradeStatus status = trade_figure_get_status (figure);
  TradeText *note = trade_figure_get_note (figure);
  TradeText *reason = trade_figure_get_reason (figure);
  const char *const cells[TRADE_DRAFT_N_COLUMNS] = {
    [TRADE_DRAFT_FLOW] = trade_draft_words_name (words, TRADE_DRAFT_FLOW, key->flow),
    [TRADE_DRAFT_MEASURE] = trade_draft_words_name (words, TRADE_DRAFT_MEASURE, key->measure),
    [TRADE_DRAFT_RELATION] = is_exact ? "" : trade_draft_words_name (words, TRADE_DRAFT_RELATION, relation),
    [TRADE_DRAFT_NUMBER] = number,
    [TRADE_DRAFT_UNIT] = unit_words,
    [TRADE_DRAFT_PERIOD] = period,
    [TRADE_DRAFT_PRODUCT] = product,
    [TRADE_DRAFT_PARTNER] = partner,
    [TRADE_DRAFT_ENTERPRISE] = enterprise,
    [TRADE_DRAFT_STATUS] =
      status != TRADE_STATUS_NORMAL ? trade_draft_words_name (words, TRADE_DRAFT_STATUS, trade_status_get_code (status)) : "",
    [TRADE_DRAFT_NOTE] = note != NULL ? trade_format_text (trade_format_get_default (), note) : "",
    [TRADE_DRAFT_CITED] = source,
    [TRADE_DRAFT_REPORTER] = reporter,
    [TRADE_DRAFT_COMPARISON] = name_setting (words, TRADE_DRAFT_COMPARISON, TRADE_DIMENSION_COMPARISON, key),
    [TRADE_DRAFT_ADJUSTMENT] = name_setting (words, TRADE_DRAFT_ADJUSTMENT, TRADE_DIMENSION_ADJUSTMENT, key),
    [TRADE_DRAFT_PRICES] = name_setting (words, TRADE_DRAFT_PRICES, TRADE_DIMENSION_PRICES, key),
    [TRADE_DRAFT_VALUATION] = name_setting (words, TRADE_DRAFT_VALUATION, TRADE_DIMENSION_VALUATION, key),
    [TRADE_DRAFT_REASON] = reason != NULL ? trade_format_text (trade_format_get_default (), reason) : "",
  };

  return trade_draft_row_new_of (cells, place);
}

static void
add_text (const char **fields,
          TradeDraftField field,
          TradeText      *text)
{
  fields[field] = text != NULL ? trade_format_text (trade_format_get_default (), text) : "";
}

/**
 * trade_draft_new_of_release:
 * @base: a release
 * @words: the words to write it in, those of the language of the program
 * @decimal_mark: what stands before the decimals of numbers, `.` or `,`
 *
 * Makes a draft that says what a release says, as a person would have typed it. What there are no words for goes with it.
 *
 * Returns: (transfer full): the draft
 */
TradeDraft *
trade_draft_new_of_release (TradeDraftBase  *base,
                            TradeDraftWords *words,
                            char             decimal_mark)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  const char *fields[TRADE_DRAFT_N_FIELDS] = { NULL };
  TradeDataset *dataset;
  TradeSource *source;
  GPtrArray *figures;
  Writer writer;

  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (words), NULL);

  dataset = trade_draft_base_get_dataset (base);
  writer = (Writer) { dataset, trade_draft_names_new (dataset), words, decimal_mark };
  figures = trade_draft_base_get_figures (base);
  source = trade_draft_base_get_source (base);
  add_text (fields, TRADE_DRAFT_TITLE, trade_dataset_get_title (dataset));
  add_text (fields, TRADE_DRAFT_SUBJECT, trade_dataset_get_subject (dataset));
  fields[TRADE_DRAFT_DATE] = trade_dataset_get_published (dataset);
  if (source != NULL)
    {
      add_text (fields, TRADE_DRAFT_SOURCE, trade_source_get_title (source));
      fields[TRADE_DRAFT_ADDRESS] = trade_source_get_uri (source);
    }
  for (guint i = 0; i < figures->len; i++)
    g_ptr_array_add (rows, write_row (&writer, g_ptr_array_index (figures, i), i));
  trade_draft_names_free (writer.names);

  return trade_draft_new_of (base, decimal_mark, fields, rows);
}

/**
 * trade_draft_list_rows:
 * @dataset: a dataset
 * @words: the words to write it in, those of the language of the program
 * @decimal_mark: what stands before the decimals of numbers, `.` or `,`
 *
 * Writes the reported figures of a dataset as a person would type them. A draft has no words for
 * a source that rounds more coarsely than its digits tell.
 *
 * Returns: (transfer full) (element-type TradeDraftRow): the rows, in the order of the dataset
 */
GPtrArray *
trade_draft_list_rows (TradeDataset    *dataset,
                       TradeDraftWords *words,
                       char             decimal_mark)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  g_autoptr (GPtrArray) figures = NULL;
  Writer writer;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), rows);
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (words), rows);

  writer = (Writer) { dataset, trade_draft_names_new (dataset), words, decimal_mark };
  figures = trade_draft_base_list_figures (dataset);
  for (guint i = 0; i < figures->len; i++)
    g_ptr_array_add (rows, write_row (&writer, g_ptr_array_index (figures, i), TRADE_DRAFT_NO_FIGURE));
  trade_draft_names_free (writer.names);

  return rows;
}
