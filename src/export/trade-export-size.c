/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-export-size.h"

#include "trade-number.h"

#include <glib/gi18n.h>
#include <string.h>

/* A logical pixel is 1/96 inch, as CSS has it. */
#define PIXELS_PER_INCH 96.0
#define MILLIMETRES_PER_INCH 25.4

#define MIN_PIXELS 100.0
#define MAX_PIXELS 8000.0

/* No more digits than a size needs keep a typing error from being taken for a wish. */
#define MAX_DECIMALS 3

/* The columns are those of most scholarly journals, which ask for a width; newspapers have similar ones. Scripts rely on the
 * IDs. A slide is read from afar, and a square and a story fill a telephone, where their 1080 pixels are some 390 wide: their
 * text is larger, so that the source line can be read there. A row of the dialog has room for some twenty letters. */
static const TradeExportPreset presets[] = {
  /* Translators: in the names of sizes, the placeholders are a width and a height. */
  { "default", N_("Default, %1$s × %2$s"), { 1600, 1000, TRADE_LENGTH_PIXELS }, 1 },
  { "screen", N_("Screen, %1$s × %2$s"), { 1200, 800, TRADE_LENGTH_PIXELS }, 1 },
  { "slide", N_("Slide, %1$s × %2$s"), { 1920, 1080, TRADE_LENGTH_PIXELS }, 1.1 },
  { "square", N_("Square, %1$s × %2$s"), { 1080, 1080, TRADE_LENGTH_PIXELS }, 1.15 },
  /* Translators: a picture that fills the screen of a telephone, as in “Instagram Stories” */
  { "story", N_("Story, %1$s × %2$s"), { 1080, 1920, TRADE_LENGTH_PIXELS }, 1.3 },
  { "column", N_("One column, %1$s mm"), { 85, 85, TRADE_LENGTH_MILLIMETRES }, 1 },
  /* Translators: one and a half columns */
  { "column-and-half", N_("1½ columns, %1$s mm"), { 120, 90, TRADE_LENGTH_MILLIMETRES }, 1 },
  { "two-columns", N_("Two columns, %1$s mm"), { 178, 110, TRADE_LENGTH_MILLIMETRES }, 1 },
  { "a5", N_("A5, %1$s × %2$s mm"), { 210, 148, TRADE_LENGTH_MILLIMETRES }, 1 },
  { "a4", N_("A4, %1$s × %2$s mm"), { 297, 210, TRADE_LENGTH_MILLIMETRES }, 1 },
};

static const struct
{
  const char *id;
  double      pixels; /* in one of it */
} units[TRADE_N_LENGTH_UNITS] = {
  [TRADE_LENGTH_PIXELS] = { "px", 1 },
  [TRADE_LENGTH_MILLIMETRES] = { "mm", PIXELS_PER_INCH / MILLIMETRES_PER_INCH },
  [TRADE_LENGTH_INCHES] = { "in", PIXELS_PER_INCH },
};

/**
 * trade_export_presets:
 * @n_presets: (out): return location for their number
 *
 * Returns: (transfer none) (array length=n_presets): all presets, in the order in which to offer them
 */
const TradeExportPreset *
trade_export_presets (guint *n_presets)
{
  g_return_val_if_fail (n_presets != NULL, NULL);

  *n_presets = G_N_ELEMENTS (presets);
  return presets;
}

/**
 * trade_export_preset_lookup:
 * @id: the ID of a preset, such as "slide"
 *
 * Returns: (transfer none) (nullable): the preset, or %NULL if there is none
 */
const TradeExportPreset *
trade_export_preset_lookup (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (presets); i++)
    if (g_str_equal (presets[i].id, id))
      return &presets[i];

  return NULL;
}

/**
 * trade_export_preset_write_name:
 * @self: a preset
 * @format: the language of the numbers
 *
 * Names a preset, with its measures: "Slide, 1920 × 1080".
 *
 * Returns: (transfer full): its name in the reader's language
 */
char *
trade_export_preset_write_name (const TradeExportPreset *self,
                                TradeFormat             *format)
{
  g_autofree char *width = NULL;
  g_autofree char *height = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  width = trade_format_ungrouped (format, self->size.width, 0);
  height = trade_format_ungrouped (format, self->size.height, 0);

  return g_strdup_printf (_(self->name), width, height);
}

/**
 * trade_length_unit_get_id:
 * @self: a unit
 *
 * Returns: (transfer none): the unit's symbol: px, mm or in
 */
const char *
trade_length_unit_get_id (TradeLengthUnit self)
{
  g_return_val_if_fail (self < TRADE_N_LENGTH_UNITS, NULL);

  return units[self].id;
}

/**
 * trade_length_unit_lookup:
 * @id: a symbol
 * @unit: (out): return location for the unit, set only if there is one
 *
 * Returns: whether it is the symbol of a unit
 */
gboolean
trade_length_unit_lookup (const char      *id,
                          TradeLengthUnit *unit)
{
  g_return_val_if_fail (id != NULL && unit != NULL, FALSE);

  for (guint i = 0; i < TRADE_N_LENGTH_UNITS; i++)
    if (g_str_equal (units[i].id, id))
      {
        *unit = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * trade_length_convert:
 * @length: a length in @from
 * @from: a unit
 * @to: a unit
 *
 * Converts a length; 96 logical pixels are an inch, which is 25.4 millimetres.
 *
 * Returns: the length in @to
 */
double
trade_length_convert (double          length,
                      TradeLengthUnit from,
                      TradeLengthUnit to)
{
  g_return_val_if_fail (from < TRADE_N_LENGTH_UNITS && to < TRADE_N_LENGTH_UNITS, length);

  return length * units[from].pixels / units[to].pixels;
}

/**
 * trade_length_get_limits:
 * @unit: a unit
 * @least: (out): the shortest side that a chart may have, in @unit
 * @most: (out): the longest
 *
 * Gets the limits of a size that a person may ask for.
 */
void
trade_length_get_limits (TradeLengthUnit  unit,
                         double          *least,
                         double          *most)
{
  g_return_if_fail (unit < TRADE_N_LENGTH_UNITS);
  g_return_if_fail (least != NULL && most != NULL);

  *least = MIN_PIXELS / units[unit].pixels;
  *most = MAX_PIXELS / units[unit].pixels;
}

/* Digits, and a point and a few more digits where the unit has parts; no sign, no blank, no exponent. */
static gboolean
parse_length (const char      *text,
              gsize            length,
              TradeLengthUnit  unit,
              double          *number)
{
  double least, most;
  TradeDecimal decimal;

  if (length == 0 || !g_ascii_isdigit (*text) || !trade_number_parse (text, length, &decimal, NULL) ||
      decimal.exponent < (unit == TRADE_LENGTH_PIXELS ? 0 : -MAX_DECIMALS))
    return FALSE;

  trade_length_get_limits (unit, &least, &most);
  *number = trade_decimal_to_double (decimal);
  return *number >= least && *number <= most;
}

/**
 * trade_export_size_parse:
 * @text: a size, such as "1600x1000", "1600x1000px", "85x60mm" or "3.5x2.5in"
 * @size: (out): return location for the size, set only if there is one
 *
 * Reads a size by one strict grammar that no locale changes: width, `x`, height, and a unit for both. Without a unit, the
 * size is in pixels. Pixels are whole numbers; millimetres and inches may have up to three decimals.
 *
 * Returns: whether it is a size within the limits, see trade_length_get_limits()
 */
gboolean
trade_export_size_parse (const char      *text,
                         TradeExportSize *size)
{
  TradeExportSize parsed = { .unit = TRADE_LENGTH_PIXELS };
  const char *times, *end;

  g_return_val_if_fail (text != NULL && size != NULL, FALSE);

  times = strchr (text, 'x');
  if (times == NULL)
    return FALSE;

  end = times + 1 + strspn (times + 1, "0123456789.");
  if (*end != '\0' && !trade_length_unit_lookup (end, &parsed.unit))
    return FALSE;

  if (!parse_length (text, (gsize) (times - text), parsed.unit, &parsed.width) ||
      !parse_length (times + 1, (gsize) (end - times) - 1, parsed.unit, &parsed.height))
    return FALSE;

  *size = parsed;
  return TRUE;
}

/**
 * trade_export_size_apply:
 * @self: a size
 * @scale: device pixels for each logical pixel of a size in pixels
 * @resolution: dots per inch of a size in millimetres or inches
 * @options: the options to set
 *
 * Sets the size and the scale that the encoders take.
 */
void
trade_export_size_apply (const TradeExportSize *self,
                         double                 scale,
                         double                 resolution,
                         TradeExportOptions    *options)
{
  g_return_if_fail (self != NULL && options != NULL);

  options->width = trade_length_convert (self->width, self->unit, TRADE_LENGTH_PIXELS);
  options->height = trade_length_convert (self->height, self->unit, TRADE_LENGTH_PIXELS);
  options->scale = self->unit == TRADE_LENGTH_PIXELS ? scale : resolution / PIXELS_PER_INCH;
}
