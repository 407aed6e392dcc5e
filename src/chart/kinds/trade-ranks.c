/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-cut.h"
#include "trade-figure-ink.h"
#include "trade-headline.h"
#include "trade-kind-private.h"
#include "trade-line-name.h"
#include "trade-standings.h"
#include "trade-timeline.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ranks through time: a line for each part of a flow, which goes from its place among the parts of one period to that in the next.
 * Where rounding leaves open which of two comes first, both are pale, and all are where one is not published. What has no room in
 * the last period stands together; what ended before is drawn as far as it goes. */

/* The least room of a place, in lines of text, and in logical pixels on a thumbnail. */
#define LEAST_ROOM 1.04
#define LEAST_ROOM_THUMBNAIL 5.0

/* Fewer have no order worth a chart. */
#define LEAST_SERIES 3

/* The part of a place that its circle takes, and how large that is at most. */
#define CIRCLE_PART 0.56
#define MOST_RADIUS 11.0

/* Between a circle and what stands beside it, in logical pixels. */
#define CLEAR 8.0

/* Labels take no more than this part of the width. */
#define MOST_LABEL_PART 0.5

/* So many names tell how high the line of any is. */
#define MOST_TELLING 8

/* Of a name that is too long, no less than so many ems are left; it becomes shorter in steps of such a part. */
#define LEAST_EMS 4.0
#define SHRINK 0.9

typedef struct
{
  TradeFrame     *frame;
  TradeTimeline  *timeline;
  guint           n_columns;
  TradeStandings *standings;
  guint           n_places;
  guint           n_others; /* that have none */
  double          room;  /* of a place */
  double          top;
  double          first; /* where the first period stands */
  double          last;
  double          radius;
} Ranks;

static void
clear_ranks (Ranks *self)
{
  g_clear_pointer (&self->timeline, trade_timeline_free);
  g_clear_pointer (&self->standings, trade_standings_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ranks, clear_ranks)

static guint
get_n_rows (Ranks *self)
{
  return trade_view_get_n_rows (self->frame->view);
}

static TradeFigure *
get_figure (Ranks *self,
            guint  row,
            guint  column)
{
  return trade_view_get_cell (self->frame->view, row, column);
}

static const TradeStanding *
get_standing (Ranks *self,
              guint  row,
              guint  column)
{
  return trade_standings_get (self->standings, row, column);
}

/* The last period in which a series has a place with room, or -1. */
static int
find_last_row (Ranks *self,
               guint  column)
{
  for (int row = (int) get_n_rows (self) - 1; row >= 0; row--)
    {
      if (get_standing (self, (guint) row, column)->place < self->n_places)
        return row;
    }

  return -1;
}

/* Whether a series is named beside its place in the last period. */
static gboolean
ends_last (Ranks *self,
           guint  column)
{
  return get_standing (self, get_n_rows (self) - 1, column)->place < self->n_places;
}

/* A series is drawn that has room in the last period, or ended before it and had some until then. */
static gboolean
is_drawn (Ranks *self,
          guint  column)
{
  const TradeStanding *last = get_standing (self, get_n_rows (self) - 1, column);

  return last->place != G_MAXUINT ? ends_last (self, column) : find_last_row (self, column) >= 0;
}

/* The earlier of the places that is known to be another than the last one: 1 where it was lower, -1 where it was higher, 0 where
 * nothing of it is certain. */
static int
get_direction (Ranks *self,
               guint  column)
{
  const int last_row = find_last_row (self, column);
  const TradeStanding *last = last_row >= 0 ? get_standing (self, (guint) last_row, column) : NULL;

  for (int row = 0; row < last_row; row++)
    {
      const TradeStanding *first = get_standing (self, (guint) row, column);

      if (first->place == G_MAXUINT)
        continue;
      if (!trade_standing_is_certain (first) || !trade_standing_is_certain (last))
        return 0;

      return (first->place > last->place) - (first->place < last->place);
    }

  return 0;
}

static TradeColour
get_colour (Ranks *self,
            guint  column)
{
  static const TradeColour colours[] = { TRADE_COLOUR_SECOND, TRADE_COLOUR_MUTED, TRADE_COLOUR_HIGHLIGHT };

  return colours[get_direction (self, column) + 1];
}

static TradeInk
get_ink (Ranks *self,
         guint  row,
         guint  column)
{
  return trade_standing_is_certain (get_standing (self, row, column)) ? trade_figure_ink_get (get_figure (self, row, column))
                                                                      : TRADE_INK_LIGHT;
}

/* What of the key is needed for what is drawn. */
typedef struct
{
  gboolean higher;
  gboolean lower;
  gboolean open;
  gboolean unsettled;
} Seen;

static Seen
see_all (Ranks *self)
{
  Seen seen = { 0 };

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (!is_drawn (self, i))
        continue;
      seen.higher |= get_direction (self, i) > 0;
      seen.lower |= get_direction (self, i) < 0;
      for (guint row = 0; row < get_n_rows (self); row++)
        {
          const TradeStanding *rank = get_standing (self, row, i);

          seen.open |= rank->open && rank->place < self->n_places;
          seen.unsettled |= rank->unsettled && rank->place < self->n_places;
        }
    }

  return seen;
}

static const char *
get_open_words (Seen seen)
{
  /* Translators: in the key of a chart of places, why it is open which of two comes first. The same in what follows. */
  if (seen.open && seen.unsettled)
    return _ ("rounding, or another that is not published, leaves the order open");
  if (seen.unsettled)
    return _ ("another that is not published leaves the order open");

  return _ ("about the same as another: rounding leaves the order open");
}

/* What the colours say, and below it what pale circles do. */
typedef struct
{
  TradeKeyEntry colours[2];
  guint         n_colours;
  TradeKeyEntry open;
  guint         n_open;
} Legend;

static Legend
write_legend (Ranks *self)
{
  const TradeKeyEntry higher = { TRADE_COLOUR_HIGHLIGHT, TRADE_INK_SOLID, _ ("a higher place than at first") };
  const TradeKeyEntry lower = { TRADE_COLOUR_SECOND, TRADE_INK_SOLID, _ ("a lower place than at first") };
  Seen seen = see_all (self);
  Legend legend = { .open = { TRADE_COLOUR_TOTAL, TRADE_INK_LIGHT, get_open_words (seen) },
                    .n_open = seen.open || seen.unsettled };

  if (seen.higher)
    legend.colours[legend.n_colours++] = higher;
  if (seen.lower)
    legend.colours[legend.n_colours++] = lower;

  return legend;
}

static void
place_legend (Ranks *self)
{
  Legend legend = write_legend (self);

  trade_frame_add_key (self->frame, legend.colours, legend.n_colours);
  trade_frame_add_key (self->frame, &legend.open, legend.n_open);
}

static double
measure_legend (Ranks *self)
{
  Legend legend = write_legend (self);

  return trade_frame_measure_key (self->frame, legend.colours, legend.n_colours) +
         trade_frame_measure_key (self->frame, &legend.open, legend.n_open);
}

static TradeWords *
set_label (Ranks *self,
           guint  column)
{
  TradeFrame *frame = self->frame;
  TradeFigure *last = get_figure (self, get_n_rows (self) - 1, column);
  int magnitude = trade_headline_get_magnitude (frame->view, frame->format);
  g_autofree char *name = trade_kind_name_series (frame->view, frame->format, last);
  g_autofree char *value = trade_frame_write_figure (frame, last, magnitude);
  g_autofree char *text = trade_line_name_join (name, value);
  TradeWords *words = trade_frame_layout (frame, TRADE_TYPE_LABEL, text, 0, PANGO_ALIGN_LEFT);
  double most = frame->plot.width * MOST_LABEL_PART - CLEAR;
  double ems = trade_words_get_width (words) / trade_words_get_size (words);

  /* A place has room for one line. A name that is longer loses its end, and its value stays. */
  while (trade_words_get_width (words) > most && ems > LEAST_EMS)
    {
      g_autofree char *cut = NULL;
      g_autofree char *shorter = NULL;

      ems *= SHRINK;
      cut = trade_cut_words (name, ems);
      if (cut == NULL)
        continue;
      shorter = trade_line_name_join (cut, value);
      g_object_unref (words);
      words = trade_frame_layout (frame, TRADE_TYPE_LABEL, shorter, 0, PANGO_ALIGN_LEFT);
      trade_words_set_cut (words, TRUE);
    }

  return words;
}

/* What has no place, by its figure of the last period; by its last one where none of them has that. */
static GPtrArray *
list_others (Ranks    *self,
             gboolean *are_latest)
{
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_autoptr (GPtrArray) latest = g_ptr_array_new ();

  for (guint i = 0; i < self->n_columns; i++)
    {
      TradeFigure *last = is_drawn (self, i) ? NULL : trade_kind_find_last (self->frame->view, i);

      if (last == NULL)
        continue;
      g_ptr_array_add (earlier, last);
      if (get_figure (self, get_n_rows (self) - 1, i) != NULL)
        g_ptr_array_add (latest, last);
    }
  *are_latest = latest->len > 0;

  return latest->len > 0 ? g_steal_pointer (&latest) : g_steal_pointer (&earlier);
}

static gboolean
has_latest (Ranks *self)
{
  gboolean are_latest;

  g_ptr_array_unref (list_others (self, &are_latest));

  return are_latest;
}

static TradeOthers *
create_others (Ranks *self)
{
  TradeView *view = self->frame->view;
  gboolean are_latest;
  g_autoptr (GPtrArray) others = list_others (self, &are_latest);
  g_autofree char *name = NULL;

  /* One alone has a name. */
  if (self->n_others == 1)
    name = trade_kind_name_series (view, self->frame->format, g_ptr_array_index (others, 0));
  else
    name = trade_format_others (self->frame->format, self->n_others);

  return trade_others_new (name, others, are_latest && trade_kind_are_parts_over_time (view));
}

/* "8 others 12.3", like the labels of those that have a place; without how much they are where that is long, or of another time. */
static TradeWords *
set_others (Ranks *self)
{
  TradeFrame *frame = self->frame;
  g_autoptr (TradeOthers) others = create_others (self);
  g_autofree char *amount = trade_others_write_amount (others, frame->format,
                                                       trade_headline_get_magnitude (frame->view, frame->format),
                                                       frame->most_decimals);
  g_autofree char *text = trade_line_name_join (others->name, amount);
  g_autoptr (TradeWords) words = trade_frame_layout (frame, TRADE_TYPE_LABEL, text, 0, PANGO_ALIGN_LEFT);

  if (has_latest (self) && trade_words_get_width (words) + CLEAR <= frame->plot.width * MOST_LABEL_PART)
    return g_steal_pointer (&words);

  return trade_frame_layout (frame, TRADE_TYPE_LABEL, others->name, 0, PANGO_ALIGN_LEFT);
}

static TradeWords *
set_place (Ranks *self,
           guint  place)
{
  g_autofree char *number = trade_format_count (self->frame->format, place + 1);

  return trade_frame_layout (self->frame, TRADE_TYPE_SMALL, number, 0, PANGO_ALIGN_RIGHT);
}

static double
measure_labels (Ranks *self)
{
  double width = 0;

  for (guint i = 0; !self->frame->thumbnail && i < self->n_columns; i++)
    {
      g_autoptr (TradeWords) words = ends_last (self, i) ? set_label (self, i) : NULL;

      width = MAX (width, words != NULL ? trade_words_get_width (words) + CLEAR : 0);
    }

  if (self->n_others > 0 && !self->frame->thumbnail)
    {
      g_autoptr (TradeWords) others = set_others (self);

      width = MAX (width, trade_words_get_width (others) + CLEAR);
    }

  return MIN (width, self->frame->plot.width * MOST_LABEL_PART);
}

static double
get_height (Ranks *self)
{
  double time = self->frame->thumbnail ? 0 : trade_frame_get_line_height (self->frame, TRADE_TYPE_NAME) + CLEAR;

  return MAX (self->frame->plot.height - time, 1);
}

/* The series that have figures, and are not drawn: what has no room, and what others leave of a whole. */
static guint
count_others (Ranks *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    n += !is_drawn (self, i) && trade_kind_find_last (self->frame->view, i) != NULL;

  return n;
}

/* Names of some scripts are higher than numbers; a few of them tell. */
static double
get_line_height (Ranks *self)
{
  double height = trade_frame_get_line_height (self->frame, TRADE_TYPE_LABEL);

  for (guint i = 0; i < MIN (self->n_columns, MOST_TELLING) && !self->frame->thumbnail; i++)
    {
      g_autoptr (TradeWords) words = get_figure (self, get_n_rows (self) - 1, i) != NULL ? set_label (self, i) : NULL;

      height = MAX (height, trade_words_get_height (words));
    }

  return height;
}

/* As many places as have room below the lines of the key. Where some have none, one is for what is left out. */
static void
choose_places (Ranks *self,
               guint  most)
{
  TradeFrame *frame = self->frame;
  double line = get_line_height (self);
  double least = frame->thumbnail ? LEAST_ROOM_THUMBNAIL : MAX (line * LEAST_ROOM, 1);
  guint n;

  self->n_places = most;
  n = (guint) MAX ((get_height (self) - measure_legend (self)) / least, 2);

  if (n < most + (count_others (self) > 0))
    self->n_places = n - 1;
  self->n_others = count_others (self);
}

static void
measure_height (Ranks *self)
{
  self->room = get_height (self) / (self->n_places + (self->n_others > 0));
  self->top = self->frame->plot.y;
}

static void
measure (Ranks *self)
{
  TradeFrame *frame = self->frame;
  double labels = measure_labels (self);
  double number = 0;
  double spacing;

  if (!frame->thumbnail)
    {
      g_autoptr (TradeWords) words = set_place (self, self->n_places - 1);

      number = trade_words_get_width (words) + CLEAR;
    }
  self->radius = MIN (self->room * CIRCLE_PART / 2, MOST_RADIUS * MAX (frame->unit, 0.1));
  self->first = frame->plot.x + number + self->radius;
  self->last = MAX (frame->plot.x + frame->plot.width - labels - self->radius, self->first + 4);
  spacing = (self->last - self->first) / MAX (trade_timeline_get_n_steps (self->timeline), 1);
  self->radius = CLAMP (self->radius, 1, MAX (spacing * 0.4, 1));
}

static double
get_x (Ranks *self,
       guint  row)
{
  return self->first + (self->last - self->first) * trade_timeline_get_place (self->timeline, row);
}

static double
get_y (Ranks *self,
       guint  place)
{
  return self->top + self->room * (place + 0.5);
}

static void
add_line (Ranks            *self,
          guint             column,
          const TradePoint *points,
          guint             n_points)
{
  if (n_points > 1)
    trade_frame_add_path (self->frame, trade_kind_find_last (self->frame->view, column), TRADE_ROLE_ANNOTATION,
                          get_colour (self, column), TRADE_INK_STROKE, points, n_points, MAX (3 * self->frame->unit, 1.5));
}

/* The line breaks where a period has no figure, or none that has room. */
static void
place_line (Ranks *self,
            guint  column)
{
  g_autofree TradePoint *points = g_new (TradePoint, get_n_rows (self));
  guint n_points = 0;

  for (guint row = 0; row < get_n_rows (self); row++)
    {
      guint place = get_standing (self, row, column)->place;

      if (place >= self->n_places || trade_timeline_has_gap (self->timeline, row))
        {
          add_line (self, column, points, n_points);
          n_points = 0;
        }
      if (place < self->n_places)
        points[n_points++] = (TradePoint){ get_x (self, row), get_y (self, place) };
    }
  add_line (self, column, points, n_points);
}

static void
place_figure (Ranks *self,
              guint  row,
              guint  column)
{
  TradeFigure *figure = get_figure (self, row, column);
  guint place = get_standing (self, row, column)->place;

  if (figure == NULL)
    return;
  if (!is_drawn (self, column))
    {
      trade_scene_add_folded (self->frame->scene, figure);
      return;
    }
  /* One that had no place yet is none of the others. */
  if (place >= self->n_places)
    {
      trade_scene_add_traced (self->frame->scene, figure);
      return;
    }

  trade_frame_add_circle (self->frame, figure, get_colour (self, column), get_ink (self, row, column), get_x (self, row),
                          get_y (self, place), self->radius, MIN (MAX (2 * self->frame->unit, 1), self->radius / 2));
}

/* Says how many have no place of their own. */
static void
place_others (Ranks *self)
{
  g_autoptr (TradeWords) words = self->n_others > 0 ? set_others (self) : NULL;

  if (words != NULL)
    trade_frame_add_beside (self->frame, TRADE_PRIORITY_NAME, TRADE_COLOUR_SECONDARY, words, self->last + self->radius + CLEAR,
                            get_y (self, self->n_places), 0, NULL);
}

/* Names a line that ends before the last period, or goes on beyond a gap: three colours do not tell which is which. */
static void
name_stretches (Ranks *self,
                guint  column)
{
  TradeFrame *frame = self->frame;

  for (guint row = 0; row + 1 < get_n_rows (self); row++)
    {
      guint place = get_standing (self, row, column)->place;
      guint next = get_standing (self, row + 1, column)->place;
      g_autofree char *name = NULL;
      g_autoptr (TradeWords) words = NULL;

      if (place >= self->n_places || (next < self->n_places && !trade_timeline_has_gap (self->timeline, row + 1)))
        continue;
      name = trade_kind_name_series (frame->view, frame->format, get_figure (self, row, column));
      words = trade_frame_layout (frame, TRADE_TYPE_LABEL, name, frame->plot.width * MOST_LABEL_PART, PANGO_ALIGN_LEFT);
      trade_frame_add_beside (frame, TRADE_PRIORITY_NAME, TRADE_COLOUR_TEXT, words, get_x (self, row) + self->radius + CLEAR / 2,
                              get_y (self, place), 0, get_figure (self, row, column));
    }
}

static void
place_words (Ranks *self)
{
  TradeFrame *frame = self->frame;

  for (guint i = 0; i < self->n_columns; i++)
    {
      guint last = get_n_rows (self) - 1;
      g_autoptr (TradeWords) words = ends_last (self, i) ? set_label (self, i) : NULL;

      if (is_drawn (self, i))
        name_stretches (self, i);
      if (words != NULL)
        trade_frame_add_inner (frame,
                               TRADE_PRIORITY_VALUE,
                               TRADE_COLOUR_TEXT,
                               words,
                               self->last + self->radius + CLEAR,
                               get_y (self, get_standing (self, last, i)->place) - trade_words_get_height (words) / 2,
                               0,
                               get_figure (self, last, i));
    }
  for (guint place = 0; place < self->n_places; place++)
    {
      g_autoptr (TradeWords) words = set_place (self, place);

      trade_frame_add_tick (frame,
                            TRADE_COLOUR_SECONDARY,
                            words,
                            self->first - self->radius - CLEAR,
                            get_y (self, place) - trade_words_get_height (words) / 2,
                            1);
    }
  place_others (self);
  trade_timeline_place (self->timeline, frame, self->first, self->last, self->top + get_height (self) + CLEAR / 2);
}

static void
compose (TradeFrame *frame)
{
  g_auto (Ranks) self = {
    .frame = frame,
    .timeline = trade_timeline_new (frame->view),
    .n_columns = trade_view_get_n_columns (frame->view),
    .standings = trade_standings_new (frame->view),
  };

  choose_places (&self, trade_standings_get_most (self.standings));
  if (self.n_others > 0)
    trade_scene_add_others (frame->scene, create_others (&self));
  place_legend (&self);
  measure_height (&self);
  measure (&self);

  trade_timeline_place_notes (self.timeline, frame, self.first, self.last, frame->plot.y, self.top + get_height (&self), TRUE);
  for (guint i = 0; i < self.n_columns; i++)
    {
      if (is_drawn (&self, i))
        place_line (&self, i);
    }
  for (guint row = 0; row < get_n_rows (&self); row++)
    for (guint i = 0; i < self.n_columns; i++)
      place_figure (&self, row, i);
  if (!frame->thumbnail)
    place_words (&self);
}

static gboolean
has_parts (const TradeHead *head)
{
  return head->key.product != NULL || head->key.partner != NULL || head->key.enterprise != NULL;
}

static guint
count_ranked (TradeView *view)
{
  guint last = trade_view_get_n_rows (view) - 1;
  guint n = 0;

  for (guint i = 0; i < trade_view_get_n_columns (view); i++)
    n += trade_standings_have (trade_view_get_cell (view, last, i));

  return n;
}

/* Places are of parts of one flow. A balance has no order of size, and an index one of growth. */
static double
suits (TradeView *view)
{
  const char *flow = trade_view_get_scope (view)->key.flow;

  if (!trade_view_is_over_time (view) || !trade_view_get_row (view, 0)->has_period || trade_kind_has_measures (view) ||
      trade_view_get_column (view, 0)->has_vintage || !has_parts (trade_view_get_column (view, 0)) || flow == NULL ||
      g_str_equal (flow, TRADE_FLOW_BALANCE) || trade_view_get_arrangement (view).mode == TRADE_MODE_INDEX)
    return 0;

  return count_ranked (view) >= LEAST_SERIES ? 0.4 : 0;
}

const TradeKindRecord trade_kind_ranks = {
  /* Translators: a kind of chart, in a menu: which is first, which is second, period by period */
  .name = NC_ ("kind of chart", "Ranks"),
  .suits = suits,
  .compose = compose,
  .sentence = NN_ ("Chart of places from first to last through time, with %s value.",
                   "Chart of places from first to last through time, with %s values."),
};
