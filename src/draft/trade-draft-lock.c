/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".lock"

/* A save puts another file in the place of the draft, so that the lock is one of a file beside it. */
struct _TradeDraftLock
{
  char *path;
  int   descriptor; /* -1 where the file system has no locks */
};

static char *
get_path (GFile *file)
{
  return g_strconcat (g_file_peek_path (file), SUFFIX, NULL);
}

/* Whoever let go of the lock last has removed the file: what was locked then is not what others will find there. */
static gboolean
is_still_there (int         descriptor,
                const char *path)
{
  struct stat locked, found;

  return fstat (descriptor, &locked) == 0 && stat (path, &found) == 0 && locked.st_dev == found.st_dev &&
         locked.st_ino == found.st_ino;
}

/*
 * trade_draft_lock_take:
 * @file: where a draft is kept, or is to be
 *
 * Takes the draft for oneself. Where the file system knows no locks, there is none, and nobody is kept from writing.
 *
 * Returns: (transfer full) (nullable): the lock; %NULL where somebody else has it
 */
TradeDraftLock *
trade_draft_lock_take (GFile *file)
{
  g_autofree char *path = get_path (file);
  g_autofree char *folder = g_path_get_dirname (path);
  TradeDraftLock *self;
  int descriptor;

  g_mkdir_with_parents (folder, 0700);
  while ((descriptor = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600)) >= 0)
    {
      if (flock (descriptor, LOCK_EX | LOCK_NB) != 0)
        {
          const gboolean is_held = errno == EWOULDBLOCK;

          close (descriptor);
          if (is_held)
            return NULL;
          descriptor = -1;
          break;
        }
      if (is_still_there (descriptor, path))
        break;
      close (descriptor);
    }

  self = g_new (TradeDraftLock, 1);
  *self = (TradeDraftLock) { g_steal_pointer (&path), descriptor };

  return self;
}

/*
 * trade_draft_lock_free:
 * @self: (transfer full): a lock
 *
 * Lets others have the draft.
 */
void
trade_draft_lock_free (TradeDraftLock *self)
{
  if (self->descriptor >= 0)
    {
      g_unlink (self->path);
      close (self->descriptor);
    }
  g_free (self->path);
  g_free (self);
}

/*
 * trade_draft_lock_is_held:
 * @file: where a draft is kept
 *
 * Returns: whether somebody has the draft, in this process or in another
 */
gboolean
trade_draft_lock_is_held (GFile *file)
{
  g_autofree char *path = get_path (file);
  const int descriptor = g_open (path, O_RDWR | O_CLOEXEC, 0);
  gboolean is_held;

  if (descriptor < 0)
    return FALSE;

  is_held = flock (descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  close (descriptor);

  return is_held;
}
