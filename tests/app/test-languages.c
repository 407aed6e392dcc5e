/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "app-test.h"
#include "sample.h"
#include "trade-batch-language.h"
#include "trade-count.h"
#include "trade-describe.h"
#include "trade-export-dialog.h"
#include "trade-editor.h"
#include "trade-help.h"
#include "trade-ledger-lines.h"
#include "trade-message.h"
#include "trade-preferences.h"
#include "trade-shortcuts.h"
#include "trade-view-row.h"

/* What must hold in whatever language LANGUAGE names. */

enum
{
  COLUMN_NAME,
  COLUMN_PERIOD,
  COLUMN_VALUE,
  COLUMN_MEASURE,
  COLUMN_RANGE,
};

#define MIDDLE_DOT "\u00b7"

/* What is printed on a key is the same in all languages. */
#define KEY "Alt+"

static TradeWindow *
open_window (int width,
             int height)
{
  TradeWindow *window = app_test_open_window ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  app_test_settle ();

  return window;
}

static void
collect (GtkWidget *root,
         GType      type,
         GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root))
    g_ptr_array_add (found, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static gboolean
breaks_word (PangoLayout *layout)
{
  int n_attributes;
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, &n_attributes);
  const char *text = pango_layout_get_text (layout);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      int start = pango_layout_get_line_readonly (layout, i)->start_index;
      glong offset = g_utf8_pointer_to_offset (text, text + start);

      if (!attributes[offset].is_line_break && !attributes[offset - 1].is_mandatory_break)
        return TRUE;
    }

  return FALSE;
}

static void
assert_whole (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (pango_layout_is_ellipsized (layout) || width > gtk_widget_get_width (GTK_WIDGET (label)))
    g_error ("“%s” is cut off", gtk_label_get_text (label));
  if (breaks_word (layout))
    g_error ("“%s” is broken within a word", gtk_label_get_text (label));
}

static void
assert_table_whole (TradeTable *table)
{
  GtkWidget *scrolled = app_test_find_descendant (GTK_WIDGET (table), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=, gtk_adjustment_get_page_size (adjustment));
  collect (GTK_WIDGET (table), GTK_TYPE_LABEL, labels);
  g_assert_cmpuint (labels->len, >, COLUMN_RANGE);
  for (guint i = 0; i < labels->len; i++)
    assert_whole (g_ptr_array_index (labels, i));
}

/* A window of the usual size shows whole columns, of every view of the bundled release. */
static void
test_table_whole (void)
{
  TradeWindow *window = open_window (1280, 820);
  g_autoptr (GListModel) views = trade_dataset_list_views (app_test_get_dataset ());

  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-table", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", number);
      app_test_settle ();
      assert_table_whole (trade_window_get_table (window));
    }

  app_test_close_window (window);
}

static void
get_heading_edges (GtkWidget *table,
                   guint      column,
                   double    *start,
                   double    *end)
{
  GtkWidget *view = GTK_WIDGET (trade_table_get_columns (TRADE_TABLE (table)));
  GtkWidget *heading = gtk_widget_get_first_child (gtk_widget_get_first_child (view));
  graphene_rect_t bounds;

  for (guint i = 0; i < column; i++)
    heading = gtk_widget_get_next_sibling (heading);
  g_assert_true (gtk_widget_compute_bounds (heading, table, &bounds));
  *start = bounds.origin.x;
  *end = bounds.origin.x + bounds.size.width;
}

/* On a telephone the name, the period and the value of a figure are seen at once; the range comes after. */
static void
test_table_narrow (void)
{
  TradeWindow *window = open_window (360, 500);
  GtkWidget *table;
  double start, end, range_start, range_end;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-table", NULL);
  app_test_settle ();
  table = GTK_WIDGET (trade_window_get_table (window));
  g_assert_cmpint (gtk_widget_get_width (table), <=, 360);
  for (guint i = COLUMN_NAME; i <= COLUMN_VALUE; i++)
    {
      get_heading_edges (table, i, &start, &end);
      g_assert_cmpfloat (start, >=, 0);
      g_assert_cmpfloat (end, <=, gtk_widget_get_width (table));
    }

  get_heading_edges (table, COLUMN_RANGE, &range_start, &range_end);
  if (gtk_widget_get_direction (table) == GTK_TEXT_DIR_RTL)
    g_assert_cmpfloat (range_end, <=, start);
  else
    g_assert_cmpfloat (range_start, >=, end);

  app_test_close_window (window);
}

static void
assert_within (GtkWidget *widget,
               GtkWidget *around)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, around, &bounds));
  if (bounds.origin.x < 0 || bounds.origin.x + bounds.size.width > gtk_widget_get_width (around))
    g_error ("%s is wider than what it is in", GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "a button");
}

/* However wide a window is, no cell stands beyond its column. */
static void
test_table_cells (void)
{
  static const int widths[] = { 360, 960, 1000, 1280 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      TradeWindow *window = open_window (widths[i], 700);
      g_autoptr (GPtrArray) cells = g_ptr_array_new ();

      gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-table", NULL);
      app_test_settle ();
      collect (GTK_WIDGET (trade_table_get_columns (trade_window_get_table (window))), ADW_TYPE_BIN, cells);
      g_assert_cmpuint (cells->len, >, COLUMN_RANGE);
      for (guint j = 0; j < cells->len; j++)
        {
          GtkWidget *cell = g_ptr_array_index (cells, j);

          assert_within (adw_bin_get_child (ADW_BIN (cell)), gtk_widget_get_parent (cell));
        }
      app_test_close_window (window);
    }
}

static void
assert_labels_whole (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  collect (root, GTK_TYPE_LABEL, labels);
  g_assert_cmpuint (labels->len, >, 0);
  for (guint i = 0; i < labels->len; i++)
    assert_whole (g_ptr_array_index (labels, i));
}

/* On a telephone the bar above the audit says the whole of what was found. */
static void
test_page_bar_narrow (void)
{
  TradeWindow *window = open_window (360, 500);
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
  guint n_bars = 0;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-audit", NULL);
  app_test_settle ();
  collect (GTK_WIDGET (window), GTK_TYPE_CENTER_BOX, boxes);
  for (guint i = 0; i < boxes->len; i++)
    {
      GtkWidget *box = g_ptr_array_index (boxes, i);

      if (!gtk_widget_has_css_class (box, "page-bar"))
        continue;
      assert_labels_whole (box);
      n_bars++;
    }
  g_assert_cmpuint (n_bars, ==, 1);

  app_test_close_window (window);
}

/* On a telephone no word in the header of the export dialog loses its end. */
static void
test_export_header_narrow (void)
{
  TradeWindow *window = open_window (360, 500);
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n_dialogs = 0;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  app_test_settle ();
  for (guint i = g_list_model_get_n_items (toplevels); i > 0; i--)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i - 1);

      if (!TRADE_IS_EXPORT_DIALOG (toplevel))
        continue;
      g_assert_cmpint (gtk_widget_get_width (toplevel), <=, 360);
      assert_labels_whole (app_test_find_descendant (toplevel, ADW_TYPE_HEADER_BAR));
      gtk_window_destroy (GTK_WINDOW (toplevel));
      n_dialogs++;
    }
  g_assert_cmpuint (n_dialogs, ==, 1);

  app_test_settle ();
  app_test_close_window (window);
}

/* Whatever can be chosen from a list is read in it as a whole. Lists in rows look the same wherever they are. */
static void
assert_lists_whole (GtkWidget *root)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect (root, ADW_TYPE_COMBO_ROW, rows);
  g_assert_cmpuint (rows->len, >, 1);
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *popover = app_test_find_descendant (g_ptr_array_index (rows, i), GTK_TYPE_POPOVER);
      g_autoptr (GPtrArray) labels = g_ptr_array_new ();

      gtk_popover_popup (GTK_POPOVER (popover));
      app_test_settle ();
      collect (popover, GTK_TYPE_LABEL, labels);
      g_assert_cmpuint (labels->len, >, 1);
      for (guint j = 0; j < labels->len; j++)
        assert_whole (g_ptr_array_index (labels, j));
      gtk_popover_popdown (GTK_POPOVER (popover));
    }
}

static GtkWidget *
find_export_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (TRADE_IS_EXPORT_DIALOG (toplevel))
        return toplevel;
    }

  g_assert_not_reached ();
}

static void
test_lists_whole (void)
{
  TradeWindow *window = open_window (1280, 820);
  GtkWidget *preferences = trade_preferences_present (GTK_WINDOW (window));
  GtkWidget *dialog;

  app_test_settle ();
  assert_lists_whole (preferences);
  gtk_window_destroy (GTK_WINDOW (preferences));
  app_test_settle ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  app_test_settle ();
  dialog = find_export_dialog ();
  assert_lists_whole (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  app_test_settle ();
  app_test_close_window (window);
}

/* A list of faults takes the room that its window has. */
static void
test_message_width (void)
{
  static const struct
  {
    int width, least, most;
  } cases[] = { { 360, 0, 360 }, { 960, 460, 960 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeWindow *window = open_window (cases[i].width, 500);
      GtkWidget *dialog = trade_message_show (GTK_WINDOW (window), "Heading", "Body.", "a\nb\nc\nd");

      app_test_settle ();
      g_assert_cmpint (gtk_widget_get_width (dialog), >=, cases[i].least);
      g_assert_cmpint (gtk_widget_get_width (dialog), <=, cases[i].most);

      gtk_window_destroy (GTK_WINDOW (dialog));
      app_test_settle ();
      app_test_close_window (window);
    }
}

/* On a telephone the sentences of the audit wrap within their rows, and all that unfolds them is seen. */
static void
test_audit_narrow (void)
{
  TradeWindow *window = open_window (360, 500);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-audit", NULL);
  app_test_settle ();
  collect (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW, rows);
  g_assert_cmpuint (rows->len, >, 1);
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      g_autoptr (GPtrArray) parts = g_ptr_array_new ();

      collect (row, GTK_TYPE_LABEL, parts);
      collect (row, GTK_TYPE_IMAGE, parts);
      g_assert_cmpuint (parts->len, >=, 2);
      for (guint j = 0; j < parts->len; j++)
        assert_within (g_ptr_array_index (parts, j), gtk_widget_get_parent (row));
    }

  app_test_close_window (window);
}

/* The list of keys fits on a small screen, and GTK has nothing to warn of when it is shown. */
static void
test_keys_fit (void)
{
  TradeWindow *window = open_window (1000, 700);
  GtkWindow *list = GTK_WINDOW (trade_shortcuts_get (GTK_APPLICATION_WINDOW (window)));

  gtk_window_present (list);
  app_test_settle ();
  g_test_message ("%d × %d", gtk_widget_get_width (GTK_WIDGET (list)), gtk_widget_get_height (GTK_WIDGET (list)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (list)), <=, 1200);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (list)), <=, 720);

  app_test_close_window (window);
}

/* On a telephone the help wraps all that it says, and cuts none of it. */
static void
test_help_narrow (void)
{
  TradeWindow *window = open_window (360, 500);
  GtkWindow *help = GTK_WINDOW (trade_help_present (GTK_WINDOW (window)));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  gtk_window_set_default_size (help, 360, 640);
  app_test_settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (help)), <=, 360);
  collect (GTK_WIDGET (help), ADW_TYPE_PREFERENCES_ROW, rows);
  g_assert_cmpuint (rows->len, >, 1);
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      g_autoptr (GPtrArray) labels = g_ptr_array_new ();

      assert_within (row, GTK_WIDGET (help));
      collect (row, GTK_TYPE_LABEL, labels);
      g_assert_cmpuint (labels->len, >=, 2);
      for (guint j = 0; j < labels->len; j++)
        assert_within (g_ptr_array_index (labels, j), row);
    }
  assert_labels_whole (GTK_WIDGET (help));

  app_test_close_window (window);
}

/* The button that saves, as it is seen now. */
static GtkWidget *
find_saving (GtkWidget *editor)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect (editor, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (buttons, i)) &&
        g_strcmp0 (gtk_actionable_get_action_name (g_ptr_array_index (buttons, i)), "win.save-release") == 0)
      return g_ptr_array_index (buttons, i);

  return NULL;
}

/* Whatever the language, figures are typed on a telephone, and saved. */
static void
test_editor_narrow (void)
{
  TradeEditor *editor = trade_editor_new (GTK_APPLICATION (g_application_get_default ()), NULL, NULL, NULL);

  gtk_window_set_default_size (GTK_WINDOW (editor), 360, 640);
  gtk_window_present (GTK_WINDOW (editor));
  app_test_settle ();
  /* The header bar has given way by now. */
  gtk_window_set_default_size (GTK_WINDOW (editor), 360, 640);
  app_test_settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (editor)), <=, 360);
  g_assert_true (gtk_widget_get_mapped (find_saving (GTK_WIDGET (editor))));
  assert_within (find_saving (GTK_WIDGET (editor)), GTK_WIDGET (editor));

  gtk_window_destroy (GTK_WINDOW (editor));
}

/* Whatever the language, the buttons that lead on from figures without a chart are seen on a telephone. */
static void
test_empty_narrow (void)
{
  /* Traders are counted for all partners together. */
  static const TradeSampleFigure line = {
    .flow = TRADE_FLOW_EXPORT,
    .partner = TRADE_SAMPLE_PARTNER_BELT_ROAD,
    .measure = TRADE_MEASURE_TRADERS,
    .unit = TRADE_UNIT_NUMBER,
    .coefficient = 34,
  };
  TradeWindow *window = open_window (360, 500);
  g_autoptr (TradeDataset) dataset = trade_sample_new_empty ();
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  GtkWidget *page;

  trade_sample_add (dataset, &line);
  trade_dataset_finish (dataset);
  trade_window_set_dataset (window, dataset);
  app_test_settle ();
  page = app_test_find_descendant (GTK_WIDGET (window), ADW_TYPE_STATUS_PAGE);
  collect (page, GTK_TYPE_BUTTON, buttons);
  g_assert_cmpuint (buttons->len, ==, 2);
  for (guint i = 0; i < buttons->len; i++)
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (g_ptr_array_index (buttons, i), page, &bounds));
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (page));
    }

  app_test_close_window (window);
}

/* However large the letters, the sidebar names its views in whole words. */
static void
test_sidebar_whole (void)
{
  TradeWindow *window = open_window (1280, 820);
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (window));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  app_test_settle ();
  collect (GTK_WIDGET (window), TRADE_TYPE_VIEW_ROW, rows);
  g_assert_cmpuint (rows->len, >, 1);
  for (guint i = 0; i < rows->len; i++)
    assert_whole (GTK_LABEL (app_test_find_descendant (g_ptr_array_index (rows, i), GTK_TYPE_LABEL)));

  g_object_set (settings, "gtk-xft-dpi", before, NULL);
  app_test_close_window (window);
}

/* A digit after a letter is part of a name, such as that of a size of paper or of a key. */
static gboolean
has_latin_digit (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) && (p == text || !g_ascii_isalnum (p[-1])))
      return TRUE;

  return FALSE;
}

/* Beside Arabic-Indic digits a dot is a zero, and there is one kind of digits in a window. */
static void
assert_digits (const char *text,
               const char *where)
{
  gboolean arabic = trade_format_is_right_to_left (trade_format_get_default ());

  if (!arabic || text == NULL || g_str_has_prefix (text, KEY))
    return;

  if (strstr (text, MIDDLE_DOT) != NULL)
    g_error ("“%s” (%s) has a dot that reads as zero", text, where);
  if (has_latin_digit (text))
    g_error ("“%s” (%s) has digits of another script", text, where);
}

static void
sweep_widget (GtkWidget *widget)
{
  const char *where = G_OBJECT_TYPE_NAME (widget);

  if (GTK_IS_LABEL (widget))
    assert_digits (gtk_label_get_text (GTK_LABEL (widget)), where);
  if (GTK_IS_EDITABLE (widget))
    assert_digits (gtk_editable_get_text (GTK_EDITABLE (widget)), where);
  assert_digits (gtk_widget_get_tooltip_text (widget), where);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    sweep_widget (child);
}

static void
sweep_windows (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  app_test_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      /* The window of keys is GTK's own. */
      if (GTK_IS_SHORTCUTS_WINDOW (toplevel))
        continue;
      assert_digits (gtk_window_get_title (GTK_WINDOW (toplevel)), "title");
      sweep_widget (toplevel);
    }
}

static void
sweep_scene (TradeScene *scene)
{
  g_autofree char *description = trade_scene_describe (scene);
  g_autofree char *chart = trade_scene_describe_chart (scene);

  assert_digits (trade_scene_get_title (scene), "scene");
  assert_digits (trade_scene_get_subtitle (scene), "scene");
  assert_digits (trade_scene_get_source (scene), "scene");
  assert_digits (description, "scene");
  assert_digits (chart, "scene");
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->words != NULL)
        assert_digits (trade_words_get_string (mark->words), "scene");
    }
}

static void
sweep_lines (TradeWindow *window,
             TradeFigure *figure)
{
  g_autoptr (GPtrArray) lines = trade_ledger_lines_list (app_test_get_dataset (), figure);

  for (guint i = 0; i < lines->len; i++)
    assert_digits (((const TradeLine *) g_ptr_array_index (lines, i))->text, "ledger");
}

/* The preferences show numbers as other languages write them, and are left out. */
static void
sweep_dialogs (TradeWindow *window)
{
  static const char *const actions[] = { "win.describe", "win.export", "win.arrange", "app.help" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GListModel *toplevels = gtk_window_get_toplevels ();

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL));
      sweep_windows ();
      for (guint j = g_list_model_get_n_items (toplevels); j > 0; j--)
        {
          g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, j - 1);

          if (toplevel != GTK_WINDOW (window))
            gtk_window_destroy (toplevel);
        }
      app_test_settle ();
    }
}

/* What a reader counts is written as what the charts count. */
static void
test_counts (void)
{
  g_autofree char *count = trade_count_write (1023456789);
  g_autofree char *number = trade_format_ungrouped (trade_format_get_default (), 1023456789, 0);

  g_assert_cmpstr (count, ==, number);
}

/* All that a window says. */
static void
test_digits (void)
{
  TradeWindow *window = open_window (1280, 820);
  g_autoptr (GListModel) views = trade_dataset_list_views (app_test_get_dataset ());

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autoptr (GListModel) view = g_list_model_get_item (views, i);

      gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", number);
      app_test_settle ();
      sweep_scene (trade_chart_area_get_scene (trade_window_get_chart_area (window)));
      gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-table", NULL);
      sweep_windows ();
      gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-table", NULL);
      for (guint j = 0; j < g_list_model_get_n_items (view); j++)
        {
          g_autoptr (TradeFigure) figure = g_list_model_get_item (view, j);

          sweep_lines (window, figure);
        }
    }

  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-audit", NULL);
  sweep_windows ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-audit", NULL);
  sweep_dialogs (window);

  app_test_close_window (window);
}

static void
add_tests (void)
{
  g_assert_cmpstr (_("Table"), !=, g_str_equal (g_getenv ("LANGUAGE"), "en") ? "" : "Table");

  g_test_add_func ("/languages/table-whole", test_table_whole);
  g_test_add_func ("/languages/table-narrow", test_table_narrow);
  g_test_add_func ("/languages/table-cells", test_table_cells);
  g_test_add_func ("/languages/audit-narrow", test_audit_narrow);
  g_test_add_func ("/languages/page-bar-narrow", test_page_bar_narrow);
  g_test_add_func ("/languages/export-header-narrow", test_export_header_narrow);
  g_test_add_func ("/languages/help-narrow", test_help_narrow);
  g_test_add_func ("/languages/keys-fit", test_keys_fit);
  g_test_add_func ("/languages/lists-whole", test_lists_whole);
  g_test_add_func ("/languages/message-width", test_message_width);
  g_test_add_func ("/languages/empty-narrow", test_empty_narrow);
  g_test_add_func ("/languages/editor-narrow", test_editor_narrow);
  g_test_add_func ("/languages/sidebar-whole", test_sidebar_whole);
  g_test_add_func ("/languages/counts", test_counts);
  g_test_add_func ("/languages/digits", test_digits);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, trade_batch_language_get_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return app_test_run (&argc, &argv, add_tests);
}
