/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-context-menu.h"

#define POPOVER "trade-context-menu"

typedef struct
{
  GtkWidget            *widget;
  GtkWidget            *box;
  TradeContextMenuFunc  func;
  gpointer              data;
} TradeContextMenu;

/* What had the focus before has it again, unless what was chosen gave it to something else. */
static void
closed_cb (GtkPopover *popover,
           GtkWidget  *box)
{
  GtkRoot *root = gtk_widget_get_root (box);
  GtkWidget *before = g_object_get_data (G_OBJECT (popover), "focus-before");
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (before != NULL && gtk_widget_get_mapped (before) &&
      (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (popover))))
    gtk_widget_grab_focus (before);
  g_object_set_data (G_OBJECT (popover), "focus-before", NULL);
}

/* One popover for all menus of a window. A box lays it out; most widgets that have a layout of their own would not. */
static GtkPopover *
ensure_popover (GtkWidget *box)
{
  GtkWidget *popover = trade_context_menu_find (box);

  if (popover != NULL)
    return GTK_POPOVER (popover);

  popover = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, box);
  g_object_set_data (G_OBJECT (box), POPOVER, popover);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), box, 0);

  return GTK_POPOVER (popover);
}

static gboolean
popup (TradeContextMenu *self,
       GdkRectangle      at)
{
  g_autoptr (GMenuModel) menu = self->func (self->widget, &at, self->data);
  GtkPopover *popover;
  GtkWidget *focus;
  double x, y;

  if (menu == NULL || !gtk_widget_translate_coordinates (self->widget, self->box, at.x, at.y, &x, &y))
    return FALSE;

  popover = ensure_popover (self->box);
  focus = gtk_root_get_focus (gtk_widget_get_root (self->box));
  g_object_set_data_full (G_OBJECT (popover), "focus-before", focus != NULL ? g_object_ref (focus) : NULL, g_object_unref);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (popover), menu);
  gtk_popover_set_pointing_to (popover, &(GdkRectangle) { (int) x, (int) y, MAX (at.width, 1), MAX (at.height, 1) });
  gtk_popover_popup (popover);

  return TRUE;
}

static void
pressed_cb (GtkGesture       *gesture,
            int               n_press,
            double            x,
            double            y,
            TradeContextMenu *self)
{
  if (popup (self, (GdkRectangle) { (int) x, (int) y, 1, 1 }))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* A finger has no second button. */
static void
held_cb (GtkGesture       *gesture,
         double            x,
         double            y,
         TradeContextMenu *self)
{
  pressed_cb (gesture, 1, x, y, self);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  return popup (data, (GdkRectangle) { 0 });
}

/**
 * trade_context_menu_attach:
 * @widget: a widget
 * @box: a box around it or beside it, which the menu becomes a child of
 * @func: says what the menu has
 * @data: what to call it with
 *
 * Gives a widget a context menu, for the second button of a mouse, a finger that is held down, and the keys for it.
 */
void
trade_context_menu_attach (GtkWidget            *widget,
                           GtkWidget            *box,
                           TradeContextMenuFunc  func,
                           gpointer              data)
{
  static const char *const triggers[] = { "Menu", "<Shift>F10" };
  TradeContextMenu *self;
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (func != NULL);

  self = g_new (TradeContextMenu, 1);
  *self = (TradeContextMenu) { widget, box, func, data };
  g_object_set_data_full (G_OBJECT (widget), POPOVER, self, g_free);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (held_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (hold));

  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (triggers[i]),
                                                            gtk_callback_action_new (key_cb, self, NULL)));
  gtk_widget_add_controller (widget, keys);
}

/**
 * trade_context_menu_find:
 * @box: the box that menus are children of
 *
 * Gets the popover of the menus, which exists once one was asked for.
 *
 * Returns: (transfer none) (nullable): a popover
 */
GtkWidget *
trade_context_menu_find (GtkWidget *box)
{
  g_return_val_if_fail (GTK_IS_WIDGET (box), NULL);

  return g_object_get_data (G_OBJECT (box), POPOVER);
}
