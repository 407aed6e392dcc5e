/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-watch.h"

#include <glib/gi18n.h>

#include "trade-editor-save.h"
#include "trade-input.h"
#include "trade-message.h"
#include "trade-save.h"
#include "trade-watch.h"

#define WATCH "trade-editor-watch"
#define TOLD "trade-editor-watch-told"

/* Whoever saves is asked in any case; whoever goes on typing would rather hear at once. */
static void
tell (TradeEditor    *editor,
      TradeDraftHome *home)
{
  g_autofree char *name = trade_input_get_name (trade_draft_home_get_file (home));
  g_autofree char *text = g_strdup_printf (_("“%s” has changed since it was opened."), name);
  g_autofree char *uri = g_file_get_uri (trade_draft_home_get_file (home));
  AdwToast *toast = trade_message_new_toast (text);

  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _("Open"));
  adw_toast_set_action_name (toast, "app.open-release");
  adw_toast_set_action_target (toast, "s", uri);
  trade_editor_add_toast (editor, toast);
}

/* What is gone is in nobody's way, what the editor is writing is its own, and each state is told of once. */
static void
look (TradeEditor *editor)
{
  TradeDraftHome *home = trade_editor_get_home (editor);
  g_autoptr (GFile) file = NULL;
  g_autofree char *etag = NULL;

  if (home == NULL || trade_draft_home_get_kind (home) == TRADE_DRAFT_HOME_FOREIGN || trade_editor_save_is_writing (editor))
    return;

  file = trade_draft_home_locate (trade_draft_home_get_kind (home), trade_draft_home_get_file (home));
  etag = trade_save_dup_etag (file);
  if (etag == NULL || g_strcmp0 (etag, trade_draft_home_get_etag (home)) == 0 ||
      g_strcmp0 (etag, g_object_get_data (G_OBJECT (editor), TOLD)) == 0)
    return;

  tell (editor, home);
  g_object_set_data_full (G_OBJECT (editor), TOLD, g_steal_pointer (&etag), g_free);
}

/**
 * trade_editor_watch_follow:
 * @editor: an editor whose draft belongs somewhere else than before
 *
 * Tells from now on when another program changes what the draft belongs to, or has done so already.
 */
void
trade_editor_watch_follow (TradeEditor *editor)
{
  TradeDraftHome *home;
  TradeWatch *watch;

  g_return_if_fail (TRADE_IS_EDITOR (editor));

  home = trade_editor_get_home (editor);
  watch = g_object_get_data (G_OBJECT (editor), WATCH);
  if (watch == NULL)
    {
      watch = trade_watch_new ();
      g_object_set_data_full (G_OBJECT (editor), WATCH, watch, g_object_unref);
      g_signal_connect_object (watch, "changed", G_CALLBACK (look), editor, G_CONNECT_SWAPPED);
    }
  trade_watch_set_file (watch, home != NULL ? trade_draft_home_get_file (home) : NULL);
  look (editor);
}
