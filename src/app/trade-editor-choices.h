/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-editor-cell.h"

G_BEGIN_DECLS

/* More are found faster by typing. */
#define TRADE_EDITOR_CHOICES_MOST 60

/**
 * TradeEditorChoices:
 *
 * A list of what may be typed in a cell, below the cell. The cell keeps the focus.
 */
#define TRADE_TYPE_EDITOR_CHOICES (trade_editor_choices_get_type ())
G_DECLARE_FINAL_TYPE (TradeEditorChoices, trade_editor_choices, TRADE, EDITOR_CHOICES, GtkPopover)

GtkWidget  *trade_editor_choices_new      (void);
void        trade_editor_choices_show     (TradeEditorChoices  *self,
                                           GtkWidget           *cell,
                                           const char * const  *words,
                                           const char          *typed,
                                           gboolean             selects);
gboolean    trade_editor_choices_take_key (TradeEditorChoices  *self,
                                           TradeEditorCell     *cell,
                                           guint                key,
                                           GdkModifierType      state);
const char *trade_editor_choices_get      (TradeEditorChoices  *self);

G_END_DECLS
