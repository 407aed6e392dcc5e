/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-omission.h"

#include <glib/gi18n.h>

#include "trade-brief.h"
#include "trade-describe.h"

#define MAX_LINES 16

static char *
count_grouped (TradeScene *scene)
{
  guint n = trade_scene_get_grouped (scene)->len;
  g_autofree char *count = trade_format_count (trade_scene_get_format (scene), n);

  /* Translators: a button below a chart that has no room to draw so many figures one by one; it leads to the table. */
  return g_strdup_printf (ngettext ("%s figure stands together with others", "%s figures stand together", n), count);
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

  if (trade_scene_get_grouped (scene)->len > 0)
    return count_grouped (scene);
  if (trade_scene_get_hidden (scene)->len > 0)
    return count_hidden (scene);

  return NULL;
}

static void
add_line (GString    *lines,
          const char *text)
{
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", text);
}

/* A tooltip that is higher than the screen would hide what it is about. */
static void
add_rest (GString     *lines,
          TradeFormat *format,
          guint        n)
{
  g_autofree char *count = trade_format_count (format, n);
  g_autofree char *text = NULL;

  /* Translators: ends a list that is too long for its place. */
  text = g_strdup_printf (ngettext ("and %s more", "and %s more", n), count);
  add_line (lines, text);
}

/**
 * trade_omission_list:
 * @scene: a chart
 * @dataset: the dataset of its figures
 *
 * Lists what trade_omission_summarize() counts: the figures that stand together, else the texts that found no room.
 *
 * Returns: (transfer full) (nullable): a line for each, and where there are many, how many more there are; %NULL where there
 *   are none
 */
char *
trade_omission_list (TradeScene   *scene,
                     TradeDataset *dataset)
{
  const GPtrArray *grouped, *listed;
  g_autoptr (GString) lines = NULL;
  TradeFormat *format;

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);

  grouped = trade_scene_get_grouped (scene);
  listed = grouped->len > 0 ? grouped : trade_scene_get_hidden (scene);
  if (listed->len == 0)
    return NULL;

  format = trade_scene_get_format (scene);
  lines = g_string_new (NULL);
  for (guint i = 0; i < MIN (listed->len, MAX_LINES); i++)
    {
      gpointer item = g_ptr_array_index (listed, i);
      g_autofree char *whole = listed == grouped ? trade_describe_figure (format, dataset, item) : g_strdup (item);
      g_autofree char *text = trade_brief_write (dataset, whole);

      add_line (lines, text);
    }
  if (listed->len > MAX_LINES)
    add_rest (lines, format, listed->len - MAX_LINES);

  return g_string_free (g_steal_pointer (&lines), FALSE);
}
