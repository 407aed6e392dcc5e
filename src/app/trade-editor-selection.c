/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-selection.h"

#include "trade-editor-order.h"
#include "trade-editor-row.h"

struct _TradeEditorSelection
{
  GtkColumnView      *view;
  GtkSorter          *columns; /* by those that were clicked */
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;
  GtkSorter          *order; /* nullable before there is a draft */
  GtkSelectionModel  *shown;
  guint               anchor; /* where the first row is shown that was selected */
  TradeDraftColumn    sorted_by; /* the column that was asked for last; none where a heading was clicked since */
  gboolean            is_sorting; /* by a column that was asked for */
  gboolean            descends;
};

/*
 * trade_editor_selection_new:
 * @rows: the rows of a draft, and an empty one below
 * @view: what shows them
 *
 * Has a table show rows, all of them and in their order.
 *
 * Returns: (transfer full): the rows as they are shown
 */
TradeEditorSelection *
trade_editor_selection_new (GListModel    *rows,
                            GtkColumnView *view)
{
  TradeEditorSelection *self = g_new0 (TradeEditorSelection, 1);

  self->view = view;
  self->columns = g_object_ref (gtk_column_view_get_sorter (view));
  self->sorted_by = TRADE_DRAFT_N_COLUMNS;
  self->filtered = gtk_filter_list_model_new (g_object_ref (rows), NULL);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)), NULL);
  self->shown = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->sorted))));
  gtk_column_view_set_model (view, self->shown);

  return self;
}

void
trade_editor_selection_free (TradeEditorSelection *self)
{
  g_signal_handlers_disconnect_by_data (self->columns, self);
  g_object_unref (self->columns);
  g_clear_object (&self->order);
  g_object_unref (self->shown);
  g_object_unref (self->sorted);
  g_object_unref (self->filtered);
  g_free (self);
}

/* Without an order the rows stand as in the draft. */
static void
order_changed_cb (TradeEditorSelection *self,
                  GtkSorterChange       change,
                  GtkSorter            *columns)
{
  const gboolean is_sorted = gtk_sorter_get_order (columns) != GTK_SORTER_ORDER_NONE;

  trade_editor_selection_clear (self);
  if (!self->is_sorting)
    self->sorted_by = TRADE_DRAFT_N_COLUMNS;
  if ((gtk_sort_list_model_get_sorter (self->sorted) != NULL) != is_sorted)
    gtk_sort_list_model_set_sorter (self->sorted, is_sorted ? self->order : NULL);
}

/*
 * trade_editor_selection_set_history:
 * @self: rows that are of no draft yet
 * @history: the draft that they are of
 * @words: the words of the language that it is written in
 *
 * Lets a person sort the rows by a click on the heading of a column. The place to type in stays below all.
 */
void
trade_editor_selection_set_history (TradeEditorSelection *self,
                                    TradeDraftHistory    *history,
                                    TradeDraftWords      *words)
{
  GtkMultiSorter *order = gtk_multi_sorter_new ();

  for (guint i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (self->view), i);
      g_autoptr (GtkSorter) sorter = trade_editor_order_new_of_column (history, words, (TradeDraftColumn) i);

      gtk_column_view_column_set_sorter (column, sorter);
    }
  gtk_multi_sorter_append (order, trade_editor_order_new_empty_last ());
  gtk_multi_sorter_append (order, g_object_ref (self->columns));
  self->order = GTK_SORTER (order);
  g_signal_connect_swapped (self->columns, "changed", G_CALLBACK (order_changed_cb), self);
}

guint
trade_editor_selection_get_n (TradeEditorSelection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->shown));
}

guint
trade_editor_selection_get_number (TradeEditorSelection *self,
                                   guint                 position)
{
  g_autoptr (TradeEditorRow) row = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  return row != NULL ? trade_editor_row_get_number (row) : GTK_INVALID_LIST_POSITION;
}

/*
 * trade_editor_selection_find:
 * @self: the rows that are shown
 * @number: the number of a row in the draft
 *
 * Returns: where the row is shown; %GTK_INVALID_LIST_POSITION where it is hidden
 */
guint
trade_editor_selection_find (TradeEditorSelection *self,
                             guint                 number)
{
  /* Mostly they stand in the order of the draft. */
  if (trade_editor_selection_get_number (self, number) == number)
    return number;

  for (guint i = 0; i < trade_editor_selection_get_n (self); i++)
    if (trade_editor_selection_get_number (self, i) == number)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

/*
 * trade_editor_selection_refresh:
 * @self: rows that came, went or changed
 *
 * Puts them in order, and hides those that are to be hidden. A row that is typed in stays where it is, and in sight, until then.
 */
void
trade_editor_selection_refresh (TradeEditorSelection *self)
{
  GtkFilter *filter = gtk_filter_list_model_get_filter (self->filtered);

  trade_editor_selection_clear (self);
  if (self->order != NULL)
    gtk_sorter_changed (self->order, GTK_SORTER_CHANGE_DIFFERENT);
  if (filter != NULL)
    gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/*
 * trade_editor_selection_sort:
 * @self: the rows that are shown
 * @column: a column
 *
 * Shows the rows in the order of what they say in a column, and the other way around where they stand in it already, as a click on its
 * heading does.
 */
void
trade_editor_selection_sort (TradeEditorSelection *self,
                             TradeDraftColumn      column)
{
  const gboolean is_sorted = gtk_sorter_get_order (self->columns) != GTK_SORTER_ORDER_NONE && self->sorted_by == column;
  g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (gtk_column_view_get_columns (self->view), column);

  self->descends = is_sorted && !self->descends;
  self->is_sorting = TRUE;
  gtk_column_view_sort_by_column (self->view, view_column, self->descends ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->is_sorting = FALSE;
  self->sorted_by = column;
}

/* Shows the rows in the order of the draft again. */
void
trade_editor_selection_unsort (TradeEditorSelection *self)
{
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
}

/*
 * trade_editor_selection_get_order:
 * @self: the rows that are shown
 *
 * Returns: (transfer none): what sorts the rows; its order is none where they stand in that of the draft
 */
GtkSorter *
trade_editor_selection_get_order (TradeEditorSelection *self)
{
  return self->columns;
}

/*
 * trade_editor_selection_set_filter:
 * @self: the rows that are shown
 * @filter: (nullable): which are to be shown; %NULL for all
 *
 * Hides the others.
 */
void
trade_editor_selection_set_filter (TradeEditorSelection *self,
                                   GtkFilter            *filter)
{
  trade_editor_selection_clear (self);
  gtk_filter_list_model_set_filter (self->filtered, filter);
}

/*
 * trade_editor_selection_get_filtered:
 * @self: the rows that are shown
 *
 * Returns: the model whose filter hides rows; it may lose it, see trade_editor_table_go_to()
 */
GtkFilterListModel *
trade_editor_selection_get_filtered (TradeEditorSelection *self)
{
  return self->filtered;
}

gboolean
trade_editor_selection_is_empty (TradeEditorSelection *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->shown);

  return gtk_bitset_is_empty (selected);
}

gboolean
trade_editor_selection_has (TradeEditorSelection *self,
                            guint                 position)
{
  return gtk_selection_model_is_selected (self->shown, position);
}

void
trade_editor_selection_clear (TradeEditorSelection *self)
{
  gtk_selection_model_unselect_all (self->shown);
}

void
trade_editor_selection_select_all (TradeEditorSelection *self)
{
  self->anchor = 0;
  gtk_selection_model_select_all (self->shown);
}

/*
 * trade_editor_selection_extend:
 * @self: the rows that are shown
 * @from: where the row is shown that has the focus, from which to select where nothing is selected yet
 * @position: where the last row is shown that is to be selected
 *
 * Selects all rows between the one that was selected first and another, and no others.
 */
void
trade_editor_selection_extend (TradeEditorSelection *self,
                               guint                 from,
                               guint                 position)
{
  guint first;

  if (trade_editor_selection_is_empty (self))
    self->anchor = from;
  first = MIN (self->anchor, position);
  gtk_selection_model_select_range (self->shown, first, MAX (self->anchor, position) - first + 1, TRUE);
}

static guint *
list (TradeEditorSelection *self,
      gboolean              takes_all,
      guint                *n)
{
  const guint n_shown = trade_editor_selection_get_n (self);
  guint *numbers = g_new (guint, n_shown + 1);

  *n = 0;
  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (TradeEditorRow) row = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (!trade_editor_row_is_last (row) && (takes_all || trade_editor_selection_has (self, i)))
        numbers[(*n)++] = trade_editor_row_get_number (row);
    }

  return numbers;
}

/*
 * trade_editor_selection_list:
 * @self: the rows that are shown
 * @n: (out): return location for how many are selected
 *
 * Returns: (transfer full) (array length=n): the numbers of the selected rows, in the order in which they are shown, without the
 *   empty row below all
 */
guint *
trade_editor_selection_list (TradeEditorSelection *self,
                             guint                *n)
{
  return list (self, FALSE, n);
}

/*
 * trade_editor_selection_list_or_all:
 * @self: the rows that are shown
 * @n: (out): return location for how many there are
 *
 * Returns: (transfer full) (array length=n): as trade_editor_selection_list(), or all rows that are shown where none are selected
 */
guint *
trade_editor_selection_list_or_all (TradeEditorSelection *self,
                                    guint                *n)
{
  return list (self, trade_editor_selection_is_empty (self), n);
}
