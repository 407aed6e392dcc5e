/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trade-export-size.h"

G_BEGIN_DECLS

/**
 * TradeExportLook:
 *
 * The palettes that the export dialog offers.
 */
typedef enum
{
  TRADE_EXPORT_LOOK_LIGHT,
  TRADE_EXPORT_LOOK_DARK,
  TRADE_EXPORT_LOOK_PRINT,
  TRADE_EXPORT_N_LOOKS,
} TradeExportLook;

/**
 * TradeExportChoice:
 * @format: (not nullable): the format of the file
 * @preset: (nullable): the size; %NULL for the person's own
 * @own: the person's own size
 * @resolution: dots per inch of a size in millimetres or inches
 * @scale: device pixels for each pixel of a size in pixels
 * @look: the palette
 * @transparent: whether the background is left out
 * @title: whether title and subtitle are shown
 * @source: whether the foot with the source is shown
 * @text_scale: how much larger than designed text is set
 * @all_views: whether other views are exported too, and not only the one that is shown
 * @view_ids: (nullable): which, where not all of them are: their IDs with spaces between them, interned
 * @figures: whether the figures travel inside of a PNG, so that it can be opened again
 *
 * What a person chose in the export dialog. All of it stays within the limits that the dialog has.
 */
typedef struct
{
  const TradeExportFormat *format;
  const TradeExportPreset *preset;
  TradeExportSize          own;
  double                   resolution;
  double                   scale;
  TradeExportLook          look;
  gboolean                 transparent;
  gboolean                 title;
  gboolean                 source;
  double                   text_scale;
  gboolean                 all_views;
  const char              *view_ids;
  gboolean                 figures;
} TradeExportChoice;

void        trade_export_choice_init         (TradeExportChoice       *self);
void        trade_export_choice_begin        (TradeExportChoice       *self);
void        trade_export_choice_load         (TradeExportChoice       *self,
                                              GVariant                *saved);
GVariant   *trade_export_choice_save         (const TradeExportChoice *self);
void        trade_export_choice_recall       (TradeExportChoice       *self);
void        trade_export_choice_remember     (const TradeExportChoice *self);

void        trade_export_choice_set_preset   (TradeExportChoice       *self,
                                              const TradeExportPreset *preset);
gboolean    trade_export_choice_has_pixels   (const TradeExportChoice *self);
gboolean    trade_export_choice_has_document (const TradeExportChoice *self);
GListModel *trade_export_choice_list_views   (const TradeExportChoice *self,
                                              TradeView               *view,
                                              GListModel              *siblings);
void        trade_export_choice_get_options  (const TradeExportChoice *self,
                                              TradeFormat             *format,
                                              TradeExportOptions      *options);
GBytes     *trade_export_choice_encode       (const TradeExportChoice *self,
                                              GListModel              *views,
                                              TradeFormat             *format,
                                              GError                 **error);
char       *trade_export_choice_suggest_name (const TradeExportChoice *self,
                                              TradeView               *view);

G_END_DECLS
