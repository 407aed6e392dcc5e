/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-window-open.h"

#include <glib/gi18n.h>

#include "trade-announce.h"
#include "trade-format.h"
#include "trade-import-page.h"
#include "trade-input.h"
#include "trade-layout-page.h"
#include "trade-message.h"
#include "trade-open-chooser.h"
#include "trade-recent.h"
#include "trade-sentence.h"
#include "trade-watch.h"
#include "trade-window-arrange.h"
#include "trade-window-edit.h"
#include "trade-window-failure.h"
#include "trade-window-history.h"
#include "trade-window-release.h"

#define OPENING "trade-opening"

/* Whoever waits longer than this, in milliseconds, is told what for. Most files are read in less. */
#define PATIENCE 400

/* How often it is told how far reading has come, in milliseconds. */
#define TOLD_EVERY 250

typedef struct
{
  TradeWatch     *watch;
  GtkBox         *notices;
  GtkInfoBar     *changed_bar; /* built when it is first needed, like the other */
  GtkLabel       *changed_label;
  GtkInfoBar     *reading_bar;
  GtkLabel       *reading_label;
  GtkProgressBar *reading_progress;
  guint           patience; /* the source that ends it */
  guint           telling;  /* the source that tells how far it has come */
  AdwToast       *toast;    /* not owned; cleared when it goes */
  gboolean        is_read;  /* whether the window shows what its opener has read */
} TradeOpening;

static void
opening_free (gpointer data)
{
  TradeOpening *opening = data;

  g_clear_handle_id (&opening->patience, g_source_remove);
  g_clear_handle_id (&opening->telling, g_source_remove);
  g_clear_weak_pointer (&opening->toast);
  g_object_unref (opening->watch);
  g_free (opening);
}

static TradeOpening *
get_opening (TradeWindow *window)
{
  return g_object_get_data (G_OBJECT (window), OPENING);
}

static GtkInfoBar *
build_bar (TradeOpening  *opening,
           GtkLabel     **label)
{
  GtkWidget *bar = gtk_info_bar_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  *label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (*label, TRUE);
  gtk_label_set_wrap_mode (*label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (*label, 0);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*label));
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), box);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (bar), FALSE);
  gtk_box_append (opening->notices, bar);

  return GTK_INFO_BAR (bar);
}

static void
told_response_cb (GtkInfoBar *bar)
{
  gtk_info_bar_set_revealed (bar, FALSE);
}

/**
 * trade_window_open_tell:
 * @window: a window
 * @text: a sentence
 *
 * Tells above the chart of something that stays true until somebody does something about it.
 */
void
trade_window_open_tell (TradeWindow *window,
                        const char  *text)
{
  GtkInfoBar *bar;
  GtkLabel *label;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (text != NULL);

  bar = build_bar (get_opening (window), &label);
  trade_sentence_set_label (label, text);
  gtk_info_bar_set_show_close_button (bar, TRUE);
  g_signal_connect (bar, "response", G_CALLBACK (told_response_cb), NULL);
  gtk_info_bar_set_revealed (bar, TRUE);
}

static void
changed_response_cb (TradeWindow *window,
                     int          response)
{
  TradeOpener *opener = trade_window_get_opener (window);

  gtk_info_bar_set_revealed (get_opening (window)->changed_bar, FALSE);
  if (response == GTK_RESPONSE_ACCEPT && trade_opener_get_file (opener) != NULL)
    trade_opener_open (opener, trade_opener_get_file (opener));
}

/* A chart that somebody looks at does not change by itself. */
static void
file_changed_cb (TradeWindow *window)
{
  TradeOpening *opening = get_opening (window);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (opening->changed_bar == NULL)
    {
      opening->changed_bar = build_bar (opening, &opening->changed_label);
      gtk_info_bar_add_button (opening->changed_bar, _("_Reload"), GTK_RESPONSE_ACCEPT);
      gtk_info_bar_set_show_close_button (opening->changed_bar, TRUE);
      g_signal_connect_object (opening->changed_bar, "response", G_CALLBACK (changed_response_cb), window, G_CONNECT_SWAPPED);
    }

  name = trade_input_get_name (trade_opener_get_file (trade_window_get_opener (window)));
  text = g_strdup_printf (_("“%s” has changed since it was opened."), name);
  trade_sentence_set_label (opening->changed_label, text);
  gtk_info_bar_set_revealed (opening->changed_bar, TRUE);
  trade_announce (GTK_WIDGET (window), text);
}

static void
reading_response_cb (TradeWindow *window)
{
  trade_opener_cancel (trade_window_get_opener (window));
  /* A window that was opened for this alone has nothing else to show. */
  if (trade_window_get_dataset (window) == NULL)
    gtk_window_close (GTK_WINDOW (window));
}

static void
build_reading_bar (TradeWindow *window)
{
  TradeOpening *opening = get_opening (window);
  GtkWidget *spinner = gtk_spinner_new ();
  GtkWidget *progress = gtk_progress_bar_new ();

  opening->reading_bar = build_bar (opening, &opening->reading_label);
  opening->reading_progress = GTK_PROGRESS_BAR (progress);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (opening->reading_label))), progress);
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_info_bar_add_child (opening->reading_bar, spinner);
  gtk_info_bar_add_button (opening->reading_bar, _("_Cancel"), GTK_RESPONSE_CANCEL);
  g_signal_connect_object (opening->reading_bar, "response", G_CALLBACK (reading_response_cb), window, G_CONNECT_SWAPPED);
}

/* A file is first fetched, then its rows are read, and these can be counted. */
static void
tell_progress (TradeWindow *window)
{
  TradeOpening *opening = get_opening (window);
  TradeOpener *opener = trade_window_get_opener (window);
  TradeProgress *progress = trade_opener_get_progress (opener);
  const guint n_rows = progress != NULL ? trade_progress_get_rows (progress) : 0;
  g_autofree char *text = NULL;

  if (n_rows > 0)
    {
      g_autofree char *rows = trade_format_count (trade_format_get_default (), n_rows);
      g_autofree char *speed = trade_format_count (trade_format_get_default (), trade_progress_get_speed (progress));

      text = g_strdup_printf (ngettext ("Reading “%1$s”: %2$s row, %3$s a second", "Reading “%1$s”: %2$s rows, %3$s a second", n_rows),
                              trade_opener_get_pending (opener), rows, speed);
      gtk_progress_bar_set_fraction (opening->reading_progress, trade_progress_get_fraction (progress));
    }
  else
    text = g_strdup_printf (_("Reading “%s”…"), trade_opener_get_pending (opener));

  gtk_widget_set_visible (GTK_WIDGET (opening->reading_progress), n_rows > 0);
  trade_sentence_set_label (opening->reading_label, text);
}

static gboolean
tell_progress_cb (gpointer data)
{
  tell_progress (data);

  return G_SOURCE_CONTINUE;
}

static gboolean
patience_ends_cb (gpointer data)
{
  TradeWindow *window = data;
  TradeOpening *opening = get_opening (window);

  opening->patience = 0;
  if (opening->reading_bar == NULL)
    build_reading_bar (window);

  tell_progress (window);
  opening->telling = g_timeout_add (TOLD_EVERY, tell_progress_cb, window);
  gtk_info_bar_set_revealed (opening->reading_bar, TRUE);
  gtk_window_present (GTK_WINDOW (window));
  trade_announce (GTK_WIDGET (window), gtk_label_get_text (opening->reading_label));

  return G_SOURCE_REMOVE;
}

static void
reading_cb (TradeWindow *window)
{
  TradeOpening *opening = get_opening (window);

  g_clear_handle_id (&opening->patience, g_source_remove);
  g_clear_handle_id (&opening->telling, g_source_remove);
  if (trade_opener_get_pending (trade_window_get_opener (window)) != NULL)
    opening->patience = g_timeout_add (PATIENCE, patience_ends_cb, window);
  else if (opening->reading_bar != NULL)
    gtk_info_bar_set_revealed (opening->reading_bar, FALSE);
}

static void
dismiss_toast (TradeWindow *window)
{
  TradeOpening *opening = get_opening (window);

  if (opening->toast != NULL)
    adw_toast_dismiss (opening->toast);
  g_clear_weak_pointer (&opening->toast);
}

static void
set_read (TradeWindow *window,
          gboolean     is_read)
{
  get_opening (window)->is_read = is_read;
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.toggle-import", is_read);
}

/* Whoever is on the page need not be led to it; whoever leaves it answers nothing. */
static void
mode_cb (TradeWindow *window)
{
  if (g_str_equal (trade_window_get_mode (window), TRADE_WINDOW_IMPORT))
    {
      dismiss_toast (window);
      return;
    }

  trade_opener_stop_asking (trade_window_get_opener (window));
  set_read (window, get_opening (window)->is_read);
}

/* Whoever opens figures wants to see their chart, or their table. */
static void
leave_page (TradeWindow *window)
{
  if (!g_str_equal (trade_window_get_mode (window), TRADE_WINDOW_AUDIT))
    trade_window_history_leave_page (window);
}

/* A picture shows one view, and that is what opening it shows again. */
static void
show_view_of_picture (TradeWindow *window)
{
  TradeOpener *opener = trade_window_get_opener (window);
  const char *view_id = trade_opener_get_view_id (opener);
  TradeViewList *list = trade_window_get_view_list (window);
  TradeView *view = view_id != NULL ? trade_view_list_find (list, view_id) : NULL;

  if (view == NULL)
    return;

  trade_window_arrange_set (window, trade_view_get_id (view), trade_opener_get_arrangement (opener));
  trade_view_list_set_view (list, view);
}

/* Of a file of an agency something was chosen and something set aside; whoever opens it is told where that can be seen. */
static void
lead_to_import (TradeWindow *window)
{
  TradeOpener *opener = trade_window_get_opener (window);
  TradeReading *reading = trade_opener_get_reading (opener);
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *used = NULL;
  g_autofree char *all = NULL;
  g_autofree char *text = NULL;
  AdwToast *toast;

  dismiss_toast (window);
  if (trade_reading_get_cube (reading) == NULL)
    return;

  used = trade_format_count (format, trade_reading_get_n_used (reading, trade_opener_get_selected (opener)));
  all = trade_format_count (format, trade_reading_get_n_read (reading));
  /* Translators: how many rows of a file are shown, and how many it has. */
  text = g_strdup_printf (ngettext ("%1$s of %2$s row", "%1$s of %2$s rows", trade_reading_get_n_read (reading)), used, all);
  toast = trade_message_new_toast (text);
  /* The page has a longer name, beside which a telephone has no room for the counts. */
  adw_toast_set_button_label (toast, _("Details"));
  adw_toast_set_action_name (toast, "win.toggle-import");
  g_set_weak_pointer (&get_opening (window)->toast, toast);
  trade_message_add_toast (trade_window_get_toasts (window), toast);
}

static void
opened_cb (TradeWindow  *window,
           TradeDataset *dataset)
{
  GFile *file = trade_opener_get_file (trade_window_get_opener (window));

  leave_page (window);
  trade_window_set_dataset (window, dataset);
  set_read (window, TRUE);
  lead_to_import (window);
  show_view_of_picture (window);
  if (file != NULL)
    {
      trade_recent_add (file, dataset);
      trade_watch_set_file (get_opening (window)->watch, file);
    }
  gtk_window_present (GTK_WINDOW (window));
}

/* What is chosen on the page is seen in the chart as soon as the page is left. */
static void
selected_cb (TradeWindow  *window,
             TradeDataset *dataset)
{
  TradeOpener *opener = trade_window_get_opener (window);

  trade_window_set_dataset (window, dataset);
  trade_watch_set_file (get_opening (window)->watch, trade_opener_get_file (opener));
  set_read (window, TRUE);
}

/* A window that was opened for this file would be empty behind the page. */
static void
asked_cb (TradeWindow *window)
{
  if (trade_window_get_dataset (window) == NULL)
    trade_window_open_bundled (window);

  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.toggle-import", TRUE);
  g_object_set (window, "mode", TRADE_WINDOW_IMPORT, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

static void
nothing_selected_cb (TradeWindow  *window,
                     const GError *error)
{
  trade_message_add_toast (trade_window_get_toasts (window), trade_message_new_toast (error->message));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  trade_open_chooser_show (trade_window_get_opener (TRADE_WINDOW (widget)), GTK_WINDOW (widget));
}

static void
open_uri_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  trade_window_open (TRADE_WINDOW (widget), file);
}

static void
open_bundled_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  leave_page (TRADE_WINDOW (widget));
  trade_window_open_bundled (TRADE_WINDOW (widget));
}

/**
 * trade_window_open_install:
 * @widget_class: the class of [class@Window]
 *
 * Gives windows the actions win.open, win.open-uri and win.open-bundled, and win.save-release
 * and win.edit-copy for what was opened.
 */
void
trade_window_open_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.open-bundled", NULL, open_bundled_action);
  trade_window_release_install (widget_class);
  trade_window_edit_install (widget_class);
}

/**
 * trade_window_open_attach:
 * @window: a new window
 * @notices: where it says what happens to its file
 *
 * Lets the window show what its opener reads, and offer to read a file again that was changed.
 */
void
trade_window_open_attach (TradeWindow *window,
                          GtkBox      *notices)
{
  TradeOpening *opening;
  TradeOpener *opener;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (GTK_IS_BOX (notices));

  opening = g_new0 (TradeOpening, 1);
  opening->watch = trade_watch_new ();
  opening->notices = notices;
  g_object_set_data_full (G_OBJECT (window), OPENING, opening, opening_free);

  opener = trade_window_get_opener (window);
  g_signal_connect_object (opener, "opened", G_CALLBACK (opened_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (opener, "failed", G_CALLBACK (trade_window_failure_tell), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (opener, "asked", G_CALLBACK (asked_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (opener, "selected", G_CALLBACK (selected_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (opener, "nothing-selected", G_CALLBACK (nothing_selected_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (opener, "notify::reading", G_CALLBACK (reading_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::mode", G_CALLBACK (mode_cb), window, 0);
  g_signal_connect_object (opening->watch, "changed", G_CALLBACK (file_changed_cb), window, G_CONNECT_SWAPPED);
}

/**
 * trade_window_open_forget:
 * @window: a window
 *
 * Forgets the file that the window showed, because it is about to show other figures.
 */
void
trade_window_open_forget (TradeWindow *window)
{
  TradeOpening *opening;

  g_return_if_fail (TRADE_IS_WINDOW (window));

  opening = get_opening (window);
  trade_watch_set_file (opening->watch, NULL);
  set_read (window, FALSE);
  if (opening->changed_bar != NULL)
    gtk_info_bar_set_revealed (opening->changed_bar, FALSE);
}

/**
 * trade_window_open_fill_page:
 * @window: a window
 * @bin: where it is told what was read
 *
 * Shows what was read, or asks what is to be read as what.
 */
void
trade_window_open_fill_page (TradeWindow *window,
                             AdwBin      *bin)
{
  TradeOpener *opener;

  g_return_if_fail (TRADE_IS_WINDOW (window));
  g_return_if_fail (ADW_IS_BIN (bin));

  opener = trade_window_get_opener (window);
  adw_bin_set_child (bin, trade_opener_get_preview (opener) != NULL ? trade_layout_page_new (opener)
                                                                   : trade_import_page_new (opener));
}

/**
 * trade_window_open_focus_page:
 * @bin: where it is told what was read
 *
 * Gives the keyboard focus to the first thing there.
 */
void
trade_window_open_focus_page (AdwBin *bin)
{
  GtkWidget *page;

  g_return_if_fail (ADW_IS_BIN (bin));

  page = adw_bin_get_child (bin);
  if (TRADE_IS_LAYOUT_PAGE (page))
    trade_layout_page_focus_first (TRADE_LAYOUT_PAGE (page));
  else
    trade_import_page_focus_first (TRADE_IMPORT_PAGE (page));
}
