/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-child-file.h"

#include <errno.h>
#include <gio/gfiledescriptorbased.h>
#include <glib/gi18n.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "trade-input.h"
#include "trade-reader.h"

#define BLOCK_LENGTH (256 << 10)

static char *
write_tag (const struct stat *status)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %ld %" G_GINT64_FORMAT, (gint64) status->st_mtim.tv_sec, status->st_mtim.tv_nsec,
                          (gint64) status->st_size);
}

/* Takes the descriptor of a stream that has a file below it. Some files of the system claim to be empty. */
static gboolean
take_descriptor (TradeChildFile *self,
                 GInputStream   *stream)
{
  struct stat status;

  if (!G_IS_FILE_DESCRIPTOR_BASED (stream))
    return FALSE;

  self->fd = g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (stream));
  self->origin = lseek (self->fd, 0, SEEK_CUR);
  if (self->origin < 0 || fstat (self->fd, &status) < 0 || !S_ISREG (status.st_mode) || status.st_size == 0)
    return FALSE;
  self->tag = write_tag (&status);

  return TRUE;
}

static void
set_no_memory (GError     **error,
               const char  *name)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("There is not enough memory to read “%s”."), name);
}

static gboolean
write_all (int           fd,
           const guint8 *bytes,
           gsize         length)
{
  while (length > 0)
    {
      const gssize n = write (fd, bytes, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      bytes += n;
      length -= (gsize) n;
    }

  return TRUE;
}

/* What comes from elsewhere, or can be read but once, is kept in memory. */
static gboolean
copy_stream (TradeChildFile  *self,
             GInputStream    *stream,
             GCancellable    *cancellable,
             GError         **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK_LENGTH);
  guint64 length = 0;
  gssize n;

  self->fd = memfd_create ("trade-charts", MFD_CLOEXEC);
  self->is_owned = self->fd >= 0;
  if (self->fd < 0)
    {
      set_no_memory (error, self->name);
      return FALSE;
    }

  while ((n = g_input_stream_read (stream, block, BLOCK_LENGTH, cancellable, error)) > 0)
    {
      length += (guint64) n;
      if (!trade_input_check_size (self->name, length, TRADE_READER_MAX_SIZE, error))
        return FALSE;
      if (!write_all (self->fd, block, (gsize) n))
        {
          set_no_memory (error, self->name);
          return FALSE;
        }
    }
  if (n < 0)
    g_prefix_error (error, "%s: ", self->name);

  return n == 0;
}

/*
 * trade_child_file_init:
 * @self: a file
 * @stream: what it is read from, which must outlive it
 * @name: what messages call it, which must as well
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Gets hold of a file for a child. Of other streams than files of this machine all is read, as trade_feed_new() does.
 *
 * Returns: whether there is such a file; @self is to be cleared in any case
 */
gboolean
trade_child_file_init (TradeChildFile  *self,
                       GInputStream    *stream,
                       const char      *name,
                       GCancellable    *cancellable,
                       GError         **error)
{
  *self = (TradeChildFile) { .fd = -1, .name = name };
  if (take_descriptor (self, stream))
    return TRUE;

  self->fd = -1;
  self->origin = 0;

  return copy_stream (self, stream, cancellable, error);
}

/*
 * trade_child_file_check:
 * @self: a file that was read
 * @error: return location for the error
 *
 * Tells whether the file is still what it was when reading began, as trade_feed_check() does.
 *
 * Returns: whether it is
 */
gboolean
trade_child_file_check (TradeChildFile  *self,
                        GError         **error)
{
  g_autofree char *tag = NULL;
  struct stat status;

  if (self->tag == NULL || fstat (self->fd, &status) < 0)
    return TRUE;

  tag = write_tag (&status);
  if (g_str_equal (tag, self->tag))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, _("“%s” has changed since it was opened."), self->name);

  return FALSE;
}

/*
 * trade_child_file_clear:
 * @self: a file
 *
 * Lets go of it.
 */
void
trade_child_file_clear (TradeChildFile *self)
{
  if (self->is_owned)
    close (self->fd);
  self->fd = -1;
  g_clear_pointer (&self->tag, g_free);
}
