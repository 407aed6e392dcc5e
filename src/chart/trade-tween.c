/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-tween.h"

#include "trade-scene-private.h"

#include <math.h>

/* The move from one view to the next. Marks of the same figure, or else of the same category, travel; all others fade. Where
 * all marks stay at their places, as when a part of a chart is highlighted, nothing but their opacity changes. */

/* Slow, fast, slow: the cubic that eases in and out. */
static double
ease (double progress)
{
  double rest = 1 - progress;

  return progress < 0.5 ? 4 * progress * progress * progress : 1 - 4 * rest * rest * rest;
}

static double
mix (double from,
     double to,
     double part)
{
  return from + (to - from) * part;
}

static gboolean
is_same_category (TradeFigure *a,
                  TradeFigure *b)
{
  const TradeSeriesKey *one = trade_figure_get_key (a);
  const TradeSeriesKey *other = trade_figure_get_key (b);

  return one->flow == other->flow && one->product == other->product && one->partner == other->partner &&
         one->enterprise == other->enterprise &&
         trade_period_equal (trade_figure_get_period (a), trade_figure_get_period (b));
}

/* Finds the mark that @mark becomes: its own figure's first, then one of its category that no other mark becomes. */
static int
find_partner (TradeScene      *scene,
              const TradeMark *mark,
              const gboolean  *taken)
{
  int found = -1;

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *other = trade_scene_get_data (scene, i);

      if (taken[i])
        continue;
      if (other->figure == mark->figure)
        return i;
      if (found < 0 && is_same_category (other->figure, mark->figure))
        found = i;
    }

  return found;
}

/* A mark on its way has the shape of where it comes from, then of where it goes to. A path has no box to be squeezed into
 * and fades instead. */
static void
add_travelling (TradeScene      *scene,
                const TradeMark *from,
                const TradeMark *to,
                double           part)
{
  TradeMark mark = part < 0.5 ? *from : *to;

  mark.x = mix (from->x, to->x, part);
  mark.y = mix (from->y, to->y, part);
  mark.width = mix (from->width, to->width, part);
  mark.height = mix (from->height, to->height, part);
  mark.line_width = mix (from->line_width, to->line_width, part);
  trade_scene_add_copy (scene, &mark, mix (from->opacity, to->opacity, part));
}

static gboolean
can_travel (const TradeMark *mark)
{
  return mark->shape == TRADE_SHAPE_RECTANGLE || mark->shape == TRADE_SHAPE_CIRCLE;
}

static gboolean
is_travelling (TradeScene      *scene,
               const TradeMark *mark,
               const gboolean  *travels)
{
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      if (trade_scene_get_data (scene, i) == mark)
        return travels[i];
    }

  return FALSE;
}

/* How many marks are painted before the first that stands for a figure, such as the lines of the grid. */
static guint
count_ground (TradeScene *scene)
{
  guint n = 0;

  while (n < trade_scene_get_n_marks (scene) && trade_scene_get_mark (scene, n)->role != TRADE_ROLE_DATA)
    n++;

  return n;
}

/* What is behind the figures stays behind those that travel, and what is before them before. */
static void
add_fading (TradeScene     *scene,
            TradeScene     *source,
            const gboolean *travels,
            double          opacity,
            gboolean        ground)
{
  guint n_ground = count_ground (source);
  guint end = ground ? n_ground : trade_scene_get_n_marks (source);

  if (opacity <= 0)
    return;

  for (guint i = ground ? 0 : n_ground; i < end; i++)
    {
      const TradeMark *mark = trade_scene_get_mark (source, i);

      if (!is_travelling (source, mark, travels))
        trade_scene_add_copy (scene, mark, mark->opacity * opacity);
    }
}

static gboolean
is_at_same_place (const TradeMark *a,
                  const TradeMark *b)
{
  return a->shape == b->shape && a->role == b->role && a->figure == b->figure && a->words == b->words && a->x == b->x &&
         a->y == b->y && a->width == b->width && a->height == b->height;
}

static void
add_in_place (TradeScene *scene,
              TradeScene *from,
              TradeScene *to,
              double      part)
{
  for (guint i = 0; i < trade_scene_get_n_marks (to); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (to, i);

      trade_scene_add_copy (scene, mark, mix (trade_scene_get_mark (from, i)->opacity, mark->opacity, part));
    }
}

/**
 * trade_scene_has_same_marks:
 * @self: a scene
 * @other: another scene
 *
 * Checks whether two scenes have the same marks at the same places, so that they can differ in opacity only.
 *
 * Returns: whether they have
 */
gboolean
trade_scene_has_same_marks (TradeScene *self,
                            TradeScene *other)
{
  guint n_marks;

  g_return_val_if_fail (TRADE_IS_SCENE (self), FALSE);
  g_return_val_if_fail (TRADE_IS_SCENE (other), FALSE);

  n_marks = trade_scene_get_n_marks (self);
  if (n_marks != trade_scene_get_n_marks (other))
    return FALSE;

  for (guint i = 0; i < n_marks; i++)
    if (!is_at_same_place (trade_scene_get_mark (self, i), trade_scene_get_mark (other, i)))
      return FALSE;

  return TRUE;
}

/**
 * trade_scene_tween:
 * @from: the scene that the move began with
 * @to: the scene that it ends with, of the same size
 * @progress: how far the move has come, 0 to 1
 *
 * Makes a scene between two others. It shares their texts, so that a frame of the move sets none. The result
 * is a scene like any other and may itself be where another move begins.
 *
 * Returns: (transfer full): the scene between them
 */
TradeScene *
trade_scene_tween (TradeScene *from,
                   TradeScene *to,
                   double      progress)
{
  TradeScene *scene;
  g_autofree gboolean *leaves = NULL;
  g_autofree gboolean *arrives = NULL;
  g_autofree int *partners = NULL;
  double part;

  g_return_val_if_fail (TRADE_IS_SCENE (from), NULL);
  g_return_val_if_fail (TRADE_IS_SCENE (to), NULL);
  g_return_val_if_fail (isfinite (progress), NULL);

  part = ease (CLAMP (progress, 0, 1));
  scene = trade_scene_new (trade_scene_get_view (to),
                           trade_scene_get_kind (to),
                           trade_scene_get_format (to),
                           trade_scene_get_width (to),
                           trade_scene_get_height (to));
  trade_scene_set_words (scene, trade_scene_get_title (to), trade_scene_get_subtitle (to), trade_scene_get_source (to));

  if (trade_scene_has_same_marks (from, to))
    {
      add_in_place (scene, from, to, part);
      return scene;
    }

  leaves = g_new0 (gboolean, trade_scene_get_n_data (from) + 1);
  arrives = g_new0 (gboolean, trade_scene_get_n_data (to) + 1);
  partners = g_new0 (int, trade_scene_get_n_data (from) + 1);
  for (guint i = 0; i < trade_scene_get_n_data (from); i++)
    {
      const TradeMark *mark = trade_scene_get_data (from, i);

      partners[i] = can_travel (mark) ? find_partner (to, mark, arrives) : -1;
      if (partners[i] < 0 || !can_travel (trade_scene_get_data (to, partners[i])))
        continue;
      leaves[i] = TRUE;
      arrives[partners[i]] = TRUE;
    }

  /* What leaves is gone before what arrives is there: two texts on top of each other cannot be read. */
  add_fading (scene, from, leaves, 1 - 2 * part, TRUE);
  add_fading (scene, to, arrives, 2 * part - 1, TRUE);
  for (guint i = 0; i < trade_scene_get_n_data (from); i++)
    {
      if (leaves[i])
        add_travelling (scene, trade_scene_get_data (from, i), trade_scene_get_data (to, partners[i]), part);
    }
  add_fading (scene, from, leaves, 1 - 2 * part, FALSE);
  add_fading (scene, to, arrives, 2 * part - 1, FALSE);

  return scene;
}
