/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-message.h"

#include <glib/gi18n.h>

#include "trade-announce.h"
#include "trade-sentence.h"

/* Of details, and of a dialog that has some. */
#define LEAST_WIDTH 240
#define SMALLEST_WIDTH 320
#define LARGEST_WIDTH 490
#define SPACE_BESIDE 72
#define HEIGHT 96
#define LIST_HEIGHT 144

/* From so many lines on, details are a list, which has more room. */
#define LIST_LINES 3

#define MARGIN 12

/* More than the widest letter of a large heading takes, and less than the narrowest dialog has. */
#define LEAST_HEADING 80

#define TOASTS "trade-toasts"

/* A label would be measured as a whole, again and again, before anything is seen; a text view lays out what it shows. */
static GtkWidget *
build_text (const char *details)
{
  GtkWidget *text = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  g_autofree char *directed = trade_sentence_direct (details);
  GtkTextIter start;

  gtk_text_buffer_set_text (buffer, directed, -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (text), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (text), FALSE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (text), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (text), MARGIN);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (text), MARGIN);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (text), MARGIN);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (text), MARGIN);
  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (text), MARGIN / 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Details"), -1);

  return text;
}

static guint
count_lines (const char *text)
{
  guint n_lines = 1;

  for (const char *p = text; *p != '\0'; p++)
    n_lines += *p == '\n';

  return n_lines;
}

static void
copy_cb (GtkButton     *button,
         GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), text);
  /* The dialog lies over the window, where a toast would not be seen. */
  gtk_button_set_label (button, _("Copied"));
}

/* A file may have a hundred faults: they scroll, and they can be copied into a mail to whoever made the file. */
static GtkWidget *
build_details (const char *details)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGIN / 2);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *text = build_text (details);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Copy _Details"));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  /* What never scrolls sideways does not heed a least width of its content. */
  gtk_widget_set_size_request (scrolled, LEAST_WIDTH, -1);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled),
                                              count_lines (details) > LIST_LINES ? LIST_HEIGHT : HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), text);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_box_append (GTK_BOX (box), scrolled);

  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (copy_cb),
                           gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), 0);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

/* A window that was opened for what failed has not been laid out yet. */
static int
get_room (GtkWindow *parent)
{
  int wished;

  g_object_get (parent, "default-width", &wished, NULL);

  return MAX (wished, gtk_widget_get_width (GTK_WIDGET (parent)));
}

/**
 * trade_message_add_details:
 * @dialog: a dialog that is not shown yet
 * @parent: the window that it is about
 * @details: what a person may want to read, perhaps many lines
 *
 * Gives a dialog a text below its sentences, which scrolls and can be copied.
 */
void
trade_message_add_details (GtkWidget  *dialog,
                           GtkWindow  *parent,
                           const char *details)
{
  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (details != NULL);

  /* libadwaita has a dialog be no wider than its buttons want, and decides on the margins of its content later: if the details
   * themselves asked for room, they would have too little by then. */
  gtk_widget_set_size_request (dialog, CLAMP (get_room (parent) - SPACE_BESIDE, SMALLEST_WIDTH, LARGEST_WIDTH), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), build_details (details));
}

static GtkLabel *
find_label (GtkWidget  *widget,
            const char *css_class)
{
  GtkLabel *label = GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, css_class) ? GTK_LABEL (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && label == NULL;
       child = gtk_widget_get_next_sibling (child))
    label = find_label (child, css_class);

  return label;
}

/* libadwaita has a heading twice, large and small, and measures each for any width that the other can do with. Newer releases of
 * GTK complain where it needs more; where both wrap and need the same, neither does. */
static void
let_heading_wrap (GtkWidget *dialog)
{
  GtkLabel *large = find_label (dialog, "title-2");
  GtkLabel *small = find_label (dialog, "title-4");

  if (large == NULL || small == NULL)
    return;

  gtk_label_set_wrap (large, TRUE);
  gtk_label_set_wrap_mode (large, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_size_request (GTK_WIDGET (large), LEAST_HEADING, -1);
  gtk_widget_set_size_request (GTK_WIDGET (small), LEAST_HEADING, -1);
}

/**
 * trade_message_new:
 * @parent: the window that the message is about
 * @heading: what the message is about, in a few words
 * @body: (nullable): a sentence or two
 *
 * Creates a dialog without any response, whose heading wraps where it is long.
 *
 * Returns: (transfer none): a new dialog
 */
GtkWidget *
trade_message_new (GtkWindow  *parent,
                   const char *heading,
                   const char *body)
{
  g_autofree char *directed_heading = NULL;
  g_autofree char *directed_body = NULL;
  GtkWidget *dialog;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (heading != NULL, NULL);

  directed_heading = trade_sentence_direct (heading);
  directed_body = body != NULL ? trade_sentence_direct (body) : NULL;
  dialog = adw_message_dialog_new (parent, directed_heading, directed_body);
  let_heading_wrap (dialog);

  return dialog;
}

/**
 * trade_message_show:
 * @parent: the window that the message is about
 * @heading: what happened
 * @body: (nullable): what it means for the person's work
 * @details: (nullable): why, perhaps many lines
 *
 * Tells a person that something failed.
 *
 * Returns: (transfer none): the dialog, which destroys itself when it is closed
 */
GtkWidget *
trade_message_show (GtkWindow  *parent,
                    const char *heading,
                    const char *body,
                    const char *details)
{
  GtkWidget *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (heading != NULL, NULL);

  dialog = trade_message_new (parent, heading, body);
  if (details != NULL)
    trade_message_add_details (dialog, parent, details);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

/**
 * trade_message_new_toast:
 * @text: a sentence
 *
 * Creates a toast that tells something in passing. What it names may have marks of markup in it, which the title of a toast
 * would be parsed for.
 *
 * Returns: (transfer full): a new toast
 */
AdwToast *
trade_message_new_toast (const char *text)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (NULL);

  trade_sentence_set_label (GTK_LABEL (label), text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  trade_sentence_set_tooltip (label, text);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);

  return toast;
}

static gboolean
tells_the_same (AdwToast *a,
                AdwToast *b)
{
  GtkWidget *title = adw_toast_get_custom_title (a);
  GtkWidget *other = adw_toast_get_custom_title (b);

  if (adw_toast_get_action_name (a) != NULL)
    return g_strcmp0 (adw_toast_get_action_name (a), adw_toast_get_action_name (b)) == 0;

  return GTK_IS_LABEL (title) && GTK_IS_LABEL (other) && adw_toast_get_action_name (b) == NULL &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (title)), gtk_label_get_text (GTK_LABEL (other)));
}

/* libadwaita says that a toast appeared; what it tells, only where that is no widget. */
static void
announce_toast (AdwToastOverlay *overlay,
                AdwToast        *toast)
{
  GtkLabel *label = find_label (adw_toast_get_custom_title (toast), "heading");

  trade_announce (GTK_WIDGET (overlay), gtk_label_get_text (label));
}

static void
dismissed_cb (AdwToast  *toast,
              GPtrArray *toasts)
{
  g_ptr_array_remove (toasts, toast);
}

/* A toast that has gone has left the list by itself. */
static void
free_toasts (gpointer data)
{
  g_autoptr (GPtrArray) toasts = data;

  for (guint i = 0; i < toasts->len; i++)
    g_signal_handlers_disconnect_by_func (toasts->pdata[i], dismissed_cb, toasts);
}

/**
 * trade_message_add_toast:
 * @overlay: shows toasts
 * @toast: (transfer full): a toast whose title is a widget, with a label of the class heading
 *
 * Shows a toast, and announces it. It takes the place of those that tell the same, or whose button does the same: a person who exports
 * ten charts is told of the last one, and does not wait for the others. One that goes by itself does not wait for one that stays.
 */
void
trade_message_add_toast (AdwToastOverlay *overlay,
                         AdwToast        *toast)
{
  GPtrArray *toasts;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  toasts = g_object_get_data (G_OBJECT (overlay), TOASTS);
  if (toasts == NULL)
    {
      toasts = g_ptr_array_new_with_free_func (g_object_unref);
      g_object_set_data_full (G_OBJECT (overlay), TOASTS, toasts, free_toasts);
    }

  for (guint i = toasts->len; i > 0; i--)
    if (tells_the_same (toast, toasts->pdata[i - 1]))
      adw_toast_dismiss (toasts->pdata[i - 1]);
  if (adw_toast_get_timeout (toast) > 0)
    adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_ptr_array_add (toasts, g_object_ref (toast));
  g_signal_connect (toast, "dismissed", G_CALLBACK (dismissed_cb), toasts);
  announce_toast (overlay, toast);
  adw_toast_overlay_add_toast (overlay, toast);
}
