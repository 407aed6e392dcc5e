/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-choices.h"

#include <string.h>

#include "trade-heading.h"

/* In logical pixels. */
#define MOST_HEIGHT 260

struct _TradeEditorChoices
{
  GtkPopover  parent_instance;

  GtkWidget  *scroller;
  GtkListBox *list;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeEditorChoices, trade_editor_choices, GTK_TYPE_POPOVER)

static const char *
get_words (GtkListBoxRow *row)
{
  return gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));
}

static void
activated_cb (TradeEditorChoices *self,
              GtkListBoxRow      *row)
{
  g_autofree char *words = g_strdup (get_words (row));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, words);
}

static void
trade_editor_choices_class_init (TradeEditorChoicesClass *klass)
{
  /**
   * TradeEditorChoices::chosen:
   * @self: a list
   * @words: what was chosen with the pointer
   */
  signals[CHOSEN] = g_signal_new ("chosen", TRADE_TYPE_EDITOR_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

static void
trade_editor_choices_init (TradeEditorChoices *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));

  gtk_popover_set_child (GTK_POPOVER (self), self->scroller);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
  gtk_widget_add_css_class (GTK_WIDGET (self), "editor-choices");
}

/**
 * trade_editor_choices_new:
 *
 * Creates a list of nothing. Whoever gives it a parent takes it from there again.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_editor_choices_new (void)
{
  return g_object_new (TRADE_TYPE_EDITOR_CHOICES, NULL);
}

static void
clear (TradeEditorChoices *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
add (TradeEditorChoices *self,
     const char         *words)
{
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
}

/* Below the cell, and no narrower. */
static void
point_to (TradeEditorChoices *self,
          GtkWidget          *cell)
{
  graphene_rect_t bounds;
  GdkRectangle place;

  if (!gtk_widget_compute_bounds (cell, gtk_widget_get_parent (GTK_WIDGET (self)), &bounds))
    return;

  place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &place);
  gtk_widget_set_size_request (self->scroller, MAX (place.width, 120), -1);
}

/**
 * trade_editor_choices_show:
 * @self: a list
 * @cell: where it is to be shown, somewhere below the parent of @self
 * @words: (array zero-terminated=1): what may be typed
 * @typed: what was typed: only what has it somewhere is listed; empty to list all
 * @selects: whether the first of what begins so is the one that is meant
 *
 * Shows what may be typed. Hides where nothing may.
 */
void
trade_editor_choices_show (TradeEditorChoices *self,
                           GtkWidget          *cell,
                           const char * const *words,
                           const char         *typed,
                           gboolean            selects)
{
  g_autofree char *folded = NULL;
  GtkListBoxRow *selected = NULL;
  guint n = 0;

  g_return_if_fail (TRADE_IS_EDITOR_CHOICES (self));
  g_return_if_fail (words != NULL && typed != NULL);

  clear (self);
  folded = trade_heading_fold (typed);
  for (guint i = 0; words[i] != NULL && n < TRADE_EDITOR_CHOICES_MOST; i++)
    {
      g_autofree char *word = trade_heading_fold (words[i]);

      if (strstr (word, folded) == NULL)
        continue;
      add (self, words[i]);
      if (selects && selected == NULL && *folded != '\0' && g_str_has_prefix (word, folded))
        selected = gtk_list_box_get_row_at_index (self->list, (int) n);
      n++;
    }

  if (n == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  gtk_list_box_select_row (self->list, selected);
  point_to (self, cell);
  gtk_popover_popup (GTK_POPOVER (self));
}

/* The list scrolls with what is selected, though it has no focus to follow. */
static void
scroll_to (TradeEditorChoices *self,
           GtkListBoxRow      *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/* Selects the next of what is listed. */
static void
step (TradeEditorChoices *self,
      int                 way)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  row = gtk_list_box_get_row_at_index (self->list, row != NULL ? gtk_list_box_row_get_index (row) + way : 0);
  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, row);
  scroll_to (self, row);
}

/**
 * trade_editor_choices_take_key:
 * @self: a list
 * @cell: the cell that has the focus
 * @key: a key
 * @state: what is held with it
 *
 * Does what a key does to the list: F4, and Alt with an arrow, show it or not; an arrow selects in it; Escape puts it away.
 *
 * Returns: whether the key was for the list
 */
gboolean
trade_editor_choices_take_key (TradeEditorChoices *self,
                               TradeEditorCell    *cell,
                               guint               key,
                               GdkModifierType     state)
{
  const GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  const gboolean is_down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;
  const gboolean is_arrow = is_down || key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  gboolean shown;

  g_return_val_if_fail (TRADE_IS_EDITOR_CHOICES (self), FALSE);
  g_return_val_if_fail (TRADE_IS_EDITOR_CELL (cell), FALSE);

  shown = gtk_widget_get_visible (GTK_WIDGET (self));
  if (key == GDK_KEY_F4 || (is_arrow && held == GDK_ALT_MASK))
    trade_editor_cell_ask (cell);
  else if (shown && key == GDK_KEY_Escape)
    gtk_popover_popdown (GTK_POPOVER (self));
  else if (shown && is_arrow && held == 0)
    step (self, is_down ? 1 : -1);
  else
    return FALSE;

  return TRUE;
}

/**
 * trade_editor_choices_get:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what is selected; %NULL where nothing is, or nothing is shown
 */
const char *
trade_editor_choices_get (TradeEditorChoices *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (TRADE_IS_EDITOR_CHOICES (self), NULL);

  row = gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_list_box_get_selected_row (self->list) : NULL;

  return row != NULL ? get_words (row) : NULL;
}
