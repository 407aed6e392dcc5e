/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-line-ends.h"

#include "trade-line-name.h"

#include <math.h>

/* The names of lines, beside the last period, or beside the end of a line that ends before that. The others keep to the height of the lines; where that has no room for all, those of
 * highlighted lines are there first, and a last name counts the lines that have none. */

/* Between two names, in logical pixels. */
#define GAP 4.0

/* A name that stands farther than this from its line's end is tied to it, by a line that ends so far before the name. */
#define LEADER_FROM 3.0
#define CLEAR_OF_LEADER 3.0

/* The name of a line that ends early keeps so far from its end, and from whatever else is drawn, in logical pixels. */
#define BESIDE_END 6.0
#define CLEAR_OF_LINES 3.0

typedef struct
{
  TradeFigure *figure;
  TradeColour  colour;
  TradeWords  *words;
  guint        rank;    /* the least go last */
  gboolean     is_settled; /* it stands beside the end of its own line, which ends early */
  gboolean     has_room;   /* beside the last period */
  double       at;         /* where the line ends, from the top */
  double       top;        /* of the name */
  double       left;       /* of a name that is settled */
} End;

static void
clear_end (gpointer data)
{
  End *end = data;

  g_clear_object (&end->figure);
  g_clear_object (&end->words);
}

static End *
get_end (TradeLineEnds *self,
         guint          i)
{
  return &g_array_index (self->ends, End, i);
}

void
trade_line_ends_init (TradeLineEnds *self,
                      TradeFrame    *frame)
{
  *self = (TradeLineEnds){ .frame = frame, .ends = g_array_new (FALSE, FALSE, sizeof (End)) };
  g_array_set_clear_func (self->ends, clear_end);
}

void
trade_line_ends_clear (TradeLineEnds *self)
{
  g_clear_pointer (&self->ends, g_array_unref);
  g_clear_object (&self->others);
}

/**
 * trade_line_ends_add:
 * @self: the names of lines
 * @figure: the last figure of a line
 * @colour: of the line
 * @name: its name
 * @value: its last value, as words
 *
 * Adds the name of a line. Lines are added in the order of the view, the most telling first; of years, the latest is.
 */
void
trade_line_ends_add (TradeLineEnds *self,
                     TradeFigure   *figure,
                     TradeColour    colour,
                     const char    *name,
                     const char    *value)
{
  TradeFrame *frame = self->frame;
  End end = {
    .figure = g_object_ref (figure),
    .colour = trade_style_get_words (colour),
    .words = trade_line_name_layout (frame, TRADE_TYPE_NUMBER, name, value, frame->plot.width * 0.3, PANGO_ALIGN_LEFT),
  };

  g_array_append_val (self->ends, end);
  self->width = MAX (self->width, trade_words_get_width (end.words));
}

/* Highlighted lines are before all others. */
static void
rank (TradeLineEnds *self)
{
  gboolean of_years = trade_view_get_column (self->frame->view, 0)->has_year;
  g_autoptr (GHashTable) highlighted = trade_view_list_highlighted (self->frame->view);

  for (guint i = 0; i < self->ends->len; i++)
    {
      End *end = get_end (self, i);

      end->rank = of_years ? self->ends->len - 1 - i : i;
      if (highlighted == NULL || !g_hash_table_contains (highlighted, end->figure))
        end->rank += self->ends->len;
    }
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  guint one = (*(End *const *) a)->rank;
  guint other = (*(End *const *) b)->rank;

  return (one > other) - (one < other);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  double one = (*(End *const *) a)->at;
  double other = (*(End *const *) b)->at;

  return one != other ? (one > other) - (one < other) : compare_ranks (a, b);
}

static GPtrArray *
list_ends (TradeLineEnds *self,
           GCompareFunc   compare)
{
  GPtrArray *ends = g_ptr_array_new ();

  for (guint i = 0; i < self->ends->len; i++)
    g_ptr_array_add (ends, get_end (self, i));
  g_ptr_array_sort (ends, compare);

  return ends;
}

/* Gives names room, as far as it reaches. Returns how many have none. */
static guint
give_room (TradeLineEnds *self,
           double         room)
{
  g_autoptr (GPtrArray) ends = list_ends (self, compare_ranks);
  guint n_without = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      End *end = g_ptr_array_index (ends, i);
      double height = trade_words_get_height (end->words);

      if (end->is_settled)
        continue;
      end->has_room = n_without == 0 && height <= room;
      n_without += !end->has_room;
      room -= height + GAP;
    }

  return n_without;
}

static void
set_others (TradeLineEnds *self,
            guint          n)
{
  TradeFrame *frame = self->frame;
  g_autofree char *text = trade_format_others (frame->format, n);

  g_clear_object (&self->others);
  self->others = trade_frame_layout (frame, TRADE_TYPE_LABEL, text, 0, PANGO_ALIGN_LEFT);
}

/* Names stand in the order of the lines' ends, as close to theirs as the others let them. */
static void
spread (TradeLineEnds *self,
        double         top,
        double         bottom)
{
  g_autoptr (GPtrArray) ends = list_ends (self, compare_places);
  g_autofree TradeSlot *slots = g_new (TradeSlot, ends->len + 1);
  guint n_slots = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      End *end = g_ptr_array_index (ends, i);
      double height = trade_words_get_height (end->words);

      if (end->has_room)
        slots[n_slots++] = (TradeSlot){ end->at - height / 2, height };
    }
  trade_labels_spread (slots, n_slots, GAP, top, bottom);

  self->width = trade_words_get_width (self->others);
  self->farthest = 0;
  n_slots = 0;
  for (guint i = 0; i < ends->len; i++)
    {
      End *end = g_ptr_array_index (ends, i);

      if (!end->has_room)
        continue;
      end->top = slots[n_slots++].place;
      self->width = MAX (self->width, trade_words_get_width (end->words));
      self->farthest = MAX (self->farthest, fabs (end->top + trade_words_get_height (end->words) / 2 - end->at));
    }
}

/**
 * trade_line_ends_arrange:
 * @self: the names of lines
 * @scale: maps values to logical pixels from the top
 * @top: where the first name may begin
 * @bottom: where the last may end
 *
 * Finds out which names have room, and where they stand.
 */
void
trade_line_ends_arrange (TradeLineEnds *self,
                         TradeScale     scale,
                         double         top,
                         double         bottom)
{
  guint n_without;

  for (guint i = 0; i < self->ends->len; i++)
    get_end (self, i)->at = trade_scale_map (scale, trade_figure_get_value (get_end (self, i)->figure));

  rank (self);
  g_clear_object (&self->others);
  n_without = give_room (self, bottom - top);
  if (n_without > 0)
    {
      set_others (self, n_without);
      bottom -= trade_words_get_height (self->others);
      self->others_top = MAX (bottom, top);
      bottom -= GAP;
      set_others (self, give_room (self, bottom - top));
    }
  spread (self, top, bottom);
}

static TradeBounds
get_box (const End *end)
{
  return (TradeBounds){ end->left, end->top, end->left + trade_words_get_width (end->words),
                        end->top + trade_words_get_height (end->words) };
}

/* Whether another name stands there. */
static gboolean
is_taken (TradeLineEnds     *self,
          const TradeBounds *box)
{
  for (guint i = 0; i < self->ends->len; i++)
    {
      const End *end = get_end (self, i);
      TradeBounds taken = get_box (end);

      if (end->is_settled && box->left < taken.right + GAP && box->right > taken.left - GAP && box->top < taken.bottom + GAP &&
          box->bottom > taken.top - GAP)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_within (const TradeBounds *box,
           const TradeBounds *within)
{
  return box->left >= within->left && box->top >= within->top && box->right <= within->right && box->bottom <= within->bottom;
}

/**
 * trade_line_ends_settle:
 * @self: names that are arranged
 * @i: the number of one, in the order in which they were added
 * @from: where its line ends, in logical pixels from the left
 * @within: where names of lines that end early may stand
 * @is_free: whether nothing else is drawn somewhere
 * @data: for @is_free
 *
 * Has the name of a line that ends before others stand beside its end: what ties it to the edge of the chart would be read as more of
 * the line. The names have to be arranged again after that.
 *
 * Returns: whether there is room
 */
gboolean
trade_line_ends_settle (TradeLineEnds *self,
                        guint          i,
                        double         from,
                        TradeBounds    within,
                        TradeIsFree    is_free,
                        gpointer       data)
{
  /* How much higher or lower than the end of the line the middle of the name is, in its own height. */
  static const double shifts[] = { 0, -0.75, 0.75, -1.25, 1.25 };
  End *end = get_end (self, i);
  double height = trade_words_get_height (end->words);
  double top = end->top;

  end->is_settled = FALSE;
  for (guint j = 0; j < G_N_ELEMENTS (shifts); j++)
    {
      TradeBounds box, near;

      end->left = from + BESIDE_END;
      end->top = end->at + (shifts[j] - 0.5) * height;
      box = get_box (end);
      near = (TradeBounds){ box.left - CLEAR_OF_LINES, box.top - CLEAR_OF_LINES, box.right + CLEAR_OF_LINES,
                            box.bottom + CLEAR_OF_LINES };
      if (is_within (&box, &within) && !is_taken (self, &box) && is_free (&near, data))
        {
          end->is_settled = TRUE;
          end->has_room = FALSE;
          return TRUE;
        }
    }

  /* It stays where it was arranged. */
  end->top = top;

  return FALSE;
}

/**
 * trade_line_ends_place:
 * @self: names that are arranged
 * @i: the number of one, in the order in which they were added
 * @from: where its line ends, in logical pixels from the left
 * @edge: where the last of all lines end
 * @x: where names begin
 *
 * Writes the name of a line, and ties it to the line where that is not beside it. From lines that end early and have no room beside
 * their ends, the tie goes straight to where the others end, and is dashed, as no line of figures is that are published.
 */
void
trade_line_ends_place (TradeLineEnds *self,
                       guint          i,
                       double         from,
                       double         edge,
                       double         x)
{
  TradeFrame *frame = self->frame;
  const End *end = get_end (self, i);
  double middle = end->top + trade_words_get_height (end->words) / 2;
  gboolean early = from < edge - LEADER_FROM;
  const TradePoint leader[] = { { from, end->at }, { MAX (from, edge), end->at }, { x - CLEAR_OF_LEADER, middle } };

  if (end->is_settled)
    {
      trade_frame_add_label (frame, TRADE_PRIORITY_VALUE, end->colour, end->words, end->left, end->top, 0, end->figure);
      return;
    }
  if (!end->has_room)
    {
      trade_scene_add_hidden (frame->scene, trade_words_get_string (end->words));
      return;
    }

  if (early || fabs (middle - end->at) > LEADER_FROM)
    trade_frame_add_path (frame, end->figure, TRADE_ROLE_ANNOTATION, TRADE_COLOUR_SECONDARY,
                          early ? TRADE_INK_DASHED : TRADE_INK_STROKE, early ? leader : leader + 1, early ? 3 : 2, 1);
  trade_frame_add_label (frame, TRADE_PRIORITY_VALUE, end->colour, end->words, x, end->top, 0, end->figure);
}

/**
 * trade_line_ends_finish:
 * @self: names of which each is placed
 * @x: where names begin
 *
 * Says how many lines have no name.
 */
void
trade_line_ends_finish (TradeLineEnds *self,
                        double         x)
{
  if (self->others != NULL)
    trade_frame_add_label (self->frame, TRADE_PRIORITY_NAME, TRADE_COLOUR_SECONDARY, self->others, x, self->others_top, 0, NULL);
}
