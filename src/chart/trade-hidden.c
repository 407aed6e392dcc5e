/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-hidden.h"

#include "trade-describe.h"
#include "trade-scene-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*< private >
 * trade_hidden_add_value:
 * @scene: a scene
 * @figure: (nullable): a figure whose label has no room, or %NULL for a label of something else
 * @value: the words of that label
 *
 * Reports a label that is left out, by its name where its words are but a number.
 */
void
trade_hidden_add_value (TradeScene  *scene,
                        TradeFigure *figure,
                        const char  *value)
{
  g_autofree char *name = NULL;
  g_autofree char *dated = NULL;
  g_autofree char *named = NULL;

  if (figure == NULL)
    {
      trade_scene_add_hidden (scene, value);
      return;
    }

  name = trade_describe_name_within (trade_scene_get_format (scene), trade_scene_get_view (scene), figure);
  if (strstr (value, name) != NULL)
    {
      trade_scene_add_hidden (scene, value);
      return;
    }

  dated = trade_describe_name_dated (trade_scene_get_format (scene), trade_scene_get_view (scene), figure);
  named = g_strdup_printf (C_ ("list of figures", "%1$s (%2$s)"), dated, value);
  trade_scene_add_hidden (scene, named);
}
