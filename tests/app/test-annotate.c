/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "app-test.h"
#include "trade-describe.h"
#include "trade-note-keeper.h"
#include "trade-view-list.h"
#include "trade-window-annotate.h"
#include "trade-window-figures.h"

/* Notes and highlighted rows in a window. */

static void
activate (TradeWindow *window,
          const char  *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  app_test_settle ();
}

static TradeAnnotations *
get_annotations (TradeWindow *window)
{
  return trade_view_get_annotations (trade_window_get_view (window));
}

static void
show_view (TradeWindow *window,
           const char  *view_id)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", view_id);
  app_test_settle ();
}

/* Reads the first mark of the chart. */
static TradeFigure *
read_first (TradeWindow *window)
{
  TradeChartArea *area = trade_window_get_chart_area (window);
  TradeFigure *figure = trade_scene_get_data (trade_chart_area_get_scene (area), 0)->figure;

  trade_chart_area_select_figure (area, figure);
  app_test_settle ();

  return figure;
}

static void
answer (TradeWindow *window,
        const char  *text,
        const char  *response)
{
  GtkWindow *dialog = app_test_find_dialog (GTK_WINDOW (window));

  g_assert_nonnull (dialog);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog))), text);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
  app_test_settle ();
}

static const char *
get_note (TradeWindow *window,
          TradePeriod  period)
{
  TradeText *text = trade_annotations_find_note (get_annotations (window), period);

  return text != NULL ? trade_text_get_untranslated (text) : NULL;
}

/* Whoever walks to the first mark hears what is noted of its time. */
static void
assert_heard (TradeWindow *window,
              const char  *note)
{
  TradeChartArea *area = trade_window_get_chart_area (window);
  g_autofree char *mark = trade_scene_describe_data (trade_chart_area_get_scene (area), 0);
  g_autofree char *heard = g_strdup_printf ("%s. %s", mark, note);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (area))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, heard);
}

/* What is undone is said, and stands in the menu of the chart. */
static void
assert_undo (TradeWindow *window,
             const char  *expected)
{
  const TradeDraftChange *undo = trade_window_annotate_get_undo (window);
  g_autofree char *name = undo != NULL ? trade_draft_change_write_undo (undo) : NULL;

  g_assert_cmpstr (name, ==, expected);
}

static void
assert_redo (TradeWindow *window,
             const char  *expected)
{
  const TradeDraftChange *redo = trade_window_annotate_get_redo (window);
  g_autofree char *name = redo != NULL ? trade_draft_change_write_redo (redo) : NULL;

  g_assert_cmpstr (name, ==, expected);
}

/* A note is added, changed, removed, and each of that undone and done again. */
static void
test_note (void)
{
  TradeWindow *window = app_test_open_window ();
  TradePeriod period;
  g_autofree char *description = NULL;

  show_view (window, "exports-imports");
  period = trade_figure_get_period (read_first (window));
  activate (window, "win.note");
  answer (window, "  tariffs ", "note");
  g_assert_cmpstr (get_note (window, period), ==, "tariffs");
  description = trade_scene_describe_chart (trade_chart_area_get_scene (trade_window_get_chart_area (window)));
  g_assert_nonnull (strstr (description, "tariffs"));
  assert_heard (window, "Note on 2022: tariffs.");

  read_first (window);
  activate (window, "win.note");
  answer (window, "duties", "note");
  g_assert_cmpstr (get_note (window, period), ==, "duties");
  read_first (window);
  activate (window, "win.note");
  answer (window, NULL, "remove");
  g_assert_null (get_note (window, period));
  read_first (window);
  activate (window, "win.note");
  answer (window, "nothing", "cancel");
  g_assert_null (get_note (window, period));

  assert_undo (window, "Undo Change of Note on 2022");
  assert_redo (window, NULL);
  activate (window, "win.undo");
  assert_redo (window, "Redo Change of Note on 2022");
  g_assert_cmpstr (get_note (window, period), ==, "duties");
  activate (window, "win.undo");
  g_assert_cmpstr (get_note (window, period), ==, "tariffs");
  activate (window, "win.redo");
  g_assert_cmpstr (get_note (window, period), ==, "duties");
  activate (window, "win.undo");
  activate (window, "win.undo");
  g_assert_null (get_note (window, period));
  activate (window, "win.undo");
  g_assert_null (get_note (window, period));
  assert_undo (window, NULL);

  app_test_close_window (window);
}

static gboolean
is_row (GtkWidget     *widget,
        gconstpointer  figure)
{
  return g_object_get_data (G_OBJECT (widget), TRADE_TABLE_ITEM) == figure;
}

static GtkWidget *
find_row (GtkWidget   *root,
          TradeFigure *figure)
{
  return app_test_find (root, is_row, figure);
}

/* From its row in the table, and the focus comes back to that. */
static void
test_row (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeFigure *figure;
  TradePeriod period;

  show_view (window, "exports-imports");
  figure = trade_scene_get_data (trade_chart_area_get_scene (trade_window_get_chart_area (window)), 1)->figure;
  period = trade_figure_get_period (figure);
  g_object_set (window, "mode", "table", NULL);
  app_test_settle ();
  gtk_widget_grab_focus (find_row (GTK_WIDGET (trade_window_get_table (window)), figure));
  app_test_settle ();
  g_assert_true (trade_window_figures_get_focused (window) == figure);

  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (window)), GDK_KEY_m, GDK_CONTROL_MASK);
  answer (window, "tariffs", "note");
  g_assert_cmpstr (get_note (window, period), ==, "tariffs");
  g_assert_true (trade_window_figures_get_focused (window) == figure);

  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (window)), GDK_KEY_h, GDK_CONTROL_MASK);
  app_test_settle ();
  g_assert_cmpuint (trade_annotations_get_n_highlights (get_annotations (window)), ==, 1);
  g_assert_true (trade_window_figures_get_focused (window) == figure);

  activate (window, "win.undo");
  activate (window, "win.undo");
  g_assert_null (get_note (window, period));
  g_assert_true (trade_window_figures_get_focused (window) == figure);
  app_test_close_window (window);
}

/* What is highlighted in one view is undone there, wherever a person went since. */
static void
test_highlight (void)
{
  TradeWindow *window = app_test_open_window ();

  show_view (window, "growth");
  read_first (window);
  activate (window, "win.highlight");
  g_assert_cmpuint (trade_annotations_get_n_highlights (get_annotations (window)), ==, 1);
  g_assert_cmpstr (trade_annotations_get_highlight (get_annotations (window), 0), ==, "X/GREEN_TRIO");
  assert_undo (window, "Undo Change of Highlighted Rows");

  show_view (window, "exports-imports");
  g_assert_true (trade_annotations_is_empty (get_annotations (window)));
  activate (window, "win.undo");
  g_assert_cmpstr (trade_view_get_id (trade_window_get_view (window)), ==, "growth");
  g_assert_true (trade_annotations_is_empty (get_annotations (window)));

  activate (window, "win.redo");
  g_assert_cmpuint (trade_annotations_get_n_highlights (get_annotations (window)), ==, 1);
  read_first (window);
  activate (window, "win.highlight");
  g_assert_true (trade_annotations_is_empty (get_annotations (window)));

  app_test_close_window (window);
}

/* What was added stays with the release when its window is closed, and goes when the view is reset. */
static void
test_kept (void)
{
  TradeWindow *window = app_test_open_window ();
  TradePeriod period;

  show_view (window, "exports-imports");
  period = trade_figure_get_period (read_first (window));
  activate (window, "win.note");
  answer (window, "a; b “c”", "note");
  app_test_close_window (window);

  window = app_test_open_window ();
  show_view (window, "exports-imports");
  g_assert_cmpstr (get_note (window, period), ==, "a; b “c”");
  activate (window, "win.reset-arrangement");
  g_assert_null (get_note (window, period));
  assert_undo (window, "Undo Change of Titles, Notes and Highlighted Rows");
  activate (window, "win.undo");
  g_assert_cmpstr (get_note (window, period), ==, "a; b “c”");
  activate (window, "win.reset-arrangement");
  app_test_close_window (window);

  window = app_test_open_window ();
  show_view (window, "exports-imports");
  g_assert_null (get_note (window, period));
  app_test_close_window (window);
}

static void
highlight_first (TradeWindow *window,
                 const char  *view_id)
{
  show_view (window, view_id);
  read_first (window);
  activate (window, "win.highlight");
}

static guint
count_highlights (TradeWindow *window,
                  const char  *view_id)
{
  show_view (window, view_id);

  return trade_annotations_get_n_highlights (get_annotations (window));
}

/* Two windows of one release keep what is added in either. */
static void
test_two_windows (void)
{
  TradeWindow *one = app_test_open_window ();
  TradeWindow *other = app_test_open_window ();

  highlight_first (one, "growth");
  highlight_first (other, "enterprises");
  app_test_close_window (one);
  app_test_close_window (other);

  one = app_test_open_window ();
  g_assert_cmpuint (count_highlights (one, "growth"), ==, 1);
  activate (one, "win.reset-arrangement");
  g_assert_cmpuint (count_highlights (one, "enterprises"), ==, 1);
  activate (one, "win.reset-arrangement");
  app_test_close_window (one);
}

static gboolean
is_told_of_loss (GtkWidget     *widget,
                 gconstpointer  data)
{
  return GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), "The notes cannot be kept: ");
}

static gboolean
says_that_notes_are_lost (gpointer window)
{
  return app_test_find (window, is_told_of_loss, NULL) != NULL;
}

/* What cannot be read may be of a later version: it is left as it is. */
static void
test_unreadable (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "trade-charts", "annotations", NULL);
  TradeWindow *window = app_test_open_window ();
  g_autoptr (GDir) dir = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  highlight_first (window, "growth");
  activate (window, "win.undo");
  trade_note_keeper_settle ();
  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, g_dir_read_name (dir), NULL);
  g_file_set_contents (path, "{ \"later\": 1 ", -1, &error);
  g_assert_no_error (error);

  highlight_first (window, "growth");
  g_assert_cmpuint (count_highlights (window, "growth"), ==, 1);
  /* Who goes on to write is told at once that it will be lost. */
  app_test_wait (says_that_notes_are_lost, window);
  app_test_close_window (window);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "{ \"later\": 1 ");

  window = app_test_open_window ();
  g_assert_cmpuint (count_highlights (window, "growth"), ==, 0);
  app_test_close_window (window);
  g_remove (path);
}

/* Answers the dialog about the title. */
static void
word (TradeWindow *window,
      const char  *title,
      const char  *subtitle)
{
  GtkWindow *dialog;
  GtkWidget *list, *row;

  activate (window, "win.words");
  dialog = app_test_find_dialog (GTK_WINDOW (window));
  g_assert_nonnull (dialog);
  list = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog));
  row = gtk_widget_get_first_child (list);
  gtk_editable_set_text (GTK_EDITABLE (row), title);
  if (subtitle != NULL)
    gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_next_sibling (row)), subtitle);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "change");
  gtk_window_destroy (dialog);
  app_test_settle ();
}

static const char *
get_title (TradeWindow *window)
{
  return trade_scene_get_title (trade_chart_area_get_scene (trade_window_get_chart_area (window)));
}

static void
show_as (TradeWindow *window,
         const char  *mode)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-as", "s", mode);
  app_test_settle ();
}

/* A title is that of a view as it is arranged; a note is there however it is. Both are undone where they were made. */
static void
test_words (void)
{
  TradeWindow *window = app_test_open_window ();
  TradePeriod period;
  g_autofree char *own = NULL;
  g_autofree char *own_levels = NULL;

  show_view (window, "enterprises");
  own = g_strdup (get_title (window));
  show_as (window, "level");
  own_levels = g_strdup (get_title (window));
  word (window, " Who trades ", NULL);
  g_assert_cmpstr (get_title (window), ==, "Who trades");
  period = trade_figure_get_period (read_first (window));
  activate (window, "win.note");
  answer (window, "tariffs", "note");
  g_assert_cmpstr (get_title (window), ==, "Who trades");

  show_as (window, "share");
  g_assert_cmpstr (get_title (window), ==, own);
  g_assert_cmpstr (get_note (window, period), ==, "tariffs");
  word (window, "How much", "in all");
  g_assert_cmpstr (trade_view_get_own_subtitle (trade_window_get_view (window)), ==, "in all");
  assert_undo (window, "Undo Change of Title and Subtitle");
  activate (window, "win.undo");
  g_assert_cmpstr (get_title (window), ==, own);
  activate (window, "win.undo");
  g_assert_null (get_note (window, period));
  show_view (window, "growth");
  activate (window, "win.undo");
  g_assert_cmpstr (get_title (window), ==, own_levels);
  activate (window, "win.redo");
  g_assert_cmpstr (get_title (window), ==, "Who trades");
  app_test_close_window (window);

  /* It is kept, and an empty line brings the chart's own back. */
  window = app_test_open_window ();
  show_view (window, "enterprises");
  g_assert_cmpstr (get_title (window), ==, own);
  show_as (window, "level");
  g_assert_cmpstr (get_title (window), ==, "Who trades");
  word (window, "", NULL);
  g_assert_cmpstr (get_title (window), ==, own_levels);
  activate (window, "win.undo");
  g_assert_cmpstr (get_title (window), ==, "Who trades");
  activate (window, "win.reset-arrangement");
  g_assert_cmpstr (get_title (window), ==, own);
  app_test_close_window (window);
}

static void
add (void)
{
  g_test_add_func ("/annotate/note", test_note);
  g_test_add_func ("/annotate/row", test_row);
  g_test_add_func ("/annotate/highlight", test_highlight);
  g_test_add_func ("/annotate/kept", test_kept);
  g_test_add_func ("/annotate/words", test_words);
  g_test_add_func ("/annotate/two-windows", test_two_windows);
  g_test_add_func ("/annotate/unreadable", test_unreadable);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add);
}
