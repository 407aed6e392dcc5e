/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-archive.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unzip.h>

#include "trade-fault.h"

#define MAGIC "PK\003\004"
#define MAX_NAME 1024
#define BLOCK (64 << 10)

/* An archive in memory, as minizip reads it: nothing is ever written to a disk, so that no name of a file in it matters. */
typedef struct
{
  const char *start;
  gsize       length;
  gsize       position;
} Memory;

typedef struct
{
  const char       *name;
  unzFile           zip;
  TradeArchivePick  pick;
  gpointer          data;
  gsize             n_left; /* bytes that may still be unpacked */
  GBytes           *best;
  char             *best_name;
  int               best_wish;
} Unpacking;

static voidpf
open_memory (voidpf      memory,
             const void *name,
             int         mode)
{
  return memory;
}

static uLong
read_memory (voidpf  opaque,
             voidpf  stream,
             void   *buffer,
             uLong   size)
{
  Memory *self = stream;
  const gsize n = MIN (size, self->length - self->position);

  memcpy (buffer, self->start + self->position, n);
  self->position += n;

  return n;
}

static uLong
write_memory (voidpf      opaque,
              voidpf      stream,
              const void *buffer,
              uLong       size)
{
  return 0;
}

static ZPOS64_T
tell_memory (voidpf opaque,
             voidpf stream)
{
  return ((Memory *) stream)->position;
}

static long
seek_memory (voidpf   opaque,
             voidpf   stream,
             ZPOS64_T offset,
             int      origin)
{
  Memory *self = stream;
  const gsize base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? self->position
                     : origin == ZLIB_FILEFUNC_SEEK_END ? self->length
                                                        : 0;

  if (offset > self->length - base)
    return -1;
  self->position = base + offset;

  return 0;
}

static int
close_memory (voidpf opaque,
              voidpf stream)
{
  return 0;
}

static int
test_memory (voidpf opaque,
             voidpf stream)
{
  return 0;
}

/**
 * trade_archive_detect:
 * @start: (array length=length): the first bytes of a file
 * @length: how many there are
 *
 * Tells whether a file is a zip archive, as workbooks are too.
 *
 * Returns: whether it is
 */
gboolean
trade_archive_detect (const char *start,
                      gsize       length)
{
  return length >= strlen (MAGIC) && memcmp (start, MAGIC, strlen (MAGIC)) == 0;
}

static gboolean
fail_damaged (Unpacking  *self,
              GError    **error)
{
  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_DAMAGED,
               _("“%s” is an archive that is damaged, or packed in a way that is not known."), self->name);

  return FALSE;
}

static gboolean
fail_too_large (Unpacking  *self,
                GError    **error)
{
  g_autofree char *size = g_format_size_full (TRADE_ARCHIVE_MAX_SIZE, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_TOO_LARGE,
               _("“%1$s” holds more than %2$s or more than %3$d files, which is more than is unpacked."), self->name, size,
               TRADE_ARCHIVE_MAX_FILES);

  return FALSE;
}

/* The size that an archive claims for a file is not trusted; what is unpacked is counted. */
static GByteArray *
unpack_file (Unpacking     *self,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);
  int n = unzOpenCurrentFile (self->zip) == UNZ_OK ? 0 : -1;

  while (n >= 0 && !g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      n = unzReadCurrentFile (self->zip, block, BLOCK);
      if (n == 0)
        break;
      if (n > 0 && (gsize) n > self->n_left)
        {
          unzCloseCurrentFile (self->zip);
          fail_too_large (self, error);
          return NULL;
        }
      if (n > 0)
        {
          self->n_left -= (gsize) n;
          g_byte_array_append (bytes, block, (guint) n);
        }
    }

  if (g_cancellable_is_cancelled (cancellable))
    {
      unzCloseCurrentFile (self->zip);
      return NULL;
    }

  /* Closing checks the checksum. */
  if (n < 0 || unzCloseCurrentFile (self->zip) != UNZ_OK)
    {
      fail_damaged (self, error);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

/**
 * trade_archive_get_name:
 * @path: the path of a file in an archive
 *
 * Gets what a file is called, without the folders it lies in.
 *
 * Returns: (transfer full): the name
 */
char *
trade_archive_get_name (const char *path)
{
  const char *slash = strrchr (path, '/');

  return g_strdup (slash != NULL ? slash + 1 : path);
}

static gboolean
take_file (Unpacking     *self,
           GCancellable  *cancellable,
           GError       **error)
{
  char path[MAX_NAME + 1] = "";
  g_autofree char *valid = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GByteArray *unpacked;
  int wish;

  if (unzGetCurrentFileInfo64 (self->zip, NULL, path, MAX_NAME, NULL, 0, NULL, 0) != UNZ_OK)
    return fail_damaged (self, error);
  if (g_str_has_suffix (path, "/"))
    return TRUE;

  unpacked = unpack_file (self, cancellable, error);
  if (unpacked == NULL)
    return FALSE;

  bytes = g_byte_array_free_to_bytes (unpacked);
  valid = g_utf8_make_valid (path, -1);
  wish = self->pick (valid, bytes, self->data);
  if (wish > self->best_wish)
    {
      g_clear_pointer (&self->best, g_bytes_unref);
      g_free (self->best_name);
      self->best = g_steal_pointer (&bytes);
      self->best_name = trade_archive_get_name (valid);
      self->best_wish = wish;
    }

  return TRUE;
}

static gboolean
take_files (Unpacking     *self,
            GCancellable  *cancellable,
            GError       **error)
{
  int status = unzGoToFirstFile (self->zip);

  for (guint n = 0; status == UNZ_OK; n++)
    {
      if (n == TRADE_ARCHIVE_MAX_FILES)
        return fail_too_large (self, error);
      if (!take_file (self, cancellable, error))
        return FALSE;
      status = unzGoToNextFile (self->zip);
    }

  return status == UNZ_END_OF_LIST_OF_FILE || fail_damaged (self, error);
}

/**
 * trade_archive_unpack:
 * @archive: a zip archive
 * @name: what messages call it
 * @pick: tells how much a file in it is wanted
 * @data: data for @pick
 * @found: (out) (nullable): return location for what the file is called
 * @cancellable: (nullable): stops the unpacking
 * @error: return location for the error
 *
 * Unpacks a zip archive in memory, within limits, and takes the file that is wanted most.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL, with @error set unless none is wanted
 */
GBytes *
trade_archive_unpack (GBytes            *archive,
                      const char        *name,
                      TradeArchivePick   pick,
                      gpointer           data,
                      char             **found,
                      GCancellable      *cancellable,
                      GError           **error)
{
  Memory memory = { .position = 0 };
  Unpacking self = { .name = name, .pick = pick, .data = data, .n_left = TRADE_ARCHIVE_MAX_SIZE };
  zlib_filefunc64_def functions = {
    .zopen64_file = open_memory,
    .zread_file = read_memory,
    .zwrite_file = write_memory,
    .ztell64_file = tell_memory,
    .zseek64_file = seek_memory,
    .zclose_file = close_memory,
    .zerror_file = test_memory,
    .opaque = &memory,
  };

  g_return_val_if_fail (archive != NULL, NULL);
  g_return_val_if_fail (pick != NULL && found != NULL, NULL);

  *found = NULL;
  memory.start = g_bytes_get_data (archive, &memory.length);
  self.zip = unzOpen2_64 (name, &functions);
  if (self.zip == NULL)
    {
      fail_damaged (&self, error);
      return NULL;
    }

  if (!take_files (&self, cancellable, error))
    {
      g_clear_pointer (&self.best, g_bytes_unref);
      g_clear_pointer (&self.best_name, g_free);
    }
  unzClose (self.zip);
  *found = self.best_name;

  return self.best;
}
