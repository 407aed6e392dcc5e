/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-test.h"
#include "trade-batch-options.h"
#include "trade-help-topics.h"
#include "trade-help.h"
#include "trade-shortcuts.h"

static GtkApplication *
get_application (void)
{
  return GTK_APPLICATION (g_application_get_default ());
}

static TradeHelp *
find_help (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (TRADE_IS_HELP (toplevel))
        return TRADE_HELP (toplevel);
    }

  return NULL;
}

static TradeHelp *
open_help (TradeWindow *window)
{
  TradeHelp *help;

  gtk_widget_activate_action (GTK_WIDGET (window), "app.help", NULL);
  app_test_settle ();
  help = find_help ();
  g_assert_nonnull (help);

  return help;
}

static GtkWidget *
get_entry (TradeHelp *help)
{
  return app_test_find_descendant (GTK_WIDGET (help), GTK_TYPE_SEARCH_ENTRY);
}

/* An entry waits for the next letter before it searches. */
static void
search (TradeHelp  *help,
        const char *query)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (help)), query);
  g_signal_emit_by_name (get_entry (help), "search-changed");
  app_test_settle ();
}

static gboolean
is_shown (TradeHelp  *help,
          const char *title)
{
  GtkWidget *row = app_test_find_titled (GTK_WIDGET (help), ADW_TYPE_PREFERENCES_ROW, title);

  g_assert_nonnull (row);

  return gtk_widget_get_mapped (row);
}

/* F1 opens the help, and does not open another one. */
static void
test_opens (void)
{
  TradeWindow *window = app_test_open_window ();
  g_auto (GStrv) actions = gtk_application_get_actions_for_accel (get_application (), "F1");
  TradeHelp *help;
  guint n_topics;

  g_assert_true (g_strv_contains ((const char *const *) actions, "app.help"));
  help = open_help (window);
  trade_help_topics (&n_topics);
  g_assert_cmpuint (trade_help_get_n_found (help), ==, n_topics);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (help)) == GTK_WINDOW (window));
  g_assert_false (gtk_window_get_modal (GTK_WINDOW (help)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (help)), get_entry (help)));
  g_assert_true (open_help (window) == help);

  app_test_press_key (gtk_window_get_focus (GTK_WINDOW (help)), GDK_KEY_w, GDK_CONTROL_MASK);
  app_test_settle ();
  g_assert_null (find_help ());
  app_test_close_window (window);
}

/* Nothing is left of it, and it goes with its window. */
static void
test_goes (void)
{
  TradeWindow *window = app_test_open_window ();
  GObject *weak = G_OBJECT (open_help (window));

  g_object_add_weak_pointer (weak, (gpointer *) &weak);
  app_test_close_window (window);
  app_test_settle ();
  g_assert_null (weak);
}

/* What somebody is likely to look for is there, by the word that menus and buttons have for it. */
static void
assert_looked_for (TradeHelp *help)
{
  static const char *const queries[] = {
    "sort", "undo", "redo", "grid", "revision", "cancel", "stop", "find", "note", "highlight", "title", "save as release", "draft",
    "copy", "paste", "remove", "insert", "listen", "describe", "print", "present", "audit", "arrange", "start page",
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      search (help, queries[i]);
      if (trade_help_get_n_found (help) == 0)
        g_error ("The help says nothing of “%s”", queries[i]);
    }
}

/* All words of a search stand in a topic, wherever, in whatever case; sections without any are gone. */
static void
test_search (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeHelp *help = open_help (window);
  guint n_topics;

  search (help, "HATCHED projection");
  g_assert_cmpuint (trade_help_get_n_found (help), ==, 1);
  g_assert_true (is_shown (help, "Projection"));
  g_assert_false (is_shown (help, "Rounding"));

  search (help, "--view=growth");
  g_assert_cmpuint (trade_help_get_n_found (help), ==, 1);
  g_assert_true (is_shown (help, "One View"));

  search (help, "ctrl+shift+a");
  g_assert_true (is_shown (help, "Audit"));
  g_assert_false (is_shown (help, "Published"));

  assert_looked_for (help);
  search (help, "");
  trade_help_topics (&n_topics);
  g_assert_cmpuint (trade_help_get_n_found (help), ==, n_topics);
  g_assert_true (is_shown (help, "Published"));

  app_test_close_window (window);
}

/* That nothing was found is said where one looks, and to a screen reader at the entry. Escape undoes the search, then closes. */
static void
test_finds_nothing (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeHelp *help = open_help (window);
  GtkWidget *page = app_test_find_descendant (GTK_WIDGET (help), ADW_TYPE_STATUS_PAGE);

  g_assert_false (gtk_widget_get_mapped (page));
  search (help, "published zebra");
  g_assert_cmpuint (trade_help_get_n_found (help), ==, 0);
  g_assert_true (gtk_widget_get_mapped (page));
  gtk_test_accessible_assert_property (get_entry (help), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Nothing Found");

  g_signal_emit_by_name (get_entry (help), "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (help))), ==, "");
  g_signal_emit_by_name (get_entry (help), "search-changed");
  g_assert_false (gtk_widget_get_mapped (page));

  g_signal_emit_by_name (get_entry (help), "stop-search");
  app_test_settle ();
  g_assert_null (find_help ());
  app_test_close_window (window);
}

/* From the entry, Enter leads to the first topic that was found, and Down to the next ones, also beyond the end of a section. */
static void
test_keyboard (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeHelp *help = open_help (window);
  GtkWidget *whiskers, *gaps, *rounding;

  search (help, "rounding");
  g_signal_emit_by_name (get_entry (help), "activate");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (help)) == app_test_find_titled (GTK_WIDGET (help), ADW_TYPE_PREFERENCES_ROW, "Pale"));
  gtk_test_accessible_assert_property (app_test_find_titled (GTK_WIDGET (help), ADW_TYPE_PREFERENCES_ROW, "Audit"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Audit, Shift+Ctrl+A");

  search (help, "");
  whiskers = app_test_find_titled (GTK_WIDGET (help), ADW_TYPE_PREFERENCES_ROW, "Whiskers");
  gaps = app_test_find_titled (GTK_WIDGET (help), ADW_TYPE_PREFERENCES_ROW, "Gaps");
  rounding = app_test_find_titled (GTK_WIDGET (help), ADW_TYPE_PREFERENCES_ROW, "Rounding");
  gtk_widget_grab_focus (whiskers);
  app_test_press_key (whiskers, GDK_KEY_Down, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (help)) == gaps);
  app_test_press_key (gaps, GDK_KEY_Down, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (help)) == rounding);

  app_test_close_window (window);
}

/* A row says all that it shows to those who hear it. */
static void
test_is_heard (void)
{
  TradeWindow *window = app_test_open_window ();
  TradeHelp *help = open_help (window);
  guint n_topics;
  const TradeHelpTopic *topics = trade_help_topics (&n_topics);

  for (guint i = 0; i < n_topics; i++)
    {
      GtkWidget *row = app_test_find_titled (GTK_WIDGET (help), ADW_TYPE_PREFERENCES_ROW, topics[i].title);
      g_autofree char *text = g_strjoin (" ", topics[i].text, topics[i].command, NULL);

      g_assert_nonnull (row);
      g_assert_true (gtk_widget_get_focusable (row));
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
    }

  app_test_close_window (window);
}

static void
collect_keys (GtkWidget  *root,
              GHashTable *keys)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (root))
    {
      g_autofree char *accelerators = NULL;
      g_auto (GStrv) each = NULL;

      g_object_get (root, "accelerator", &accelerators, NULL);
      each = g_strsplit (accelerators != NULL ? accelerators : "", " ", -1);
      for (guint i = 0; each[i] != NULL; i++)
        {
          guint key;
          GdkModifierType modifiers;

          if (gtk_accelerator_parse (each[i], &key, &modifiers) && key != 0)
            g_hash_table_add (keys, gtk_accelerator_name (key, modifiers));
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_keys (child, keys);
}

/* A key of a topic is one of the program, or of those that the list of keys has. */
static void
test_keys (void)
{
  TradeWindow *window = app_test_open_window ();
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_topics;
  const TradeHelpTopic *topics = trade_help_topics (&n_topics);

  collect_keys (GTK_WIDGET (trade_shortcuts_get (GTK_APPLICATION_WINDOW (window))), keys);
  g_assert_cmpuint (g_hash_table_size (keys), >, 0);
  for (guint i = 0; i < n_topics; i++)
    {
      guint key;
      GdkModifierType modifiers;
      g_autofree char *name = NULL;
      g_auto (GStrv) actions = NULL;

      if (topics[i].key == NULL)
        continue;

      g_assert_true (gtk_accelerator_parse (topics[i].key, &key, &modifiers));
      name = gtk_accelerator_name (key, modifiers);
      actions = gtk_application_get_actions_for_accel (get_application (), name);
      if (*actions == NULL && !g_hash_table_contains (keys, name))
        g_error ("“%s” has a key that nobody knows: %s", topics[i].title, name);
    }

  app_test_close_window (window);
}

/* What is to be typed is understood; the languages that it may name are those that the program was built with. */
static void
test_commands (void)
{
  g_autofree char *translations = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  guint n_topics, n_commands = 0;
  const TradeHelpTopic *topics = trade_help_topics (&n_topics);

  g_setenv ("TRADE_CHARTS_LOCALEDIR", translations, TRUE);
  for (guint i = 0; i < n_topics; i++)
    {
      g_auto (TradeBatchOptions) options = { 0 };
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) words = NULL;
      int n_words;

      if (topics[i].command == NULL || !g_str_has_prefix (topics[i].command, "trade-charts "))
        continue;

      g_assert_true (g_shell_parse_argv (topics[i].command, &n_words, &words, &error));
      g_assert_true (trade_batch_options_match (n_words, words));
      trade_batch_options_parse (&options, n_words, words, &error);
      g_assert_no_error (error);
      n_commands++;
    }
  g_assert_cmpuint (n_commands, >, 0);
}

static void
add_tests (void)
{
  g_test_add_func ("/help/opens", test_opens);
  g_test_add_func ("/help/goes", test_goes);
  g_test_add_func ("/help/search", test_search);
  g_test_add_func ("/help/finds-nothing", test_finds_nothing);
  g_test_add_func ("/help/keyboard", test_keyboard);
  g_test_add_func ("/help/is-heard", test_is_heard);
  g_test_add_func ("/help/keys", test_keys);
  g_test_add_func ("/help/commands", test_commands);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
