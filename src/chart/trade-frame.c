/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-frame.h"

#include "trade-brief-name.h"
#include "trade-cut.h"
#include "trade-headline.h"
#include "trade-kind.h"
#include "trade-painter.h"
#include "trade-phrases.h"
#include "trade-shorten.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* The size for which the type scale below was designed, in logical pixels. */
#define DESIGN_WIDTH 1200.0
#define DESIGN_HEIGHT 750.0

/* Below this width, in ems of the label type, names go above bars instead of beside them. */
#define NARROW_EMS 38.0

/* A chart whose texts leave its marks less than this part of the height is set again in smaller type. */
#define LEAST_PLOT 0.42

/* The key, in two rows, the names and numbers at the ends of marks, and those at the axis. */
#define LINES_OF_PLOT 6
#define LEAST_UNIT 0.4

/* How much smaller than its least size a text may be set where the whole chart is tiny. */
#define LEAST_TYPE 0.8

/* Below this, in logical pixels on either side, no word can be read beside the marks, which are then drawn alone. */
#define LEAST_SIDE 140.0

/* On a chart for a telephone, which is this much taller than wide, no type is smaller than this part of the width. */
#define STORY_RATIO 1.7
#define STORY_TYPE (1 / 45.0)

/* The regional fonts of Noto Sans CJK have the same letters. Some signs differ though: the middle dot of Japanese is as wide as a
 * letter in the font of Japan alone. */
#define FONT_FAMILIES(cjk) "Inter, Noto Sans, Noto Sans CJK " cjk ", Noto Sans Arabic, sans-serif"

typedef struct
{
  double      size;  /* logical pixels at a unit of 1 */
  double      least; /* no smaller than this, unless the chart itself is tiny */
  PangoWeight weight;
  int         lines;  /* a text that would have more, or about so many, is cut */
  double      room;   /* unless it takes fewer ems than these in all, however narrow its column is */
} TypeSpec;

/* So many ems of a text name it. */
#define NAMED_EMS 16

/* Of a sentence that is too long, each name takes no more than such a part of its room. */
#define NAMES_IN_ROOM 4

static const TypeSpec types[TRADE_N_TYPES] = {
  [TRADE_TYPE_TITLE] = { 34, 17, PANGO_WEIGHT_BOLD, 4, 120 },
  [TRADE_TYPE_SUBTITLE] = { 19, 12.5, PANGO_WEIGHT_NORMAL, 4, 160 },
  [TRADE_TYPE_NAME] = { 19, 12.5, PANGO_WEIGHT_BOLD, 3, 60 },
  [TRADE_TYPE_LABEL] = { 18, 12.5, PANGO_WEIGHT_NORMAL, 3, 60 },
  [TRADE_TYPE_NUMBER] = { 21, 13, PANGO_WEIGHT_BOLD, 3, 60 },
  [TRADE_TYPE_DISPLAY] = { 42, 20, PANGO_WEIGHT_BOLD, 3, 60 },
  [TRADE_TYPE_SMALL] = { 15, 11, PANGO_WEIGHT_NORMAL, 3, 60 },
  [TRADE_TYPE_FOOT] = { 14.5, 11, PANGO_WEIGHT_NORMAL, 6, 300 },
};

/* Text is measured without hinting: the same words then serve every scale, on screen and in print. */
static PangoContext *
create_context (TradeFormat *format)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  g_autofree char *language = g_strdup (trade_format_get_locale (format));

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  /* Texts would be measured otherwise, and stand elsewhere. */
  if (cairo_font_options_status ((cairo_font_options_t *) pango_cairo_context_get_font_options (context)) != CAIRO_STATUS_SUCCESS)
    g_error ("There is not enough memory to set a text.");

  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  /* A number's sign stands where the script wants it, in a label without a single letter too. */
  if (trade_format_is_right_to_left (format))
    pango_context_set_base_dir (context, PANGO_DIRECTION_RTL);
  pango_context_set_language (context, pango_language_from_string (g_strdelimit (language, "_", '-')));
  cairo_font_options_destroy (options);

  return context;
}

/* Pango knows no start and end: its left is the left. On a mirrored chart, all lines of a text stand flush with the side that it is
 * mirrored to.
 */
static PangoAlignment
mirror_alignment (PangoAlignment alignment)
{
  if (alignment == PANGO_ALIGN_CENTER)
    return alignment;

  return alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static double
get_story_type (TradeFrame *self)
{
  double width = trade_scene_get_width (self->scene);

  return trade_scene_get_height (self->scene) > STORY_RATIO * width ? STORY_TYPE * width : 0;
}

static const char *
get_families (PangoContext *context)
{
  return pango_language_matches (pango_context_get_language (context), "ja") ? FONT_FAMILIES ("JP") : FONT_FAMILIES ("SC");
}

/* Sets @string in one type of the scale, wrapped at @width logical pixels; a @width of 0 or less keeps it on one line. What
 * is longer than any chart has room for is cut before, and the export says so.
 */
static TradeWords *
lay_out (TradeFrame    *self,
         TradeType      type,
         const char    *string,
         double         width,
         PangoAlignment alignment)
{
  double least = MAX (types[type].least * CLAMP (self->type_unit / 0.62, LEAST_TYPE, 1), get_story_type (self));
  double wanted = MAX (types[type].size * self->type_unit, least);
  /* Half pixels: a size that reads well in an SVG file too. */
  double size = MAX (round (wanted * 2) / 2, 1);
  double room = types[type].lines * (width > 0 ? width : trade_scene_get_width (self->scene)) / size;
  g_autofree char *cut = trade_cut_words (string, MAX (room, types[type].room));
  TradeWords *words = trade_words_new (self->context, get_families (self->context), types[type].weight, size,
                                       cut != NULL ? cut : string);

  trade_words_set_cut (words, cut != NULL);
  if (type == TRADE_TYPE_TITLE || type == TRADE_TYPE_DISPLAY)
    trade_words_set_letter_spacing (words, -0.012 * size);

  if (pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL)
    alignment = mirror_alignment (alignment);
  trade_words_set_alignment (words, alignment);
  if (width > 0)
    trade_words_wrap (words, width);

  return words;
}

/* A name that would be torn within a word is not read as that name. */
static gboolean
is_name (TradeType type)
{
  return type == TRADE_TYPE_NAME || type == TRADE_TYPE_LABEL;
}

/* Sets @string in one type of the scale, wrapped at @width logical pixels; a @width of 0 or less keeps it on one line. Of a name,
 * the words that are longer than a line lose their ends.
 */
TradeWords *
trade_frame_layout (TradeFrame    *self,
                    TradeType      type,
                    const char    *string,
                    double         width,
                    PangoAlignment alignment)
{
  TradeWords *words = lay_out (self, type, string, width, alignment);
  g_autofree char *shorter = NULL;

  if (width <= 0 || !is_name (type) || !trade_words_is_torn (words))
    return words;

  shorter = trade_shorten_words (words, width);
  g_object_unref (words);
  words = lay_out (self, type, shorter, width, alignment);
  trade_words_set_cut (words, TRUE);

  return words;
}

/* Adds a text that has its place already: the title, the subtitle, the key, the foot. */
void
trade_frame_add_text (TradeFrame *self,
                      TradeRole   role,
                      TradeColour colour,
                      TradeWords *words,
                      double      x,
                      double      y)
{
  trade_words_shrink (words);
  trade_scene_add (self->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_TEXT,
                     .role = role,
                     .colour = colour,
                     .x = x,
                     .y = y,
                     .words = words,
                   });
}

/* Begins a row. The labels that are added from now on keep within it, so that none is read as another row's, and of its name
 * and its value both stand or both go. */
void
trade_frame_set_row (TradeFrame *self,
                     double      top,
                     double      bottom)
{
  self->row++;
  self->row_top = top;
  self->row_bottom = bottom;
}

static void
append_label (TradeFrame *self,
              TradeLabel  label,
              TradeWords *words,
              double      anchor)
{
  if (self->thumbnail)
    return;

  trade_words_shrink (words);
  label.words = g_object_ref (words);
  label.x -= anchor * trade_words_get_width (words);
  label.anchor = anchor;
  label.row = self->row;
  label.row_top = self->row_top;
  label.row_bottom = self->row_bottom;
  g_array_append_val (self->labels, label);
}

/* Adds the label of a figure beside its mark. It is placed by its top edge and by the point at @anchor (0 left, 0.5 middle,
 * 1 right) of its width, and may be moved a little to clear others. */
void
trade_frame_add_label (TradeFrame   *self,
                       TradePriority priority,
                       TradeColour   colour,
                       TradeWords   *words,
                       double        x,
                       double        y,
                       double        anchor,
                       TradeFigure  *figure)
{
  double height = trade_words_get_height (words);
  TradeLabel label = {
    .role = figure != NULL ? TRADE_ROLE_DATA_LABEL : TRADE_ROLE_AXIS_LABEL,
    .priority = priority,
    .colour = colour,
    .x = x,
    .y = y,
    .slide_x = priority == TRADE_PRIORITY_VALUE ? 0 : height,
    .slide_y = height,
    .ground = TRUE,
    .figure = figure,
  };

  append_label (self, label, words, anchor);
}

/* Adds a label whose lines are as far above as below a height, which is that of what it stands beside. */
void
trade_frame_add_beside (TradeFrame   *self,
                        TradePriority priority,
                        TradeColour   colour,
                        TradeWords   *words,
                        double        x,
                        double        middle,
                        double        anchor,
                        TradeFigure  *figure)
{
  trade_frame_add_label (self, priority, colour, words, x, middle - trade_words_get_height (words) / 2, anchor, figure);
}

/* Adds the value of a column beyond its end: above it, or below one that hangs from zero. */
void
trade_frame_add_beyond (TradeFrame  *self,
                        TradeColour  colour,
                        TradeWords  *words,
                        double       middle,
                        double       end,
                        TradeFigure *figure)
{
  gboolean below = trade_figure_get_value (figure) < 0;
  double y = below ? end + TRADE_RING_REACH : end - trade_words_get_height (words) - TRADE_RING_REACH;

  trade_frame_add_label (self, TRADE_PRIORITY_VALUE, colour, words, middle, y, 0.5, figure);
}

/* Adds the label of a figure on its own mark; it stays there or is hidden. */
void
trade_frame_add_inner (TradeFrame   *self,
                       TradePriority priority,
                       TradeColour   colour,
                       TradeWords   *words,
                       double        x,
                       double        y,
                       double        anchor,
                       TradeFigure  *figure)
{
  TradeLabel label = {
    .role = TRADE_ROLE_DATA_LABEL,
    .priority = priority,
    .colour = colour,
    .x = x,
    .y = y,
    .figure = figure,
  };

  append_label (self, label, words, anchor);
}

/* Adds the label of a tick or of a period; it stays at its place or is hidden. */
void
trade_frame_add_tick (TradeFrame *self,
                      TradeColour colour,
                      TradeWords *words,
                      double      x,
                      double      y,
                      double      anchor)
{
  TradeLabel label = {
    .role = TRADE_ROLE_AXIS_LABEL,
    .priority = colour == TRADE_COLOUR_TEXT ? TRADE_PRIORITY_PERIOD : TRADE_PRIORITY_TICK,
    .colour = colour,
    .x = x,
    .y = y,
  };

  append_label (self, label, words, anchor);
}

/* Adds words that stand above what is as wide as @across, where lines of text begin, or where they end. What names no figure alone may
 * be moved. */
void
trade_frame_add_head (TradeFrame     *self,
                      TradePriority   priority,
                      TradeColour     colour,
                      TradeWords     *words,
                      const TradeBox *across,
                      double          y,
                      gboolean        at_end,
                      TradeFigure    *figure)
{
  gboolean on_right = trade_format_is_right_to_left (self->format) != at_end;
  double x = on_right ? across->x + across->width : across->x;

  if (figure == NULL && priority == TRADE_PRIORITY_NAME)
    trade_frame_add_label (self, priority, colour, words, x, y, on_right ? 1 : 0, NULL);
  else
    trade_frame_add_inner (self, priority, colour, words, x, y, on_right ? 1 : 0, figure);
}

/* As near to @middle as words of a width keep within the plot with theirs. */
double
trade_frame_keep_inside (TradeFrame *self,
                         double      middle,
                         double      width)
{
  return MAX (MIN (middle, self->plot.x + self->plot.width - width / 2), self->plot.x + width / 2);
}

/* The height of a line of numbers, which in some scripts is twice what it is in others. */
double
trade_frame_get_line_height (TradeFrame *self,
                             TradeType   type)
{
  g_autofree char *zero = NULL;
  g_autoptr (TradeWords) words = NULL;

  if (self->thumbnail)
    return 0;

  zero = trade_format_number (self->format, 0, 0, 0, FALSE);
  words = trade_frame_layout (self, type, zero, 0, PANGO_ALIGN_LEFT);
  return trade_words_get_height (words);
}

/* The room for ticks below a plot. */
double
trade_frame_get_ticks_height (TradeFrame *self)
{
  if (self->thumbnail)
    return 0;

  return MAX (30 * self->type_unit, trade_frame_get_line_height (self, TRADE_TYPE_SMALL) + 8 * self->unit + 3);
}

static void
set_unit (TradeFrame *self,
          double      unit,
          double      text_scale)
{
  double width = trade_scene_get_width (self->scene);

  self->unit = unit;
  self->type_unit = unit * text_scale;
  self->margin = MAX (MIN (56 * unit, width * 0.07), 6);
  self->narrow = width - 2 * self->margin < NARROW_EMS * types[TRADE_TYPE_LABEL].size * self->type_unit;
}

/* Sets title, subtitle and foot, and leaves the plot what is between them. */
static void
place_words (TradeFrame *self,
             TradeWords *title,
             TradeWords *subtitle,
             TradeWords *foot)
{
  double width = trade_scene_get_width (self->scene);
  double height = trade_scene_get_height (self->scene);
  double top = self->margin * 0.8;
  double bottom = height - self->margin * 0.62;

  if (!self->hide_title)
    {
      trade_words_balance (title, width - 2 * self->margin);
      trade_frame_add_text (self, TRADE_ROLE_TITLE, TRADE_COLOUR_TEXT, title, self->margin, top);
      top += trade_words_get_height (title) + 24 * self->unit;
    }
  if (!self->hide_title && !self->hide_subtitle)
    {
      top -= 17 * self->unit;
      trade_frame_add_text (self, TRADE_ROLE_SUBTITLE, TRADE_COLOUR_SECONDARY, subtitle, self->margin, top);
      top += trade_words_get_height (subtitle) + 24 * self->unit;
    }

  if (!self->hide_source)
    {
      double foot_top = bottom - trade_words_get_height (foot);
      double rule = foot_top - 12 * self->unit;

      trade_frame_add_line (self,
                            TRADE_ROLE_SOURCE,
                            TRADE_COLOUR_GRID,
                            TRADE_INK_STROKE,
                            self->margin,
                            rule,
                            width - self->margin,
                            rule,
                            1);
      trade_frame_add_text (self, TRADE_ROLE_SOURCE, TRADE_COLOUR_SECONDARY, foot, self->margin, foot_top);
      bottom = rule - 20 * self->unit;
    }

  /* However little room is left, the plot lies inside the chart. */
  top = MIN (top, bottom - 4);
  self->plot = (TradeBox){ self->margin, top, width - 2 * self->margin, bottom - top };
}

static double
measure_words (TradeFrame *self,
               TradeWords *title,
               TradeWords *subtitle,
               TradeWords *foot)
{
  double height = self->margin * 1.42;

  if (!self->hide_title)
    height += trade_words_get_height (title) + 24 * self->unit;
  if (!self->hide_title && !self->hide_subtitle)
    height += trade_words_get_height (subtitle) + 7 * self->unit;
  if (!self->hide_source)
    height += trade_words_get_height (foot) + 32 * self->unit;

  return height;
}

/* Sets a sentence of the frame. Of one that is too long for the names in it, the names lose their ends. */
static TradeWords *
lay_out_names (TradeFrame *self,
               TradeType   type,
               const char *sentence,
               double      width)
{
  TradeWords *words = trade_frame_layout (self, type, sentence, width, PANGO_ALIGN_LEFT);
  g_autofree char *brief = NULL;

  if (!trade_words_is_cut (words))
    return words;

  brief = trade_brief_name_cut (self->dataset, sentence, types[type].room / NAMES_IN_ROOM);
  if (brief == NULL)
    return words;

  g_object_unref (words);
  words = trade_frame_layout (self, type, brief, width, PANGO_ALIGN_LEFT);
  trade_words_set_cut (words, TRUE);

  return words;
}

static TradeWords *
lay_out_sentence (TradeFrame *self,
                  TradeType   type,
                  const char *sentence,
                  double      width)
{
  TradeWords *words = lay_out_names (self, type, sentence, width);

  trade_phrases_keep (self->phrases, words, width);

  return words;
}

static double
set_words (TradeFrame  *self,
           TradeWords **title,
           TradeWords **subtitle,
           TradeWords **foot)
{
  double width = trade_scene_get_width (self->scene) - 2 * self->margin;
  TradeScene *scene = self->scene;

  g_clear_object (title);
  g_clear_object (subtitle);
  g_clear_object (foot);
  *title = lay_out_sentence (self, TRADE_TYPE_TITLE, trade_scene_get_title (scene), width);
  *subtitle = lay_out_sentence (self, TRADE_TYPE_SUBTITLE, trade_scene_get_subtitle (scene), width);
  *foot = lay_out_sentence (self, TRADE_TYPE_FOOT, trade_scene_get_source (scene), width);

  return measure_words (self, *title, *subtitle, *foot);
}

/* Where even small type leaves the marks no room, the foot goes, then the subtitle, then the title; the export says so. */
static void
hide_words (TradeFrame *self,
            double      most,
            TradeWords *title,
            TradeWords *subtitle,
            TradeWords *foot)
{
  if (!self->hide_source && measure_words (self, title, subtitle, foot) > most)
    {
      self->hide_source = TRUE;
      trade_scene_add_hidden (self->scene, trade_scene_get_source (self->scene));
    }
  if (!self->hide_title && measure_words (self, title, subtitle, foot) > most)
    {
      self->hide_subtitle = TRUE;
      trade_scene_add_hidden (self->scene, trade_scene_get_subtitle (self->scene));
    }
  if (!self->hide_title && measure_words (self, title, subtitle, foot) > most)
    {
      self->hide_title = TRUE;
      trade_scene_add_hidden (self->scene, trade_scene_get_title (self->scene));
    }
}

/* How high title, subtitle and foot may be. Large letters also make the key and the words of the axes high, which take their
 * room from the plot. */
static double
get_most (TradeFrame *self,
          double      text_scale)
{
  double most = trade_scene_get_height (self->scene) * (1 - LEAST_PLOT);

  if (text_scale <= 1)
    return most;

  return most - LINES_OF_PLOT * trade_frame_get_line_height (self, TRADE_TYPE_SMALL) * (1 - 1 / text_scale);
}

static void
set_frame (TradeFrame *self,
           double      text_scale)
{
  g_autoptr (TradeWords) title = NULL;
  g_autoptr (TradeWords) subtitle = NULL;
  g_autoptr (TradeWords) foot = NULL;
  double width = trade_scene_get_width (self->scene);
  double height = trade_scene_get_height (self->scene);
  double most = height * (1 - LEAST_PLOT);
  double unit = sqrt (width * height / (DESIGN_WIDTH * DESIGN_HEIGHT));

  /* A very wide or very tall chart is not a large one. */
  unit = MIN (unit, 1.35 * MIN (width / DESIGN_WIDTH, height / DESIGN_HEIGHT) + 0.12);

  for (set_unit (self, unit, text_scale);
       set_words (self, &title, &subtitle, &foot) > get_most (self, text_scale) && unit > LEAST_UNIT;
       set_unit (self, unit, text_scale))
    unit *= 0.94;

  hide_words (self, most, title, subtitle, foot);
  place_words (self, title, subtitle, foot);
}

static void
set_thumbnail (TradeFrame *self)
{
  double width = trade_scene_get_width (self->scene);
  double height = trade_scene_get_height (self->scene);

  set_unit (self, MIN (width / DESIGN_WIDTH, height / DESIGN_HEIGHT) * 1.6, 1);
  self->narrow = FALSE;
  self->margin = MIN (width, height) * 0.1;
  self->plot = (TradeBox){ self->margin, self->margin, width - 2 * self->margin, height - 2 * self->margin };
}

/* A chart as small as a thumbnail is drawn like one, and the export says what it lacks. */
static void
drop_words (TradeFrame *self)
{
  self->thumbnail = TRUE;
  set_thumbnail (self);
  if (!self->hide_title)
    {
      trade_scene_add_hidden (self->scene, trade_scene_get_title (self->scene));
      trade_scene_add_hidden (self->scene, trade_scene_get_subtitle (self->scene));
    }
  if (!self->hide_source)
    trade_scene_add_hidden (self->scene, trade_scene_get_source (self->scene));
  trade_scene_add_hidden (self->scene, _ ("all names and numbers"));
}

static void
clear_label (gpointer data)
{
  TradeLabel *label = data;

  g_clear_object (&label->words);
}

/* To write what is said above and below a chart takes as long as to draw it. Nobody reads that on a thumbnail. */
static void
write_words (TradeFrame *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *source = NULL;

  self->phrases = g_ptr_array_new_with_free_func (g_free);
  if (!self->thumbnail)
    {
      trade_format_collect_phrases (self->format, self->phrases);
      title = trade_headline_write_title (self->view, self->format);
      subtitle = trade_headline_write_subtitle (self->view, self->format);
      source = trade_headline_write_source (self->view, self->format);
      trade_format_collect_phrases (self->format, NULL);
    }
  trade_scene_set_words (self->scene, title != NULL ? title : "", subtitle != NULL ? subtitle : "", source != NULL ? source : "");
}

/* Starts a chart: writes its title, subtitle and foot, and measures the room for its plot; or leaves all words out. */
TradeFrame *
trade_frame_new (TradeView                 *view,
                 const TradeComposeOptions *options,
                 gboolean                   wordless)
{
  TradeFrame *self = g_new0 (TradeFrame, 1);

  self->labels = g_array_new (FALSE, FALSE, sizeof (TradeLabel));
  g_array_set_clear_func (self->labels, clear_label);
  self->view = view;
  self->dataset = trade_view_get_dataset (view);
  self->format = options->format;
  self->thumbnail = options->thumbnail;
  self->hide_title = options->hide_title;
  self->hide_source = options->hide_source;
  self->context = create_context (options->format);
  self->scene = trade_scene_new (view, trade_kind_choose (view), options->format, options->width, options->height);
  write_words (self);
  self->row_bottom = options->height;
  self->most_decimals = options->thumbnail ? -1 : trade_headline_get_decimals (view, options->format);

  if (options->thumbnail)
    set_thumbnail (self);
  else if (wordless || MIN (options->width, options->height) < LEAST_SIDE)
    drop_words (self);
  else
    set_frame (self, options->text_scale);

  return self;
}

/* A number beside a mark, with as many decimals as those beside others. */
char *
trade_frame_write_figure (TradeFrame  *self,
                          TradeFigure *figure,
                          int          magnitude)
{
  const TradeSeriesKey *leader = trade_figure_get_key (trade_view_get_leader (self->view));
  gboolean is_amount = g_str_equal (trade_figure_get_key (figure)->unit, leader->unit);

  return trade_format_figure_beside (self->format, figure, magnitude, is_amount ? self->most_decimals : -1);
}

/* Sets such a number in a line of its own. */
TradeWords *
trade_frame_layout_figure (TradeFrame    *self,
                           TradeType      type,
                           TradeFigure   *figure,
                           int            magnitude,
                           PangoAlignment alignment)
{
  g_autofree char *value = trade_frame_write_figure (self, figure, magnitude);

  return trade_frame_layout (self, type, value, 0, alignment);
}

void
trade_frame_free (TradeFrame *self)
{
  g_clear_pointer (&self->labels, g_array_unref);
  g_clear_object (&self->scene);
  g_clear_object (&self->context);
  g_clear_pointer (&self->phrases, g_ptr_array_unref);
  g_free (self);
}

/* Whether a reader goes along the chart from earlier to later: along its rows, or from one column to the next within a row. */
static gboolean
runs_in_time (TradeView *view)
{
  const TradeHead *first = trade_view_get_column (view, 0);

  if (first->has_period || first->has_year || trade_view_get_row (view, 0)->has_period)
    return TRUE;

  /* The shares that exports and imports have of both are parts of one bar. */
  return trade_view_is_over_time (view) && trade_view_get_arrangement (view).mode != TRADE_MODE_SHARE;
}

/* Of a text that is cut, its beginning is named, once for all texts that begin so. */
static void
report_cuts (TradeFrame *self)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < trade_scene_get_n_marks (self->scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (self->scene, i);
      g_autofree char *beginning = NULL;
      g_autofree char *text = NULL;

      if (mark->shape != TRADE_SHAPE_TEXT || !trade_words_is_cut (mark->words))
        continue;

      beginning = trade_cut_words (trade_words_get_string (mark->words), NAMED_EMS);
      /* Translators: a part of a text that was too long for the chart; the placeholder is how the text begins. */
      text = g_strdup_printf (_ ("the end of “%s”"), beginning != NULL ? beginning : trade_words_get_string (mark->words));
      if (g_hash_table_add (named, g_strdup (text)))
        trade_scene_add_hidden (self->scene, text);
    }
}

/* Gives the labels their places and hands the scene over. A chart in a script that runs from right to left is the mirror
 * image of the others, but for time, which runs from left to right everywhere. */
TradeScene *
trade_frame_finish (TradeFrame *self)
{
  gboolean mirrored = trade_format_is_right_to_left (self->format);
  gboolean over_time = runs_in_time (self->view);

  /* Words that change sides alone do so before the labels look for room. */
  if (mirrored && over_time)
    trade_scene_mirror (self->scene, TRUE);
  trade_labels_place (self->scene, self->labels);
  if (mirrored && !over_time)
    trade_scene_mirror (self->scene, FALSE);
  report_cuts (self);

  return g_steal_pointer (&self->scene);
}
