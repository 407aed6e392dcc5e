/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-timeline.h"

#include "trade-notes.h"

/* From more periods than these, parts of years are named by the year in which they begin. */
#define MOST_NAMED_PARTS 8

/* Fewer years than these tell little of when their parts were. */
#define LEAST_YEARS 2

/* Between two names, in ems. */
#define CLEAR_EMS 0.8

/*
 * TradeTimeline:
 * @view: the view whose rows are periods, or parts of years
 * @of_parts: whether rows are parts of years
 * @step: how many months pass from one row to the next that follows it: fewer than it lasts where spans overlap
 *
 * Time runs evenly: a period that has no row takes its room all the same.
 */
struct _TradeTimeline
{
  TradeView *view;
  gboolean   of_parts;
  int        step;
  guint      n_rows;
};

static TradePeriod
get_period (TradeTimeline *self,
            guint          row)
{
  const TradeHead *head = trade_view_get_row (self->view, row);

  /* What a single row is of, the whole chart is of. */
  return head->has_period || head->has_part ? head->period : trade_view_get_scope (self->view)->period;
}

/* What is told once a year, such as Decembers, or every ten years, has steps of that length; of other rows, each lasts a step, or
 * less where they overlap.
 */
static int
find_step (TradeTimeline *self)
{
  int length = self->n_rows > 0 ? get_period (self, 0).n_months : 1;
  int least = G_MAXINT;
  gboolean is_yearly = self->n_rows > 1;

  for (guint row = 1; row < self->n_rows && !self->of_parts; row++)
    {
      int distance = get_period (self, row).first_month - get_period (self, row - 1).first_month;

      least = MIN (least, distance);
      is_yearly &= distance % TRADE_MONTHS_PER_YEAR == 0;
    }
  if (least == G_MAXINT)
    return MAX (length, 1);

  return MAX (is_yearly ? least : MIN (length, least), 1);
}

TradeTimeline *
trade_timeline_new (TradeView *view)
{
  TradeTimeline *self = g_new0 (TradeTimeline, 1);

  self->view = g_object_ref (view);
  self->n_rows = trade_view_get_n_rows (view);
  self->of_parts = self->n_rows > 0 && trade_view_get_row (view, 0)->has_part;
  self->step = find_step (self);

  return self;
}

void
trade_timeline_free (TradeTimeline *self)
{
  g_clear_object (&self->view);
  g_free (self);
}

static int
count_months (TradeTimeline *self,
              guint          row)
{
  return get_period (self, row).first_month - get_period (self, 0).first_month;
}

/* How many periods pass from the first to the last. */
guint
trade_timeline_get_n_steps (TradeTimeline *self)
{
  if (self->n_rows < 2)
    return 0;
  if (self->of_parts)
    return self->n_rows - 1;

  return (guint) (count_months (self, self->n_rows - 1) / self->step);
}

/* Where what is noted of the periods belongs, between where the first of them stands and the last. */
void
trade_timeline_place_notes (TradeTimeline *self,
                            TradeFrame    *frame,
                            double         first,
                            double         last,
                            double         top,
                            double         bottom,
                            gboolean       joined)
{
  for (guint row = 0; row < self->n_rows; row++)
    trade_notes_add_moment (frame, trade_view_get_row (frame->view, row),
                            first + (last - first) * trade_timeline_get_place (self, row), top, bottom, joined);
}

/* Where a row stands, from 0 for the first to 1 for the last; a single one stands at the end. */
double
trade_timeline_get_place (TradeTimeline *self,
                          guint          row)
{
  int months;

  if (self->n_rows < 2)
    return 1;
  if (self->of_parts)
    return (double) row / (self->n_rows - 1);

  months = count_months (self, self->n_rows - 1);

  return months > 0 ? (double) count_months (self, row) / months : (double) row / (self->n_rows - 1);
}

/* Whether time passes between a row and the one before it. */
gboolean
trade_timeline_has_gap (TradeTimeline *self,
                        guint          row)
{
  if (self->of_parts || row == 0)
    return FALSE;

  return get_period (self, row).first_month > get_period (self, row - 1).first_month + self->step;
}

/* What stands below the axis. */
typedef struct
{
  guint       row;
  TradeWords *words;
  double      x; /* its middle */
} Label;

/* How rows are named. */
typedef enum
{
  NAME_FULL,
  NAME_SHORT,
  NAME_YEAR, /* that in which they begin */
} Naming;

/* Where the labels stand. */
typedef struct
{
  TradeTimeline *timeline;
  TradeFrame    *frame;
  double         first;
  double         last;
  GArray        *labels; /* Label, from left to right */
} Labels;

static void
clear_label (gpointer data)
{
  g_clear_object (&((Label *) data)->words);
}

static Label *
get_label (Labels *self,
           guint   i)
{
  return &g_array_index (self->labels, Label, i);
}

/* Names the period of a row, with its middle below it; at the ends of a chart the name stays inside. */
static void
add_label (Labels *self,
           guint   position,
           guint   row,
           char   *name)
{
  g_autofree char *text = name;
  Label label = { .row = row };
  double x = self->first + (self->last - self->first) * trade_timeline_get_place (self->timeline, row);

  label.words = trade_frame_layout (self->frame, TRADE_TYPE_NAME, text, 0, PANGO_ALIGN_LEFT);
  label.x = trade_frame_keep_inside (self->frame, x, trade_words_get_width (label.words));
  g_array_insert_val (self->labels, position, label);
}

static double
get_clearance (TradeWords *words)
{
  return trade_words_get_size (words) * CLEAR_EMS;
}

/* Whether a label comes too close to the next. */
static gboolean
do_touch (const Label *label,
          const Label *next)
{
  double reach = (trade_words_get_width (label->words) + trade_words_get_width (next->words)) / 2;

  return next->x - label->x < reach + get_clearance (label->words);
}

/* Whether no label comes too close to another. */
static gboolean
have_room (Labels *self)
{
  for (guint i = 1; i < self->labels->len; i++)
    {
      if (do_touch (get_label (self, i - 1), get_label (self, i)))
        return FALSE;
    }

  return TRUE;
}

/* Names a row as shortly as can be. Of spans that overlap, several begin and end in the same years. */
char *
trade_timeline_write_short (TradeTimeline *self,
                            TradeFormat   *format,
                            guint          row)
{
  TradePeriod period = get_period (self, row);

  return self->step < period.n_months ? trade_format_period (format, period) : trade_format_period_short (format, period);
}

static char *
write_name (TradeTimeline *self,
            TradeFormat   *format,
            guint          row,
            Naming         naming)
{
  TradePeriod period = get_period (self, row);

  if (self->of_parts)
    return trade_format_part (format, period);
  if (naming == NAME_YEAR)
    return trade_format_period (format, trade_period_new_annual (trade_period_get_year (period)));

  return naming == NAME_SHORT ? trade_timeline_write_short (self, format, row) : trade_format_period (format, period);
}

/* The rows that can be named: all, or those with which a year begins. */
static GArray *
list_rows (TradeTimeline *self,
           gboolean       by_year)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint row = 0; row < self->n_rows; row++)
    {
      if (!by_year || trade_period_get_month (get_period (self, row)) == 1)
        g_array_append_val (rows, row);
    }

  return rows;
}

/* So many names at each end are measured. */
#define MEASURED 12

/* Years that are as far apart are counted in fives and tens. */
#define LEAST_ROUND 3
#define LEAST_ROUND_STEP 5

static const guint steps[] = { 1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000 };

/* A step that ends with the last period, if one is not much longer. */
static guint
find_even_step (guint step,
                guint n_steps)
{
  for (guint even = step; even <= 2 * step; even++)
    {
      if (n_steps % even == 0)
        return even;
    }

  return step;
}

/* How many periods pass from the first of the rows that can be named to another, or years where only these are named. Of rows that are few
 * and far between, or that begin at the same time, each counts as one.
 */
static guint
count_steps (TradeTimeline *self,
             GArray        *rows,
             guint          i,
             Naming         naming)
{
  const int step = naming == NAME_YEAR ? TRADE_MONTHS_PER_YEAR : self->step;
  const int first = count_months (self, g_array_index (rows, guint, 0));
  const int months = count_months (self, g_array_index (rows, guint, i)) - first;
  const int all = count_months (self, g_array_index (rows, guint, rows->len - 1)) - first;
  const int n_rows = (int) rows->len;

  return self->of_parts || all / step < n_rows - 1 || all / step >= 2 * n_rows ? i : (guint) (months / step);
}

/* Names of years and months are much alike; those at both ends stand for all. */
static double
measure_widest (Labels *self,
                GArray *rows,
                Naming  naming)
{
  double width = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (TradeWords) words = NULL;

      if (i == MEASURED)
        i = MAX (i, rows->len - MEASURED);
      name = write_name (self->timeline, self->frame->format, g_array_index (rows, guint, i), naming);
      words = trade_frame_layout (self->frame, TRADE_TYPE_NAME, name, 0, PANGO_ALIGN_LEFT);
      width = MAX (width, trade_words_get_width (words) + get_clearance (words));
    }

  return width;
}

/* Names have room at every so many of the periods. */
static guint
choose_least_step (Labels *self,
                   GArray *rows,
                   Naming  naming)
{
  TradeTimeline *timeline = self->timeline;
  double width, spacing;
  guint n_steps;

  if (rows->len < 2)
    return 1;

  n_steps = count_steps (timeline, rows, rows->len - 1, naming);
  width = measure_widest (self, rows, naming);
  spacing = (self->last - self->first) *
            (trade_timeline_get_place (timeline, g_array_index (rows, guint, rows->len - 1)) -
             trade_timeline_get_place (timeline, g_array_index (rows, guint, 0))) / n_steps;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i] * spacing >= width)
        return steps[i];
    }

  return n_steps + 1;
}

/* Every so many of the periods have a name, so that none touches another, and the last has one if it can. */
static guint
choose_step (Labels *self,
             GArray *rows,
             Naming  naming)
{
  guint step = choose_least_step (self, rows, naming);
  guint n_steps = rows->len > 0 ? count_steps (self->timeline, rows, rows->len - 1, naming) : 0;

  return step <= n_steps ? find_even_step (step, n_steps) : step;
}

/* Whoever reads a chart wants to know where it ends, and then where it begins: the end takes the room of what stands too close to
 * it.
 */
static void
add_ends (Labels *self,
          Naming  naming)
{
  TradeTimeline *timeline = self->timeline;
  TradeFormat *format = self->frame->format;
  guint last = timeline->n_rows - 1;

  /* The year alone does not say which part of it the chart begins or ends with. */
  if (naming == NAME_YEAR)
    naming = NAME_SHORT;

  if (self->labels->len == 0 || get_label (self, self->labels->len - 1)->row != last)
    {
      add_label (self, self->labels->len, last, write_name (timeline, format, last, naming));
      while (self->labels->len > 1 && do_touch (get_label (self, self->labels->len - 2), get_label (self, self->labels->len - 1)))
        g_array_remove_index (self->labels, self->labels->len - 2);
    }

  if (get_label (self, 0)->row == 0)
    return;
  add_label (self, 0, 0, write_name (timeline, format, 0, naming));
  if (do_touch (get_label (self, 0), get_label (self, 1)))
    g_array_remove_index (self->labels, 0);
}

/* Names the first year and those that can be divided by a number. What stands too close to the first gives way. Returns whether the others have
 * room.
 */
static gboolean
try_round_years (Labels *self,
                 guint   step)
{
  TradeTimeline *timeline = self->timeline;

  g_array_set_size (self->labels, 0);
  for (guint row = 0; row < timeline->n_rows; row++)
    {
      if (row > 0 && trade_period_get_year (get_period (timeline, row)) % (int) step != 0)
        continue;
      add_label (self, self->labels->len, row, write_name (timeline, self->frame->format, row, NAME_SHORT));
      if (self->labels->len == 2 && do_touch (get_label (self, 0), get_label (self, 1)))
        g_array_remove_index (self->labels, 1);
    }

  return have_room (self);
}

/* Of many years those are named that people count by: 1965, 1970. Both ends take the room of what stands too close to them. Returns whether
 * there are so many.
 */
static gboolean
name_round_years (Labels *self)
{
  TradeTimeline *timeline = self->timeline;
  g_autoptr (GArray) rows = list_rows (timeline, FALSE);
  guint least = choose_least_step (self, rows, NAME_SHORT);

  if (timeline->of_parts || timeline->step != TRADE_MONTHS_PER_YEAR || least < LEAST_ROUND ||
      least > trade_timeline_get_n_steps (timeline))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i] >= MAX (least, LEAST_ROUND_STEP) && try_round_years (self, steps[i]))
        break;
    }
  add_ends (self, NAME_SHORT);

  return TRUE;
}

/* Names some of the rows, and the ends. */
static void
name_rows (Labels *self,
           Naming  naming)
{
  g_autoptr (GArray) rows = list_rows (self->timeline, naming == NAME_YEAR);
  guint step = choose_step (self, rows, naming);

  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);

      if (count_steps (self->timeline, rows, i, naming) % step == 0)
        add_label (self, self->labels->len, row, write_name (self->timeline, self->frame->format, row, naming));
    }
  add_ends (self, naming);
}

static int
get_year (Labels *self,
          guint   row)
{
  return trade_period_get_year (get_period (self->timeline, row));
}

/* Names every so many parts of years, counted from the last, which is always named: "Jan 2023", "Feb", "Mar". A year is said where it
 * is another than before. Returns whether the names have room.
 */
static gboolean
name_parts (Labels   *self,
            guint     step,
            gboolean  with_year)
{
  TradeTimeline *timeline = self->timeline;
  TradeFormat *format = self->frame->format;

  g_array_set_size (self->labels, 0);
  for (guint row = (timeline->n_rows - 1) % step; row < timeline->n_rows; row += step)
    {
      TradePeriod period = get_period (timeline, row);
      gboolean is_new = row < step || get_year (self, row) != get_year (self, row - step);

      add_label (self, self->labels->len, row,
                 with_year && is_new ? trade_timeline_write_short (timeline, format, row) : trade_format_part (format, period));
    }

  return have_room (self);
}

/* Where all are of one year, it goes without saying sooner than that a name is left out. */
static void
name_all_parts (Labels *self)
{
  guint n_rows = self->timeline->n_rows;
  gboolean of_one_year = get_year (self, 0) == get_year (self, n_rows - 1);

  for (guint step = 1; step < n_rows; step++)
    {
      if (name_parts (self, step, TRUE) || (of_one_year && name_parts (self, step, FALSE)))
        return;
    }
  name_parts (self, n_rows, TRUE);
}

/* Whether the rows are parts of so few years that naming these would tell little. */
static gboolean
are_parts_of_few_years (TradeTimeline *self)
{
  g_autoptr (GArray) years = list_rows (self, TRUE);
  gboolean all_are = self->step < TRADE_MONTHS_PER_YEAR;

  for (guint row = 0; row < self->n_rows && all_are; row++)
    all_are = trade_period_get_part (get_period (self, row)) > 0;

  return all_are && (years->len < LEAST_YEARS || self->n_rows <= MOST_NAMED_PARTS);
}

/* Whether rows are the same part of each year, which is over before the year is. */
static gboolean
are_one_part_of_years (TradeTimeline *self)
{
  TradePeriod period = get_period (self, 0);

  return self->step % TRADE_MONTHS_PER_YEAR == 0 &&
         trade_period_get_month (period) + period.n_months <= TRADE_MONTHS_PER_YEAR + 1;
}

/* Names the first of the rows that are the same part of each year, and of the others only the year: "Jan – Feb 2022", "2023". Returns
 * whether the names have room.
 */
static gboolean
name_years (Labels *self)
{
  TradeTimeline *timeline = self->timeline;

  g_array_set_size (self->labels, 0);
  for (guint row = 0; row < timeline->n_rows; row++)
    add_label (self, row, row, write_name (timeline, self->frame->format, row, row == 0 ? NAME_SHORT : NAME_YEAR));

  return have_room (self);
}

/* Names all rows, as far as these have room. */
static void
name_periods (Labels *self)
{
  TradeTimeline *timeline = self->timeline;
  g_autoptr (GArray) rows = list_rows (timeline, FALSE);

  if (timeline->of_parts || choose_step (self, rows, NAME_FULL) == 1)
    {
      name_rows (self, NAME_FULL);
      return;
    }
  if (are_parts_of_few_years (timeline))
    {
      name_all_parts (self);
      return;
    }
  if (choose_step (self, rows, NAME_SHORT) > 1 && are_one_part_of_years (timeline) && name_years (self))
    return;

  if (name_round_years (self))
    return;

  g_array_set_size (self->labels, 0);
  name_rows (self, NAME_SHORT);
}

/* Where rows stand at uneven distances, the names of some may still touch: the last is always there, and then the ones before it. */
static void
leave_room (Labels *self)
{
  for (guint i = self->labels->len; i > 1; i--)
    {
      while (i > 1 && do_touch (get_label (self, i - 2), get_label (self, i - 1)))
        g_array_remove_index (self->labels, --i - 1);
    }
}

static void
choose_names (Labels *self)
{
  TradeTimeline *timeline = self->timeline;
  gboolean by_year = !timeline->of_parts && timeline->step < TRADE_MONTHS_PER_YEAR &&
                     timeline->n_rows > MOST_NAMED_PARTS;
  g_autoptr (GArray) rows = list_rows (timeline, by_year);

  /* Spans that never begin with a year are named themselves. */
  if (!by_year || rows->len == 0)
    name_periods (self);
  else if (are_parts_of_few_years (timeline))
    name_all_parts (self);
  else
    name_rows (self, NAME_YEAR);
  leave_room (self);
}

/* Names periods below an axis that reaches from @first to @last, with their middle below the place of each. */
void
trade_timeline_place (TradeTimeline *self,
                      TradeFrame    *frame,
                      double         first,
                      double         last,
                      double         top)
{
  g_autoptr (GArray) array = NULL;
  Labels labels;

  if (frame->thumbnail || self->n_rows == 0)
    return;

  array = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (array, clear_label);
  labels = (Labels) { self, frame, first, last, array };
  choose_names (&labels);
  for (guint i = 0; i < array->len; i++)
    {
      const Label *label = get_label (&labels, i);

      trade_frame_add_tick (frame, TRADE_COLOUR_TEXT, label->words, label->x, top, 0.5);
    }
}
