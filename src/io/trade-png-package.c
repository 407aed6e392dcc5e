/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-png-package.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zlib.h>

#include "trade-arrangement.h"
#include "trade-label.h"
#include "trade-package.h"

#define SIGNATURE "\211PNG\r\n\032\n"
#define SIGNATURE_LENGTH 8
#define HEADER_LENGTH 8 /* of a chunk: its length and its type */
#define CRC_LENGTH 4
#define IHDR_LENGTH 13

#define MAX_CHUNK_LENGTH G_MAXINT32
#define MAX_CHUNKS 100000
#define MAX_SKIPPED (G_GINT64_CONSTANT (1) << 30)
#define MAX_KEYWORD 80 /* with the zero that ends it */

/* As long as a package may be that is all in one stream, and what stands before it in its chunk. */
#define MAX_PACKAGE_SIZE (1 << 20)
#define MAX_TEXT_LENGTH (MAX_PACKAGE_SIZE + 1024)

typedef struct
{
  GInputStream  *stream;
  const char    *name;
  GCancellable  *cancellable;
  char           type[5]; /* of the chunk that is being read; empty between chunks */
  gint64         n_skipped;
  GBytes        *package;
  char          *view_name;
} Reader;

typedef struct
{
  guint32 length;
  guchar  type[4];
} Chunk;

static void
clear_reader (Reader *self)
{
  g_clear_pointer (&self->package, g_bytes_unref);
  g_clear_pointer (&self->view_name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, clear_reader)

static guint32
get_number (const guchar *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  guint32 big_endian = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guchar *) &big_endian, sizeof big_endian);
}

static guint32
compute_crc (const guchar *type,
             const guchar *data,
             gsize         length)
{
  uLong crc = crc32 (crc32 (0, NULL, 0), type, 4);

  /* zlib takes a pointer to nothing for the wish to begin anew. */
  return length > 0 ? crc32 (crc, data, length) : crc;
}

/* An iTXt chunk, as section 11.3.4.5 of the PNG specification has it. */
static void
append_text_chunk (GByteArray   *png,
                   const char   *keyword,
                   gboolean      compressed,
                   const guchar *text,
                   gsize         length)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  /* After the keyword's zero: compressed or not, the method, no language, no translated keyword. */
  const guchar flags[] = { compressed ? 1 : 0, 0, 0, 0 };

  g_byte_array_append (data, (const guchar *) keyword, strlen (keyword) + 1);
  g_byte_array_append (data, flags, sizeof flags);
  g_byte_array_append (data, text, length);

  append_number (png, data->len);
  g_byte_array_append (png, (const guchar *) "iTXt", 4);
  g_byte_array_append (png, data->data, data->len);
  append_number (png, compute_crc ((const guchar *) "iTXt", data->data, data->len));
}

/**
 * trade_png_package_embed:
 * @png: a sound PNG file
 * @package: the text of a package that has its figures inside, see trade_package_write()
 * @view_name: the view that the picture shows, see trade_view_dup_name()
 * @error: return location for an error
 *
 * Puts figures and the name of a view into a picture, before its pixels. Equal arguments give equal bytes. Figures that
 * are too large to be read again, more than 1 MiB, are left out.
 *
 * Returns: (transfer full) (nullable): the picture with the figures, or @png itself where they are too large; %NULL with
 *   @error set if there is not enough memory
 */
GBytes *
trade_png_package_embed (GBytes      *png,
                         GBytes      *package,
                         const char  *view_name,
                         GError     **error)
{
  const gsize first = SIGNATURE_LENGTH + HEADER_LENGTH + IHDR_LENGTH + CRC_LENGTH;
  g_autofree guchar *compressed = NULL;
  GByteArray *result;
  const guchar *bytes, *text;
  gsize n_bytes, length;
  uLongf n_compressed;

  g_return_val_if_fail (png != NULL, NULL);
  g_return_val_if_fail (package != NULL, NULL);
  g_return_val_if_fail (view_name != NULL && trade_label_check_view_name (view_name), NULL);

  bytes = g_bytes_get_data (png, &n_bytes);
  text = g_bytes_get_data (package, &length);
  g_return_val_if_fail (n_bytes > first && memcmp (bytes, SIGNATURE, SIGNATURE_LENGTH) == 0, NULL);

  if (length > MAX_PACKAGE_SIZE)
    return g_bytes_ref (png);

  n_compressed = compressBound (length);
  compressed = g_malloc (n_compressed);
  if (compress2 (compressed, &n_compressed, text, length, Z_BEST_COMPRESSION) != Z_OK)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _("There is not enough memory to put the figures into the picture."));
      return NULL;
    }

  result = g_byte_array_sized_new (n_bytes + n_compressed + 256);
  g_byte_array_append (result, bytes, first);
  append_text_chunk (result, TRADE_PNG_PACKAGE_KEYWORD, TRUE, compressed, n_compressed);
  append_text_chunk (result, TRADE_PNG_VIEW_KEYWORD, FALSE, (const guchar *) view_name, strlen (view_name));
  g_byte_array_append (result, bytes + first, n_bytes - first);

  return g_byte_array_free_to_bytes (result);
}

static gboolean
set_damaged (Reader  *self,
             GError **error)
{
  if (*self->type != '\0')
    /* Translators: the second names a part of the file, a chunk, by its four letters. */
    g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_DAMAGED, _("“%1$s” is damaged in its chunk %2$s."), self->name,
                 self->type);
  else
    g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_DAMAGED, _("“%s” is damaged, or is not a PNG picture."),
                 self->name);

  return FALSE;
}

static gboolean
set_too_large (Reader  *self,
               GError **error)
{
  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_TOO_LARGE,
               _("The figures in “%s” are more than a data package may hold."), self->name);

  return FALSE;
}

/* However sound a picture is, it is searched only so far. */
static gboolean
set_too_much_to_search (Reader  *self,
                        GError **error)
{
  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_TOO_LARGE,
               _("“%s” is too large, or is made of too many parts, to be searched for figures."), self->name);

  return FALSE;
}

static gboolean
read_bytes (Reader  *self,
            guchar  *buffer,
            gsize    length,
            GError **error)
{
  gsize n_read;

  if (!g_input_stream_read_all (self->stream, buffer, length, &n_read, self->cancellable, error))
    return FALSE;

  return n_read == length || set_damaged (self, error);
}

/* What is skipped is never looked at: a file of pixels needs no memory, and no decoder that could be misled. */
static gboolean
skip_bytes (Reader  *self,
            gint64   length,
            GError **error)
{
  self->n_skipped += length;
  if (self->n_skipped > MAX_SKIPPED)
    return set_too_much_to_search (self, error);

  while (length > 0)
    {
      gssize n = g_input_stream_skip (self->stream, (gsize) length, self->cancellable, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        return set_damaged (self, error);
      length -= n;
    }

  return TRUE;
}

static gboolean
read_chunk_header (Reader  *self,
                   Chunk   *chunk,
                   GError **error)
{
  guchar header[HEADER_LENGTH];

  *self->type = '\0';
  if (!read_bytes (self, header, sizeof header, error))
    return FALSE;

  chunk->length = get_number (header);
  memcpy (chunk->type, header + 4, sizeof chunk->type);
  if (chunk->length > MAX_CHUNK_LENGTH)
    return set_damaged (self, error);

  for (guint i = 0; i < sizeof chunk->type; i++)
    if (!g_ascii_isalpha (chunk->type[i]))
      return set_damaged (self, error);

  memcpy (self->type, chunk->type, sizeof chunk->type);
  return TRUE;
}

static gboolean
is_chunk (const Chunk *chunk,
          const char  *type)
{
  return memcmp (chunk->type, type, sizeof chunk->type) == 0;
}

/* Reads the rest of a chunk, of which the first bytes are in the buffer already, and checks its sum. */
static gboolean
read_chunk_data (Reader      *self,
                 const Chunk *chunk,
                 guchar      *data,
                 gsize        n_known,
                 GError     **error)
{
  guchar crc[CRC_LENGTH];

  if (!read_bytes (self, data + n_known, chunk->length - n_known, error) || !read_bytes (self, crc, sizeof crc, error))
    return FALSE;

  return compute_crc (chunk->type, data, chunk->length) == get_number (crc) || set_damaged (self, error);
}

/* Inflates at most as much as a package may hold, whatever the data would grow to. */
static GBytes *
inflate_text (Reader       *self,
              const guchar *data,
              gsize         length,
              GError      **error)
{
  g_autofree guchar *text = g_try_malloc (MAX_PACKAGE_SIZE + 1);
  z_stream stream = { 0 };
  gsize n_text;
  int status;

  if (text == NULL || inflateInit (&stream) != Z_OK)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("There is not enough memory to read “%s”."), self->name);
      return NULL;
    }

  stream.next_in = (Bytef *) data;
  stream.avail_in = length;
  stream.next_out = text;
  stream.avail_out = MAX_PACKAGE_SIZE + 1;
  status = inflate (&stream, Z_FINISH);
  n_text = MAX_PACKAGE_SIZE + 1 - stream.avail_out;
  inflateEnd (&stream);

  if (n_text > MAX_PACKAGE_SIZE)
    set_too_large (self, error);
  else if (status != Z_STREAM_END || stream.avail_in != 0)
    set_damaged (self, error);
  else
    return g_bytes_new_take (g_realloc (g_steal_pointer (&text), MAX (n_text, 1)), n_text);

  return NULL;
}

/* Finds the text of an iTXt chunk behind its keyword. */
static GBytes *
extract_text (Reader       *self,
              const guchar *data,
              gsize         length,
              gsize         n_keyword,
              GError      **error)
{
  const guchar *flags = data + n_keyword, *end = data + length, *language, *translation;

  language = length - n_keyword > 2 ? memchr (flags + 2, '\0', length - n_keyword - 2) : NULL;
  translation = language != NULL ? memchr (language + 1, '\0', (gsize) (end - language) - 1) : NULL;
  if (translation == NULL || flags[0] > 1 || flags[1] != 0)
    {
      set_damaged (self, error);
      return NULL;
    }

  if (flags[0] == 1)
    return inflate_text (self, translation + 1, (gsize) (end - translation) - 1, error);

  if ((gsize) (end - translation) - 1 > MAX_PACKAGE_SIZE)
    {
      set_too_large (self, error);
      return NULL;
    }

  return g_bytes_new (translation + 1, (gsize) (end - translation) - 1);
}

static gboolean
take_view (Reader  *self,
           GBytes  *text,
           GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  g_autofree char *view_name = g_strndup (data != NULL ? data : "", length);
  g_autofree char *view_id = NULL;
  TradeArrangement arrangement;

  if (self->view_name != NULL || strlen (view_name) != length || !trade_label_check_view_name (view_name) ||
      !trade_arrangement_split (view_name, &view_id, &arrangement))
    return set_damaged (self, error);

  self->view_name = g_steal_pointer (&view_name);

  return TRUE;
}

static gboolean
take_package (Reader  *self,
              GBytes  *text,
              GError **error)
{
  if (self->package != NULL)
    {
      g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_DAMAGED,
                   _("“%s” has figures in it more than once, and which of them are right cannot be known."), self->name);
      return FALSE;
    }

  self->package = g_bytes_ref (text);

  return TRUE;
}

static gboolean
read_text_chunk (Reader       *self,
                 const Chunk  *chunk,
                 GError      **error)
{
  guchar start[MAX_KEYWORD];
  gsize n_start = MIN (chunk->length, sizeof start), n_keyword;
  g_autofree guchar *data = NULL;
  g_autoptr (GBytes) text = NULL;
  const guchar *end;
  gboolean is_package, is_view;

  if (!read_bytes (self, start, n_start, error))
    return FALSE;

  end = memchr (start, '\0', n_start);
  is_package = end != NULL && g_str_equal (start, TRADE_PNG_PACKAGE_KEYWORD);
  is_view = end != NULL && g_str_equal (start, TRADE_PNG_VIEW_KEYWORD);
  if (!is_package && !is_view)
    return skip_bytes (self, (gint64) (chunk->length - n_start) + CRC_LENGTH, error);

  if (chunk->length > MAX_TEXT_LENGTH)
    return set_too_large (self, error);

  n_keyword = (gsize) (end - start) + 1;
  data = g_malloc (chunk->length);
  memcpy (data, start, n_start);
  if (!read_chunk_data (self, chunk, data, n_start, error))
    return FALSE;

  text = extract_text (self, data, chunk->length, n_keyword, error);
  if (text == NULL)
    return FALSE;

  return is_package ? take_package (self, text, error) : take_view (self, text, error);
}

static gboolean
read_start (Reader  *self,
            GError **error)
{
  guchar signature[SIGNATURE_LENGTH], data[IHDR_LENGTH];
  Chunk chunk;

  if (!read_bytes (self, signature, sizeof signature, error))
    return FALSE;
  if (memcmp (signature, SIGNATURE, sizeof signature) != 0)
    return set_damaged (self, error);

  if (!read_chunk_header (self, &chunk, error))
    return FALSE;
  if (!is_chunk (&chunk, "IHDR") || chunk.length != IHDR_LENGTH)
    return set_damaged (self, error);

  return read_chunk_data (self, &chunk, data, 0, error);
}

static gboolean
read_chunks (Reader  *self,
             GError **error)
{
  guchar crc[CRC_LENGTH];
  Chunk chunk;

  if (!read_start (self, error))
    return FALSE;

  for (guint i = 0; i < MAX_CHUNKS; i++)
    {
      if (!read_chunk_header (self, &chunk, error))
        return FALSE;

      if (is_chunk (&chunk, "IEND"))
        return (chunk.length == 0 || set_damaged (self, error)) && read_bytes (self, crc, sizeof crc, error);
      if (is_chunk (&chunk, "IHDR"))
        return set_damaged (self, error);

      if (is_chunk (&chunk, "iTXt") ? !read_text_chunk (self, &chunk, error)
                                    : !skip_bytes (self, (gint64) chunk.length + CRC_LENGTH, error))
        return FALSE;
    }

  return set_too_much_to_search (self, error);
}

/**
 * trade_png_package_detect:
 * @start: (array length=length): the first bytes of a file
 * @length: how many there are
 *
 * Tells by its first bytes whether a file is a PNG picture.
 *
 * Returns: whether it is
 */
gboolean
trade_png_package_detect (const char *start,
                          gsize       length)
{
  g_return_val_if_fail (length == 0 || start != NULL, FALSE);

  return length >= SIGNATURE_LENGTH && memcmp (start, SIGNATURE, SIGNATURE_LENGTH) == 0;
}

/**
 * trade_png_package_read:
 * @stream: a PNG picture
 * @name: what messages call it
 * @view_name: (out) (nullable): return location for the name of the view that it shows, see trade_arrangement_split()
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads the figures that trade_png_package_embed() put into a picture. Only chunks are read, never pixels, and no more
 * than 1 MiB of text, however it is compressed. The figures are checked as strictly as those of any package.
 *
 * Fails with %TRADE_READ_ERROR_DAMAGED if the picture is damaged or has no figures, with %TRADE_READ_ERROR_TOO_LARGE if
 * it has too many or there is too much to search, and as trade_package_read_stream() does. Faults of the figures name the chunk that these stand in.
 *
 * Returns: (transfer full) (nullable): the dataset, without derived figures, or %NULL with @error set
 */
TradeDataset *
trade_png_package_read (GInputStream  *stream,
                        const char    *name,
                        char         **view_name,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_auto (Reader) self = { stream, name, cancellable, "" };
  g_autoptr (GInputStream) text = NULL;
  g_autofree char *chunk_name = g_strconcat (name, "#" TRADE_PNG_PACKAGE_KEYWORD, NULL);
  g_autoptr (TradeDataset) dataset = NULL;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (view_name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  *view_name = NULL;
  if (!read_chunks (&self, error))
    return NULL;

  if (self.package == NULL)
    {
      g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_DAMAGED,
                   _("“%s” has no figures in it. Only a picture that was exported with its figures can be opened."), name);
      return NULL;
    }

  text = g_memory_input_stream_new_from_bytes (self.package);
  dataset = trade_package_read_stream (text, chunk_name, cancellable, error);
  if (dataset != NULL)
    *view_name = g_steal_pointer (&self.view_name);

  return g_steal_pointer (&dataset);
}
