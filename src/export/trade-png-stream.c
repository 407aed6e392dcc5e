/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-png-stream.h"

#include "trade-png-compressor.h"

#include <zlib.h>

/* Their number is part of the bytes of a file, so it is not that of the processors at hand. A band refers to nothing in
 * another, which costs next to nothing: a window of deflate reaches back ten rows. */
#define MAX_BANDS 6
#define LEAST_ROWS 64

struct _TradePngStream
{
  const TradePngRows *rows;
  TradePngBand        bands[MAX_BANDS];
  guint               n_bands;
  guint               n_ready; /* guarded, as is what follows */
  guint               n_taken;
  GMutex              mutex;
  GCond               ready;
  GThread            *thread; /* (nullable) */
};

/* Compresses the bands that nobody else has taken, and waits for those that are to come. */
static void
compress_bands (TradePngStream *self)
{
  g_autoptr (TradePngCompressor) compressor = NULL;

  g_mutex_lock (&self->mutex);
  while (self->n_taken < self->n_bands)
    {
      TradePngBand *band;

      if (self->n_taken == self->n_ready)
        {
          g_cond_wait (&self->ready, &self->mutex);
          continue;
        }

      band = &self->bands[self->n_taken++];
      g_mutex_unlock (&self->mutex);
      if (compressor == NULL)
        compressor = trade_png_compressor_new (self->rows);
      trade_png_compressor_compress (compressor, band);
      g_mutex_lock (&self->mutex);
    }
  g_mutex_unlock (&self->mutex);
}

static gpointer
work (gpointer data)
{
  compress_bands (data);
  return NULL;
}

static gboolean
join_bands (TradePngStream *self,
            TradeBuffer    *stream)
{
  /* RFC 1950: a window of 32 KiB, compressed at the default level; the two bytes are a multiple of 31. */
  static const guint8 header[] = { 0x78, 0x9c };
  uLong checksum = adler32 (0, NULL, 0);
  guint32 trailer;

  if (!trade_buffer_append (stream, header, sizeof header))
    return FALSE;

  for (guint i = 0; i < self->n_bands; i++)
    {
      const TradePngBand *band = &self->bands[i];

      if (!band->done || !trade_buffer_append (stream, band->stream.data, band->stream.length))
        return FALSE;
      checksum = adler32_combine (checksum, band->checksum, band->length);
    }

  trailer = GUINT32_TO_BE (checksum);
  return trade_buffer_append (stream, &trailer, sizeof trailer);
}

/**
 * trade_png_stream_new:
 * @rows: the rows of a picture, which need not be there yet; must live as long as the stream
 *
 * Begins the stream that the IDAT chunks of a PNG file hold. It compresses in a thread of its own and, where none can be
 * had, when it is finished.
 *
 * Returns: (transfer full): the stream
 */
TradePngStream *
trade_png_stream_new (const TradePngRows *rows)
{
  TradePngStream *self;

  g_return_val_if_fail (rows != NULL && rows->width > 0 && rows->height > 0, NULL);
  g_return_val_if_fail (rows->depth == 8 || rows->depth == 24 || rows->depth == 32, NULL);

  self = g_new0 (TradePngStream, 1);
  self->rows = rows;
  self->n_bands = CLAMP (rows->height / LEAST_ROWS, 1, MAX_BANDS);
  for (guint i = 0; i < self->n_bands; i++)
    {
      self->bands[i].first = rows->height * i / self->n_bands;
      self->bands[i].end = rows->height * (i + 1) / self->n_bands;
    }
  g_mutex_init (&self->mutex);
  g_cond_init (&self->ready);
  if (self->n_bands > 1)
    self->thread = g_thread_try_new ("compress", work, self, NULL);
  return self;
}

/**
 * trade_png_stream_free:
 * @self: (transfer full): a stream, finished or not
 *
 * Compresses no more bands, waits for the one under way, and frees the stream.
 */
void
trade_png_stream_free (TradePngStream *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->n_taken = self->n_bands;
  g_cond_signal (&self->ready);
  g_mutex_unlock (&self->mutex);
  g_clear_pointer (&self->thread, g_thread_join);

  for (guint i = 0; i < self->n_bands; i++)
    trade_buffer_clear (&self->bands[i].stream);
  g_cond_clear (&self->ready);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * trade_png_stream_get_n_bands:
 * @self: a stream
 *
 * Returns: the number of bands, above 0
 */
guint
trade_png_stream_get_n_bands (TradePngStream *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_bands;
}

/**
 * trade_png_stream_get_band:
 * @self: a stream
 * @index: a band, less than their number
 * @first: (out): its first row
 * @end: (out): the row after its last
 *
 * Tells the rows of a band.
 */
void
trade_png_stream_get_band (TradePngStream *self,
                           guint           index,
                           gsize          *first,
                           gsize          *end)
{
  g_return_if_fail (self != NULL && index < self->n_bands);
  g_return_if_fail (first != NULL && end != NULL);

  *first = self->bands[index].first;
  *end = self->bands[index].end;
}

/**
 * trade_png_stream_add_band:
 * @self: a stream
 *
 * Says that the rows of the next band are there. They must not change any more.
 */
void
trade_png_stream_add_band (TradePngStream *self)
{
  g_return_if_fail (self != NULL && self->n_ready < self->n_bands);

  g_mutex_lock (&self->mutex);
  self->n_ready++;
  g_cond_signal (&self->ready);
  g_mutex_unlock (&self->mutex);
}

/**
 * trade_png_stream_finish:
 * @self: a stream of which all bands have been added
 * @stream: a zeroed buffer; holds the stream after
 *
 * Compresses what is left.
 *
 * Returns: %FALSE if memory is short; the buffer then holds nothing of use
 */
gboolean
trade_png_stream_finish (TradePngStream *self,
                         TradeBuffer    *stream)
{
  g_return_val_if_fail (self != NULL && self->n_ready == self->n_bands, FALSE);
  g_return_val_if_fail (stream != NULL, FALSE);

  compress_bands (self);
  g_clear_pointer (&self->thread, g_thread_join);
  return join_bands (self, stream);
}
