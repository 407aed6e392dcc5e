/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-tabular-codes.h"

#include "trade-codes.h"
#include "trade-column.h"
#include "trade-package-writer.h"
#include "trade-table-package.h"

struct _TradeTabularCodes
{
  TradeDataset *dataset;
  TradeFormat  *format;
  GHashTable   *figures; /* (element-type TradeFigure): the reported ones that have a row or were written */
  GHashTable   *words;   /* (element-type utf8): those that were explained, as "product=GREEN_TRIO" */
};

/* What has a row of its own need not be said where others are computed from it. */
static void
note_rows (TradeTabularCodes *self,
           GListModel        *figures)
{
  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, i);

      if (!trade_figure_is_derived (figure))
        g_hash_table_add (self->figures, g_steal_pointer (&figure));
    }
}

/**
 * trade_tabular_codes_new:
 * @view: the view whose table is written
 * @format: the language of the labels
 *
 * Begins a table.
 *
 * Returns: (transfer full): a writer that has said nothing yet
 */
TradeTabularCodes *
trade_tabular_codes_new (TradeView   *view,
                         TradeFormat *format)
{
  TradeTabularCodes *self;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  self = g_new0 (TradeTabularCodes, 1);
  self->dataset = g_object_ref (trade_view_get_dataset (view));
  self->format = g_object_ref (format);
  self->figures = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  note_rows (self, G_LIST_MODEL (view));

  return self;
}

/**
 * trade_tabular_codes_free:
 * @self: (transfer full): a writer
 *
 * Ends a table.
 */
void
trade_tabular_codes_free (TradeTabularCodes *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->dataset);
  g_object_unref (self->format);
  g_hash_table_unref (self->figures);
  g_hash_table_unref (self->words);
  g_free (self);
}

static void
append_escaped (GString    *text,
                const char *value)
{
  g_autofree char *escaped = g_uri_escape_string (value, NULL, TRUE);

  g_string_append (text, escaped);
}

static void
append_mark (GString    *text,
             const char *value)
{
  g_string_append (text, TRADE_TABLE_MARK);
  append_escaped (text, value != NULL ? value : "");
}

/* A code that the program has no name for itself brings its label. */
static void
explain_code (TradeTabularCodes *self,
              GString           *text,
              TradeDimension     dimension,
              const char        *code)
{
  TradeText *label = trade_dataset_get_label (self->dataset, dimension, code);
  const char *parent = trade_dataset_get_parent (self->dataset, dimension, code);

  if (label == NULL || !trade_codes_is_listed (dimension))
    return;

  append_mark (text, trade_format_text (self->format, label));
  if (parent != NULL)
    append_mark (text, parent);
}

static void
explain_source (TradeTabularCodes *self,
                GString           *text,
                TradeSource       *source)
{
  append_mark (text, trade_format_text (self->format, trade_source_get_title (source)));
  append_mark (text, trade_source_get_date (source));
  if (trade_source_get_uri (source) != NULL)
    append_mark (text, trade_source_get_uri (source));
}

static void
append_word (TradeTabularCodes *self,
             GString           *text,
             TradeFigure       *figure,
             TradeColumn        column)
{
  g_autofree char *cell = trade_package_write_cell (figure, column);
  g_autofree char *word = NULL;

  if (cell == NULL || g_str_equal (cell, trade_table_package_get_default (column)))
    return;

  if (text->len > 0 && text->str[text->len - 1] != ' ')
    g_string_append_c (text, ' ');
  g_string_append_printf (text, "%s=", trade_column_get_name (column));
  append_escaped (text, cell);

  word = g_strdup_printf ("%s=%s", trade_column_get_name (column), cell);
  if (!g_hash_table_add (self->words, g_steal_pointer (&word)))
    return;
  if (column == TRADE_COLUMN_SOURCE)
    explain_source (self, text, trade_figure_get_source (figure));
  else if (trade_column_is_dimension (column))
    explain_code (self, text, (TradeDimension) column, cell);
}

static void
append_key (TradeTabularCodes *self,
            GString           *text,
            TradeFigure       *figure)
{
  append_word (self, text, figure, TRADE_COLUMN_PERIOD);
  for (TradeColumn i = 0; i < TRADE_N_COLUMNS; i++)
    if (trade_column_is_dimension (i))
      append_word (self, text, figure, i);
}

/* Notes are for reading, and are left to the chart. */
static void
append_reported (TradeTabularCodes *self,
                 GString           *text,
                 TradeFigure       *figure)
{
  append_key (self, text, figure);
  for (TradeColumn i = 0; i < TRADE_N_COLUMNS; i++)
    if (!trade_column_is_dimension (i) && i != TRADE_COLUMN_PERIOD && i != TRADE_COLUMN_NOTE)
      append_word (self, text, figure, i);
}

static void
append_inputs (TradeTabularCodes *self,
               GString           *text,
               TradeFigure       *figure)
{
  GListModel *inputs = trade_figure_get_inputs (figure);

  for (guint i = 0; inputs != NULL && i < g_list_model_get_n_items (inputs); i++)
    {
      g_autoptr (TradeFigure) input = g_list_model_get_item (inputs, i);

      if (trade_figure_is_derived (input))
        {
          append_inputs (self, text, input);
          continue;
        }
      if (!g_hash_table_add (self->figures, g_object_ref (input)))
        continue;

      g_string_append (text, TRADE_TABLE_PART);
      append_reported (self, text, input);
    }
}

/**
 * trade_tabular_codes_write:
 * @self: a writer
 * @figure: the figure of a row
 *
 * Writes the codes of a row.
 *
 * Returns: (transfer full): the cell
 */
char *
trade_tabular_codes_write (TradeTabularCodes *self,
                           TradeFigure       *figure)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  text = g_string_new (NULL);
  if (trade_figure_is_derived (figure))
    {
      append_key (self, text, figure);
      append_inputs (self, text, figure);
    }
  else
    append_reported (self, text, figure);

  return g_string_free (text, FALSE);
}
