/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-history.h"

#include "trade-announce.h"
#include "trade-editor.h"

#define ACTION_UNDO "win.undo"
#define ACTION_REDO "win.redo"

/* What changes may be far from the cell that has the focus. */
static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeDraftHistory *history = trade_editor_get_history (TRADE_EDITOR (widget));
  const gboolean undoes = g_str_equal (name, ACTION_UNDO);
  const TradeDraftChange *change = undoes ? trade_draft_history_get_undo (history) : trade_draft_history_get_redo (history);
  g_autofree char *told = NULL;

  if (change == NULL)
    return;

  told = undoes ? trade_draft_change_write_undo (change) : trade_draft_change_write_redo (change);
  if (undoes)
    trade_draft_history_undo (history);
  else
    trade_draft_history_redo (history);
  trade_announce (widget, told);
}

/**
 * trade_editor_history_install:
 * @widget_class: the class of [class@Editor]
 *
 * Gives editors the actions win.undo and win.redo, which announce what they take back and bring back.
 */
void
trade_editor_history_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, ACTION_UNDO, NULL, step_action);
  gtk_widget_class_install_action (widget_class, ACTION_REDO, NULL, step_action);
}
