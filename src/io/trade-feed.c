/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-feed.h"

#include <gio/gfiledescriptorbased.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unicode/ucnv.h>

#include "trade-input.h"
#include "trade-reader.h"

/* By so many bytes a byte order mark is found, or that every other byte is NUL. */
#define START_LENGTH (4 << 10)

#define BLOCK_LENGTH (256 << 10)

/* ICU wants room to turn characters into, on their way from one encoding to another. */
#define N_UNITS 1024

/* What several feeds read. */
typedef struct
{
  gatomicrefcount ref_count;
  char           *name;
  GInputStream   *stream;
  GCancellable   *cancellable;
  GMutex          mutex;
  goffset         origin; /* where the file begins in the stream */
  goffset         at;     /* where the stream stands */
  goffset         size;
  char           *tag;    /* what it was when reading began; NULL where that cannot be told */
  GError         *error;  /* why it cannot be read on, by whichever feed: all of them shall find the same in it */

  /* By all of the file, once somebody has met what is not ASCII in it. */
  GMutex          settling;
  gboolean        is_settled;
  TradeEncoding   encoding;
} Source;

/* What turns text to UTF-8: what was read, of which a part is not turned yet, and what is on its way. */
typedef struct
{
  UConverter *from;
  UConverter *to;
  char       *bytes;
  const char *next;
  const char *end;
  UChar       units[N_UNITS];
  UChar      *first_unit;
  UChar      *last_unit;
  gboolean    is_last;
  gboolean    is_done;
} Conversion;

struct _TradeFeed
{
  Source     *source;
  goffset     position; /* in the file, of what is read next */
  gboolean    is_open;  /* whether all so far was ASCII, so that the encoding does not matter yet */
  Conversion *conversion;
};

static Source *
create_source (GInputStream *stream,
               const char   *name,
               GCancellable *cancellable)
{
  Source *self = g_new0 (Source, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  g_mutex_init (&self->settling);
  self->name = g_strdup (name);
  self->stream = g_object_ref (stream);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;

  return self;
}

static void
release_source (Source *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->settling);
  g_free (self->name);
  g_free (self->tag);
  g_clear_error (&self->error);
  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static void
free_conversion (Conversion *self)
{
  ucnv_close (self->from);
  ucnv_close (self->to);
  g_free (self->bytes);
  g_free (self);
}

/* Reads where the stream is not, if another feed has left it elsewhere. */
static gboolean
read_at (Source   *self,
         goffset   position,
         gpointer  buffer,
         gsize     size,
         gsize    *n_read)
{
  gssize n = -1;

  if (self->at == position ||
      g_seekable_seek (G_SEEKABLE (self->stream), self->origin + position, G_SEEK_SET, self->cancellable, &self->error))
    n = g_input_stream_read (self->stream, buffer, size, self->cancellable, &self->error);
  if (n < 0)
    {
      g_prefix_error (&self->error, "%s: ", self->name);
      return FALSE;
    }

  self->at = position + n;
  *n_read = (gsize) n;

  /* A file may grow while it is read. */
  return trade_input_check_size (self->name, self->at, TRADE_READER_MAX_FILE_SIZE, &self->error);
}

/* Reads bytes of the file as they are. */
static gboolean
read_bytes (TradeFeed  *self,
            gpointer    buffer,
            gsize       size,
            gsize      *n_read,
            GError    **error)
{
  Source *source = self->source;
  gboolean is_read;

  /* What is in memory is read whether or not anybody waits for it. */
  if (g_cancellable_set_error_if_cancelled (source->cancellable, error))
    return FALSE;

  g_mutex_lock (&source->mutex);
  is_read = source->error == NULL && read_at (source, self->position, buffer, size, n_read);
  if (is_read)
    self->position = source->at;
  else
    g_propagate_error (error, g_error_copy (source->error));
  g_mutex_unlock (&source->mutex);

  return is_read;
}

/* What is read, below what only passes it on. */
static GInputStream *
get_base (Source *self)
{
  GInputStream *stream = self->stream;

  while (G_IS_FILTER_INPUT_STREAM (stream))
    stream = g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (stream));

  return stream;
}

/* What comes from far away, though it can go back, would come several times. */
static gboolean
is_at_hand (Source *self)
{
  GInputStream *base = get_base (self);

  return G_IS_FILE_DESCRIPTOR_BASED (base) || G_IS_MEMORY_INPUT_STREAM (base);
}

/* What is another one when the file was changed. The time of a change is not told exactly, so that the size counts too. */
static char *
get_tag (Source *self)
{
  static const char attributes[] = G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE;
  GInputStream *stream = get_base (self);
  g_autoptr (GFileInfo) info = NULL;

  if (G_IS_FILE_INPUT_STREAM (stream))
    info = g_file_input_stream_query_info (G_FILE_INPUT_STREAM (stream), attributes, self->cancellable, NULL);
  if (info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ETAG_VALUE))
    return NULL;

  return g_strdup_printf ("%s %" G_GUINT64_FORMAT, g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE));
}

/* Finds out where the file begins and how long it is, of a stream that can go back. Some files of the system say that they can but
 * cannot, or claim to be empty. */
static gboolean
measure (Source *self)
{
  GSeekable *seekable = G_IS_SEEKABLE (self->stream) ? G_SEEKABLE (self->stream) : NULL;

  if (seekable == NULL || !g_seekable_can_seek (seekable) || !is_at_hand (self))
    return FALSE;

  self->origin = g_seekable_tell (seekable);
  if (!g_seekable_seek (seekable, 0, G_SEEK_END, self->cancellable, NULL))
    return FALSE;

  self->size = self->at = g_seekable_tell (seekable) - self->origin;
  self->tag = get_tag (self);

  return self->size > 0;
}

static TradeFeed *
new_for_bytes (GBytes       *bytes,
               const char   *name,
               GCancellable *cancellable)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  TradeFeed *self = g_new0 (TradeFeed, 1);

  self->source = create_source (stream, name, cancellable);
  self->source->size = (goffset) g_bytes_get_size (bytes);

  return self;
}

/**
 * trade_feed_new:
 * @stream: a stream
 * @name: what messages call it
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Starts to read a stream. A file of this machine may have %TRADE_READER_MAX_FILE_SIZE bytes; of other streams, which may have
 * %TRADE_READER_MAX_SIZE, all is read at once.
 *
 * Returns: (transfer full) (nullable): a feed of its bytes as they are, or %NULL with @error set
 */
TradeFeed *
trade_feed_new (GInputStream  *stream,
                const char    *name,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (TradeFeed) self = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (TradeFeed, 1);
  self->source = create_source (stream, name, cancellable);
  if (measure (self->source))
    return trade_input_check_size (name, self->source->size, TRADE_READER_MAX_FILE_SIZE, error) ? g_steal_pointer (&self) : NULL;

  bytes = trade_input_read (stream, name, TRADE_READER_MAX_SIZE, cancellable, error);

  return bytes != NULL ? new_for_bytes (bytes, name, cancellable) : NULL;
}

/**
 * trade_feed_new_for_bytes:
 * @bytes: a text
 *
 * Starts to read what is in memory already.
 *
 * Returns: (transfer full): a feed of its bytes as they are
 */
TradeFeed *
trade_feed_new_for_bytes (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return new_for_bytes (bytes, "", NULL);
}

/**
 * trade_feed_copy:
 * @self: a feed
 *
 * Reads the same once more, from its start.
 *
 * Returns: (transfer full): a feed of its bytes as they are
 */
TradeFeed *
trade_feed_copy (TradeFeed *self)
{
  TradeFeed *copy = g_new0 (TradeFeed, 1);

  g_return_val_if_fail (self != NULL, NULL);

  copy->source = self->source;
  g_atomic_ref_count_inc (&copy->source->ref_count);

  return copy;
}

/**
 * trade_feed_free:
 * @self: (transfer full): a feed
 *
 * Stops reading.
 */
void
trade_feed_free (TradeFeed *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->conversion, free_conversion);
  release_source (self->source);
  g_free (self);
}

/* How much of a block are whole lines, whose characters no other block has a part of in any encoding. Of a line that is longer
 * than a block, it is as much as ends with ASCII. */
static gsize
cut_block (const char *block,
           gsize       length)
{
  gsize end = length;

  while (end > 0 && block[end - 1] != '\n')
    end--;
  if (end > 0)
    return end;

  for (end = length; end > 0 && (guint8) block[end - 1] >= 0x80;)
    end--;

  return end > 0 ? end : length;
}

/* Counts what the bytes of the file may be. In text of UTF-8, all of it, nothing else is counted. */
static gboolean
count_all (TradeFeed         *self,
           gboolean           is_all_utf_8,
           TradeByteCounts   *counts,
           GError           **error)
{
  g_autofree char *block = g_malloc (BLOCK_LENGTH);
  gsize n_kept = 0, n_read = 1;

  *counts = (TradeByteCounts) { .is_utf_8 = TRUE };
  for (self->position = 0; n_read > 0 && (counts->is_utf_8 || !is_all_utf_8); )
    {
      gsize length;

      if (!read_bytes (self, block + n_kept, BLOCK_LENGTH - n_kept, &n_read, error))
        return FALSE;
      n_kept += n_read;
      length = n_read > 0 ? cut_block (block, n_kept) : n_kept;
      if (is_all_utf_8)
        counts->is_utf_8 = trade_decode_is_utf_8 (block, length);
      else
        trade_decode_count (counts, block, length);
      n_kept -= length;
      memmove (block, block + length, n_kept);
    }

  return TRUE;
}

/* The first bytes of the file, as many as there are up to some. */
static gboolean
read_start (TradeFeed  *self,
            char       *start,
            gsize      *length,
            GError    **error)
{
  gsize n_read = 1;

  *length = 0;
  for (self->position = 0; *length < START_LENGTH && n_read > 0; *length += n_read)
    if (!read_bytes (self, start + *length, START_LENGTH - *length, &n_read, error))
      return FALSE;

  self->position = 0;

  return TRUE;
}

/* Finds out in which encoding the file is, by all of it. */
static gboolean
settle (TradeFeed  *self,
        GError    **error)
{
  Source *source = self->source;
  TradeFeed all = { .source = source };
  TradeByteCounts counts;
  gboolean is_settled;

  g_mutex_lock (&source->settling);
  is_settled = source->is_settled ||
               (count_all (&all, TRUE, &counts, error) && (counts.is_utf_8 || count_all (&all, FALSE, &counts, error)));
  if (is_settled && !source->is_settled)
    {
      source->encoding = trade_decode_judge (&counts);
      source->is_settled = TRUE;
    }
  g_mutex_unlock (&source->settling);
  self->is_open = FALSE;

  return is_settled;
}

/* Turns what is read from now on to UTF-8. */
static gboolean
start_conversion (TradeFeed      *self,
                  TradeEncoding   encoding,
                  GError        **error)
{
  UErrorCode status = U_ZERO_ERROR;

  if (!trade_encoding_check (encoding, self->source->name, error))
    return FALSE;

  self->conversion = g_new0 (Conversion, 1);
  self->conversion->from = ucnv_open (trade_encoding_get_icu (encoding), &status);
  self->conversion->to = ucnv_open ("UTF-8", &status);
  self->conversion->bytes = g_malloc (BLOCK_LENGTH);
  self->conversion->next = self->conversion->end = self->conversion->bytes;
  self->conversion->first_unit = self->conversion->last_unit = self->conversion->units;
  g_assert (U_SUCCESS (status));

  return TRUE;
}

/**
 * trade_feed_decode:
 * @self: a feed of bytes as they are, of which none were read
 * @encoding: the encoding of the file
 * @error: return location for the error
 *
 * Goes on to read text in UTF-8, without its byte order mark. What is no character in its encoding becomes U+FFFD, but in
 * UTF-8 bytes stay as they are.
 *
 * Returns: whether it can be read
 */
gboolean
trade_feed_decode (TradeFeed      *self,
                   TradeEncoding   encoding,
                   GError        **error)
{
  g_autofree char *start = g_malloc (START_LENGTH);
  gsize length;

  g_return_val_if_fail (self != NULL && self->conversion == NULL, FALSE);
  g_return_val_if_fail (encoding < TRADE_N_ENCODINGS, FALSE);

  if (!read_start (self, start, &length, error))
    return FALSE;

  g_mutex_lock (&self->source->settling);
  self->source->encoding = encoding;
  g_mutex_unlock (&self->source->settling);
  self->position = (goffset) trade_decode_get_mark (start, length, encoding);

  return encoding == TRADE_ENCODING_UTF_8 || start_conversion (self, encoding, error);
}

/**
 * trade_feed_detect:
 * @self: a feed of bytes as they are, of which none were read
 * @error: return location for the error
 *
 * Goes on to read text in UTF-8, as trade_feed_decode() does, and finds out in which encoding the file is, as
 * trade_decode_detect() does. Mostly all of the file tells, which is not asked before the first byte beyond ASCII is met: many a
 * large file has none.
 *
 * Returns: whether it can be read
 */
gboolean
trade_feed_detect (TradeFeed  *self,
                   GError    **error)
{
  g_autofree char *start = g_malloc (START_LENGTH);
  TradeEncoding encoding;
  gsize length;

  g_return_val_if_fail (self != NULL && self->conversion == NULL, FALSE);

  if (!read_start (self, start, &length, error))
    return FALSE;
  if (trade_decode_detect_start (start, length, &encoding))
    return trade_feed_decode (self, encoding, error);

  self->is_open = TRUE;

  return TRUE;
}

/**
 * trade_feed_get_encoding:
 * @self: a feed
 *
 * Gets the encoding of the file, as far as it matters to what was read of it by this feed or another.
 *
 * Returns: the encoding; UTF-8 where all was ASCII
 */
TradeEncoding
trade_feed_get_encoding (TradeFeed *self)
{
  TradeEncoding encoding;

  g_return_val_if_fail (self != NULL, TRADE_ENCODING_UTF_8);

  g_mutex_lock (&self->source->settling);
  encoding = self->source->encoding;
  g_mutex_unlock (&self->source->settling);

  return encoding;
}

/* Turns as much of what was read as goes into the buffer. */
static gsize
convert (Conversion *self,
         char       *buffer,
         gsize       size)
{
  UErrorCode status = U_ZERO_ERROR;
  char *end = buffer;

  ucnv_convertEx (self->to, self->from, &end, buffer + size, &self->next, self->end, self->units, &self->first_unit,
                  &self->last_unit, self->units + N_UNITS, FALSE, self->is_last, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR)
    return (gsize) (end - buffer);

  g_assert (U_SUCCESS (status));
  self->is_done = self->is_last;

  return (gsize) (end - buffer);
}

static gboolean
read_converted (TradeFeed  *self,
                gpointer    buffer,
                gsize       size,
                gsize      *n_read,
                GError    **error)
{
  Conversion *conversion = self->conversion;

  for (*n_read = 0; *n_read == 0 && !conversion->is_done;)
    {
      gsize length;

      if (conversion->next == conversion->end && !conversion->is_last)
        {
          if (!read_bytes (self, conversion->bytes, BLOCK_LENGTH, &length, error))
            return FALSE;
          conversion->next = conversion->bytes;
          conversion->end = conversion->bytes + length;
          conversion->is_last = length == 0;
        }
      *n_read = convert (conversion, buffer, size);
    }

  return TRUE;
}

/**
 * trade_feed_read:
 * @self: a feed
 * @buffer: (out) (array length=size): takes what is read
 * @size: how much goes into it
 * @n_read: (out): return location for how many bytes were read; 0 at the end
 * @error: return location for the error
 *
 * Reads on.
 *
 * Returns: whether it could be read
 */
gboolean
trade_feed_read (TradeFeed  *self,
                 gpointer    buffer,
                 gsize       size,
                 gsize      *n_read,
                 GError    **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (n_read != NULL, FALSE);

  if (self->conversion != NULL)
    return read_converted (self, buffer, size, n_read, error);
  if (!read_bytes (self, buffer, size, n_read, error))
    return FALSE;
  if (!self->is_open || trade_decode_is_ascii (buffer, *n_read))
    return TRUE;

  self->position -= (goffset) *n_read;
  if (!settle (self, error))
    return FALSE;
  if (self->source->encoding == TRADE_ENCODING_UTF_8)
    return read_bytes (self, buffer, size, n_read, error);

  return start_conversion (self, self->source->encoding, error) && read_converted (self, buffer, size, n_read, error);
}

/**
 * trade_feed_check:
 * @self: a feed
 * @error: return location for the error
 *
 * Tells whether the file is still what it was when reading began. Otherwise those that read it found different things in it, or
 * parts of the old and of the new.
 *
 * Returns: whether it is, as far as that can be told; otherwise @error is set to %G_IO_ERROR_WRONG_ETAG
 */
gboolean
trade_feed_check (TradeFeed  *self,
                  GError    **error)
{
  g_autofree char *tag = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->source->mutex);
  tag = get_tag (self->source);
  g_mutex_unlock (&self->source->mutex);
  if (tag == NULL || self->source->tag == NULL || g_str_equal (tag, self->source->tag))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, _("“%s” has changed since it was opened."), self->source->name);

  return FALSE;
}

/**
 * trade_feed_get_fraction:
 * @self: a feed
 *
 * Tells how much of the file was read.
 *
 * Returns: the fraction, 0 to 1
 */
double
trade_feed_get_fraction (TradeFeed *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->source->size > 0 ? MIN ((double) self->position / (double) self->source->size, 1) : 1;
}
