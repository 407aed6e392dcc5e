/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-draft-history.h"

G_BEGIN_DECLS

/**
 * TradeEditorForm:
 *
 * What a person says of a release as a whole: its title, what is measured, its source and its date.
 */
#define TRADE_TYPE_EDITOR_FORM (trade_editor_form_get_type ())
G_DECLARE_FINAL_TYPE (TradeEditorForm, trade_editor_form, TRADE, EDITOR_FORM, AdwBin)

void trade_editor_form_set_history (TradeEditorForm   *self,
                                    TradeDraftHistory *history);
void trade_editor_form_set_faults  (TradeEditorForm   *self,
                                    GPtrArray         *faults);
void trade_editor_form_focus       (TradeEditorForm   *self,
                                    TradeDraftField    field);
void trade_editor_form_fold        (TradeEditorForm   *self);

G_END_DECLS
