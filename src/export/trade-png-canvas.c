/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-png-canvas.h"

#include "trade-pixels.h"

#include <glib/gi18n.h>

/* cairo finds a sample of an edge here and there on its other side, in the first or last rows of a surface that the edge
 * goes on beyond, so a part is painted with some rows more on either side. With one, a chart in a hundred differed in a pixel
 * from one painted whole, with two, one in some thousand, and with four none that was tried. */
#define MARGIN 8

struct _TradePngCanvas
{
  const TradePngPicture *picture;
  cairo_surface_t       *surface;
  gboolean               whole;
  gboolean               painted;
};

static cairo_surface_t *
create_surface (const TradePngPicture *picture,
                int                    n_rows)
{
  static const cairo_user_data_key_t key;
  cairo_format_t format = picture->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
  int stride = cairo_format_stride_for_width (format, picture->width);
  guint8 *pixels = stride > 0 ? trade_pixels_new ((gsize) stride * n_rows) : NULL;
  cairo_surface_t *surface;

  /* cairo's own surface then tells what is wrong. */
  if (pixels == NULL)
    return cairo_image_surface_create (format, picture->width, n_rows);

  surface = cairo_image_surface_create_for_data (pixels, format, picture->width, n_rows, stride);
  if (cairo_surface_set_user_data (surface, &key, pixels, trade_pixels_free) == CAIRO_STATUS_SUCCESS)
    return surface;

  cairo_surface_destroy (surface);
  trade_pixels_free (pixels);
  return cairo_image_surface_create (format, picture->width, n_rows);
}

static gboolean
paint (TradePngCanvas  *self,
       GError         **error)
{
  const TradePngPicture *picture = self->picture;
  cairo_t *cairo = cairo_create (self->surface);
  cairo_status_t status;

  if (picture->transparent)
    {
      cairo_set_operator (cairo, CAIRO_OPERATOR_CLEAR);
      cairo_paint (cairo);
      cairo_set_operator (cairo, CAIRO_OPERATOR_OVER);
    }
  picture->paint (cairo, picture->data);

  status = cairo_status (cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error,
               TRADE_PNG_ERROR,
               TRADE_PNG_ERROR_FAILED,
               _("The chart could not be painted: %s"),
               cairo_status_to_string (status));
  return FALSE;
}

/**
 * trade_png_canvas_new:
 * @picture: what is to be painted; must live as long as the canvas
 * @n_rows: how many rows of it at a time, 1 to all of them
 *
 * Makes a canvas for some rows of a picture, whose memory is quick to get; see trade-pixels.c. A transparent picture is
 * painted all at once, since cairo rounds the outline of what hides other shapes as its surface ends.
 *
 * Returns: (transfer full): the canvas
 */
TradePngCanvas *
trade_png_canvas_new (const TradePngPicture *picture,
                      int                    n_rows)
{
  TradePngCanvas *self;

  g_return_val_if_fail (picture != NULL, NULL);
  g_return_val_if_fail (n_rows > 0 && n_rows <= picture->height, NULL);

  self = g_new0 (TradePngCanvas, 1);
  self->picture = picture;
  self->whole = picture->transparent || n_rows == picture->height;
  self->surface = create_surface (picture, self->whole ? picture->height : n_rows + 2 * MARGIN);
  return self;
}

/**
 * trade_png_canvas_free:
 * @self: (transfer full): a canvas
 *
 * Frees a canvas and its pixels.
 */
void
trade_png_canvas_free (TradePngCanvas *self)
{
  g_return_if_fail (self != NULL);

  cairo_surface_destroy (self->surface);
  g_free (self);
}

/**
 * trade_png_canvas_paint:
 * @self: a canvas
 * @first: a row of the picture
 * @error: return location for an error
 *
 * Paints as many rows of the picture as the canvas is for, where what is painted already will not do. Pixels are as if the
 * whole picture had been painted at once, but that a long edge that is almost upright may be rounded the other way.
 *
 * Returns: (transfer none) (nullable): the pixels of row @first and, a stride apart, of those after it and of the one before it
 *   if there is one, until the canvas is painted again; or %NULL with @error set to TRADE_PNG_ERROR_FAILED
 */
const guint8 *
trade_png_canvas_paint (TradePngCanvas  *self,
                        int              first,
                        GError         **error)
{
  gsize offset;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (first >= 0 && first < self->picture->height, NULL);

  /* Unlike a translation, this leaves the device's pixels where shapes look for them. */
  if (!self->whole)
    cairo_surface_set_device_offset (self->surface, 0, MARGIN - first);

  if (!self->painted && !paint (self, error))
    return NULL;

  self->painted = self->whole;
  offset = self->whole ? first : MARGIN;
  return cairo_image_surface_get_data (self->surface) + offset * trade_png_canvas_get_stride (self);
}

/**
 * trade_png_canvas_get_stride:
 * @self: a canvas
 *
 * Returns: bytes from one row of its pixels to the next, above 0 once it has been painted
 */
gsize
trade_png_canvas_get_stride (TradePngCanvas *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return cairo_image_surface_get_stride (self->surface);
}
