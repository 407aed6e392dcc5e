/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-export-format.h"

G_BEGIN_DECLS

/* The limits of what a person may ask for, in the export dialog and on the command line. */
#define TRADE_EXPORT_MAX_SCALE 4
#define TRADE_EXPORT_MIN_RESOLUTION 50
#define TRADE_EXPORT_MAX_RESOLUTION 1200
#define TRADE_EXPORT_DEFAULT_RESOLUTION 300
#define TRADE_EXPORT_MIN_TEXT_SCALE 0.5
#define TRADE_EXPORT_MAX_TEXT_SCALE 3

/**
 * TradeLengthUnit:
 *
 * The units of a size; a pixel here is a logical one, 1/96 inch.
 */
typedef enum
{
  TRADE_LENGTH_PIXELS,
  TRADE_LENGTH_MILLIMETRES,
  TRADE_LENGTH_INCHES,
  TRADE_N_LENGTH_UNITS,
} TradeLengthUnit;

/**
 * TradeExportSize:
 * @width: the width in @unit
 * @height: the height in @unit
 * @unit: the unit of both
 *
 * The size of an exported chart, as a person gives it.
 */
typedef struct
{
  double          width;
  double          height;
  TradeLengthUnit unit;
} TradeExportSize;

/**
 * TradeExportPreset:
 * @id: what the command line calls it, such as "slide"; unique
 * @name: what people call it, with places for its measures; see trade_export_preset_write_name()
 * @size: its size
 * @text_scale: how much larger than designed text is set, so that it can be read where pictures of this size are looked at
 *
 * A size that a chart is often exported at. A new preset is a line in the table.
 */
typedef struct
{
  const char      *id;
  const char      *name;
  TradeExportSize  size;
  double           text_scale;
} TradeExportPreset;

const TradeExportPreset *trade_export_presets           (guint                   *n_presets);
const TradeExportPreset *trade_export_preset_lookup     (const char              *id);
char                    *trade_export_preset_write_name (const TradeExportPreset *self,
                                                         TradeFormat             *format);

const char              *trade_length_unit_get_id     (TradeLengthUnit          self);
gboolean                 trade_length_unit_lookup     (const char              *id,
                                                       TradeLengthUnit         *unit);
double                   trade_length_convert         (double                   length,
                                                       TradeLengthUnit          from,
                                                       TradeLengthUnit          to);
void                     trade_length_get_limits      (TradeLengthUnit          unit,
                                                       double                  *least,
                                                       double                  *most);

gboolean                 trade_export_size_parse      (const char              *text,
                                                       TradeExportSize         *size);
void                     trade_export_size_apply      (const TradeExportSize   *self,
                                                       double                   scale,
                                                       double                   resolution,
                                                       TradeExportOptions      *options);

G_END_DECLS
