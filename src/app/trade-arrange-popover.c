/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-arrange-popover.h"

#include <glib/gi18n.h>

#include "trade-arrange-offers.h"

/* In logical pixels; what does not fit is scrolled. */
#define LARGEST_HEIGHT 460

/* Beyond so many choices a group has columns: several of short names, two of longer ones, which have more characters than
 * these. */
#define MOST_ROWS 6
#define SHORT_NAMES 8
#define SHORT_COLUMNS 4

/* In characters, of a sentence. */
#define SENTENCE_WIDTH 34

struct _TradeArrangePopover
{
  GtkPopover parent_instance;

  TradeView *view;
  GPtrArray *choices; /* (element-type GtkCheckButton): what can be chosen, from top to bottom; the popover has them */
  char      *offered; /* what is in it, so that it is built anew only where that is something else */
  guint      update_source;

  TradeView    *listed;  /* what the popover offers something for */
  GCancellable *listing; /* what a thread is at, or nothing */
  gboolean      opened;  /* and the choice that is made has not got the focus yet */

  GtkWidget *groups;
  GtkWidget *spinner;
  GtkWidget *reset;
  GPtrArray *marks; /* (element-type GtkWidget): of each group, what tells that it was changed */
};

G_DEFINE_FINAL_TYPE (TradeArrangePopover, trade_arrange_popover, GTK_TYPE_POPOVER)

static GtkWidget *
create_heading (TradeArrangePopover *self,
                const char          *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);
  /* Translators: beside the heading of a group of choices, one of which was chosen by a person. */
  GtkWidget *mark = gtk_label_new (C_ ("arrangement", "Changed"));

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (mark, "caption");
  gtk_widget_add_css_class (mark, "accent");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  g_ptr_array_add (self->marks, mark);

  return box;
}

static GtkWidget *
create_choice (GMenuModel *section,
               int         place)
{
  g_autofree char *label = NULL;
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (section, place, G_MENU_ATTRIBUTE_TARGET, NULL);
  GtkWidget *choice = gtk_check_button_new ();

  g_menu_model_get_item_attribute (section, place, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  g_menu_model_get_item_attribute (section, place, G_MENU_ATTRIBUTE_ACTION, "s", &action);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (choice), label);
  gtk_check_button_set_use_underline (GTK_CHECK_BUTTON (choice), TRUE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (choice), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (choice), action);

  return choice;
}

static int
choose_columns (GMenuModel *section)
{
  int n = g_menu_model_get_n_items (section);
  glong longest = 0;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *label = NULL;

      g_menu_model_get_item_attribute (section, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      longest = MAX (longest, g_utf8_strlen (label, -1));
    }

  return n <= MOST_ROWS ? 1 : longest <= SHORT_NAMES ? SHORT_COLUMNS : 2;
}

static void
add_group (TradeArrangePopover *self,
           const char          *title,
           GMenuModel          *section)
{
  GtkWidget *group = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *grid = gtk_grid_new ();
  GtkCheckButton *first = NULL;
  int n_columns = choose_columns (section);

  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (group), create_heading (self, title));
  for (int i = 0; i < g_menu_model_get_n_items (section); i++)
    {
      GtkWidget *choice = create_choice (section, i);

      /* The arrow keys go from one to the next, as they do among radio buttons. */
      if (first == NULL)
        first = GTK_CHECK_BUTTON (choice);
      else
        gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), first);
      gtk_grid_attach (GTK_GRID (grid), choice, i % n_columns, i / n_columns, 1, 1);
      g_ptr_array_add (self->choices, choice);
    }
  gtk_box_append (GTK_BOX (group), grid);
  gtk_box_append (GTK_BOX (self->groups), group);
}

static void
add_sentence (TradeArrangePopover *self,
              const char          *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), SENTENCE_WIDTH);
  gtk_label_set_max_width_chars (GTK_LABEL (label), SENTENCE_WIDTH);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (self->groups), label);
}

static void
clear (TradeArrangePopover *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->choices, 0);
  g_ptr_array_set_size (self->marks, 0);
  while ((child = gtk_widget_get_first_child (self->groups)) != NULL)
    gtk_box_remove (GTK_BOX (self->groups), child);
}

/* What is offered, in one text. */
static char *
write_offers (GMenuModel *offers)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (offers); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (offers, i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++)
        {
          g_autofree char *label = NULL;
          g_autofree char *target = NULL;

          g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_LABEL, "s", &label);
          g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_TARGET, "s", &target);
          g_string_append_printf (text, "%d %s %s\n", i, label, target);
        }
    }

  return g_string_free (text, FALSE);
}

static void
build (TradeArrangePopover *self,
       GMenuModel          *offers)
{
  clear (self);
  for (int i = 0; i < g_menu_model_get_n_items (offers); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (offers, i, G_MENU_LINK_SECTION);
      g_autofree char *title = NULL;

      g_menu_model_get_item_attribute (offers, i, G_MENU_ATTRIBUTE_LABEL, "s", &title);
      add_group (self, title, section);
    }

  if (g_menu_model_get_n_items (offers) == 0)
    add_sentence (self, trade_arrange_offers_explain (self->view));
  gtk_widget_set_visible (self->reset, g_menu_model_get_n_items (offers) > 0);
}

static void
show_changes (TradeArrangePopover *self,
              GMenuModel          *offers)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      gboolean changed = FALSE;

      g_menu_model_get_item_attribute (offers, (int) i, TRADE_ARRANGE_OFFERS_CHANGED, "b", &changed);
      gtk_widget_set_visible (g_ptr_array_index (self->marks, i), changed);
    }
}

/* Finds the choice of an action and a target; without these, the first that is chosen. */
static GtkWidget *
find_choice (TradeArrangePopover *self,
             const char          *action,
             GVariant            *target)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      GtkActionable *choice = g_ptr_array_index (self->choices, i);

      if (action == NULL ? gtk_check_button_get_active (GTK_CHECK_BUTTON (choice))
                         : g_strcmp0 (gtk_actionable_get_action_name (choice), action) == 0 && target != NULL &&
                             g_variant_equal (gtk_actionable_get_action_target_value (choice), target))
        return GTK_WIDGET (choice);
    }

  return NULL;
}

static GtkActionable *
get_focused (TradeArrangePopover *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return GTK_IS_CHECK_BUTTON (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? GTK_ACTIONABLE (focus) : NULL;
}

/* Whoever opens the popover finds what is chosen now. */
static void
focus_chosen (TradeArrangePopover *self)
{
  GtkWidget *chosen = self->opened && gtk_widget_get_visible (GTK_WIDGET (self)) ? find_choice (self, NULL, NULL) : NULL;

  self->opened = FALSE;
  if (chosen != NULL)
    gtk_widget_grab_focus (chosen);
}

static void
take_offers (TradeArrangePopover *self,
             GMenuModel          *offers)
{
  g_autofree char *offered = write_offers (offers);

  g_set_object (&self->listed, self->view);
  gtk_widget_set_visible (self->spinner, FALSE);
  /* Why nothing is offered may be another reason each time. */
  if (*offered == '\0' || g_strcmp0 (offered, self->offered) != 0)
    {
      GtkActionable *focused = get_focused (self);
      g_autofree char *action = focused != NULL ? g_strdup (gtk_actionable_get_action_name (focused)) : NULL;
      g_autoptr (GVariant) target = focused != NULL ? g_variant_ref (gtk_actionable_get_action_target_value (focused)) : NULL;
      GtkWidget *again;

      build (self, offers);
      again = action != NULL ? find_choice (self, action, target) : NULL;
      if (again != NULL)
        gtk_widget_grab_focus (again);
      g_free (self->offered);
      self->offered = g_steal_pointer (&offered);
    }
  show_changes (self, offers);
}

static void
forget_offers (TradeArrangePopover *self)
{
  clear (self);
  g_clear_pointer (&self->offered, g_free);
  g_clear_object (&self->listed);
}

static void
stop_listing (TradeArrangePopover *self)
{
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  TradeArrangePopover *self = user_data;
  g_autoptr (GMenuModel) offers = trade_arrange_offers_list_finish (result);

  /* The popover may be gone, or arranges another view by now: then this was cancelled. */
  if (offers == NULL)
    return;

  g_clear_object (&self->listing);
  take_offers (self, offers);
  focus_chosen (self);
}

static void
update (TradeArrangePopover *self)
{
  g_autoptr (GMenuModel) offers = NULL;

  g_clear_handle_id (&self->update_source, g_source_remove);
  stop_listing (self);
  if (self->view == NULL)
    {
      forget_offers (self);
      return;
    }

  if (trade_arrange_offers_takes_long (self->view))
    {
      self->listing = g_cancellable_new ();
      trade_arrange_offers_list_async (self->view, self->listing, listed_cb, self);
      return;
    }

  offers = trade_arrange_offers_list (self->view, trade_format_get_default ());
  take_offers (self, offers);
}

static gboolean
update_cb (gpointer data)
{
  TradeArrangePopover *self = data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
trade_arrange_popover_show (GtkWidget *widget)
{
  TradeArrangePopover *self = TRADE_ARRANGE_POPOVER (widget);

  /* What is offered for one view is not shown for another, not even for a moment. */
  if (self->view != NULL && self->listed != self->view && trade_arrange_offers_takes_long (self->view))
    {
      forget_offers (self);
      gtk_widget_set_visible (self->reset, FALSE);
      gtk_widget_set_visible (self->spinner, TRUE);
    }
  update (self);
  self->opened = TRUE;
  GTK_WIDGET_CLASS (trade_arrange_popover_parent_class)->show (widget);

  if (self->listing == NULL)
    focus_chosen (self);
}

static void
trade_arrange_popover_dispose (GObject *object)
{
  TradeArrangePopover *self = TRADE_ARRANGE_POPOVER (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  stop_listing (self);
  g_clear_object (&self->listed);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (trade_arrange_popover_parent_class)->dispose (object);
}

static void
trade_arrange_popover_finalize (GObject *object)
{
  TradeArrangePopover *self = TRADE_ARRANGE_POPOVER (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->offered, g_free);

  G_OBJECT_CLASS (trade_arrange_popover_parent_class)->finalize (object);
}

static void
trade_arrange_popover_class_init (TradeArrangePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trade_arrange_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = trade_arrange_popover_finalize;
  GTK_WIDGET_CLASS (klass)->show = trade_arrange_popover_show;
}

static void
trade_arrange_popover_init (TradeArrangePopover *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->choices = g_ptr_array_new ();
  self->marks = g_ptr_array_new ();
  self->groups = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_margin_top (self->groups, 6);
  gtk_widget_set_margin_bottom (self->groups, 6);
  gtk_widget_set_margin_start (self->groups, 6);
  gtk_widget_set_margin_end (self->groups, 6);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LARGEST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->groups);
  gtk_box_append (GTK_BOX (box), scrolled);
  self->spinner = gtk_spinner_new ();
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), TRUE);
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_box_append (GTK_BOX (box), self->spinner);

  /* Translators: a button that lets a chart be arranged as the program arranges it by itself. */
  self->reset = gtk_button_new_with_mnemonic (_("_Reset"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->reset), "win.reset-arrangement");
  gtk_box_append (GTK_BOX (box), self->reset);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Arrange"), -1);
}

/**
 * trade_arrange_popover_new:
 *
 * Creates a popover that arranges nothing yet.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_arrange_popover_new (void)
{
  return g_object_new (TRADE_TYPE_ARRANGE_POPOVER, NULL);
}

/**
 * trade_arrange_popover_set_view:
 * @self: a popover
 * @view: (nullable): the view that is shown, as it is arranged
 *
 * Sets what is arranged.
 */
void
trade_arrange_popover_set_view (TradeArrangePopover *self,
                                TradeView           *view)
{
  g_return_if_fail (TRADE_IS_ARRANGE_POPOVER (self));
  g_return_if_fail (view == NULL || TRADE_IS_VIEW (view));

  if (!g_set_object (&self->view, view))
    return;

  /* A choice that was just made is not to be taken away from under the click that made it. */
  if (gtk_widget_get_visible (GTK_WIDGET (self)) && self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}
