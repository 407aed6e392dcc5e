/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-compose.h"
#include "trade-style.h"

G_BEGIN_DECLS

#define TRADE_EXPORT_ERROR (trade_export_error_quark ())

/**
 * TradeExportError:
 * @TRADE_EXPORT_ERROR_TOO_LARGE: the size asked for is outside of what can be exported
 * @TRADE_EXPORT_ERROR_FAILED: the chart cannot be painted or encoded
 *
 * Errors of the export; a PNG that cannot be written has those of [error@PngError].
 */
typedef enum
{
  TRADE_EXPORT_ERROR_TOO_LARGE,
  TRADE_EXPORT_ERROR_FAILED,
} TradeExportError;

GQuark trade_export_error_quark (void);

/**
 * TradeExportOptions:
 * @width: width of the chart in logical pixels (1/96 inch), above 0, not always a whole number
 * @height: height of the chart in logical pixels, above 0
 * @scale: device pixels for each logical pixel of a PNG, above 0; dots per inch ÷ 96; other formats have no pixels
 * @text_scale: how much larger than designed text is set, above 0; 1 as designed
 * @variant: the palette
 * @transparent: leave out the background, so that what is below shows
 * @title: show title and subtitle
 * @source: show the foot with the source
 * @figures: put the figures and the name of the view into a PNG, so that it can be opened again
 * @page_width: width of a PDF page in points (1/72 inch), or 0 for a page of the chart's size; the chart is scaled to fit
 * @page_height: the same for the height
 * @format: (not nullable): the language of the chart and of the data; not owned
 * @warnings: (nullable) (element-type utf8): takes what trade_preflight() finds amiss with the charts apart from their
 *   colours, a line for each: the ID of the view, a colon, a sentence; not owned
 *
 * How to export a view, in any format. Begin with trade_export_options_init().
 */
typedef struct
{
  double       width;
  double       height;
  double       scale;
  double       text_scale;
  TradeVariant variant;
  gboolean     transparent;
  gboolean     title;
  gboolean     source;
  gboolean     figures;
  double       page_width;
  double       page_height;
  TradeFormat *format;
  GPtrArray   *warnings;
} TradeExportOptions;

/**
 * TradeExportFormat:
 * @id: what the command line calls it, such as "png"; unique
 * @extension: the extension of its files, without the point
 * @media_type: its registered media type
 * @name: what people call it, to be translated with g_dgettext(); see trade_export_format_get_name()
 * @pictorial: whether it shows the chart; else it has the figures, or their sound, and size and colours are of no concern
 * @encode: makes a file of one view
 * @encode_pages: (nullable): makes one file of several views, a page each
 *
 * A format that a view can be exported to. A new format is a new file and a line in the table.
 */
typedef struct
{
  const char *id;
  const char *extension;
  const char *media_type;
  const char *name;
  gboolean    pictorial;
  GBytes   *(*encode)       (TradeView                 *view,
                             const TradeExportOptions  *options,
                             GError                   **error);
  GBytes   *(*encode_pages) (GListModel                *views,
                             const TradeExportOptions  *options,
                             GError                   **error);
} TradeExportFormat;

const TradeExportFormat *trade_export_formats            (guint                     *n_formats);
const TradeExportFormat *trade_export_format_lookup      (const char                *id);
const char              *trade_export_format_get_name    (const TradeExportFormat   *self);

void                     trade_export_options_init       (TradeExportOptions        *self,
                                                          TradeFormat               *format);
TradeStyle               trade_export_options_get_style  (const TradeExportOptions  *self);

/* What is exported, for a preview and for a look at its hidden labels. */
TradeScene              *trade_export_compose            (TradeView                 *view,
                                                          const TradeExportOptions  *options);

/* A file name such as exports-imports-2023.svg, the same in every language and safe on every file system. */
char                    *trade_export_suggest_name       (const TradeExportFormat   *format,
                                                          TradeView                 *view);

GBytes                  *trade_export_encode             (const TradeExportFormat   *format,
                                                          TradeView                 *view,
                                                          const TradeExportOptions  *options,
                                                          GError                   **error);
/* All views in one PDF, a page each. */
GBytes                  *trade_export_encode_pages       (GListModel                *views,
                                                          const TradeExportOptions  *options,
                                                          GError                   **error);

G_END_DECLS
