/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-palette.h"
#include "trade-png-canvas.h"
#include "trade-png-private.h"
#include "trade-png-rows.h"

#include <glib/gi18n.h>
#include <math.h>
#include <png.h>
#include <string.h>

#define DOTS_PER_INCH 96
#define METRES_PER_INCH 0.0254
#define MAX_CHUNK_LENGTH G_MAXINT32

/* Pixels of four bytes are needed for so many rows at a time, whose memory is used again for the next. That of 3200 pixels in a
 * row is then 1 MB, which a processor keeps at hand: a whole export takes 0.96 of the time that it took with bands of 4 MB. */
#define BAND_ROWS 64

/* All that outlives a longjmp() out of libpng is in here and so in memory, not in a local that a register may hold. */
typedef struct
{
  const TradePngPicture *picture;
  TradePngRows           rows;
  TradePalette           palette;
  gboolean               indexed; /* unlike a picture of too many colours */
  png_text              *texts;
  int                    n_texts;
  TradeBuffer            stream;
  TradeBuffer            file;
  char                  *message;
} Writer;

static void
failed_cb (png_structp     png,
           png_const_charp message)
{
  Writer *writer = png_get_error_ptr (png);

  if (writer->message == NULL)
    writer->message = g_strdup (message);
  png_longjmp (png, 1);
}

static void
warned_cb (png_structp     png,
           png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

static void
write_cb (png_structp png,
          png_bytep   data,
          png_size_t  length)
{
  if (!trade_buffer_append (png_get_io_ptr (png), data, length))
    png_error (png, "out of memory");
}

static void
flush_cb (png_structp png)
{
}

/* A picture without transparency gets no chunk of opacities. */
static void
write_palette (const Writer *writer,
               png_structp   png,
               png_infop     info)
{
  const TradePalette *palette = &writer->palette;
  png_color colours[TRADE_PALETTE_MAX_COLOURS];
  png_byte opacities[TRADE_PALETTE_MAX_COLOURS];

  for (guint i = 0; i < palette->n_colours; i++)
    {
      guint32 colour = writer->picture->transparent ? trade_png_unpremultiply (palette->colours[i]) : palette->colours[i];

      colours[i].red = colour >> 16 & 0xff;
      colours[i].green = colour >> 8 & 0xff;
      colours[i].blue = colour & 0xff;
      opacities[i] = colour >> 24;
    }
  png_set_PLTE (png, info, colours, palette->n_colours);
  if (writer->picture->transparent)
    png_set_tRNS (png, info, opacities, palette->n_colours, NULL);
}

static void
write_header (const Writer *writer,
              png_structp   png,
              png_infop     info)
{
  guint32 pixels_per_metre = lround (DOTS_PER_INCH / METRES_PER_INCH * writer->picture->scale);

  png_set_IHDR (png,
                info,
                writer->picture->width,
                writer->picture->height,
                8,
                writer->indexed                ? PNG_COLOR_TYPE_PALETTE
                : writer->picture->transparent ? PNG_COLOR_TYPE_RGB_ALPHA
                                               : PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT,
                PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs (png, info, pixels_per_metre, pixels_per_metre, PNG_RESOLUTION_METER);
  png_set_text (png, info, writer->texts, writer->n_texts);

  if (writer->indexed)
    write_palette (writer, png, info);
}

/* libpng is given the compressed rows, since it has zlib compress them, which takes twice as long. It then asks for the end to be written
 * as a chunk too.
 */
static gboolean
write_png (Writer      *writer,
           png_structp  png,
           png_infop    info)
{
  if (setjmp (png_jmpbuf (png)))
    return FALSE;

  png_set_write_fn (png, &writer->file, write_cb, flush_cb);
  write_header (writer, png, info);
  png_write_info (png, info);

  png_write_chunk (png, (png_const_bytep) "IDAT", writer->stream.data, writer->stream.length);
  png_write_chunk (png, (png_const_bytep) "IEND", NULL, 0);
  return TRUE;
}

static gboolean
fail (Writer  *writer,
      GError **error)
{
  g_set_error (error,
               TRADE_PNG_ERROR,
               TRADE_PNG_ERROR_FAILED,
               _("The picture could not be written as PNG: %s"),
               writer->message != NULL ? writer->message : _("out of memory"));
  return FALSE;
}

static gboolean
run_writer (Writer  *writer,
            GError **error)
{
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, writer, failed_cb, warned_cb);
  png_infop info = png != NULL ? png_create_info_struct (png) : NULL;
  gboolean done = info != NULL && writer->stream.length <= MAX_CHUNK_LENGTH && write_png (writer, png, info);

  png_destroy_write_struct (&png, &info);
  return done || fail (writer, error);
}

/* Indexes one band after the other. A palette that becomes too small ends it: @indexed is then unset. */
static gboolean
index_rows (Writer          *writer,
            TradePngCanvas  *canvas,
            int              n_rows,
            GError         **error)
{
  const TradePngPicture *picture = writer->picture;

  trade_palette_init (&writer->palette);
  writer->indexed = TRUE;
  for (int first = 0; writer->indexed && first < picture->height; first += n_rows)
    {
      const guint8 *pixels = trade_png_canvas_paint (canvas, first, error);

      if (pixels == NULL)
        return FALSE;

      writer->indexed = trade_png_rows_index (&writer->rows, &writer->palette, first, MIN (n_rows, picture->height - first), pixels,
                                              picture->width, trade_png_canvas_get_stride (canvas),
                                              picture->transparent ? 0xffffffff : 0xffffff);
    }

  return TRUE;
}

static gboolean
compress (Writer  *writer,
          GError **error)
{
  return trade_png_rows_compress (&writer->rows, &writer->stream) || fail (writer, error);
}

static gboolean
encode_indices (Writer  *writer,
                GError **error)
{
  const TradePngPicture *picture = writer->picture;
  int n_rows = MIN (BAND_ROWS, picture->height);
  g_autoptr (TradePngCanvas) canvas = NULL;

  if (!trade_png_rows_init (&writer->rows, picture->width, picture->height, 8))
    return fail (writer, error);

  canvas = trade_png_canvas_new (picture, n_rows);

  return index_rows (writer, canvas, n_rows, error) && (!writer->indexed || compress (writer, error));
}

static gboolean
encode_colours (Writer  *writer,
                GError **error)
{
  const TradePngPicture *picture = writer->picture;
  g_autoptr (TradePngCanvas) canvas = trade_png_canvas_new (picture, picture->height);
  const guint8 *pixels = trade_png_canvas_paint (canvas, 0, error);

  if (pixels == NULL)
    return FALSE;

  trade_png_rows_clear (&writer->rows);
  if (!trade_png_rows_init (&writer->rows, picture->width, picture->height, picture->transparent ? 32 : 24))
    return fail (writer, error);
  trade_png_rows_pack (&writer->rows, pixels, picture->width, trade_png_canvas_get_stride (canvas));

  return compress (writer, error);
}

static png_text *
prepare_texts (const TradePngText *texts,
               gsize               n_texts,
               int                *n_prepared)
{
  png_text *prepared = g_new0 (png_text, n_texts);
  int n = 0;

  /* libpng takes the strings as not constant, but only reads them. */
  for (gsize i = 0; i < n_texts; i++)
    if (texts[i].text != NULL && *texts[i].text != '\0')
      prepared[n++] = (png_text) {
        .compression = PNG_ITXT_COMPRESSION_NONE,
        .key = (char *) texts[i].keyword,
        .text = (char *) texts[i].text,
        .itxt_length = strlen (texts[i].text),
        .lang = (char *) texts[i].language,
        .lang_key = (char *) "",
      };

  *n_prepared = n;
  return prepared;
}

/**
 * trade_png_encode_picture:
 * @picture: what to paint
 * @texts: (array length=n_texts): what to say inside the picture
 * @n_texts: their number
 * @error: return location for an error
 *
 * Paints a picture and encodes it as PNG, every pixel as it was painted: as a palette where the picture has at most 256
 * colours, else as RGB or RGBA. Equal pictures and texts give equal bytes.
 *
 * A logical pixel is 1/96 inch, as CSS has it.
 *
 * Returns: (transfer full) (nullable): the bytes of the file, or %NULL with @error set to TRADE_PNG_ERROR_FAILED
 */
GBytes *
trade_png_encode_picture (const TradePngPicture  *picture,
                          const TradePngText     *texts,
                          gsize                   n_texts,
                          GError                **error)
{
  g_autofree png_text *prepared = NULL;
  Writer writer = { .picture = picture };
  gboolean done;

  g_return_val_if_fail (picture != NULL && picture->paint != NULL, NULL);
  g_return_val_if_fail (picture->width > 0 && picture->height > 0 && picture->scale > 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  writer.texts = prepared = prepare_texts (texts, n_texts, &writer.n_texts);
  done = encode_indices (&writer, error) && (writer.indexed || encode_colours (&writer, error)) &&
         run_writer (&writer, error);

  g_free (writer.message);
  trade_png_rows_clear (&writer.rows);
  trade_buffer_clear (&writer.stream);
  if (!done)
    {
      trade_buffer_clear (&writer.file);
      return NULL;
    }
  return g_bytes_new_take (writer.file.data, writer.file.length);
}
