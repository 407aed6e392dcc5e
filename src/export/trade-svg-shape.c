/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-svg-mark.h"

#include "trade-ink.h"
#include "trade-svg-writer.h"
#include "trade-trace.h"

#include <math.h>

/* Shapes come out as the painter paints them where a logical pixel is a device pixel: edges of rectangles and lines lie
 * on whole pixels, so that the chart is crisp in a browser. */

static double
snap_cb (gpointer data,
         double   at)
{
  return round (at);
}

static void
append_point (GString *svg,
              char     command,
              double   x,
              double   y)
{
  g_string_append_c (svg, command);
  trade_svg_append_number (svg, x);
  g_string_append_c (svg, ' ');
  trade_svg_append_number (svg, y);
}

static void
append_path (GString          *svg,
             const TradeTrace *geometry)
{
  g_string_append (svg, "<path d=\"");
  for (guint i = 0; i < geometry->points->len; i++)
    {
      const TradePoint *point = &g_array_index (geometry->points, TradePoint, i);

      append_point (svg, i == 0 ? 'M' : 'L', point->x, point->y);
    }
  g_string_append (svg, geometry->closed ? "Z\"" : "\"");
  if (!geometry->closed && geometry->points->len > 2)
    g_string_append (svg, " fill=\"none\"");
}

/**
 * trade_svg_append_outline:
 * @svg: a document
 * @mark: a rectangle, a circle or a path
 * @inset: how far inside of the mark's edge, in logical pixels; for a path, the width of its line
 *
 * Appends the beginning of an element with a mark's geometry. Its colours and its end are yet to come.
 */
void
trade_svg_append_outline (GString         *svg,
                          const TradeMark *mark,
                          double           inset)
{
  g_auto (TradeTrace) geometry = { 0 };

  g_return_if_fail (svg != NULL);
  g_return_if_fail (mark != NULL && mark->shape != TRADE_SHAPE_TEXT);

  trade_trace_init (&geometry, mark, inset, snap_cb, snap_cb, NULL);
  switch (geometry.shape)
    {
    case TRADE_SHAPE_RECTANGLE:
      g_string_append (svg, "<rect");
      trade_svg_append_length (svg, "x", geometry.x);
      trade_svg_append_length (svg, "y", geometry.y);
      trade_svg_append_length (svg, "width", geometry.width);
      trade_svg_append_length (svg, "height", geometry.height);
      break;

    case TRADE_SHAPE_CIRCLE:
      g_string_append (svg, "<circle");
      trade_svg_append_length (svg, "cx", geometry.x);
      trade_svg_append_length (svg, "cy", geometry.y);
      trade_svg_append_length (svg, "r", geometry.width);
      break;

    case TRADE_SHAPE_PATH:
      append_path (svg, &geometry);
      break;

    case TRADE_SHAPE_AREA:
    case TRADE_SHAPE_TEXT:
      break;
    }
}

static void
append_tint (GString          *svg,
             const char       *property,
             const TradeMark  *mark,
             const TradeStyle *style)
{
  double tint = trade_ink_get_tint (mark);

  if (!style->transparent)
    {
      trade_svg_append_colour (svg, property, trade_ink_mix (style, mark->colour, tint));
    }
  else if (tint > 0)
    {
      trade_svg_append_colour (svg, property, style->colours[mark->colour]);
      g_string_append_printf (svg, " %s-opacity=\"", property);
      trade_svg_append_number (svg, tint);
      g_string_append_c (svg, '"');
    }
  else
    {
      trade_svg_append_attribute (svg, property, "none");
    }
}

static void
append_stroke (GString          *svg,
               const TradeMark  *mark,
               const TradeStyle *style)
{
  double width = mark->line_width * style->line_scale;

  if (mark->ink == TRADE_INK_LIGHT && !trade_ink_has_edge (mark))
    append_tint (svg, "stroke", mark, style);
  else
    trade_svg_append_colour (svg, "stroke", style->colours[mark->colour]);

  if (width != 1)
    trade_svg_append_length (svg, "stroke-width", width);
  if (mark->ink == TRADE_INK_DASHED)
    trade_svg_append_length (svg, "stroke-dasharray", TRADE_DASH);
}

static void
append_hatched (GString          *svg,
                const TradeMark  *mark,
                const TradeStyle *style,
                const char       *hatch)
{
  double inset = mark->line_width * style->line_scale / 2;

  trade_svg_append_outline (svg, mark, inset);
  append_tint (svg, "fill", mark, style);
  g_string_append (svg, "/>");

  trade_svg_append_outline (svg, mark, inset);
  g_string_append_printf (svg, " fill=\"url(#%s)\"", hatch);
  append_stroke (svg, mark, style);
  g_string_append (svg, "/>");
}

/**
 * trade_svg_append_hatch:
 * @svg: a document
 * @mark: a hatched mark
 * @style: resolves its colour
 * @id: the identifier to give to the pattern
 *
 * Appends the pattern of a hatched mark, whose lines start from the mark's corner as the painter's do.
 */
void
trade_svg_append_hatch (GString          *svg,
                        const TradeMark  *mark,
                        const TradeStyle *style,
                        const char       *id)
{
  double spacing;

  g_return_if_fail (svg != NULL && mark != NULL && style != NULL && id != NULL);

  spacing = trade_ink_get_hatch_spacing (mark);
  g_string_append (svg, "<pattern");
  trade_svg_append_attribute (svg, "id", id);
  trade_svg_append_length (svg, "width", spacing);
  trade_svg_append_length (svg, "height", spacing);
  g_string_append (svg, " patternUnits=\"userSpaceOnUse\" patternTransform=\"translate(");
  trade_svg_append_number (svg, mark->x);
  g_string_append_c (svg, ' ');
  trade_svg_append_number (svg, mark->y);
  g_string_append (svg, ")rotate(45)\"><path d=\"");
  append_point (svg, 'M', 0, 0);
  append_point (svg, 'L', 0, spacing);
  append_point (svg, 'M', spacing, 0);
  append_point (svg, 'L', spacing, spacing);
  g_string_append_c (svg, '"');
  trade_svg_append_colour (svg, "stroke", style->colours[mark->colour]);
  trade_svg_append_length (svg, "stroke-width", trade_ink_get_hatch_width (mark));
  g_string_append (svg, "/></pattern>");
}

/**
 * trade_svg_append_shape:
 * @svg: a document
 * @mark: a mark that is not a text
 * @style: resolves its colour
 * @hatch: (nullable): the identifier of its pattern, if it is hatched
 *
 * Appends a mark as one element, or as two if it is hatched.
 */
void
trade_svg_append_shape (GString          *svg,
                        const TradeMark  *mark,
                        const TradeStyle *style,
                        const char       *hatch)
{
  double line_width;

  g_return_if_fail (svg != NULL && mark != NULL && style != NULL);
  g_return_if_fail (mark->ink != TRADE_INK_HATCH || hatch != NULL);

  line_width = mark->line_width * style->line_scale;

  if (mark->ink == TRADE_INK_HATCH)
    {
      append_hatched (svg, mark, style, hatch);
      return;
    }

  if (mark->shape == TRADE_SHAPE_AREA)
    {
      trade_svg_append_outline (svg, mark, 0);
      append_tint (svg, "fill", mark, style);
    }
  else if (mark->shape == TRADE_SHAPE_PATH && mark->ink != TRADE_INK_SOLID)
    {
      trade_svg_append_outline (svg, mark, line_width);
      append_stroke (svg, mark, style);
    }
  else if (mark->ink == TRADE_INK_STROKE || mark->ink == TRADE_INK_DASHED)
    {
      trade_svg_append_outline (svg, mark, line_width / 2);
      g_string_append (svg, " fill=\"none\"");
      append_stroke (svg, mark, style);
    }
  else if (trade_ink_has_edge (mark))
    {
      trade_svg_append_outline (svg, mark, line_width / 2);
      append_tint (svg, "fill", mark, style);
      append_stroke (svg, mark, style);
    }
  else
    {
      trade_svg_append_outline (svg, mark, 0);
      trade_svg_append_colour (svg, "fill", style->colours[mark->colour]);
    }
  g_string_append (svg, "/>");
}
