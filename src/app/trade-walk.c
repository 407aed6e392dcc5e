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
