/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-rows.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "trade-clip-table.h"
#include "trade-describe.h"
#include "trade-draft-build.h"
#include "trade-draft-copy.h"
#include "trade-message.h"

/* What is done with rows: those that are selected; where none are, all that are shown are copied, and the one that has the focus is
 * removed. */

#define TABLE "trade-editor-rows-table"
#define GRID "trade-editor-rows-grid"

static TradeEditorSelection *
get_selection (GtkWidget *editor)
{
  return trade_editor_table_get_selection (g_object_get_data (G_OBJECT (editor), TABLE));
}

static TradeDraft *
get_draft (GtkWidget *editor)
{
  return trade_draft_history_get (trade_editor_get_history (TRADE_EDITOR (editor)));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  guint n;
  g_autofree guint *rows = trade_editor_selection_list_or_all (get_selection (widget), &n);
  g_autofree char *table = trade_draft_copy_rows (get_draft (widget), rows, n);
  g_autofree char *count = trade_format_count (trade_format_get_default (), n);
  g_autofree char *told = g_strdup_printf (ngettext ("%s row copied", "%s rows copied", n), count);

  trade_clip_table_copy (widget, table, TRUE);
  trade_editor_add_toast (TRADE_EDITOR (widget), trade_message_new_toast (told));
}

/* "Exports, 2023: 23.77 trillion yuan, up 0.6%", a line for each row that can be read. */
static void
sentences_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (TradeDataset) dataset =
    trade_draft_build (get_draft (widget), trade_draft_words_get_default (), &faults, &figures);
  GString *text = g_string_new (NULL);
  g_autofree char *sentences = NULL;
  g_autofree char *count = NULL;
  g_autofree char *told = NULL;
  guint n, n_copied = 0;
  g_autofree guint *rows = trade_editor_selection_list_or_all (get_selection (widget), &n);

  for (guint i = 0; i < n; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, rows[i]);
      g_autofree char *sentence =
        figure != NULL ? trade_describe_figure (trade_format_get_default (), dataset, figure) : NULL;

      if (sentence == NULL)
        continue;
      g_string_append_printf (text, "%s\n", sentence);
      n_copied++;
    }

  sentences = g_string_free (text, FALSE);
  count = trade_format_count (trade_format_get_default (), n_copied);
  told = g_strdup_printf (ngettext ("%s figure copied in words", "%s figures copied in words", n_copied), count);
  if (n_copied > 0)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), sentences);
  trade_editor_add_toast (TRADE_EDITOR (widget), trade_message_new_toast (told));
}

/* Takes the draft. */
static void
push (GtkWidget  *editor,
      TradeDraft *draft)
{
  trade_draft_history_push (trade_editor_get_history (TRADE_EDITOR (editor)), draft, FALSE);
  trade_draft_unref (draft);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const guint one = *(const guint *) a, other = *(const guint *) b;

  return (one > other) - (one < other);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TradeEditorTable *table = g_object_get_data (G_OBJECT (widget), TABLE);
  TradeDraft *draft = get_draft (widget);
  g_autofree guint *selected = NULL;
  TradeDraftColumn column;
  guint row, n;

  if (!trade_editor_table_get_place (table, &row, &column))
    return;

  selected = trade_editor_selection_list (get_selection (widget), &n);
  if (n == 0 && row >= trade_draft_get_n_rows (draft))
    return;

  qsort (selected, n, sizeof *selected, compare_numbers);
  push (widget, n > 0 ? trade_draft_remove_several (draft, selected, n) : trade_draft_remove_rows (draft, row, 1));
  trade_editor_table_go_to (table, row, column);
}

static void
insert_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TradeEditorTable *table = g_object_get_data (G_OBJECT (widget), TABLE);
  const char *const nothing[TRADE_DRAFT_N_COLUMNS] = { NULL };
  g_autoptr (TradeDraftRow) empty = trade_draft_row_new (nothing);
  TradeDraft *draft = get_draft (widget);
  TradeDraftColumn column;
  guint row;

  if (!trade_editor_table_get_place (table, &row, &column) || row >= trade_draft_get_n_rows (draft))
    return;

  push (widget, trade_draft_insert_rows (draft, row, &empty, 1));
  trade_editor_table_go_to (table, row, TRADE_DRAFT_FLOW);
}

static void
select_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  trade_editor_selection_select_all (get_selection (widget));
}

static void
sort_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeEditorTable *table = g_object_get_data (G_OBJECT (widget), TABLE);
  TradeDraftColumn column;
  guint row;

  if (!trade_editor_table_get_place (table, &row, &column))
    return;

  trade_editor_selection_sort (get_selection (widget), column);
  trade_editor_table_go_to (table, row, column);
}

/* The rows that are selected; where fewer than two are, a row and the one that is shown above it. */
static guint *
list_to_fill (GtkWidget *editor,
              guint      row,
              guint     *n)
{
  TradeEditorSelection *shown = get_selection (editor);
  g_autofree guint *rows = trade_editor_selection_list (shown, n);
  const guint position = trade_editor_selection_find (shown, row);

  if (*n > 1 || position == 0 || position == GTK_INVALID_LIST_POSITION || row >= trade_draft_get_n_rows (get_draft (editor)))
    return g_steal_pointer (&rows);

  *n = 2;
  g_free (rows);
  rows = g_new (guint, 2);
  rows[0] = trade_editor_selection_get_number (shown, position - 1);
  rows[1] = row;

  return g_steal_pointer (&rows);
}

/* What the first of several rows says in the column that has the focus, the others say, too. */
static void
fill_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeEditorTable *table = g_object_get_data (G_OBJECT (widget), TABLE);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  g_autofree guint *rows = NULL;
  TradeDraft *draft = get_draft (widget);
  TradeDraftColumn column;
  guint row, n;

  if (!trade_editor_table_get_place (table, &row, &column))
    return;

  rows = list_to_fill (widget, row, &n);
  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    g_ptr_array_add (all, trade_draft_row_ref (trade_draft_get_row (draft, i)));
  for (guint i = 1; i < n; i++)
    {
      TradeDraftRow *old = g_ptr_array_index (all, rows[i]);

      g_ptr_array_index (all, rows[i]) =
        trade_draft_row_with (old, column, trade_draft_row_get (trade_draft_get_row (draft, rows[0]), column));
      trade_draft_row_unref (old);
    }
  if (n > 1)
    push (widget, trade_draft_take_changed (draft, all, trade_draft_column_get_name (column)));
  trade_editor_table_go_to (table, row, column);
}

static void
unsort_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  trade_editor_selection_unsort (get_selection (widget));
}

/* Rows that stand in their own order cannot be put into it. */
static void
update_unsort (GtkWidget *editor)
{
  GtkWidget *table = g_object_get_data (G_OBJECT (editor), TABLE);
  GtkSorter *order = trade_editor_selection_get_order (get_selection (editor));

  gtk_widget_action_set_enabled (editor, "win.unsort-rows",
                                 gtk_widget_get_visible (table) && gtk_sorter_get_order (order) != GTK_SORTER_ORDER_NONE);
}

/* What has the focus in one of the two has it in the other. What is done with rows one below the other is done where they are. */
static void
grid_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  static const char *const actions[] = { "win.insert-row", "win.remove-row", "win.select-rows", "win.sort-rows", "win.fill-down" };
  TradeEditorTable *table = g_object_get_data (G_OBJECT (widget), TABLE);
  TradeEditorGrid *grid = g_object_get_data (G_OBJECT (widget), GRID);
  const gboolean shows_grid = !gtk_widget_get_visible (GTK_WIDGET (grid));
  guint row = 0, column = TRADE_DRAFT_FLOW;

  trade_editor_get_place (TRADE_EDITOR (widget), &row, &column);
  trade_editor_selection_clear (get_selection (widget));
  gtk_widget_set_visible (GTK_WIDGET (grid), shows_grid);
  gtk_widget_set_visible (GTK_WIDGET (table), !shows_grid);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i], !shows_grid);
  update_unsort (widget);
  if (shows_grid)
    trade_editor_grid_enter (grid, row, (TradeDraftColumn) column);
  else
    trade_editor_table_go_to (table, row, (TradeDraftColumn) column);
}

/**
 * trade_editor_rows_install:
 * @widget_class: the class of [class@Editor]
 *
 * Gives editors the actions win.insert-row, win.remove-row, win.fill-down, win.copy-rows, win.copy-sentences, win.select-rows,
 * win.sort-rows and win.unsort-rows, and win.toggle-grid, and their keys.
 */
void
trade_editor_rows_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.insert-row", NULL, insert_action);
  gtk_widget_class_install_action (widget_class, "win.remove-row", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "win.copy-rows", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "win.copy-sentences", NULL, sentences_action);
  gtk_widget_class_install_action (widget_class, "win.select-rows", NULL, select_action);
  gtk_widget_class_install_action (widget_class, "win.fill-down", NULL, fill_action);
  gtk_widget_class_install_action (widget_class, "win.sort-rows", NULL, sort_action);
  gtk_widget_class_install_action (widget_class, "win.unsort-rows", NULL, unsort_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-grid", NULL, grid_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "win.toggle-grid", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_ALT_MASK, "win.copy-sentences", NULL);
}

/**
 * trade_editor_rows_attach:
 * @editor: a new editor
 * @table: its table
 * @grid: what shows the same by period
 *
 * Has the actions of an editor speak of its table.
 */
void
trade_editor_rows_attach (TradeEditor      *editor,
                          TradeEditorTable *table,
                          TradeEditorGrid  *grid)
{
  g_object_set_data (G_OBJECT (editor), TABLE, table);
  g_object_set_data (G_OBJECT (editor), GRID, grid);
  g_signal_connect_object (trade_editor_selection_get_order (trade_editor_table_get_selection (table)), "changed",
                           G_CALLBACK (update_unsort), editor, G_CONNECT_SWAPPED);
  update_unsort (GTK_WIDGET (editor));
}

/**
 * trade_editor_rows_list_from:
 * @editor: an editor
 * @row: the number of a row, or of the place below all
 * @n: (out): return location for how many there are
 *
 * Returns: (transfer full) (array length=n): the numbers of the row and of those that are shown below it, in their order
 */
guint *
trade_editor_rows_list_from (TradeEditor *editor,
                             guint        row,
                             guint       *n)
{
  TradeEditorSelection *rows = get_selection (GTK_WIDGET (editor));
  const guint n_shown = trade_editor_selection_get_n (rows);
  guint *numbers = g_new (guint, n_shown + 1);

  *n = 0;
  for (guint i = trade_editor_selection_find (rows, row); i < n_shown; i++)
    if (trade_editor_selection_get_number (rows, i) < trade_draft_get_n_rows (get_draft (GTK_WIDGET (editor))))
      numbers[(*n)++] = trade_editor_selection_get_number (rows, i);

  return numbers;
}

/**
 * trade_editor_rows_get_grid:
 * @editor: an editor
 *
 * Returns: (transfer none) (nullable): what shows the rows by period; %NULL where they are shown one below the other
 */
TradeEditorGrid *
trade_editor_rows_get_grid (TradeEditor *editor)
{
  GtkWidget *grid = g_object_get_data (G_OBJECT (editor), GRID);

  return gtk_widget_get_visible (grid) ? TRADE_EDITOR_GRID (grid) : NULL;
}

/* The column in which two rows differ first. */
static TradeDraftColumn
find_column (TradeDraftRow *row,
             TradeDraftRow *before)
{
  for (TradeDraftColumn i = 0; before != NULL && i < TRADE_DRAFT_N_COLUMNS; i++)
    if (!g_str_equal (trade_draft_row_get (row, i), trade_draft_row_get (before, i)))
      return i;

  return TRADE_DRAFT_FLOW;
}

/**
 * trade_editor_rows_show_changed:
 * @editor: an editor
 * @before: its draft as it was
 *
 * Goes to the first cell of the table that has changed since, also where its row is hidden or far away.
 */
void
trade_editor_rows_show_changed (TradeEditor *editor,
                                TradeDraft  *before)
{
  TradeDraft *draft;
  guint n_before;

  g_return_if_fail (TRADE_IS_EDITOR (editor));
  g_return_if_fail (before != NULL);

  if (trade_editor_rows_get_grid (editor) != NULL)
    return;

  draft = trade_draft_history_get (trade_editor_get_history (editor));
  n_before = trade_draft_get_n_rows (before);
  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    {
      TradeDraftRow *row = trade_draft_get_row (draft, i);
      TradeDraftRow *was = i < n_before ? trade_draft_get_row (before, i) : NULL;

      if (was != NULL && trade_draft_row_equal (row, was))
        continue;
      /* The row stands where it is to stand, and is hidden or not, before somebody is led there. */
      trade_editor_selection_refresh (get_selection (GTK_WIDGET (editor)));
      trade_editor_table_go_to (g_object_get_data (G_OBJECT (editor), TABLE), i, find_column (row, was));
      return;
    }
}
