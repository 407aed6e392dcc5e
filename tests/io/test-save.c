/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io-test.h"
#include "trade-save.h"

/* The linker sends the writer's system calls here. Each call can be made to fail, by its name, the number of times that
 * it succeeds first, and the error. */
typedef struct
{
  const char *call;
  guint       skip;
  int         error;
  gboolean    always; /* not only once */
  gboolean    struck;
} Fault;

static Fault fault;
static guint short_writes;
static const char *race_path;

static gboolean
strikes (const char *call)
{
  if (fault.call == NULL || !g_str_equal (fault.call, call) || (fault.struck && !fault.always))
    return FALSE;

  if (fault.skip > 0)
    {
      fault.skip--;
      return FALSE;
    }

  fault.struck = TRUE;
  errno = fault.error;

  return TRUE;
}

int     __real_open      (const char *path, int flags, ...);
int     __real_openat    (int folder, const char *path, int flags, ...);
ssize_t __real_write     (int fd, const void *data, size_t length);
int     __real_fsync     (int fd);
int     __real_close     (int fd);
int     __real_fstat     (int fd, struct stat *status);
int     __real_fchmod    (int fd, mode_t mode);
int     __real_renameat  (int old_folder, const char *old_path, int new_folder, const char *new_path);
int     __real_renameat2 (int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned flags);
int     __real_linkat    (int old_folder, const char *old_path, int new_folder, const char *new_path, int flags);
int     __real_faccessat (int folder, const char *path, int mode, int flags);

int     __wrap_open      (const char *path, int flags, ...);
int     __wrap_openat    (int folder, const char *path, int flags, mode_t mode);
ssize_t __wrap_write     (int fd, const void *data, size_t length);
int     __wrap_fsync     (int fd);
int     __wrap_close     (int fd);
int     __wrap_fstat     (int fd, struct stat *status);
int     __wrap_fchmod    (int fd, mode_t mode);
int     __wrap_renameat  (int old_folder, const char *old_path, int new_folder, const char *new_path);
int     __wrap_renameat2 (int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned flags);
int     __wrap_linkat    (int old_folder, const char *old_path, int new_folder, const char *new_path, int flags);
int     __wrap_faccessat (int folder, const char *path, int mode, int flags);

/* What the calls are named where offsets of files are asked to have 64 bits. */
int     __wrap_open64    (const char *path, int flags, ...) __attribute__ ((alias ("__wrap_open")));
int     __wrap_openat64  (int folder, const char *path, int flags, mode_t mode) __attribute__ ((alias ("__wrap_openat")));
int     __wrap_fstat64   (int fd, struct stat *status) __attribute__ ((alias ("__wrap_fstat")));

int
__wrap_open (const char *path,
             int         flags,
             ...)
{
  return strikes ("open") ? -1 : __real_open (path, flags);
}

int
__wrap_openat (int         folder,
               const char *path,
               int         flags,
               mode_t      mode)
{
  return strikes ((flags & O_CREAT) != 0 ? "create" : "openat") ? -1 : __real_openat (folder, path, flags, mode);
}

ssize_t
__wrap_write (int         fd,
              const void *data,
              size_t      length)
{
  if (strikes ("write"))
    return -1;

  if (short_writes > 0)
    {
      short_writes--;
      length = MIN (length, 3);
    }

  return __real_write (fd, data, length);
}

int
__wrap_fsync (int fd)
{
  return strikes ("fsync") ? -1 : __real_fsync (fd);
}

int
__wrap_close (int fd)
{
  if (!strikes ("close"))
    return __real_close (fd);

  /* As Linux does it, the file is closed all the same. */
  __real_close (fd);
  errno = fault.error;

  return -1;
}

int
__wrap_fstat (int          fd,
              struct stat *status)
{
  return strikes ("fstat") ? -1 : __real_fstat (fd, status);
}

int
__wrap_fchmod (int    fd,
               mode_t mode)
{
  return strikes ("fchmod") ? -1 : __real_fchmod (fd, mode);
}

int
__wrap_renameat (int         old_folder,
                 const char *old_path,
                 int         new_folder,
                 const char *new_path)
{
  return strikes ("renameat") ? -1 : __real_renameat (old_folder, old_path, new_folder, new_path);
}

/* Somebody else is quicker: the file appears after it was looked for. */
static void
win_race (void)
{
  if (race_path != NULL)
    g_assert_true (g_file_set_contents (race_path, "theirs", -1, NULL));
}

int
__wrap_renameat2 (int         old_folder,
                  const char *old_path,
                  int         new_folder,
                  const char *new_path,
                  unsigned    flags)
{
  win_race ();

  return strikes ("renameat2") ? -1 : __real_renameat2 (old_folder, old_path, new_folder, new_path, flags);
}

int
__wrap_linkat (int         old_folder,
               const char *old_path,
               int         new_folder,
               const char *new_path,
               int         flags)
{
  /* With a fault in renameat2 the next way is tried; failing that too leaves the last one. */
  if (fault.always && fault.struck)
    {
      errno = EPERM;
      return -1;
    }

  return strikes ("linkat") ? -1 : __real_linkat (old_folder, old_path, new_folder, new_path, flags);
}

int
__wrap_faccessat (int         folder,
                  const char *path,
                  int         mode,
                  int         flags)
{
  return strikes ("faccessat") ? -1 : __real_faccessat (folder, path, mode, flags);
}

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->folder = io_test_make_folder ();
  self->path = g_build_filename (self->folder, "chart.png", NULL);
  memset (&fault, 0, sizeof fault);
  short_writes = 0;
  race_path = NULL;
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  memset (&fault, 0, sizeof fault);
  race_path = NULL;
  io_test_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static gboolean
save (const char      *path,
      const char      *text,
      TradeSaveFlags   flags,
      GError         **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return trade_save_bytes (file, bytes, flags, NULL, error);
}

static void
assert_saved (const char     *path,
              const char     *text,
              TradeSaveFlags  flags)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = save (path, text, flags, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

static void
assert_refused (const char     *path,
                TradeSaveFlags  flags,
                int             code,
                const char     *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save (path, "new", flags, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, part));
}

static void
assert_content (const char *path,
                const char *text)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, text);
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

static mode_t
get_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);

  return status.st_mode & 07777;
}

static void
test_new (Fixture       *self,
          gconstpointer  data)
{
  mode_t old_mask = umask (0027);

  assert_saved (self->path, "one", TRADE_SAVE_NONE);
  umask (old_mask);

  assert_content (self->path, "one");
  g_assert_cmpint (get_mode (self->path), ==, 0640);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_empty (Fixture       *self,
            gconstpointer  data)
{
  assert_saved (self->path, "", TRADE_SAVE_NONE);
  assert_content (self->path, "");
}

static void
test_exists (Fixture       *self,
             gconstpointer  data)
{
  io_test_write (self->folder, "chart.png", "old", -1);

  assert_refused (self->path, TRADE_SAVE_NONE, G_IO_ERROR_EXISTS, "chart.png");
  assert_content (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_replace (Fixture       *self,
              gconstpointer  data)
{
  static const mode_t modes[] = { 0600, 0640, 0664, 0755, 0666 };

  assert_saved (self->path, "new", TRADE_SAVE_REPLACE);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *text = g_strdup_printf ("content %u", i);

      g_assert_cmpint (chmod (self->path, modes[i]), ==, 0);
      assert_saved (self->path, text, TRADE_SAVE_REPLACE);
      assert_content (self->path, text);
      g_assert_cmpint (get_mode (self->path), ==, modes[i]);
    }
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_link (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *inner = g_build_filename (self->folder, "inner", NULL);
  g_autofree char *target = g_build_filename (inner, "target.png", NULL);
  g_autofree char *second = g_build_filename (self->folder, "second", NULL);
  g_autofree char *read = NULL;

  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  g_assert_cmpint (symlink ("second", self->path), ==, 0);
  g_assert_cmpint (symlink ("inner/target.png", second), ==, 0);

  /* It leads nowhere yet; what it leads to is created. */
  assert_refused (self->path, TRADE_SAVE_NONE, G_IO_ERROR_EXISTS, "chart.png");
  assert_saved (self->path, "one", TRADE_SAVE_REPLACE);
  assert_content (target, "one");
  g_assert_cmpint (chmod (target, 0604), ==, 0);
  assert_saved (self->path, "two", TRADE_SAVE_REPLACE);
  assert_content (target, "two");
  g_assert_cmpint (get_mode (target), ==, 0604);

  read = g_file_read_link (self->path, NULL);
  g_assert_cmpstr (read, ==, "second");
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_files (self->folder), ==, 3);
  g_assert_cmpuint (count_files (inner), ==, 1);
}

static void
test_link_ring (Fixture       *self,
                gconstpointer  data)
{
  g_assert_cmpint (symlink ("chart.png", self->path), ==, 0);
  assert_refused (self->path, TRADE_SAVE_REPLACE, G_IO_ERROR_TOO_MANY_LINKS, "chart.png");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_hard_link (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *other = g_build_filename (self->folder, "other.png", NULL);

  io_test_write (self->folder, "other.png", "old", -1);
  g_assert_cmpint (link (other, self->path), ==, 0);

  assert_saved (self->path, "new", TRADE_SAVE_REPLACE);
  assert_content (self->path, "new");
  assert_content (other, "old");
}

static void
test_not_regular (Fixture       *self,
                  gconstpointer  data)
{
  g_autofree char *pipe_path = g_build_filename (self->folder, "pipe", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_refused (self->folder, TRADE_SAVE_REPLACE, G_IO_ERROR_IS_DIRECTORY, "is a folder");
  assert_refused (pipe_path, TRADE_SAVE_REPLACE, G_IO_ERROR_NOT_REGULAR_FILE, "not a regular file");
  assert_refused ("/dev/null", TRADE_SAVE_REPLACE, G_IO_ERROR_NOT_REGULAR_FILE, "not a regular file");
  assert_refused ("/dev/full", TRADE_SAVE_REPLACE, G_IO_ERROR_NOT_REGULAR_FILE, "not a regular file");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_no_folder (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *nowhere = g_build_filename (self->folder, "nowhere", "chart.png", NULL);
  g_autofree char *in_file = g_build_filename (self->path, "chart.png", NULL);

  assert_refused (nowhere, TRADE_SAVE_NONE, G_IO_ERROR_NOT_FOUND, "folder does not exist");
  io_test_write (self->folder, "chart.png", "old", -1);
  assert_refused (in_file, TRADE_SAVE_NONE, G_IO_ERROR_NOT_DIRECTORY, "folder does not exist");
}

static void
test_long_name (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *name = g_strnfill (300, 'x');
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  assert_refused (path, TRADE_SAVE_NONE, G_IO_ERROR_FILENAME_TOO_LONG, "too long");
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

typedef struct
{
  const char *call;
  guint       skip;
  int         error;
  const char *part;
  gboolean    replaced; /* the new file is there nevertheless */
} FaultCase;

/* Every call in turn, where the file exists and may be replaced. */
static const FaultCase replace_faults[] = {
  { "faccessat", 0, EACCES, "it is read-only", FALSE },
  { "faccessat", 0, EROFS, "disk is read-only", FALSE },
  { "open", 0, EACCES, "may not be written", FALSE },
  { "open", 0, EMFILE, "could not be saved", FALSE },
  { "create", 0, EACCES, "may not be written", FALSE },
  { "create", 0, EROFS, "disk is read-only", FALSE },
  { "create", 0, ENOSPC, "disk is full", FALSE },
  { "write", 0, ENOSPC, "disk is full", FALSE },
  { "write", 1, ENOSPC, "disk is full", FALSE },
  { "write", 0, EDQUOT, "disk is full", FALSE },
  { "write", 0, EIO, "could not be saved", FALSE },
  { "fstat", 1, EIO, "could not be saved", FALSE },
  { "fchmod", 0, EPERM, "could not be saved", FALSE },
  { "fsync", 0, EIO, "could not be saved", FALSE },
  { "fsync", 0, ENOSPC, "disk is full", FALSE },
  { "close", 0, EIO, "could not be saved", FALSE },
  { "renameat", 0, EACCES, "may not be written", FALSE },
  { "renameat", 0, EIO, "could not be saved", FALSE },
  { "fsync", 1, EIO, "did not confirm", TRUE },
};

static const FaultCase create_faults[] = {
  { "open", 0, EACCES, "may not be written", FALSE },
  { "create", 0, EACCES, "may not be written", FALSE },
  { "write", 0, ENOSPC, "disk is full", FALSE },
  { "fsync", 0, EIO, "could not be saved", FALSE },
  { "close", 0, ENOSPC, "disk is full", FALSE },
  { "renameat2", 0, EACCES, "may not be written", FALSE },
  { "fsync", 1, EIO, "did not confirm", TRUE },
};

static void
arm (const FaultCase *test)
{
  memset (&fault, 0, sizeof fault);
  fault.call = test->call;
  fault.skip = test->skip;
  fault.error = test->error;
  short_writes = 1;
}

static void
check_fault (const FaultCase *test,
             const char      *path,
             TradeSaveFlags   flags)
{
  g_autoptr (GError) error = NULL;
  gboolean saved;

  g_test_message ("%s %u %s", test->call, test->skip, g_strerror (test->error));
  arm (test);
  saved = save (path, "new content", flags, &error);
  fault.call = NULL;

  g_assert_true (fault.struck);
  g_assert_false (saved);
  g_assert_error (error, G_IO_ERROR, (int) g_io_error_from_errno (test->error));
  g_assert_nonnull (strstr (error->message, test->part));
  g_assert_nonnull (strstr (error->message, "chart.png"));
}

static void
test_replace_faults (Fixture       *self,
                     gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (replace_faults); i++)
    {
      io_test_write (self->folder, "chart.png", "old", -1);
      check_fault (&replace_faults[i], self->path, TRADE_SAVE_REPLACE);
      assert_content (self->path, replace_faults[i].replaced ? "new content" : "old");
      g_assert_cmpuint (count_files (self->folder), ==, 1);
    }
}

static void
test_create_faults (Fixture       *self,
                    gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (create_faults); i++)
    {
      check_fault (&create_faults[i], self->path, TRADE_SAVE_NONE);
      g_assert_cmpuint (count_files (self->folder), ==, create_faults[i].replaced ? 1 : 0);
      if (create_faults[i].replaced)
        g_assert_cmpint (g_remove (self->path), ==, 0);
    }
}

/* What is no failure: interruptions, writes of a few bytes, a file system without fsync or without a careful rename. */
static void
test_survived (Fixture       *self,
               gconstpointer  data)
{
  static const Fault faults[] = {
    { "write", 0, EINTR },
    { "fsync", 0, EINTR },
    { "close", 0, EINTR },
    { "fsync", 0, EINVAL },
    { "fsync", 1, EINVAL },
    { "openat", 0, EMFILE }, /* of the sweep */
    { "fstat", 0, EIO },     /* of the lock */
    { "create", 0, EEXIST },
    { "renameat2", 0, EINVAL },
    { "renameat2", 0, ENOSYS },
    { "renameat2", 0, EINVAL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_test_message ("%s %s", faults[i].call, g_strerror (faults[i].error));
      fault = faults[i];
      short_writes = 100;
      assert_saved (self->path, "the whole content, in little pieces", TRADE_SAVE_NONE);
      g_assert_true (fault.struck);
      fault.call = NULL;
      assert_content (self->path, "the whole content, in little pieces");
      g_assert_cmpuint (count_files (self->folder), ==, 1);
      g_assert_cmpint (g_remove (self->path), ==, 0);
    }
}

static void
test_race (Fixture       *self,
           gconstpointer  data)
{
  static const Fault faults[] = {
    { NULL },                       /* renames carefully */
    { "renameat2", 0, EINVAL },     /* links instead */
    { "renameat2", 0, EINVAL, TRUE }, /* takes the place by a file of its own */
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      fault = faults[i];
      race_path = self->path;
      assert_refused (self->path, TRADE_SAVE_NONE, G_IO_ERROR_EXISTS, "chart.png");
      race_path = NULL;
      fault.call = NULL;
      assert_content (self->path, "theirs");
      g_assert_cmpuint (count_files (self->folder), ==, 1);
      g_assert_cmpint (g_remove (self->path), ==, 0);
    }
}

static void
test_cancelled (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  io_test_write (self->folder, "chart.png", "old", -1);
  g_cancellable_cancel (cancellable);
  g_assert_false (trade_save_bytes (file, bytes, TRADE_SAVE_REPLACE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_content (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_not_native (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///chart.png");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;

  g_assert_false (trade_save_bytes (file, bytes, TRADE_SAVE_NONE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "chart.png"));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void      (*test) (Fixture       *self,
                       gconstpointer  data);
  } tests[] = {
    { "/save/new", test_new },
    { "/save/empty", test_empty },
    { "/save/exists", test_exists },
    { "/save/replace", test_replace },
    { "/save/link", test_link },
    { "/save/link-ring", test_link_ring },
    { "/save/hard-link", test_hard_link },
    { "/save/not-regular", test_not_regular },
    { "/save/no-folder", test_no_folder },
    { "/save/long-name", test_long_name },
    { "/save/replace-faults", test_replace_faults },
    { "/save/create-faults", test_create_faults },
    { "/save/survived", test_survived },
    { "/save/race", test_race },
    { "/save/cancelled", test_cancelled },
    { "/save/not-native", test_not_native },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return io_test_run (argc, argv);
}
