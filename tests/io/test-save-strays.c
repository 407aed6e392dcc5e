/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "io-test.h"
#include "trade-save-end.h"
#include "trade-save.h"

#ifdef TRADE_SANITIZED
/* Each process takes ten times as long. */
#define N_KILLS 200
#define N_ENDS 60
#else
#define N_KILLS 1000
#define N_ENDS 300
#endif

/* Long enough to be written in several pieces, which a kill may come between. */
#define N_BYTES (3 * 1024 * 1024 + 17)

typedef struct
{
  char  *folder;
  char  *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = io_test_make_folder ();
  self->path = g_build_filename (self->folder, "chart.png", NULL);
  self->file = g_file_new_for_path (self->path);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  io_test_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_object_unref (self->file);
}

static void
save (Fixture *self,
      GBytes  *bytes)
{
  g_autoptr (GError) error = NULL;

  trade_save_bytes (self->file, bytes, TRADE_SAVE_REPLACE, NULL, &error);
  g_assert_no_error (error);
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

static void
make_old (const char *path)
{
  struct utimbuf times = { time (NULL) - 2 * 60 * 60, time (NULL) - 2 * 60 * 60 };

  g_assert_cmpint (utime (path, &times), ==, 0);
}

static void
test_sweep (Fixture       *self,
            gconstpointer  data)
{
  static const struct
  {
    const char *name;
    gboolean    old;
    gboolean    locked;
    gboolean    swept;
  } strays[] = {
    { ".trade-charts-abc123.tmp", TRUE, FALSE, TRUE },
    { ".trade-charts-abc124.tmp", FALSE, FALSE, TRUE },
    { ".trade-charts-abc125.tmp", FALSE, TRUE, FALSE },
    { ".trade-charts-abc126.tmp", TRUE, TRUE, FALSE },
    { ".trade-charts-notes.tmp", TRUE, FALSE, FALSE },
    { ".trade-charts-abc1234.tmp", TRUE, FALSE, FALSE },
    { "trade-charts-abc123.tmp", TRUE, FALSE, FALSE },
    { ".trade-charts-abc125.png", TRUE, FALSE, FALSE },
  };
  g_autofree char *link_path = g_build_filename (self->folder, ".trade-charts-link12.tmp", NULL);
  g_autofree char *folder_path = g_build_filename (self->folder, ".trade-charts-fold12.tmp", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  int locks[G_N_ELEMENTS (strays)];

  for (guint i = 0; i < G_N_ELEMENTS (strays); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, strays[i].name, NULL);

      io_test_write (self->folder, strays[i].name, "stray", -1);
      if (strays[i].old)
        make_old (path);
      locks[i] = open (path, O_RDONLY | O_CLOEXEC);
      g_assert_cmpint (locks[i], >=, 0);
      if (strays[i].locked)
        g_assert_cmpint (flock (locks[i], LOCK_EX), ==, 0);
    }
  g_assert_cmpint (symlink (".trade-charts-notes.tmp", link_path), ==, 0);
  g_assert_cmpint (g_mkdir (folder_path, 0700), ==, 0);

  save (self, bytes);

  for (guint i = 0; i < G_N_ELEMENTS (strays); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, strays[i].name, NULL);

      g_test_message ("%s", strays[i].name);
      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, !strays[i].swept);
      close (locks[i]);
    }
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (folder_path, G_FILE_TEST_IS_DIR));
}

static GBytes *
make_content (char filler)
{
  char *data = g_malloc (N_BYTES);

  memset (data, filler, N_BYTES);
  return g_bytes_new_take (data, N_BYTES);
}

/* Saves one content and the other in turn, until it is killed. Says when it begins. */
static void
save_forever (Fixture *self,
              GBytes  *contents[2],
              int      ready)
{
  g_assert_cmpint (write (ready, "r", 1), ==, 1);
  for (guint i = 0;; i++)
    if (!trade_save_bytes (self->file, contents[i % 2], TRADE_SAVE_REPLACE, NULL, NULL))
      _exit (1);
}

static void
kill_once (Fixture *self,
           GBytes  *contents[2],
           int      number,
           gulong   microseconds)
{
  int ready[2], status;
  char letter;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      /* Whoever runs the tests may ignore it, as nohup does, and what is ignored stays so. */
      signal (number, SIG_DFL);
      trade_save_end_catch_signals ();
      save_forever (self, contents, ready[1]);
    }

  g_assert_cmpint (read (ready[0], &letter, 1), ==, 1);
  g_usleep (microseconds);
  g_assert_cmpint (kill (child, number), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == number);
  close (ready[0]);
  close (ready[1]);
}

static void
assert_whole (Fixture *self,
              GBytes  *contents[2])
{
  g_autofree char *data = NULL;
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (self->path, &data, &length, &error);
  g_assert_no_error (error);
  found = g_bytes_new_take (g_steal_pointer (&data), length);
  g_assert_true (g_bytes_equal (found, contents[0]) || g_bytes_equal (found, contents[1]));
}

static void
test_kills (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GBytes) one = make_content ('1');
  g_autoptr (GBytes) two = make_content ('2');
  GBytes *contents[2] = { one, two };
  guint n_strays = 0;

  save (self, one);
  for (guint i = 0; i < N_KILLS; i++)
    {
      kill_once (self, contents, SIGKILL, (gulong) g_test_rand_int_range (0, 6000));
      assert_whole (self, contents);
      /* A saver sweeps what its predecessor left before it makes a file of its own. */
      g_assert_cmpuint (count_files (self->folder), <=, 3);
      n_strays += count_files (self->folder) - 1;
    }

  /* Kills that never left anything would have proved nothing. */
  g_test_message ("%u strays after %u kills", n_strays, N_KILLS);
  g_assert_cmpuint (n_strays, >, N_KILLS / 20);

  save (self, two);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

/* A signal that asks the program to end lets it take away what it has begun, and ends it. */
static void
test_ends (Fixture       *self,
           gconstpointer  data)
{
  static const int numbers[] = { SIGTERM, SIGINT, SIGHUP };
  g_autoptr (GBytes) one = make_content ('1');
  g_autoptr (GBytes) two = make_content ('2');
  GBytes *contents[2] = { one, two };

  save (self, one);
  for (guint i = 0; i < N_ENDS; i++)
    {
      kill_once (self, contents, numbers[i % G_N_ELEMENTS (numbers)], (gulong) g_test_rand_int_range (0, 6000));
      assert_whole (self, contents);
      g_assert_cmpuint (count_files (self->folder), ==, 1);
    }
}

/* Two that save into one folder at the same time take nothing away from each other. */
static void
test_neighbours (Fixture       *self,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "other.png", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("content", 7);
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  for (guint i = 0; i < 500; i++)
    {
      gboolean saved = trade_save_bytes (child == 0 ? other : self->file, bytes, TRADE_SAVE_REPLACE, NULL, NULL);

      if (child == 0 && !saved)
        _exit (1);
      g_assert_true (saved);
    }
  if (child == 0)
    _exit (0);

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  g_assert_cmpuint (count_files (self->folder), ==, 2);
}

static void
test_changed (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autofree char *etag = NULL;
  g_autofree char *now = NULL;
  g_autofree char *none = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (trade_save_dup_etag (self->file));
  io_test_write (self->folder, "chart.png", "old", -1);
  make_old (self->path);
  etag = trade_save_dup_etag (self->file);
  g_assert_nonnull (etag);

  /* Unchanged, it is replaced. */
  g_assert_true (trade_save_bytes_unchanged (self->file, bytes, TRADE_SAVE_REPLACE, &etag, NULL, &error));
  g_assert_no_error (error);
  now = trade_save_dup_etag (self->file);
  g_assert_cmpstr (etag, ==, now);

  io_test_write (self->folder, "chart.png", "theirs", -1);
  g_assert_false (trade_save_bytes_unchanged (self->file, bytes, TRADE_SAVE_REPLACE, &etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_nonnull (strstr (error->message, "chart.png"));
  g_assert_cmpstr (etag, ==, now);
  g_assert_true (g_file_get_contents (self->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "theirs");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  g_clear_error (&error);

  /* What has gone, or was never known, is in nobody's way, unless nothing may be replaced. */
  g_assert_true (trade_save_bytes_unchanged (self->file, bytes, TRADE_SAVE_REPLACE, &none, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (none);
  g_assert_false (trade_save_bytes_unchanged (self->file, bytes, TRADE_SAVE_NONE, &none, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_cmpint (g_remove (self->path), ==, 0);
  g_assert_true (trade_save_bytes_unchanged (self->file, bytes, TRADE_SAVE_REPLACE, &etag, NULL, &error));
  g_assert_no_error (error);
}

/* What was written in the same moment is another state all the same. */
static void
test_moment (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;
  struct stat before;
  struct timespec times[2];

  io_test_write (self->folder, "chart.png", "ours", -1);
  etag = trade_save_dup_etag (self->file);
  g_assert_cmpint (stat (self->path, &before), ==, 0);
  io_test_write (self->folder, "chart.png", "theirs", -1);
  times[0] = times[1] = before.st_mtim;
  g_assert_cmpint (utimensat (AT_FDCWD, self->path, times, 0), ==, 0);
  g_assert_false (trade_save_bytes_unchanged (self->file, bytes, TRADE_SAVE_REPLACE, &etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/save/sweep", Fixture, NULL, set_up, test_sweep, tear_down);
  g_test_add ("/save/kills", Fixture, NULL, set_up, test_kills, tear_down);
  g_test_add ("/save/ends", Fixture, NULL, set_up, test_ends, tear_down);
  g_test_add ("/save/neighbours", Fixture, NULL, set_up, test_neighbours, tear_down);
  g_test_add ("/save/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/save/moment", Fixture, NULL, set_up, test_moment, tear_down);

  return io_test_run (argc, argv);
}
