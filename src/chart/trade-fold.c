/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-fold.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of rows that cannot be added, this part of those that are drawn comes from the upper end, the rest from the lower. */
#define UPPER_PART 0.6

/* Rows of a thumbnail are no lower than this, in logical pixels; those of a chart no lower than what its words need. */
#define LEAST_THUMBNAIL_ROW 2.0

/* Type is made smaller by this factor at least until the rows have room, down to the least size that can be read. */
#define SHRINK 0.92
#define LEAST_TYPE_UNIT 0.62

typedef struct
{
  int    position;
  double value;
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *one = a;
  const Ranked *other = b;

  if (one->value != other->value)
    return one->value > other->value ? -1 : 1;

  return one->position - other->position;
}

/* What others leave of a whole, whether it was published or computed, is called others, too. */
static gboolean
has_rest (GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      if (trade_figure_get_formula (figure) == TRADE_FORMULA_REMAINDER || trade_series_key_is_rest (trade_figure_get_key (figure)))
        return TRUE;
    }

  return FALSE;
}

/* What others leave of a whole, and the growth that they contribute to, stand last in every order. */
static gboolean
stands_last (TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  TradeFormula formula = trade_figure_get_formula (figure);

  return formula == TRADE_FORMULA_REMAINDER || formula == TRADE_FORMULA_RESIDUAL ||
         (g_str_equal (key->measure, TRADE_MEASURE_CONTRIBUTION) && trade_series_key_is_whole (key));
}

/* What stands last is drawn to the last, like the greatest. Of what is added up, a great fall matters as much as a great rise. */
static double
get_weight (TradeFigure *figure,
            gboolean     addable)
{
  double value = trade_figure_get_value (figure);

  if (stands_last (figure))
    return HUGE_VAL;

  return addable ? fabs (value) : value;
}

/* What stands last says nothing without one of what it is made up of. */
static guint
count_least (GPtrArray *figures)
{
  guint n_last = 0;

  for (guint i = 0; i < figures->len; i++)
    n_last += stands_last (g_ptr_array_index (figures, i));

  return n_last + 1;
}

/* Marks the rows that are drawn: the greatest, and of rows that cannot be added the least, too, be it but one of two. */
static gboolean *
choose_rows (GPtrArray *figures,
             guint      n_kept,
             gboolean   addable)
{
  g_autofree Ranked *ranked = g_new (Ranked, figures->len);
  gboolean *kept = g_new0 (gboolean, figures->len);
  guint n_upper = addable || n_kept < 2 ? n_kept : MIN ((guint) ceil (n_kept * UPPER_PART), n_kept - 1);

  for (guint i = 0; i < figures->len; i++)
    ranked[i] = (Ranked){ (int) i, get_weight (g_ptr_array_index (figures, i), addable) };
  qsort (ranked, figures->len, sizeof *ranked, compare_ranked);

  for (guint i = 0; i < n_upper; i++)
    kept[ranked[i].position] = TRUE;
  for (guint i = n_upper; i < n_kept; i++)
    kept[ranked[figures->len - 1 - (i - n_upper)].position] = TRUE;

  return kept;
}

/* Whether the greatest come first; a rest comes last, whatever it is. */
static gboolean
is_descending (GPtrArray *figures)
{
  for (guint i = 1; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      TradeFigure *before = g_ptr_array_index (figures, i - 1);

      if (!stands_last (figure) && !stands_last (before) && trade_figure_get_value (figure) > trade_figure_get_value (before))
        return FALSE;
    }

  return TRUE;
}

/* Rows that are sorted by value have the others where these belong; else they stand at the end. */
static void
list_rows (TradeFold *self,
           GPtrArray *figures,
           gboolean  *kept)
{
  const int others = TRADE_FOLD_OTHERS;
  gboolean sorted = is_descending (figures);
  guint end = figures->len;

  while (end > 0 && stands_last (g_ptr_array_index (figures, end - 1)))
    end--;

  for (guint i = 0; i < figures->len; i++)
    {
      const int position = (int) i;

      if (i == end && !sorted)
        g_array_append_val (self->rows, others);
      if (kept[i])
        {
          self->between |= sorted && self->others->len > 0;
          g_array_append_val (self->rows, position);
          continue;
        }
      if (sorted && self->others->len == 0)
        g_array_append_val (self->rows, others);
      g_array_append_val (self->others, position);
    }

  if (!sorted && end == figures->len)
    g_array_append_val (self->rows, others);
}

/* The figures of the rows that stand together. */
static GPtrArray *
collect_others (TradeFold *self,
                GPtrArray *figures)
{
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < self->others->len; i++)
    g_ptr_array_add (others, g_ptr_array_index (figures, g_array_index (self->others, int, i)));

  return others;
}

static TradeFigure *
add_up_others (TradeFold *self,
               GPtrArray *figures)
{
  g_autoptr (GPtrArray) others = collect_others (self, figures);

  return trade_others_add_up (others);
}

/**
 * trade_fold_init:
 * @self: a fold, uninitialized
 * @figures: (element-type TradeFigure): the figure of each row, in the order of the rows
 * @most: how many rows there is room for; the others and one more are kept, whatever the room, and what stands last
 * @addable: whether rows are parts of one whole, so that their sum means something
 *
 * Chooses the rows that are drawn. If there is no room for all, those of the least value stand together; of rows that cannot
 * be added, such as growth, the least are drawn too, since they are as telling as the greatest, and those in the middle stand
 * together. Takes n log n time.
 */
void
trade_fold_init (TradeFold *self,
                 GPtrArray *figures,
                 guint      most,
                 gboolean   addable)
{
  guint n_kept = MAX (MAX (most, 2) - 1, count_least (figures));

  *self = (TradeFold){
    .rows = g_array_new (FALSE, FALSE, sizeof (int)),
    .others = g_array_new (FALSE, FALSE, sizeof (int)),
  };

  if (figures->len <= n_kept + 1)
    {
      for (int i = 0; i < (int) figures->len; i++)
        g_array_append_val (self->rows, i);
    }
  else
    {
      g_autofree gboolean *kept = choose_rows (figures, n_kept, addable);

      list_rows (self, figures, kept);
      self->beside_rest = has_rest (figures);
      self->sum = addable ? add_up_others (self, figures) : NULL;
    }
}

void
trade_fold_clear (TradeFold *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->others, g_array_unref);
  g_clear_object (&self->sum);
}

static guint
count_most (double height,
            double row)
{
  return (guint) CLAMP (height / MAX (row, 1), 2, G_MAXINT);
}

/* No row is lower than a line of the smallest type: no more rows than that are worth setting. */
static double
get_least_row (TradeFrame *frame)
{
  double type_unit = frame->type_unit;
  double least;

  if (frame->thumbnail)
    return LEAST_THUMBNAIL_ROW;

  frame->type_unit = MIN (type_unit, LEAST_TYPE_UNIT);
  least = trade_frame_get_line_height (frame, TRADE_TYPE_NAME);
  frame->type_unit = type_unit;

  return least;
}

/**
 * trade_fold_fit:
 * @self: a fold, uninitialized
 * @frame: the chart
 * @figures: (element-type TradeFigure): the figure of each row, see trade_fold_init()
 * @addable: whether rows are parts of one whole
 * @height: the room for all rows, in logical pixels
 * @set_rows: sets the words of the rows that are drawn; not called on a thumbnail
 * @chart: for @set_rows
 *
 * Gives each row the room that its words need. Where there is not enough for all rows, the type becomes smaller, down to the
 * least that can be read, then details go, and only then do rows stand together. Their figures are for the caller to report to
 * the scene.
 *
 * Returns: whether the rows are terse
 */
gboolean
trade_fold_fit (TradeFold    *self,
                TradeFrame   *frame,
                GPtrArray    *figures,
                gboolean      addable,
                double        height,
                TradeSetRows  set_rows,
                gpointer      chart)
{
  double type_unit = frame->type_unit;
  gboolean terse = FALSE;

  trade_fold_init (self, figures, count_most (height, get_least_row (frame)), addable);
  if (!frame->thumbnail)
    {
      double row = set_rows (chart, self, FALSE);

      while (self->rows->len * row > height && frame->type_unit > LEAST_TYPE_UNIT)
        {
          double room = height / (self->rows->len * row);

          frame->type_unit = MAX (frame->type_unit * MIN (sqrt (room), SHRINK), LEAST_TYPE_UNIT);
          row = set_rows (chart, self, FALSE);
        }
      terse = self->rows->len * row > height;
      if (terse)
        row = set_rows (chart, self, TRUE);
      while (self->rows->len > MAX (count_most (height, row), count_least (figures) + 1))
        {
          trade_fold_clear (self);
          trade_fold_init (self, figures, count_most (height, row), addable);
          row = set_rows (chart, self, TRUE);
        }
      frame->type_unit = type_unit;
    }

  return terse;
}

/**
 * trade_fold_write_name:
 * @self: a fold with others
 * @format: the language
 *
 * Names the row in which the others stand: "18 others", "18 others between" where rows above and below it are drawn, or "18 more"
 * where another row is that of others.
 *
 * Returns: (transfer full): the name
 */
char *
trade_fold_write_name (TradeFold   *self,
                       TradeFormat *format)
{
  guint n = self->others->len;
  g_autofree char *count = trade_format_count (format, n);

  if (self->between && self->sum == NULL)
    /* Translators: the placeholder is how many rows of a chart lie between those that are drawn above and below it. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s other between", "%s others between", n), count);

  if (self->beside_rest)
    /* Translators: as "18 others", where there is a row "Others" as well */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s more", "%s more", n), count);

  return trade_format_others (format, n);
}

/**
 * trade_fold_create_others:
 * @self: a fold with others
 * @format: the language
 * @figures: (element-type TradeFigure): the figure of each row
 * @addable: whether their sum means something
 *
 * Says how many stand together, and how much they are.
 *
 * Returns: (transfer full): what stands together
 */
TradeOthers *
trade_fold_create_others (TradeFold   *self,
                          TradeFormat *format,
                          GPtrArray   *figures,
                          gboolean     addable)
{
  g_autoptr (GPtrArray) together = collect_others (self, figures);
  g_autofree char *name = trade_fold_write_name (self, format);

  return trade_others_new (name, together, addable);
}

/**
 * trade_fold_tell_others:
 * @self: a fold
 * @frame: the chart
 * @figures: (element-type TradeFigure): the figure of each row
 * @addable: whether their sum means something
 *
 * Tells the scene how many stand together, and how much they are.
 *
 * Returns: (transfer none) (nullable): what stands together, if anything does
 */
TradeOthers *
trade_fold_tell_others (TradeFold  *self,
                        TradeFrame *frame,
                        GPtrArray  *figures,
                        gboolean    addable)
{
  TradeOthers *others;

  if (self->others->len == 0)
    return NULL;

  others = trade_fold_create_others (self, frame->format, figures, addable);
  trade_scene_add_others (frame->scene, others);

  return others;
}
