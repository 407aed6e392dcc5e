/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-format.h"

#include "trade-data-json.h"
#include "trade-package-writer.h"
#include "trade-pdf.h"
#include "trade-png-package.h"
#include "trade-png.h"
#include "trade-preflight.h"
#include "trade-sound.h"
#include "trade-svg.h"
#include "trade-tabular.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define SAFE_CHARACTERS "abcdefghijklmnopqrstuvwxyz0123456789-"

/* PDF readers need not show pages longer than this many points; no picture needs more either. */
#define MAX_POINTS 14400
#define MAX_LENGTH (MAX_POINTS / 0.75)

G_DEFINE_QUARK (trade-export-error-quark, trade_export_error)

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

/* What is painted would lack words. */
static gboolean
check_words (TradeScene  *scene,
             GError     **error)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->shape == TRADE_SHAPE_TEXT && !trade_words_are_sound (mark->words))
        {
          g_set_error_literal (error, TRADE_EXPORT_ERROR, TRADE_EXPORT_ERROR_FAILED,
                               _("There is not enough memory to set the words of the chart."));
          return FALSE;
        }
    }
  return TRUE;
}

/* Draws up a chart to be encoded, and says what is amiss with it. Returns NULL with @error set if that could not be done. */
static TradeScene *
compose (TradeView                 *view,
         const TradeExportOptions  *options,
         GError                   **error)
{
  g_autoptr (TradeScene) scene = trade_export_compose (view, options);
  g_auto (GStrv) warnings = NULL;

  if (!check_words (scene, error))
    return NULL;

  if (options->warnings == NULL)
    return g_steal_pointer (&scene);

  warnings = trade_preflight (scene, NULL);
  for (gsize i = 0; warnings[i] != NULL; i++)
    g_ptr_array_add (options->warnings, g_strdup_printf ("%s: %s", trade_view_get_id (view), warnings[i]));

  return g_steal_pointer (&scene);
}

static GBytes *
encode_png (TradeView                 *view,
            const TradeExportOptions  *options,
            GError                   **error)
{
  g_autoptr (TradeScene) scene = compose (view, options, error);
  TradeStyle style = trade_export_options_get_style (options);
  g_autoptr (GBytes) png = scene != NULL ? trade_png_encode (scene, &style, options->scale, error) : NULL;
  g_autoptr (GBytes) package = NULL;
  g_autofree char *name = NULL;

  if (png == NULL || !options->figures)
    return g_steal_pointer (&png);

  package = trade_package_write_view (view);
  name = trade_view_dup_name (view);
  return trade_png_package_embed (png, package, name, error);
}

static GBytes *
encode_svg (TradeView                 *view,
            const TradeExportOptions  *options,
            GError                   **error)
{
  g_autoptr (TradeScene) scene = compose (view, options, error);
  TradeStyle style = trade_export_options_get_style (options);

  return scene != NULL ? trade_svg_encode (scene, &style, error) : NULL;
}

static GBytes *
encode_pdf_pages (GListModel                *views,
                  const TradeExportOptions  *options,
                  GError                   **error)
{
  g_autoptr (GPtrArray) scenes = g_ptr_array_new_with_free_func (g_object_unref);
  TradeStyle style = trade_export_options_get_style (options);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      TradeScene *scene = compose (view, options, error);

      if (scene == NULL)
        return NULL;
      g_ptr_array_add (scenes, scene);
    }
  return trade_pdf_encode (scenes, &style, options->page_width, options->page_height, error);
}

static GBytes *
encode_pdf (TradeView                 *view,
            const TradeExportOptions  *options,
            GError                   **error)
{
  g_autoptr (GListStore) views = g_list_store_new (TRADE_TYPE_VIEW);

  g_list_store_append (views, view);
  return encode_pdf_pages (G_LIST_MODEL (views), options, error);
}

static GBytes *
encode_csv (TradeView                 *view,
            const TradeExportOptions  *options,
            GError                   **error)
{
  return take_text (trade_tabular_write_csv (view, options->format));
}

static GBytes *
encode_tsv (TradeView                 *view,
            const TradeExportOptions  *options,
            GError                   **error)
{
  return take_text (trade_tabular_write_tsv (view, options->format));
}

static GBytes *
encode_json (TradeView                 *view,
             const TradeExportOptions  *options,
             GError                   **error)
{
  return take_text (trade_data_json_write (view, options->format));
}

static GBytes *
encode_wav (TradeView                 *view,
            const TradeExportOptions  *options,
            GError                   **error)
{
  return trade_sound_encode (view, error);
}

static const TradeExportFormat formats[] = {
  { "png", "png", "image/png", N_("PNG picture"), TRUE, encode_png, NULL },
  { "svg", "svg", "image/svg+xml", N_("SVG drawing"), TRUE, encode_svg, NULL },
  { "pdf", "pdf", "application/pdf", N_("PDF document"), TRUE, encode_pdf, encode_pdf_pages },
  { "csv", "csv", "text/csv", N_("CSV table"), FALSE, encode_csv, NULL },
  { "tsv", "tsv", "text/tab-separated-values", N_("TSV table"), FALSE, encode_tsv, NULL },
  { "json", "json", "application/json", N_("JSON data"), FALSE, encode_json, NULL },
  { "wav", "wav", "audio/vnd.wave", N_("WAV sound"), FALSE, encode_wav, NULL },
};

/**
 * trade_export_formats:
 * @n_formats: (out): return location for their number
 *
 * Returns: (transfer none) (array length=n_formats): all formats, in the order in which to offer them
 */
const TradeExportFormat *
trade_export_formats (guint *n_formats)
{
  g_return_val_if_fail (n_formats != NULL, NULL);

  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

/**
 * trade_export_format_lookup:
 * @id: the ID of a format, such as "png"
 *
 * Returns: (transfer none) (nullable): the format, or %NULL if there is none
 */
const TradeExportFormat *
trade_export_format_lookup (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].id, id))
      return &formats[i];

  return NULL;
}

/**
 * trade_export_format_get_name:
 * @self: a format
 *
 * Returns: (transfer none): its name in the reader's language
 */
const char *
trade_export_format_get_name (const TradeExportFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _(self->name);
}

/**
 * trade_export_options_init:
 * @self: (out caller-allocates): options
 * @format: the language of the chart; must outlive @self
 *
 * Sets what is exported unless somebody asks for something else: the whole chart in light colours, 1600 × 1000 logical
 * pixels with two device pixels to each, and the figures inside of a PNG.
 */
void
trade_export_options_init (TradeExportOptions *self,
                           TradeFormat        *format)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (TRADE_IS_FORMAT (format));

  *self = (TradeExportOptions) {
    .width = TRADE_PNG_DEFAULT_WIDTH,
    .height = TRADE_PNG_DEFAULT_HEIGHT,
    .scale = TRADE_PNG_DEFAULT_SCALE,
    .text_scale = 1,
    .variant = TRADE_VARIANT_LIGHT,
    .title = TRUE,
    .source = TRUE,
    .figures = TRUE,
    .format = format,
  };
}

/**
 * trade_export_options_get_style:
 * @self: options
 *
 * Returns: the style that a chart is drawn in
 */
TradeStyle
trade_export_options_get_style (const TradeExportOptions *self)
{
  TradeStyle style;

  g_return_val_if_fail (self != NULL, *trade_style_get (TRADE_VARIANT_LIGHT));

  style = *trade_style_get (self->variant);
  style.transparent = self->transparent;
  return style;
}

/* Written so that it is false for a size that is not a number. */
static gboolean
is_length (double length,
           double most)
{
  return length >= 1 && length <= most;
}

static gboolean
check_size (const TradeExportOptions  *options,
            GError                   **error)
{
  if (is_length (options->width, MAX_LENGTH) && is_length (options->height, MAX_LENGTH) &&
      (options->page_width == 0 || is_length (options->page_width, MAX_POINTS)) &&
      (options->page_height == 0 || is_length (options->page_height, MAX_POINTS)))
    return TRUE;

  g_set_error (error,
               TRADE_EXPORT_ERROR,
               TRADE_EXPORT_ERROR_TOO_LARGE,
               _("A chart of %1$g × %2$g pixels cannot be exported: both may be from 1 to %3$g. Choose another size."),
               options->width,
               options->height,
               MAX_LENGTH);
  return FALSE;
}

/**
 * trade_export_compose:
 * @view: a view
 * @options: how to export it
 *
 * Draws up the chart that is exported, which is also what a preview shows and a preflight looks at.
 *
 * Returns: (transfer full): the scene
 */
TradeScene *
trade_export_compose (TradeView                *view,
                      const TradeExportOptions *options)
{
  TradeComposeOptions compose_options;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  compose_options = (TradeComposeOptions) {
    .width = options->width,
    .height = options->height,
    .text_scale = options->text_scale,
    .hide_title = !options->title,
    .hide_source = !options->source,
    .format = options->format,
  };
  return trade_compose (view, &compose_options);
}

/* What is arranged otherwise than the view does it by itself, for a file name. */
static char *
describe_arrangement (TradeView *view)
{
  TradeArrangement arrangement = trade_view_get_arrangement (view);
  TradeArrangement native = trade_view_get_arrangement (trade_view_get_native (view));
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    {
      const char *code = arrangement.setting.codes[trade_settings[i]];

      if (code != native.setting.codes[trade_settings[i]])
        g_string_append_printf (name, "-%s", trade_setting_get_id (trade_settings[i], code));
    }
  if (arrangement.mode != native.mode)
    g_string_append_printf (name, "-%s", trade_mode_get_id (arrangement.mode));
  if (arrangement.has_base)
    {
      g_autofree char *base = trade_period_to_string (arrangement.base);

      g_string_append_printf (name, "-base-%s", base);
    }
  if (arrangement.unit != native.unit)
    g_string_append_printf (name, "-%s", arrangement.unit);
  if (arrangement.order == TRADE_ORDER_NAME)
    g_string_append (name, "-by-name");
  if (arrangement.order == TRADE_ORDER_PUBLISHED)
    g_string_append (name, "-as-published");
  if (arrangement.reversed)
    g_string_append (name, "-reversed");
  if (arrangement.kind != TRADE_KIND_BEST)
    g_string_append_printf (name, "-%s", trade_kind_get_id (arrangement.kind));

  return g_string_free (name, FALSE);
}

/**
 * trade_export_suggest_name:
 * @format: a format
 * @view: a view
 *
 * Suggests a name for the file that a view is exported to: its ID and its period, such as exports-imports-2023.png, and between
 * them what is arranged otherwise than by itself: exports-imports-index-2023.png, growth-by-name-2023.png. The
 * name is the same in every language and safe on every file system.
 *
 * Returns: (transfer full): the name
 */
char *
trade_export_suggest_name (const TradeExportFormat *format,
                           TradeView               *view)
{
  g_autofree char *period = NULL;
  g_autofree char *arrangement = NULL;
  g_autofree char *stem = NULL;
  g_autofree char *lower = NULL;

  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  period = trade_period_to_string (trade_view_get_period (view));
  arrangement = describe_arrangement (view);
  stem = g_strconcat (trade_view_get_id (view), arrangement, "-", period, NULL);
  lower = g_ascii_strdown (stem, -1);
  g_strcanon (lower, SAFE_CHARACTERS, '-');
  return g_strconcat (lower, ".", format->extension, NULL);
}

/* A chart with a gap where a number should stand is no chart. */
static GBytes *
check_bytes (GBytes                    *bytes,
             const TradeExportOptions  *options,
             GError                   **error)
{
  /* An encoder that failed has said why. */
  if (trade_format_check (options->format, bytes != NULL ? error : NULL))
    return bytes;

  g_clear_pointer (&bytes, g_bytes_unref);
  return NULL;
}

/**
 * trade_export_encode:
 * @format: a format
 * @view: a view
 * @options: how to export it
 * @error: return location for an error
 *
 * Makes the bytes of a file that shows a view or has its figures. Equal views and options give equal bytes.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with @error set to a TradeExportError, a TradePngError or a
 *   TradeFormatError
 */
GBytes *
trade_export_encode (const TradeExportFormat   *format,
                     TradeView                 *view,
                     const TradeExportOptions  *options,
                     GError                   **error)
{
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (options != NULL && TRADE_IS_FORMAT (options->format), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (format->pictorial && !check_size (options, error))
    return NULL;

  return check_bytes (format->encode (view, options, error), options, error);
}

/**
 * trade_export_encode_pages:
 * @views: (element-type TradeView): views, at least one
 * @options: how to export them
 * @error: return location for an error
 *
 * Makes the bytes of one PDF file that shows several views, a page each.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with @error set to a TradeExportError or a TradeFormatError
 */
GBytes *
trade_export_encode_pages (GListModel                *views,
                           const TradeExportOptions  *options,
                           GError                   **error)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (views) && g_list_model_get_n_items (views) > 0, NULL);
  g_return_val_if_fail (options != NULL && TRADE_IS_FORMAT (options->format), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_size (options, error))
    return NULL;

  return check_bytes (encode_pdf_pages (views, options, error), options, error);
}
