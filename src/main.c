/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <locale.h>
#include <malloc.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "trade-batch-language.h"
#include "trade-batch.h"
#include "trade-reader.h"
#include "trade-save-end.h"

/* What was closed stays of no use, but no file that is opened later takes its place. A write beyond the limit that a script
 * sets on files fails like any other, instead of ending the program halfway. */
static void
guard_files (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0 && open ("/dev/null", O_RDONLY) < 0)
      break;
  signal (SIGXFSZ, SIG_IGN);
}

/* Makes the message catalogues heed LANGUAGE, whatever locales the system has. They do not in the locale "C", as which newer
 * releases of glibc count C.UTF-8 too. A territory that does not exist is dropped when the locale is looked up, but it stays in
 * the name, by which the catalogues go. */
static void
choose_neutral_locale (void)
{
  setlocale (LC_ALL, "C.UTF-8");
  setlocale (LC_MESSAGES, "C_XX.UTF-8");
}

/* A script asks for a language whatever the locale is, and whether or not the system has a locale of that language. */
static void
set_language (int    argc,
              char **argv)
{
  g_autofree char *tag = trade_batch_language_dup_option (argc, argv);
  g_autofree char *languages = NULL;

  if (tag != NULL && trade_batch_language_find (tag, &languages, NULL))
    {
      g_setenv ("LANGUAGE", languages, TRUE);
      choose_neutral_locale ();
    }
  else
    setlocale (LC_ALL, "");

  bindtextdomain (GETTEXT_PACKAGE, trade_batch_language_get_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* What belongs to a program that is not installed is beside it. */
static char *
find_part (const char *folder,
           const char *name)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *beside = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *path = beside != NULL ? g_build_filename (beside, name, NULL) : NULL;

  if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  return g_build_filename (folder, name, NULL);
}

/* What anybody may have written is read elsewhere. */
static void
use_reader (void)
{
#ifdef TRADE_HAS_READER
  g_autofree char *path = find_part (LIBEXECDIR, READER_PROGRAM);

  trade_reader_use_child (path);
#endif
}

/* The window is a module, so that a script waits for none of the libraries that only a window needs: linking them takes
 * as long as composing a chart. */
static int
run_window (int    argc,
            char **argv)
{
  g_autofree char *path = find_part (MODULEDIR, WINDOW_MODULE);
  void *module = dlopen (path, RTLD_LAZY | RTLD_GLOBAL);
  int (*run) (int argc, char **argv) = NULL;

  if (module != NULL)
    *(void **) &run = dlsym (module, "trade_application_run");
  if (run != NULL)
    return run (argc, argv);

  g_printerr ("trade-charts: %s\n", dlerror ());
  return 1;
}

/* The sentence is made while there is memory for it. */
static char shortage[512];

/* GLib ends the program where memory runs short, or threads, also in libraries that would go on; what remains is to say so, and to
 * leave nothing half written. Nothing may ask for memory here. */
static void
shortage_cb (const char     *domain,
             GLogLevelFlags  level,
             const char     *message,
             gpointer        data)
{
  trade_save_end_remove ();
  if (write (STDERR_FILENO, shortage, strlen (shortage)) >= 0 && message != NULL)
    (void) !(write (STDERR_FILENO, message, strlen (message)) >= 0 && write (STDERR_FILENO, "\n", 1) >= 0);
  _exit (1);
}

/* Fontconfig crashes where it is refused memory, and Pango waits for ever. What a chart takes in all has to be there before they are asked:
 * fonts of East Asia take 207 MB. In bytes. */
#define LEAST_ROOM (224 << 20)

/* The C library sets 64 MB apart for each thread that asks for memory, so that what a chart takes would be a matter of chance. Where
 * addresses are counted, all threads share what there is. */
static void
share_room (void)
{
#ifdef M_ARENA_MAX
  struct rlimit limit;

  if (getrlimit (RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
    mallopt (M_ARENA_MAX, 1);
#endif
}

static void
ensure_room (void)
{
  void *room = mmap (NULL, LEAST_ROOM, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

  if (room == MAP_FAILED)
    shortage_cb (NULL, 0, "", NULL);
  munmap (room, LEAST_ROOM);
}

static void
tell_of_shortage (void)
{
  /* Translators: what the system says of it follows, in English. */
  g_snprintf (shortage, sizeof shortage, "trade-charts: %s ",
              _("Memory ran short. Close other programs, or raise the limit that is set."));
  g_log_set_handler ("GLib", G_LOG_LEVEL_ERROR | G_LOG_FLAG_FATAL | G_LOG_FLAG_RECURSION, shortage_cb, NULL);
}

int
main (int    argc,
      char **argv)
{
  guard_files ();
  trade_save_end_catch_signals ();
  set_language (argc, argv);
  tell_of_shortage ();
  share_room ();
  ensure_room ();
  use_reader ();

  return trade_batch_wants (argc, argv) ? trade_batch_run (argc, argv) : run_window (argc, argv);
}
