/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-svg-mark.h"

#include "trade-svg-writer.h"

#include <math.h>

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
  switch (pango_layout_get_alignment (trade_words_get_layout (mark->words)))
    {
    case PANGO_ALIGN_CENTER:
      return 0.5;
    case PANGO_ALIGN_RIGHT:
      return right_to_left ? 0 : 1;
    case PANGO_ALIGN_LEFT:
    default:
      if (pango_layout_get_line_count (trade_words_get_layout (mark->words)) > 1)
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
  PangoWeight weight = trade_words_get_weight (mark->words);
  double spacing = trade_words_get_letter_spacing (mark->words);

  trade_svg_append_length (svg, "font-size", trade_words_get_size (mark->words));
  if (g_strcmp0 (trade_words_get_families (mark->words), families) != 0)
    trade_svg_append_attribute (svg, "font-family", trade_words_get_families (mark->words));
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
  double unit = trade_words_get_scale (mark->words) / PANGO_SCALE;
  double anchor = get_anchor (mark, right_to_left);
  g_autofree char *text = g_strndup (trade_words_get_string (mark->words) + line->start_index, line->length);
  PangoRectangle box;

  pango_layout_iter_get_line_extents (iter, NULL, &box);
  trade_svg_append_length (svg, "x", mark->x + (box.x + anchor * box.width) * unit);
  trade_svg_append_length (svg, "y", mark->y + pango_layout_iter_get_baseline (iter) * unit);
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

  iter = pango_layout_get_iter (trade_words_get_layout (mark->words));
  g_string_append (svg, "<text");
  trade_svg_append_colour (svg, "fill", style->colours[mark->colour]);
  append_font (svg, mark, families);

  if (pango_layout_get_line_count (trade_words_get_layout (mark->words)) == 1)
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
