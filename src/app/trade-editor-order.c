/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-order.h"

#include <math.h>

#include "trade-draft-number.h"
#include "trade-editor-row.h"

/* What a column is sorted by is found once for each row. What cannot be read as a number or a period comes last. */

typedef struct
{
  TradeDraftHistory *history;
  TradeDraftWords   *words;
  TradeDraftColumn   column;
} Column;

static void
free_column (gpointer  data,
             GClosure *closure)
{
  Column *self = data;

  g_object_unref (self->history);
  g_free (self);
}

static char *
get_text (TradeEditorRow *row,
          Column         *self)
{
  return g_strdup (trade_editor_row_get_text (row, self->column));
}

/* An amount, whatever it is counted in. */
static double
get_number (TradeEditorRow *row,
            Column         *self)
{
  const char mark = trade_draft_get_decimal_mark (trade_draft_history_get (self->history));
  TradeDraftUnit unit = { NULL };
  TradeDecimal value;

  if (!trade_draft_number_parse (trade_editor_row_get_text (row, TRADE_DRAFT_NUMBER), mark, TRUE, &value, NULL))
    return G_MAXDOUBLE;

  trade_draft_words_find_unit (self->words, trade_editor_row_get_text (row, TRADE_DRAFT_UNIT), &unit);

  return trade_decimal_to_double (value) * pow (10, unit.scale);
}

/* When it began; of what began at the same time, the shorter first. */
static double
get_period (TradeEditorRow *row,
            Column         *self)
{
  TradePeriod period;

  if (!trade_draft_number_parse_period (trade_editor_row_get_text (row, TRADE_DRAFT_PERIOD), &period))
    return G_MAXDOUBLE;

  return period.first_month * 1e4 + period.n_months;
}

/**
 * trade_editor_order_new_of_column:
 * @history: the draft that the rows are of
 * @words: the words of the language that it is written in
 * @column: a column
 *
 * Returns: (transfer full): what sorts rows by a column
 */
GtkSorter *
trade_editor_order_new_of_column (TradeDraftHistory *history,
                                  TradeDraftWords   *words,
                                  TradeDraftColumn   column)
{
  Column *self = g_new0 (Column, 1);
  const gboolean is_text = column != TRADE_DRAFT_NUMBER && column != TRADE_DRAFT_PERIOD;
  const GCallback get = is_text ? G_CALLBACK (get_text) : column == TRADE_DRAFT_NUMBER ? G_CALLBACK (get_number)
                                                                                       : G_CALLBACK (get_period);
  GtkExpression *expression;

  *self = (Column) { g_object_ref (history), words, column };
  expression = gtk_cclosure_expression_new (is_text ? G_TYPE_STRING : G_TYPE_DOUBLE, NULL, 0, NULL, get, self, free_column);

  return is_text ? GTK_SORTER (gtk_string_sorter_new (expression)) : GTK_SORTER (gtk_numeric_sorter_new (expression));
}

static int
get_place (TradeEditorRow *row)
{
  return trade_editor_row_is_last (row);
}

/**
 * trade_editor_order_new_empty_last:
 *
 * Returns: (transfer full): what puts the row below all others in which nothing was typed yet
 */
GtkSorter *
trade_editor_order_new_empty_last (void)
{
  return GTK_SORTER (
    gtk_numeric_sorter_new (gtk_cclosure_expression_new (G_TYPE_INT, NULL, 0, NULL, G_CALLBACK (get_place), NULL, NULL)));
}
