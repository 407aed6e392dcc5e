/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * Starts two programs in turn, a bare window and Trade Charts, and takes the time from the start of the process to the
 * line in which it reports its first frame. Both are ended as soon as that line has arrived, so that the memory is what
 * the first frame took.
 */

#define WARM_UP_PAIRS 3
#define PAIRS 21
#define PATIENCE_MILLISECONDS 30000
#define FRAME_PREFIX "first-frame:"

typedef struct
{
  const char   *name;
  char         *program;
  BenchSamples *milliseconds;
  BenchSamples *mebibytes;
} Contender;

static void
contender_clear (Contender *self)
{
  g_clear_pointer (&self->program, g_free);
  g_clear_pointer (&self->milliseconds, bench_samples_free);
  g_clear_pointer (&self->mebibytes, bench_samples_free);
}

static void
contender_init (Contender  *self,
                const char *name,
                const char *program)
{
  self->name = name;
  self->program = g_canonicalize_filename (program, NULL);
  self->milliseconds = bench_samples_new ();
  self->mebibytes = bench_samples_new ();
}

/* Reads up to the end of the line: the server writes it in parts, and gives up if nobody reads them all. */
static char *
read_line (int descriptor)
{
  g_autoptr (GString) line = g_string_new (NULL);
  char character;

  while (read (descriptor, &character, 1) == 1)
    {
      if (character == '\n')
        return g_string_free (g_steal_pointer (&line), FALSE);
      g_string_append_c (line, character);
    }

  return NULL;
}

/* Starts a display server of its own choice of number, which it writes to the descriptor that it is given. */
static GSubprocess *
start_display (char   **display,
               GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) server = NULL;
  g_autofree char *number = NULL;
  int ends[2];

  if (pipe (ends) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return NULL;
    }

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_take_fd (launcher, ends[1], 3);
  server = g_subprocess_launcher_spawn (launcher, error, "Xvfb", "-displayfd", "3", "-screen", "0", "1280x900x24",
                                        "-nolisten", "tcp", "-noreset", NULL);
  /* Only the server may hold the writing end, or its failure to start would go unnoticed. */
  g_subprocess_launcher_close (launcher);
  if (server != NULL)
    number = read_line (ends[0]);
  close (ends[0]);
  if (server == NULL)
    return NULL;

  if (number == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "Xvfb did not say which display it serves");
      g_subprocess_force_exit (server);
      return NULL;
    }

  *display = g_strconcat (":", number, NULL);

  return g_steal_pointer (&server);
}

/* What both programs see: the same renderer, no services of a desktop, and folders that hold nothing of the user's. */
static char **
make_environment (const char *display,
                  const char *schema_folder,
                  const char *home)
{
  const struct
  {
    const char *name;
    const char *value;
  } settings[] = {
    { "DISPLAY", display },
    { "GDK_BACKEND", "x11" },
    { "GSK_RENDERER", "cairo" },
    { "GDK_DEBUG", "gl-disable" },
    { "GDK_DISABLE", "gl" },
    { "GTK_A11Y", "none" },
    { "ADW_DISABLE_PORTAL", "1" },
    { "GSETTINGS_BACKEND", "memory" },
    { "GSETTINGS_SCHEMA_DIR", schema_folder },
    { "GIO_USE_VFS", "local" },
    { "HOME", home },
    { "XDG_RUNTIME_DIR", home },
    { "XDG_CONFIG_HOME", home },
    { "XDG_CACHE_HOME", home },
    { "XDG_DATA_HOME", home },
    { "LC_ALL", "C.UTF-8" },
    { "TRADE_CHARTS_TIMING", "1" },
  };
  char **environment = g_get_environ ();

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    environment = g_environ_setenv (environment, settings[i].name, settings[i].value, TRUE);
  environment = g_environ_unsetenv (environment, "G_DEBUG");
  environment = g_environ_unsetenv (environment, "MALLOC_PERTURB_");
  environment = g_environ_unsetenv (environment, "GTK_THEME");

  return environment;
}

/* Reads until a line begins with the report of the frame; keeps what was read for the error message. */
static gboolean
await_frame (int      descriptor,
             GString *output)
{
  double end = bench_get_milliseconds () + PATIENCE_MILLISECONDS;

  for (;;)
    {
      struct pollfd waited = { .fd = descriptor, .events = POLLIN };
      double left = end - bench_get_milliseconds ();
      char part[1024];
      gssize length;

      if (left <= 0 || poll (&waited, 1, (int) left + 1) <= 0)
        return FALSE;
      length = read (descriptor, part, sizeof part);
      if (length <= 0)
        return FALSE;
      g_string_append_len (output, part, length);
      if (g_str_has_prefix (output->str, FRAME_PREFIX) || strstr (output->str, "\n" FRAME_PREFIX) != NULL)
        return TRUE;
    }
}

static gboolean
run_once (Contender  *contender,
          char      **environment,
          gboolean    counts,
          GError    **error)
{
  const char *argv[] = { contender->program, NULL };
  g_autoptr (GString) output = g_string_new (NULL);
  struct rusage usage = { 0 };
  double start, end;
  gboolean framed;
  GPid pid;
  int descriptor;

  start = bench_get_milliseconds ();
  if (!g_spawn_async_with_pipes (NULL, (char **) argv, environment,
                                 G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL,
                                 &pid, NULL, NULL, &descriptor, error))
    return FALSE;
  framed = await_frame (descriptor, output);
  end = bench_get_milliseconds ();

  kill (pid, SIGKILL);
  wait4 (pid, NULL, 0, &usage);
  g_spawn_close_pid (pid);
  close (descriptor);

  if (!framed)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s reported no first frame. It printed: %s",
                   contender->name, output->str);
      return FALSE;
    }
  if (counts)
    {
      bench_samples_add (contender->milliseconds, end - start);
      bench_samples_add (contender->mebibytes, usage.ru_maxrss / 1024.0);
    }

  return TRUE;
}

static gboolean
run_pairs (Contender   contenders[2],
           char      **environment,
           GError    **error)
{
  for (int i = -WARM_UP_PAIRS; i < PAIRS; i++)
    {
      /* Each goes first as often as the other, so that what one leaves behind favours neither. */
      guint first = i & 1;

      if (!run_once (&contenders[first], environment, i >= 0, error) ||
          !run_once (&contenders[1 - first], environment, i >= 0, error))
        return FALSE;
    }

  return TRUE;
}

static void
report (Contender *baseline,
        Contender *measured)
{
  Contender *contenders[] = { baseline, measured };
  g_autoptr (BenchSamples) time_ratios = NULL;
  g_autoptr (BenchSamples) memory_ratios = NULL;

  g_print ("Start of the process to its first frame: %u pairs in turn, medians (least to greatest)\n",
           bench_samples_get_count (baseline->milliseconds));
  for (guint i = 0; i < G_N_ELEMENTS (contenders); i++)
    g_print ("%-14s %7.1f ms (%.1f to %.1f), peak %.1f MiB\n", contenders[i]->name,
             bench_samples_get_median (contenders[i]->milliseconds),
             bench_samples_get_least (contenders[i]->milliseconds),
             bench_samples_get_most (contenders[i]->milliseconds),
             bench_samples_get_median (contenders[i]->mebibytes));

  time_ratios = bench_samples_get_ratios (measured->milliseconds, baseline->milliseconds);
  memory_ratios = bench_samples_get_ratios (measured->mebibytes, baseline->mebibytes);
  g_print ("%-14s %7.2f    (%.2f to %.2f), memory %.2f\n", "ratio of pairs",
           bench_samples_get_median (time_ratios), bench_samples_get_least (time_ratios),
           bench_samples_get_most (time_ratios), bench_samples_get_median (memory_ratios));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static gboolean
compare_first_frames (const char  *bare_window,
                      const char  *trade_charts,
                      const char  *schema_folder,
                      GError     **error)
{
  g_autofree char *home = g_dir_make_tmp ("bench-first-frame-XXXXXX", error);
  g_autofree char *display = NULL;
  g_autofree char *schemas = g_canonicalize_filename (schema_folder, NULL);
  g_autoptr (GSubprocess) server = NULL;
  g_autoptr (GTestDBus) bus = NULL;
  g_auto (GStrv) environment = NULL;
  Contender contenders[2];
  gboolean done;

  if (home == NULL)
    return FALSE;
  server = start_display (&display, error);
  if (server == NULL)
    {
      remove_folder (home);
      return FALSE;
    }
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);

  environment = make_environment (display, schemas, home);
  contender_init (&contenders[0], "bare window", bare_window);
  contender_init (&contenders[1], "trade-charts", trade_charts);
  done = run_pairs (contenders, environment, error);
  if (done)
    report (&contenders[0], &contenders[1]);

  contender_clear (&contenders[0]);
  contender_clear (&contenders[1]);
  g_test_dbus_down (bus);
  g_subprocess_send_signal (server, SIGTERM);
  g_subprocess_wait (server, NULL, NULL);
  remove_folder (home);

  return done;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc != 4)
    {
      g_printerr ("usage: bench-first-frame BARE-WINDOW TRADE-CHARTS SCHEMA-FOLDER\n");
      return 2;
    }
  if (!compare_first_frames (argv[1], argv[2], argv[3], &error))
    {
      g_printerr ("bench-first-frame: %s\n", error->message);
      return 1;
    }

  return 0;
}
