/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-child-stream.h"

#include <errno.h>
#include <gio/gfiledescriptorbased.h>
#include <unistd.h>

struct _TradeChildStream
{
  GInputStream parent_instance;

  int     fd;
  goffset position;
};

static void trade_child_stream_seekable_init (GSeekableIface *iface);
static void trade_child_stream_based_init    (GFileDescriptorBasedIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TradeChildStream, trade_child_stream, G_TYPE_INPUT_STREAM,
                               G_IMPLEMENT_INTERFACE (G_TYPE_SEEKABLE, trade_child_stream_seekable_init)
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE_DESCRIPTOR_BASED, trade_child_stream_based_init))

static void
set_error (GError **error)
{
  const int code = errno;

  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (code), g_strerror (code));
}

static gssize
trade_child_stream_read (GInputStream  *stream,
                         void          *buffer,
                         gsize          count,
                         GCancellable  *cancellable,
                         GError       **error)
{
  TradeChildStream *self = TRADE_CHILD_STREAM (stream);
  gssize n;

  do
    n = pread (self->fd, buffer, count, self->position);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    set_error (error);
  else
    self->position += n;

  return n;
}

static void
trade_child_stream_class_init (TradeChildStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = trade_child_stream_read;
}

static void
trade_child_stream_init (TradeChildStream *self)
{
}

static goffset
trade_child_stream_tell (GSeekable *seekable)
{
  return TRADE_CHILD_STREAM (seekable)->position;
}

static gboolean
trade_child_stream_can_seek (GSeekable *seekable)
{
  return TRUE;
}

static gboolean
trade_child_stream_seek (GSeekable     *seekable,
                         goffset        offset,
                         GSeekType      type,
                         GCancellable  *cancellable,
                         GError       **error)
{
  TradeChildStream *self = TRADE_CHILD_STREAM (seekable);
  goffset base = 0;

  if (type == G_SEEK_CUR)
    base = self->position;
  else if (type == G_SEEK_END)
    base = lseek (self->fd, 0, SEEK_END);
  if (base < 0 || base + offset < 0)
    {
      errno = EINVAL;
      set_error (error);
      return FALSE;
    }
  self->position = base + offset;

  return TRUE;
}

static gboolean
trade_child_stream_can_truncate (GSeekable *seekable)
{
  return FALSE;
}

static void
trade_child_stream_seekable_init (GSeekableIface *iface)
{
  iface->tell = trade_child_stream_tell;
  iface->can_seek = trade_child_stream_can_seek;
  iface->seek = trade_child_stream_seek;
  iface->can_truncate = trade_child_stream_can_truncate;
}

static int
trade_child_stream_get_fd (GFileDescriptorBased *based)
{
  return TRADE_CHILD_STREAM (based)->fd;
}

static void
trade_child_stream_based_init (GFileDescriptorBasedIface *iface)
{
  iface->get_fd = trade_child_stream_get_fd;
}

/*
 * trade_child_stream_new:
 * @fd: the descriptor of a file, which stays the caller's
 * @origin: where the stream begins in it
 *
 * Reads a file by its descriptor.
 *
 * Returns: (transfer full): the stream
 */
GInputStream *
trade_child_stream_new (int     fd,
                        goffset origin)
{
  TradeChildStream *self = g_object_new (TRADE_TYPE_CHILD_STREAM, NULL);

  self->fd = fd;
  self->position = origin;

  return G_INPUT_STREAM (self);
}
