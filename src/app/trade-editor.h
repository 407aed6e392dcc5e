/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-dataset.h"
#include "trade-draft-history.h"
#include "trade-draft-keeper.h"

G_BEGIN_DECLS

/**
 * TradeEditor:
 *
 * A window in which a person types the figures of a release, beside the charts that they make.
 *
 * Its actions: win.undo, win.redo, win.save-release, win.save-release-as, win.save-table, win.insert-row, win.remove-row,
 * win.paste-rows, win.next-fault, win.copy-rows, win.find, win.find-next, win.find-previous, win.words, win.note, win.highlight,
 * win.view-earlier, win.view-later, win.copy-sentences, win.select-rows,
 * win.unsort-rows, win.toggle-grid.
 */
#define TRADE_TYPE_EDITOR (trade_editor_get_type ())
G_DECLARE_FINAL_TYPE (TradeEditor, trade_editor, TRADE, EDITOR, AdwApplicationWindow)

TradeEditor       *trade_editor_new         (GtkApplication    *application,
                                             TradeDraft        *draft,
                                             TradeDraftHome    *home,
                                             TradeDraftKeeper  *keeper);
void               trade_editor_open_draft  (GtkApplication    *application,
                                             GFile             *file);
TradeDraftHistory *trade_editor_get_history (TradeEditor       *self);
GSimpleActionGroup *
                   trade_editor_get_columns (TradeEditor       *self);
TradeDataset      *trade_editor_dup_dataset (TradeEditor       *self,
                                             guint             *n_faults);
guint              trade_editor_get_n_faults (TradeEditor      *self);
TradeDraftHome    *trade_editor_get_home    (TradeEditor       *self);
void               trade_editor_set_saved   (TradeEditor       *self,
                                             TradeDraftHome    *home,
                                             TradeDraft        *draft);
gboolean           trade_editor_is_safe     (TradeEditor       *self);
void               trade_editor_forget      (TradeEditor       *self);
void               trade_editor_leave       (TradeEditor       *self);
char              *trade_editor_dup_failure (TradeEditor       *self);
gboolean           trade_editor_get_place   (TradeEditor       *self,
                                             guint             *row,
                                             guint             *column);
void               trade_editor_add_toast   (TradeEditor       *self,
                                             AdwToast          *toast);
void               trade_editor_show_fault  (TradeEditor       *self);

G_END_DECLS
