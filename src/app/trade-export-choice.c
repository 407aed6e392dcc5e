/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-choice.h"

#include <math.h>

#include "trade-package-writer.h"
#include "trade-png-package.h"
#include "trade-png.h"
#include "trade-settings.h"

/* A logical pixel is 1/96 inch, as CSS has it. */
#define PIXELS_PER_INCH 96.0
#define MILLIMETRES_PER_INCH 25.4

#define MIN_PIXELS 100.0
#define MAX_PIXELS 8000.0

typedef struct
{
  const char     *id;
  double          width;
  double          height;
  TradeLengthUnit unit;
} Preset;

static const Preset presets[TRADE_EXPORT_N_PRESETS] = {
  [TRADE_EXPORT_PRESET_SCREEN] = { "screen", 1200, 800, TRADE_LENGTH_PIXELS },
  [TRADE_EXPORT_PRESET_SLIDE] = { "slide", 1920, 1080, TRADE_LENGTH_PIXELS },
  [TRADE_EXPORT_PRESET_SQUARE] = { "square", 1080, 1080, TRADE_LENGTH_PIXELS },
  [TRADE_EXPORT_PRESET_STORY] = { "story", 1080, 1920, TRADE_LENGTH_PIXELS },
  [TRADE_EXPORT_PRESET_A5] = { "a5", 210, 148, TRADE_LENGTH_MILLIMETRES },
  [TRADE_EXPORT_PRESET_A4] = { "a4", 297, 210, TRADE_LENGTH_MILLIMETRES },
  [TRADE_EXPORT_PRESET_OWN] = { "own", 0, 0, TRADE_LENGTH_PIXELS },
};

static const char *const units[TRADE_N_LENGTH_UNITS] = { "px", "mm", "in" };
static const char *const looks[TRADE_EXPORT_N_LOOKS] = { "light", "dark", "print" };

static double
get_pixels (TradeLengthUnit unit)
{
  switch (unit)
    {
    case TRADE_LENGTH_MILLIMETRES:
      return PIXELS_PER_INCH / MILLIMETRES_PER_INCH;
    case TRADE_LENGTH_INCHES:
      return PIXELS_PER_INCH;
    case TRADE_LENGTH_PIXELS:
    case TRADE_N_LENGTH_UNITS:
    default:
      return 1;
    }
}

/* The size that the choice stands for. */
static Preset
get_size (const TradeExportChoice *self)
{
  if (self->preset == TRADE_EXPORT_PRESET_OWN)
    return (Preset) { "own", self->width, self->height, self->unit };

  return presets[self->preset];
}

/* What is remembered may have been written by another version or by hand: whatever is out of range stays as it was. */
static void
load_number (GVariantDict *dict,
             const char   *key,
             double        least,
             double        most,
             double       *number)
{
  double found;

  if (g_variant_dict_lookup (dict, key, "d", &found) && found >= least && found <= most)
    *number = found;
}

static int
load_word (GVariantDict      *dict,
           const char        *key,
           const char *const *words,
           guint              n_words,
           int                otherwise)
{
  const char *found;

  if (g_variant_dict_lookup (dict, key, "&s", &found))
    for (guint i = 0; i < n_words; i++)
      if (g_str_equal (words[i], found))
        return (int) i;

  return otherwise;
}

static void
load_size (TradeExportChoice *self,
           GVariantDict      *dict)
{
  const char *ids[TRADE_EXPORT_N_PRESETS];
  double least, most;

  for (guint i = 0; i < TRADE_EXPORT_N_PRESETS; i++)
    ids[i] = presets[i].id;

  self->preset = load_word (dict, "size", ids, TRADE_EXPORT_N_PRESETS, self->preset);
  self->unit = load_word (dict, "unit", units, TRADE_N_LENGTH_UNITS, self->unit);
  trade_export_choice_get_limits (self->unit, &least, &most);
  self->width = CLAMP (self->width, least, most);
  self->height = CLAMP (self->height, least, most);
  load_number (dict, "width", least, most, &self->width);
  load_number (dict, "height", least, most, &self->height);
  load_number (dict, "resolution", TRADE_EXPORT_MIN_RESOLUTION, TRADE_EXPORT_MAX_RESOLUTION, &self->resolution);
  load_number (dict, "scale", 1, TRADE_EXPORT_MAX_SCALE, &self->scale);
  self->scale = round (self->scale);
}

/**
 * trade_export_choice_init:
 * @self: (out caller-allocates): a choice
 *
 * Sets what a person who never chose anything gets: the PNG picture that the command line writes.
 */
void
trade_export_choice_init (TradeExportChoice *self)
{
  g_return_if_fail (self != NULL);

  *self = (TradeExportChoice) {
    .format = trade_export_format_lookup ("png"),
    .preset = TRADE_EXPORT_PRESET_OWN,
    .width = TRADE_PNG_DEFAULT_WIDTH,
    .height = TRADE_PNG_DEFAULT_HEIGHT,
    .unit = TRADE_LENGTH_PIXELS,
    .resolution = 300,
    .scale = TRADE_PNG_DEFAULT_SCALE,
    .look = TRADE_EXPORT_LOOK_LIGHT,
    .title = TRUE,
    .source = TRUE,
    .text_scale = 1,
    .figures = TRUE,
  };
}

/**
 * trade_export_choice_load:
 * @self: a choice, already set up
 * @saved: what trade_export_choice_save() wrote, of the type a{sv}
 *
 * Takes over what was saved. What is missing, unknown or out of range stays as it is in @self.
 */
void
trade_export_choice_load (TradeExportChoice *self,
                          GVariant          *saved)
{
  g_auto (GVariantDict) dict = { 0 };
  const TradeExportFormat *format;
  const char *id;

  g_return_if_fail (self != NULL);
  g_return_if_fail (saved != NULL && g_variant_is_of_type (saved, G_VARIANT_TYPE_VARDICT));

  g_variant_dict_init (&dict, saved);

  format = g_variant_dict_lookup (&dict, "format", "&s", &id) ? trade_export_format_lookup (id) : NULL;
  if (format != NULL)
    self->format = format;

  load_size (self, &dict);
  self->look = load_word (&dict, "look", looks, TRADE_EXPORT_N_LOOKS, self->look);
  load_number (&dict, "text-scale", TRADE_EXPORT_MIN_TEXT_SCALE, TRADE_EXPORT_MAX_TEXT_SCALE, &self->text_scale);
  g_variant_dict_lookup (&dict, "transparent", "b", &self->transparent);
  g_variant_dict_lookup (&dict, "title", "b", &self->title);
  g_variant_dict_lookup (&dict, "source", "b", &self->source);
  g_variant_dict_lookup (&dict, "all-views", "b", &self->all_views);
  g_variant_dict_lookup (&dict, "figures", "b", &self->figures);
}

/**
 * trade_export_choice_save:
 * @self: a choice
 *
 * Writes a choice down, for trade_export_choice_load().
 *
 * Returns: (transfer floating): a variant of the type a{sv}
 */
GVariant *
trade_export_choice_save (const TradeExportChoice *self)
{
  GVariantDict dict;

  g_return_val_if_fail (self != NULL, NULL);

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "format", "s", self->format->id);
  g_variant_dict_insert (&dict, "size", "s", presets[self->preset].id);
  g_variant_dict_insert (&dict, "width", "d", self->width);
  g_variant_dict_insert (&dict, "height", "d", self->height);
  g_variant_dict_insert (&dict, "unit", "s", units[self->unit]);
  g_variant_dict_insert (&dict, "resolution", "d", self->resolution);
  g_variant_dict_insert (&dict, "scale", "d", self->scale);
  g_variant_dict_insert (&dict, "look", "s", looks[self->look]);
  g_variant_dict_insert (&dict, "text-scale", "d", self->text_scale);
  g_variant_dict_insert (&dict, "transparent", "b", self->transparent);
  g_variant_dict_insert (&dict, "title", "b", self->title);
  g_variant_dict_insert (&dict, "source", "b", self->source);
  g_variant_dict_insert (&dict, "all-views", "b", self->all_views);
  g_variant_dict_insert (&dict, "figures", "b", self->figures);

  return g_variant_dict_end (&dict);
}

/**
 * trade_export_choice_recall:
 * @self: (out caller-allocates): a choice
 *
 * Sets up the choice that was last remembered.
 */
void
trade_export_choice_recall (TradeExportChoice *self)
{
  GSettings *settings = trade_settings_get_default ();

  g_return_if_fail (self != NULL);

  trade_export_choice_init (self);
  if (settings != NULL)
    {
      g_autoptr (GVariant) saved = g_settings_get_value (settings, TRADE_SETTINGS_LAST_EXPORT);

      trade_export_choice_load (self, saved);
    }
}

/**
 * trade_export_choice_remember:
 * @self: a choice
 *
 * Remembers a choice beyond the end of the program.
 */
void
trade_export_choice_remember (const TradeExportChoice *self)
{
  GSettings *settings = trade_settings_get_default ();

  g_return_if_fail (self != NULL);

  if (settings != NULL)
    g_settings_set_value (settings, TRADE_SETTINGS_LAST_EXPORT, trade_export_choice_save (self));
}

/**
 * trade_export_choice_has_pixels:
 * @self: a choice
 *
 * Tells whether the size is given in pixels, which @scale multiplies, and not in a length, which has a resolution.
 *
 * Returns: whether it is
 */
gboolean
trade_export_choice_has_pixels (const TradeExportChoice *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return get_size (self).unit == TRADE_LENGTH_PIXELS;
}

/**
 * trade_export_choice_has_document:
 * @self: a choice
 *
 * Tells whether all views go into one document, a page each, and not into a folder.
 *
 * Returns: whether they do
 */
gboolean
trade_export_choice_has_document (const TradeExportChoice *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->all_views && self->format->encode_pages != NULL;
}

/**
 * trade_export_choice_convert:
 * @length: a length in @from
 * @from: a unit
 * @to: a unit
 *
 * Converts a length; 96 logical pixels are an inch, which is 25.4 millimetres.
 *
 * Returns: the length in @to
 */
double
trade_export_choice_convert (double          length,
                             TradeLengthUnit from,
                             TradeLengthUnit to)
{
  return length * get_pixels (from) / get_pixels (to);
}

/**
 * trade_export_choice_get_limits:
 * @unit: a unit
 * @least: (out): the shortest side that a chart may have, in @unit
 * @most: (out): the longest
 *
 * Gets the limits of a person's own size.
 */
void
trade_export_choice_get_limits (TradeLengthUnit  unit,
                                double          *least,
                                double          *most)
{
  g_return_if_fail (least != NULL && most != NULL);

  *least = MIN_PIXELS / get_pixels (unit);
  *most = MAX_PIXELS / get_pixels (unit);
}

/**
 * trade_export_choice_get_options:
 * @self: a choice
 * @format: the language of the chart; must outlive @options
 * @options: (out caller-allocates): return location for the options
 *
 * Turns a choice into what the encoders take.
 */
void
trade_export_choice_get_options (const TradeExportChoice *self,
                                 TradeFormat             *format,
                                 TradeExportOptions      *options)
{
  static const TradeVariant variants[TRADE_EXPORT_N_LOOKS] = {
    TRADE_VARIANT_LIGHT,
    TRADE_VARIANT_DARK,
    TRADE_VARIANT_PRINT,
  };
  Preset size;

  g_return_if_fail (self != NULL);
  g_return_if_fail (options != NULL);

  size = get_size (self);
  trade_export_options_init (options, format);
  options->width = trade_export_choice_convert (size.width, size.unit, TRADE_LENGTH_PIXELS);
  options->height = trade_export_choice_convert (size.height, size.unit, TRADE_LENGTH_PIXELS);
  options->scale = size.unit == TRADE_LENGTH_PIXELS ? self->scale : self->resolution / PIXELS_PER_INCH;
  options->text_scale = self->text_scale;
  options->variant = variants[self->look];
  options->transparent = self->transparent;
  options->title = self->title;
  options->source = self->source;
}

/**
 * trade_export_choice_encode:
 * @self: a choice
 * @views: (element-type TradeView): the view, or the views of one document
 * @format: the language of the chart, which no other thread uses
 * @error: return location for an error
 *
 * Makes the bytes of a file. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with @error set as by trade_export_encode()
 */
GBytes *
trade_export_choice_encode (const TradeExportChoice  *self,
                            GListModel               *views,
                            TradeFormat              *format,
                            GError                  **error)
{
  TradeExportOptions options;
  g_autoptr (TradeView) view = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) package = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (g_list_model_get_n_items (views) > 0, NULL);

  trade_export_choice_get_options (self, format, &options);
  if (g_list_model_get_n_items (views) > 1)
    return self->format->encode_pages (views, &options, error);

  view = g_list_model_get_item (views, 0);
  bytes = trade_export_encode (self->format, view, &options, error);
  if (bytes == NULL || !self->figures || !g_str_equal (self->format->id, "png"))
    return g_steal_pointer (&bytes);

  package = trade_package_write (trade_view_get_dataset (view));
  name = trade_view_dup_name (view);
  return trade_png_package_embed (bytes, package, name);
}

/**
 * trade_export_choice_suggest_name:
 * @self: a choice
 * @view: a view
 *
 * Suggests a name for the file that a view is exported to, or for the document of all views.
 *
 * Returns: (transfer full): the name
 */
char *
trade_export_choice_suggest_name (const TradeExportChoice *self,
                                  TradeView               *view)
{
  g_autofree char *period = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  if (!trade_export_choice_has_document (self))
    return trade_export_suggest_name (self->format, view);

  period = trade_period_to_string (trade_view_get_period (view));
  return g_strconcat ("all-views-", period, ".", self->format->extension, NULL);
}
