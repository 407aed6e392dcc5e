/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-svg-mark.h"

#include "trade-svg-writer.h"

#include <math.h>

/* The spacing that the whole of a text is set with, in logical pixels. */
static double
get_letter_spacing (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  PangoAttrIterator *iter;
  PangoAttribute *attribute;
  double spacing = 0;

  if (attributes == NULL)
    return 0;

  iter = pango_attr_list_get_iterator (attributes);
  attribute = pango_attr_iterator_get (iter, PANGO_ATTR_LETTER_SPACING);
  if (attribute != NULL)
    spacing = (double) ((PangoAttrInt *) attribute)->value / PANGO_SCALE;
  pango_attr_iterator_destroy (iter);

  return spacing;
}

static gboolean
is_right_to_left (PangoLayoutLine *line)
{
  PangoDirection direction = pango_layout_line_get_resolved_direction (line);

  return direction == PANGO_DIRECTION_RTL || direction == PANGO_DIRECTION_WEAK_RTL;
}

/* Which point of a line stays where it is when a viewer's font is wider than ours: 0 left, 0.5 middle, 1 right. The lines
 * of a paragraph are flush with one of its sides; Pango turns the sides round where text runs from right to left. */
static double
get_anchor (const TradeMark *mark,
            gboolean         right_to_left)
{
  switch (pango_layout_get_alignment (mark->layout))
    {
    case PANGO_ALIGN_CENTER:
      return 0.5;
    case PANGO_ALIGN_RIGHT:
      return right_to_left ? 0 : 1;
    case PANGO_ALIGN_LEFT:
    default:
      if (pango_layout_get_line_count (mark->layout) > 1)
        return right_to_left ? 1 : 0;
      return mark->anchor;
    }
}

static const char *
get_anchor_word (double   anchor,
                 gboolean right_to_left)
{
  if (anchor > 0.25 && anchor < 0.75)
    return "middle";

  /* A line starts on the right where text runs from right to left. */
  return (anchor > 0.5) != right_to_left ? "end" : NULL;
}

static void
append_font (GString         *svg,
             const TradeMark *mark,
             const char      *families)
{
  const PangoFontDescription *font = pango_layout_get_font_description (mark->layout);
  PangoWeight weight = pango_font_description_get_weight (font);
  double spacing = get_letter_spacing (mark->layout);

  trade_svg_append_length (svg, "font-size", (double) pango_font_description_get_size (font) / PANGO_SCALE);
  if (g_strcmp0 (pango_font_description_get_family (font), families) != 0)
    trade_svg_append_attribute (svg, "font-family", pango_font_description_get_family (font));
  if (weight != PANGO_WEIGHT_NORMAL)
    trade_svg_append_length (svg, "font-weight", weight);
  if (fabs (spacing) >= 0.01)
    trade_svg_append_length (svg, "letter-spacing", spacing);
}

/* The place of the line that @iter is at, then its text without the spaces at its ends. */
static void
append_line (GString         *svg,
             const TradeMark *mark,
             PangoLayoutIter *iter,
             const char      *element)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  gboolean right_to_left = is_right_to_left (line);
  double anchor = get_anchor (mark, right_to_left);
  g_autofree char *text = g_strndup (pango_layout_get_text (mark->layout) + line->start_index, line->length);
  PangoRectangle box;

  pango_layout_iter_get_line_extents (iter, NULL, &box);
  trade_svg_append_length (svg, "x", mark->x + (box.x + anchor * box.width) / PANGO_SCALE);
  trade_svg_append_length (svg, "y", mark->y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
  trade_svg_append_attribute (svg, "text-anchor", get_anchor_word (anchor, right_to_left));
  if (right_to_left)
    trade_svg_append_attribute (svg, "direction", "rtl");
  g_string_append_c (svg, '>');
  trade_svg_append_text (svg, g_strstrip (text), -1);
  g_string_append_printf (svg, "</%s>", element);
}

/**
 * trade_svg_append_words:
 * @svg: a document
 * @mark: a text
 * @style: resolves its colour
 * @families: the font families that the document has by default
 *
 * Appends a text that can be selected and searched, its lines broken where the layout breaks them.
 */
void
trade_svg_append_words (GString          *svg,
                        const TradeMark  *mark,
                        const TradeStyle *style,
                        const char       *families)
{
  PangoLayoutIter *iter;

  g_return_if_fail (svg != NULL && mark != NULL && style != NULL);
  g_return_if_fail (mark->shape == TRADE_SHAPE_TEXT);

  iter = pango_layout_get_iter (mark->layout);
  g_string_append (svg, "<text");
  trade_svg_append_colour (svg, "fill", style->colours[mark->colour]);
  append_font (svg, mark, families);

  if (pango_layout_get_line_count (mark->layout) == 1)
    {
      append_line (svg, mark, iter, "text");
      pango_layout_iter_free (iter);
      return;
    }

  g_string_append_c (svg, '>');
  do
    {
      g_string_append (svg, "<tspan");
      append_line (svg, mark, iter, "tspan");
    }
  while (pango_layout_iter_next_line (iter));
  g_string_append (svg, "</text>");
  pango_layout_iter_free (iter);
}
