/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-rows.h"

#include "trade-brief-name.h"
#include "trade-cut.h"
#include "trade-describe.h"
#include "trade-kind-private.h"
#include "trade-line-name.h"
#include "trade-painter.h"

#include <math.h>

/* Names beside the marks take no more than this part of the width, and this much where they would wrap. */
#define NAME_PART 0.34

/* Least height of a mark, in logical pixels; where names stand above marks, these are at least twice as high. */
#define LEAST_THICKNESS 3.0
#define TWICE_LEAST (2 * LEAST_THICKNESS)

/* Where names above marks leave no room for all rows, they go beside the marks of charts at least as wide as this. */
#define LEAST_BESIDE 240.0

/* A value keeps so far from the name below it, in logical pixels. */
#define CLEAR_BELOW 2.0

/* Marks that have less room than this between values on both sides are not seen, in logical pixels. */
#define LEAST_MARK 16.0

/* How fast a name that is too high is cut, and the least that is left of it, in ems. */
#define SHORTER 0.85
#define LEAST_EMS 2.0

static void
clear_row (gpointer data)
{
  TradeRow *row = data;

  g_clear_object (&row->name);
  g_clear_object (&row->explanation);
  g_clear_object (&row->value);
}

static GArray *
create_rows (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TradeRow));

  g_array_set_clear_func (rows, clear_row);
  return rows;
}

static void
clear_rows (TradeRows *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  trade_fold_clear (&self->fold);
}

/**
 * trade_rows_get:
 * @self: rows that were fitted
 * @i: the number of a row that is drawn
 *
 * Returns: (transfer none): the row
 */
TradeRow *
trade_rows_get (TradeRows *self,
                guint      i)
{
  return &g_array_index (self->rows, TradeRow, i);
}

static TradeText *
get_explanation (TradeFrame  *frame,
                 TradeFigure *figure)
{
  return trade_dataset_get_description (frame->dataset,
                                        TRADE_DIMENSION_PRODUCT,
                                        trade_figure_get_key (figure)->product);
}

/* Makes rows of what the fold draws. */
static void
list_rows (TradeRows *self,
           TradeFold *fold)
{
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < fold->rows->len; i++)
    {
      int position = g_array_index (fold->rows, int, i);
      TradeRow row = { .figure = position == TRADE_FOLD_OTHERS ? fold->sum : g_ptr_array_index (self->figures, position) };

      row.others = position == TRADE_FOLD_OTHERS || row.figure == self->rest;
      g_array_append_val (self->rows, row);
    }
}

static char *
write_name_and_value (TradeRows *self,
                      TradeRow  *row)
{
  TradeFrame *frame = self->frame;
  g_autofree char *name = trade_describe_name_within (frame->format, frame->view, row->figure);
  g_autofree char *value = trade_frame_write_figure (frame, row->figure, self->magnitude);

  return trade_line_name_join (name, value);
}

static char *
write_name (TradeRows *self,
            TradeRow  *row)
{
  TradeFrame *frame = self->frame;

  if (!row->others && self->joined)
    return write_name_and_value (self, row);
  if (!row->others)
    return trade_describe_name_within (frame->format, frame->view, row->figure);
  if (row->figure != NULL && row->figure == self->rest)
    return g_strdup (trade_kind_get_rest_name (frame->view));

  return trade_fold_write_name (&self->fold, frame->format);
}

static double
get_words_height (TradeRow *row)
{
  return trade_words_get_height (row->name) + trade_words_get_height (row->explanation);
}

/* Between a name and the bar below it, whose value is higher than a thin bar. */
static double
get_words_gap (TradeRows *self)
{
  return MAX (MAX (6 * self->frame->unit, 5), (self->value_height - TWICE_LEAST) / 2 + 1);
}

/**
 * trade_rows_get_gap:
 * @self: rows
 *
 * Returns: the room between a mark and the words beside it, in logical pixels
 */
double
trade_rows_get_gap (TradeRows *self)
{
  TradeFrame *frame = self->frame;

  return MAX (12 * frame->unit, TRADE_RING_REACH + 2);
}

/* Between the line of zero and a name above a mark. */
static double
get_gap_above (TradeRows *self)
{
  return MAX (6 * self->frame->unit, 5);
}

/* Names above marks stand where they have more room. */
static gboolean
are_names_after_zero (TradeRows *self)
{
  return self->zero_part <= 0.5;
}

/* How long a line of a name can be. Above marks it does not reach the line of zero, wherever that is: the values of what is below
 * zero may stand left of all marks, or not.
 */
static double
get_name_limit (TradeRows *self)
{
  double width = self->frame->plot.width;
  double values = self->value_width + trade_rows_get_gap (self);
  double before = self->zero_part * (width - values);

  if (!self->above)
    return width * NAME_PART;
  if (!are_names_after_zero (self))
    return before - get_gap_above (self);
  if (self->zero_part > 0)
    before += values * (1 - self->zero_part);

  return width - before - get_gap_above (self);
}

/**
 * trade_rows_get_height:
 * @self: rows
 *
 * Returns: the height of all rows, in logical pixels; below are the ticks of a chart whose names stand beside the marks
 */
double
trade_rows_get_height (TradeRows *self)
{
  TradeFrame *frame = self->frame;

  return frame->plot.height - (self->above ? 0 : trade_frame_get_ticks_height (frame));
}

/**
 * trade_rows_get_reach:
 * @self: rows
 * @row: one of them
 *
 * Returns: the value of a row twice, or the least and the greatest of several that are not added up, once it is known
 */
TradeInterval
trade_rows_get_reach (TradeRows *self,
                      TradeRow  *row)
{
  TradeOthers *together = row->figure == NULL ? self->together : NULL;

  if (row->figure != NULL)
    return (TradeInterval){ trade_figure_get_value (row->figure), trade_figure_get_value (row->figure) };
  if (together == NULL)
    return (TradeInterval){ 0, 0 };

  return (TradeInterval){ trade_figure_get_value (together->least), trade_figure_get_value (together->greatest) };
}

/**
 * trade_rows_is_negative:
 * @self: rows
 * @row: one of them
 *
 * Returns: whether all of a row lies below zero
 */
gboolean
trade_rows_is_negative (TradeRows *self,
                        TradeRow  *row)
{
  return trade_rows_get_reach (self, row).upper < 0;
}

/* The beginnings of names that are a paragraph, and how many rows they would name. */
static GHashTable *
count_briefs (TradeRows *self)
{
  GHashTable *briefs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      TradeRow *row = trade_rows_get (self, i);
      g_autofree char *name = write_name (self, row);
      char *brief = row->others ? NULL : trade_brief_name_write (self->frame->dataset, name);

      if (brief != NULL)
        g_hash_table_replace (briefs, brief, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (briefs, brief)) + 1));
    }

  return briefs;
}

/* Sets the name of a row, which wraps at @limit. With @briefs it has no more words than it needs to be told from the others. */
static void
set_row_name (TradeRows  *self,
              TradeRow   *row,
              double      limit,
              GHashTable *briefs)
{
  TradeFrame *frame = self->frame;
  gboolean after_zero = self->above ? are_names_after_zero (self) : trade_rows_is_negative (self, row);
  PangoAlignment alignment = after_zero ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
  TradeText *explanation = row->others || briefs != NULL ? NULL : get_explanation (frame, row->figure);
  g_autofree char *name = write_name (self, row);
  g_autofree char *brief = row->others ? NULL : trade_brief_name_write (frame->dataset, name);
  gboolean cut = briefs != NULL && brief != NULL && g_hash_table_lookup (briefs, brief) == GUINT_TO_POINTER (1);

  row->name = trade_frame_layout (frame, row->others ? TRADE_TYPE_LABEL : TRADE_TYPE_NAME, cut ? brief : name, limit, alignment);
  if (cut)
    trade_words_set_cut (row->name, TRUE);
  self->explained |= explanation != NULL || brief != NULL;
  if (explanation != NULL)
    row->explanation = trade_frame_layout (frame,
                                           TRADE_TYPE_SMALL,
                                           trade_format_text (frame->format, explanation),
                                           limit,
                                           alignment);
}

static void
set_row_value (TradeRows *self,
               TradeRow  *row)
{
  if (row->figure != NULL && (!self->joined || row->others))
    row->value = trade_frame_layout_figure (self->frame, TRADE_TYPE_NUMBER, row->figure, self->magnitude, PANGO_ALIGN_LEFT);
}

/**
 * trade_rows_get_name_width:
 * @row: a row with words
 *
 * Returns: the width of its name, and of what explains it, in logical pixels
 */
double
trade_rows_get_name_width (TradeRow *row)
{
  return MAX (trade_words_get_width (row->name), trade_words_get_width (row->explanation));
}

static void
measure_name (TradeRows *self,
              TradeRow  *row)
{
  double width = trade_rows_get_name_width (row);

  self->name_width = MAX (self->name_width, width);
  if (trade_rows_is_negative (self, row))
    self->fallen_width = MAX (self->fallen_width, width);
  self->words_height = MAX (self->words_height, get_words_height (row));
}

static void
measure_value (TradeRows *self,
               TradeRow  *row)
{
  self->value_width = MAX (self->value_width, trade_words_get_width (row->value));
  self->value_height = MAX (self->value_height, trade_words_get_height (row->value));
}

static void
set_words (TradeRows *self,
           TradeFold *fold,
           gboolean   terse)
{
  g_autoptr (GHashTable) briefs = NULL;
  double limit;

  list_rows (self, fold);
  self->name_width = self->fallen_width = self->value_width = self->value_height = self->words_height = 0;
  self->set_unit = self->frame->type_unit;
  self->explained = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      set_row_value (self, trade_rows_get (self, i));
      measure_value (self, trade_rows_get (self, i));
    }

  limit = get_name_limit (self);
  briefs = terse ? count_briefs (self) : NULL;
  for (guint i = 0; i < self->rows->len; i++)
    {
      TradeRow *row = trade_rows_get (self, i);

      set_row_name (self, row, limit, briefs);
      measure_name (self, row);
    }
}

/* What a row takes beside its words, where names stand above marks. */
static double
get_room_below (TradeRows *self)
{
  return get_words_gap (self) + MAX ((TWICE_LEAST + self->value_height) / 2 + 2, 8 * self->frame->unit);
}

static double
set_rows_cb (gpointer   chart,
             TradeFold *fold,
             gboolean   terse)
{
  TradeRows *self = chart;

  /* Without explanations and long names, terse words are the same words. */
  if (!terse || self->explained || self->set_unit != self->frame->type_unit || self->rows->len != fold->rows->len)
    set_words (self, fold, terse);

  if (!self->above)
    return MAX (self->words_height, self->value_height) + 1;

  return self->words_height + get_room_below (self);
}

static void
report_explanations (TradeRows *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      TradeRow *row = trade_rows_get (self, i);
      TradeText *explanation = row->others ? NULL : get_explanation (self->frame, row->figure);

      if (explanation != NULL)
        trade_scene_add_hidden (self->frame->scene, trade_format_text (self->frame->format, explanation));
    }
}

static gboolean
fit_above_or_beside (TradeRows *self,
                     gboolean   above)
{
  self->above = above;
  trade_fold_clear (&self->fold);

  return trade_fold_fit (&self->fold,
                         self->frame,
                         self->figures,
                         self->addable,
                         trade_rows_get_height (self),
                         set_rows_cb,
                         self);
}

/* How far those reach that stand together is written in the type of the other values. Among those below zero, their name has its
 * place where the names of these have theirs.
 */
static void
set_range (TradeRows *self)
{
  TradeFrame *frame = self->frame;
  double type_unit = frame->type_unit;

  frame->type_unit = self->set_unit;
  for (guint i = 0; i < self->rows->len && self->together != NULL; i++)
    {
      TradeRow *row = trade_rows_get (self, i);
      g_autofree char *range = NULL;

      if (row->figure != NULL)
        continue;
      range = trade_others_write_amount (self->together, frame->format, self->magnitude, frame->most_decimals);
      if (self->joined)
        trade_scene_add_hidden (frame->scene, range);
      else
        row->value = trade_frame_layout (frame, TRADE_TYPE_LABEL, range, 0, PANGO_ALIGN_LEFT);
      measure_name (self, row);
    }
  frame->type_unit = type_unit;
}

/* Of a name that is higher than a row has room for, the end goes. */
static void
cut_name (TradeRows *self,
          TradeRow  *row,
          double     most)
{
  TradeFrame *frame = self->frame;
  g_autofree char *name = g_strdup (trade_words_get_string (row->name));
  double limit = get_name_limit (self);
  double line = trade_frame_get_line_height (frame, TRADE_TYPE_NAME);
  double ems = MAX (floor (most / line), 1) * limit / trade_words_get_size (row->name);

  for (; trade_words_get_height (row->name) > most && ems >= LEAST_EMS; ems *= SHORTER)
    {
      g_autofree char *cut = trade_cut_words (name, ems);

      if (cut == NULL)
        continue;
      g_object_unref (row->name);
      row->name = trade_frame_layout (frame, TRADE_TYPE_NAME, cut, limit,
                                      self->above && are_names_after_zero (self) ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
      trade_words_set_cut (row->name, TRUE);
    }
}

/* There may be room for no more than two rows, and names that are too high even for these. */
static void
cut_names (TradeRows *self)
{
  TradeFrame *frame = self->frame;
  double type_unit = frame->type_unit;
  double most = trade_rows_get_height (self) / self->rows->len - (self->above ? get_room_below (self) : 1);

  if (self->words_height <= most)
    return;

  frame->type_unit = self->set_unit;
  self->name_width = self->fallen_width = self->words_height = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      TradeRow *row = trade_rows_get (self, i);

      if (!row->others && row->explanation == NULL)
        cut_name (self, row, most);
      measure_name (self, row);
    }
  frame->type_unit = type_unit;
}

/* Whether the values of what lies on both sides of zero take the room of the marks. */
static gboolean
do_values_crowd (TradeRows *self)
{
  double before = 0, after = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      TradeRow *row = trade_rows_get (self, i);
      double *side = trade_rows_is_negative (self, row) ? &before : &after;

      *side = MAX (*side, trade_words_get_width (row->value));
    }

  return before > 0 && after > 0 && before + after + 2 * trade_rows_get_gap (self) + LEAST_MARK > self->frame->plot.width;
}

/* Names stand above the bars of a narrow chart and beside those of others; where that costs rows, they go where it costs
 * fewer. */
static gboolean
choose_side (TradeRows *self)
{
  TradeFrame *frame = self->frame;
  gboolean above = frame->narrow;
  gboolean terse = fit_above_or_beside (self, above);
  guint n_rows = self->fold.rows->len;
  gboolean terse_there;
  TradeRows here;

  if (frame->thumbnail || (!terse && self->fold.others->len == 0) || frame->plot.width < LEAST_BESIDE)
    return terse;

  here = *self;
  self->rows = create_rows ();
  self->fold = (TradeFold) { 0 };
  terse_there = fit_above_or_beside (self, !above);
  if (self->fold.rows->len > n_rows || (self->fold.rows->len == n_rows && terse && !terse_there))
    {
      clear_rows (&here);
      return terse_there;
    }

  clear_rows (self);
  *self = here;
  return terse;
}

/**
 * trade_rows_fit:
 * @self: rows
 *
 * Chooses which rows are drawn, and where their names stand. Figures that stand together, and words that had to go, are reported
 * to the scene.
 */
void
trade_rows_fit (TradeRows *self)
{
  gboolean terse = choose_side (self);

  if (self->above && do_values_crowd (self))
    {
      self->joined = TRUE;
      terse = fit_above_or_beside (self, TRUE);
    }
  if (self->frame->thumbnail)
    list_rows (self, &self->fold);
  for (guint i = 0; i < self->fold.others->len; i++)
    trade_scene_add_folded (self->frame->scene,
                            g_ptr_array_index (self->figures, g_array_index (self->fold.others, int, i)));
  self->together = trade_fold_tell_others (&self->fold, self->frame, self->figures, self->addable);
  if (!self->frame->thumbnail)
    {
      set_range (self);
      cut_names (self);
    }
  if (terse)
    report_explanations (self);
}

/**
 * trade_rows_place_name:
 * @self: rows with a height
 * @row: one of them
 * @top: where its mark begins, in logical pixels
 * @x: where its name stands if it stands beside the mark
 * @anchor: which point of the name's width is there: 0 left, 1 right
 *
 * Names a row beside its mark, or above it.
 */
void
trade_rows_place_name (TradeRows *self,
                       TradeRow  *row,
                       double     top,
                       double     x,
                       double     anchor)
{
  TradeFrame *frame = self->frame;
  double height = get_words_height (row);
  double y = self->above ? top - height - get_words_gap (self) : top + (self->thickness - height) / 2;
  TradeFigure *figure = row->others ? NULL : row->figure;

  if (self->above)
    {
      x = self->zero + (are_names_after_zero (self) ? 1 : -1) * get_gap_above (self);
      anchor = are_names_after_zero (self) ? 0 : 1;
    }
  trade_frame_add_label (frame,
                         TRADE_PRIORITY_NAME,
                         row->others ? TRADE_COLOUR_SECONDARY : TRADE_COLOUR_TEXT,
                         row->name,
                         x,
                         y,
                         anchor,
                         figure);
  if (row->explanation != NULL)
    trade_frame_add_label (frame,
                           TRADE_PRIORITY_DETAIL,
                           TRADE_COLOUR_SECONDARY,
                           row->explanation,
                           x,
                           y + trade_words_get_height (row->name),
                           anchor,
                           figure);
}

/**
 * trade_rows_get_top:
 * @self: rows with a height
 * @i: the number of one
 *
 * Gets where the mark of a row begins. Where names have no room above their marks, the marks still keep inside the plot.
 *
 * Returns: the upper edge, in logical pixels
 */
double
trade_rows_get_top (TradeRows *self,
                    guint      i)
{
  TradeFrame *frame = self->frame;
  double words = self->above ? get_words_height (trade_rows_get (self, i)) + get_words_gap (self) : 0;
  double top = frame->plot.y + self->pitch * i + (self->pitch - self->thickness - words) / 2 + words;

  return MIN (top, frame->plot.y + frame->plot.height - self->thickness);
}

/* A name above a bar that is nearer to the bar before would be read as that one's. */
static double
get_row_top (TradeRows *self,
             guint      i)
{
  double row_top = self->frame->plot.y + self->pitch * i;
  double middle;

  if (!self->above || i == 0)
    return row_top;

  middle = (trade_rows_get_top (self, i - 1) + self->thickness + trade_rows_get_top (self, i)) / 2;
  return MAX (row_top, middle - trade_words_get_height (trade_rows_get (self, i)->explanation));
}

/**
 * trade_rows_begin:
 * @self: rows with a height
 * @i: the number of one
 *
 * Has the labels that follow keep within a row.
 */
void
trade_rows_begin (TradeRows *self,
                  guint      i)
{
  trade_frame_set_row (self->frame, get_row_top (self, i), self->frame->plot.y + self->pitch * (i + 1));
}

/**
 * trade_rows_set_height:
 * @self: rows that were fitted
 *
 * Gives all rows the height of the plot, and their marks what the words leave them.
 */
void
trade_rows_set_height (TradeRows *self)
{
  TradeFrame *frame = self->frame;
  double height = trade_rows_get_height (self);
  double words = self->above ? self->words_height + get_words_gap (self) : 0;
  double thickest = MAX (96 * frame->unit, height * 0.14);

  self->pitch = height / self->rows->len;
  /* Beside a thin bar, its value reaches below it, and the next name begins below that. */
  if (self->above)
    thickest = MIN (thickest, 2 * (self->pitch - words - CLEAR_BELOW) - self->value_height);
  /* The highest name is no nearer to the bar before than to its own. */
  if (self->above)
    thickest = MIN (thickest, self->pitch - words - get_words_gap (self) - 1);
  self->thickness = MIN ((self->pitch - words) * 0.62, thickest);
  self->thickness = MAX (self->thickness, frame->thumbnail ? 1 : LEAST_THICKNESS);
}

/**
 * trade_rows_init:
 * @self: rows, uninitialized
 * @frame: the chart
 * @figures: (transfer full) (element-type TradeFigure): the figure of each row
 * @addable: whether they may be added up
 * @magnitude: the power of ten that values count in
 *
 * Prepares rows.
 */
void
trade_rows_init (TradeRows  *self,
                 TradeFrame *frame,
                 GPtrArray  *figures,
                 gboolean    addable,
                 int         magnitude)
{
  *self = (TradeRows){
    .frame = frame,
    .figures = figures,
    .addable = addable,
    .magnitude = magnitude,
    .rows = create_rows (),
  };
}

void
trade_rows_clear (TradeRows *self)
{
  clear_rows (self);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
}
