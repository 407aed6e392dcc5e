/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-labels.h"

#include "trade-grid.h"
#include "trade-hidden.h"

#include <math.h>

/* Labels keep this many logical pixels clear of other texts, and this share of the size of their type of each other. */
#define CLEAR 3.0
#define CLEAR_BESIDE 0.4

/* A label that was moved farther than this is tied to its place by a line, if that is not too short to be seen as one. */
#define LEADER_FROM 14.0
#define LEAST_LEADER 8.0

#define STEPS 8

typedef enum
{
  STATE_WAITING,
  STATE_PLACED,
  STATE_HIDDEN,
} State;

typedef struct
{
  const TradeLabel *label;
  TradeBounds       bounds;
  State             state;
} Place;

typedef struct
{
  TradeScene *scene;
  TradeGrid  *marks;  /* const TradeMark: texts, and the shapes that stand for figures */
  TradeGrid  *labels; /* Place */
} Solver;

static TradeBounds
get_bounds (const TradeLabel *label,
            double            dx,
            double            dy)
{
  return (TradeBounds){
    label->x + dx,
    label->y + dy,
    label->x + dx + trade_words_get_width (label->words),
    label->y + dy + trade_words_get_height (label->words),
  };
}

static TradeBounds
get_mark_bounds (const TradeMark *mark)
{
  return (TradeBounds){ mark->x, mark->y, mark->x + mark->width, mark->y + mark->height };
}

static TradeBounds
widen (const TradeBounds *bounds,
       double             by)
{
  return (TradeBounds){ bounds->left - by, bounds->top - by, bounds->right + by, bounds->bottom + by };
}

static gboolean
do_bounds_meet (const TradeBounds *a,
                const TradeBounds *b,
                double             beside,
                double             between)
{
  return a->left < b->right + beside && b->left < a->right + beside && a->top < b->bottom + between &&
         b->top < a->bottom + between;
}

static gboolean
stands_for_figure (const TradeMark *mark)
{
  /* The box of a path is mostly empty. */
  return mark->role == TRADE_ROLE_DATA && mark->shape != TRADE_SHAPE_PATH && mark->shape != TRADE_SHAPE_TEXT;
}

/* The line that values are measured from is whole: no label has its ground there. */
static gboolean
is_base_line (const TradeMark *mark)
{
  return mark->role == TRADE_ROLE_AXIS && mark->shape == TRADE_SHAPE_PATH;
}

/* Lines of one label block are set tight; all others keep clear of what stands in their own line. */
static gboolean
is_clear_of_label_cb (gconstpointer item,
                      gpointer      data)
{
  const Place *other = item;
  const Place *place = data;
  double clear = CLEAR_BESIDE * MIN (trade_words_get_size (place->label->words), trade_words_get_size (other->label->words));
  gboolean same = place->label->figure != NULL && place->label->figure == other->label->figure;

  return !do_bounds_meet (&place->bounds, &other->bounds, 0, 0) &&
         (same || !do_bounds_meet (&place->bounds, &other->bounds, clear, -clear));
}

/* A text that is on the chart already, and, for a label beside its mark, the mark of another figure, or its own where it was
 * moved. */
static gboolean
is_clear_of_mark_cb (gconstpointer item,
                     gpointer      data)
{
  const TradeMark *mark = item;
  const Place *place = data;
  const TradeLabel *label = place->label;
  TradeBounds bounds = get_mark_bounds (mark);
  gboolean moved = place->bounds.left != label->x || place->bounds.top != label->y;

  if (mark->shape == TRADE_SHAPE_TEXT)
    return !do_bounds_meet (&place->bounds, &bounds, CLEAR, CLEAR);
  if (is_base_line (mark))
    return !label->ground || !do_bounds_meet (&place->bounds, &bounds, CLEAR, 0);

  return !label->ground || (!moved && mark->figure == label->figure) || !do_bounds_meet (&place->bounds, &bounds, 0, 0);
}

static gboolean
is_free (Solver      *self,
         const Place *place)
{
  const TradeBounds *bounds = &place->bounds;
  double slack = 0.25;
  double middle = (bounds->top + bounds->bottom) / 2;
  double reach = MAX (CLEAR, CLEAR_BESIDE * trade_words_get_size (place->label->words));
  TradeBounds near = widen (bounds, reach);

  if (bounds->left < -slack || bounds->top < -slack || bounds->right > trade_scene_get_width (self->scene) + slack ||
      bounds->bottom > trade_scene_get_height (self->scene) + slack)
    return FALSE;
  if (middle < place->label->row_top || middle > place->label->row_bottom)
    return FALSE;

  return trade_grid_visit (self->labels, &near, is_clear_of_label_cb, (gpointer) place) &&
         trade_grid_visit (self->marks, &near, is_clear_of_mark_cb, (gpointer) place);
}

/* Tries the wanted place, then places farther and farther away in each direction that the label allows. */
static gboolean
find_place (Solver *self,
            Place  *place)
{
  static const int directions[][2] = { { 0, -1 }, { 0, 1 }, { 1, 0 }, { -1, 0 }, { 1, -1 }, { -1, -1 }, { 1, 1 }, { -1, 1 } };
  const TradeLabel *label = place->label;
  gboolean moves = label->slide_x > 0 || label->slide_y > 0;

  for (guint step = 0; step <= (moves ? STEPS : 0); step++)
    for (guint i = 0; i < (step == 0 ? 1 : G_N_ELEMENTS (directions)); i++)
      {
        place->bounds = get_bounds (label,
                                    directions[i][0] * label->slide_x * step / STEPS,
                                    directions[i][1] * label->slide_y * step / STEPS);
        if (is_free (self, place))
          {
            trade_grid_add (self->labels, &place->bounds, place);
            place->state = STATE_PLACED;
            return TRUE;
          }
      }

  place->state = STATE_HIDDEN;
  return FALSE;
}

/* The name and the value of a row are one thing: both stand, or both go. */
static gboolean
is_bound (const TradeLabel *label,
          const TradeLabel *other)
{
  return label == other || (label->row != 0 && label->row == other->row && label->priority <= TRADE_PRIORITY_NAME &&
                            other->priority <= TRADE_PRIORITY_NAME);
}

/* Places a label, with the others of its row that are bound to it; those follow it in @places. */
static void
place_bound (Solver *self,
             Place  *places,
             guint   n_places)
{
  gboolean all = TRUE;
  guint n_bound = 0;

  while (n_bound < n_places && is_bound (places[0].label, places[n_bound].label))
    n_bound++;

  for (guint i = 0; i < n_bound && all; i++)
    all = find_place (self, &places[i]);
  if (all)
    return;

  for (guint i = 0; i < n_bound; i++)
    {
      if (places[i].state == STATE_PLACED)
        trade_grid_remove (self->labels, &places[i].bounds, &places[i]);
      places[i].state = STATE_HIDDEN;
    }
}

static void
add_leader (TradeScene  *scene,
            const Place *place)
{
  TradeBounds wanted = get_bounds (place->label, 0, 0);
  const TradeBounds *box = &place->bounds;
  double x = CLAMP ((wanted.left + wanted.right) / 2, 0, trade_scene_get_width (scene));
  double y = CLAMP ((wanted.top + wanted.bottom) / 2, 0, trade_scene_get_height (scene));
  const TradePoint points[] = { { CLAMP (x, box->left, box->right), CLAMP (y, box->top, box->bottom) }, { x, y } };

  if (place->label->figure == NULL || hypot (box->left - wanted.left, box->top - wanted.top) < LEADER_FROM ||
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

typedef struct
{
  const TradeBounds *box;
  double             left;
  double             right;
} Ground;

static gboolean
stop_ground_cb (gconstpointer item,
                gpointer      data)
{
  const TradeMark *mark = item;
  Ground *ground = data;
  TradeBounds bounds = get_mark_bounds (mark);

  if (!stands_for_figure (mark) || bounds.top >= ground->box->bottom || bounds.bottom <= ground->box->top)
    return TRUE;
  if (bounds.right <= ground->box->left)
    ground->left = MAX (ground->left, bounds.right);
  if (bounds.left >= ground->box->right)
    ground->right = MIN (ground->right, bounds.left);

  return TRUE;
}

/* Grid lines stop short of a label that stands beside its mark; marks do not. */
static void
add_ground (Solver      *self,
            const Place *place)
{
  const TradeBounds *box = &place->bounds;
  TradeBounds near = widen (box, CLEAR);
  Ground ground = { box, MAX (near.left, 0), MIN (near.right, trade_scene_get_width (self->scene)) };

  trade_grid_visit (self->marks, &near, stop_ground_cb, &ground);
  trade_scene_add (self->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_RECTANGLE,
                     .role = TRADE_ROLE_GRID,
                     .colour = TRADE_COLOUR_BACKGROUND,
                     .ink = TRADE_INK_SOLID,
                     .x = ground.left,
                     .y = box->top,
                     .width = ground.right - ground.left,
                     .height = box->bottom - box->top,
                   });
}

/* A place on a hatch. */
typedef struct
{
  const TradeBounds *box;
  const TradeMark   *hatch; /* (nullable) */
} Plate;

static gboolean
find_hatch_cb (gconstpointer item,
               gpointer      data)
{
  const TradeMark *mark = item;
  Plate *plate = data;
  TradeBounds bounds = get_mark_bounds (mark);

  if (mark->ink == TRADE_INK_HATCH && mark->shape == TRADE_SHAPE_RECTANGLE && do_bounds_meet (plate->box, &bounds, 0, 0))
    plate->hatch = mark;

  return plate->hatch == NULL;
}

/* No word can be read across the lines of a hatch, which stop short of it. Its outline is whole. */
static void
add_plate (Solver      *self,
           const Place *place)
{
  const TradeBounds *box = &place->bounds;
  Plate plate = { .box = box };
  double left, right;

  trade_grid_visit (self->marks, box, find_hatch_cb, &plate);
  if (plate.hatch == NULL)
    return;

  left = MAX (box->left - CLEAR, plate.hatch->x + plate.hatch->line_width);
  right = MIN (box->right + CLEAR, plate.hatch->x + plate.hatch->width - plate.hatch->line_width);
  trade_scene_add (self->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_RECTANGLE,
                     .role = TRADE_ROLE_GRID,
                     .colour = TRADE_COLOUR_BACKGROUND,
                     .ink = TRADE_INK_SOLID,
                     .x = left,
                     .y = box->top,
                     .width = MAX (right - left, 0),
                     .height = box->bottom - box->top,
                   });
}

static void
add_text (TradeScene  *scene,
          const Place *place)
{
  const TradeLabel *label = place->label;

  trade_scene_add (scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_TEXT,
                     .role = label->role,
                     .colour = label->colour,
                     .x = place->bounds.left,
                     .y = place->bounds.top,
                     .words = label->words,
                     .anchor = label->anchor,
                     .figure = label->figure,
                   });
}

/* By priority, with the labels that are bound to each other side by side. */
static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const TradeLabel *one = ((const Place *) a)->label;
  const TradeLabel *other = ((const Place *) b)->label;
  TradePriority priority = one->row != 0 && one->priority == TRADE_PRIORITY_NAME ? TRADE_PRIORITY_VALUE : one->priority;
  TradePriority against = other->row != 0 && other->priority == TRADE_PRIORITY_NAME ? TRADE_PRIORITY_VALUE : other->priority;

  if (priority != against)
    return (int) priority - (int) against;
  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  if (one->priority != other->priority)
    return (int) one->priority - (int) other->priority;

  /* The array's own order decides between equals, as qsort does not. */
  return one < other ? -1 : one > other;
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const TradeLabel *one = ((const Place *) a)->label;
  const TradeLabel *other = ((const Place *) b)->label;

  return one < other ? -1 : one > other;
}

/* The marks of a scene move in memory as others are added; the grid keeps copies that stay. */
static TradeMark *
add_marks (Solver *self)
{
  guint n_marks = trade_scene_get_n_marks (self->scene);
  TradeMark *marks = g_new (TradeMark, n_marks + 1);

  for (guint i = 0; i < n_marks; i++)
    {
      TradeBounds bounds;

      marks[i] = *trade_scene_get_mark (self->scene, i);
      bounds = get_mark_bounds (&marks[i]);
      if (marks[i].shape == TRADE_SHAPE_TEXT || is_base_line (&marks[i]) || stands_for_figure (&marks[i]))
        trade_grid_add (self->marks, &bounds, &marks[i]);
    }

  return marks;
}

/* Gives every label a place where it meets no other text, in the order of priority: the wanted place, or one nearby, with
 * a leader where it was moved far. A label that finds none is reported as hidden, never dropped in silence. */
void
trade_labels_place (TradeScene *scene,
                    GArray     *labels)
{
  g_autoptr (TradeGrid) mark_grid = trade_grid_new (trade_scene_get_width (scene), trade_scene_get_height (scene));
  g_autoptr (TradeGrid) label_grid = trade_grid_new (trade_scene_get_width (scene), trade_scene_get_height (scene));
  Solver self = { scene, mark_grid, label_grid };
  g_autofree TradeMark *marks = NULL;
  g_autofree Place *places = g_new0 (Place, labels->len + 1);

  /* The grid refers to them. */
  marks = add_marks (&self);
  for (guint i = 0; i < labels->len; i++)
    places[i].label = &g_array_index (labels, TradeLabel, i);

  qsort (places, labels->len, sizeof *places, compare_places);
  for (guint i = 0; i < labels->len; i++)
    {
      if (places[i].state == STATE_WAITING)
        place_bound (&self, &places[i], labels->len - i);
      if (places[i].state == STATE_HIDDEN)
        trade_hidden_add_value (scene, places[i].label->figure, trade_words_get_string (places[i].label->words));
    }

  qsort (places, labels->len, sizeof *places, compare_labels);
  for (guint i = 0; i < labels->len; i++)
    {
      if (places[i].state != STATE_PLACED)
        continue;
      if (places[i].label->ground)
        {
          add_leader (scene, &places[i]);
          add_ground (&self, &places[i]);
        }
      else
        {
          add_plate (&self, &places[i]);
        }
    }
  for (guint i = 0; i < labels->len; i++)
    {
      if (places[i].state == STATE_PLACED)
        add_text (scene, &places[i]);
    }
}

/**
 * trade_labels_spread:
 * @slots: (array length=n_slots): labels that stand in one column, from the uppermost to the lowest; each one's place is
 *   where it wants to begin, and becomes where it begins
 * @n_slots: how many
 * @gap: between two, in logical pixels
 * @top: where the first may begin
 * @bottom: where the last may end
 *
 * Moves labels apart until they clear each other, in their order and as little as can be: the squares of what they are moved
 * by are least (the pool-adjacent-violators algorithm of isotonic regression). Labels that have no room between @top and
 * @bottom together reach beyond @bottom.
 */
void
trade_labels_spread (TradeSlot *slots,
                     guint      n_slots,
                     double     gap,
                     double     top,
                     double     bottom)
{
  g_autofree double *means = g_new (double, n_slots + 1);
  g_autofree guint *counts = g_new (guint, n_slots + 1);
  guint n_pools = 0;
  double above = 0;

  for (guint i = 0; i < n_slots; i++)
    {
      means[n_pools] = slots[i].place - above;
      counts[n_pools++] = 1;
      above += slots[i].height + gap;
      while (n_pools > 1 && means[n_pools - 2] > means[n_pools - 1])
        {
          guint count = counts[n_pools - 2] + counts[n_pools - 1];

          means[n_pools - 2] = (means[n_pools - 2] * counts[n_pools - 2] + means[n_pools - 1] * counts[n_pools - 1]) / count;
          counts[n_pools - 2] = count;
          n_pools--;
        }
    }

  /* What is left of the room after all labels is how far they may slide together. */
  bottom -= above - gap;
  above = 0;
  for (guint pool = 0, i = 0; pool < n_pools; pool++)
    for (guint j = 0; j < counts[pool]; j++, i++)
      {
        slots[i].place = above + MAX (MIN (means[pool], bottom), top);
        above += slots[i].height + gap;
      }
}
