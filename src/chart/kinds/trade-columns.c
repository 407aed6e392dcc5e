/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-axis.h"
#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-kind-private.h"
#include "trade-legend.h"
#include "trade-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Paired columns: exports against imports, period by period, with the balance bracketed beside the last pair. */

#define MAX_PERIODS 12

typedef struct
{
  TradeFrame  *frame;
  TradeAxis    axis;
  TradePeriod  periods[MAX_PERIODS];
  guint        n_periods;
  TradeFigure *exports[MAX_PERIODS];
  TradeFigure *imports[MAX_PERIODS];
  double       left;   /* of the first pair's slot */
  double       slot;   /* width of a pair's slot */
  double       column; /* width of one column */
  double       gap;    /* between the columns of a pair */
  double       axis_right;
  gboolean     named; /* whether names fit into the columns */
} Columns;

static void
collect (Columns *self)
{
  TradeView *view = self->frame->view;

  for (int earlier = 1; earlier >= 0; earlier--)
    {
      TradeFigure *exports = trade_headline_find (view, TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, earlier);
      TradeFigure *imports = trade_headline_find (view, TRADE_FLOW_IMPORT, TRADE_MEASURE_VALUE, earlier);

      if (exports == NULL && imports == NULL)
        continue;
      self->exports[self->n_periods] = exports;
      self->imports[self->n_periods] = imports;
      self->periods[self->n_periods] = trade_figure_get_period (exports != NULL ? exports : imports);
      self->n_periods++;
    }
}

static double
get_top (TradeFigure *figure)
{
  return figure != NULL ? trade_figure_get_value (figure) : 0;
}

/* What was published for a year earlier is lighter than what is new. */
static TradeInk
get_ink (Columns     *self,
         TradeFigure *figure)
{
  TradeInk ink = trade_frame_get_ink (figure);
  gboolean latest = trade_period_equal (trade_figure_get_period (figure), trade_view_get_period (self->frame->view));

  return ink == TRADE_INK_SOLID && !latest ? TRADE_INK_LIGHT : ink;
}

static TradeColour
get_inner_colour (Columns     *self,
                  TradeFigure *figure)
{
  switch (get_ink (self, figure))
    {
    case TRADE_INK_SOLID:
      return TRADE_COLOUR_ON_DATA;
    case TRADE_INK_LIGHT:
      return TRADE_COLOUR_TEXT;
    default:
      return trade_kind_get_colour (figure);
    }
}

/* Says what the inks mean if there are two, and what the colours mean if the columns have no room for names. */
static void
place_legend (Columns *self)
{
  TradeLegend legend = { 0 };

  if (!self->named)
    {
      trade_legend_name (&legend, TRADE_COLOUR_EXPORTS, _ ("Exports"));
      trade_legend_name (&legend, TRADE_COLOUR_IMPORTS, _ ("Imports"));
    }
  for (guint i = 0; i < self->n_periods; i++)
    {
      TradeFigure *figures[] = { self->exports[i], self->imports[i] };

      for (guint j = 0; j < G_N_ELEMENTS (figures); j++)
        {
          if (figures[j] != NULL)
            trade_legend_see (&legend, figures[j], trade_kind_get_colour (figures[j]), trade_frame_get_ink (figures[j]));
        }
    }
  trade_legend_place (&legend, self->frame);
}

/* The layouts of the bracket's label: its name above its value. */
typedef struct
{
  TradeFigure *balance;
  TradeWords  *name;
  TradeWords  *value;
  double       width;
} Bracket;

static void
clear_bracket (Bracket *bracket)
{
  g_clear_object (&bracket->name);
  g_clear_object (&bracket->value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bracket, clear_bracket)

static Bracket
measure_bracket (Columns *self)
{
  TradeFrame *frame = self->frame;
  Bracket bracket = { trade_headline_find (frame->view, TRADE_FLOW_BALANCE, TRADE_MEASURE_VALUE, FALSE), NULL, NULL, 0 };
  g_autofree char *value = NULL;

  if (bracket.balance == NULL || trade_figure_get_value (bracket.balance) == 0)
    {
      bracket.balance = NULL;
      return bracket;
    }

  /* The bracket's name says the sign. */
  value = trade_format_number (frame->format,
                               fabs (trade_figure_get_value (bracket.balance)),
                               self->axis.magnitude,
                               MAX (self->axis.magnitude - trade_figure_get_precision (bracket.balance), 0),
                               FALSE);
  bracket.name = trade_frame_layout (frame,
                                     TRADE_TYPE_LABEL,
                                     trade_figure_get_value (bracket.balance) > 0 ? _ ("Surplus") : _ ("Deficit"),
                                     0,
                                     PANGO_ALIGN_LEFT);
  bracket.value = trade_frame_layout (frame, TRADE_TYPE_NUMBER, value, 0, PANGO_ALIGN_LEFT);
  bracket.width = MAX (trade_words_get_width (bracket.name), trade_words_get_width (bracket.value));
  bracket.width += 34 * frame->unit;

  return bracket;
}

static void
place_bracket (Columns *self,
               Bracket *bracket)
{
  TradeFrame *frame = self->frame;
  guint last = self->n_periods - 1;
  double pair_right = self->left + self->slot * last + self->slot / 2 + self->gap / 2 + self->column;
  double arm = 9 * frame->unit;
  double x = pair_right + 12 * frame->unit + arm;
  double exports = trade_scale_map (self->axis.scale, get_top (self->exports[last]));
  double imports = trade_scale_map (self->axis.scale, get_top (self->imports[last]));
  const TradePoint points[] = { { x - arm, exports }, { x, exports }, { x, imports }, { x - arm, imports } };
  double text_height = trade_words_get_height (bracket->name) + trade_words_get_height (bracket->value);
  double y = (exports + imports - text_height) / 2;

  /* A thin line carries the height of the left column across its neighbour to the bracket. */
  trade_frame_add_line (frame,
                        TRADE_ROLE_ANNOTATION,
                        TRADE_COLOUR_SECONDARY,
                        TRADE_INK_DASHED,
                        pair_right - self->column,
                        exports,
                        x - arm,
                        exports,
                        1);
  trade_scene_add (frame->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_PATH,
                     .role = TRADE_ROLE_DATA,
                     .colour = TRADE_COLOUR_AXIS,
                     .ink = TRADE_INK_STROKE,
                     .points = points,
                     .n_points = G_N_ELEMENTS (points),
                     .line_width = MAX (1.5 * frame->unit, 1),
                     .figure = bracket->balance,
                   });
  trade_frame_add_label (frame,
                         TRADE_PRIORITY_NAME,
                         TRADE_COLOUR_SECONDARY,
                         bracket->name,
                         x + 10 * frame->unit,
                         y,
                         0,
                         bracket->balance);
  trade_frame_add_label (frame,
                         TRADE_PRIORITY_VALUE,
                         TRADE_COLOUR_TEXT,
                         bracket->value,
                         x + 10 * frame->unit,
                         y + trade_words_get_height (bracket->name),
                         0,
                         bracket->balance);
}

/* Names the flow and its growth inside the column, if names fit there. */
static void
place_name (Columns     *self,
            TradeFigure *figure,
            double       middle,
            double       top,
            double       bottom)
{
  TradeFrame *frame = self->frame;
  TradeColour colour = get_inner_colour (self, figure);
  TradeFigure *growth = trade_dataset_get_companion (frame->dataset, figure, TRADE_MEASURE_GROWTH);
  g_autofree char *name = trade_describe_name_within (frame->format, frame->view, figure);
  g_autofree char *change = growth != NULL ? trade_format_figure (frame->format, growth, 0) : NULL;
  g_autoptr (TradeWords) label = trade_frame_layout (frame, TRADE_TYPE_NAME, name, 0, PANGO_ALIGN_LEFT);
  g_autoptr (TradeWords) small = NULL;
  double y = top + 12 * frame->unit;

  if (self->named && y + trade_words_get_height (label) <= bottom)
    {
      trade_frame_add_inner (frame, TRADE_PRIORITY_NAME, colour, label, middle, y, 0.5, figure);
      y += trade_words_get_height (label) + 2 * frame->unit;
    }
  else if (self->named)
    {
      trade_scene_add_hidden (frame->scene, name);
    }

  if (change == NULL)
    return;
  small = trade_frame_layout (frame, TRADE_TYPE_LABEL, change, 0, PANGO_ALIGN_LEFT);
  if (trade_words_get_width (small) <= self->column - 4 && y + trade_words_get_height (small) <= bottom)
    trade_frame_add_inner (frame, TRADE_PRIORITY_DETAIL, colour, small, middle, y, 0.5, growth);
  else
    trade_scene_add_hidden (frame->scene, change);
}

static void
place_labels (Columns     *self,
              TradeFigure *figure,
              double       x,
              double       top,
              double       bottom)
{
  TradeFrame *frame = self->frame;
  double middle = x + self->column / 2;
  g_autofree char *value = trade_format_figure (frame->format, figure, self->axis.magnitude);
  g_autoptr (TradeWords) label = trade_frame_layout (frame, TRADE_TYPE_NUMBER, value, 0, PANGO_ALIGN_LEFT);

  trade_frame_add_label (frame,
                         TRADE_PRIORITY_VALUE,
                         trade_kind_get_colour (figure),
                         label,
                         middle,
                         top - trade_words_get_height (label) - TRADE_RING_REACH,
                         0.5,
                         figure);
  place_name (self, figure, middle, top, bottom);
}

static void
place_column (Columns     *self,
              TradeFigure *figure,
              double       x)
{
  TradeFrame *frame = self->frame;
  double zero = trade_scale_map (self->axis.scale, 0);
  double top;

  if (figure == NULL)
    return;

  top = trade_scale_map (self->axis.scale, trade_figure_get_value (figure));
  trade_scene_add (frame->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_RECTANGLE,
                     .role = TRADE_ROLE_DATA,
                     .colour = trade_kind_get_colour (figure),
                     .ink = get_ink (self, figure),
                     .x = x,
                     .y = MIN (top, zero),
                     .width = self->column,
                     .height = fabs (zero - top),
                     .line_width = MAX (2 * frame->unit, 1),
                     .figure = figure,
                   });
  if (!frame->thumbnail)
    place_labels (self, figure, x, MIN (top, zero), MAX (top, zero));
}

static void
place_pair (Columns *self,
            guint    i)
{
  TradeFrame *frame = self->frame;
  double middle = self->left + self->slot * (i + 0.5);
  g_autofree char *period = trade_format_period (frame->format, self->periods[i]);
  g_autoptr (TradeWords) label = trade_frame_layout (frame, TRADE_TYPE_NAME, period, 0, PANGO_ALIGN_LEFT);

  place_column (self, self->exports[i], middle - self->gap / 2 - self->column);
  place_column (self, self->imports[i], middle + self->gap / 2);
  trade_frame_add_tick (frame,
                        TRADE_COLOUR_TEXT,
                        label,
                        middle,
                        trade_scale_map (self->axis.scale, 0) + 9 * frame->unit,
                        0.5);
}

/* Places the pairs so that they use the whole width, whatever the bracket's label leaves them. */
static void
measure_columns (Columns *self,
                 double   label_width,
                 double   bracket_width)
{
  TradeFrame *frame = self->frame;
  double right = frame->plot.x + frame->plot.width;

  self->left = frame->plot.x + (frame->thumbnail ? 0 : label_width + 14 * frame->unit);
  self->axis_right = right;
  /* The last pair stands half a slot from the right edge; the bracket takes its room from there. */
  self->slot = (right - self->left - bracket_width) / self->n_periods;
  self->gap = self->slot * 0.02;
  self->column = MIN (self->slot * 0.4, 260 * frame->unit);
}

static double
get_largest (Columns *self)
{
  double largest = 0;

  for (guint i = 0; i < self->n_periods; i++)
    largest = MAX (largest, MAX (get_top (self->exports[i]), get_top (self->imports[i])));

  return largest;
}

static gboolean
do_names_fit (Columns *self)
{
  TradeFigure *figures[] = { self->exports[self->n_periods - 1], self->imports[self->n_periods - 1] };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (TradeWords) label = NULL;

      if (figures[i] == NULL)
        continue;
      name = trade_describe_name_within (self->frame->format, self->frame->view, figures[i]);
      label = trade_frame_layout (self->frame, TRADE_TYPE_NAME, name, 0, PANGO_ALIGN_LEFT);
      if (trade_words_get_width (label) > self->column - 6)
        return FALSE;
    }

  return TRUE;
}

/* A value may stand above the highest tick; its label needs room there, some of which is the gap above the plot. */
static void
measure_scale (Columns *self)
{
  TradeFrame *frame = self->frame;
  TradeScale *scale = &self->axis.scale;
  double line = trade_frame_get_line_height (frame, TRADE_TYPE_NUMBER);
  double bottom = frame->plot.y + frame->plot.height - trade_frame_get_line_height (frame, TRADE_TYPE_NAME) - 10 * frame->unit;
  double most = bottom - frame->plot.y + 18 * frame->unit - line - TRADE_RING_REACH;
  double share = get_largest (self) / scale->domain_upper;

  scale->range_start = bottom;
  scale->range_end = frame->plot.y + line / 2;
  if (!frame->thumbnail && share > 0)
    scale->range_end = MAX (scale->range_end, bottom - MAX (most / share, 1));
}

static void
compose (TradeFrame *frame)
{
  Columns self = { .frame = frame, .axis = { .frame = frame, .upright = TRUE, .base = 0 } };
  double label_width;
  g_auto (Bracket) bracket = { NULL, NULL, NULL, 0 };

  self.axis.magnitude = trade_headline_get_magnitude (frame->view, frame->format);
  collect (&self);
  if (self.n_periods == 0)
    return;

  trade_axis_set_domain (&self.axis,
                         0,
                         get_largest (&self),
                         frame->plot.height < 220 * frame->type_unit ? 3 : TRADE_TICKS_TARGET);
  bracket = measure_bracket (&self);
  label_width = trade_axis_get_label_width (&self.axis);
  measure_columns (&self, label_width, bracket.balance != NULL && !frame->thumbnail ? bracket.width : 0);
  self.named = do_names_fit (&self);
  place_legend (&self);

  measure_scale (&self);
  trade_axis_place (&self.axis, self.left, self.axis_right, frame->plot.x + label_width);
  for (guint i = 0; i < self.n_periods; i++)
    place_pair (&self, i);
  if (bracket.balance != NULL)
    place_bracket (&self, &bracket);
}

/* Made for levels of exports and imports, period by period. */
static double
suits (TradeView *view)
{
  return trade_view_get_question (view) == TRADE_QUESTION_BALANCE &&
         trade_view_get_arrangement (view).mode == TRADE_MODE_LEVEL;
}

static const char *
get_sentence (guint n)
{
  return g_dngettext (GETTEXT_PACKAGE, "Column chart with %s value.", "Column chart with %s values.", n);
}

const TradeKindRecord trade_kind_columns = {
  /* Translators: a kind of chart, in a menu */
  .name = NC_ ("kind of chart", "Columns"),
  .suits = suits,
  .compose = compose,
  .get_sentence = get_sentence,
};
