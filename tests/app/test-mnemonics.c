/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "app-test.h"
#include "trade-arrange-offers.h"
#include "trade-header-title.h"
#include "trade-message.h"
#include "trade-describe.h"
#include "trade-editor.h"
#include "trade-omission.h"
#include "trade-window-menus.h"

/* What depends on how long the words of a language are, and on which letters they mark. Run once for each language. */

typedef struct
{
  const char *place; /* the dialog or menu, for a message */
  GHashTable *keys;  /* (element-type uint utf8): the text that has marked it, by key */
} Keys;

static void
begin (Keys       *self,
       const char *place)
{
  self->place = place;
  self->keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

static void
end (Keys *self)
{
  g_clear_pointer (&self->keys, g_hash_table_unref);
}

static void
add_key (Keys       *self,
         guint       key,
         const char *text)
{
  const char *other;

  /* GTK tells of the character, and of none for a label that was read for a stroke and has none. */
  if (key == GDK_KEY_VoidSymbol || key == 0)
    return;

  key = g_unichar_tolower (key);
  other = g_hash_table_lookup (self->keys, GUINT_TO_POINTER (key));
  if (other != NULL)
    g_test_fail_printf ("%s: “%s” and “%s” have the same key", self->place, other, text);
  g_hash_table_insert (self->keys, GUINT_TO_POINTER (key), g_strdup (text));
}

/* Where the rows of a dialog come and go with what is chosen, all of them count; of a window that has several headers, those
 * that are seen.
 */
static void
add_widget (Keys      *self,
            GtkWidget *widget,
            gboolean   only_seen)
{
  if (GTK_IS_POPOVER (widget) || (only_seen && !gtk_widget_get_mapped (widget)))
    return;

  if (GTK_IS_LABEL (widget))
    add_key (self, gtk_label_get_mnemonic_keyval (GTK_LABEL (widget)), gtk_label_get_label (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_widget (self, child, only_seen);
}

/* Reads a text as a label reads it. */
static void
add_text (Keys       *self,
          const char *text)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new_with_mnemonic (text));

  add_key (self, gtk_label_get_mnemonic_keyval (GTK_LABEL (label)), text);
  g_object_unref (label);
}

static void
add_menu (Keys       *self,
          GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *text = NULL;

      if (section != NULL)
        add_menu (self, section);
      else if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &text))
        add_text (self, text);
    }
}

static void
check_widget (const char *place,
              GtkWidget  *widget,
              gboolean    only_seen)
{
  Keys keys;

  begin (&keys, place);
  add_widget (&keys, widget, only_seen);
  g_test_message ("%s: %u keys", place, g_hash_table_size (keys.keys));
  g_assert_cmpuint (g_hash_table_size (keys.keys), >, 0);
  end (&keys);
}

static void
check_menu (const char *place,
            GMenuModel *menu)
{
  Keys keys;

  begin (&keys, place);
  add_menu (&keys, menu);
  g_test_message ("%s: %u keys", place, g_hash_table_size (keys.keys));
  end (&keys);
}

/* The catalogue of the language is in use, or the rest would test English over and over. */
static void
test_translated (void)
{
  if (!g_str_equal (g_getenv ("LANGUAGE"), "en"))
    g_assert_cmpstr (_("_Export"), !=, "_Export");
}

static GMenuModel *
get_primary_menu (TradeWindow *window)
{
  GMenuModel *menu;

  g_object_get (trade_window_get_header (window), "menu-model", &menu, NULL);

  return menu;
}

static void
test_keys_of_editor (void)
{
  TradeEditor *editor = trade_editor_new (GTK_APPLICATION (g_application_get_default ()), NULL, NULL, NULL);
  GtkWidget *button;

  gtk_window_present (GTK_WINDOW (editor));
  app_test_settle ();
  button = app_test_find_descendant (GTK_WIDGET (editor), GTK_TYPE_MENU_BUTTON);
  check_widget ("the editor", GTK_WIDGET (editor), TRUE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  check_menu ("the menu of the editor", gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)));
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
test_keys_of_window (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autoptr (GMenuModel) menu = get_primary_menu (window);
  g_autoptr (TradeText) title = trade_text_new ("Nothing");
  g_autoptr (TradeDataset) nothing = trade_dataset_new (title, title, NULL);

  trade_dataset_finish (nothing);
  g_assert_cmpint (g_menu_model_get_n_items (menu), >, 0);
  check_menu ("the main menu", menu);
  check_widget ("the window", GTK_WIDGET (window), TRUE);

  trade_window_set_dataset (window, nothing);
  app_test_settle ();
  check_widget ("the window without a chart", GTK_WIDGET (window), TRUE);

  app_test_close_window (window);
}

static void
test_keys_of_arrange (void)
{
  static const char *const ids[] = { "exports-imports", "growth", "enterprises", "partners", "outlook" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (TradeView) view = app_test_dup_view (ids[i]);
      g_autoptr (GMenuModel) offers = trade_arrange_offers_list (view, trade_format_get_default ());
      Keys keys;

      begin (&keys, ids[i]);
      add_menu (&keys, offers);
      /* It stands below them. */
      add_text (&keys, _("_Reset"));
      end (&keys);
    }
}

static void
test_keys_of_context_menus (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeChartArea *area = trade_window_get_chart_area (window);
  TradeFigure *figure = trade_scene_get_data (trade_chart_area_get_scene (area), 0)->figure;
  g_autoptr (GMenuModel) view = trade_window_menus_list_view ("growth");
  g_autoptr (GMenuModel) row = trade_window_menus_list_row (window, figure);

  check_menu ("the menu of a view", view);
  check_menu ("the menu of a row", row);
  for (int kept = 0; kept <= 1; kept++)
    {
      g_autoptr (GMenuModel) chart = NULL;

      if (kept)
        trade_chart_area_keep_figure (area, figure);
      chart = trade_window_menus_list_chart (window, figure);
      check_menu ("the menu of a mark", chart);
    }

  app_test_close_window (window);
}

static gboolean
has_other_dialog (gpointer data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  return g_list_model_get_n_items (toplevels) > 1;
}

/* Checks the dialog that has just been opened, and closes it. */
static void
check_dialog (TradeWindow *window,
              const char  *place)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  app_test_wait (has_other_dialog, NULL);
  app_test_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (toplevel == GTK_WINDOW (window))
        continue;
      /* A message has each of its buttons twice, for a wide and for a narrow window. */
      check_widget (place, GTK_WIDGET (toplevel), ADW_IS_MESSAGE_DIALOG (toplevel));
      gtk_window_destroy (toplevel);
    }
  app_test_settle ();
}

static void
test_keys_of_dialogs (void)
{
  g_autoptr (GFile) folder = app_test_make_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "chart.png");
  g_autoptr (GError) error = NULL;
  TradeWindow *window = app_test_open_window ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  check_dialog (window, "the export dialog");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.describe", NULL);
  check_dialog (window, "the chart in words");
  trade_message_show (GTK_WINDOW (window), "Heading", "Body.", "Details");
  check_dialog (window, "a message");

  g_file_replace_contents (file, "x", 1, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
  trade_exporter_save (trade_window_get_exporter (window), trade_window_get_view (window), file, TRADE_SAVE_NONE);
  check_dialog (window, "the question whether to replace a file");

  app_test_close_window (window);
  app_test_remove_folder (folder);
}

static GtkWidget *
find_words (GtkWidget  *root,
            const char *words)
{
  if (!gtk_widget_get_mapped (root) || GTK_IS_POPOVER (root))
    return NULL;
  if (GTK_IS_LABEL (root))
    return g_str_equal (gtk_label_get_label (GTK_LABEL (root)), words) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_words (child, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
shows_words (GtkWidget  *root,
             const char *words)
{
  return find_words (root, words) != NULL;
}

static TradeHeaderTitle *
find_title (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (TRADE_IS_HEADER_TITLE (root))
    return TRADE_HEADER_TITLE (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      TradeHeaderTitle *found = find_title (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_cut (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return FALSE;
  if (GTK_IS_LABEL (root))
    return pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (is_cut (child))
        return TRUE;
    }

  return FALSE;
}

/* Words stay as long as there is room for them, and what is cut can be read in a tooltip. */
static void
test_header (void)
{
  static const struct
  {
    int      width;
    gboolean words;
    gboolean title;
    gboolean subtitle;
  } cases[] = {
    { 360, FALSE, FALSE, FALSE },
    { 640, FALSE, FALSE, FALSE },
    { 800, FALSE, TRUE, FALSE },
    { 960, TRUE, TRUE, FALSE },
    { 1280, TRUE, TRUE, TRUE },
    { 1600, TRUE, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TradeWindow *window = app_test_open_window ();
      GtkWidget *header = GTK_WIDGET (trade_window_get_header (window));
      TradeHeaderTitle *title;

      gtk_window_set_default_size (GTK_WINDOW (window), cases[i].width, 700);
      app_test_settle ();
      g_test_message ("%d pixels: %d of the header", cases[i].width, gtk_widget_get_width (header));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, cases[i].width);
      if (cases[i].words)
        {
          g_assert_true (shows_words (header, _("_Open")));
          g_assert_true (shows_words (header, _("Ar_range")));
          g_assert_true (shows_words (header, _("_Export")));
        }

      title = find_title (header);
      if (cases[i].title)
        g_assert_nonnull (title);
      if (cases[i].subtitle)
        g_assert_cmpstr (trade_header_title_get_subtitle (title), !=, "");
      if (cases[i].subtitle)
        g_assert_false (is_cut (GTK_WIDGET (title)));
      if (title != NULL && is_cut (GTK_WIDGET (title)))
        g_assert_true (trade_header_title_is_cut (title));

      app_test_close_window (window);
    }
}

/* What stands together is listed one by one. */
static void
assert_lists_grouped (TradeScene *scene,
                      const char *details)
{
  const GPtrArray *grouped = trade_scene_get_grouped (scene);

  g_assert_nonnull (details);
  for (guint i = 0; i < grouped->len; i++)
    {
      g_autofree char *name = trade_describe_figure (trade_format_get_default (), app_test_get_dataset (), g_ptr_array_index (grouped, i));

      g_assert_nonnull (strstr (details, name));
    }
}

/* What a chart has no room for is said below it, and the table has it. */
static void
test_omission (void)
{
  TradeWindow *window = app_test_open_window ();
  GtkWidget *ledger = GTK_WIDGET (trade_window_get_ledger (window));
  TradeChartArea *area = trade_window_get_chart_area (window);
  g_autofree char *summary = NULL;
  g_autofree char *details = NULL;
  GtkWidget *label;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 300);
  for (guint i = 1; i <= g_list_model_get_n_items (trade_view_list_get_views (trade_window_get_view_list (window))); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", number);
      app_test_settle ();
      /* What the frame said in which the chart was composed is laid out in the next one. */
      app_test_settle ();
      summary = trade_omission_summarize (trade_chart_area_get_scene (area));
      if (summary != NULL)
        break;
    }
  g_assert_nonnull (summary);
  g_test_message ("%s", summary);
  g_assert_true (shows_words (ledger, summary));
  label = find_words (ledger, summary);
  g_assert_false (is_cut (label));
  details = trade_omission_list (trade_chart_area_get_scene (area), trade_window_get_dataset (window));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (gtk_widget_get_parent (label)), ==, details);
  assert_lists_grouped (trade_chart_area_get_scene (area), details);

  gtk_widget_activate_action (GTK_WIDGET (area), "chart.first", NULL);
  app_test_settle ();
  g_assert_false (shows_words (ledger, summary));
  gtk_widget_activate_action (GTK_WIDGET (area), "chart.leave", NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 820);
  app_test_settle ();
  g_assert_null (trade_omission_summarize (trade_chart_area_get_scene (area)));
  g_assert_false (shows_words (ledger, summary));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "1");
  app_test_close_window (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/mnemonics/translated", test_translated);
  g_test_add_func ("/mnemonics/keys-of-window", test_keys_of_window);
  g_test_add_func ("/mnemonics/keys-of-editor", test_keys_of_editor);
  g_test_add_func ("/mnemonics/keys-of-arrange", test_keys_of_arrange);
  g_test_add_func ("/mnemonics/keys-of-context-menus", test_keys_of_context_menus);
  g_test_add_func ("/mnemonics/keys-of-dialogs", test_keys_of_dialogs);
  g_test_add_func ("/header/widths", test_header);
  g_test_add_func ("/strip/omission", test_omission);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRADE_CHARTS_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return app_test_run (&argc, &argv, add_tests);
}
