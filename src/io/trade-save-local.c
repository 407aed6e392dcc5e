/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-save-local.h"
#include "trade-save-end.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define N_RANDOM 6
#define N_TRIES 100
#define MAX_LINKS 40
#define STALE_SECONDS (60 * 60)
#define CHUNK (1 << 20)

typedef struct
{
  const char  *name;      /* as a person knows the file */
  char        *folder;
  char        *base;
  gboolean     exists;
  struct stat  target;    /* if it exists */
  int          folder_fd;
  int          lock_fd;   /* keeps the temporary file from being swept by others */
  char        *temporary; /* while there is one to be removed */
  int          end_slot;  /* the same for a signal that ends the program */
} Save;

static void
set_error (const Save  *self,
           int          code,
           GError     **error)
{
  GIOErrorEnum io_error = g_io_error_from_errno (code);

  switch (code)
    {
    case EACCES:
    case EPERM:
      g_set_error (error, G_IO_ERROR, io_error,
                   _("“%s” could not be saved because its folder may not be written to. Choose another folder."), self->name);
      break;
    case EROFS:
      g_set_error (error, G_IO_ERROR, io_error,
                   _("“%s” could not be saved because its disk is read-only. Choose another folder."), self->name);
      break;
    case ENOSPC:
    case EDQUOT:
      g_set_error (error, G_IO_ERROR, io_error,
                   _("“%s” could not be saved because the disk is full. Free some space or choose another folder."),
                   self->name);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, G_IO_ERROR, io_error, _("“%s” could not be saved because its folder does not exist."),
                   self->name);
      break;
    case EEXIST:
      g_set_error (error, G_IO_ERROR, io_error, _("“%s” exists already and was not replaced."), self->name);
      break;
    case ENAMETOOLONG:
      g_set_error (error, G_IO_ERROR, io_error, _("“%s” could not be saved because its name is too long."), self->name);
      break;
    default:
      g_set_error (error, G_IO_ERROR, io_error, _("“%1$s” could not be saved: %2$s."), self->name, g_strerror (code));
      break;
    }
}

/* Follows links to the file that they stand for, so that a link stays a link and its target gets the new content. Each
 * link is read by hand because the file at the end of them need not exist. */
static char *
follow_links (const char *path)
{
  g_autofree char *current = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *target = NULL;
      g_autofree char *folder = NULL;
      char *next;
      struct stat status;

      if (lstat (current, &status) != 0 || !S_ISLNK (status.st_mode))
        return g_steal_pointer (&current);

      target = g_file_read_link (current, NULL);
      if (target == NULL)
        return NULL;

      folder = g_path_get_dirname (current);
      next = g_path_is_absolute (target) ? g_strdup (target) : g_build_filename (folder, target, NULL);
      g_free (current);
      current = next;
    }

  errno = ELOOP;

  return NULL;
}

static gboolean
check_target (Save           *self,
              const char     *path,
              TradeSaveFlags  flags,
              GError        **error)
{
  g_autofree char *resolved = NULL;
  struct stat status;

  if ((flags & TRADE_SAVE_REPLACE) == 0 && lstat (path, &status) == 0)
    {
      set_error (self, EEXIST, error);
      return FALSE;
    }

  resolved = follow_links (path);
  if (resolved == NULL)
    {
      set_error (self, errno, error);
      return FALSE;
    }

  self->folder = g_path_get_dirname (resolved);
  self->base = g_path_get_basename (resolved);

  if (stat (resolved, &self->target) != 0)
    {
      if (errno == ENOENT)
        return TRUE;
      set_error (self, errno, error);
      return FALSE;
    }

  self->exists = TRUE;

  if (S_ISDIR (self->target.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                   _("“%s” could not be saved because it is a folder. Choose another name."), self->name);
      return FALSE;
    }

  if (!S_ISREG (self->target.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   _("“%s” could not be saved because it is not a regular file. Choose another name."), self->name);
      return FALSE;
    }

  /* A rename asks only for the folder's permission; a file that was made read-only was made so for a reason. */
  if (faccessat (AT_FDCWD, resolved, W_OK, AT_EACCESS) != 0)
    {
      /* Another name would not help there. */
      if (errno == EROFS)
        {
          set_error (self, errno, error);
          return FALSE;
        }
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                   _("“%s” could not be saved because it is read-only. Choose another name."), self->name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_temporary_name (const char *name)
{
  return strlen (name) == strlen (TRADE_SAVE_TEMPORARY_PREFIX TRADE_SAVE_TEMPORARY_SUFFIX) + N_RANDOM &&
         g_str_has_prefix (name, TRADE_SAVE_TEMPORARY_PREFIX) && g_str_has_suffix (name, TRADE_SAVE_TEMPORARY_SUFFIX);
}

/* A temporary file is locked for as long as somebody works on it, and the system takes the lock from whoever is killed.
 * So a file that can be locked is a stray one. Where a file system knows no locks, its age must tell. */
static void
sweep_entry (Save       *self,
             const char *name)
{
  struct stat entry, now;
  gboolean is_stray;
  int fd;

  if (fstatat (self->folder_fd, name, &entry, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG (entry.st_mode) ||
      entry.st_uid != geteuid ())
    return;

  fd = openat (self->folder_fd, name, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0)
    is_stray = TRUE;
  else if (fd >= 0 && errno == EWOULDBLOCK)
    is_stray = FALSE;
  else
    is_stray = entry.st_mtime < time (NULL) - STALE_SECONDS;

  /* In between, the file may have been renamed into its place, and its name have been given to another one. */
  if (is_stray && fstatat (self->folder_fd, name, &now, AT_SYMLINK_NOFOLLOW) == 0 && now.st_ino == entry.st_ino)
    unlinkat (self->folder_fd, name, 0);

  /* The lock goes with the descriptor. */
  if (fd >= 0)
    close (fd);
}

/* Removes what a killed program has left in the folder. Failing to is no reason not to save. */
static void
sweep (Save *self)
{
  int fd = openat (self->folder_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *folder = fd >= 0 ? fdopendir (fd) : NULL;
  const struct dirent *entry;

  if (folder == NULL)
    {
      if (fd >= 0)
        close (fd);
      return;
    }

  while ((entry = readdir (folder)) != NULL)
    if (is_temporary_name (entry->d_name))
      sweep_entry (self, entry->d_name);

  closedir (folder);
}

/* Locks a file that was just created. Returns FALSE if somebody who took it for a stray one was quicker. */
static gboolean
lock_temporary (Save *self,
                int   fd)
{
  struct stat status;

  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    return errno != EWOULDBLOCK;

  if (fstat (fd, &status) == 0 && status.st_nlink == 0)
    return FALSE;

  /* The file is closed, to hear of errors, before it is renamed; the lock outlasts that on a descriptor of its own. */
  self->lock_fd = fcntl (fd, F_DUPFD_CLOEXEC, 0);
  return TRUE;
}

static void
forget_temporary (Save *self)
{
  trade_save_end_forget (self->end_slot);
  self->end_slot = -1;
}

static int
create_temporary (Save *self)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";

  for (guint try = 0; try < N_TRIES; try++)
    {
      char random[N_RANDOM + 1] = { 0 };
      g_autofree char *name = NULL;
      int fd;

      for (guint i = 0; i < N_RANDOM; i++)
        random[i] = letters[g_random_int_range (0, sizeof letters - 1)];
      name = g_strconcat (TRADE_SAVE_TEMPORARY_PREFIX, random, TRADE_SAVE_TEMPORARY_SUFFIX, NULL);

      /* A new file gets what the umask leaves; one that takes the place of another is closed to others until it has
       * that one's mode. */
      self->end_slot = trade_save_end_begin (self->folder_fd, name);
      fd = openat (self->folder_fd, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, self->exists ? 0600 : 0666);
      if (fd >= 0 && lock_temporary (self, fd))
        {
          trade_save_end_created (self->end_slot);
          self->temporary = g_steal_pointer (&name);
          return fd;
        }
      forget_temporary (self);
      if (fd >= 0)
        close (fd);
      else if (errno != EEXIST)
        return -1;
    }

  return -1;
}

static int
take_over_mode (Save *self,
                int   fd)
{
  mode_t mode = self->target.st_mode & 0777;
  struct stat own;

  if (!self->exists)
    return 0;

  if (fstat (fd, &own) != 0)
    return -1;

  /* Where the file's group cannot be kept, its permissions must not go to the members of another one. */
  if (own.st_gid != self->target.st_gid && fchown (fd, (uid_t) -1, self->target.st_gid) != 0)
    mode &= ~(mode_t) 0070;

  return fchmod (fd, mode);
}

static gboolean
write_all (Save          *self,
           int            fd,
           GBytes        *bytes,
           GCancellable  *cancellable,
           GError       **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  for (gsize written = 0; written < length;)
    {
      gssize n_written;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      n_written = write (fd, data + written, MIN (length - written, CHUNK));
      if (n_written > 0)
        written += (gsize) n_written;
      else if (n_written == 0 || errno != EINTR)
        {
          set_error (self, n_written == 0 ? ENOSPC : errno, error);
          return FALSE;
        }
    }

  return TRUE;
}

static int
sync_file (int fd)
{
  int result;

  do
    result = fsync (fd);
  while (result != 0 && errno == EINTR);

  /* Some file systems have no such operation; they say so with EINVAL and lose nothing by it. */
  return result != 0 && errno == EINVAL ? 0 : result;
}

static gboolean
write_temporary (Save          *self,
                 GBytes        *bytes,
                 GCancellable  *cancellable,
                 GError       **error)
{
  int fd = create_temporary (self);
  gboolean written;

  if (fd < 0)
    {
      set_error (self, errno, error);
      return FALSE;
    }

  written = write_all (self, fd, bytes, cancellable, error);
  if (written && (take_over_mode (self, fd) != 0 || sync_file (fd) != 0))
    {
      set_error (self, errno, error);
      written = FALSE;
    }

  /* Linux closes the file even when it reports that a signal came. */
  if (close (fd) != 0 && errno != EINTR && written)
    {
      set_error (self, errno, error);
      written = FALSE;
    }

  return written;
}

/* Finer than what GIO has: two programs may well write a file within a tick of the clock. What tells files apart besides is not the
 * same for ever on all file systems, and another mode is no other content. */
static char *
write_etag (const struct stat *status)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%ld:%" G_GINT64_FORMAT, (gint64) status->st_mtim.tv_sec, status->st_mtim.tv_nsec,
                          (gint64) status->st_size);
}

static gboolean
check_unchanged (Save        *self,
                 const char  *path,
                 const char  *expected_etag,
                 GError     **error)
{
  g_autofree char *etag = expected_etag != NULL ? trade_save_local_dup_etag (path) : NULL;

  /* Where the file has gone, nobody's work is in the way. */
  if (etag == NULL || g_str_equal (etag, expected_etag))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
               _("“%s” was changed by another program and was not replaced. Choose another name, or replace it knowingly."),
               self->name);
  return FALSE;
}

/* Of the file that was written, whatever has taken its place since. */
static void
take_etag (Save  *self,
           char **etag)
{
  struct stat status;

  if (etag == NULL ||
      (self->lock_fd >= 0 ? fstat (self->lock_fd, &status) : fstatat (self->folder_fd, self->base, &status, 0)) != 0)
    return;

  g_free (*etag);
  *etag = write_etag (&status);
}

/* Puts the temporary file in its place unless there is something in it. */
static int
move_to_free_place (Save *self)
{
  int fd;

  if (renameat2 (self->folder_fd, self->temporary, self->folder_fd, self->base, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return -1;

  /* The file system cannot rename so; a second link to the file does the same where links are possible. */
  if (linkat (self->folder_fd, self->temporary, self->folder_fd, self->base, 0) == 0)
    return unlinkat (self->folder_fd, self->temporary, 0);
  if (errno != EPERM && errno != ENOTSUP && errno != ENOSYS)
    return -1;

  /* At last the place is taken by an empty file of our own, which nobody misses when it is replaced. */
  fd = openat (self->folder_fd, self->base, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    return -1;
  close (fd);
  if (renameat (self->folder_fd, self->temporary, self->folder_fd, self->base) == 0)
    return 0;

  unlinkat (self->folder_fd, self->base, 0);

  return -1;
}

static gboolean
move_into_place (Save            *self,
                 TradeSaveFlags   flags,
                 GCancellable    *cancellable,
                 GError         **error)
{
  int result;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if ((flags & TRADE_SAVE_REPLACE) != 0)
    result = renameat (self->folder_fd, self->temporary, self->folder_fd, self->base);
  else
    result = move_to_free_place (self);

  if (result != 0)
    {
      set_error (self, errno, error);
      return FALSE;
    }

  g_clear_pointer (&self->temporary, g_free);

  if (sync_file (self->folder_fd) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   _("“%1$s” was saved, but the disk did not confirm it: %2$s. Save it again."), self->name,
                   g_strerror (errno));
      return FALSE;
    }

  return TRUE;
}

static void
finish (Save *self)
{
  if (self->temporary != NULL)
    unlinkat (self->folder_fd, self->temporary, 0);
  forget_temporary (self);
  if (self->lock_fd >= 0)
    close (self->lock_fd);
  if (self->folder_fd >= 0)
    close (self->folder_fd);
  g_free (self->temporary);
  g_free (self->folder);
  g_free (self->base);
}

/**
 * trade_save_local:
 * @path: absolute path of the file
 * @name: what a person calls the file, in UTF-8
 * @bytes: its new content
 * @flags: whether an existing file may be replaced
 * @etag: (inout) (optional) (nullable): the entity tag that an existing file must have, see trade_save_local_dup_etag(); of the new
 *   one when it is saved
 * @cancellable: (nullable): stops the saving, until the new file takes its place
 * @error: return location for the error
 *
 * Saves a file of this machine: into a temporary file beside it, made durable, and then renamed. At any time, also after
 * a crash, there is the old file or the new one. See trade_save_bytes() for what is kept of the old file.
 *
 * Returns: whether the new content is on the disk under the file's name
 */
gboolean
trade_save_local (const char      *path,
                  const char      *name,
                  GBytes          *bytes,
                  TradeSaveFlags   flags,
                  char           **etag,
                  GCancellable    *cancellable,
                  GError         **error)
{
  Save self = { .name = name, .folder_fd = -1, .lock_fd = -1, .end_slot = -1 };
  gboolean saved = FALSE;

  g_return_val_if_fail (path != NULL && name != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!g_cancellable_set_error_if_cancelled (cancellable, error) && check_target (&self, path, flags, error))
    {
      self.folder_fd = open (self.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
      if (self.folder_fd < 0)
        set_error (&self, errno, error);
      else
        {
          sweep (&self);
          saved = write_temporary (&self, bytes, cancellable, error) &&
                  check_unchanged (&self, path, etag != NULL ? *etag : NULL, error) &&
                  move_into_place (&self, flags, cancellable, error);
          if (saved)
            take_etag (&self, etag);
        }
    }

  finish (&self);

  return saved;
}

/**
 * trade_save_local_dup_etag:
 * @path: a path
 *
 * Gets what tells one state of a file of this machine from the next one.
 *
 * Returns: (transfer full) (nullable): the entity tag, or %NULL if there is no such file
 */
char *
trade_save_local_dup_etag (const char *path)
{
  struct stat status;

  g_return_val_if_fail (path != NULL, NULL);

  return stat (path, &status) == 0 ? write_etag (&status) : NULL;
}
