/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-labels.h"

#include <math.h>

/* Labels keep this many logical pixels clear of other texts, and this share of the size of their type of each other. */
#define CLEAR 3.0
#define CLEAR_BESIDE 0.4

/* A label that was moved farther than this is tied to its place by a line, if that is not too short to be seen as one. */
#define LEADER_FROM 14.0
#define LEAST_LEADER 8.0

#define STEPS 8

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Box;

typedef struct
{
  Box               box;
  const TradeLabel *label;
} Placed;

static Box
get_box (const TradeLabel *label,
         double            dx,
         double            dy)
{
  return (Box){
    label->x + dx,
    label->y + dy,
    label->x + dx + trade_words_get_width (label->words),
    label->y + dy + trade_words_get_height (label->words),
  };
}

static gboolean
do_boxes_meet (const Box *a,
               const Box *b,
               double     beside,
               double     between)
{
  return a->left < b->right + beside && b->left < a->right + beside && a->top < b->bottom + between &&
         b->top < a->bottom + between;
}

/* Lines of one label block are set tight; all others keep clear of what stands in their own line. */
static gboolean
do_labels_meet (const Placed *a,
                const Placed *b)
{
  double clear = CLEAR_BESIDE * MIN (trade_words_get_size (a->label->words), trade_words_get_size (b->label->words));
  gboolean same = a->label->figure != NULL && a->label->figure == b->label->figure;

  return do_boxes_meet (&a->box, &b->box, 0, 0) || (!same && do_boxes_meet (&a->box, &b->box, clear, -clear));
}

/* Texts that are already on the chart, and, for a label beside its mark, the marks of other figures, and its own where it
 * was moved. */
static gboolean
is_free_of_marks (TradeScene       *scene,
                  const TradeLabel *label,
                  const Box        *box)
{
  gboolean moved = box->left != label->x || box->top != label->y;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      Box other = { mark->x, mark->y, mark->x + mark->width, mark->y + mark->height };

      if (mark->shape == TRADE_SHAPE_TEXT && do_boxes_meet (box, &other, CLEAR, CLEAR))
        return FALSE;
      /* A path's box is mostly empty. */
      if (label->ground && mark->role == TRADE_ROLE_DATA && mark->shape != TRADE_SHAPE_PATH &&
          (moved || mark->figure != label->figure) && do_boxes_meet (box, &other, 0, 0))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_free (TradeScene   *scene,
         const Placed *place,
         GArray       *placed)
{
  const TradeLabel *label = place->label;
  const Box *box = &place->box;
  double slack = 0.25;
  double middle = (box->top + box->bottom) / 2;

  if (box->left < -slack || box->top < -slack || box->right > trade_scene_get_width (scene) + slack ||
      box->bottom > trade_scene_get_height (scene) + slack)
    return FALSE;
  if (middle < label->row_top || middle > label->row_bottom)
    return FALSE;

  for (guint i = 0; i < placed->len; i++)
    {
      if (do_labels_meet (place, &g_array_index (placed, Placed, i)))
        return FALSE;
    }

  return is_free_of_marks (scene, label, box);
}

/* Tries the wanted place, then places farther and farther away in each direction that the label allows. */
static gboolean
find_place (TradeScene       *scene,
            const TradeLabel *label,
            GArray           *placed,
            double           *dx,
            double           *dy)
{
  static const int directions[][2] = { { 0, -1 }, { 0, 1 }, { 1, 0 }, { -1, 0 }, { 1, -1 }, { -1, -1 }, { 1, 1 }, { -1, 1 } };

  for (guint step = 0; step <= STEPS; step++)
    for (guint i = 0; i < (step == 0 ? 1 : G_N_ELEMENTS (directions)); i++)
      {
        Placed place = { .label = label };

        *dx = directions[i][0] * label->slide_x * step / STEPS;
        *dy = directions[i][1] * label->slide_y * step / STEPS;
        place.box = get_box (label, *dx, *dy);
        if (is_free (scene, &place, placed))
          {
            g_array_append_val (placed, place);
            return TRUE;
          }
      }

  return FALSE;
}

static void
add_leader (TradeScene       *scene,
            const TradeLabel *label,
            double            dx,
            double            dy)
{
  Box wanted = get_box (label, 0, 0);
  Box box = get_box (label, dx, dy);
  double x = CLAMP ((wanted.left + wanted.right) / 2, 0, trade_scene_get_width (scene));
  double y = CLAMP ((wanted.top + wanted.bottom) / 2, 0, trade_scene_get_height (scene));
  const TradePoint points[] = { { CLAMP (x, box.left, box.right), CLAMP (y, box.top, box.bottom) }, { x, y } };

  if (label->figure == NULL || hypot (dx, dy) < LEADER_FROM ||
      hypot (points[1].x - points[0].x, points[1].y - points[0].y) < LEAST_LEADER)
    return;
  trade_scene_add (scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_PATH,
                     .role = TRADE_ROLE_ANNOTATION,
                     .colour = TRADE_COLOUR_SECONDARY,
                     .ink = TRADE_INK_STROKE,
                     .points = points,
                     .n_points = G_N_ELEMENTS (points),
                     .line_width = 1,
                   });
}

/* Grid lines stop short of a label that stands beside its mark; marks do not. */
static void
add_ground (TradeScene       *scene,
            const TradeLabel *label,
            double            dx,
            double            dy)
{
  Box box = get_box (label, dx, dy);
  double left = MAX (box.left - CLEAR, 0);
  double right = MIN (box.right + CLEAR, trade_scene_get_width (scene));

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role != TRADE_ROLE_DATA || mark->shape == TRADE_SHAPE_PATH || mark->y >= box.bottom ||
          mark->y + mark->height <= box.top)
        continue;
      if (mark->x + mark->width <= box.left)
        left = MAX (left, mark->x + mark->width);
      if (mark->x >= box.right)
        right = MIN (right, mark->x);
    }

  trade_scene_add (scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_RECTANGLE,
                     .role = TRADE_ROLE_GRID,
                     .colour = TRADE_COLOUR_BACKGROUND,
                     .ink = TRADE_INK_SOLID,
                     .x = left,
                     .y = box.top,
                     .width = right - left,
                     .height = box.bottom - box.top,
                   });
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const TradeLabel *const *one = a;
  const TradeLabel *const *other = b;

  if ((*one)->priority != (*other)->priority)
    return (int) (*one)->priority - (int) (*other)->priority;

  /* The array's own order decides between equals, as qsort does not. */
  return *one < *other ? -1 : *one > *other;
}

/* Gives every label a place where it meets no other text, in the order of priority: the wanted place, or one nearby, with
 * a leader where it was moved far. A label that finds none is reported as hidden, never dropped in silence. */
void
trade_labels_place (TradeScene *scene,
                    GArray     *labels)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_autofree TradePoint *moves = g_new0 (TradePoint, labels->len + 1);
  g_autofree gboolean *shown = g_new0 (gboolean, labels->len + 1);

  for (guint i = 0; i < labels->len; i++)
    g_ptr_array_add (order, &g_array_index (labels, TradeLabel, i));
  g_ptr_array_sort (order, compare_labels);

  for (guint i = 0; i < order->len; i++)
    {
      TradeLabel *label = g_ptr_array_index (order, i);
      guint at = label - (TradeLabel *) (void *) labels->data;

      shown[at] = find_place (scene, label, placed, &moves[at].x, &moves[at].y);
      if (!shown[at])
        trade_scene_add_hidden (scene, trade_words_get_string (label->words));
    }

  for (guint i = 0; i < labels->len; i++)
    {
      TradeLabel *label = &g_array_index (labels, TradeLabel, i);

      if (shown[i] && label->ground)
        {
          add_leader (scene, label, moves[i].x, moves[i].y);
          add_ground (scene, label, moves[i].x, moves[i].y);
        }
    }
  for (guint i = 0; i < labels->len; i++)
    {
      TradeLabel *label = &g_array_index (labels, TradeLabel, i);

      if (!shown[i])
        continue;

      trade_scene_add (scene,
                       &(TradeMark){
                         .shape = TRADE_SHAPE_TEXT,
                         .role = label->role,
                         .colour = label->colour,
                         .x = label->x + moves[i].x,
                         .y = label->y + moves[i].y,
                         .words = label->words,
                         .anchor = label->anchor,
                         .figure = label->figure,
                       });
    }
}
