/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-walk.h"

/* Years run from left to right even where text runs from right to left. */
static gboolean
reads_rightwards (TradeScene       *scene,
                  GtkTextDirection  text)
{
  for (guint i = 1; i < trade_scene_get_n_data (scene); i++)
    {
      if (trade_scene_get_data (scene, i)->x <= trade_scene_get_data (scene, i - 1)->x)
        return text != GTK_TEXT_DIR_RTL;
    }

  return TRUE;
}

static const struct
{
  const char *action;
  TradeStep   step;
} walk_steps[] = {
  { "chart.previous", TRADE_STEP_PREVIOUS }, { "chart.next", TRADE_STEP_NEXT },
  { "chart.up", TRADE_STEP_UP },             { "chart.down", TRADE_STEP_DOWN },
  { "chart.first", TRADE_STEP_FIRST },       { "chart.last", TRADE_STEP_LAST },
};

/**
 * trade_walk_install_actions:
 * @widget_class: the class of a widget that shows a scene
 * @activate: what takes the step, given by trade_walk_parse_action()
 *
 * Gives a widget an action for each step of a walk.
 */
void
trade_walk_install_actions (GtkWidgetClass             *widget_class,
                            GtkWidgetActionActivateFunc activate)
{
  for (guint i = 0; i < G_N_ELEMENTS (walk_steps); i++)
    gtk_widget_class_install_action (widget_class, walk_steps[i].action, NULL, activate);
}

/**
 * trade_walk_parse_action:
 * @action: the name of an action of trade_walk_install_actions()
 *
 * Finds the step that an action takes.
 *
 * Returns: a step
 */
TradeStep
trade_walk_parse_action (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (walk_steps); i++)
    {
      if (g_str_equal (action, walk_steps[i].action))
        return walk_steps[i].step;
    }

  g_return_val_if_reached (TRADE_STEP_FIRST);
}

/**
 * trade_walk_add_keys:
 * @widget_class: the class of a widget that shows a scene, and has the actions of a walk, chart.pin, chart.highlight and
 *   chart.leave
 *
 * Gives a widget the keys of a walk that are not GTK's own keys of direction.
 */
void
trade_walk_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_Home, 0, "chart.first" },
    { GDK_KEY_KP_Home, 0, "chart.first" },
    { GDK_KEY_End, 0, "chart.last" },
    { GDK_KEY_KP_End, 0, "chart.last" },
    { GDK_KEY_Return, 0, "chart.pin" },
    { GDK_KEY_KP_Enter, 0, "chart.pin" },
    { GDK_KEY_space, 0, "chart.pin" },
    { GDK_KEY_Return, GDK_CONTROL_MASK, "chart.highlight" },
    { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "chart.highlight" },
    { GDK_KEY_Escape, 0, "chart.leave" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}

/**
 * trade_walk_get_step:
 * @scene: a scene
 * @arrow: an arrow key, not a tab
 * @text: where text runs to
 *
 * Says where an arrow key leads to. Left and right follow what is seen: marks that stand from left to right in reading
 * order are walked from left to right, all others as text is read.
 *
 * Returns: a step
 */
TradeStep
trade_walk_get_step (TradeScene       *scene,
                     GtkDirectionType  arrow,
                     GtkTextDirection  text)
{
  g_return_val_if_fail (TRADE_IS_SCENE (scene), TRADE_STEP_NEXT);

  switch (arrow)
    {
    case GTK_DIR_LEFT:
      return reads_rightwards (scene, text) ? TRADE_STEP_PREVIOUS : TRADE_STEP_NEXT;
    case GTK_DIR_RIGHT:
      return reads_rightwards (scene, text) ? TRADE_STEP_NEXT : TRADE_STEP_PREVIOUS;
    case GTK_DIR_UP:
      return TRADE_STEP_UP;
    case GTK_DIR_DOWN:
      return TRADE_STEP_DOWN;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      g_return_val_if_reached (TRADE_STEP_NEXT);
    }
}
