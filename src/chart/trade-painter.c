/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-painter.h"

#include "trade-ink.h"
#include "trade-outline.h"
#include "trade-trace.h"

#include <math.h>
#include <pango/pangocairo.h>

/* More than the outlines of words have been seen to need. */
#define SPARE_PIXELS 64

/* What cairo can tell from nothing. */
#define LEAST_HEIGHT (1 / 256.0)

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Clip;

static void
set_colour (cairo_t *cairo,
            TradeRgb rgb)
{
  cairo_set_source_rgb (cairo, rgb.red, rgb.green, rgb.blue);
}

/* The inside of a mark: its colour mixed with the background's or, where there is none, with what lies below. */
static void
set_tint (cairo_t          *cairo,
          const TradeStyle *style,
          TradeColour       colour,
          double            amount)
{
  TradeRgb rgb = style->colours[colour];

  if (style->transparent)
    cairo_set_source_rgba (cairo, rgb.red, rgb.green, rgb.blue, amount);
  else
    set_colour (cairo, trade_ink_mix (style, colour, amount));
}

/* Edges of rectangles fall on device pixels: they are crisp, and painting them is three times as fast. */
static void
snap (cairo_t *cairo,
      double  *x,
      double  *y)
{
  cairo_user_to_device (cairo, x, y);
  *x = round (*x);
  *y = round (*y);
  cairo_device_to_user (cairo, x, y);
}

static double
snap_x_cb (gpointer data,
           double   x)
{
  snap (data, &x, &(double){ 0 });

  return x;
}

static double
snap_y_cb (gpointer data,
           double   y)
{
  snap (data, &(double){ 0 }, &y);

  return y;
}

/* Appends a mark to the path; @inset is the width of its line if it is a path. */
static void
trace (cairo_t         *cairo,
       const TradeMark *mark,
       double           inset)
{
  g_auto (TradeTrace) geometry = { 0 };

  trade_trace_init (&geometry, mark, inset, snap_x_cb, snap_y_cb, cairo);
  switch (geometry.shape)
    {
    case TRADE_SHAPE_RECTANGLE:
      cairo_rectangle (cairo, geometry.x, geometry.y, geometry.width, geometry.height);
      break;

    case TRADE_SHAPE_CIRCLE:
      cairo_new_sub_path (cairo);
      cairo_arc (cairo, geometry.x, geometry.y, geometry.width, 0, 2 * G_PI);
      break;

    case TRADE_SHAPE_PATH:
      cairo_new_sub_path (cairo);
      for (guint i = 0; i < geometry.points->len; i++)
        {
          const TradePoint *point = &g_array_index (geometry.points, TradePoint, i);

          cairo_line_to (cairo, point->x, point->y);
        }
      if (geometry.closed)
        cairo_close_path (cairo);
      break;

    case TRADE_SHAPE_AREA:
    case TRADE_SHAPE_TEXT:
      break;
    }
}

static void
paint_outline (cairo_t          *cairo,
               const TradeMark  *mark,
               const TradeStyle *style)
{
  double line_width = mark->line_width * style->line_scale;

  trace (cairo, mark, line_width / 2);
  set_tint (cairo, style, mark->colour, trade_ink_get_tint (mark));
  cairo_fill_preserve (cairo);
  set_colour (cairo, style->colours[mark->colour]);
  cairo_set_line_width (cairo, line_width);
  cairo_stroke (cairo);
}

static void
paint_hatch (cairo_t          *cairo,
             const TradeMark  *mark,
             const TradeStyle *style)
{
  double reach = mark->width + mark->height;

  cairo_save (cairo);
  trace (cairo, mark, 0);
  cairo_clip (cairo);
  set_tint (cairo, style, mark->colour, trade_ink_get_tint (mark));
  cairo_paint (cairo);
  set_colour (cairo, style->colours[mark->colour]);
  cairo_set_line_width (cairo, trade_ink_get_hatch_width (mark));
  for (double along = 0; along <= reach; along += trade_ink_get_hatch_spacing (mark) * G_SQRT2)
    {
      cairo_move_to (cairo, mark->x + along, mark->y);
      cairo_line_to (cairo, mark->x + along - mark->height, mark->y + mark->height);
    }
  cairo_stroke (cairo);
  cairo_restore (cairo);

  trace (cairo, mark, mark->line_width * style->line_scale / 2);
  set_colour (cairo, style->colours[mark->colour]);
  cairo_set_line_width (cairo, mark->line_width * style->line_scale);
  cairo_stroke (cairo);
}

static void
paint_line (cairo_t          *cairo,
            const TradeMark  *mark,
            const TradeStyle *style)
{
  double dashes[] = { TRADE_DASH, TRADE_DASH };
  double line_width = mark->line_width * style->line_scale;

  if (mark->ink == TRADE_INK_DASHED)
    cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
  else
    cairo_set_dash (cairo, NULL, 0, 0);

  trace (cairo, mark, mark->shape == TRADE_SHAPE_PATH ? line_width : line_width / 2);

  set_tint (cairo, style, mark->colour, mark->ink == TRADE_INK_LIGHT ? trade_ink_get_tint (mark) : 1);
  cairo_set_line_width (cairo, line_width);
  cairo_stroke (cairo);
  cairo_set_dash (cairo, NULL, 0, 0);
}

static void
paint_area (cairo_t          *cairo,
            const TradeMark  *mark,
            const TradeStyle *style)
{
  trace (cairo, mark, 0);
  set_tint (cairo, style, mark->colour, trade_ink_get_tint (mark));
  cairo_fill (cairo);
}

static void
paint_shape (cairo_t          *cairo,
             const TradeMark  *mark,
             const TradeStyle *style)
{
  if (mark->shape == TRADE_SHAPE_AREA)
    {
      paint_area (cairo, mark, style);
      return;
    }

  switch (mark->ink)
    {
    case TRADE_INK_OUTLINE:
      paint_outline (cairo, mark, style);
      break;

    case TRADE_INK_HATCH:
      paint_hatch (cairo, mark, style);
      break;

    case TRADE_INK_STROKE:
    case TRADE_INK_DASHED:
      paint_line (cairo, mark, style);
      break;

    case TRADE_INK_LIGHT:
      if (trade_ink_has_edge (mark))
        paint_outline (cairo, mark, style);
      else
        paint_line (cairo, mark, style);
      break;

    case TRADE_INK_SOLID:
    case TRADE_INK_OPEN:
    default:
      trace (cairo, mark, 0);
      set_colour (cairo, style->colours[mark->colour]);
      cairo_fill (cairo);
      break;
    }
}

/* With CAIRO_ANTIALIAS_FAST, cairo reserves one span for each pixel of a row of the path, and one more. Where letters slant towards each
 * other it needs more than these, and writes them past the end of its memory. A bar beside the words that is too low for any of the
 * rows that are sampled is not seen, and has pixels to spare.
 */
static void
add_spare_pixels (cairo_t *cairo)
{
  double left, top, right, bottom;

  cairo_save (cairo);
  cairo_identity_matrix (cairo);
  cairo_path_extents (cairo, &left, &top, &right, &bottom);
  if (left < right)
    cairo_rectangle (cairo, left - SPARE_PIXELS, floor (top), right - left + 2 * SPARE_PIXELS, LEAST_HEIGHT);
  cairo_restore (cairo);
}

static void
paint_text (cairo_t          *cairo,
            const TradeMark  *mark,
            const TradeStyle *style)
{
  set_colour (cairo, style->colours[mark->colour]);
  if (cairo_get_antialias (cairo) == CAIRO_ANTIALIAS_FAST &&
      trade_outline_words (cairo, mark->words, mark->x, mark->y))
    {
      add_spare_pixels (cairo);
      cairo_fill (cairo);
      return;
    }

  cairo_save (cairo);
  cairo_translate (cairo, mark->x, mark->y);
  cairo_scale (cairo, trade_words_get_scale (mark->words), trade_words_get_scale (mark->words));
  pango_cairo_show_layout (cairo, trade_words_get_layout (mark->words));
  cairo_restore (cairo);
}

/**
 * trade_mark_paint:
 * @self: a mark
 * @cairo: a context whose user space is in logical pixels
 * @style: resolves the colour roles
 *
 * Paints one mark as trade_scene_paint() paints those of a scene, on a background of that style.
 */
void
trade_mark_paint (const TradeMark  *self,
                  cairo_t          *cairo,
                  const TradeStyle *style)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cairo != NULL);
  g_return_if_fail (style != NULL);

  cairo_new_path (cairo);
  if (self->shape == TRADE_SHAPE_TEXT)
    paint_text (cairo, self, style);
  else
    paint_shape (cairo, self, style);
}

/* Keeps a mark from being painted where a later mark hides it. */
static void
clip_hidden (cairo_t          *cairo,
             TradeScene       *scene,
             guint             index,
             const TradeStyle *style)
{
  const TradeMark *mark = trade_scene_get_mark (scene, index);

  cairo_set_fill_rule (cairo, CAIRO_FILL_RULE_EVEN_ODD);
  for (guint i = index + 1; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *later = trade_scene_get_mark (scene, i);

      if (!trade_ink_hides_mark (later, mark))
        continue;

      cairo_new_path (cairo);
      cairo_rectangle (cairo, 0, 0, trade_scene_get_width (scene), trade_scene_get_height (scene));
      trace (cairo, later, trade_ink_get_inset (later, style));
      cairo_clip (cairo);
    }
  cairo_set_fill_rule (cairo, CAIRO_FILL_RULE_WINDING);
}

/* A mark that fades is painted apart and laid over the others; the clip keeps that to the mark's own box. */
static void
paint_faded (cairo_t          *cairo,
             const TradeMark  *mark,
             const TradeStyle *style)
{
  double edge = mark->line_width * style->line_scale + 2;

  cairo_save (cairo);
  cairo_rectangle (cairo, mark->x - edge, mark->y - edge, mark->width + 2 * edge, mark->height + 2 * edge);
  cairo_clip (cairo);
  cairo_push_group (cairo);
  trade_mark_paint (mark, cairo, style);
  cairo_pop_group_to_source (cairo);
  cairo_paint_with_alpha (cairo, mark->opacity);
  cairo_restore (cairo);
}

/* How far a mark's ink may reach beyond its box: a mitre is cut off at ten half widths of its line, and a circle that is
 * becoming a bar is as high as it is wide. */
static double
get_reach (const TradeMark  *mark,
           const TradeStyle *style)
{
  double line = 5 * mark->line_width * style->line_scale;
  double round = mark->shape == TRADE_SHAPE_CIRCLE ? MAX (mark->width - mark->height, 0) / 2 : 0;

  return mark->words != NULL ? trade_words_get_overhang (mark->words) : line + round;
}

/* The part of the chart that is to be painted, with a pixel around it for what is moved onto whole pixels. */
static Clip
get_clip (cairo_t *cairo)
{
  Clip clip;
  double width = 1, height = 1;

  cairo_clip_extents (cairo, &clip.left, &clip.top, &clip.right, &clip.bottom);
  cairo_device_to_user_distance (cairo, &width, &height);
  clip.left -= fabs (width);
  clip.top -= fabs (height);
  clip.right += fabs (width);
  clip.bottom += fabs (height);
  return clip;
}

static gboolean
is_within (const TradeMark  *mark,
           const TradeStyle *style,
           const Clip       *clip)
{
  double reach = get_reach (mark, style);

  return mark->x - reach < clip->right && mark->x + mark->width + reach > clip->left && mark->y - reach < clip->bottom &&
         mark->y + mark->height + reach > clip->top;
}

/**
 * trade_scene_paint:
 * @self: a scene
 * @cairo: a context whose user space is the scene's logical pixels
 * @style: resolves the colour roles
 *
 * Paints the background and all marks, of which those outside of the context's clip cost next to nothing. The same calls
 * paint the window, a thumbnail and an export. A context whose antialiasing is CAIRO_ANTIALIAS_FAST has its texts filled as
 * outlines, with as few shades as all else.
 *
 * In a transparent style there is no background, and what it would hide is left out, so that the picture laid over the
 * background's colour looks as if it had been painted on it.
 */
void
trade_scene_paint (TradeScene       *self,
                   cairo_t          *cairo,
                   const TradeStyle *style)
{
  Clip clip;

  g_return_if_fail (TRADE_IS_SCENE (self));
  g_return_if_fail (cairo != NULL);
  g_return_if_fail (style != NULL);

  cairo_save (cairo);
  clip = get_clip (cairo);
  if (!style->transparent)
    {
      set_colour (cairo, style->colours[TRADE_COLOUR_BACKGROUND]);
      cairo_rectangle (cairo, 0, 0, trade_scene_get_width (self), trade_scene_get_height (self));
      cairo_fill (cairo);
    }

  for (guint i = 0; i < trade_scene_get_n_marks (self); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (self, i);

      if (!is_within (mark, style, &clip))
        continue;

      if (mark->opacity < 1)
        {
          paint_faded (cairo, mark, style);
        }
      else if (!style->transparent)
        {
          trade_mark_paint (mark, cairo, style);
        }
      else if (!trade_ink_is_ground (mark))
        {
          cairo_save (cairo);
          clip_hidden (cairo, self, i, style);
          trade_mark_paint (mark, cairo, style);
          cairo_restore (cairo);
        }
    }

  cairo_restore (cairo);
}

/* A ring around a mark, wide enough to clear it; a gap of background keeps it apart from a mark of the same colour. */
static void
trace_ring (cairo_t         *cairo,
            const TradeMark *mark,
            double           distance)
{
  double radius = distance + 1;
  double left = mark->x - distance;
  double top = mark->y - distance;
  double right = mark->x + mark->width + distance;
  double bottom = mark->y + mark->height + distance;

  cairo_new_sub_path (cairo);
  if (mark->shape == TRADE_SHAPE_CIRCLE)
    {
      cairo_arc (cairo, (left + right) / 2, (top + bottom) / 2, (right - left) / 2, 0, 2 * G_PI);
      return;
    }
  cairo_arc (cairo, right - radius, top + radius, radius, -G_PI / 2, 0);
  cairo_arc (cairo, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cairo, left + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cairo, left + radius, top + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cairo);
}

/**
 * trade_scene_paint_focus:
 * @self: a scene
 * @data_index: a data mark, less than [method@Scene.get_n_data]
 * @cairo: a context whose user space is the scene's logical pixels
 * @style: resolves the colour roles
 *
 * Paints the ring that shows which mark has the keyboard focus. It stays within TRADE_RING_REACH of the mark; composers
 * keep labels farther off, so that it never crosses a number.
 */
void
trade_scene_paint_focus (TradeScene       *self,
                         guint             data_index,
                         cairo_t          *cairo,
                         const TradeStyle *style)
{
  const TradeMark *mark;

  g_return_if_fail (TRADE_IS_SCENE (self));
  g_return_if_fail (data_index < trade_scene_get_n_data (self));
  g_return_if_fail (cairo != NULL);
  g_return_if_fail (style != NULL);

  mark = trade_scene_get_data (self, data_index);

  cairo_save (cairo);
  trace_ring (cairo, mark, TRADE_RING_REACH - 3.5);
  set_colour (cairo, style->colours[TRADE_COLOUR_BACKGROUND]);
  cairo_set_line_width (cairo, 5 * style->line_scale);
  cairo_stroke (cairo);
  trace_ring (cairo, mark, TRADE_RING_REACH - 2.5);
  set_colour (cairo, style->colours[TRADE_COLOUR_FOCUS]);
  cairo_set_line_width (cairo, 2.5 * style->line_scale);
  cairo_stroke (cairo);
  cairo_restore (cairo);
}

/**
 * trade_scene_paint_hover:
 * @self: a scene
 * @data_index: a data mark, less than [method@Scene.get_n_data]
 * @cairo: a context whose user space is the scene's logical pixels
 * @style: resolves the colour roles
 *
 * Paints the thin ring that shows which mark is under the pointer.
 */
void
trade_scene_paint_hover (TradeScene       *self,
                         guint             data_index,
                         cairo_t          *cairo,
                         const TradeStyle *style)
{
  g_return_if_fail (TRADE_IS_SCENE (self));
  g_return_if_fail (data_index < trade_scene_get_n_data (self));
  g_return_if_fail (cairo != NULL);
  g_return_if_fail (style != NULL);

  cairo_save (cairo);
  trace_ring (cairo, trade_scene_get_data (self, data_index), TRADE_RING_REACH - 3);
  set_colour (cairo, style->colours[TRADE_COLOUR_TEXT]);
  cairo_set_line_width (cairo, 1.5 * style->line_scale);
  cairo_stroke (cairo);
  cairo_restore (cairo);
}
