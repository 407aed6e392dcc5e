/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-export.h"

#include <glib/gi18n.h>

#include "trade-citation.h"
#include "trade-clip.h"
#include "trade-describe.h"
#include "trade-exchange.h"
#include "trade-export-toast.h"
#include "trade-message.h"
#include "trade-reveal.h"
#include "trade-tabular.h"
#include "trade-window-arrange.h"
#include "trade-window-figures.h"

/* The actions that need a view. */
static const char *const view_actions[] = {
  "win.export",        "win.export-again",  "win.print",     "win.copy", "win.copy-chart",
  "win.copy-alt-text", "win.copy-citation", "win.copy-view", "win.export-view",
};

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  TradeView *view = trade_window_get_view (window);
  g_autoptr (GListModel) views = NULL;

  if (view == NULL)
    return;

  views = trade_window_arrange_list (window);
  if (g_str_equal (name, "win.print"))
    trade_printer_print (trade_window_get_printer (window), view, views);
  else if (g_str_equal (name, "win.export-again"))
    trade_exporter_repeat (trade_window_get_exporter (window), view, views);
  else
    trade_exporter_choose (trade_window_get_exporter (window), view, views);
}

static void
show_toast (TradeWindow *window,
            const char  *title)
{
  AdwToast *toast = trade_message_new_toast (title);

  adw_toast_set_timeout (toast, 2);
  trade_message_add_toast (trade_window_get_toasts (window), toast);
}

/* Puts a text on the clipboard, unless something is missing in it. */
static void
copy_text (TradeWindow *window,
           const char  *text,
           TradeFormat *format,
           const char  *title)
{
  g_autoptr (GError) error = NULL;

  if (trade_format_check (format, &error))
    {
      gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), text);
      show_toast (window, title);
    }
  else
    {
      trade_message_show (GTK_WINDOW (window), _("The Text Could Not Be Copied"), _("The clipboard is as it was."),
                          error->message);
    }
}

/* What a figure is, and where it was read or how it was computed. */
static void
copy_figure (TradeWindow *window,
             TradeFigure *figure)
{
  g_autoptr (TradeFormat) format = trade_format_copy (trade_format_get_default ());
  TradeDataset *dataset = trade_window_get_dataset (window);
  g_autofree char *sentence = trade_describe_figure (format, dataset, figure);
  g_autofree char *origin = trade_figure_is_derived (figure) ? trade_describe_formula (format, dataset, figure)
                                                             : trade_describe_origin (format, dataset, figure);
  g_autofree char *text = g_strjoin ("\n", sentence, origin, NULL);

  copy_text (window, text, format, _("Figure copied"));
}

static void
copy_view (TradeWindow *window,
           TradeView   *view)
{
  if (trade_clip_copy (GTK_WIDGET (window), view))
    show_toast (window, _("Chart and table copied"));
  else
    trade_message_show (GTK_WINDOW (window), _("The Chart Could Not Be Copied"), _("The clipboard is as it was."), NULL);
}

static void
copy_chart_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TradeView *view = trade_window_get_view (TRADE_WINDOW (widget));

  if (view != NULL)
    copy_view (TRADE_WINDOW (widget), view);
}

/* Another view is copied as it is arranged, and is not shown for that. */
static void
copy_view_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  TradeView *view = trade_view_list_find (trade_window_get_view_list (window), g_variant_get_string (parameter, NULL));
  g_autoptr (TradeView) arranged = trade_window_arrange_apply (window, view);

  if (arranged != NULL)
    copy_view (window, arranged);
}

/* What is exported is seen, or will be as soon as a thread has arranged it. */
static void
export_view_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  TradeView *view = trade_view_list_find (trade_window_get_view_list (window), g_variant_get_string (parameter, NULL));
  TradeView *shown;
  g_autoptr (TradeView) arranged = NULL;
  g_autoptr (GListModel) views = NULL;

  if (view == NULL)
    return;

  gtk_widget_activate_action_variant (widget, "win.view", parameter);
  shown = trade_window_get_view (window);
  if (g_str_equal (trade_view_get_id (shown), trade_view_get_id (view)))
    arranged = g_object_ref (shown);
  else
    arranged = trade_window_arrange_apply (window, view);
  views = trade_window_arrange_list (window);
  trade_exporter_choose (trade_window_get_exporter (window), arranged, views);
}

/* The figure that is read, in the chart or in the table. */
static void
copy_read_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  TradeFigure *figure = trade_ledger_get_figure (trade_window_get_ledger (window));
  g_autofree char *row = NULL;

  if (figure == NULL)
    return;

  if (g_str_equal (name, "win.copy-figure"))
    {
      copy_figure (window, figure);
      return;
    }

  row = trade_tabular_write_tsv_row (trade_window_get_dataset (window), figure, trade_format_get_default ());
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), row);
  show_toast (window, _("Row copied"));
}

/* The figure that has the focus, or the chart where none has. */
static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  TradeView *view = trade_window_get_view (window);
  TradeFigure *figure = trade_window_figures_get_focused (window);

  if (view == NULL)
    return;

  if (figure != NULL)
    copy_figure (window, figure);
  else
    copy_view (window, view);
}

static void
copy_words_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TradeWindow *window = TRADE_WINDOW (widget);
  TradeView *view = trade_window_get_view (window);
  gboolean citation = g_str_equal (name, "win.copy-citation");
  g_autoptr (TradeFormat) format = NULL;
  g_autofree char *text = NULL;

  if (view == NULL)
    return;

  format = trade_format_copy (trade_format_get_default ());
  text = citation ? trade_citation_write (view, format) : trade_citation_write_alt (view, format);
  copy_text (window, text, format, citation ? _("Citation copied") : _("Alt text copied"));
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  trade_exchange_paste (widget, trade_window_get_opener (TRADE_WINDOW (widget)));
}

static void
show_export_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  GFile *file = trade_exporter_get_saved (trade_window_get_exporter (TRADE_WINDOW (widget)));

  if (file == NULL)
    return;

  if (g_str_equal (name, "win.show-export"))
    trade_reveal_in_folder (GTK_WINDOW (widget), file);
  else
    trade_reveal_open (GTK_WINDOW (widget), file);
}

static void
saved_cb (TradeWindow *window,
          GFile       *file,
          guint        n_files)
{
  trade_message_add_toast (trade_window_get_toasts (window), trade_export_toast_new (file, n_files));
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.show-export", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.open-export", TRUE);
}

/* A dialog that is open tells of it where it can be seen. */
static void
stopped_cb (TradeWindow *window,
            const char  *text)
{
  if (trade_exporter_get_dialog (trade_window_get_exporter (window)) == NULL)
    show_toast (window, text);
}

/* Each file has a window: the first of several takes the one that it was dropped on. */
static void
open_files (TradeWindow *window,
            GSList      *files)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window)));
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (GSList *link = files->next; link != NULL; link = link->next)
    g_ptr_array_add (others, link->data);

  trade_window_open (window, files->data);
  if (others->len > 0 && application != NULL)
    g_application_open (application, (GFile **) others->pdata, (int) others->len, "");
}

/* A chart that is let go over its own program was not meant to be opened. */
static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         TradeWindow   *window)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  g_autoptr (GSList) files = NULL;

  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) || (drop != NULL && gdk_drop_get_drag (drop) != NULL))
    return FALSE;

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  if (files == NULL)
    return FALSE;

  open_files (window, files);

  return TRUE;
}

static void
accept_drops (TradeWindow *window)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (drop, "drop", G_CALLBACK (drop_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (drop));
}

/**
 * trade_window_export_install:
 * @widget_class: the class of [class@Window]
 *
 * Adds the actions win.export, win.export-again, win.print, win.copy, win.copy-chart, win.copy-view, win.export-view,
 * win.copy-figure, win.copy-row, win.copy-alt-text, win.copy-citation, win.paste, win.show-export and win.open-export, and the keys that a text or a list may want for itself.
 */
void
trade_window_export_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.export-again", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "win.copy-chart", NULL, copy_chart_action);
  gtk_widget_class_install_action (widget_class, "win.copy-view", "s", copy_view_action);
  gtk_widget_class_install_action (widget_class, "win.export-view", "s", export_view_action);
  gtk_widget_class_install_action (widget_class, "win.copy-figure", NULL, copy_read_action);
  gtk_widget_class_install_action (widget_class, "win.copy-row", NULL, copy_read_action);
  gtk_widget_class_install_action (widget_class, "win.copy-alt-text", NULL, copy_words_action);
  gtk_widget_class_install_action (widget_class, "win.copy-citation", NULL, copy_words_action);
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "win.show-export", NULL, show_export_action);
  gtk_widget_class_install_action (widget_class, "win.open-export", NULL, show_export_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "win.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_SHIFT_MASK, "win.paste", NULL);
}

/**
 * trade_window_export_attach:
 * @window: a window whose exporter and chart exist
 *
 * Connects the exporter and the chart of a new window, and lets files be dropped onto it.
 */
void
trade_window_export_attach (TradeWindow *window)
{
  g_return_if_fail (TRADE_IS_WINDOW (window));

  g_signal_connect_object (trade_window_get_exporter (window), "saved", G_CALLBACK (saved_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (trade_window_get_exporter (window), "stopped", G_CALLBACK (stopped_cb), window, G_CONNECT_SWAPPED);
  trade_exchange_attach_drag (trade_window_get_chart_area (window));
  accept_drops (window);
  trade_window_export_set_enabled (window, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.show-export", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.open-export", FALSE);
}

/**
 * trade_window_export_set_enabled:
 * @window: a window
 * @enabled: whether it shows a view
 *
 * Enables or disables the actions that need a view.
 */
void
trade_window_export_set_enabled (TradeWindow *window,
                                 gboolean     enabled)
{
  g_return_if_fail (TRADE_IS_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (view_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (window), view_actions[i], enabled);
}
