/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-png-private.h"

#include "trade-painter.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

G_DEFINE_QUARK (trade-png-error-quark, trade_png_error)

/* The number of pixels of a length, or 0 if it is not a number or beyond all bounds. */
static int
count_pixels (double length,
              double scale)
{
  double pixels = round (length * scale);

  return pixels >= 1 && pixels <= TRADE_PNG_MAX_PIXELS ? (int) pixels : 0;
}

static gboolean
check_size (TradeScene  *scene,
            double       scale,
            GError     **error)
{
  double width = trade_scene_get_width (scene);
  double height = trade_scene_get_height (scene);
  gint64 n_pixels = (gint64) count_pixels (width, scale) * count_pixels (height, scale);

  if (n_pixels > 0 && n_pixels <= TRADE_PNG_MAX_PIXELS)
    return TRUE;

  g_set_error (error,
               TRADE_PNG_ERROR,
               TRADE_PNG_ERROR_TOO_LARGE,
               _("A picture of %1$g × %2$g pixels at scale %3$g cannot be exported: it may have %4$d million pixels at most. Choose a smaller size or scale."),
               width,
               height,
               scale,
               TRADE_PNG_MAX_PIXELS / 1000000);
  return FALSE;
}

typedef struct
{
  TradeScene       *scene;
  const TradeStyle *style;
  double            scale;
  int               width;
  int               height;
  gboolean          lost; /* the background was not painted */
} Painting;

/* Where memory is short, cairo may take a shape for one that lies outside of the picture, and call that a success. It
 * happens with the first shape, after which it has the memory; where that is the background, its pixels are untouched. */
static gboolean
has_background (cairo_surface_t *surface)
{
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  gconstpointer row;
  double x, y;

  cairo_surface_flush (surface);
  cairo_surface_get_device_offset (surface, &x, &y);
  if (pixels == NULL)
    return TRUE;

  row = pixels + (gsize) MAX (y, 0) * cairo_image_surface_get_stride (surface);

  return *(const guint32 *) row != 0;
}

static void
paint_cb (cairo_t  *cairo,
          gpointer  data)
{
  Painting *self = data;
  TradeRgb background = self->style->colours[TRADE_COLOUR_BACKGROUND];

  /* The chart may end within the last pixel. */
  if (!self->style->transparent && (trade_scene_get_width (self->scene) * self->scale < self->width ||
                                    trade_scene_get_height (self->scene) * self->scale < self->height))
    {
      cairo_set_source_rgb (cairo, background.red, background.green, background.blue);
      cairo_paint (cairo);
    }
  /* The few shades of this antialiasing let most charts be written as a palette, at half the bytes. */
  cairo_set_antialias (cairo, CAIRO_ANTIALIAS_FAST);
  cairo_scale (cairo, self->scale, self->scale);
  trade_scene_paint (self->scene, cairo, self->style);
  if (!self->style->transparent && !has_background (cairo_get_target (cairo)))
    self->lost = TRUE;
}

/**
 * trade_png_dup_language_tag:
 * @locale: (nullable): a POSIX or ICU locale, such as zh_CN.UTF-8 or sr_RS@latin
 *
 * Writes the language of a locale as the language tag that PNG asks for (RFC 3066), such as zh-CN. The locale C speaks
 * English.
 *
 * Returns: (transfer full): the tag
 */
char *
trade_png_dup_language_tag (const char *locale)
{
  g_autofree char *tag = NULL;

  if (locale == NULL || *locale == '\0')
    return g_strdup ("en");

  tag = g_strndup (locale, strcspn (locale, ".@"));
  if (g_str_equal (tag, "C") || g_str_equal (tag, "POSIX") || *tag == '\0')
    return g_strdup ("en");

  g_strdelimit (tag, "_", '-');
  return g_steal_pointer (&tag);
}

/**
 * trade_png_encode:
 * @scene: a chart
 * @style: the colours to paint it with
 * @scale: device pixels for each logical pixel, above 0, not always a whole number
 * @error: return location for an error
 *
 * Paints a chart and encodes it as PNG, with its size times @scale in pixels, its resolution, its colour space, its
 * title, a description in words and its source. Nothing in it depends on when or where it was made.
 *
 * Returns: (transfer full) (nullable): the bytes of the file, or %NULL with @error set to
 *   TRADE_PNG_ERROR_TOO_LARGE if the picture would have more than TRADE_PNG_MAX_PIXELS pixels or none, or to
 *   TRADE_PNG_ERROR_FAILED if it cannot be painted or encoded
 */
GBytes *
trade_png_encode (TradeScene       *scene,
                  const TradeStyle *style,
                  double            scale,
                  GError          **error)
{
  g_autofree char *language = NULL;
  g_autofree char *description = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Painting painting = { scene, style, scale, 0, 0, FALSE };

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail (scale > 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_size (scene, scale, error))
    return NULL;

  painting.width = count_pixels (trade_scene_get_width (scene), scale);
  painting.height = count_pixels (trade_scene_get_height (scene), scale);
  language = trade_png_dup_language_tag (trade_format_get_locale (trade_scene_get_format (scene)));
  description = trade_scene_describe (scene);
  bytes = trade_png_encode_picture (
    &(TradePngPicture) {
      .width = painting.width,
      .height = painting.height,
      .transparent = style->transparent,
      .scale = scale,
      .paint = paint_cb,
      .data = &painting,
    },
    (const TradePngText[]) {
      { "Title", language, trade_scene_get_title (scene) },
      { "Description", language, description },
      { "Source", language, trade_scene_get_source (scene) },
      { "Software", "", "Trade Charts " PACKAGE_VERSION },
    },
    4,
    error);
  if (!painting.lost || bytes == NULL)
    return g_steal_pointer (&bytes);

  g_set_error (error, TRADE_PNG_ERROR, TRADE_PNG_ERROR_FAILED, _("The chart could not be painted: %s"),
               cairo_status_to_string (CAIRO_STATUS_NO_MEMORY));
  return NULL;
}
