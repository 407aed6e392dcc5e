/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-choice.h"

#include <math.h>

#include "trade-png.h"
#include "trade-settings.h"

/* What a person's own size is called where it is remembered among the presets. */
#define OWN "own"

static const char *const looks[TRADE_EXPORT_N_LOOKS] = { "light", "dark", "print" };

/* The size that the choice stands for. */
static TradeExportSize
get_size (const TradeExportChoice *self)
{
  return self->preset != NULL ? self->preset->size : self->own;
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
  TradeExportSize *own = &self->own;
  const char *id;
  double least, most;

  if (g_variant_dict_lookup (dict, "size", "&s", &id))
    {
      const TradeExportPreset *preset = trade_export_preset_lookup (id);

      if (preset != NULL || g_str_equal (id, OWN))
        trade_export_choice_set_preset (self, preset);
    }
  if (g_variant_dict_lookup (dict, "unit", "&s", &id))
    trade_length_unit_lookup (id, &own->unit);

  trade_length_get_limits (own->unit, &least, &most);
  own->width = CLAMP (own->width, least, most);
  own->height = CLAMP (own->height, least, most);
  load_number (dict, "width", least, most, &own->width);
  load_number (dict, "height", least, most, &own->height);
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
    .preset = trade_export_preset_lookup ("default"),
    .own = { TRADE_PNG_DEFAULT_WIDTH, TRADE_PNG_DEFAULT_HEIGHT, TRADE_LENGTH_PIXELS },
    .resolution = TRADE_EXPORT_DEFAULT_RESOLUTION,
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
  const char *id, *view_ids;

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
  if (g_variant_dict_lookup (&dict, "views", "&s", &view_ids))
    self->view_ids = *view_ids != '\0' ? g_intern_string (view_ids) : NULL;
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
  g_variant_dict_insert (&dict, "size", "s", self->preset != NULL ? self->preset->id : OWN);
  g_variant_dict_insert (&dict, "width", "d", self->own.width);
  g_variant_dict_insert (&dict, "height", "d", self->own.height);
  g_variant_dict_insert (&dict, "unit", "s", trade_length_unit_get_id (self->own.unit));
  g_variant_dict_insert (&dict, "resolution", "d", self->resolution);
  g_variant_dict_insert (&dict, "scale", "d", self->scale);
  g_variant_dict_insert (&dict, "look", "s", looks[self->look]);
  g_variant_dict_insert (&dict, "text-scale", "d", self->text_scale);
  g_variant_dict_insert (&dict, "transparent", "b", self->transparent);
  g_variant_dict_insert (&dict, "title", "b", self->title);
  g_variant_dict_insert (&dict, "source", "b", self->source);
  g_variant_dict_insert (&dict, "all-views", "b", self->all_views);
  g_variant_dict_insert (&dict, "views", "s", self->view_ids != NULL ? self->view_ids : "");
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
 * trade_export_choice_set_preset:
 * @self: a choice
 * @preset: (nullable): a preset; %NULL for the person's own size
 *
 * Chooses a size, and with a preset the size of text that goes with it.
 */
void
trade_export_choice_set_preset (TradeExportChoice       *self,
                                const TradeExportPreset *preset)
{
  g_return_if_fail (self != NULL);

  self->preset = preset;
  if (preset != NULL)
    self->text_scale = preset->text_scale;
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
 * Tells whether several views go into one document, a page each, and not into a folder.
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
 * trade_export_choice_list_views:
 * @self: a choice
 * @view: the view that is shown, however it is arranged
 * @siblings: (nullable): the views of the same figures, as they are arranged, with @view among them; %NULL for how they arrange
 *   themselves
 *
 * Lists the views that are exported, in their order. Where none of the chosen ones is among those of the figures, all are.
 *
 * Returns: (transfer full) (element-type TradeView): at least one view
 */
GListModel *
trade_export_choice_list_views (const TradeExportChoice *self,
                                TradeView               *view,
                                GListModel              *siblings)
{
  g_autoptr (GListModel) all = NULL;
  g_autoptr (GListStore) views = NULL;
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  views = g_list_store_new (TRADE_TYPE_VIEW);
  if (!self->all_views)
    {
      g_list_store_append (views, view);
      return G_LIST_MODEL (g_steal_pointer (&views));
    }

  all = siblings != NULL ? g_object_ref (siblings) : trade_view_list_siblings (view);
  if (self->view_ids == NULL)
    return g_steal_pointer (&all);

  ids = g_strsplit (self->view_ids, " ", -1);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (TradeView) sibling = g_list_model_get_item (all, i);

      if (g_strv_contains ((const char *const *) ids, trade_view_get_id (sibling)))
        g_list_store_append (views, sibling);
    }

  return g_list_model_get_n_items (G_LIST_MODEL (views)) > 0 ? G_LIST_MODEL (g_steal_pointer (&views))
                                                             : g_steal_pointer (&all);
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
  TradeExportSize size;

  g_return_if_fail (self != NULL);
  g_return_if_fail (options != NULL);

  size = get_size (self);
  trade_export_options_init (options, format);
  trade_export_size_apply (&size, self->scale, self->resolution, options);
  options->text_scale = self->text_scale;
  options->variant = variants[self->look];
  options->transparent = self->transparent;
  options->title = self->title;
  options->source = self->source;
  options->figures = self->figures;
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

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (g_list_model_get_n_items (views) > 0, NULL);

  trade_export_choice_get_options (self, format, &options);
  if (g_list_model_get_n_items (views) > 1)
    return trade_export_encode_pages (views, &options, error);

  view = g_list_model_get_item (views, 0);
  return trade_export_encode (self->format, view, &options, error);
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

  /* A span of months is written with a slash, which no name of a file may have. */
  period = g_strdelimit (trade_period_to_string (trade_view_get_period (view)), "/", '-');
  return g_strconcat (self->view_ids != NULL ? "chosen-views-" : "all-views-", period, ".", self->format->extension, NULL);
}

/* Takes over a preference; one that is empty leaves what the last export had. */
static void
insert_preference (GVariantDict *dict,
                   const char   *name,
                   const char   *key)
{
  g_autofree char *value = g_settings_get_string (trade_settings_get_default (), key);

  if (*value != '\0')
    g_variant_dict_insert (dict, name, "s", value);
}

/**
 * trade_export_choice_begin:
 * @self: (out caller-allocates): a choice
 *
 * Finds what the export dialog starts with: everything is as in the last export, or as the program has it where there was
 * none, but for a format and a size that a person set in the preferences.
 */
void
trade_export_choice_begin (TradeExportChoice *self)
{
  GVariantDict dict;
  g_autoptr (GVariant) preferences = NULL;

  g_return_if_fail (self != NULL);

  trade_export_choice_recall (self);
  if (trade_settings_get_default () == NULL)
    return;

  g_variant_dict_init (&dict, NULL);
  insert_preference (&dict, "format", TRADE_SETTINGS_DEFAULT_FORMAT);
  insert_preference (&dict, "size", TRADE_SETTINGS_DEFAULT_SIZE);
  preferences = g_variant_ref_sink (g_variant_dict_end (&dict));
  trade_export_choice_load (self, preferences);
}
