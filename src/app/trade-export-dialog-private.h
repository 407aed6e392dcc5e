/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-export-dialog.h"

#include "trade-export-views.h"
#include "trade-export-words.h"

G_BEGIN_DECLS

struct _TradeExportDialog
{
  AdwWindow parent_instance;

  TradeView         *view;
  GListModel        *siblings; /* as they are arranged; NULL for as they arrange themselves */
  TradeExportChoice  choice;
  TradeExportWords  *words;
  guint              page;  /* of the views that are exported, the one that the preview shows */
  TradeView         *shown; /* the view that the preview shows, or nothing as long as a thread draws it up */
  gboolean           loading; /* the rows are being set from the choice */
  gboolean           busy;
  guint              refresh_id;
  GCancellable      *proving; /* what threads draw up, or nothing */
  char             **warnings; /* of the preview */
  char             **others;   /* of the other views that are exported, as soon as a thread has looked them over */

  GtkWidget          *export_button;
  GtkWidget          *body;
  AdwToastOverlay    *toasts;
  GtkStack           *stack;
  GtkWidget          *pager;
  GtkWidget          *back_button;
  GtkWidget          *forward_button;
  GtkLabel           *page_label;
  TradeExportPreview *preview;
  GtkLabel           *text;
  GtkLabel           *size_label;
  GtkLabel           *warning_label;
  GtkWidget          *warning_box;
  GtkRevealer        *progress_revealer;
  GtkProgressBar     *progress;

  AdwComboRow    *format_row;
  TradeExportViews *views_group;
  GtkWidget      *size_group;
  AdwComboRow    *preset_row;
  GtkWidget      *width_row;
  GtkSpinButton  *width;
  GtkWidget      *height_row;
  GtkSpinButton  *height;
  AdwComboRow    *unit_row;
  GtkWidget      *resolution_row;
  GtkSpinButton  *resolution;
  GtkWidget      *scale_row;
  GtkSpinButton  *scale;
  GtkWidget      *look_group;
  AdwComboRow    *look_row;
  GtkSwitch      *transparent;
  GtkSwitch      *title;
  AdwEntryRow    *title_row;
  AdwEntryRow    *subtitle_row;
  GtkWidget      *own_words_button;
  GtkSwitch      *source;
  GtkSpinButton  *text_size;
  GtkWidget      *figures_group;
  GtkSwitch      *figures;
};

gboolean trade_export_dialog_is_png        (TradeExportDialog *self);

void     trade_export_dialog_load_words    (TradeExportDialog *self);
void     trade_export_dialog_take_words    (TradeExportDialog *self);
void     trade_export_dialog_forget_words  (TradeExportDialog *self);
void     trade_export_dialog_go_back       (TradeExportDialog *self);
void     trade_export_dialog_go_forward    (TradeExportDialog *self);
void     trade_export_dialog_refresh       (TradeExportDialog *self);
void     trade_export_dialog_queue_refresh (TradeExportDialog *self);
void     trade_export_dialog_stop_proving  (TradeExportDialog *self);

G_END_DECLS
