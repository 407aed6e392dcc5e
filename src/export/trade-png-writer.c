/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-palette.h"
#include "trade-png-private.h"
#include "trade-png-rows.h"

#include <glib/gi18n.h>
#include <math.h>
#include <png.h>
#include <string.h>

#define DOTS_PER_INCH 96
#define METRES_PER_INCH 0.0254
#define MAX_CHUNK_LENGTH G_MAXINT32

/* All that outlives a longjmp() out of libpng is in here and so in memory, not in a local that a register may hold. */
typedef struct
{
  TradePngRows        rows;
  const TradePalette *palette; /* NULL for a picture of too many colours */
  gboolean            transparent;
  guint32             pixels_per_metre;
  png_text           *texts;
  int                 n_texts;
  TradeBuffer         stream;
  TradeBuffer         file;
  char               *message;
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
  const TradePalette *palette = writer->palette;
  png_color colours[TRADE_PALETTE_MAX_COLOURS];
  png_byte opacities[TRADE_PALETTE_MAX_COLOURS];

  for (guint i = 0; i < palette->n_colours; i++)
    {
      guint32 colour = writer->transparent ? trade_png_unpremultiply (palette->colours[i]) : palette->colours[i];

      colours[i].red = colour >> 16 & 0xff;
      colours[i].green = colour >> 8 & 0xff;
      colours[i].blue = colour & 0xff;
      opacities[i] = colour >> 24;
    }
  png_set_PLTE (png, info, colours, palette->n_colours);
  if (writer->transparent)
    png_set_tRNS (png, info, opacities, palette->n_colours, NULL);
}

static void
write_header (const Writer *writer,
              png_structp   png,
              png_infop     info)
{
  const TradePalette *palette = writer->palette;

  png_set_IHDR (png,
                info,
                writer->rows.width,
                writer->rows.height,
                palette != NULL ? writer->rows.depth : 8,
                palette != NULL            ? PNG_COLOR_TYPE_PALETTE
                : writer->rows.depth == 32 ? PNG_COLOR_TYPE_RGB_ALPHA
                                           : PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT,
                PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs (png, info, writer->pixels_per_metre, writer->pixels_per_metre, PNG_RESOLUTION_METER);
  png_set_text (png, info, writer->texts, writer->n_texts);

  if (palette != NULL)
    write_palette (writer, png, info);
}

/* libpng is given the compressed rows, since it would compress all of them at the pace of the hardest. It then asks for
 * the end to be written as a chunk too. */
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

  if (!trade_png_rows_deflate (&writer->rows, &writer->stream) || writer->stream.length > MAX_CHUNK_LENGTH)
    png_error (png, "out of memory");
  png_write_chunk (png, (png_const_bytep) "IDAT", writer->stream.data, writer->stream.length);
  png_write_chunk (png, (png_const_bytep) "IEND", NULL, 0);
  return TRUE;
}

static gboolean
run_writer (Writer  *writer,
            GError **error)
{
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, writer, failed_cb, warned_cb);
  png_infop info = png != NULL ? png_create_info_struct (png) : NULL;
  gboolean done = info != NULL && write_png (writer, png, info);

  png_destroy_write_struct (&png, &info);

  if (!done)
    g_set_error (error,
                 TRADE_PNG_ERROR,
                 TRADE_PNG_ERROR_FAILED,
                 _("The picture could not be written as PNG: %s"),
                 writer->message != NULL ? writer->message : _("out of memory"));
  return done;
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
 * trade_png_encode_surface:
 * @surface: an image surface in CAIRO_FORMAT_RGB24 or, if it is transparent, CAIRO_FORMAT_ARGB32
 * @scale: device pixels for each logical pixel, above 0; recorded as the resolution
 * @texts: (array length=n_texts): what to say inside the picture
 * @n_texts: their number
 * @error: return location for an error
 *
 * Encodes a painted surface as PNG, every pixel as it was painted: as a palette where the picture has at most 256
 * colours, else as RGB or RGBA. Equal surfaces and texts give equal bytes.
 *
 * A logical pixel is 1/96 inch, as CSS has it.
 *
 * Returns: (transfer full) (nullable): the bytes of the file, or %NULL with @error set to TRADE_PNG_ERROR_FAILED
 */
GBytes *
trade_png_encode_surface (cairo_surface_t    *surface,
                          double              scale,
                          const TradePngText *texts,
                          gsize               n_texts,
                          GError            **error)
{
  g_auto (TradePalette) palette = { 0 };
  g_autofree png_text *prepared = NULL;
  Writer writer = { 0 };
  cairo_format_t format;
  gboolean done;

  g_return_val_if_fail (surface != NULL, NULL);
  format = cairo_image_surface_get_format (surface);
  g_return_val_if_fail (format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_ARGB32, NULL);
  g_return_val_if_fail (scale > 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  cairo_surface_flush (surface);
  writer.rows = (TradePngRows) {
    .rows = cairo_image_surface_get_data (surface),
    .width = cairo_image_surface_get_width (surface),
    .height = cairo_image_surface_get_height (surface),
    .stride = cairo_image_surface_get_stride (surface),
    .depth = format == CAIRO_FORMAT_ARGB32 ? 32 : 24,
  };
  writer.transparent = format == CAIRO_FORMAT_ARGB32;
  writer.pixels_per_metre = lround (DOTS_PER_INCH / METRES_PER_INCH * scale);
  writer.texts = prepared = prepare_texts (texts, n_texts, &writer.n_texts);

  if (trade_palette_build (&palette,
                           writer.rows.rows,
                           writer.rows.width,
                           writer.rows.height,
                           writer.rows.stride,
                           writer.transparent ? 0xffffffff : 0xffffff))
    {
      writer.palette = &palette;
      writer.rows.rows = palette.indices;
      writer.rows.stride = writer.rows.width;
      writer.rows.depth = palette.n_colours <= 16 ? 4 : 8;
    }

  done = run_writer (&writer, error);
  g_free (writer.message);
  trade_buffer_clear (&writer.stream);
  if (!done)
    {
      trade_buffer_clear (&writer.file);
      return NULL;
    }
  return g_bytes_new_take (writer.file.data, writer.file.length);
}
