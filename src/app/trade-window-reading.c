/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-reading.h"

#include <glib/gi18n.h>

#include "trade-announce.h"
#include "trade-audit-page.h"
#include "trade-headline.h"
#include "trade-listen.h"
#include "trade-message.h"
#include "trade-presentation.h"
#include "trade-sentence.h"
#include "trade-window-figures.h"

/* The title of the chart that was shown last. */
#define TITLE "trade-reading-title"

static void
describe_response_cb (AdwMessageDialog *dialog,
                      const char       *response,
                      TradeWindow      *window)
{
  AdwToast *toast;

  if (!g_str_equal (response, "copy"))
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)),
                          gtk_label_get_text (GTK_LABEL (adw_message_dialog_get_extra_child (dialog))));
  toast = trade_message_new_toast (_("Alt text copied"));
  adw_toast_set_timeout (toast, 2);
  trade_message_add_toast (trade_window_get_toasts (window), toast);
}

/* Tells the chart as it is on the screen. */
static void
describe_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TradeScene *scene = trade_chart_area_get_scene (trade_window_get_chart_area (TRADE_WINDOW (widget)));
  g_autofree char *overview = NULL;
  g_autofree char *text = NULL;
  GtkWidget *dialog, *label;

  if (scene == NULL)
    return;

  overview = trade_scene_describe_chart (scene);
  text = g_strdup_printf ("%s\n%s", trade_scene_get_title (scene), overview);
  label = gtk_label_new (NULL);
  trade_sentence_set_label (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  dialog = trade_message_new (GTK_WINDOW (widget), _("This Chart in Words"), NULL);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), label);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "copy", _("Copy as _Alt Text"));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "copy", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "copy");
  g_signal_connect_object (dialog, "response", G_CALLBACK (describe_response_cb), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
present_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  if (trade_window_get_view (TRADE_WINDOW (widget)) != NULL)
    trade_presentation_start (TRADE_WINDOW (widget));
}

static void
listen_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  trade_listen_toggle (TRADE_WINDOW (widget));
}

/**
 * trade_window_reading_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the actions win.describe, win.listen and win.present.
 */
void
trade_window_reading_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.describe", NULL, describe_action);
  gtk_widget_class_install_action (widget_class, "win.listen", NULL, listen_action);
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present_action);
}

/**
 * trade_window_reading_set_enabled:
 * @window: a window
 * @enabled: whether it shows a view
 *
 * Lets the actions that need a view be called, or does not.
 */
void
trade_window_reading_set_enabled (TradeWindow *window,
                                  gboolean     enabled)
{
  g_return_if_fail (TRADE_IS_WINDOW (window));

  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.describe", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.listen", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.present", enabled);
}

/**
 * trade_window_reading_fill_audit:
 * @window: a window that shows a dataset
 * @bin: where the audit is to be shown
 *
 * Lists what was checked. The list is built when it is first asked for.
 */
void
trade_window_reading_fill_audit (TradeWindow *window,
                                 AdwBin      *bin)
{
  GtkWidget *page;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (ADW_IS_BIN (bin));

  page = adw_bin_get_child (bin);
  if (page == NULL)
    {
      page = trade_audit_page_new ();
      adw_bin_set_child (bin, page);
      g_signal_connect_object (page, "figure-activated", G_CALLBACK (trade_window_figures_lead), window, G_CONNECT_SWAPPED);
    }

  if (trade_window_get_dataset (window) != NULL)
    trade_audit_page_set_dataset (TRADE_AUDIT_PAGE (page), trade_window_get_dataset (window));
}

/* A chart that has the focus says another name by itself. */
static gboolean
is_focused (GtkWidget *chart)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (chart));

  return focus != NULL && (focus == chart || gtk_widget_is_ancestor (focus, chart));
}

/**
 * trade_window_reading_announce:
 * @window: a window that shows another view, or the same one arranged otherwise
 *
 * Announces the title of the chart, if that is another one and the focus is elsewhere.
 */
void
trade_window_reading_announce (TradeWindow *window)
{
  TradeView *view;
  GtkWindow *presentation;
  g_autofree char *title = NULL;

  g_return_if_fail (TRADE_IS_WINDOW (window));

  view = trade_window_get_view (window);
  if (view == NULL)
    return;

  title = trade_headline_write_title (view, trade_format_get_default ());
  if (g_strcmp0 (title, g_object_get_data (G_OBJECT (window), TITLE)) == 0)
    return;

  presentation = trade_presentation_get (window);
  if (presentation != NULL)
    trade_announce (GTK_WIDGET (presentation), title);
  else if (!is_focused (GTK_WIDGET (trade_window_get_chart_area (window))))
    trade_announce (GTK_WIDGET (window), title);
  g_object_set_data_full (G_OBJECT (window), TITLE, g_steal_pointer (&title), g_free);
}
