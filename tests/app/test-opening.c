/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"

#include "trade-message.h"

#include <glib/gstdio.h>
#include <string.h>

/* Whatever is opened, by whichever door it comes in: what is wrong with it is told in whole, and the window goes on. */

#define HEADER "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n"
#define BROKEN_ROW "2023,Z,_T,_T,_T,VALUE,CNY,,12,=,23.77,A,customs\n"

static void
write_file (GFile      *folder,
            const char *name,
            const char *contents)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, contents, strlen (contents), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static char *
dup_details (GtkWindow *dialog)
{
  GtkWidget *extra = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog));
  GtkWidget *view = app_test_find_descendant (extra, GTK_TYPE_TEXT_VIEW);
  char *text;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);

  return text;
}

/* Opens a table of so many rows that are wrong, and returns the dialog that tells of it. */
static GtkWindow *
open_broken_table (TradeWindow *window,
                   guint        n_rows)
{
  g_autoptr (GFile) folder = app_test_make_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "figures.csv");
  g_autoptr (GString) table = g_string_new (HEADER);

  for (guint i = 0; i < n_rows; i++)
    g_string_append (table, BROKEN_ROW);
  write_file (folder, "figures.csv", table->str);
  trade_window_open (window, file);
  app_test_wait (app_test_has_dialog, window);
  app_test_remove_folder (folder);

  return app_test_find_dialog (GTK_WINDOW (window));
}

static void
test_broken_package (void)
{
  g_autoptr (GFile) folder = app_test_make_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "datapackage.json");
  TradeWindow *window = app_test_open_window ();
  TradeDataset *before = trade_window_get_dataset (window);
  g_autofree char *details = NULL;
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "growth");
  write_file (folder, "datapackage.json", "{ \"name\": ");
  trade_window_open (window, file);
  app_test_wait (app_test_has_dialog, window);

  dialog = app_test_find_dialog (GTK_WINDOW (window));
  g_assert_nonnull (strstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), "datapackage.json"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "It has 1 fault.\n"));
  details = dup_details (dialog);
  g_assert_true (g_str_has_prefix (details, "datapackage.json:1:"));
  g_assert_true (trade_window_get_dataset (window) == before);
  g_assert_cmpstr (trade_view_get_id (trade_window_get_view (window)), ==, "growth");

  gtk_window_destroy (dialog);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "1");
  app_test_close_window (window);
  app_test_remove_folder (folder);
}

/* All the faults that are kept can be read, and how many there are beyond them is said in a sentence. */
static void
test_fault_list (void)
{
  static const struct
  {
    guint       n_rows;
    guint       n_lines;
    const char *count;
  } cases[] = {
    { 3, 3, "It has 3 faults.\n" },
    { 100, 100, "It has 100 faults.\n" },
    { 1234, 100, "It has 1,234 faults, of which the first 100 are listed.\n" },
    { 20000, 100, "It has at least 10,000 faults, of which the first 100 are listed.\n" },
  };
  TradeWindow *window = app_test_open_window ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWindow *dialog = open_broken_table (window, cases[i].n_rows);
      g_autofree char *details = dup_details (dialog);
      g_autofree char *last = g_strdup_printf ("figures.csv:%u:6: ", cases[i].n_lines + 1);
      g_auto (GStrv) lines = g_strsplit (details, "\n", -1);

      g_assert_true (g_str_has_prefix (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), cases[i].count));
      g_assert_cmpuint (g_strv_length (lines), ==, cases[i].n_lines);
      g_assert_true (g_str_has_prefix (lines[0], "figures.csv:2:6: "));
      g_assert_true (g_str_has_prefix (lines[cases[i].n_lines - 1], last));
      gtk_window_destroy (dialog);
      app_test_settle ();
    }

  app_test_close_window (window);
}

/* However long the list is, the dialog is no larger than a small screen, and its end can be scrolled to by keys. */
static void
test_fault_list_fits (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkAdjustment *adjustment;
  GtkWindow *dialog;
  GtkWidget *view;
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 500);
  app_test_settle ();
  dialog = open_broken_table (window, 100);
  view = app_test_find_descendant (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog)), GTK_TYPE_TEXT_VIEW);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  app_test_settle ();
  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
  g_assert_cmpint (height, <=, 500);

  g_assert_true (gtk_widget_get_focusable (view));
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, gtk_adjustment_get_page_size (adjustment));
  g_signal_emit_by_name (view, "move-cursor", GTK_MOVEMENT_BUFFER_ENDS, 1, FALSE);
  app_test_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);

  gtk_window_destroy (dialog);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 820);
  app_test_settle ();
  app_test_close_window (window);
}

typedef struct
{
  char *text;
} Read;

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Read *read = user_data;

  read->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_read (gpointer data)
{
  return ((Read *) data)->text != NULL;
}

/* The list can be sent to whoever made the file. */
static void
test_copy_details (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkWindow *dialog = open_broken_table (window, 5);
  GtkWidget *button = app_test_find_descendant (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog)),
                                                GTK_TYPE_BUTTON);
  g_autofree char *details = dup_details (dialog);
  Read read = { NULL };

  g_signal_emit_by_name (button, "clicked");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, text_read_cb, &read);
  app_test_wait (is_read, &read);
  g_assert_cmpstr (read.text, ==, details);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Copied");

  g_free (read.text);
  gtk_window_destroy (dialog);
  app_test_close_window (window);
}

static GtkWindow *
find_chooser (TradeWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (GTK_IS_FILE_CHOOSER (toplevel) && gtk_widget_get_mapped (GTK_WIDGET (toplevel)))
        return toplevel;
    }

  return NULL;
}

/* Whoever took the wrong file can take another at once. */
static void
test_open_another (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkWindow *dialog = open_broken_table (window, 1);
  GtkWindow *chooser;

  g_assert_null (find_chooser (window));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "open");
  gtk_window_destroy (dialog);
  app_test_settle ();
  chooser = find_chooser (window);
  g_assert_nonnull (chooser);
  g_assert_cmpstr (gtk_window_get_title (chooser), ==, "Open Figures");

  app_test_close_window (window);
}

/* The doors by which an address comes in. */

static void
open_directly (TradeWindow *window,
               const char  *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  trade_window_open (window, file);
}

static void
paste (TradeWindow *window,
       const char  *uri)
{
  char *line = g_strconcat (uri, "\r\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (line, strlen (line));
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes ("text/uri-list", bytes);

  g_assert_true (gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (window)), provider));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.paste", NULL);
}

static void
drop_files (TradeWindow *window,
            GSList      *files)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  g_auto (GValue) value = G_VALUE_INIT;
  guint n_targets = 0;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (!GTK_IS_DROP_TARGET (controller))
        continue;

      g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &taken);
      g_assert_true (taken);
      n_targets++;
    }

  g_assert_cmpuint (n_targets, ==, 1);
}

static void
drop (TradeWindow *window,
      const char  *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  GSList files = { file, NULL };

  drop_files (window, &files);
}

static TradeWindow *
find_other (TradeWindow *window)
{
  for (GList *link = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (window))); link != NULL; link = link->next)
    if (TRADE_IS_WINDOW (link->data) && link->data != (gpointer) window)
      return link->data;

  return NULL;
}

static gboolean
has_table (gpointer data)
{
  TradeReading *reading = trade_opener_get_reading (trade_window_get_opener (data));

  return reading != NULL && g_str_has_suffix (trade_reading_get_name (reading), ".csv");
}

/* Of several files none is passed over. */
static void
test_several (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autoptr (GFile) folder = app_test_make_folder ();
  g_autoptr (GFile) one = g_file_get_child (folder, "one.csv");
  g_autoptr (GFile) two = g_file_get_child (folder, "two.csv");
  GSList second = { two, NULL };
  GSList files = { one, &second };
  TradeWindow *other;

  write_file (folder, "one.csv", "Year,Exports (USD)\n2021,7\n2022,8\n");
  write_file (folder, "two.csv", "Year,Imports (USD)\n2021,5\n2022,6\n");
  g_assert_null (find_other (window));
  drop_files (window, &files);
  other = find_other (window);
  g_assert_nonnull (other);
  app_test_wait (has_table, window);
  app_test_wait (has_table, other);
  g_assert_cmpstr (trade_reading_get_name (trade_opener_get_reading (trade_window_get_opener (window))), ==, "one.csv");
  g_assert_cmpstr (trade_reading_get_name (trade_opener_get_reading (trade_window_get_opener (other))), ==, "two.csv");

  app_test_close_window (other);
  app_test_close_window (window);
  app_test_remove_folder (folder);
}

typedef struct
{
  const char *path;
  void      (*open) (TradeWindow *window,
                     const char  *uri);
} Door;

static const Door doors[] = {
  { "/opening/odd-addresses/directly", open_directly },
  { "/opening/odd-addresses/pasted", paste },
  { "/opening/odd-addresses/dropped", drop },
};

/* A sentence that names what was to be opened, and none of the system's for programmers. */
static void
assert_ours (const char *heading,
             const char *details)
{
  static const char * const strange[] = { "Operation not supported", "Error opening", "“”", "“.”", "“/”" };

  g_assert_nonnull (strstr (heading, "Could Not Be Opened"));
  g_assert_nonnull (strstr (details, "“"));
  g_assert_true (g_str_has_suffix (details, "."));
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_assert_null (strstr (heading, strange[i]));
      g_assert_null (strstr (details, strange[i]));
    }
}

/* However odd the address, it is refused with a sentence of ours, and the window goes on. */
static void
test_odd_addresses (gconstpointer data)
{
  const Door *door = data;
  g_autofree char *name = g_strnfill (100000, 'x');
  g_autofree char *endless = g_strconcat ("file:///", name, NULL);
  const char * const addresses[] = {
    "file:///%00", "", "x", "file://", "http://[::", "http://localhost:1/figures.csv", "trash:///", "trash:///nothing",
    "resource:///nowhere", "data:,x", "mailto:nobody", "///", "file://elsewhere/figures.csv", endless,
  };
  TradeWindow *window = app_test_open_window ();
  TradeDataset *before = trade_window_get_dataset (window);

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *details = NULL;
      GtkWindow *dialog;

      g_test_message ("“%.40s”", addresses[i]);
      door->open (window, addresses[i]);
      app_test_wait (app_test_has_dialog, window);

      dialog = app_test_find_dialog (GTK_WINDOW (window));
      details = dup_details (dialog);
      g_test_message ("%s: %s", adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), details);
      assert_ours (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), details);
      g_assert_cmpuint (g_utf8_strlen (details, -1), <, 400);
      g_assert_true (trade_window_get_dataset (window) == before);
      gtk_window_destroy (dialog);
      app_test_settle ();
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));
    }

  app_test_close_window (window);
}

/* A sandbox grants the descriptor that was chosen, and not the tables beside it: then the folder is offered. */
static void
test_lonely_descriptor (void)
{
  static const char *const names[] = { "datapackage.json", "broken.json" };
  g_autofree char *descriptor = g_test_build_filename (G_TEST_DIST, "..", "data", "packages", "china-2023", "datapackage.json", NULL);
  g_autofree char *package = NULL;
  g_autofree char *folder = g_dir_make_tmp ("trade-charts-XXXXXX", NULL);

  g_assert_true (g_file_get_contents (descriptor, &package, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *details = NULL;
      g_autoptr (GFile) file = NULL;
      TradeWindow *window = app_test_open_window ();
      GtkWindow *dialog;

      g_assert_true (g_file_set_contents (path, i == 0 ? package : "{", -1, NULL));
      file = g_file_new_for_path (path);
      trade_window_open (window, file);
      app_test_wait (app_test_has_dialog, window);
      dialog = app_test_find_dialog (GTK_WINDOW (window));
      details = dup_details (dialog);
      g_test_message ("%s", details);
      g_assert_cmpint (adw_message_dialog_has_response (ADW_MESSAGE_DIALOG (dialog), "open-folder"), ==, i == 0);
      gtk_window_destroy (dialog);
      g_assert_cmpint (g_remove (path), ==, 0);
      app_test_close_window (window);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static GtkWindow *
find_failed (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (TRADE_IS_WINDOW (toplevel) && app_test_find_dialog (toplevel) != NULL)
        return toplevel;
    }

  return NULL;
}

static gboolean
has_failed (gpointer data)
{
  return find_failed () != NULL;
}

static int
get_least_width (GtkWindow *dialog)
{
  int least;

  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

/* A desktop opens by way of the application, which makes a window for each file: it shows the bundled release then, and
 * says so, with the room that the window is about to have. */
static void
test_odd_addresses_of_desktop (void)
{
  static const char * const addresses[] = { "file:///%00", "", "x", "trash:///", "resource:///nowhere" };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (addresses[i]);
      GtkWindow *window, *dialog;

      g_test_message ("“%s”", addresses[i]);
      g_application_open (g_application_get_default (), &file, 1, "");
      app_test_wait (has_failed, NULL);
      window = find_failed ();
      dialog = app_test_find_dialog (window);
      g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "the bundled release instead"));
      g_assert_nonnull (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog)));
      g_assert_cmpint (get_least_width (dialog), >, 400);
      g_assert_nonnull (trade_window_get_view (TRADE_WINDOW (window)));
      gtk_window_destroy (dialog);
      app_test_settle ();
      app_test_close_window (TRADE_WINDOW (window));
    }
}

/* A list of addresses without an address is nothing to open, which is said. */
static void
test_paste_nothing (void)
{
  static const char * const lists[] = { "", "\r\n", "# only a remark\r\n" };
  TradeWindow *window = app_test_open_window ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (lists[i], strlen (lists[i]));
      g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes ("text/uri-list", bytes);

      gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (window)), provider);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.paste", NULL);
      app_test_wait (app_test_has_dialog, window);
      gtk_window_destroy (app_test_find_dialog (GTK_WINDOW (window)));
      app_test_settle ();
    }

  app_test_close_window (window);
}

/* A file may be named as markup is written, which the title of a toast would be read as. */
static void
test_toast (void)
{
  g_autoptr (AdwToast) toast = trade_message_new_toast ("Saved in “<b>Trade & Co”");

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (adw_toast_get_custom_title (toast))), ==, "Saved in “<b>Trade & Co”");
}

/* A name in another script does not turn the sentence around that begins with it. */
static void
test_direction (void)
{
  static const struct
  {
    GtkTextDirection direction;
    const char      *text;
    const char      *expected;
  } cases[] = {
    { GTK_TEXT_DIR_LTR, "“قطر” is a draft\nSaved in “a”", "\u200e“قطر” is a draft\nSaved in “a”" },
    { GTK_TEXT_DIR_LTR, "2023: 23.77", "2023: 23.77" },
    { GTK_TEXT_DIR_RTL, "“a.csv” مسودة\nقطر", "\u200f“a.csv” مسودة\nقطر" },
    { GTK_TEXT_DIR_RTL, "2023: 23.77", "2023: 23.77" },
  };
  const GtkTextDirection before = gtk_widget_get_default_direction ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AdwToast) toast = NULL;
      PangoLayout *layout;

      gtk_widget_set_default_direction (cases[i].direction);
      toast = trade_message_new_toast (cases[i].text);
      layout = gtk_label_get_layout (GTK_LABEL (adw_toast_get_custom_title (toast)));
      g_assert_cmpstr (pango_layout_get_text (layout), ==, cases[i].expected);
      if (i % 2 == 0)
        g_assert_cmpint (pango_layout_get_direction (layout, 0), ==,
                         cases[i].direction == GTK_TEXT_DIR_RTL ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    }
  gtk_widget_set_default_direction (before);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Adds a toast that tells something, and counts when it goes. */
static void
tell (AdwToastOverlay *overlay,
      const char      *text,
      const char      *action,
      guint           *n_gone)
{
  AdwToast *toast = trade_message_new_toast (text);

  adw_toast_set_action_name (toast, action);
  g_signal_connect_swapped (toast, "dismissed", G_CALLBACK (count_cb), n_gone);
  trade_message_add_toast (overlay, toast);
}

/* Nobody waits for what was told before: the same again, or a button that does the same, takes its place. */
static void
test_toasts (void)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *window = app_test_host (overlay);
  guint n_copied = 0, n_saved = 0, n_noted = 0;

  tell (ADW_TOAST_OVERLAY (overlay), "Copied", NULL, &n_copied);
  tell (ADW_TOAST_OVERLAY (overlay), "Noted", NULL, &n_noted);
  tell (ADW_TOAST_OVERLAY (overlay), "Saved one", "win.open-export", &n_saved);
  g_assert_cmpuint (n_copied + n_saved + n_noted, ==, 0);
  for (guint i = 1; i <= 100; i++)
    {
      tell (ADW_TOAST_OVERLAY (overlay), "Copied", NULL, &n_copied);
      tell (ADW_TOAST_OVERLAY (overlay), "Saved another", "win.open-export", &n_saved);
      g_assert_cmpuint (n_copied, ==, i);
      g_assert_cmpuint (n_saved, ==, i);
    }
  g_assert_cmpuint (n_noted, ==, 0);

  app_test_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
}

/* What stays until somebody answers keeps nothing else from being told. */
static void
test_standing_toast (void)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *window = app_test_host (overlay);
  AdwToast *standing = trade_message_new_toast ("Standing");
  AdwToast *passing = trade_message_new_toast ("Passing");

  adw_toast_set_timeout (standing, 0);
  trade_message_add_toast (ADW_TOAST_OVERLAY (overlay), standing);
  app_test_settle ();
  trade_message_add_toast (ADW_TOAST_OVERLAY (overlay), passing);
  app_test_settle ();
  g_assert_true (gtk_widget_get_mapped (adw_toast_get_custom_title (passing)));

  gtk_window_destroy (GTK_WINDOW (window));
  app_test_settle ();
}

static void
add_tests (void)
{
  g_test_add_func ("/opening/broken-package", test_broken_package);
  g_test_add_func ("/opening/fault-list", test_fault_list);
  g_test_add_func ("/opening/fault-list/fits", test_fault_list_fits);
  g_test_add_func ("/opening/copy-details", test_copy_details);
  g_test_add_func ("/opening/direction", test_direction);
  g_test_add_func ("/opening/toast", test_toast);
  g_test_add_func ("/opening/toasts", test_toasts);
  g_test_add_func ("/opening/standing-toast", test_standing_toast);
  g_test_add_func ("/opening/open-another", test_open_another);
  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    g_test_add_data_func (doors[i].path, &doors[i], test_odd_addresses);
  g_test_add_func ("/opening/several", test_several);
  g_test_add_func ("/opening/lonely-descriptor", test_lonely_descriptor);
  g_test_add_func ("/opening/odd-addresses/of-desktop", test_odd_addresses_of_desktop);
  g_test_add_func ("/opening/paste-nothing", test_paste_nothing);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
