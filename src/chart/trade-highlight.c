/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-highlight.h"

#include "trade-scene-private.h"

/* A part of a chart in the foreground, and the rest pale behind it. */

/* How much is left of what is behind. */
#define PALE 0.25

static gboolean
is_same_category (TradeFigure *a,
                  TradeFigure *b)
{
  const TradeSeriesKey *one = trade_figure_get_key (a);
  const TradeSeriesKey *other = trade_figure_get_key (b);

  return one->flow == other->flow && one->product == other->product && one->partner == other->partner &&
         one->enterprise == other->enterprise && one->reporter == other->reporter;
}

/* The figures with marks of one ink, and of one colour where the chart uses that colour for data. */
static GPtrArray *
list_alike (TradeScene      *scene,
            const TradeMark *swatch)
{
  GPtrArray *alike = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean coloured = FALSE;

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    coloured = coloured || trade_scene_get_data (scene, i)->colour == swatch->colour;

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);

      if (mark->ink == swatch->ink && (!coloured || mark->colour == swatch->colour))
        g_ptr_array_add (alike, g_object_ref (mark->figure));
    }

  return alike;
}

static gboolean
covers (const TradeMark *mark,
        double           x,
        double           y)
{
  return x >= mark->x && x <= mark->x + mark->width && y >= mark->y && y <= mark->y + mark->height;
}

/**
 * trade_highlight_list_category:
 * @scene: a scene
 * @figure: a figure of it
 *
 * Lists the figures of a scene that are about the same category of trade as one of them, in all periods.
 *
 * Returns: (transfer full) (element-type TradeFigure): figures, @figure among them
 */
GPtrArray *
trade_highlight_list_category (TradeScene  *scene,
                               TradeFigure *figure)
{
  GPtrArray *category;

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  category = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);

      if (is_same_category (mark->figure, figure))
        g_ptr_array_add (category, g_object_ref (mark->figure));
    }

  return category;
}

/**
 * trade_highlight_list_at:
 * @scene: a scene
 * @x: a place, in logical pixels from the left
 * @y: and from the top
 *
 * Lists the figures that the words at a place stand for: those of a label's category, or those that an entry of the key
 * explains.
 *
 * Returns: (transfer full) (nullable) (element-type TradeFigure): figures; %NULL where there are no such words
 */
GPtrArray *
trade_highlight_list_at (TradeScene *scene,
                         double      x,
                         double      y)
{
  const TradeMark *swatch = NULL;

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      /* An entry of the key is a swatch and then its words. */
      if (mark->role == TRADE_ROLE_KEY && mark->shape != TRADE_SHAPE_TEXT)
        swatch = mark;
      if (!covers (mark, x, y))
        continue;
      if (mark->role == TRADE_ROLE_KEY && swatch != NULL)
        return list_alike (scene, swatch);
      if (mark->role == TRADE_ROLE_DATA_LABEL && mark->figure != NULL)
        return trade_highlight_list_category (scene, mark->figure);
    }

  return NULL;
}

/**
 * trade_scene_highlight:
 * @scene: a scene
 * @figures: (element-type TradeFigure): the figures that stay as they are
 *
 * Makes a scene in which the marks and the labels of all other figures are pale, and so is what joins them. Titles, axes,
 * key and foot stay.
 *
 * Returns: (transfer full): a scene with the same marks at the same places
 */
TradeScene *
trade_scene_highlight (TradeScene *scene,
                       GPtrArray  *figures)
{
  TradeScene *highlighted;

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (figures != NULL, NULL);

  highlighted = trade_scene_new (trade_scene_get_view (scene),
                                 trade_scene_get_kind (scene),
                                 trade_scene_get_format (scene),
                                 trade_scene_get_width (scene),
                                 trade_scene_get_height (scene));
  trade_scene_set_words (highlighted,
                         trade_scene_get_title (scene),
                         trade_scene_get_subtitle (scene),
                         trade_scene_get_source (scene));

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      gboolean of_data = mark->figure != NULL || mark->role == TRADE_ROLE_DATA || mark->role == TRADE_ROLE_DATA_LABEL ||
                         mark->role == TRADE_ROLE_ANNOTATION;
      gboolean stays = mark->figure != NULL && g_ptr_array_find (figures, mark->figure, NULL);

      trade_scene_add_copy (highlighted, mark, of_data && !stays ? mark->opacity * PALE : mark->opacity);
    }

  return highlighted;
}
