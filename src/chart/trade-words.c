/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-words.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* In the middle of the sizes of a chart's type. */
#define SET_SIZE 32.0

/* Between the ends of a span. */
#define DASH "–"

struct _TradeWords
{
  GObject      parent_instance;
  PangoLayout *layout;
  double       scale;
  double       letter_spacing;
  gboolean     cut;
  gboolean     measured; /* guards what follows */
  double       width;
  double       height;
  double       overhang;
};

G_DEFINE_FINAL_TYPE (TradeWords, trade_words, G_TYPE_OBJECT)

static void
trade_words_finalize (GObject *object)
{
  g_clear_object (&TRADE_WORDS (object)->layout);

  G_OBJECT_CLASS (trade_words_parent_class)->finalize (object);
}

static void
trade_words_class_init (TradeWordsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trade_words_finalize;
}

static void
trade_words_init (TradeWords *self)
{
}

static void
measure (TradeWords *self)
{
  double unit = self->scale / PANGO_SCALE;
  PangoRectangle ink, box;
  int left, top, right, bottom;

  if (self->measured)
    return;

  pango_layout_get_extents (self->layout, &ink, &box);
  left = -ink.x;
  top = -ink.y;
  right = ink.x + ink.width - box.width;
  bottom = ink.y + ink.height - box.height;

  self->width = box.width * unit;
  self->height = box.height * unit;
  self->overhang = MAX (MAX (MAX (left, top), MAX (right, bottom)), 0) * unit;
  self->measured = TRUE;
}

static void
add_attribute (TradeWords     *self,
               PangoAttribute *attribute)
{
  PangoAttrList *known = pango_layout_get_attributes (self->layout);
  g_autoptr (PangoAttrList) attributes = known != NULL ? pango_attr_list_copy (known) : pango_attr_list_new ();

  pango_attr_list_insert (attributes, attribute);
  pango_layout_set_attributes (self->layout, attributes);
  self->measured = FALSE;
}

/**
 * trade_words_new:
 * @context: sets the words, without hinting
 * @families: the font families, the first choice first, separated by commas
 * @weight: the weight of the font
 * @size: the size of the font in logical pixels, above 0
 * @string: the words
 *
 * Sets words in one line, or in as many as they hold line breaks.
 *
 * Returns: (transfer full): the words as they are set
 */
TradeWords *
trade_words_new (PangoContext *context,
                 const char   *families,
                 PangoWeight   weight,
                 double        size,
                 const char   *string)
{
  PangoFontDescription *font;
  TradeWords *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (families != NULL && string != NULL, NULL);
  g_return_val_if_fail (size > 0, NULL);

  font = pango_font_description_new ();
  pango_font_description_set_family (font, families);
  pango_font_description_set_weight (font, weight);
  pango_font_description_set_absolute_size (font, SET_SIZE * PANGO_SCALE);

  self = g_object_new (TRADE_TYPE_WORDS, NULL);
  self->scale = size / SET_SIZE;
  self->layout = pango_layout_new (context);
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  /* A sentence runs as its language does, whatever name it begins with. */
  pango_layout_set_auto_dir (self->layout, FALSE);
  pango_layout_set_text (self->layout, string, -1);
  pango_font_description_free (font);
  return self;
}

/**
 * trade_words_get_string:
 * @self: words
 *
 * Returns: (transfer none): the words
 */
const char *
trade_words_get_string (TradeWords *self)
{
  g_return_val_if_fail (TRADE_IS_WORDS (self), NULL);

  return pango_layout_get_text (self->layout);
}

/**
 * trade_words_get_families:
 * @self: words
 *
 * Returns: (transfer none): the font families that it asks for, the first choice first, separated by commas
 */
const char *
trade_words_get_families (TradeWords *self)
{
  g_return_val_if_fail (TRADE_IS_WORDS (self), NULL);

  return pango_font_description_get_family (pango_layout_get_font_description (self->layout));
}

/**
 * trade_words_get_weight:
 * @self: words
 *
 * Returns: the weight of the font
 */
PangoWeight
trade_words_get_weight (TradeWords *self)
{
  g_return_val_if_fail (TRADE_IS_WORDS (self), PANGO_WEIGHT_NORMAL);

  return pango_font_description_get_weight (pango_layout_get_font_description (self->layout));
}

/**
 * trade_words_set_weight:
 * @self: words
 * @weight: the weight of the font
 *
 * Sets the words in another weight of their font.
 */
void
trade_words_set_weight (TradeWords  *self,
                        PangoWeight  weight)
{
  PangoFontDescription *font;

  g_return_if_fail (TRADE_IS_WORDS (self));

  font = pango_font_description_copy (pango_layout_get_font_description (self->layout));
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (self->layout, font);
  pango_font_description_free (font);
  self->measured = FALSE;
}

/**
 * trade_words_get_size:
 * @self: words
 *
 * Returns: the size of the font in logical pixels
 */
double
trade_words_get_size (TradeWords *self)
{
  g_return_val_if_fail (TRADE_IS_WORDS (self), 0);

  return SET_SIZE * self->scale;
}

/**
 * trade_words_set_letter_spacing:
 * @self: words
 * @spacing: what to add between two letters, in logical pixels; negative to set them tighter
 *
 * Sets the letters wider apart or tighter.
 */
void
trade_words_set_letter_spacing (TradeWords *self,
                                double     spacing)
{
  g_return_if_fail (TRADE_IS_WORDS (self));

  add_attribute (self, pango_attr_letter_spacing_new (spacing / self->scale * PANGO_SCALE));
  self->letter_spacing = spacing;
}

/**
 * trade_words_get_letter_spacing:
 * @self: words
 *
 * Returns: what is added between two letters, in logical pixels
 */
double
trade_words_get_letter_spacing (TradeWords *self)
{
  g_return_val_if_fail (TRADE_IS_WORDS (self), 0);

  return self->letter_spacing;
}

static void
forbid_breaks (TradeWords *self,
               gsize       start,
               gsize       end)
{
  PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  add_attribute (self, attribute);
}

/**
 * trade_words_keep_together:
 * @self: words
 * @start: where some of them begin, in bytes of the text
 * @end: where these end
 *
 * Keeps lines from breaking within some of the words. The text remains the same.
 */
void
trade_words_keep_together (TradeWords *self,
                           gsize       start,
                           gsize       end)
{
  const char *text;
  const char *dash;

  g_return_if_fail (TRADE_IS_WORDS (self));
  g_return_if_fail (start <= end && end <= strlen (pango_layout_get_text (self->layout)));

  text = pango_layout_get_text (self->layout);
  /* A blank after them is none of the next line, which it would begin where it has no room on this one. */
  if (text[end] == ' ')
    end++;

  /* Pango breaks behind a dash whatever an attribute says, unless this begins there. */
  while ((dash = g_strstr_len (text + start, (gssize) (end - start), DASH)) != NULL)
    {
      gsize behind = (gsize) (dash - text) + strlen (DASH);

      forbid_breaks (self, start, behind);
      start = behind;
    }
  forbid_breaks (self, start, end);
}

/**
 * trade_words_set_cut:
 * @self: words
 * @cut: whether they are the beginning of a longer text
 *
 * Notes that something is missing.
 */
void
trade_words_set_cut (TradeWords *self,
                     gboolean    cut)
{
  g_return_if_fail (TRADE_IS_WORDS (self));

  self->cut = cut;
}

/**
 * trade_words_is_cut:
 * @self: words
 *
 * Returns: whether they are the beginning of a longer text
 */
gboolean
trade_words_is_cut (TradeWords *self)
{
  g_return_val_if_fail (TRADE_IS_WORDS (self), FALSE);

  return self->cut;
}

/**
 * trade_words_set_alignment:
 * @self: words
 * @alignment: which side its lines are flush with; Pango turns the sides round where they run from right to left
 *
 * Aligns the lines.
 */
void
trade_words_set_alignment (TradeWords      *self,
                           PangoAlignment  alignment)
{
  g_return_if_fail (TRADE_IS_WORDS (self));

  pango_layout_set_alignment (self->layout, alignment);
  self->measured = FALSE;
}

/* What stands in brackets and has no more characters than these is one word, such as "（出口）" where a script has no spaces, if it is no
 * wider than this part of a line.
 */
#define MOST_BRACKETED 8
#define MOST_OF_LINE 0.7

/* Keeps lines from breaking within short brackets. */
static void
keep_brackets (TradeWords *self,
               double      width)
{
  const char *text = pango_layout_get_text (self->layout);
  const char *open = NULL;
  int n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      n++;
      if (character == '(' || character == 0xff08)
        {
          open = p;
          n = 1;
        }
      if ((character != ')' && character != 0xff09) || open == NULL)
        continue;
      if (n <= MOST_BRACKETED && n * SET_SIZE * self->scale <= width * MOST_OF_LINE)
        trade_words_keep_together (self, (gsize) (open - text), (gsize) (g_utf8_next_char (p) - text));
      open = NULL;
    }
}

/**
 * trade_words_wrap:
 * @self: words
 * @width: the greatest width of a line in logical pixels, above 0
 *
 * Breaks lines that are longer than that, between words where it can be done.
 */
void
trade_words_wrap (TradeWords *self,
                  double     width)
{
  g_return_if_fail (TRADE_IS_WORDS (self));
  g_return_if_fail (width > 0);

  /* A hyphen in the midst of a code would be read as part of it. */
  if (pango_layout_get_width (self->layout) < 0)
    {
      add_attribute (self, pango_attr_insert_hyphens_new (FALSE));
      keep_brackets (self, width);
    }
  pango_layout_set_width (self->layout, MIN (width / self->scale, G_MAXINT / PANGO_SCALE) * PANGO_SCALE);
  self->measured = FALSE;
}

/**
 * trade_words_is_torn:
 * @self: words
 *
 * Returns: whether a line ends within a word, because the word is longer than any line may be
 */
gboolean
trade_words_is_torn (TradeWords *self)
{
  const char *text;
  const PangoLogAttr *attributes;
  int n_attributes;

  g_return_val_if_fail (TRADE_IS_WORDS (self), FALSE);

  text = pango_layout_get_text (self->layout);
  attributes = pango_layout_get_log_attrs_readonly (self->layout, &n_attributes);
  for (int i = 1; i < pango_layout_get_line_count (self->layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, i);

      if (!line->is_paragraph_start && !attributes[g_utf8_pointer_to_offset (text, text + line->start_index)].is_line_break)
        return TRUE;
    }

  return FALSE;
}

/* A paragraph of more lines than these is text to be read, not a heading to be seen. */
#define MOST_BALANCED 6

/**
 * trade_words_balance:
 * @self: words
 * @width: the greatest width of a line in logical pixels, above 0
 *
 * Wraps words like trade_words_wrap(), into lines of about equal length: the narrowest that take no line more, and tear no word that was
 * whole. More than a handful of lines stay as they are.
 */
void
trade_words_balance (TradeWords *self,
                     double      width)
{
  double least, most = width;
  gboolean was_torn;
  int n_lines;

  g_return_if_fail (TRADE_IS_WORDS (self));
  g_return_if_fail (width > 0);

  trade_words_wrap (self, width);
  n_lines = pango_layout_get_line_count (self->layout);
  was_torn = trade_words_is_torn (self);
  least = width / n_lines * 0.5;
  while (n_lines > 1 && n_lines <= MOST_BALANCED && most - least > 2)
    {
      double middle = (least + most) / 2;

      trade_words_wrap (self, middle);
      if (pango_layout_get_line_count (self->layout) > n_lines || (!was_torn && trade_words_is_torn (self)))
        least = middle;
      else
        most = middle;
    }
  trade_words_wrap (self, most);
}

/**
 * trade_words_shrink:
 * @self: words
 *
 * Makes wrapped words as narrow as their longest line, so that neighbours may use the room that they left.
 */
void
trade_words_shrink (TradeWords *self)
{
  double used;

  g_return_if_fail (TRADE_IS_WORDS (self));

  used = ceil (trade_words_get_width (self)) + 1;
  if (pango_layout_get_width (self->layout) > used / self->scale * PANGO_SCALE)
    trade_words_wrap (self, used);
}

/**
 * trade_words_get_width:
 * @self: (nullable): words
 *
 * Returns: the width of the longest line in logical pixels; 0 where there are none
 */
double
trade_words_get_width (TradeWords *self)
{
  g_return_val_if_fail (self == NULL || TRADE_IS_WORDS (self), 0);

  if (self == NULL)
    return 0;

  measure (self);
  return self->width;
}

/**
 * trade_words_get_height:
 * @self: (nullable): words
 *
 * Returns: the height of all lines in logical pixels; 0 where there are none
 */
double
trade_words_get_height (TradeWords *self)
{
  g_return_val_if_fail (self == NULL || TRADE_IS_WORDS (self), 0);

  if (self == NULL)
    return 0;

  measure (self);
  return self->height;
}

/**
 * trade_words_get_overhang:
 * @self: words
 *
 * Returns: how far its ink reaches beyond its width and height, in logical pixels, at least 0
 */
double
trade_words_get_overhang (TradeWords *self)
{
  g_return_val_if_fail (TRADE_IS_WORDS (self), 0);

  measure (self);
  return self->overhang;
}

/**
 * trade_words_are_sound:
 * @self: words
 *
 * Tells whether there was enough memory for all the fonts that the words are set in. Pango measures what it has no font for
 * all the same, and leaves it out when it paints.
 *
 * Returns: whether there was
 */
gboolean
trade_words_are_sound (TradeWords *self)
{
  PangoLayoutIter *iter;
  gboolean sound = TRUE;

  g_return_val_if_fail (TRADE_IS_WORDS (self), FALSE);

  iter = pango_layout_get_iter (self->layout);
  do
    {
      const PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      if (run != NULL && PANGO_IS_CAIRO_FONT (run->item->analysis.font))
        {
          cairo_scaled_font_t *font = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->analysis.font));

          sound = font != NULL && cairo_scaled_font_status (font) == CAIRO_STATUS_SUCCESS;
        }
    }
  while (sound && pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);

  return sound;
}

/**
 * trade_words_get_layout:
 * @self: words
 *
 * Returns: (transfer none): how it is set; what it measures is to be multiplied by [method@Words.get_scale]
 */
PangoLayout *
trade_words_get_layout (TradeWords *self)
{
  g_return_val_if_fail (TRADE_IS_WORDS (self), NULL);

  return self->layout;
}

/**
 * trade_words_get_scale:
 * @self: words
 *
 * Returns: logical pixels for each unit of the layout
 */
double
trade_words_get_scale (TradeWords *self)
{
  g_return_val_if_fail (TRADE_IS_WORDS (self), 0);

  return self->scale;
}
