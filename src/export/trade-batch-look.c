/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-look.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "trade-export-size.h"
#include "trade-number.h"
#include "trade-png.h"

/* What a command line says of how charts look: how large they are, and in which style. */

static const struct
{
  const char  *name;
  TradeVariant variant;
} styles[] = {
  { "light", TRADE_VARIANT_LIGHT },
  { "dark", TRADE_VARIANT_DARK },
  { "high-contrast", TRADE_VARIANT_HIGH_CONTRAST },
  { "high-contrast-dark", TRADE_VARIANT_HIGH_CONTRAST_DARK },
  { "print", TRADE_VARIANT_PRINT },
};

/* A number without sign, blank, leading zero or anything else after it. */
static gboolean
parse_count (const char *text,
             guint       least,
             guint       greatest,
             int        *count)
{
  guint64 number;

  if (*text == '0' || !g_ascii_string_to_unsigned (text, 10, least, greatest, &number, NULL))
    return FALSE;

  *count = (int) number;
  return TRUE;
}

static char *
join_preset_ids (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint n_presets;
  const TradeExportPreset *presets = trade_export_presets (&n_presets);

  for (guint i = 0; i < n_presets; i++)
    g_ptr_array_add (ids, (gpointer) presets[i].id);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}

static gboolean
fail_size (const char  *text,
           GError     **error)
{
  double least_pixels, most_pixels, least, most;

  trade_length_get_limits (TRADE_LENGTH_PIXELS, &least_pixels, &most_pixels);
  trade_length_get_limits (TRADE_LENGTH_MILLIMETRES, &least, &most);
  return trade_batch_fail (error,
                           _("--size takes a width and a height from %1$d to %2$d pixels or from %3$d to %4$d mm, such as %5$s, not "
                             "“%6$s”"),
                           (int) least_pixels,
                           (int) most_pixels,
                           (int) ceil (least),
                           (int) floor (most),
                           "1600x1000, 85x60mm, 3.5x2.5in",
                           text);
}

/* A preset also says how large its text is, unless somebody says otherwise. */
static gboolean
read_size (const TradeBatchArguments  *arguments,
           TradeExportSize            *size,
           double                     *text_scale,
           GError                    **error)
{
  const TradeExportPreset *preset;
  g_autofree char *known = NULL;

  *size = (TradeExportSize) { TRADE_PNG_DEFAULT_WIDTH, TRADE_PNG_DEFAULT_HEIGHT, TRADE_LENGTH_PIXELS };

  if (arguments->size != NULL && arguments->preset != NULL)
    return trade_batch_fail (error, _("%1$s and %2$s cannot be used together"), "--preset", "--size");

  if (arguments->size != NULL)
    return trade_export_size_parse (arguments->size, size) || fail_size (arguments->size, error);

  if (arguments->preset == NULL)
    return TRUE;

  preset = trade_export_preset_lookup (arguments->preset);
  if (preset != NULL)
    {
      *size = preset->size;
      *text_scale = preset->text_scale;
      return TRUE;
    }

  known = join_preset_ids ();
  return trade_batch_fail (error, _("there is no preset “%1$s”; there are: %2$s"), arguments->preset, known);
}

/* How many dots a PNG has, for each pixel or for each inch, whichever the size is given in. */
static gboolean
read_dots (const TradeBatchArguments  *arguments,
           const TradeExportSize      *size,
           int                        *scale,
           int                        *dpi,
           GError                    **error)
{
  gboolean has_pixels = size->unit == TRADE_LENGTH_PIXELS;

  *scale = TRADE_PNG_DEFAULT_SCALE;
  *dpi = TRADE_EXPORT_DEFAULT_RESOLUTION;

  if (arguments->dpi != NULL && has_pixels)
    return trade_batch_fail (error, _("%1$s means nothing to a size in pixels; use %2$s"), "--dpi", "--scale");

  if (arguments->scale != NULL && !has_pixels)
    return trade_batch_fail (error, _("%1$s means nothing to a size in millimetres or inches; use %2$s"), "--scale", "--dpi");

  if (arguments->dpi != NULL &&
      !parse_count (arguments->dpi, TRADE_EXPORT_MIN_RESOLUTION, TRADE_EXPORT_MAX_RESOLUTION, dpi))
    return trade_batch_fail (error, _("--dpi takes a whole number from %1$d to %2$d, not “%3$s”"), TRADE_EXPORT_MIN_RESOLUTION,
                             TRADE_EXPORT_MAX_RESOLUTION, arguments->dpi);

  if (arguments->scale != NULL && !parse_count (arguments->scale, 1, TRADE_EXPORT_MAX_SCALE, scale))
    return trade_batch_fail (error, _("--scale takes a whole number from 1 to %1$d, not “%2$s”"), TRADE_EXPORT_MAX_SCALE,
                             arguments->scale);

  return TRUE;
}

static gboolean
parse_text_scale (const char  *text,
                  double      *scale,
                  GError     **error)
{
  char least[G_ASCII_DTOSTR_BUF_SIZE], most[G_ASCII_DTOSTR_BUF_SIZE];
  TradeDecimal decimal;

  if (g_ascii_isdigit (*text) && trade_number_parse (text, strlen (text), &decimal, NULL))
    {
      *scale = trade_decimal_to_double (decimal);
      if (*scale >= TRADE_EXPORT_MIN_TEXT_SCALE && *scale <= TRADE_EXPORT_MAX_TEXT_SCALE)
        return TRUE;
    }

  return trade_batch_fail (error,
                           _("--text-scale takes a number from %1$s to %2$s, not “%3$s”"),
                           g_ascii_dtostr (least, sizeof least, TRADE_EXPORT_MIN_TEXT_SCALE),
                           g_ascii_dtostr (most, sizeof most, TRADE_EXPORT_MAX_TEXT_SCALE),
                           text);
}

static gboolean
read_numbers (TradeBatchOptions          *self,
              const TradeBatchArguments  *arguments,
              GError                    **error)
{
  TradeExportOptions options = { 0 };
  TradeExportSize size;
  int scale, dpi;

  self->text_scale = 1;

  if (!read_size (arguments, &size, &self->text_scale, error) || !read_dots (arguments, &size, &scale, &dpi, error))
    return FALSE;

  trade_export_size_apply (&size, scale, dpi, &options);
  self->width = options.width;
  self->height = options.height;
  self->scale = options.scale;

  return arguments->text_scale == NULL || parse_text_scale (arguments->text_scale, &self->text_scale, error);
}

static gboolean
read_style (TradeBatchOptions          *self,
            const TradeBatchArguments  *arguments,
            GError                    **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *known = NULL;

  self->variant = arguments->dark ? TRADE_VARIANT_DARK : TRADE_VARIANT_LIGHT;
  self->transparent = arguments->transparent;
  self->title = !arguments->no_title;
  self->source = !arguments->no_source;
  self->figures = !arguments->no_figures;

  if (arguments->figures && arguments->no_figures)
    return trade_batch_fail (error, _("%1$s and %2$s cannot be used together"), "--figures", "--no-figures");

  if (arguments->style == NULL)
    return TRUE;

  if (arguments->dark)
    return trade_batch_fail (error, _("%1$s and %2$s cannot be used together"), "--dark", "--style");

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (g_str_equal (arguments->style, styles[i].name))
        {
          self->variant = styles[i].variant;
          return TRUE;
        }
      g_ptr_array_add (names, (gpointer) styles[i].name);
    }

  g_ptr_array_add (names, NULL);
  known = g_strjoinv (", ", (char **) names->pdata);
  return trade_batch_fail (error, _("there is no style “%1$s”; there are: %2$s"), arguments->style, known);
}

/*
 * trade_batch_look_parse:
 * @arguments: what the command line says
 * @options: options, which take it
 * @error: return location for the error
 *
 * Reads how charts are to look.
 *
 * Returns: whether that could be understood; FALSE with @error set to %TRADE_BATCH_ERROR_USAGE
 */
gboolean
trade_batch_look_parse (const TradeBatchArguments  *arguments,
                        TradeBatchOptions          *options,
                        GError                    **error)
{
  return read_style (options, arguments, error) && read_numbers (options, arguments, error);
}
