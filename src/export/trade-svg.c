/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-svg.h"

#include "trade-ink.h"
#include "trade-plain.h"
#include "trade-png-private.h"
#include "trade-svg-mark.h"
#include "trade-svg-writer.h"

typedef struct
{
  GString          *svg;
  TradeScene       *scene;
  const TradeStyle *style;
  const char       *id;       /* of the view; begins every identifier, so that several charts may stand on one page */
  const char       *families; /* the font families of the chart's first text */
} Writer;

static const char *
get_families (TradeScene *scene)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->shape == TRADE_SHAPE_TEXT)
        return trade_words_get_families (mark->words);
    }
  return NULL;
}

static void
append_element (GString    *svg,
                const char *name,
                const char *id,
                const char *text)
{
  g_string_append_printf (svg, "<%s", name);
  trade_svg_append_attribute (svg, "id", id);
  g_string_append_c (svg, '>');
  trade_svg_append_text (svg, text, -1);
  g_string_append_printf (svg, "</%s>", name);
}

static void
append_head (Writer *self)
{
  GString *svg = self->svg;
  double width = trade_scene_get_width (self->scene);
  double height = trade_scene_get_height (self->scene);
  g_autofree char *title_id = g_strconcat (self->id, "-title", NULL);
  g_autofree char *description_id = g_strconcat (self->id, "-desc", NULL);
  g_autofree char *labels = g_strconcat (title_id, " ", description_id, NULL);
  g_autofree char *language = trade_png_dup_language_tag (trade_format_get_locale (trade_scene_get_format (self->scene)));
  g_autofree char *description = trade_scene_describe (self->scene);

  g_string_append (svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
  trade_svg_append_length (svg, "width", width);
  trade_svg_append_length (svg, "height", height);
  g_string_append (svg, " viewBox=\"0 0 ");
  trade_svg_append_number (svg, width);
  g_string_append_c (svg, ' ');
  trade_svg_append_number (svg, height);
  g_string_append_c (svg, '"');
  trade_svg_append_attribute (svg, "xml:lang", language);
  trade_svg_append_attribute (svg, "role", "img");
  trade_svg_append_attribute (svg, "aria-labelledby", labels);
  trade_svg_append_attribute (svg, "font-family", self->families);
  g_string_append (svg, ">\n");
  append_element (svg, "title", title_id, trade_scene_get_title (self->scene));
  g_string_append_c (svg, '\n');
  append_element (svg, "desc", description_id, description);
  g_string_append_c (svg, '\n');

  if (!self->style->transparent)
    {
      g_string_append (svg, "<rect");
      trade_svg_append_length (svg, "width", width);
      trade_svg_append_length (svg, "height", height);
      trade_svg_append_colour (svg, "fill", self->style->colours[TRADE_COLOUR_BACKGROUND]);
      g_string_append (svg, "/>\n");
    }
}

static void
append_figure (GString     *svg,
               TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  TradeInterval bounds = trade_figure_get_bounds (figure);
  TradeSource *source = trade_figure_get_source (figure);
  g_autofree char *period = trade_period_to_string (trade_figure_get_period (figure));
  g_autofree char *value = trade_plain_dup_value (figure);
  g_autofree char *lower = trade_plain_dup_double (bounds.lower);
  g_autofree char *upper = trade_plain_dup_double (bounds.upper);

  trade_svg_append_attribute (svg, "data-flow", key->flow);
  trade_svg_append_attribute (svg, "data-product", key->product);
  trade_svg_append_attribute (svg, "data-partner", key->partner);
  trade_svg_append_attribute (svg, "data-enterprise", key->enterprise);
  trade_svg_append_attribute (svg, "data-measure", key->measure);
  trade_svg_append_attribute (svg, "data-unit", key->unit);
  trade_svg_append_attribute (svg, "data-period", period);
  trade_svg_append_attribute (svg, "data-value", value);
  trade_svg_append_attribute (svg, "data-lower", lower);
  trade_svg_append_attribute (svg, "data-upper", upper);
  trade_svg_append_attribute (svg, "data-relation", trade_plain_get_relation (trade_figure_get_relation (figure)));
  trade_svg_append_attribute (svg, "data-status", trade_status_get_id (trade_figure_get_status (figure)));
  trade_svg_append_attribute (svg, "data-origin", trade_figure_is_derived (figure) ? "derived" : "reported");
  trade_svg_append_attribute (svg, "data-formula", trade_plain_get_formula (trade_figure_get_formula (figure)));
  trade_svg_append_attribute (svg, "data-source", source != NULL ? trade_source_get_id (source) : NULL);
  if (trade_figure_get_paragraph (figure) > 0)
    trade_svg_append_length (svg, "data-paragraph", trade_figure_get_paragraph (figure));
}

/* Without a background, what a later mark would hide is masked out. Returns whether anything is. */
static gboolean
append_mask (Writer     *self,
             guint       index,
             const char *id)
{
  const TradeMark *mark = trade_scene_get_mark (self->scene, index);
  gboolean masked = FALSE;

  for (guint i = index + 1; self->style->transparent && i < trade_scene_get_n_marks (self->scene); i++)
    {
      const TradeMark *later = trade_scene_get_mark (self->scene, i);

      if (!trade_ink_hides_mark (later, mark))
        continue;

      if (!masked)
        {
          g_string_append (self->svg, "<mask maskUnits=\"userSpaceOnUse\"");
          trade_svg_append_attribute (self->svg, "id", id);
          g_string_append (self->svg, "><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
          masked = TRUE;
        }
      trade_svg_append_outline (self->svg, later, trade_ink_get_inset (later, self->style));
      g_string_append (self->svg, "/>");
    }

  if (masked)
    g_string_append (self->svg, "</mask>\n");
  return masked;
}

/* A line for each mark; what a mark refers to stands on a line before it. */
static void
append_mark (Writer     *self,
             guint       index,
             const char *sentence)
{
  const TradeMark *mark = trade_scene_get_mark (self->scene, index);
  g_autofree char *mask = g_strdup_printf ("%s-mask-%u", self->id, index);
  g_autofree char *hatch = g_strdup_printf ("%s-hatch-%u", self->id, index);
  gboolean masked = append_mask (self, index, mask);

  if (mark->ink == TRADE_INK_HATCH && mark->shape != TRADE_SHAPE_TEXT)
    {
      trade_svg_append_hatch (self->svg, mark, self->style, hatch);
      g_string_append_c (self->svg, '\n');
    }

  if (sentence != NULL || masked)
    g_string_append (self->svg, "<g");
  if (sentence != NULL)
    append_figure (self->svg, mark->figure);
  if (masked)
    g_string_append_printf (self->svg, " mask=\"url(#%s)\"", mask);
  if (sentence != NULL || masked)
    g_string_append_c (self->svg, '>');
  if (sentence != NULL)
    append_element (self->svg, "title", NULL, sentence);

  if (mark->shape == TRADE_SHAPE_TEXT)
    trade_svg_append_words (self->svg, mark, self->style, self->families);
  else
    trade_svg_append_shape (self->svg, mark, self->style, hatch);

  g_string_append (self->svg, sentence != NULL || masked ? "</g>\n" : "\n");
}

/* Returns NULL for a mark that stands for no figure. */
static char *
describe_mark (TradeScene      *scene,
               const TradeMark *mark)
{
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    if (trade_scene_get_data (scene, i) == mark)
      return trade_scene_describe_data (scene, i);

  return NULL;
}

/**
 * trade_svg_encode:
 * @scene: a chart
 * @style: the colours to draw it with
 * @error: return location for an error
 *
 * Writes a chart as SVG, an element for each of its marks. Texts are texts, which can be selected and searched; whoever
 * lacks the fonts sees another font at the same place. The document has a title and a description. A data mark is in a
 * group that has its figure as data- attributes, numbers in plain decimals, and its sentence as its title, which browsers
 * show as a tooltip. Nothing outside of the document is referred to, and nothing in it depends on when or where it was
 * made.
 *
 * Returns: (transfer full) (nullable): the document, in UTF-8; it cannot fail
 */
GBytes *
trade_svg_encode (TradeScene       *scene,
                  const TradeStyle *style,
                  GError          **error)
{
  Writer self;

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = (Writer) {
    .svg = g_string_new (NULL),
    .scene = scene,
    .style = style,
    .id = trade_view_get_id (trade_scene_get_view (scene)),
    .families = get_families (scene),
  };
  append_head (&self);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      g_autofree char *sentence = describe_mark (scene, mark);

      if (!style->transparent || !trade_ink_is_ground (mark))
        append_mark (&self, i, sentence);
    }

  g_string_append (self.svg, "</svg>\n");
  return g_string_free_to_bytes (self.svg);
}
