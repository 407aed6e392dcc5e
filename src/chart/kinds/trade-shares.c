/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"
#include "trade-figure-ink.h"
#include "trade-kind-private.h"
#include "trade-labels.h"
#include "trade-legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Labels below a lying bar take no more than this part of the plot; else the bar stands, with more room beside it. */
#define MOST_LABELS 0.6

/* Parts of one whole as one bar of 100 %: lying in a wide chart, standing in a narrow one. What the figures leave over is
 * drawn and named. */

/* More parts than these, beside what others leave, are hard to compare in one bar. */
#define MOST_PARTS 5

/* Parts that are less than this percentage are no more than a line, and of several of them nobody sees which is which. */
#define SLIVER 1.0
#define MOST_SLIVERS 1

#define LEAST_LEADER 8

/* What ties a label to its part rises no more than this for its width, as far as that takes no more than this part of the plot. */
#define STEEPEST 2.5
#define MOST_GAP_PART 0.1

/* A standing bar takes no more of the width than this. */
#define MOST_STANDING_PART 0.6

typedef struct
{
  TradeFigure *figure; /* (nullable): the unnamed rest has none */
  TradeColour  colour;
  TradeInk     ink;
  double       from; /* percent */
  double       to;
  TradeWords  *name;
  TradeWords  *value;  /* (nullable) */
  TradeWords  *change; /* (nullable) */
  double       label;  /* where its label begins on a standing bar */
  gboolean     has_label; /* whether it has room for one there */
} Part;

typedef struct
{
  TradeFrame  *frame;
  GArray      *parts;   /* Part */
  TradeFigure *rest;    /* (nullable): what the figures leave, which no figure of the view tells */
  double       whole;   /* percent; above 100 where rounding makes the parts more than the whole */
  gboolean     compact; /* values in smaller type, no changes */
  TradeBox     bar;
  double       label_gap; /* between a standing bar and its labels */
} Shares;

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_clear_object (&part->name);
  g_clear_object (&part->value);
  g_clear_object (&part->change);
}

static void
clear_shares (Shares *self)
{
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_object (&self->rest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shares, clear_shares)

static Part *
get_part (Shares *self,
          guint   i)
{
  return &g_array_index (self->parts, Part, i);
}

/* How much of the bar a percentage is. */
static double
get_share (Shares *self,
           double  percent)
{
  return percent / self->whole;
}

/* What the others leave, whether it was published or computed. */
static gboolean
is_rest (TradeView   *view,
         TradeFigure *figure)
{
  return trade_figure_get_formula (figure) == TRADE_FORMULA_REMAINDER ||
         trade_dataset_is_rest (trade_view_get_dataset (view), trade_figure_get_key (figure));
}

/* A part keeps its colour wherever it stands: the place that it would have if the parts were sorted by value decides. */
static guint
get_rank (TradeFrame *frame,
          guint       position)
{
  g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (frame->view), position);
  double value = trade_figure_get_value (figure);
  guint rank = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (frame->view)); i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (frame->view), i);
      double other_value = trade_figure_get_value (other);

      if (!is_rest (frame->view, other))
        rank += other_value > value || (other_value == value && i < position);
    }

  return rank;
}

static gboolean
are_all_computed (TradeView *view)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (!is_rest (view, figure) && trade_figure_ink_get (figure) != TRADE_INK_OUTLINE)
        return FALSE;
    }

  return TRUE;
}

static TradeColour
choose_colour (TradeFrame  *frame,
               TradeFigure *figure,
               guint        position)
{
  static const TradeColour palette[] = { TRADE_COLOUR_HIGHLIGHT, TRADE_COLOUR_SECOND, TRADE_COLOUR_TOTAL };
  const char *measure = trade_figure_get_key (figure)->measure;

  /* Exports and imports keep theirs through all views, so do parts of one of them that are told apart by nothing else. */
  if (g_str_equal (measure, TRADE_MEASURE_FLOW_SHARE) || g_str_equal (measure, TRADE_MEASURE_WORLD_SHARE) ||
      (!is_rest (frame->view, figure) && are_all_computed (frame->view)))
    return trade_kind_get_colour (figure);
  if (trade_figure_ink_get (figure) == TRADE_INK_OUTLINE || is_rest (frame->view, figure))
    return TRADE_COLOUR_MUTED;

  return palette[MIN (get_rank (frame, position), G_N_ELEMENTS (palette) - 1)];
}

static void
collect (Shares *self)
{
  TradeFrame *frame = self->frame;
  guint n_figures = g_list_model_get_n_items (G_LIST_MODEL (frame->view));
  double at = 0;

  for (guint i = 0; i < n_figures; i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (frame->view), i);
      double from = at;
      Part part;

      at += MAX (trade_figure_get_value (figure), 0);
      /* The view keeps the figure alive. */
      part = (Part){
        .figure = figure,
        .ink = trade_figure_ink_get_closed (figure),
        .colour = choose_colour (frame, figure, i),
        .from = from,
        .to = at,
      };
      g_array_append_val (self->parts, part);
    }

  if (n_figures > 0 && at < TRADE_WHOLE - TRADE_WHOLE_ROUNDING)
    {
      g_autoptr (GPtrArray) figures = trade_kind_collect (frame->view);
      Part rest = { .colour = TRADE_COLOUR_GRID, .ink = TRADE_INK_SOLID, .from = at, .to = TRADE_WHOLE };

      g_array_append_val (self->parts, rest);
      self->rest = trade_others_subtract (figures, TRADE_WHOLE);
      trade_scene_add_others (frame->scene, trade_others_new_rest (trade_kind_get_rest_name (frame->view), self->rest));
    }
  self->whole = MAX (at, TRADE_WHOLE);
}

static char *
write_change (TradeFrame  *frame,
              TradeFigure *figure)
{
  TradeFigure *change = trade_describe_get_change (frame->dataset, figure);
  TradePeriod earlier = trade_period_get_year_earlier (trade_figure_get_period (figure));
  g_autofree char *points = NULL;
  g_autofree char *period = NULL;

  if (change == NULL)
    return NULL;

  points = trade_format_figure (frame->format, change, 0);
  period = trade_format_period (frame->format, earlier);

  /* Translators: %1$s is a change such as +3.1, in percentage points; %2$s the period it is reckoned from */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s point on %2$s", "%1$s points on %2$s", trade_format_get_form (change)),
                          points, period);
}

static void
set_words (Shares *self,
           Part   *part,
           double  limit)
{
  TradeFrame *frame = self->frame;
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;
  g_autofree char *change = NULL;

  if (part->figure == NULL)
    {
      value = trade_format_figure (frame->format, self->rest, 0);
      part->value = trade_frame_layout (frame, TRADE_TYPE_NUMBER, value, 0, PANGO_ALIGN_LEFT);
      part->name = trade_frame_layout (frame, TRADE_TYPE_LABEL, trade_kind_get_rest_name (frame->view), limit, PANGO_ALIGN_LEFT);
      return;
    }

  name = trade_describe_name_within (frame->format, frame->view, part->figure);
  value = trade_figure_get_printed (part->figure) != NULL
            ? trade_format_figure_with_unit (frame->format, frame->dataset, part->figure)
            : trade_format_figure (frame->format, part->figure, 0);
  change = write_change (frame, part->figure);

  part->name = trade_frame_layout (frame, TRADE_TYPE_NAME, name, limit, PANGO_ALIGN_LEFT);
  part->value = trade_frame_layout (frame,
                                    self->compact ? TRADE_TYPE_NUMBER : TRADE_TYPE_DISPLAY,
                                    value,
                                    0,
                                    PANGO_ALIGN_LEFT);
  if (change != NULL && self->compact)
    trade_scene_add_hidden (frame->scene, change);
  else if (change != NULL)
    part->change = trade_frame_layout (frame, TRADE_TYPE_LABEL, change, limit, PANGO_ALIGN_LEFT);
}

static double
get_label_height (Part *part)
{
  return trade_words_get_height (part->value) + trade_words_get_height (part->name) + trade_words_get_height (part->change);
}

/* How wide a part's value and name are, below or beside the bar. */
static double
get_label_width (Part *part)
{
  return MAX (trade_words_get_width (part->name), trade_words_get_width (part->value));
}

/* A value has the colour of its part, if words can be read in that. */
static TradeColour
get_value_colour (Part *part)
{
  if (part->figure == NULL)
    return TRADE_COLOUR_SECONDARY;

  return part->ink == TRADE_INK_LIGHT || part->ink == TRADE_INK_OUTLINE ? TRADE_COLOUR_TEXT : part->colour;
}

/* The piece of the bar that is a part's, along the bar, but for a gap to the next. */
static void
place_segment (Shares  *self,
               Part    *part,
               gboolean standing,
               double   gap)
{
  double length = standing ? self->bar.height : self->bar.width;
  double at = length * get_share (self, part->from);
  double extent = length * get_share (self, part->to - part->from) - (part == get_part (self, self->parts->len - 1) ? 0 : gap);
  TradeBox box = { self->bar.x + at, self->bar.y, extent, self->bar.height };

  if (standing)
    box = (TradeBox){ self->bar.x, self->bar.y + at, self->bar.width, extent };
  trade_frame_add_rectangle (self->frame, part->figure, part->colour, part->ink, box, MAX (2 * self->frame->unit, 1));
}

/* The words of a part below each other. */
static void
place_words (Shares *self,
             Part   *part,
             double  x,
             double  y,
             double  gap)
{
  TradeFrame *frame = self->frame;

  trade_frame_set_row (frame, 0, trade_scene_get_height (frame->scene));
  if (part->value != NULL)
    {
      trade_frame_add_label (frame, TRADE_PRIORITY_VALUE, get_value_colour (part), part->value, x, y, 0, part->figure);
      y += trade_words_get_height (part->value) + gap;
    }
  trade_frame_add_label (frame,
                         TRADE_PRIORITY_NAME,
                         part->figure != NULL ? TRADE_COLOUR_TEXT : TRADE_COLOUR_SECONDARY,
                         part->name,
                         x,
                         y,
                         0,
                         part->figure);
  y += trade_words_get_height (part->name) + gap;
  if (part->change != NULL)
    trade_frame_add_label (frame, TRADE_PRIORITY_DETAIL, TRADE_COLOUR_SECONDARY, part->change, x, y, 0, part->figure);
}

/* --- A lying bar: names above, values inside or above, changes below --- */

/* A label begins at its part's left edge; the last one may end at the bar's right end instead. The room to the next label
 * limits it. */
static double
get_label_room (Shares *self,
                guint   i)
{
  double gap = i + 1 < self->parts->len ? 16 * self->frame->unit : 0;
  double part = get_share (self, get_part (self, i)->to - get_part (self, i)->from) * self->bar.width;

  return MAX (part - gap, 1);
}

static gboolean
fits_lying (Shares *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);
      double room = get_label_room (self, i);

      /* A part too slim for its label lends the neighbour's room on its right, which must then be wide. */
      if (i + 1 < self->parts->len && self->parts->len == 2)
        room = MAX (room, self->bar.width * 0.5);
      if (trade_words_get_width (part->value) > room || get_label_height (part) > self->frame->plot.height * MOST_LABELS)
        return FALSE;
      if (part->figure == NULL && room < 60 * self->frame->type_unit)
        return FALSE;
    }

  return TRUE;
}

static void
place_lying_axis (Shares *self)
{
  TradeFrame *frame = self->frame;

  for (int percent = 0; percent <= 100; percent += 25)
    {
      double x = self->bar.x + self->bar.width * get_share (self, percent);
      double top = self->bar.y - 16 * frame->unit;
      /* Labels of the ends keep inside the bar's width. */
      double anchor = percent / 100.0;
      g_autofree char *text = trade_format_percent (frame->format, percent, 0);
      g_autoptr (TradeWords) label = trade_frame_layout (frame, TRADE_TYPE_SMALL, text, 0, PANGO_ALIGN_LEFT);

      trade_frame_add_line (frame, TRADE_ROLE_GRID, TRADE_COLOUR_GRID, TRADE_INK_STROKE, x, top, x, self->bar.y, 1);
      trade_frame_add_tick (frame,
                            TRADE_COLOUR_SECONDARY,
                            label,
                            x,
                            top - trade_words_get_height (label) - 2 * frame->unit,
                            anchor);
    }
}

static void
place_lying (Shares *self)
{
  TradeFrame *frame = self->frame;
  double labels = 0;
  double ticks = MIN (44 * frame->type_unit, frame->plot.height * 0.35);
  double gap = 18 * frame->unit;
  double spare;

  for (guint i = 0; i < self->parts->len; i++)
    labels = MAX (labels, get_label_height (get_part (self, i)));

  /* The bar takes what the labels leave, within reason, and the whole stands in the middle of the plot. */
  self->bar.height = CLAMP (frame->plot.height - labels - ticks - gap, frame->plot.height * 0.2, 210 * frame->unit);
  spare = frame->plot.height - labels - ticks - gap - self->bar.height;
  self->bar.y = frame->plot.y + ticks + MAX (spare, 0) * 0.4;

  place_lying_axis (self);
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);
      double label_x = self->bar.x + self->bar.width * get_share (self, part->from);

      place_segment (self, part, FALSE, 2 * frame->unit);
      /* The label of a last part beside a slim one moves to the right end, out of its neighbour's way. */
      if (i == 1 && self->parts->len == 2 && get_label_room (self, 0) < get_label_width (get_part (self, 0)))
        label_x = self->bar.x + self->bar.width - get_label_width (part);
      place_words (self, part, label_x, self->bar.y + self->bar.height + gap, 2 * frame->unit);
    }
}

/* --- A standing bar: labels to its right, moved apart where parts are slim --- */

static int
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  const Part *one = *(Part *const *) a;
  const Part *other = *(Part *const *) b;
  double size = one->to - one->from, other_size = other->to - other->from;

  if (size != other_size)
    return size > other_size ? -1 : 1;

  return (one > other) - (one < other);
}

/* Where there is no room for all labels, the greatest parts have theirs. */
static void
choose_labels (Shares *self,
               double  gap)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  double room = self->frame->plot.height + 1;

  for (guint i = 0; i < self->parts->len; i++)
    g_ptr_array_add (parts, get_part (self, i));
  g_ptr_array_sort (parts, compare_sizes);

  for (guint i = 0; i < parts->len; i++)
    {
      Part *part = g_ptr_array_index (parts, i);

      part->has_label = get_label_height (part) <= room;
      room = part->has_label ? room - get_label_height (part) - gap : 0;
    }
}

/* Labels are centred on their parts, as far as the others let them. */
static void
spread_labels (Shares *self)
{
  TradeFrame *frame = self->frame;
  g_autofree TradeSlot *slots = g_new (TradeSlot, self->parts->len);
  double gap = 6 * frame->unit;
  guint n_slots = 0;

  choose_labels (self, gap);
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);
      double middle = self->bar.y + self->bar.height * get_share (self, (part->from + part->to) / 2);

      if (part->has_label)
        slots[n_slots++] = (TradeSlot){ middle - get_label_height (part) / 2, get_label_height (part) };
    }
  trade_labels_spread (slots, n_slots, gap, frame->plot.y, frame->plot.y + frame->plot.height);

  n_slots = 0;
  for (guint i = 0; i < self->parts->len; i++)
    {
      if (get_part (self, i)->has_label)
        get_part (self, i)->label = slots[n_slots++].place;
    }
}

static void
report_label (Shares *self,
              Part   *part)
{
  TradeWords *words[] = { part->value, part->name, part->change };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (words[i] != NULL)
        trade_scene_add_hidden (self->frame->scene, trade_words_get_string (words[i]));
    }
}

static void
place_standing_label (Shares *self,
                      Part   *part)
{
  double x = self->bar.x + self->bar.width + self->label_gap;
  double edge = self->bar.x + self->bar.width + 3;
  double middle = self->bar.y + self->bar.height * get_share (self, (part->from + part->to) / 2);

  if (!part->has_label)
    {
      report_label (self, part);
      return;
    }

  /* Where there is no room for a line, a dash would look like dirt. */
  if (x - 5 - edge >= LEAST_LEADER)
    trade_frame_add_leader (self->frame, edge, middle, x - 5, part->label + get_label_height (part) / 2);
  place_words (self, part, x, part->label, 0);
}

/* Sets the words anew, at the width that is left beside the bar, and measures the room that they want. */
static double
set_standing_words (Shares *self)
{
  TradeFrame *frame = self->frame;
  double height = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);

      g_clear_object (&part->name);
      g_clear_object (&part->value);
      g_clear_object (&part->change);
      set_words (self, part, frame->plot.width - self->bar.width - self->label_gap - 2 * frame->unit);
      height += get_label_height (part);
    }

  return height;
}

/* How far a label stands above or below its part at most. */
static double
find_farthest (Shares *self)
{
  double farthest = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);
      double middle = self->bar.y + self->bar.height * get_share (self, (part->from + part->to) / 2);

      if (part->has_label)
        farthest = MAX (farthest, fabs (part->label + get_label_height (part) / 2 - middle));
    }

  return farthest;
}

/* A wide chart has room for a wider bar beside short labels. */
static void
widen_standing (Shares *self)
{
  TradeFrame *frame = self->frame;
  double widest = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);

      widest = MAX (widest, MAX (get_label_width (part), trade_words_get_width (part->change)));
    }
  if (frame->plot.width > frame->plot.height)
    self->bar.width = CLAMP (frame->plot.width - widest - self->label_gap - 2 * frame->unit, self->bar.width,
                             MOST_STANDING_PART * frame->plot.width);
}

/* Labels far above or below their parts stand farther beside the bar, so that they can be tied to them. */
static void
set_standing (Shares *self)
{
  TradeFrame *frame = self->frame;
  double gap = 26 * frame->unit;

  self->bar = (TradeBox){ frame->plot.x, frame->plot.y, frame->plot.width * 0.3, frame->plot.height };
  self->label_gap = gap;
  if (set_standing_words (self) > frame->plot.height)
    {
      self->compact = TRUE;
      set_standing_words (self);
    }
  spread_labels (self);

  self->label_gap = CLAMP (find_farthest (self) / STEEPEST, gap, MAX (MOST_GAP_PART * frame->plot.width, gap));
  widen_standing (self);
  if (self->label_gap <= gap)
    return;

  set_standing_words (self);
  spread_labels (self);
}

static void
place_standing (Shares *self)
{
  set_standing (self);
  for (guint i = 0; i < self->parts->len; i++)
    {
      place_segment (self, get_part (self, i), TRUE, 2 * self->frame->unit);
      place_standing_label (self, get_part (self, i));
    }
}

static void
place_legend (Shares *self)
{
  TradeLegend legend = { 0 };

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = get_part (self, i);

      if (part->figure != NULL)
        trade_legend_see (&legend, part->figure, part->colour, part->ink);
    }
  trade_legend_place (&legend, self->frame);
}

static void
place_thumbnail (Shares *self)
{
  self->bar.y += self->bar.height * 0.28;
  self->bar.height *= 0.44;
  for (guint i = 0; i < self->parts->len; i++)
    place_segment (self, get_part (self, i), FALSE, 1);
}

/* A part too slim for its label lends the room of the only other one. */
static double
get_name_limit (Shares *self,
                guint   i)
{
  double room = get_label_room (self, i);

  return i == 0 && self->parts->len == 2 ? MAX (room, self->frame->plot.width * 0.5) : room;
}

static void
compose (TradeFrame *frame)
{
  g_auto (Shares) self = { .frame = frame, .parts = g_array_new (FALSE, FALSE, sizeof (Part)) };

  g_array_set_clear_func (self.parts, clear_part);
  collect (&self);
  place_legend (&self);
  self.bar = (TradeBox){ frame->plot.x, frame->plot.y, frame->plot.width, frame->plot.height };

  if (frame->thumbnail)
    {
      place_thumbnail (&self);
      return;
    }

  for (guint i = 0; i < self.parts->len; i++)
    set_words (&self, get_part (&self, i), get_name_limit (&self, i));

  if (!frame->narrow && frame->plot.height < 1.1 * frame->plot.width && fits_lying (&self))
    place_lying (&self);
  else
    place_standing (&self);
}

/* Made for a handful of parts of one whole. More are easier to compare as bars, and what is less than nothing or more than
 * the whole is no part of it. */
static double
suits (TradeView *view)
{
  guint n_rows = trade_view_get_n_rows (view), n_parts = 0, n_slivers = 0;
  double sum = 0;

  if (!trade_kind_are_parts (view) || trade_view_get_arrangement (view).mode == TRADE_MODE_LEVEL ||
      trade_view_get_n_columns (view) != 1)
    return 0;

  for (guint i = 0; i < n_rows; i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, i, 0);

      if (figure == NULL || trade_figure_get_value (figure) < 0)
        return 0;
      sum += trade_figure_get_value (figure);
      n_parts += !is_rest (view, figure);
      n_slivers += trade_figure_get_value (figure) < SLIVER;
    }
  if (sum > TRADE_WHOLE + TRADE_WHOLE_ROUNDING)
    return 0;

  return n_parts <= MOST_PARTS && n_slivers <= MOST_SLIVERS ? 1 : 0.25;
}

const TradeKindRecord trade_kind_shares = {
  /* Translators: a kind of chart, in a menu */
  .name = NC_ ("kind of chart", "Divided Bar"),
  .suits = suits,
  .compose = compose,
  .sentence = NN_ ("Divided bar with %s value.",
                   "Divided bar with %s values."),
};
