/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

#define OBJECT_PATH RESOURCE_PATH

#define INPUT "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source\n" \
              "2023,X,_T,_T,_T,VALUE,CNY,,12,=,23.77,A,customs\n" \
              "2023,M,_T,_T,_T,VALUE,CNY,,12,=,17.99,A,customs\n"

/* For what comes of itself, in tenths of a second. */
#define PATIENCE 300

/* The program as a process, as a desktop starts it and talks to it. */

static GSubprocess *
start (const char *argument)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_setenv (launcher, "TRADE_CHARTS_TIMING", "1", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("TRADE_CHARTS_PROGRAM"), argument, NULL);
  g_assert_no_error (error);

  return process;
}

static char *
read_line (GDataInputStream *stream)
{
  g_autoptr (GError) error = NULL;
  char *line = g_data_input_stream_read_line (stream, NULL, NULL, &error);

  g_assert_no_error (error);

  return line;
}

static GVariant *
call (const char *interface,
      const char *method,
      GVariant   *parameters)
{
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *reply;

  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (bus, APPLICATION_ID, OBJECT_PATH, interface, method, parameters, NULL,
                                       G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, &error);
  g_assert_no_error (error);

  return reply;
}

static void
quit (GSubprocess *process)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = call ("org.freedesktop.Application", "ActivateAction", g_variant_new_parsed ("('quit', @av [], @a{sv} {})"));
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

/* The line that says how long starting took, in a form that does not depend on the locale; nothing else is printed. */
static void
test_first_frame (void)
{
  g_autoptr (GSubprocess) process = start (NULL);
  g_autoptr (GDataInputStream) errors = g_data_input_stream_new (g_subprocess_get_stderr_pipe (process));
  g_autofree char *line = read_line (errors);
  g_autofree char *more = NULL;

  g_assert_nonnull (line);
  g_test_message ("%s", line);
  g_assert_true (g_regex_match_simple ("^first-frame: [0-9]+\\.[0-9] ms$", line, 0, 0));
  quit (process);
  more = read_line (errors);
  g_assert_cmpstr (more, ==, NULL);
}

/* What another program writes is opened in a window of a process of its own. */
static void
test_standard_input (void)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GDataInputStream) errors = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  GOutputStream *input;

  g_subprocess_launcher_setenv (launcher, "TRADE_CHARTS_TIMING", "1", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("TRADE_CHARTS_PROGRAM"), "-", NULL);
  g_assert_no_error (error);
  input = g_subprocess_get_stdin_pipe (process);
  g_output_stream_write_all (input, INPUT, strlen (INPUT), NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (input, NULL, &error);
  g_assert_no_error (error);

  /* A window is seen once there is something in it. */
  errors = g_data_input_stream_new (g_subprocess_get_stderr_pipe (process));
  line = read_line (errors);
  g_assert_nonnull (line);
  g_assert_true (g_str_has_prefix (line, "first-frame: "));
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
}

/* A second start finds the first and leaves the work to it. */
static void
test_one_instance (void)
{
  g_autoptr (GSubprocess) first = start (NULL);
  g_autoptr (GDataInputStream) errors = g_data_input_stream_new (g_subprocess_get_stderr_pipe (first));
  g_autofree char *line = read_line (errors);
  g_autoptr (GSubprocess) second = NULL;
  g_autoptr (GSubprocess) third = NULL;
  g_autoptr (GError) error = NULL;

  /* The first line that it prints says that the first window is there. */
  g_assert_nonnull (line);
  second = start (NULL);
  g_subprocess_wait_check (second, NULL, &error);
  g_assert_no_error (error);
  third = start ("--new-window");
  g_subprocess_wait_check (third, NULL, &error);
  g_assert_no_error (error);
  quit (first);
}

static void
remove_all (GFile *folder)
{
  g_autoptr (GFileEnumerator) children =
    g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_all (child);
  g_file_delete (folder, NULL, NULL);
}

static gboolean
contains (const char *path,
          const char *text)
{
  g_autofree char *contents = NULL;

  return g_file_get_contents (path, &contents, NULL, NULL) && strstr (contents, text) != NULL;
}

/* A program that runs already opens the file in the new window, and tells the desktop so. */
static void
test_new_window_on_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("trade-process-XXXXXX", NULL);
  g_autoptr (GFile) data_home = g_file_new_for_path (folder);
  g_autofree char *path = g_build_filename (folder, "figures.csv", NULL);
  g_autofree char *recent = g_build_filename (folder, "recently-used.xbel", NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) first = NULL;
  g_autoptr (GSubprocess) second = NULL;
  g_autoptr (GDataInputStream) errors = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  g_file_set_contents (path, INPUT, -1, &error);
  g_assert_no_error (error);
  g_subprocess_launcher_setenv (launcher, "TRADE_CHARTS_TIMING", "1", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", folder, TRUE);
  first = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("TRADE_CHARTS_PROGRAM"), NULL);
  g_assert_no_error (error);
  errors = g_data_input_stream_new (g_subprocess_get_stderr_pipe (first));
  line = read_line (errors);
  g_assert_nonnull (line);

  second = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("TRADE_CHARTS_PROGRAM"), "--new-window", path, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (second, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < PATIENCE && !contains (recent, "figures.csv"); i++)
    g_usleep (G_USEC_PER_SEC / 10);
  g_assert_true (contains (recent, "figures.csv"));

  quit (first);
  remove_all (data_home);
}

/* A desktop starts the program as a service and then tells it what to open; a file that is none is no harm. */
static void
test_service (void)
{
  g_autoptr (GSubprocess) process = start ("--gapplication-service");
  g_autoptr (GDataInputStream) errors = g_data_input_stream_new (g_subprocess_get_stderr_pipe (process));
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) opened = NULL;
  g_autofree char *line = NULL;
  gboolean owned = FALSE;

  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  while (!owned)
    {
      g_autoptr (GVariant) reply = NULL;

      reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                           "NameHasOwner", g_variant_new ("(s)", APPLICATION_ID), NULL,
                                           G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
      g_assert_no_error (error);
      g_variant_get (reply, "(b)", &owned);
    }

  opened = call ("org.freedesktop.Application", "Open",
                 g_variant_new_parsed ("(['file:///nowhere/datapackage.json'], @a{sv} {})"));
  line = read_line (errors);
  g_assert_true (g_str_has_prefix (line, "first-frame: "));
  quit (process);
}

/* However odd the addresses that are given to it, the program says a sentence for each and goes on. */
static const char odd_addresses[] = "file:///%00\n\nx\nfile://\nhttp://[::\ntrash:///\nresource:///nowhere\n///";

static gboolean
is_running (GSubprocess *process)
{
  g_autoptr (GVariant) reply = call ("org.freedesktop.DBus.Peer", "Ping", NULL);

  return reply != NULL && g_subprocess_get_identifier (process) != NULL;
}

/* Opens each of them by the door that @open is, in a program that runs already. */
static void
test_odd_addresses (void (*open) (const char *address))
{
  g_autoptr (GSubprocess) process = start (NULL);
  g_autoptr (GDataInputStream) errors = g_data_input_stream_new (g_subprocess_get_stderr_pipe (process));
  g_auto (GStrv) addresses = g_strsplit (odd_addresses, "\n", -1);
  g_autofree char *line = read_line (errors);
  g_autofree char *more = NULL;

  g_assert_true (g_str_has_prefix (line, "first-frame: "));
  for (guint i = 0; addresses[i] != NULL; i++)
    {
      g_test_message ("“%s”", addresses[i]);
      open (addresses[i]);
      g_assert_true (is_running (process));
    }

  quit (process);
  more = read_line (errors);
  g_assert_cmpstr (more, ==, NULL);
}

static void
open_by_bus (const char *address)
{
  const char * const addresses[] = { address, NULL };
  g_autoptr (GVariant) reply = call ("org.freedesktop.Application", "Open",
                                     g_variant_new ("(^as@a{sv})", addresses, g_variant_new_parsed ("@a{sv} {}")));

  g_assert_nonnull (reply);
}

static void
open_by_command (const char *address)
{
  g_autoptr (GSubprocess) process = start (address);
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
test_odd_addresses_by_bus (void)
{
  test_odd_addresses (open_by_bus);
}

static void
test_odd_addresses_by_command (void)
{
  test_odd_addresses (open_by_command);
}

/* The same as the first that the program is given, when there is no window yet. */
static void
test_odd_first_address (void)
{
  g_auto (GStrv) addresses = g_strsplit (odd_addresses, "\n", -1);

  for (guint i = 0; addresses[i] != NULL; i++)
    {
      g_autoptr (GSubprocess) process = start (addresses[i]);
      g_autoptr (GDataInputStream) errors = g_data_input_stream_new (g_subprocess_get_stderr_pipe (process));
      g_autofree char *line = read_line (errors);
      g_autofree char *more = NULL;

      g_test_message ("“%s”", addresses[i]);
      g_assert_true (g_str_has_prefix (line, "first-frame: "));
      g_assert_true (is_running (process));
      quit (process);
      more = read_line (errors);
      g_assert_cmpstr (more, ==, NULL);
    }
}

/* A script is told in one line that names the address, and by the exit code. */
static void
test_odd_addresses_of_script (void)
{
  g_auto (GStrv) addresses = g_strsplit (odd_addresses, "\n", -1);

  for (guint i = 0; addresses[i] != NULL; i++)
    {
      g_autoptr (GSubprocessLauncher) launcher =
        g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
      g_autoptr (GSubprocess) process = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *message = NULL;

      process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("TRADE_CHARTS_PROGRAM"), "--describe", addresses[i],
                                             NULL);
      g_assert_no_error (error);
      g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &message, &error);
      g_assert_no_error (error);
      g_test_message ("“%s”: %s", addresses[i], message);
      g_assert_true (g_subprocess_get_if_exited (process));
      g_assert_cmpint (g_subprocess_get_exit_status (process), >, 0);
      g_assert_cmpint (g_subprocess_get_exit_status (process), <=, 2);
      g_assert_nonnull (strstr (message, "“"));
      g_assert_true (g_str_has_suffix (message, ".\n"));
      g_assert_true (strchr (message, '\n') == message + strlen (message) - 1);
      g_assert_null (strstr (message, "Operation not supported"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/process/first-frame", test_first_frame);
  g_test_add_func ("/process/standard-input", test_standard_input);
  g_test_add_func ("/process/one-instance", test_one_instance);
  g_test_add_func ("/process/new-window-on-file", test_new_window_on_file);
  g_test_add_func ("/process/service", test_service);
  g_test_add_func ("/process/odd-addresses/by-bus", test_odd_addresses_by_bus);
  g_test_add_func ("/process/odd-addresses/by-command", test_odd_addresses_by_command);
  g_test_add_func ("/process/odd-addresses/first", test_odd_first_address);
  g_test_add_func ("/process/odd-addresses/of-script", test_odd_addresses_of_script);

  return g_test_run ();
}
