/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-column-values.h"

#include "trade-hidden.h"
#include "trade-painter.h"

/* Which values stand beside columns: the most telling of each series, and of few periods all, in type that leaves none out if there is such. */

/* Values keep so far apart, in logical pixels. */
#define CLEAR 4.0

/* The last, the greatest, the first and the least. */
#define N_TELLING 4

typedef struct
{
  TradeFrame        *frame;
  const TradeColumn *columns; /* by period, then by series */
  guint              n_columns;
  guint              n_series;
  int                magnitude;
  double             left; /* of the first period, where the numbers of the axis end */
  TradeType          type; /* of values */
} Values;

static TradeWords *
layout_value (Values            *self,
              const TradeColumn *column)
{
  return trade_frame_layout_figure (self->frame, self->type, column->figure, self->magnitude, PANGO_ALIGN_LEFT);
}

static double
get_middle (const TradeColumn *column)
{
  return (column->bounds.left + column->bounds.right) / 2;
}

/* Beyond the end of the column, above it or below, and off the axis, whose numbers are read beside it. */
static void
place_value (Values            *self,
             const TradeColumn *column)
{
  g_autoptr (TradeWords) label = layout_value (self, column);
  double middle = MAX (get_middle (column), self->left + trade_words_get_width (label) / 2);

  trade_frame_add_beyond (self->frame, trade_style_get_words (column->colour), label, middle, column->end, column->figure);
}

static TradeBounds
measure_value (Values            *self,
               const TradeColumn *column)
{
  g_autoptr (TradeWords) label = layout_value (self, column);
  double half = trade_words_get_width (label) / 2;
  double centre = MAX (get_middle (column), self->left + half);
  double height = trade_words_get_height (label) + TRADE_RING_REACH;
  gboolean below = trade_figure_get_value (column->figure) < 0;

  return (TradeBounds){ centre - half, below ? column->end : column->end - height, centre + half,
                        below ? column->end + height : column->end };
}

static gboolean
do_meet (const TradeBounds *a,
         const TradeBounds *b)
{
  return a->left < b->right + CLEAR && b->left < a->right + CLEAR && a->top < b->bottom && b->top < a->bottom;
}

/* Whether a value would stand on another column. */
static gboolean
meets_column (Values            *self,
              guint              own,
              const TradeBounds *value)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].figure != NULL && i != own && do_meet (value, &self->columns[i].bounds))
        return TRUE;
    }

  return FALSE;
}

/* The last of a series, its greatest, its first and its least. Returns whether there are any. */
static gboolean
find_telling (Values *self,
              guint   series,
              guint   telling[N_TELLING])
{
  gboolean found = FALSE;

  for (guint i = series; i < self->n_columns; i += self->n_series)
    {
      TradeFigure *figure = self->columns[i].figure;

      if (figure == NULL)
        continue;
      for (guint j = 0; !found && j < N_TELLING; j++)
        telling[j] = i;
      found = TRUE;
      telling[0] = i;
      if (trade_figure_get_value (figure) > trade_figure_get_value (self->columns[telling[1]].figure))
        telling[1] = i;
      if (trade_figure_get_value (figure) < trade_figure_get_value (self->columns[telling[3]].figure))
        telling[3] = i;
    }

  return found;
}

/* Whether a value would stand on none of those before it, nor on another column. */
static gboolean
has_room (Values *self,
          guint   own,
          GArray *taken)
{
  TradeBounds bounds = measure_value (self, &self->columns[own]);

  for (guint i = 0; i < taken->len; i++)
    {
      if (do_meet (&bounds, &g_array_index (taken, TradeBounds, i)))
        return FALSE;
    }
  if (meets_column (self, own, &bounds))
    return FALSE;

  g_array_append_val (taken, bounds);
  return TRUE;
}

/* The columns whose values are wanted, each once: first the most telling, then, if so, all others; otherwise the axis tells these. */
static GArray *
list_wanted (Values  *self,
             gboolean all)
{
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->n_series; i++)
    {
      guint telling[N_TELLING];

      if (!find_telling (self, i, telling))
        continue;
      for (guint j = 0; j < N_TELLING; j++)
        {
          if (g_hash_table_add (seen, GUINT_TO_POINTER (telling[j])))
            g_array_append_val (wanted, telling[j]);
        }
    }
  for (guint own = 0; own < self->n_columns && all; own++)
    {
      if (self->columns[own].figure != NULL && g_hash_table_add (seen, GUINT_TO_POINTER (own)))
        g_array_append_val (wanted, own);
    }

  return wanted;
}

/* Tells which of the values that are wanted have room in type of a size. Returns how many have. */
static guint
give_room (Values   *self,
           GArray   *wanted,
           gboolean *have_room,
           TradeType type)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (TradeBounds));

  self->type = type;
  for (guint i = 0; i < wanted->len; i++)
    have_room[i] = has_room (self, g_array_index (wanted, guint, i), taken);

  return taken->len;
}

/*< private >
 * trade_column_values_place:
 * @frame: a frame
 * @columns: (element-type TradeColumn): the columns, by period and then by series
 * @n_series: how many series there are, at least 1
 * @magnitude: the power of ten that values are counted in
 * @left: where the first period begins, in pixels
 * @all: whether all values are wanted, or those only that are most telling
 *
 * Writes values beside columns, where none of them stands on another or on another column. What has no room is told of.
 */
void
trade_column_values_place (TradeFrame *frame,
                           GArray     *columns,
                           guint       n_series,
                           int         magnitude,
                           double      left,
                           gboolean    all)
{
  Values self = {
    .frame = frame,
    .columns = (const void *) columns->data,
    .n_columns = columns->len,
    .n_series = n_series,
    .magnitude = magnitude,
    .left = left,
  };
  g_autoptr (GArray) wanted = list_wanted (&self, all);
  g_autofree gboolean *have_room = g_new (gboolean, wanted->len + 1);
  guint n_large = give_room (&self, wanted, have_room, TRADE_TYPE_NUMBER);

  /* Smaller type where it leaves none out. */
  if (n_large < wanted->len && give_room (&self, wanted, have_room, TRADE_TYPE_SMALL) < wanted->len)
    give_room (&self, wanted, have_room, TRADE_TYPE_NUMBER);

  for (guint i = 0; i < wanted->len; i++)
    {
      const TradeColumn *column = &self.columns[g_array_index (wanted, guint, i)];
      g_autofree char *value = trade_frame_write_figure (frame, column->figure, magnitude);

      if (have_room[i])
        place_value (&self, column);
      else
        trade_hidden_add_value (frame->scene, column->figure, value);
    }
}

/*< private >
 * trade_column_values_place_one:
 * @frame: a frame
 * @column: a column that stands for a figure
 * @magnitude: the power of ten that values are counted in
 * @left: where the first period begins, in pixels
 *
 * Writes the value of a column that no other disturbs.
 */
void
trade_column_values_place_one (TradeFrame        *frame,
                               const TradeColumn *column,
                               int                magnitude,
                               double             left)
{
  Values self = { .frame = frame, .magnitude = magnitude, .left = left, .type = TRADE_TYPE_NUMBER };

  place_value (&self, column);
}
