/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor-test.h"

#include <string.h>

#include "trade-editor-selection.h"
#include "trade-find-bar.h"

/* Rows are sorted, hidden and selected in a window, and copied as they are shown. */

static GtkColumnView *
get_column_view (EditorTest *self)
{
  return GTK_COLUMN_VIEW (app_test_find_descendant (GTK_WIDGET (editor_test_get_table (self)), GTK_TYPE_COLUMN_VIEW));
}

static void
sort (EditorTest       *self,
      TradeDraftColumn  column,
      GtkSortType       direction)
{
  g_autoptr (GtkColumnViewColumn) view_column =
    g_list_model_get_item (gtk_column_view_get_columns (get_column_view (self)), column);

  gtk_column_view_sort_by_column (get_column_view (self), view_column, direction);
  app_test_settle ();
}

/* The numbers of the rows that are shown, the empty one as a dash. */
static void
assert_shown (EditorTest *self,
              const char *expected)
{
  TradeEditorSelection *rows = trade_editor_table_get_selection (editor_test_get_table (self));
  GString *shown = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < trade_editor_selection_get_n (rows); i++)
    {
      const guint number = trade_editor_selection_get_number (rows, i);

      if (number < trade_draft_get_n_rows (editor_test_get_draft (self)))
        g_string_append_printf (shown, "%u ", number);
      else
        g_string_append (shown, "-");
    }
  text = g_string_free (shown, FALSE);
  g_assert_cmpstr (text, ==, expected);
}

static gboolean
is_menu_entry (GtkWidget     *widget,
               gconstpointer  label)
{
  g_autofree char *text = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    g_object_get (widget, "text", &text, NULL);

  return g_strcmp0 (text, label) == 0;
}

/* Whether the menu offers to bring back the order of the draft. */
static gboolean
offers_own_order (EditorTest *self)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (app_test_find_descendant (GTK_WIDGET (self->editor), GTK_TYPE_MENU_BUTTON));
  gboolean offers;

  gtk_menu_button_popup (button);
  app_test_settle ();
  offers = gtk_widget_is_sensitive (app_test_find (GTK_WIDGET (button), is_menu_entry, "Rows in Their Own Order"));
  gtk_menu_button_popdown (button);
  app_test_settle ();

  return offers;
}

/* The place to type in stays below all, and the keys go by what is seen. */
static void
test_sort (EditorTest    *self,
           gconstpointer  data)
{
  editor_test_type_first_chart (self);
  assert_shown (self, "0 1 2 3 -");
  g_assert_false (offers_own_order (self));
  sort (self, TRADE_DRAFT_NUMBER, GTK_SORT_ASCENDING);
  assert_shown (self, "3 2 1 0 -");
  g_assert_true (offers_own_order (self));
  sort (self, TRADE_DRAFT_NUMBER, GTK_SORT_DESCENDING);
  assert_shown (self, "0 1 2 3 -");
  sort (self, TRADE_DRAFT_FLOW, GTK_SORT_DESCENDING);
  assert_shown (self, "1 3 0 2 -");
  trade_editor_table_go_to (editor_test_get_table (self), 3, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  editor_test_press (self, GDK_KEY_Down, 1);
  editor_test_assert_place (self, 0, TRADE_DRAFT_NUMBER);
  editor_test_press (self, GDK_KEY_Down, 2);
  editor_test_assert_place (self, 4, TRADE_DRAFT_NUMBER);

  /* What is typed stays where it is typed. */
  editor_test_type (self, "99");
  editor_test_assert_place (self, 4, TRADE_DRAFT_NUMBER);
  assert_shown (self, "1 3 0 2 4 -");
  g_assert_cmpstr (editor_test_get_text (self, 4, TRADE_DRAFT_NUMBER), ==, "99");
  editor_test_activate (self, "win.unsort-rows");
  assert_shown (self, "0 1 2 3 4 -");
  g_assert_false (offers_own_order (self));
}

/* Whoever has no pointer sorts by the column that he is in, and goes with the row. */
static void
test_sort_action (EditorTest    *self,
                  gconstpointer  data)
{
  editor_test_type_first_chart (self);
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  editor_test_activate (self, "win.sort-rows");
  assert_shown (self, "3 2 1 0 -");
  editor_test_assert_place (self, 0, TRADE_DRAFT_NUMBER);
  editor_test_activate (self, "win.sort-rows");
  assert_shown (self, "0 1 2 3 -");
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_FLOW);
  app_test_settle ();
  editor_test_activate (self, "win.sort-rows");
  assert_shown (self, "0 2 1 3 -");
  editor_test_activate (self, "win.unsort-rows");
  editor_test_activate (self, "win.sort-rows");
  assert_shown (self, "0 2 1 3 -");

  /* A heading that was clicked in between begins anew. */
  sort (self, TRADE_DRAFT_NUMBER, GTK_SORT_DESCENDING);
  editor_test_activate (self, "win.sort-rows");
  assert_shown (self, "0 2 1 3 -");
}

/* What the first row says, those that are selected with it say too, as they are shown; else what the row above does. */
static void
test_fill (EditorTest    *self,
           gconstpointer  data)
{
  g_autofree char *undo = NULL;

  editor_test_type_first_chart (self);
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_PRODUCT);
  app_test_settle ();
  editor_test_activate (self, "win.fill-down");
  gtk_editable_set_text (trade_editor_cell_get_editable (editor_test_get_cell (self)), "Cars");
  app_test_settle ();
  trade_editor_table_go_to (editor_test_get_table (self), 1, TRADE_DRAFT_PRODUCT);
  app_test_settle ();
  editor_test_activate (self, "win.fill-down");
  g_assert_cmpstr (editor_test_get_text (self, 1, TRADE_DRAFT_PRODUCT), ==, "Cars");
  g_assert_cmpstr (editor_test_get_text (self, 1, TRADE_DRAFT_NUMBER), ==, "17.99");
  g_assert_cmpstr (editor_test_get_text (self, 2, TRADE_DRAFT_PRODUCT), ==, "");

  editor_test_activate (self, "win.select-rows");
  editor_test_activate (self, "win.fill-down");
  g_assert_cmpstr (editor_test_get_text (self, 3, TRADE_DRAFT_PRODUCT), ==, "Cars");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 4);
  undo = trade_draft_change_write_undo (trade_draft_history_get_undo (trade_editor_get_history (self->editor)));
  g_assert_cmpstr (undo, ==, "Undo Change of Product");
  editor_test_activate (self, "win.undo");
  g_assert_cmpstr (editor_test_get_text (self, 3, TRADE_DRAFT_PRODUCT), ==, "");
  g_assert_cmpstr (editor_test_get_text (self, 1, TRADE_DRAFT_PRODUCT), ==, "Cars");
}

static gboolean
is_filtered (gpointer data)
{
  EditorTest *self = data;
  TradeEditorSelection *rows = trade_editor_table_get_selection (editor_test_get_table (self));

  return trade_editor_selection_get_n (rows) == 3;
}

/* Rows that have not what is looked for are hidden on demand, and come back for whoever goes there. */
static void
test_filter (EditorTest    *self,
             gconstpointer  data)
{
  GtkWidget *bar;
  GtkToggleButton *only;

  editor_test_type_first_chart (self);
  editor_test_activate (self, "win.find");
  bar = app_test_find_descendant (GTK_WIDGET (self->editor), TRADE_TYPE_FIND_BAR);
  gtk_editable_set_text (GTK_EDITABLE (app_test_find_descendant (bar, GTK_TYPE_SEARCH_ENTRY)), "imports");
  app_test_settle ();
  assert_shown (self, "0 1 2 3 -");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (app_test_find_descendant (bar, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  app_test_wait (is_filtered, self);
  assert_shown (self, "1 3 -");

  /* A row that is changed stays in sight. */
  trade_editor_table_go_to (editor_test_get_table (self), 3, TRADE_DRAFT_FLOW);
  app_test_settle ();
  gtk_editable_set_text (trade_editor_cell_get_editable (editor_test_get_cell (self)), "Exports");
  app_test_settle ();
  assert_shown (self, "1 3 -");
  editor_test_press (self, GDK_KEY_Escape, 1);
  editor_test_press (self, GDK_KEY_Up, 1);
  editor_test_assert_place (self, 1, TRADE_DRAFT_FLOW);

  trade_editor_table_go_to (editor_test_get_table (self), 2, TRADE_DRAFT_FLOW);
  app_test_settle ();
  editor_test_assert_place (self, 2, TRADE_DRAFT_FLOW);
  assert_shown (self, "0 1 2 3 -");
  only = GTK_TOGGLE_BUTTON (app_test_find_descendant (bar, GTK_TYPE_TOGGLE_BUTTON));
  g_assert_false (gtk_toggle_button_get_active (only));
  gtk_toggle_button_set_active (only, TRUE);
  app_test_settle ();
  assert_shown (self, "1 -");
}

/* A row that is hidden is not removed by whoever chooses from a menu, where the focus was before; what is selected is. */
static void
test_hidden (EditorTest    *self,
             gconstpointer  data)
{
  GtkWidget *menu = app_test_find_descendant (GTK_WIDGET (self->editor), GTK_TYPE_MENU_BUTTON);
  GtkWidget *bar;

  editor_test_type_first_chart (self);
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_FLOW);
  app_test_settle ();
  editor_test_activate (self, "win.find");
  bar = app_test_find_descendant (GTK_WIDGET (self->editor), TRADE_TYPE_FIND_BAR);
  gtk_editable_set_text (GTK_EDITABLE (app_test_find_descendant (bar, GTK_TYPE_SEARCH_ENTRY)), "imports");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (app_test_find_descendant (bar, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  app_test_wait (is_filtered, self);
  assert_shown (self, "1 3 -");
  gtk_widget_grab_focus (menu);
  app_test_settle ();
  editor_test_activate (self, "win.remove-row");
  editor_test_activate (self, "win.insert-row");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 4);

  editor_test_activate (self, "win.select-rows");
  editor_test_activate (self, "win.remove-row");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 2);
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_FLOW), ==, "Exports");
  g_assert_cmpstr (editor_test_get_text (self, 1, TRADE_DRAFT_FLOW), ==, "Exports");
}

static gboolean
has_dialog (gpointer data)
{
  return app_test_find_dialog (GTK_WINDOW (((EditorTest *) data)->editor)) != NULL;
}

/* The keys that are told do what is told from within a cell, too, where an entry has others of its own for them. */
static void
test_select_key (EditorTest    *self,
                 gconstpointer  data)
{
  editor_test_type_first_chart (self);
  trade_editor_table_go_to (editor_test_get_table (self), 1, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (self->editor)), GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  app_test_settle ();
  editor_test_activate (self, "win.remove-row");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 0);
}

/* What is pasted goes over the rows that are seen one below the other, however they stand in the draft. */
static void
test_paste (EditorTest    *self,
            gconstpointer  data)
{
  GtkWindow *dialog;

  editor_test_type_first_chart (self);
  sort (self, TRADE_DRAFT_FLOW, GTK_SORT_DESCENDING);
  assert_shown (self, "1 3 0 2 -");
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->editor)), "11\n12\n13\n");
  g_assert_true (editor_test_press_with (self, GDK_KEY_v, GDK_CONTROL_MASK));
  app_test_wait (has_dialog, self);
  dialog = app_test_find_dialog (GTK_WINDOW (self->editor));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "1 row is added."));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "paste");
  gtk_window_destroy (dialog);
  app_test_settle ();
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 5);
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_NUMBER), ==, "11");
  g_assert_cmpstr (editor_test_get_text (self, 1, TRADE_DRAFT_NUMBER), ==, "17.99");
  g_assert_cmpstr (editor_test_get_text (self, 2, TRADE_DRAFT_NUMBER), ==, "12");
  g_assert_cmpstr (editor_test_get_text (self, 4, TRADE_DRAFT_NUMBER), ==, "13");
}

static void
test_copy (EditorTest    *self,
           gconstpointer  data)
{
  g_autofree char *table = NULL;
  g_autofree char *sentences = NULL;
  TradeEditorSelection *rows;

  editor_test_type_first_chart (self);
  sort (self, TRADE_DRAFT_FLOW, GTK_SORT_DESCENDING);
  trade_editor_table_go_to (editor_test_get_table (self), 3, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  rows = trade_editor_table_get_selection (editor_test_get_table (self));
  g_assert_true (editor_test_press_with (self, GDK_KEY_Down, GDK_SHIFT_MASK));
  g_assert_true (trade_editor_selection_has (rows, 1));
  g_assert_true (trade_editor_selection_has (rows, 2));
  g_assert_false (trade_editor_selection_has (rows, 3));
  g_assert_true (editor_test_press_with (self, GDK_KEY_Down, GDK_SHIFT_MASK));
  g_assert_true (trade_editor_selection_has (rows, 1));
  g_assert_true (trade_editor_selection_has (rows, 3));
  g_assert_true (editor_test_press_with (self, GDK_KEY_Up, GDK_SHIFT_MASK));
  g_assert_false (trade_editor_selection_has (rows, 3));
  g_assert_true (editor_test_press_with (self, GDK_KEY_c, GDK_CONTROL_MASK));
  table = editor_test_read_clipboard (self);
  g_assert_true (g_str_has_prefix (table, "Flow\tMeasure\t"));
  g_assert_nonnull (strstr (table, "\nImports\tGrowth\t\t−0.3\tpercent"));
  g_assert_nonnull (strstr (table, "\nExports\tValue\t\t23.77\ttrillion yuan\t2023\t"));
  g_assert_null (strstr (table, "17.99"));

  editor_test_activate (self, "win.copy-sentences");
  sentences = editor_test_read_clipboard (self);
  g_assert_cmpstr (sentences, ==, "Imports, 2023: down 0.3%\nExports, 2023: 23.77 trillion yuan, up 0.6%\n");

  /* What is selected is removed together, and comes back together. */
  editor_test_activate (self, "win.remove-row");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 2);
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_NUMBER), ==, "17.99");
  g_assert_true (trade_editor_selection_is_empty (rows));
  editor_test_activate (self, "win.undo");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 4);
}

static void
test_select (EditorTest    *self,
             gconstpointer  data)
{
  TradeEditorSelection *rows = trade_editor_table_get_selection (editor_test_get_table (self));
  g_autofree char *sentences = NULL;

  editor_test_type_first_chart (self);
  editor_test_go_to_table (self);
  editor_test_activate (self, "win.select-rows");
  g_assert_true (trade_editor_selection_has (rows, 3));
  g_assert_true (editor_test_press_with (self, GDK_KEY_Escape, 0));
  g_assert_true (trade_editor_selection_is_empty (rows));

  /* Where nothing is selected all is copied; a row that cannot be read has no sentence. */
  gtk_editable_set_text (trade_editor_cell_get_editable (editor_test_get_cell (self)), "Nonsense");
  app_test_settle ();
  editor_test_activate (self, "win.copy-sentences");
  sentences = editor_test_read_clipboard (self);
  g_assert_null (strstr (sentences, "23.77"));
  g_assert_true (g_str_has_prefix (sentences, "Imports, 2023: 17.99 trillion yuan, down 0.3%\n"));
}

static void
add_tests (void)
{
#define ADD(name, function) g_test_add ("/editor-rows/" name, EditorTest, NULL, editor_test_set_up, function, editor_test_tear_down)
  ADD ("sort", test_sort);
  ADD ("sort-action", test_sort_action);
  ADD ("fill", test_fill);
  ADD ("filter", test_filter);
  ADD ("hidden", test_hidden);
  ADD ("select-key", test_select_key);
  ADD ("paste", test_paste);
  ADD ("copy", test_copy);
  ADD ("select", test_select);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
