/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-open-menu.h"

#include <glib/gi18n.h>

#include "trade-cut.h"
#include "trade-recent.h"

/* A menu has no room for more; the start page has. */
#define MAX_FILES 6

/* In ems. */
#define MAX_NAME 24

/* What looks like the mark of a mnemonic in a name is a letter like the others. */
static char *
write_label (const char *name)
{
  g_autofree char *cut = trade_cut (name, MAX_NAME);
  g_auto (GStrv) parts = g_strsplit (cut != NULL ? cut : name, "_", -1);

  return g_strjoinv ("__", parts);
}

static GMenuModel *
list_section (GPtrArray *list)
{
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < list->len; i++)
    {
      const TradeRecent *recent = g_ptr_array_index (list, i);
      g_autofree char *label = write_label (recent->name);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-uri", "s", recent->uri);
      g_menu_append_item (section, item);
    }

  return G_MENU_MODEL (section);
}

/**
 * trade_open_menu_list:
 *
 * Lists what can be opened without looking for it: the files that were open last, the releases that every build carries, and
 * the page that has all of them.
 *
 * Returns: (transfer full): a menu
 */
GMenuModel *
trade_open_menu_list (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GPtrArray) recent = trade_recent_list (MAX_FILES);
  g_autoptr (GPtrArray) bundled = trade_recent_list_bundled ();
  g_autoptr (GMenuModel) files = list_section (recent);
  g_autoptr (GMenuModel) releases = list_section (bundled);
  g_autoptr (GMenu) more = g_menu_new ();

  g_menu_append (more, _("_Start Page"), "win.toggle-start");
  if (recent->len > 0)
    g_menu_append_section (menu, _("Recent Files"), files);
  g_menu_append_section (menu, _("Bundled Releases"), releases);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));

  return G_MENU_MODEL (menu);
}
