/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-chart-points.h"

#include <glib/gi18n.h>

#include "trade-chart-point.h"
#include "trade-headline.h"

/* What a mark says, and what a person notes of its time. */
static char *
describe_point (TradeScene *scene,
                guint       index)
{
  TradeAnnotations *annotations = trade_view_get_annotations (trade_scene_get_view (scene));
  const TradePeriod period = trade_figure_get_period (trade_scene_get_data (scene, index)->figure);
  g_autofree char *words = trade_scene_describe_data (scene, index);
  GString *text = NULL;

  for (guint i = 0; i < trade_annotations_get_n_notes (annotations); i++)
    {
      g_autofree char *note = NULL;

      if (!trade_period_overlaps (trade_annotations_get_note (annotations, i)->period, period))
        continue;
      if (text == NULL)
        {
          text = g_string_new (NULL);
          g_string_printf (text, C_ ("sentence", "%s."), words);
        }
      note = trade_scene_describe_note (scene, i);
      trade_headline_add_sentence (text, note);
    }

  return text != NULL ? g_string_free (text, FALSE) : g_steal_pointer (&words);
}

/**
 * trade_chart_points_fill:
 * @points: an array of [class@ChartPoint]
 * @parent: the widget that they are children of
 * @scene: the scene that @parent shows
 *
 * Makes one point for each data mark of a scene, and gives each its sentence. Points that are there are used again, so
 * that the keyboard focus stays where it is.
 */
void
trade_chart_points_fill (GPtrArray  *points,
                         GtkWidget  *parent,
                         TradeScene *scene)
{
  guint n_data;

  g_return_if_fail (points != NULL);
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (TRADE_IS_SCENE (scene));

  n_data = trade_scene_get_n_data (scene);
  while (points->len > n_data)
    gtk_widget_unparent (g_ptr_array_steal_index (points, points->len - 1));

  for (guint i = 0; i < n_data; i++)
    {
      g_autofree char *sentence = describe_point (scene, i);

      if (i == points->len)
        {
          GtkWidget *point = trade_chart_point_new (i);

          g_ptr_array_add (points, point);
          gtk_widget_set_parent (point, parent);
        }
      trade_chart_point_set_sentence (g_ptr_array_index (points, i), sentence);
    }
}

/**
 * trade_chart_points_allocate:
 * @points: an array of [class@ChartPoint]
 * @scene: (nullable): the scene that their parent shows
 *
 * Puts each point where its mark is.
 */
void
trade_chart_points_allocate (GPtrArray  *points,
                             TradeScene *scene)
{
  guint n_data;

  g_return_if_fail (points != NULL);
  g_return_if_fail (scene == NULL || TRADE_IS_SCENE (scene));

  n_data = scene != NULL ? trade_scene_get_n_data (scene) : 0;
  for (guint i = 0; i < MIN (points->len, n_data); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);
      GtkWidget *point = g_ptr_array_index (points, i);
      GtkAllocation box = { (int) mark->x, (int) mark->y, MAX ((int) mark->width, 1), MAX ((int) mark->height, 1) };

      /* GTK asks that a widget is measured before it is allocated. */
      gtk_widget_measure (point, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (point, &box, -1);
    }
}

/**
 * trade_chart_points_clear:
 * @points: an array of [class@ChartPoint]
 *
 * Removes all points from their parent.
 */
void
trade_chart_points_clear (GPtrArray *points)
{
  g_return_if_fail (points != NULL);

  while (points->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (points, points->len - 1));
}

/**
 * trade_chart_points_find:
 * @scene: (nullable): a scene
 * @figure: a figure
 *
 * Finds the mark of a figure.
 *
 * Returns: the index of a data mark; -1 if no mark stands for the figure
 */
int
trade_chart_points_find (TradeScene  *scene,
                         TradeFigure *figure)
{
  g_return_val_if_fail (scene == NULL || TRADE_IS_SCENE (scene), -1);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), -1);

  for (guint i = 0; scene != NULL && i < trade_scene_get_n_data (scene); i++)
    {
      if (trade_scene_get_data (scene, i)->figure == figure)
        return i;
    }

  return -1;
}
