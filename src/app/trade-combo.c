/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-combo.h"

#define HANDLER "trade-combo-handler"

/* In logical pixels, between an entry and its mark. */
#define SPACING 6

static void
show_mark (GtkListItem *item,
           GParamSpec  *pspec,
           AdwComboRow *row)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (mark, adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (item) ? 1 : 0);
}

/* A list that opens would have the first entry in focus, from where keys lead to another than from the one that is chosen. */
static void
focus_chosen (GtkListItem *item,
              GtkWidget   *box)
{
  AdwComboRow *row = ADW_COMBO_ROW (gtk_widget_get_ancestor (box, ADW_TYPE_COMBO_ROW));

  if (gtk_list_item_get_position (item) == adw_combo_row_get_selected (row))
    gtk_widget_grab_focus (gtk_widget_get_parent (box));
}

static void
setup_cb (AdwComboRow *row,
          GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  g_signal_connect_object (box, "map", G_CALLBACK (focus_chosen), item, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (AdwComboRow *row,
         GtkListItem *item)
{
  GtkStringObject *text = gtk_list_item_get_item (item);
  GtkLabel *label = GTK_LABEL (gtk_widget_get_first_child (gtk_list_item_get_child (item)));
  const gulong handler =
    g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (show_mark), item, G_CONNECT_SWAPPED);

  gtk_label_set_label (label, gtk_string_object_get_string (text));
  g_object_set_data (G_OBJECT (item), HANDLER, GSIZE_TO_POINTER (handler));
  show_mark (item, NULL, row);
}

static void
unbind_cb (AdwComboRow *row,
           GtkListItem *item)
{
  g_signal_handler_disconnect (row, GPOINTER_TO_SIZE (g_object_steal_data (G_OBJECT (item), HANDLER)));
}

/**
 * trade_combo_show_whole:
 * @row: a row whose entries are strings
 *
 * Has the list of a row show its entries whole, and open with the chosen one in focus. libadwaita cuts them after twenty characters,
 * also where nothing else tells one from another.
 */
void
trade_combo_show_whole (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), row, G_CONNECT_SWAPPED);
  adw_combo_row_set_list_factory (row, factory);
}
