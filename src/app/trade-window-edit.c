/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-edit.h"

#include <glib/gi18n.h>

#include "trade-draft-figures.h"
#include "trade-editor.h"
#include "trade-message.h"
#include "trade-window-annotate.h"
#include "trade-window-release.h"

/* Nothing of the file that was opened is touched: what is made of its figures is a draft until it is saved somewhere. A release of a
 * person's own is saved where it came from, once that was agreed to. */
static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  TradeDataset *dataset = trade_window_get_dataset (window);
  TradeDraftWords *words = trade_draft_words_get_default ();
  g_autoptr (TradeDraftBase) base = NULL;
  g_autoptr (TradeDraft) draft = NULL;
  g_autoptr (GHashTable) annotations = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *origin = NULL;
  g_autoptr (TradeDraftHome) home = NULL;

  if (dataset == NULL)
    return;

  origin = trade_window_release_write_origin (window);
  annotations = trade_window_annotate_copy (window);
  base = trade_draft_base_new (dataset, origin, annotations, &error);
  if (base == NULL)
    {
      trade_message_show (GTK_WINDOW (window), _("The Release Cannot Be Edited"), NULL, error->message);
      return;
    }

  draft = trade_draft_new_of_release (base, words, trade_draft_words_get_decimal_mark (words));
  home = trade_window_release_dup_home (window);
  gtk_window_present (GTK_WINDOW (trade_editor_new (gtk_window_get_application (GTK_WINDOW (window)), draft, home, NULL)));
}

/**
 * trade_window_edit_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the action win.edit-copy.
 */
void
trade_window_edit_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.edit-copy", NULL, edit_action);
}
