/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor-test.h"
#include "trade-shortcuts.h"

/* Keys that widgets of GTK or handlers of events take: they are in no table that could be asked. */
static const char *const taken_elsewhere[] = {
  "Left", "Right", "Up", "Down", "<Shift>Up", "<Shift>Down", "<Alt>Down", "F10", NULL,
};

typedef struct
{
  GHashTable *listed; /* (element-type utf8): the keys of the list, as gtk_accelerator_name() writes them */
  GHashTable *keys;   /* (element-type utf8 GHashTable): by actions, the keys of the program */
} Keys;

static char *
write_key (const char *text)
{
  guint key;
  GdkModifierType modifiers;

  if (!gtk_accelerator_parse (text, &key, &modifiers))
    g_error ("“%s” is no key", text);

  return gtk_accelerator_name (gdk_keyval_to_lower (key), modifiers);
}

static void
add_listed (Keys       *self,
            const char *text)
{
  g_autofree char *prefix = g_strdup (text);
  const char *range = strstr (text, "...");

  if (range == NULL)
    {
      g_hash_table_add (self->listed, write_key (text));
      return;
    }

  /* As in "<Alt>1...9". */
  prefix[range - text - 1] = '\0';
  for (char digit = range[-1]; digit <= range[3]; digit++)
    {
      g_autofree char *each = g_strdup_printf ("%s%c", prefix, digit);

      g_hash_table_add (self->listed, write_key (each));
    }
}

static void
add_all_listed (Keys       *self,
                const char *keys)
{
  g_auto (GStrv) each = g_strsplit (keys, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    add_listed (self, each[i]);
}

static void
collect_listed (GtkWidget *root,
                Keys      *self)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (root))
    {
      g_autofree char *accelerator = NULL;
      g_autofree char *action = NULL;
      g_auto (GStrv) keys = NULL;

      g_object_get (root, "accelerator", &accelerator, "action-name", &action, NULL);
      if (action != NULL)
        keys = gtk_application_get_accels_for_action (GTK_APPLICATION (g_application_get_default ()), action);
      for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
        add_listed (self, keys[i]);
      /* GTK writes the keys of an action there, as it looks for them. */
      if (accelerator != NULL && *accelerator != '\0')
        add_all_listed (self, accelerator);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_listed (child, self);
}

static void
add_key (Keys       *self,
         const char *action,
         char       *key)
{
  GHashTable *keys = g_hash_table_lookup (self->keys, action);

  if (keys == NULL)
    {
      keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->keys, g_strdup (action), keys);
    }
  g_hash_table_add (keys, key);
}

static void
collect_accelerators (Keys *self)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, actions[i]);

      for (guint j = 0; keys[j] != NULL; j++)
        add_key (self, actions[i], write_key (keys[j]));
    }
}

static void
collect_trigger (Keys               *self,
                 const char         *action,
                 GtkShortcutTrigger *trigger)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      collect_trigger (self, action, gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)));
      collect_trigger (self, action, gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)));
    }
  else if (GTK_IS_KEYVAL_TRIGGER (trigger))
    {
      GtkKeyvalTrigger *keyval = GTK_KEYVAL_TRIGGER (trigger);

      add_key (self, action,
               gtk_accelerator_name (gdk_keyval_to_lower (gtk_keyval_trigger_get_keyval (keyval)),
                                     gtk_keyval_trigger_get_modifiers (keyval)));
    }
}

static void
collect_controller (Keys       *self,
                    GListModel *shortcuts,
                    const char *type)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);

      if (GTK_IS_NAMED_ACTION (action))
        collect_trigger (self, gtk_named_action_get_action_name (GTK_NAMED_ACTION (action)), gtk_shortcut_get_trigger (shortcut));
      else if (GTK_IS_CALLBACK_ACTION (action))
        collect_trigger (self, type, gtk_shortcut_get_trigger (shortcut));
    }
}

/* The keys of what is of the program, not those of GTK's own widgets within. */
static void
collect_bindings (Keys      *self,
                  GtkWidget *root)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (root);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) && g_str_has_prefix (G_OBJECT_TYPE_NAME (root), "Trade"))
        collect_controller (self, G_LIST_MODEL (controller), G_OBJECT_TYPE_NAME (root));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_bindings (self, child);
}

/* All keys of a window of charts and of one to type in. */
static Keys
collect (EditorTest *test)
{
  TradeWindow *window = app_test_open_window ();
  Keys self = {
    .listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref),
  };

  gtk_widget_activate_action (GTK_WIDGET (window), "win.toggle-table", NULL);
  app_test_settle ();
  collect_listed (GTK_WIDGET (trade_shortcuts_get (GTK_APPLICATION_WINDOW (window))), &self);
  g_assert_cmpuint (g_hash_table_size (self.listed), >, 0);
  collect_accelerators (&self);
  collect_bindings (&self, GTK_WIDGET (window));
  collect_bindings (&self, GTK_WIDGET (test->editor));
  app_test_close_window (window);

  return self;
}

static void
clear (Keys *self)
{
  g_hash_table_unref (self->listed);
  g_hash_table_unref (self->keys);
}

static gboolean
is_listed (Keys       *self,
           GHashTable *keys)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_hash_table_contains (self->listed, key))
      return TRUE;

  return FALSE;
}

/* Whatever has a key has one in the list. */
static void
test_complete (EditorTest    *test,
               gconstpointer  data)
{
  Keys self = collect (test);
  GHashTableIter iter;
  gpointer action, keys;
  guint n_missing = 0;

  g_hash_table_iter_init (&iter, self.keys);
  while (g_hash_table_iter_next (&iter, &action, &keys))
    {
      if (is_listed (&self, keys))
        continue;
      n_missing++;
      g_test_message ("The list of keys has none for %s", (const char *) action);
    }
  g_assert_cmpuint (n_missing, ==, 0);
  clear (&self);
}

static gboolean
is_known (Keys       *self,
          const char *key)
{
  GHashTableIter iter;
  gpointer keys;

  g_hash_table_iter_init (&iter, self->keys);
  while (g_hash_table_iter_next (&iter, NULL, &keys))
    if (g_hash_table_contains (keys, key))
      return TRUE;

  return g_strv_contains (taken_elsewhere, key);
}

/* Whatever key is in the list does something. */
static void
test_true (EditorTest    *test,
           gconstpointer  data)
{
  Keys self = collect (test);
  GHashTableIter iter;
  gpointer key;
  guint n_unknown = 0;

  g_hash_table_iter_init (&iter, self.listed);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (is_known (&self, key))
        continue;
      n_unknown++;
      g_test_message ("The list of keys has %s, which does nothing", (const char *) key);
    }
  g_assert_cmpuint (n_unknown, ==, 0);
  clear (&self);
}

static void
add_tests (void)
{
  g_test_add ("/shortcuts/complete", EditorTest, NULL, editor_test_set_up, test_complete, editor_test_tear_down);
  g_test_add ("/shortcuts/true", EditorTest, NULL, editor_test_set_up, test_true, editor_test_tear_down);
}

int
main (int    argc,
      char **argv)
{
  return app_test_run (&argc, &argv, add_tests);
}
