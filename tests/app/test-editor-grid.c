/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor-test.h"

#include <math.h>
#include <string.h>

#include "trade-draft-grid.h"
#include "trade-editor-grid.h"
#include "trade-editor-pinned.h"
#include "trade-find-bar.h"

/* Figures are typed in a window as in a spreadsheet: a line for what is measured, a column for each period. */

#define N_HEADS TRADE_DRAFT_GRID_N_HEADS
#define HEAD_UNIT 10

static TradeEditorGrid *
get_grid (EditorTest *self)
{
  return TRADE_EDITOR_GRID (app_test_find_descendant (GTK_WIDGET (self->editor), TRADE_TYPE_EDITOR_GRID));
}

static void
press (EditorTest *self,
       guint       key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_grid (self)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
  app_test_settle ();
}

static void
go_to (EditorTest *self,
       guint       line,
       guint       column)
{
  trade_editor_grid_go_to (get_grid (self), line, column);
  app_test_settle ();
}

static void
set_text (EditorTest *self,
          const char *text)
{
  gtk_editable_set_text (trade_editor_cell_get_editable (editor_test_get_cell (self)), text);
  app_test_settle ();
}

static void
assert_row (EditorTest *self,
            guint       row,
            const char *flow,
            const char *number,
            const char *unit,
            const char *period)
{
  g_assert_cmpuint (row, <, trade_draft_get_n_rows (editor_test_get_draft (self)));
  g_assert_cmpstr (editor_test_get_text (self, row, TRADE_DRAFT_FLOW), ==, flow);
  g_assert_cmpstr (editor_test_get_text (self, row, TRADE_DRAFT_NUMBER), ==, number);
  g_assert_cmpstr (editor_test_get_text (self, row, TRADE_DRAFT_UNIT), ==, unit);
  g_assert_cmpstr (editor_test_get_text (self, row, TRADE_DRAFT_PERIOD), ==, period);
}

/* Exports and imports of two years: those of the year before are typed in a column of their own. */
static void
type_grid (EditorTest *self)
{
  editor_test_type_first_chart (self);
  editor_test_activate (self, "win.toggle-grid");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_grid (self))));
  g_assert_false (trade_editor_grid_add_period (get_grid (self), "someday"));
  g_assert_true (trade_editor_grid_add_period (get_grid (self), "2022"));
  app_test_settle ();
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 4);
  editor_test_type (self, "23.63");
  press (self, GDK_KEY_Return);
  editor_test_type (self, "18.04");
  press (self, GDK_KEY_Return);
}

static void
test_type (EditorTest    *self,
           gconstpointer  data)
{
  g_autofree char *undo = NULL;

  type_grid (self);
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 6);
  assert_row (self, 4, "Exports", "23.63", "trillion yuan", "2022");
  assert_row (self, 5, "Imports", "18.04", "trillion yuan", "2022");
  g_assert_cmpuint (trade_dataset_get_n_reported (editor_test_get_dataset (self)), ==, 6);
  undo = trade_draft_change_write_undo (trade_draft_history_get_undo (trade_editor_get_history (self->editor)));
  g_assert_cmpstr (undo, ==, "Undo Addition of Imports, 2022");

  /* A number is one change, whatever number of digits it has. */
  editor_test_activate (self, "win.undo");
  editor_test_activate (self, "win.undo");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 4);
  editor_test_activate (self, "win.redo");
  editor_test_activate (self, "win.redo");
  assert_row (self, 5, "Imports", "18.04", "trillion yuan", "2022");

  /* The column before is that of the year before. */
  go_to (self, 0, N_HEADS);
  press (self, GDK_KEY_Tab);
  gtk_editable_select_region (trade_editor_cell_get_editable (editor_test_get_cell (self)), 0, -1);
  editor_test_type (self, "23.78");
  assert_row (self, 0, "Exports", "23.78", "trillion yuan", "2023");
}

/* Beside a table that does not fill its place GTK would show that it is scrolled too far. */
static void
assert_filled (EditorTest *self)
{
  GtkWidget *view = app_test_find_descendant (GTK_WIDGET (get_grid (self)), GTK_TYPE_COLUMN_VIEW);
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));

  g_assert_cmpfloat (gtk_adjustment_get_page_size (adjustment), >, 0);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >=, gtk_adjustment_get_page_size (adjustment));
}

/* Whoever types numbers first says of what period they are afterwards. */
static void
test_only_period (EditorTest    *self,
                  gconstpointer  data)
{
  editor_test_activate (self, "win.toggle-grid");
  go_to (self, 0, 0);
  for (guint i = 0; i < 6; i++)
    app_test_settle ();
  assert_filled (self);
  editor_test_type (self, "Exports");
  go_to (self, 0, N_HEADS);
  set_text (self, "12");
  go_to (self, 1, 0);
  editor_test_type (self, "Imports");
  go_to (self, 1, N_HEADS);
  set_text (self, "11");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_PERIOD), ==, "");
  trade_editor_grid_go_to_row (get_grid (self), 0, TRADE_DRAFT_PERIOD);
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (self->editor)), GTK_TYPE_ENTRY));
  g_assert_null (editor_test_get_cell (self));
  g_assert_true (trade_editor_grid_add_period (get_grid (self), "2023"));
  app_test_settle ();
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 2);
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_PERIOD), ==, "2023");
  g_assert_cmpstr (editor_test_get_text (self, 1, TRADE_DRAFT_PERIOD), ==, "2023");
  g_assert_cmpuint (trade_draft_grid_get_n_periods (trade_editor_grid_get_layout (get_grid (self))), ==, 1);

  /* What is said already stays as it is. */
  g_assert_true (trade_editor_grid_add_period (get_grid (self), "2024"));
  app_test_settle ();
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_PERIOD), ==, "2023");
  g_assert_cmpuint (trade_draft_grid_get_n_periods (trade_editor_grid_get_layout (get_grid (self))), ==, 2);
}

/* A number that is taken away takes its figure with it, as soon as somebody goes elsewhere. */
static void
test_clear (EditorTest    *self,
            gconstpointer  data)
{
  type_grid (self);
  go_to (self, 0, N_HEADS);
  set_text (self, "");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 6);
  press (self, GDK_KEY_Down);
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 5);
  assert_row (self, 4, "Imports", "18.04", "trillion yuan", "2022");
  editor_test_activate (self, "win.undo");
  assert_row (self, 4, "Exports", "23.63", "trillion yuan", "2022");

  /* What was begun and given up leaves nothing, not even to be undone. */
  go_to (self, 3, N_HEADS);
  set_text (self, "7");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 7);
  set_text (self, "");
  press (self, GDK_KEY_Up);
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 6);
  editor_test_activate (self, "win.undo");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 5);
  assert_row (self, 4, "Exports", "23.63", "trillion yuan", "2022");
}

/* What a line is of is changed for all of its figures at once. */
static void
test_heads (EditorTest    *self,
            gconstpointer  data)
{
  const guint n_lines = 4;

  type_grid (self);
  go_to (self, 0, HEAD_UNIT);
  set_text (self, "billion yuan");
  assert_row (self, 0, "Exports", "23.77", "billion yuan", "2023");
  assert_row (self, 4, "Exports", "23.63", "billion yuan", "2022");
  assert_row (self, 1, "Imports", "17.99", "trillion yuan", "2023");
  editor_test_activate (self, "win.undo");
  assert_row (self, 4, "Exports", "23.63", "trillion yuan", "2022");

  /* Below all lines another is begun. */
  go_to (self, n_lines, 0);
  editor_test_type (self, "Bal");
  press (self, GDK_KEY_Tab);
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 7);
  g_assert_cmpstr (editor_test_get_text (self, 6, TRADE_DRAFT_FLOW), ==, "Balance");
}

/* What cannot be read stays as it was typed, and is marked where it stands. */
static void
test_fault (EditorTest    *self,
            gconstpointer  data)
{
  g_autofree char *name = NULL;
  TradeEditorCell *cell;

  type_grid (self);
  go_to (self, 1, N_HEADS + 1);
  set_text (self, "1.7.9");
  cell = editor_test_get_cell (self);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "fault"));
  gtk_test_accessible_assert_property (trade_editor_cell_get_editable (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Imports, Value, trillion yuan, 2023");
  press (self, GDK_KEY_Up);
  name = trade_editor_grid_dup_name (get_grid (self));
  g_assert_cmpstr (name, ==, "Exports, Value, trillion yuan, 2023");
  assert_row (self, 1, "Imports", "1.7.9", "trillion yuan", "2023");
  editor_test_activate (self, "win.next-fault");
  g_assert_cmpstr (gtk_editable_get_text (trade_editor_cell_get_editable (editor_test_get_cell (self))), ==, "1.7.9");

  /* The other way to look at it is at the same place. */
  editor_test_activate (self, "win.toggle-grid");
  editor_test_assert_place (self, 1, TRADE_DRAFT_NUMBER);
  editor_test_activate (self, "win.toggle-grid");
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "win.remove-row", NULL);
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 6);
}

/* What is typed stays in its cell until it is typed, though the figure may be one of a line above, whose place is free. */
static void
test_digits (EditorTest    *self,
             gconstpointer  data)
{
  const guint n_lines = 4;

  type_grid (self);
  go_to (self, n_lines, N_HEADS);
  editor_test_type (self, "12.5");
  press (self, GDK_KEY_Up);
  assert_row (self, 6, "", "12.5", "trillion yuan", "2022");

  /* A line that says nothing but that has 2022 only: what is typed below all lines of 2023 goes there, digit by digit. */
  go_to (self, n_lines + 1, N_HEADS + 1);
  editor_test_type (self, "13.5");
  g_assert_cmpstr (gtk_editable_get_text (trade_editor_cell_get_editable (editor_test_get_cell (self))), ==, "13.5");
  press (self, GDK_KEY_Up);
  assert_row (self, 7, "", "13.5", "trillion yuan", "2023");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 8);

  /* What becomes of the same as a line above, with its periods free there, is in that line when somebody goes on. */
  go_to (self, n_lines + 1, 0);
  set_text (self, "Imports");
  g_assert_cmpstr (gtk_editable_get_text (trade_editor_cell_get_editable (editor_test_get_cell (self))), ==, "Imports");
  press (self, GDK_KEY_Down);
  press (self, GDK_KEY_Up);
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 9);
  for (guint i = 0; i < 3; i++)
    editor_test_activate (self, "win.undo");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 6);
  for (guint i = 0; i < 3; i++)
    editor_test_activate (self, "win.redo");
  assert_row (self, 7, "", "13.5", "trillion yuan", "2023");
}

/* A figure without a number, which has another reason to be there, stays when somebody types one and thinks better of it. */
static void
test_missing (EditorTest    *self,
              gconstpointer  data)
{
  TradeDraftHistory *history = trade_editor_get_history (self->editor);
  g_autoptr (TradeDraft) without = NULL;
  g_autoptr (TradeDraft) secret = NULL;

  type_grid (self);
  without = trade_draft_set_cell (editor_test_get_draft (self), 0, TRADE_DRAFT_NUMBER, "");
  secret = trade_draft_set_cell (without, 0, TRADE_DRAFT_STATUS, "confidential");
  trade_draft_history_push (history, secret, FALSE);
  app_test_settle ();
  go_to (self, 0, N_HEADS + 1);
  editor_test_type (self, "5");
  set_text (self, "");
  press (self, GDK_KEY_Down);
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 6);
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_STATUS), ==, "confidential");
}

/* Periods are typed in the digits of the language. */
static void
test_other_digits (EditorTest    *self,
                   gconstpointer  data)
{
  type_grid (self);
  g_assert_true (trade_editor_grid_add_period (get_grid (self), "٢٠٢١"));
  app_test_settle ();
  editor_test_type (self, "٢١٫٧");
  press (self, GDK_KEY_Return);
  assert_row (self, 6, "Exports", "٢١٫٧", "trillion yuan", "٢٠٢١");
  g_assert_cmpuint (trade_dataset_get_n_reported (editor_test_get_dataset (self)), ==, 7);
}

/* A release of more lines and periods than there is room for, of which half are adjusted. */
static void
show_lines (EditorTest *self,
            guint       n)
{
  TradeDraftHistory *history = trade_editor_get_history (self->editor);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  g_autoptr (TradeDraft) many = NULL;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < 20; j++)
      {
        g_autofree char *number = g_strdup_printf ("%u%02u", i + 1, j);
        g_autofree char *period = g_strdup_printf ("%u", 2000 + j);
        g_autofree char *product = g_strdup_printf ("Product %u", i / 2);
        const char *const cells[TRADE_DRAFT_N_COLUMNS] = {
          [TRADE_DRAFT_FLOW] = "Exports",
          [TRADE_DRAFT_MEASURE] = "Value",
          [TRADE_DRAFT_RELATION] = j == 3 ? "about" : "",
          [TRADE_DRAFT_NUMBER] = number,
          [TRADE_DRAFT_UNIT] = "million yuan",
          [TRADE_DRAFT_PERIOD] = period,
          [TRADE_DRAFT_PRODUCT] = product,
          [TRADE_DRAFT_ADJUSTMENT] = i % 2 == 0 ? "not adjusted" : "seasonally adjusted",
        };

        g_ptr_array_add (rows, trade_draft_row_new (cells));
      }
  many = trade_draft_insert_rows (editor_test_get_draft (self), 0, (TradeDraftRow **) rows->pdata, rows->len);
  trade_draft_history_push (history, many, FALSE);
  app_test_settle ();
}

static void
show_many (EditorTest *self)
{
  show_lines (self, 40);
}

static void
settle_frames (void)
{
  for (guint i = 0; i < 6; i++)
    app_test_settle ();
}

/* That the cell that has the focus is in sight, all of it. */
static void
assert_in_sight (EditorTest *self,
                 const char *text)
{
  GtkWidget *cell = GTK_WIDGET (editor_test_get_cell (self));
  GtkWidget *scroller = gtk_widget_get_ancestor (cell, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  g_assert_cmpstr (gtk_editable_get_text (trade_editor_cell_get_editable (TRADE_EDITOR_CELL (cell))), ==, text);
  g_assert_true (gtk_widget_compute_bounds (cell, scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, -1);
  g_assert_cmpfloat (bounds.origin.y, >=, -1);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (scroller) + 1);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (scroller) + 1);
}

/* What has the focus is in sight, however it got it. */
static void
test_sight (EditorTest    *self,
            gconstpointer  data)
{
  static const guint rows[] = { 799, 0, 419, 780, 19 };

  show_many (self);
  trade_editor_table_go_to (editor_test_get_table (self), 799, TRADE_DRAFT_FLOW);
  app_test_settle ();
  editor_test_activate (self, "win.toggle-grid");
  settle_frames ();
  assert_in_sight (self, "4019");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf ("%u%02u", rows[i] / 20 + 1, rows[i] % 20);

      trade_editor_grid_go_to_row (get_grid (self), rows[i], TRADE_DRAFT_NUMBER);
      settle_frames ();
      assert_in_sight (self, text);
    }
}

/* How many names lie over the table, with their heading. */
static guint
count_pinned (GskRenderNode *node)
{
  guint n = 0;

  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        n += count_pinned (gsk_container_node_get_child (node, i));
      return n;
    case GSK_CLIP_NODE:
      return count_pinned (gsk_clip_node_get_child (node));
    case GSK_TRANSFORM_NODE:
      return count_pinned (gsk_transform_node_get_child (node));
    default:
      return gsk_render_node_get_node_type (node) == GSK_TEXT_NODE;
    }
}

/* What lines are of stays in sight however far the table is scrolled sideways, and covers no number that has the focus. */
static void
test_pinned (EditorTest    *self,
             gconstpointer  data)
{
  static const guint periods[] = { 0, 19, 9, 12 };
  GtkWidget *pinned;

  show_lines (self, 10);
  editor_test_activate (self, "win.toggle-grid");
  settle_frames ();
  pinned = app_test_find_descendant (GTK_WIDGET (get_grid (self)), TRADE_TYPE_EDITOR_PINNED);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr (GskRenderNode) node = NULL;
      graphene_rect_t bounds;

      go_to (self, 3, N_HEADS + periods[i]);
      settle_frames ();
      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (editor_test_get_cell (self)), pinned, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, trade_editor_pinned_get_covered (TRADE_EDITOR_PINNED (pinned)) - 1);
      GTK_WIDGET_GET_CLASS (pinned)->snapshot (pinned, snapshot);
      node = gtk_snapshot_free_to_node (snapshot);
      g_assert_true ((node != NULL) == (periods[i] > 0));
      g_assert_true (gtk_widget_contains (pinned, 4, bounds.origin.y + 4) == (periods[i] > 0));
      if (node != NULL)
        g_assert_cmpuint (count_pinned (node), >, 6);
    }

  /* The heads take the place of the names until all of them are out of sight. */
  go_to (self, 3, HEAD_UNIT);
  settle_frames ();
  g_assert_cmpint (trade_editor_pinned_get_covered (TRADE_EDITOR_PINNED (pinned)), ==, 0);
  go_to (self, 3, N_HEADS + 19);
  settle_frames ();
  g_assert_cmpint (trade_editor_pinned_get_covered (TRADE_EDITOR_PINNED (pinned)), >, 0);
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);

  return found;
}

/* What a line is of is said in one cell beside its numbers, without what all lines say, until somebody wants to change it. */
static void
test_names (EditorTest    *self,
            gconstpointer  data)
{
  GtkWidget *grid = GTK_WIDGET (get_grid (self));
  GtkWidget *name;

  show_many (self);
  editor_test_activate (self, "win.toggle-grid");
  settle_frames ();
  assert_in_sight (self, "100");
  g_assert_nonnull (find_label (grid, "In all lines: Exports, Value, million yuan"));
  name = find_label (grid, "Product 0, seasonally adjusted");
  g_assert_nonnull (name);
  g_assert_nonnull (find_label (grid, "2002"));
  g_assert_nonnull (find_label (grid, "≈"));
  g_signal_emit_by_name (gtk_widget_get_ancestor (name, GTK_TYPE_BUTTON), "clicked");
  settle_frames ();
  assert_in_sight (self, "Exports");
  g_assert_null (find_label (grid, "Product 0, seasonally adjusted"));

  /* A number that is typed in a line of adjusted figures is adjusted. */
  g_assert_true (trade_editor_grid_add_period (get_grid (self), "2023"));
  go_to (self, 1, N_HEADS + 20);
  editor_test_type (self, "7");
  g_assert_cmpstr (editor_test_get_text (self, 800, TRADE_DRAFT_ADJUSTMENT), ==, "seasonally adjusted");
}

static gboolean
has_found_one (gpointer bar)
{
  return find_label (bar, "1 cell") != NULL;
}

static gboolean
has_found_two (gpointer bar)
{
  return find_label (bar, "2 cells") != NULL;
}

/* What is looked for is found where it is seen. */
static void
test_find (EditorTest    *self,
           gconstpointer  data)
{
  GtkWidget *bar = app_test_find_descendant (GTK_WIDGET (self->editor), TRADE_TYPE_FIND_BAR);

  show_many (self);
  editor_test_activate (self, "win.toggle-grid");
  editor_test_activate (self, "win.find");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_grid (self))));
  gtk_editable_set_text (GTK_EDITABLE (app_test_find_descendant (bar, GTK_TYPE_SEARCH_ENTRY)), "2105");
  app_test_wait (has_found_one, bar);
  editor_test_activate (self, "win.find-next");
  settle_frames ();
  assert_in_sight (self, "2105");
  gtk_editable_set_text (GTK_EDITABLE (app_test_find_descendant (bar, GTK_TYPE_SEARCH_ENTRY)), "product 11");
  app_test_wait (has_found_two, bar);
  editor_test_activate (self, "win.find-next");
  settle_frames ();
  assert_in_sight (self, "2300");
  editor_test_activate (self, "win.find-next");
  settle_frames ();
  assert_in_sight (self, "2400");
  editor_test_activate (self, "win.find-previous");
  settle_frames ();
  assert_in_sight (self, "2300");
}

/* What is typed after a period that is none takes its place. */
static void
test_wrong_period (EditorTest    *self,
                   gconstpointer  data)
{
  GtkWidget *entry;

  type_grid (self);
  entry = app_test_find_descendant (GTK_WIDGET (get_grid (self)), GTK_TYPE_ENTRY);
  gtk_widget_grab_focus (entry);
  editor_test_type (self, "2023x");
  g_signal_emit_by_name (entry, "activate");
  app_test_settle ();
  editor_test_type (self, "2021");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2021");
}

static gboolean
press_with (EditorTest      *self,
            guint            key,
            GdkModifierType  state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_grid (self)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  app_test_settle ();

  return handled;
}

/* A rectangle of numbers is copied, taken away in one step, and pasted from its corner on. */
static void
test_block (EditorTest    *self,
            gconstpointer  data)
{
  g_autofree char *copied = NULL;
  GtkWindow *dialog;

  type_grid (self);
  go_to (self, 0, N_HEADS);
  g_assert_false (press_with (self, GDK_KEY_Delete, 0));
  g_assert_true (press_with (self, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_true (press_with (self, GDK_KEY_Down, GDK_SHIFT_MASK));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (editor_test_get_cell (self)), "selected"));
  g_assert_true (press_with (self, GDK_KEY_c, GDK_CONTROL_MASK));
  copied = editor_test_read_clipboard (self);
  g_assert_cmpstr (copied, ==, "23.63\t23.77\n18.04\t17.99\n");
  g_assert_true (press_with (self, GDK_KEY_Delete, 0));
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 2);
  editor_test_activate (self, "win.undo");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 6);
  g_assert_true (press_with (self, GDK_KEY_Escape, 0));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (editor_test_get_cell (self)), "selected"));

  /* Into the period after: what has no place there is told. */
  go_to (self, 0, N_HEADS + 1);
  g_assert_true (press_with (self, GDK_KEY_v, GDK_CONTROL_MASK));
  app_test_wait (app_test_has_dialog, self->editor);
  dialog = app_test_find_dialog (GTK_WINDOW (self->editor));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "2 values of the table are left out."));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "paste");
  gtk_window_destroy (dialog);
  app_test_settle ();
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 6);
  assert_row (self, 0, "Exports", "23.63", "trillion yuan", "2023");
  assert_row (self, 1, "Imports", "18.04", "trillion yuan", "2023");
}

/* What is expected in a cell is told to its end, however much it is. */
static void
test_message (EditorTest    *self,
              gconstpointer  data)
{
  const char *tooltip;
  GtkWidget *hint;

  editor_test_type_first_chart (self);
  trade_editor_table_go_to (editor_test_get_table (self), 1, TRADE_DRAFT_STATUS);
  app_test_settle ();
  set_text (self, "guessed");
  settle_frames ();
  tooltip = gtk_widget_get_tooltip_text (GTK_WIDGET (trade_editor_cell_get_editable (editor_test_get_cell (self))));
  g_assert_true (g_str_has_suffix (tooltip, "suppressed."));
  hint = find_label (GTK_WIDGET (self->editor), tooltip);
  g_assert_nonnull (hint);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (hint))));
}

static gboolean
is_at_end (GtkWidget *label,
           GtkWidget *cell)
{
  graphene_rect_t bounds;
  int x;

  gtk_label_get_layout_offsets (GTK_LABEL (label), &x, NULL);
  g_assert_true (gtk_widget_compute_bounds (label, cell, &bounds));

  return x + bounds.origin.x > gtk_widget_get_width (cell) / 2.0f;
}

/* A period stands above the digits of its numbers. */
static void
test_headings (EditorTest    *self,
               gconstpointer  data)
{
  GtkWidget *heading;

  type_grid (self);
  go_to (self, 0, N_HEADS);
  settle_frames ();
  heading = find_label (GTK_WIDGET (get_grid (self)), "2022");
  g_assert_nonnull (heading);
  g_assert_true (is_at_end (heading, GTK_WIDGET (editor_test_get_cell (self))));
}

/* All digits of a number are seen. */
static void
test_wide (EditorTest    *self,
           gconstpointer  data)
{
  GtkEntry *entry;
  GtkWidget *text;
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  type_grid (self);
  go_to (self, 0, N_HEADS);
  set_text (self, "123456789012345678");
  press (self, GDK_KEY_Return);
  go_to (self, 0, N_HEADS);
  settle_frames ();
  entry = GTK_ENTRY (trade_editor_cell_get_editable (editor_test_get_cell (self)));
  text = gtk_widget_get_first_child (GTK_WIDGET (entry));
  layout = gtk_widget_create_pango_layout (text, gtk_editable_get_text (GTK_EDITABLE (entry)));
  pango_layout_get_pixel_size (layout, &width, NULL);
  g_assert_cmpint (gtk_widget_get_width (text), >=, width);
}

/* The minus of a number stands before it, and its last digit above that of the next, whichever way the language runs. */
static void
test_minus (EditorTest    *self,
            gconstpointer  data)
{
  GtkWidget *window, *cell, *text;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  cell = trade_editor_cell_new (TRADE_DRAFT_NUMBER, FALSE);
  window = app_test_host (cell);
  text = gtk_widget_get_first_child (GTK_WIDGET (trade_editor_cell_get_editable (TRADE_EDITOR_CELL (cell))));
  g_assert_true (GTK_IS_TEXT (text));
  g_assert_cmpint (gtk_widget_get_direction (text), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpfloat (gtk_editable_get_alignment (GTK_EDITABLE (text)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
assert_widths (GtkColumnView *view,
               const int     *widths,
               double         growth)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  app_test_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), ==, widths[i] > 0 ? (int) round (widths[i] * growth) : -1);
    }
}

/* Names and numbers have room for as many letters where text becomes larger. */
static void
test_large_text (EditorTest    *self,
                 gconstpointer  data)
{
  GtkColumnView *view;
  GListModel *columns;
  GtkSettings *settings;
  g_autofree int *widths = NULL;
  int before;

  type_grid (self);
  view = GTK_COLUMN_VIEW (app_test_find_descendant (GTK_WIDGET (get_grid (self)), GTK_TYPE_COLUMN_VIEW));
  columns = gtk_column_view_get_columns (view);
  widths = g_new (int, g_list_model_get_n_items (columns));
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      widths[i] = gtk_column_view_column_get_fixed_width (column);
    }
  settings = gtk_widget_get_settings (GTK_WIDGET (view));
  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", 96 * PANGO_SCALE * 5 / 4, NULL);
  assert_widths (view, widths, 1.25);
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
  assert_widths (view, widths, 1);
}

static void
add_tests (void)
{
#define ADD(name, function) g_test_add ("/editor-grid/" name, EditorTest, NULL, editor_test_set_up, function, editor_test_tear_down)
  ADD ("type", test_type);
  ADD ("only-period", test_only_period);
  ADD ("clear", test_clear);
  ADD ("heads", test_heads);
  ADD ("fault", test_fault);
  ADD ("digits", test_digits);
  ADD ("missing", test_missing);
  ADD ("other-digits", test_other_digits);
  ADD ("sight", test_sight);
  ADD ("pinned", test_pinned);
  ADD ("names", test_names);
  ADD ("find", test_find);
  ADD ("wrong-period", test_wrong_period);
  ADD ("block", test_block);
  ADD ("message", test_message);
  ADD ("headings", test_headings);
  ADD ("wide", test_wide);
  ADD ("large-text", test_large_text);
  ADD ("minus", test_minus);
#undef ADD
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
