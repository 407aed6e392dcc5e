/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "png-chunks.h"

#include <string.h>

#define SIGNATURE "\211PNG\r\n\032\n"
#define SIGNATURE_LENGTH 8
#define CRC_POLYNOMIAL 0xedb88320u

static guint32
compute_crc (const guint8 *data,
             gsize         length)
{
  guint32 crc = 0xffffffffu;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ (crc & 1 ? CRC_POLYNOMIAL : 0);
    }
  return ~crc;
}

static guint32
read_word (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

GArray *
png_chunks_parse (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  GArray *chunks = g_array_new (FALSE, TRUE, sizeof (PngChunk));
  gsize at = SIGNATURE_LENGTH;

  g_assert_cmpuint (size, >, SIGNATURE_LENGTH);
  g_assert_cmpmem (data, SIGNATURE_LENGTH, SIGNATURE, SIGNATURE_LENGTH);

  while (at < size)
    {
      PngChunk chunk = { .data = data + at + 8 };

      g_assert_cmpuint (size - at, >=, 12);
      chunk.length = read_word (data + at);
      g_assert_cmpuint (chunk.length, <=, size - at - 12);
      memcpy (chunk.type, data + at + 4, 4);
      g_assert_cmphex (compute_crc (data + at + 4, chunk.length + 4), ==, read_word (chunk.data + chunk.length));
      g_array_append_val (chunks, chunk);
      at += 12 + (gsize) chunk.length;
    }

  g_assert_cmpuint (chunks->len, >, 0);
  g_assert_cmpstr (g_array_index (chunks, PngChunk, 0).type, ==, "IHDR");
  g_assert_cmpstr (g_array_index (chunks, PngChunk, chunks->len - 1).type, ==, "IEND");
  return chunks;
}

const PngChunk *
png_chunks_find (GArray     *chunks,
                 const char *type)
{
  for (guint i = 0; i < chunks->len; i++)
    {
      const PngChunk *chunk = &g_array_index (chunks, PngChunk, i);

      if (g_str_equal (chunk->type, type))
        return chunk;
    }
  return NULL;
}

/* The types of all chunks in order, with one blank between them; a run of one type counts once. */
char *
png_chunks_dup_order (GArray *chunks)
{
  GString *order = g_string_new (NULL);
  const char *last = "";

  for (guint i = 0; i < chunks->len; i++)
    {
      const char *type = g_array_index (chunks, PngChunk, i).type;

      if (!g_str_equal (type, last))
        g_string_append_printf (order, "%s%s", i > 0 ? " " : "", type);
      last = type;
    }
  return g_string_free (order, FALSE);
}

guint32
png_chunk_get_word (const PngChunk *chunk,
                    gsize           offset)
{
  g_assert_cmpuint (offset + 4, <=, chunk->length);
  return read_word (chunk->data + offset);
}

static gsize
measure_field (const guint8 *data,
               gsize         length)
{
  const guint8 *end = memchr (data, 0, length);

  g_assert_nonnull (end);
  return end - data;
}

/* An uncompressed iTXt chunk: keyword, 0, compressed, method, language, 0, translated keyword, 0, text. */
char *
png_chunks_dup_text (GArray      *chunks,
                     const char  *keyword,
                     char       **language)
{
  for (guint i = 0; i < chunks->len; i++)
    {
      const PngChunk *chunk = &g_array_index (chunks, PngChunk, i);
      gsize at, length;

      if (!g_str_equal (chunk->type, "iTXt"))
        continue;

      at = measure_field (chunk->data, chunk->length) + 1;
      if (!g_str_equal ((const char *) chunk->data, keyword))
        continue;

      g_assert_cmpuint (at + 2, <, chunk->length);
      g_assert_cmpuint (chunk->data[at], ==, 0);
      g_assert_cmpuint (chunk->data[at + 1], ==, 0);
      at += 2;

      length = measure_field (chunk->data + at, chunk->length - at);
      if (language != NULL)
        *language = g_strndup ((const char *) chunk->data + at, length);
      at += length + 1;

      at += measure_field (chunk->data + at, chunk->length - at) + 1;
      g_assert_true (g_utf8_validate_len ((const char *) chunk->data + at, chunk->length - at, NULL));
      return g_strndup ((const char *) chunk->data + at, chunk->length - at);
    }
  return NULL;
}
