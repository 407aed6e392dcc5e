/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pdf.h"

#include "trade-buffer.h"
#include "trade-compose.h"
#include "trade-export-format.h"
#include "trade-painter.h"
#include "trade-pdf-check.h"
#include "trade-pdf-language.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>

#define POINTS_PER_PIXEL 0.75

/* The painter moves edges onto whole device pixels. Paper has none; this many to a logical pixel keep gaps even. */
#define STEPS_PER_PIXEL 8

/* For a release that does not say when it was published. */
#define UNKNOWN_DATE "1970-01-01"

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  return trade_buffer_append (closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static void
get_page_size (TradeScene *scene,
               double      page_width,
               double      page_height,
               double     *width,
               double     *height)
{
  *width = page_width > 0 ? page_width : trade_scene_get_width (scene) * POINTS_PER_PIXEL;
  *height = page_height > 0 ? page_height : trade_scene_get_height (scene) * POINTS_PER_PIXEL;
}

/* The alternative texts of all charts. */
static char *
describe (GPtrArray *scenes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < scenes->len; i++)
    {
      g_autofree char *description = trade_scene_describe (g_ptr_array_index (scenes, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", description);
    }
  return g_string_free (text, FALSE);
}

/* The time of writing would differ from run to run; the file tells the time of what is in it. */
static void
set_metadata (cairo_surface_t *surface,
              GPtrArray       *scenes)
{
  TradeScene *first = g_ptr_array_index (scenes, 0);
  TradeFormat *format = trade_scene_get_format (first);
  TradeDataset *dataset = trade_view_get_dataset (trade_scene_get_view (first));
  TradeText *subject = trade_dataset_get_subject (dataset);
  TradeText *dataset_title = trade_dataset_get_title (dataset);
  const char *published = trade_dataset_get_published (dataset);
  const char *title = trade_scene_get_title (first);
  g_autofree char *description = describe (scenes);
  g_autofree char *date = g_strconcat (published != NULL ? published : UNKNOWN_DATE, "T00:00:00Z", NULL);

  if (scenes->len > 1 && dataset_title != NULL)
    title = trade_format_text (format, dataset_title);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, description);
  if (subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, trade_format_text (format, subject));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Trade Charts " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static void
paint_page (cairo_t          *cairo,
            TradeScene       *scene,
            const TradeStyle *style,
            double            width,
            double            height)
{
  TradeRgb background = style->colours[TRADE_COLOUR_BACKGROUND];
  double scale = MIN (width / trade_scene_get_width (scene), height / trade_scene_get_height (scene));

  /* The surface has its device scale undone here, so that the painter meets device pixels much smaller than a point. */
  cairo_save (cairo);
  cairo_scale (cairo, STEPS_PER_PIXEL, STEPS_PER_PIXEL);

  if (!style->transparent)
    {
      cairo_set_source_rgb (cairo, background.red, background.green, background.blue);
      cairo_paint (cairo);
    }

  cairo_translate (cairo,
                   (width - trade_scene_get_width (scene) * scale) / 2,
                   (height - trade_scene_get_height (scene) * scale) / 2);
  cairo_scale (cairo, scale, scale);
  trade_scene_paint (scene, cairo, style);
  cairo_restore (cairo);
}

static void
add_page (cairo_surface_t  *surface,
          cairo_t          *cairo,
          TradeScene       *scene,
          const TradeStyle *style,
          int               number,
          double            width,
          double            height)
{
  g_autofree char *name = trade_compose_get_name (trade_scene_get_view (scene), trade_scene_get_format (scene));
  g_autofree char *target = g_strdup_printf ("page=%d pos=[0 0]", number);

  cairo_pdf_surface_set_size (surface, width, height);
  cairo_pdf_surface_set_page_label (surface, name);
  cairo_pdf_surface_add_outline (surface,
                                 CAIRO_PDF_OUTLINE_ROOT,
                                 trade_scene_get_title (scene),
                                 target,
                                 CAIRO_PDF_OUTLINE_FLAG_OPEN);
  paint_page (cairo, scene, style, width, height);
  cairo_show_page (cairo);
}

/**
 * trade_pdf_encode:
 * @scenes: (element-type TradeScene): charts, at least one
 * @style: the colours to draw them with
 * @page_width: width of a page in points (1/72 inch), or 0 for pages of the size of their chart
 * @page_height: the same for the height
 * @error: return location for an error
 *
 * Draws charts as PDF, a page each, scaled to fit their page and in its middle. Texts are texts and fonts are embedded,
 * so that the file can be searched and looks the same everywhere. The title, a description of all charts in words and
 * an outline are in the file. Its dates are those of the release, so that equal charts give equal bytes.
 *
 * cairo 1.16 has no way to tie an alternative text to a figure; the description therefore is the document's subject. Nor
 * can it name the language of a document, which trade_pdf_language_append() does.
 *
 * Returns: (transfer full) (nullable): the bytes of the file, or %NULL with @error set to TRADE_EXPORT_ERROR_FAILED
 */
GBytes *
trade_pdf_encode (GPtrArray        *scenes,
                  const TradeStyle *style,
                  double            page_width,
                  double            page_height,
                  GError          **error)
{
  g_auto (TradeBuffer) buffer = { 0 };
  cairo_surface_t *surface;
  cairo_t *cairo;
  cairo_status_t status;
  double width, height;

  g_return_val_if_fail (scenes != NULL && scenes->len > 0, NULL);
  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  get_page_size (g_ptr_array_index (scenes, 0), page_width, page_height, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_cb, &buffer, width, height);
  /* Later versions of cairo pack later versions of PDF in a way that the language could not be added to. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_surface_set_device_scale (surface, 1.0 / STEPS_PER_PIXEL, 1.0 / STEPS_PER_PIXEL);
  set_metadata (surface, scenes);
  cairo = cairo_create (surface);

  for (guint i = 0; i < scenes->len; i++)
    {
      TradeScene *scene = g_ptr_array_index (scenes, i);

      get_page_size (scene, page_width, page_height, &width, &height);
      add_page (surface, cairo, scene, style, i + 1, width, height);
    }

  status = cairo_status (cairo);
  cairo_destroy (cairo);
  /* What is left is written now, and the surface keeps the first error it met. */
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&buffer.data), buffer.length);
      TradeFormat *format = trade_scene_get_format (g_ptr_array_index (scenes, 0));

      buffer = (TradeBuffer) { 0 };
      if (trade_pdf_is_whole (bytes))
        return trade_pdf_language_append (bytes, trade_format_get_locale (format));

      status = CAIRO_STATUS_NO_MEMORY;
    }

  g_set_error (error,
               TRADE_EXPORT_ERROR,
               TRADE_EXPORT_ERROR_FAILED,
               _("The chart could not be drawn as PDF: %s"),
               cairo_status_to_string (status));
  return NULL;
}
