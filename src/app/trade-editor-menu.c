/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-menu.h"

#include <glib/gi18n.h>

#include "trade-editor-columns.h"

/* What the menu says of the history now. */
#define NAMES "trade-editor-names"

typedef struct
{
  GtkMenuButton     *button;    /* which owns this */
  TradeDraftHistory *history;
  GWeakRef           focus;     /* what had it before the menu was opened */
  guint              returning; /* the source that gives it back; 0 for none */
} Menu;

/* What looks like the mark of a mnemonic in a name is a letter like the others. */
static char *
write_label (char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  g_free (name);

  return g_strjoinv ("__", parts);
}

static void
add_named (GMenu      *menu,
           const char *label,
           const char *action,
           const char *keys)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", keys);
  g_menu_append_item (menu, item);
}

static void
add_history (GMenu      *menu,
             char      **names)
{
  g_autoptr (GMenu) section = g_menu_new ();

  add_named (section, names[0], "win.undo", "<Control>z");
  add_named (section, names[1], "win.redo", "<Control><Shift>z");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static char **
write_names (TradeDraftHistory *history)
{
  const TradeDraftChange none = { TRADE_DRAFT_BEGUN, NULL, 0 };
  const TradeDraftChange *undo = trade_draft_history_get_undo (history);
  const TradeDraftChange *redo = trade_draft_history_get_redo (history);
  char **names = g_new0 (char *, 3);

  names[0] = write_label (trade_draft_change_write_undo (undo != NULL ? undo : &none));
  names[1] = write_label (trade_draft_change_write_redo (redo != NULL ? redo : &none));

  return names;
}

static void
add_rows (GMenu      *menu,
          TradeDraft *draft)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuModel) columns = trade_editor_columns_create_menu (draft);

  g_menu_append (section, _("Figures by Perio_d"), "win.toggle-grid");
  g_menu_append_submenu (section, _("Col_umns"), columns);
  g_menu_append (section, _("_Find…"), "win.find");
  g_menu_append (section, _("Sort _by This Column"), "win.sort-rows");
  g_menu_append (section, _("Rows in Their _Own Order"), "win.unsort-rows");
  g_menu_append (section, _("Select A_ll Rows"), "win.select-rows");
  g_menu_append (section, _("_Copy Rows"), "win.copy-rows");
  g_menu_append (section, _("Copy as Sent_ences"), "win.copy-sentences");
  g_menu_append (section, _("_Paste Rows"), "win.paste-rows");
  g_menu_append (section, _("_Insert Row Above"), "win.insert-row");
  g_menu_append (section, _("_Remove Row"), "win.remove-row");
  /* Translators: what the first row says in this column, the others say, too */
  g_menu_append (section, _("Fill Do_wn"), "win.fill-down");
  g_menu_append (section, _("_Go to the Next Fault"), "win.next-fault");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
add_files (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("_New Release"), "app.new-release");
  g_menu_append (section, _("_Save"), "win.save-release");
  g_menu_append (section, _("Save _As…"), "win.save-release-as");
  g_menu_append (section, _("Save the _Table as CSV…"), "win.save-table");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
add_help (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("_Keyboard Shortcuts"), "win.show-help-overlay");
  g_menu_append (section, _("Help"), "app.help");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* Whoever leaves the menu by key goes on typing where he was, unless what was chosen leads elsewhere. */
static gboolean
return_focus_cb (gpointer data)
{
  Menu *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->button));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GtkWidget) before = g_weak_ref_get (&self->focus);

  self->returning = 0;
  if (root != NULL && before != NULL && (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->button))))
    gtk_widget_grab_focus (before);

  return G_SOURCE_REMOVE;
}

/* GTK (4.18) gives the focus to the button once the menu has closed. */
static void
closed_cb (Menu *self)
{
  if (self->returning == 0)
    self->returning = g_idle_add (return_focus_cb, self);
}

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  Menu *self = user_data;
  g_autoptr (GMenu) menu = NULL;
  g_auto (GStrv) names = write_names (self->history);
  char **shown = g_object_get_data (G_OBJECT (button), NAMES);

  g_weak_ref_set (&self->focus, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (button))));
  if (shown != NULL && g_strv_equal ((const char *const *) shown, (const char *const *) names))
    return;

  menu = g_menu_new ();
  add_history (menu, names);
  add_rows (menu, trade_draft_history_get (self->history));
  add_files (menu);
  add_help (menu);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  g_signal_connect_swapped (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (closed_cb), self);
  g_object_set_data_full (G_OBJECT (button), NAMES, g_steal_pointer (&names), (GDestroyNotify) g_strfreev);
}

static void
menu_free (gpointer data)
{
  Menu *self = data;

  g_clear_handle_id (&self->returning, g_source_remove);
  g_object_unref (self->history);
  g_weak_ref_clear (&self->focus);
  g_free (self);
}

/**
 * trade_editor_menu_attach:
 * @button: shows the menu of an editor
 * @history: what was done
 *
 * Names in a menu what can be undone and done again, whenever it is opened: nobody sees it before, a menu takes longer to build than
 * a letter to type, and GTK (4.8) keeps the sections of each for ever.
 */
void
trade_editor_menu_attach (GtkMenuButton     *button,
                          TradeDraftHistory *history)
{
  Menu *self;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (TRADE_IS_DRAFT_HISTORY (history));

  self = g_new0 (Menu, 1);
  self->button = button;
  self->history = g_object_ref (history);
  g_weak_ref_init (&self->focus, NULL);
  gtk_widget_set_focus_on_click (gtk_widget_get_first_child (GTK_WIDGET (button)), FALSE);
  gtk_menu_button_set_create_popup_func (button, create_menu_cb, self, menu_free);
}
