/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>

/* What a session may lose under a window that stays open for weeks: what is on the screen stays there, and the program goes on. */

#define OBJECT_PATH RESOURCE_PATH

/* So long after the loss the window is still there. */
#define LOSS_MS 1500

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

static const char portal_interface[] =
  "<node><interface name='org.freedesktop.portal.Settings'>"
  "<method name='Read'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='v' direction='out'/></method>"
  "<method name='ReadAll'><arg type='as' direction='in'/><arg type='a{sa{sv}}' direction='out'/></method>"
  "<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>"
  "<property name='version' type='u' access='read'/></interface></node>";

static const char fonts_configuration[] =
  "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n"
  "<fontconfig><dir>/usr/share/fonts</dir><cachedir>%s</cachedir></fontconfig>\n";

/* A program that runs, and the bus that it is told from. */
typedef struct
{
  GSubprocess      *process;
  GDataInputStream *errors;
  GDBusConnection  *bus;
  char             *line; /* nullable: what it printed last */
  gboolean          has_line;
  gboolean          exited;
} Running;

static void
exited_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  ((Running *) data)->exited = g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
}

static void
line_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Running *self = data;
  g_autoptr (GError) error = NULL;

  g_free (self->line);
  self->line = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (source), result, NULL, &error);
  g_assert_no_error (error);
  self->has_line = TRUE;
}

/* The loop goes on meanwhile: a portal of the test's own is asked something. */
static const char *
read_line (Running *self)
{
  self->has_line = FALSE;
  g_data_input_stream_read_line_async (self->errors, G_PRIORITY_DEFAULT, NULL, line_cb, self);
  while (!self->has_line)
    g_main_context_iteration (NULL, TRUE);

  return self->line;
}

static GSubprocessLauncher *
prepare (void)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_subprocess_launcher_setenv (launcher, "TRADE_CHARTS_TIMING", "1", TRUE);

  return launcher;
}

/* Starts the program and waits for its window. */
static void
start (Running             *self,
       GSubprocessLauncher *launcher)
{
  g_autoptr (GError) error = NULL;
  const char *line;

  *self = (Running) { NULL };
  self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  self->process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("TRADE_CHARTS_PROGRAM"), NULL);
  g_assert_no_error (error);
  self->errors = g_data_input_stream_new (g_subprocess_get_stderr_pipe (self->process));
  line = read_line (self);
  g_assert_nonnull (line);
  g_assert_true (g_str_has_prefix (line, "first-frame: "));
  g_subprocess_wait_async (self->process, NULL, exited_cb, self);
}

static gboolean
late_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
assert_stays (Running *self)
{
  gboolean late = FALSE;

  g_timeout_add (LOSS_MS, late_cb, &late);
  while (!self->exited && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (self->exited);
}

static void
clear (Running *self)
{
  while (!self->exited)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&self->errors);
  g_clear_object (&self->process);
  g_clear_object (&self->bus);
  g_clear_pointer (&self->line, g_free);
}

static void
end (Running *self)
{
  g_subprocess_send_signal (self->process, SIGTERM);
  while (!self->exited)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_subprocess_get_term_sig (self->process), ==, SIGTERM);
  clear (self);
}

static void
activate (Running    *self,
          const char *action)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
    g_dbus_connection_call_sync (self->bus, APPLICATION_ID, OBJECT_PATH, "org.freedesktop.Application", "ActivateAction",
                                 g_variant_new ("(s@av@a{sv})", action, g_variant_new_array (G_VARIANT_TYPE_VARIANT, NULL, 0),
                                                g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0)),
                                 NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reply);
}

/* Another window opens, and the program ends as it should, with nothing to complain of. */
static void
assert_goes_on (Running *self)
{
  activate (self, "new-window");
  assert_stays (self);
  activate (self, "quit");
  g_assert_cmpstr (read_line (self), ==, NULL);
  while (!self->exited)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_subprocess_get_successful (self->process));
  clear (self);
}

/* A session bus may be started anew. */
static void
test_bus (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) bus =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, "dbus-daemon", "--session",
                      "--nofork", "--nopidfile", "--print-address", NULL);
  g_autoptr (GSubprocessLauncher) launcher = prepare ();
  g_autoptr (GDataInputStream) addresses = NULL;
  g_autofree char *address = NULL;
  Running running;

  g_assert_no_error (error);
  addresses = g_data_input_stream_new (g_subprocess_get_stdout_pipe (bus));
  address = g_data_input_stream_read_line (addresses, NULL, NULL, &error);
  g_assert_no_error (error);
  g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", address, TRUE);
  start (&running, launcher);

  g_subprocess_force_exit (bus);
  assert_stays (&running);
  end (&running);
  g_subprocess_wait (bus, NULL, NULL);
}

/* There may be none to begin with. */
static void
test_no_bus (void)
{
  g_autoptr (GSubprocessLauncher) launcher = prepare ();
  Running running;

  g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus", TRUE);
  start (&running, launcher);
  assert_stays (&running);
  end (&running);
}

static void
portal_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               n_asked)
{
  const char *space, *key;

  (*(guint *) n_asked)++;
  if (!g_str_equal (method, "Read"))
    {
      g_dbus_method_invocation_return_value (
        invocation, g_variant_new_parsed ("({'org.freedesktop.appearance': {'color-scheme': <uint32 1>}},)"));
      return;
    }

  g_variant_get (parameters, "(&s&s)", &space, &key);
  if (g_str_equal (key, "color-scheme"))
    g_dbus_method_invocation_return_value (invocation, g_variant_new_parsed ("(<<uint32 1>>,)"));
  else
    g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.portal.Error.NotFound", key);
}

static GVariant *
version_cb (GDBusConnection  *connection,
            const char       *sender,
            const char       *path,
            const char       *interface,
            const char       *property,
            GError          **error,
            gpointer          n_asked)
{
  return g_variant_new_uint32 (1);
}

/* Who tells whether the desktop is dark may end and come back. */
static void
test_settings_daemon (void)
{
  static const GDBusInterfaceVTable table = { portal_cb, version_cb, NULL, { NULL } };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (portal_interface, NULL);
  g_autoptr (GSubprocessLauncher) launcher = prepare ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  guint registration, name, n_asked = 0;
  Running running;

  g_assert_no_error (error);
  registration = g_dbus_connection_register_object (bus, PORTAL_PATH, info->interfaces[0], &table, &n_asked, NULL, &error);
  g_assert_no_error (error);
  name = g_bus_own_name_on_connection (bus, PORTAL, G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);
  g_subprocess_launcher_unsetenv (launcher, "ADW_DISABLE_PORTAL");
  start (&running, launcher);
  g_assert_cmpuint (n_asked, >, 0);

  g_bus_unown_name (name);
  g_dbus_connection_unregister_object (bus, registration);
  assert_stays (&running);
  assert_goes_on (&running);
}

static guint
empty (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_remove (child), ==, 0);
      n++;
    }

  return n;
}

/* Somebody tidies up the caches of the session. */
static void
test_fonts_cache (void)
{
  g_autofree char *folder = g_dir_make_tmp ("trade-charts-XXXXXX", NULL);
  g_autofree char *cache = g_build_filename (folder, "cache", NULL);
  g_autofree char *path = g_build_filename (folder, "fonts.conf", NULL);
  g_autofree char *text = g_strdup_printf (fonts_configuration, cache);
  g_autoptr (GSubprocessLauncher) launcher = prepare ();
  Running running;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_subprocess_launcher_setenv (launcher, "FONTCONFIG_FILE", path, TRUE);
  start (&running, launcher);
  g_assert_cmpuint (empty (cache), >, 0);
  g_assert_cmpint (g_rmdir (cache), ==, 0);
  assert_goes_on (&running);

  empty (cache);
  g_rmdir (cache);
  g_remove (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* The caches may be where nobody can write, whoever runs the test. */
static void
test_no_caches (void)
{
  g_autoptr (GSubprocessLauncher) launcher = prepare ();
  Running running;

  g_subprocess_launcher_setenv (launcher, "XDG_CACHE_HOME", "/dev/null/cache", TRUE);
  start (&running, launcher);
  assert_goes_on (&running);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/loss/bus", test_bus);
  g_test_add_func ("/loss/no-bus", test_no_bus);
  g_test_add_func ("/loss/settings-daemon", test_settings_daemon);
  g_test_add_func ("/loss/fonts-cache", test_fonts_cache);
  g_test_add_func ("/loss/no-caches", test_no_caches);

  return g_test_run ();
}
