/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-menu.h"

#include <glib/gi18n.h>

/* What looks like the mark of a mnemonic in a name is a letter like the others. */
static void
add_named (GMenu      *menu,
           char       *name,
           const char *action,
           const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", keys);
  g_menu_append_item (menu, item);
  g_free (name);
}

static void
add_history (GMenu             *menu,
             TradeDraftHistory *history)
{
  const TradeDraftChange none = { TRADE_DRAFT_BEGUN, NULL, 0 };
  const TradeDraftChange *undo = trade_draft_history_get_undo (history);
  const TradeDraftChange *redo = trade_draft_history_get_redo (history);
  g_autoptr (GMenu) section = g_menu_new ();

  add_named (section, trade_draft_change_write_undo (undo != NULL ? undo : &none), "win.undo", "<Control>z");
  add_named (section, trade_draft_change_write_redo (redo != NULL ? redo : &none), "win.redo", "<Control><Shift>z");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
add_rows (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("_Paste Rows"), "win.paste-rows");
  g_menu_append (section, _("_Insert Row Above"), "win.insert-row");
  g_menu_append (section, _("_Remove Row"), "win.remove-row");
  g_menu_append (section, _("Go to the Next _Fault"), "win.next-fault");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
add_files (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("_New Release"), "app.new-release");
  g_menu_append (section, _("_Save"), "win.save-release");
  g_menu_append (section, _("Save _As…"), "win.save-release-as");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
add_help (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("_Keyboard Shortcuts"), "win.show-help-overlay");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/**
 * trade_editor_menu_fill:
 * @button: shows the menu of an editor
 * @history: what was done
 *
 * Names in a menu what can be undone and done again.
 */
void
trade_editor_menu_fill (GtkMenuButton     *button,
                        TradeDraftHistory *history)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (TRADE_IS_DRAFT_HISTORY (history));

  add_history (menu, history);
  add_rows (menu);
  add_files (menu);
  add_help (menu);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}
