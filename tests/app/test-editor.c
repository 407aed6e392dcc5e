/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draft-sample.h"
#include "editor-test.h"
#include "trade-editor-columns.h"
#include "trade-editor-widths.h"
#include "trade-find-bar.h"

#include <string.h>

#include "trade-compose.h"
#include "trade-reader.h"

/* Figures are typed in a window, by keyboard alone; the chart follows, and nothing of them is lost. */

/* Nobody who knows the figures needs more presses of keys to make the first chart of the bundled release. */
#define MOST_PRESSES 90

/* The sanitizers, which trace each allocation, see as much in a few. */
#ifdef TRADE_SANITIZED
#define N_MANY 1000
#else
#define N_MANY 10000
#endif

static void
assert_same_view (TradeView *view,
                  TradeView *expected_view)
{
  g_autofree char *title = trade_compose_get_name (view, trade_format_get_default ());
  g_autofree char *expected = trade_compose_get_name (expected_view, trade_format_get_default ());

  g_assert_cmpstr (trade_view_get_id (view), ==, trade_view_get_id (expected_view));
  g_assert_cmpstr (title, ==, expected);
}

static void
test_first_chart (EditorTest    *self,
                  gconstpointer  data)
{
  g_autoptr (TradeView) bundled = app_test_dup_view ("exports-imports");
  g_autoptr (GListModel) views = NULL;
  g_autoptr (TradeView) view = NULL;
  TradeDataset *dataset;
  static const struct
  {
    const char *flow;
    const char *measure;
  } figures[] = {
    { TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE },
    { TRADE_FLOW_IMPORT, TRADE_MEASURE_VALUE },
    { TRADE_FLOW_EXPORT, TRADE_MEASURE_GROWTH },
    { TRADE_FLOW_IMPORT, TRADE_MEASURE_GROWTH },
  };

  editor_test_type_first_chart (self);
  g_test_message ("%u presses", self->n_presses);
  g_assert_cmpuint (self->n_presses, <=, MOST_PRESSES);

  dataset = editor_test_get_dataset (self);
  g_assert_nonnull (dataset);
  g_assert_cmpuint (trade_editor_preview_get_faults (editor_test_get_preview (self))->len, ==, 0);
  g_assert_cmpuint (trade_dataset_get_n_reported (dataset), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      TradeFigure *expected = app_test_get_figure (figures[i].flow, figures[i].measure, 2023);
      TradeFigure *found =
        trade_dataset_lookup (dataset, trade_figure_get_key (expected), trade_figure_get_period (expected));

      g_assert_nonnull (found);
      g_assert_cmpfloat (trade_figure_get_value (found), ==, trade_figure_get_value (expected));
      g_assert_cmpfloat (trade_figure_get_bounds (found).lower, ==, trade_figure_get_bounds (expected).lower);
      g_assert_cmpfloat (trade_figure_get_bounds (found).upper, ==, trade_figure_get_bounds (expected).upper);
    }

  views = trade_dataset_list_views (dataset);
  view = g_list_model_get_item (views, 0);
  assert_same_view (view, bundled);
}

/* That somebody goes on elsewhere. */
static void
assert_outside (EditorTest *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->editor));

  g_assert_nonnull (focus);
  g_assert_false (gtk_widget_is_ancestor (focus, GTK_WIDGET (editor_test_get_table (self))));
}

/* The keys move as in a spreadsheet, and lead out of the table at its ends. */
static void
test_keys (EditorTest    *self,
           gconstpointer  data)
{
  editor_test_go_to_table (self);
  editor_test_assert_place (self, 0, TRADE_DRAFT_FLOW);
  g_assert_true (editor_test_press_with (self, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  assert_outside (self);
  editor_test_go_to_table (self);
  editor_test_type (self, "Exports");
  editor_test_press (self, GDK_KEY_Right, 1);
  editor_test_assert_place (self, 0, TRADE_DRAFT_MEASURE);
  editor_test_press (self, GDK_KEY_Down, 1);
  editor_test_assert_place (self, 1, TRADE_DRAFT_MEASURE);
  editor_test_press (self, GDK_KEY_Up, 1);
  editor_test_assert_place (self, 0, TRADE_DRAFT_MEASURE);
  editor_test_press (self, GDK_KEY_Left, 1);
  editor_test_assert_place (self, 0, TRADE_DRAFT_FLOW);
  editor_test_press (self, GDK_KEY_Tab, TRADE_DRAFT_PARTNER + 1);
  editor_test_assert_place (self, 1, TRADE_DRAFT_FLOW);
  editor_test_press (self, GDK_KEY_Tab, TRADE_DRAFT_PARTNER);
  editor_test_assert_place (self, 1, TRADE_DRAFT_PARTNER);
  g_assert_true (editor_test_press_with (self, GDK_KEY_Tab, 0));
  assert_outside (self);
}

/* The keys pass no column that nobody says anything in, unless somebody asks for it. */
static void
test_columns (EditorTest    *self,
              gconstpointer  data)
{
  GSimpleActionGroup *columns = trade_editor_get_columns (self->editor);

  editor_test_type_first_chart (self);
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_PARTNER);
  app_test_settle ();
  editor_test_press (self, GDK_KEY_Tab, 1);
  editor_test_assert_place (self, 1, TRADE_DRAFT_FLOW);
  g_assert_true (editor_test_press_with (self, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  editor_test_assert_place (self, 0, TRADE_DRAFT_PARTNER);

  editor_test_activate (self, "columns.status");
  g_assert_true (trade_editor_columns_has (columns, TRADE_DRAFT_STATUS));
  editor_test_press (self, GDK_KEY_Tab, 1);
  editor_test_assert_place (self, 0, TRADE_DRAFT_STATUS);
  editor_test_activate (self, "columns.partner");
  editor_test_press (self, GDK_KEY_Left, 1);
  editor_test_assert_place (self, 0, TRADE_DRAFT_PRODUCT);
}

/* What is said in a column that is folded away unfolds it. */
static void
test_columns_used (EditorTest    *self,
                   gconstpointer  data)
{
  const char *const cells[TRADE_DRAFT_N_COLUMNS] = { [TRADE_DRAFT_FLOW] = "Exports", [TRADE_DRAFT_PRICES] = "current prices" };
  g_autoptr (TradeDraftRow) row = trade_draft_row_new (cells);
  g_autoptr (TradeDraft) draft = trade_draft_set_row (editor_test_get_draft (self), 0, row);
  GSimpleActionGroup *columns = trade_editor_get_columns (self->editor);

  g_assert_false (trade_editor_columns_has (columns, TRADE_DRAFT_PRICES));
  trade_draft_history_push (trade_editor_get_history (self->editor), draft, FALSE);
  g_assert_true (trade_editor_columns_has (columns, TRADE_DRAFT_PRICES));
  g_assert_false (trade_editor_columns_has (columns, TRADE_DRAFT_VALUATION));
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_VALUATION);
  app_test_settle ();
  editor_test_assert_place (self, 0, TRADE_DRAFT_VALUATION);
}

/* The first cell stands below the first heading, which is at the right edge of the table. */
static gboolean
begins_right (gpointer data)
{
  GtkWidget *columns = app_test_find_descendant (GTK_WIDGET (editor_test_get_table (data)), GTK_TYPE_COLUMN_VIEW);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (editor_test_get_cell (data)), columns, &bounds));

  return ABS (bounds.origin.x + bounds.size.width - gtk_widget_get_width (columns)) < 4;
}

static void
resize (EditorTest *self,
        int         width)
{
  gtk_window_set_default_size (GTK_WINDOW (self->editor), width, 700);
  app_test_settle ();
  app_test_wait (begins_right, self);
}

/* The arrows lead where they point, also in a language that is written from the right, whose numbers are not. */
static void
test_rtl (EditorTest    *self,
          gconstpointer  data)
{
  GtkTextDirection direction = gtk_widget_get_default_direction ();

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_FLOW);
  app_test_settle ();
  resize (self, 300);
  resize (self, 300);
  resize (self, 380);
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_NUMBER);
  editor_test_type (self, "-3");
  g_assert_false (editor_test_press_with (self, GDK_KEY_Left, 0));
  gtk_editable_set_position (trade_editor_cell_get_editable (editor_test_get_cell (self)), 0);
  editor_test_press (self, GDK_KEY_Left, 1);
  editor_test_assert_place (self, 0, TRADE_DRAFT_UNIT);
  editor_test_press (self, GDK_KEY_Right, 1);
  editor_test_assert_place (self, 0, TRADE_DRAFT_NUMBER);
  gtk_widget_set_default_direction (direction);
}

static gboolean
is_upright (gpointer data)
{
  GtkWidget *panes = app_test_find_descendant (GTK_WIDGET (((EditorTest *) data)->editor), GTK_TYPE_PANED);

  return gtk_orientable_get_orientation (GTK_ORIENTABLE (panes)) == GTK_ORIENTATION_VERTICAL;
}

static gboolean
is_level (gpointer data)
{
  return !is_upright (data);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static gboolean
end_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

static gboolean
has_ended (gpointer data)
{
  return *(gboolean *) data;
}

/* A window that is made narrow and wide again at a stroke is laid out, and then at rest. */
static void
test_turned (EditorTest    *self,
             gconstpointer  data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->editor));
  gboolean ended = FALSE;
  guint n_frames = 0;
  gulong handler;

  /* The cursor of an entry blinks. */
  gtk_window_set_focus (GTK_WINDOW (self->editor), NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->editor), 1000, 700);
  app_test_wait (is_level, self);
  app_test_settle ();
  gtk_window_set_default_size (GTK_WINDOW (self->editor), 700, 700);
  app_test_wait (is_upright, self);
  gtk_window_set_default_size (GTK_WINDOW (self->editor), 1000, 700);
  app_test_wait (is_level, self);
  gtk_window_set_focus (GTK_WINDOW (self->editor), NULL);
  app_test_settle ();

  handler = g_signal_connect_swapped (clock, "update", G_CALLBACK (count_cb), &n_frames);
  g_timeout_add (400, end_cb, &ended);
  app_test_wait (has_ended, &ended);
  g_signal_handler_disconnect (clock, handler);
  g_assert_cmpuint (n_frames, <, 12);
}

/* What releases say instead of the words that are offered is not taken for the beginning of another: "change of share". */
static void
test_synonym (EditorTest    *self,
              gconstpointer  data)
{
  editor_test_go_to_table (self);
  editor_test_type (self, "exp");
  editor_test_press (self, GDK_KEY_Tab, 1);
  editor_test_type (self, "change");
  editor_test_press (self, GDK_KEY_Tab, 2);
  editor_test_type (self, "4.2");
  editor_test_press (self, GDK_KEY_Tab, 2);
  editor_test_type (self, "May 2024");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_FLOW), ==, "Exports");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_MEASURE), ==, "change");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_UNIT), ==, "percent");
  g_assert_cmpuint (trade_dataset_get_n_reported (editor_test_get_dataset (self)), ==, 1);
}

/* A word is one change, whatever number of letters it has. */
static void
test_undo (EditorTest    *self,
           gconstpointer  data)
{
  g_autofree char *undo = NULL;

  editor_test_go_to_table (self);
  editor_test_type (self, "Exports");
  editor_test_press (self, GDK_KEY_Tab, 3);
  editor_test_type (self, "23.77");
  undo = trade_draft_change_write_undo (trade_draft_history_get_undo (trade_editor_get_history (self->editor)));
  g_assert_cmpstr (undo, ==, "Undo Change of Exports");
  editor_test_activate (self, "win.undo");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_NUMBER), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (trade_editor_cell_get_editable (editor_test_get_cell (self))), ==, "");
  editor_test_activate (self, "win.undo");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 0);
  editor_test_activate (self, "win.redo");
  editor_test_activate (self, "win.redo");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_NUMBER), ==, "23.77");

  /* The keys are the editor's own, also where the focus is in an entry, as it is here. */
  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (self->editor)), GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_NUMBER), ==, "");
  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (self->editor)), GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_NUMBER), ==, "23.77");

  /* What is typed after an undo is a change of its own. */
  editor_test_activate (self, "win.undo");
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_NUMBER);
  editor_test_type (self, "1");
  editor_test_activate (self, "win.undo");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_FLOW), ==, "Exports");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_NUMBER), ==, "");
}

static void
test_rows (EditorTest    *self,
           gconstpointer  data)
{
  editor_test_type_first_chart (self);
  trade_editor_table_go_to (editor_test_get_table (self), 1, TRADE_DRAFT_NUMBER);
  editor_test_activate (self, "win.remove-row");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 3);
  g_assert_cmpstr (editor_test_get_text (self, 1, TRADE_DRAFT_MEASURE), ==, "Growth");
  editor_test_activate (self, "win.insert-row");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 4);
  g_assert_true (trade_draft_row_is_empty (trade_draft_get_row (editor_test_get_draft (self), 1)));
  editor_test_assert_place (self, 1, TRADE_DRAFT_FLOW);
  editor_test_activate (self, "win.undo");
  editor_test_activate (self, "win.undo");
  g_assert_cmpstr (editor_test_get_text (self, 1, TRADE_DRAFT_NUMBER), ==, "17.99");
}

/* What cannot be read is marked where it stands, in a way that can be seen and heard, and the other rows stay on the chart. */
static void
test_fault (EditorTest    *self,
            gconstpointer  data)
{
  editor_test_type_first_chart (self);
  editor_test_type (self, "Balance");
  editor_test_press (self, GDK_KEY_Tab, 3);
  editor_test_type (self, "2.3.4");
  g_assert_cmpuint (trade_dataset_get_n_reported (editor_test_get_dataset (self)), ==, 4);
  g_assert_cmpuint (trade_editor_preview_get_faults (editor_test_get_preview (self))->len, ==, 1);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (editor_test_get_cell (self)), "fault"));
  gtk_test_accessible_assert_state (trade_editor_cell_get_editable (editor_test_get_cell (self)), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (trade_editor_cell_get_editable (editor_test_get_cell (self)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Number, row 5");
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (GTK_WIDGET (trade_editor_cell_get_editable (editor_test_get_cell (self)))),
                            "is not a number"));

  /* A release with figures missing is not saved in silence. */
  trade_editor_save_in (self->editor, self->release);
  g_assert_false (g_file_query_exists (self->release, NULL));

  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_FLOW);
  trade_editor_show_fault (self->editor);
  app_test_settle ();
  editor_test_assert_place (self, 4, TRADE_DRAFT_NUMBER);
  gtk_editable_set_text (trade_editor_cell_get_editable (editor_test_get_cell (self)), "5");
  app_test_settle ();
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (editor_test_get_cell (self)), "fault"));
}

static gboolean
has_rows (gpointer data)
{
  const guint n_rows = trade_draft_get_n_rows (editor_test_get_draft (data));

  return n_rows > 0 && n_rows % 2 == 0;
}

/* Nothing is pasted before somebody has seen what. */
static gboolean
has_dialog (gpointer data)
{
  return app_test_find_dialog (GTK_WINDOW (((EditorTest *) data)->editor)) != NULL;
}

static void
paste_copied (EditorTest *self)
{
  const guint n_before = trade_draft_get_n_rows (editor_test_get_draft (self));

  g_assert_true (editor_test_press_with (self, GDK_KEY_v, GDK_CONTROL_MASK));
  app_test_wait (has_dialog, self);
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, n_before);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (app_test_find_dialog (GTK_WINDOW (self->editor))), "paste");
  gtk_window_destroy (app_test_find_dialog (GTK_WINDOW (self->editor)));
  app_test_wait (has_rows, self);
  app_test_settle ();
}

static void
paste (EditorTest *self,
       const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->editor)), text);
  paste_copied (self);
}

/* A table with headings is read as any that is opened; cells without them go where the focus is. */
static void
test_paste_table (EditorTest    *self,
                  gconstpointer  data)
{
  editor_test_go_to_table (self);
  paste (self, "Year\tFlow\tValue (million US$)\n2022\tExports\t110.50\n2022\tImports\t95\n");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_FLOW), ==, "Exports");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_NUMBER), ==, "110.50");
  g_assert_cmpstr (editor_test_get_text (self, 1, TRADE_DRAFT_UNIT), ==, "million US dollars");
  g_assert_cmpuint (trade_dataset_get_n_reported (editor_test_get_dataset (self)), ==, 2);
  editor_test_activate (self, "win.undo");
  g_assert_cmpuint (trade_draft_get_n_rows (editor_test_get_draft (self)), ==, 0);
}

static gboolean
shows_one (gpointer data)
{
  return trade_editor_selection_get_n (trade_editor_table_get_selection (editor_test_get_table (data))) == 2;
}

/* Whoever sees only some of the rows sees those that were pasted. */
static void
test_paste_among_few (EditorTest    *self,
                      gconstpointer  data)
{
  GtkWidget *bar;
  GtkToggleButton *only;

  editor_test_go_to_table (self);
  paste (self, "Year\tFlow\tValue (million US$)\n2022\tExports\t110.50\n2022\tImports\t95\n");
  editor_test_activate (self, "win.find");
  bar = app_test_find_descendant (GTK_WIDGET (self->editor), TRADE_TYPE_FIND_BAR);
  only = GTK_TOGGLE_BUTTON (app_test_find_descendant (bar, GTK_TYPE_TOGGLE_BUTTON));
  gtk_editable_set_text (GTK_EDITABLE (app_test_find_descendant (bar, GTK_TYPE_SEARCH_ENTRY)), "110.50");
  gtk_toggle_button_set_active (only, TRUE);
  app_test_wait (shows_one, self);
  app_test_settle ();
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_NUMBER);
  app_test_settle ();

  paste (self, "Year\tFlow\tValue (million US$)\n2023\tExports\t112\n2023\tImports\t99\n");
  app_test_settle ();
  editor_test_assert_place (self, 2, TRADE_DRAFT_FLOW);
  g_assert_false (gtk_toggle_button_get_active (only));
}

static void
test_paste_cells (EditorTest    *self,
                  gconstpointer  data)
{
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  paste (self, "23.77\ttrillion yuan\t2023\nmany\tyuan\t2022\n");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_UNIT), ==, "trillion yuan");
  g_assert_cmpstr (editor_test_get_text (self, 1, TRADE_DRAFT_NUMBER), ==, "many");
  g_assert_cmpstr (editor_test_get_text (self, 1, TRADE_DRAFT_PERIOD), ==, "2022");
}

/* A browser copies a table as a page and as words, in which nobody sees which cells are merged. */
static void
test_paste_page (EditorTest    *self,
                 gconstpointer  data)
{
  static const char page[] = "<table><tr><th rowspan=2>Jahr</th><th colspan=2>Milliarden Euro</th></tr>"
                             "<tr><th>Ausfuhr</th><th>Einfuhr</th></tr><tr><td>2023<sup>1</sup></td><td>1.575,5</td><td>1.357,8</td></tr></table>";
  static const char words[] = "Jahr\tMilliarden Euro\nAusfuhr\tEinfuhr\n20231\t1.575,5\t1.357,8\n";
  g_autoptr (GBytes) page_bytes = g_bytes_new_static (page, sizeof page - 1);
  g_autoptr (GBytes) word_bytes = g_bytes_new_static (words, sizeof words - 1);
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("text/html", page_bytes),
    gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", word_bytes),
  };
  g_autoptr (GdkContentProvider) both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  editor_test_go_to_table (self);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self->editor)), both);
  paste_copied (self);
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_FLOW), ==, "Exports");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_NUMBER), ==, "1575.5");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_PERIOD), ==, "2023");
  g_assert_cmpstr (editor_test_get_text (self, 1, TRADE_DRAFT_NUMBER), ==, "1357.8");
  g_assert_cmpstr (editor_test_get_text (self, 1, TRADE_DRAFT_UNIT), ==, "billion euros");
}

/* Cells go where columns are seen, and what has no place there is told of. */
static void
test_paste_folded (EditorTest    *self,
                   gconstpointer  data)
{
  trade_editor_table_go_to (editor_test_get_table (self), 0, TRADE_DRAFT_PRODUCT);
  app_test_settle ();
  editor_test_activate (self, "columns.partner");
  editor_test_activate (self, "columns.status");
  paste (self, "Cars\tprovisional\tbeyond\nShips\tfinal\n");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_PRODUCT), ==, "Cars");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_PARTNER), ==, "");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_STATUS), ==, "provisional");
  g_assert_cmpstr (editor_test_get_text (self, 0, TRADE_DRAFT_NOTE), ==, "");
}

static gboolean
has_figures (gpointer data)
{
  return editor_test_get_dataset (data) != NULL;
}

/* Whoever looks into the menu types on where he was. */
static void
test_menu (EditorTest    *self,
           gconstpointer  data)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (app_test_find_descendant (GTK_WIDGET (self->editor), GTK_TYPE_MENU_BUTTON));

  editor_test_type_first_chart (self);
  trade_editor_table_go_to (editor_test_get_table (self), 1, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  gtk_menu_button_popup (button);
  app_test_settle ();
  g_assert_null (trade_editor_cell_find_focused (GTK_WIDGET (self->editor)));
  gtk_menu_button_popdown (button);
  app_test_settle ();
  editor_test_assert_place (self, 1, TRADE_DRAFT_NUMBER);
  g_assert_nonnull (trade_editor_cell_find_focused (GTK_WIDGET (self->editor)));
}

/* A table of ten thousand rows is typed in like any other, and is charted while the typing goes on. */
static void
test_many (EditorTest    *self,
           gconstpointer  data)
{
  g_autoptr (TradeDraft) many = draft_sample_new_many (N_MANY);
  gint64 start;

  trade_draft_history_push (trade_editor_get_history (self->editor), many, FALSE);
  app_test_wait (has_figures, self);
  g_assert_cmpuint (trade_dataset_get_n_reported (editor_test_get_dataset (self)), ==, N_MANY);
  trade_editor_table_go_to (editor_test_get_table (self), N_MANY - 1, TRADE_DRAFT_NUMBER);
  app_test_settle ();
  editor_test_assert_place (self, N_MANY - 1, TRADE_DRAFT_NUMBER);

  start = g_get_monotonic_time ();
  gtk_editable_set_text (trade_editor_cell_get_editable (editor_test_get_cell (self)), "7");
  g_test_message ("typed in %" G_GINT64_FORMAT " µs", g_get_monotonic_time () - start);
  g_assert_cmpstr (editor_test_get_text (self, N_MANY - 1, TRADE_DRAFT_NUMBER), ==, "7");
  app_test_wait (has_figures, self);
  editor_test_activate (self, "win.undo");
  g_assert_cmpstr (editor_test_get_text (self, N_MANY - 1, TRADE_DRAFT_NUMBER), !=, "7");
}

/* Each figure may have a source of its own, with its address, which the release tells. */
static void
test_sources (EditorTest    *self,
              gconstpointer  data)
{
  g_autoptr (TradeDataset) saved = NULL;
  g_autofree char *view_id = NULL;
  g_autoptr (GError) error = NULL;

  editor_test_type_first_chart (self);
  trade_editor_table_go_to (editor_test_get_table (self), 1, TRADE_DRAFT_CITED);
  app_test_settle ();
  editor_test_type (self, "Customs https://example.org/customs");
  trade_editor_table_go_to (editor_test_get_table (self), 3, TRADE_DRAFT_CITED);
  app_test_settle ();
  editor_test_type (self, "Cus");
  editor_test_press (self, GDK_KEY_KP_Down, 1);
  editor_test_press (self, GDK_KEY_Return, 1);
  g_assert_cmpstr (editor_test_get_text (self, 3, TRADE_DRAFT_CITED), ==, "Customs https://example.org/customs");
  trade_editor_save_in (self->editor, self->release);
  app_test_wait (editor_test_is_saved, self);
  saved = trade_reader_read (self->release, &view_id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (trade_dataset_get_sources (saved)), ==, 2);
}

/* Where text becomes twice as large, a column has room for as many letters, and as much as before where it becomes smaller again. */
static void
test_large_text (EditorTest    *self,
                 gconstpointer  data)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (app_test_find_descendant (GTK_WIDGET (self->editor), GTK_TYPE_COLUMN_VIEW));
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (view));
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (view), TRADE_DRAFT_FLOW);
  const int width = gtk_column_view_column_get_fixed_width (column);
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), ==, 2 * width);
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), ==, width);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  trade_editor_widths_suit (view, column, editor_test_get_draft (self), TRADE_DRAFT_FLOW, TRUE);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), ==, 2 * width);

  /* Nor does a long text stop at the width that was enough for it. */
  trade_editor_widths_grow (view, column, "Exports and imports of goods and of services");
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), >, 2 * width + 100);
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

static void
add_tests (void)
{
#define ADD(name, function) g_test_add ("/editor/" name, EditorTest, NULL, editor_test_set_up, function, editor_test_tear_down)
  ADD ("first-chart", test_first_chart);
  ADD ("keys", test_keys);
  ADD ("rtl", test_rtl);
  ADD ("turned", test_turned);
  ADD ("columns", test_columns);
  ADD ("columns-used", test_columns_used);
  ADD ("synonym", test_synonym);
  ADD ("undo", test_undo);
  ADD ("rows", test_rows);
  ADD ("fault", test_fault);
  ADD ("paste-table", test_paste_table);
  ADD ("paste-among-few", test_paste_among_few);
  ADD ("paste-cells", test_paste_cells);
  ADD ("paste-page", test_paste_page);
  ADD ("paste-folded", test_paste_folded);
  ADD ("menu", test_menu);
  ADD ("sources", test_sources);
  ADD ("large-text", test_large_text);
  ADD ("many", test_many);
#undef ADD
}

int
main (int     argc,
      char * *argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
