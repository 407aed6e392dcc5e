/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-omission.h"

#include <glib/gi18n.h>

static char *
count_folded (TradeScene *scene)
{
  guint n = trade_scene_get_folded (scene)->len;
  g_autofree char *count = trade_format_count (trade_scene_get_format (scene), n);

  /* Translators: a button below a chart that has no room to draw so many figures one by one; it leads to the table. */
  return g_strdup_printf (ngettext ("%s figure stands among “others”", "%s figures stand together as “others”", n), count);
}

static char *
count_hidden (TradeScene *scene)
{
  guint n = trade_scene_get_hidden (scene)->len;
  g_autofree char *count = trade_format_count (trade_scene_get_format (scene), n);

  /* Translators: a button below a chart that has no room for so many names or numbers; it leads to the table. */
  return g_strdup_printf (ngettext ("%s text has no room", "%s texts have no room", n), count);
}

/**
 * trade_omission_summarize:
 * @scene: a chart
 *
 * Says that something of a view is not on its chart one by one: figures that stand together, else texts that found no room.
 *
 * Returns: (transfer full) (nullable): the words; %NULL where all is there
 */
char *
trade_omission_summarize (TradeScene *scene)
{
  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);

  if (trade_scene_get_folded (scene)->len > 0)
    return count_folded (scene);
  if (trade_scene_get_hidden (scene)->len > 0)
    return count_hidden (scene);

  return NULL;
}

/**
 * trade_omission_list:
 * @scene: a chart
 *
 * Lists the texts that found no room on a chart.
 *
 * Returns: (transfer full) (nullable): the texts, a line each; %NULL where there are none
 */
char *
trade_omission_list (TradeScene *scene)
{
  const GPtrArray *hidden;
  g_autoptr (GString) lines = NULL;

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);

  hidden = trade_scene_get_hidden (scene);
  if (hidden->len == 0)
    return NULL;

  lines = g_string_new (NULL);
  for (guint i = 0; i < hidden->len; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (hidden, i));

  return g_string_free (g_steal_pointer (&lines), FALSE);
}
