/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-find-bar.h"

#include <glib/gi18n.h>

#include "trade-format.h"
#include "trade-sentence.h"

struct _TradeFindBar
{
  AdwBin     parent_instance;

  GtkWidget *bar;
  GtkWidget *entry;
  GtkWidget *result;
  gboolean   is_known; /* whether it was opened before */
};

enum
{
  CHANGED,
  NEXT,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeFindBar, trade_find_bar, ADW_TYPE_BIN)

static void
trade_find_bar_class_init (TradeFindBarClass *klass)
{
  /**
   * TradeFindBar::changed:
   * @self: a bar
   *
   * Something else is looked for, or nothing any more.
   */
  signals[CHANGED] = g_signal_new ("changed", TRADE_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TradeFindBar::next:
   * @self: a bar
   * @steps: 1 for the next, -1 for the one before
   *
   * A person wants to go to what was found.
   */
  signals[NEXT] = g_signal_new ("next", TRADE_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * TradeFindBar::closed:
   * @self: a bar
   *
   * The bar was closed, which had the focus.
   */
  signals[CLOSED] = g_signal_new ("closed", TRADE_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
search_changed_cb (TradeFindBar *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activate_cb (TradeFindBar *self)
{
  g_signal_emit (self, signals[NEXT], 0, 1);
}

static void
next_cb (TradeFindBar *self)
{
  g_signal_emit (self, signals[NEXT], 0, 1);
}

static void
previous_cb (TradeFindBar *self)
{
  g_signal_emit (self, signals[NEXT], 0, -1);
}

static void
stop_cb (TradeFindBar *self)
{
  trade_find_bar_close (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
trade_find_bar_init (TradeFindBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->entry = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  self->result = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->result, "dim-label");
  gtk_widget_add_css_class (self->result, "numeric");
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->result);

  self->bar = gtk_search_bar_new ();
  gtk_search_bar_set_child (GTK_SEARCH_BAR (self->bar), box);
  gtk_search_bar_connect_entry (GTK_SEARCH_BAR (self->bar), GTK_EDITABLE (self->entry));
  adw_bin_set_child (ADW_BIN (self), self->bar);
  /* The entry takes the room that there is, and asks for none. */
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);

  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "next-match", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "previous-match", G_CALLBACK (previous_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
}

/**
 * trade_find_bar_new:
 * @placeholder: what can be looked for
 *
 * Creates a bar that is closed.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_find_bar_new (const char *placeholder)
{
  TradeFindBar *self = g_object_new (TRADE_TYPE_FIND_BAR, NULL);

  g_object_set (self->entry, "placeholder-text", placeholder, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder, -1);

  return GTK_WIDGET (self);
}

/**
 * trade_find_bar_append:
 * @self: a bar
 * @child: a widget
 *
 * Adds something to the bar, behind what was found.
 */
void
trade_find_bar_append (TradeFindBar *self,
                       GtkWidget    *child)
{
  g_return_if_fail (TRADE_IS_FIND_BAR (self));

  gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->entry)), child);
}

/**
 * trade_find_bar_open:
 * @self: a bar
 *
 * Opens the bar, and has what is typed go there.
 */
void
trade_find_bar_open (TradeFindBar *self)
{
  g_return_if_fail (TRADE_IS_FIND_BAR (self));

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->bar), TRUE);
  gtk_widget_grab_focus (self->entry);
  /* With its first focus GTK makes the entry known to screen readers, too late to tell them of that focus. */
  if (!self->is_known)
    {
      gtk_root_set_focus (gtk_widget_get_root (self->entry), NULL);
      gtk_widget_grab_focus (self->entry);
    }
  self->is_known = TRUE;
}

/**
 * trade_find_bar_close:
 * @self: a bar
 *
 * Closes the bar, after which nothing is looked for.
 */
void
trade_find_bar_close (TradeFindBar *self)
{
  g_return_if_fail (TRADE_IS_FIND_BAR (self));

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->bar), FALSE);
  if (*trade_find_bar_get_query (self) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/**
 * trade_find_bar_get_query:
 * @self: a bar
 *
 * Returns: (transfer none): what is looked for; empty for nothing
 */
const char *
trade_find_bar_get_query (TradeFindBar *self)
{
  g_return_val_if_fail (TRADE_IS_FIND_BAR (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * trade_find_bar_set_found:
 * @self: a bar in which something is looked for
 * @n_found: how many things were found
 * @n: among how many
 *
 * Tells how many were found.
 */
void
trade_find_bar_set_found (TradeFindBar *self,
                          guint         n_found,
                          guint         n)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *found = trade_format_count (format, n_found);
  g_autofree char *all = trade_format_count (format, n);
  /* Translators: how many things were found among how many: "3 of 120" */
  g_autofree char *result = g_strdup_printf (C_("found", "%1$s of %2$s"), found, all);

  trade_find_bar_set_result (self, result);
}

/**
 * trade_find_bar_set_result:
 * @self: a bar
 * @result: how much was found, in words; empty where nothing is looked for
 *
 * Tells what was found.
 */
void
trade_find_bar_set_result (TradeFindBar *self,
                           const char   *result)
{
  g_return_if_fail (TRADE_IS_FIND_BAR (self));
  g_return_if_fail (result != NULL);

  trade_sentence_set_label (GTK_LABEL (self->result), result);
  if (*result != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, result, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
