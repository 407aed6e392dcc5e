/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-fallback.h"

#include <string.h>

/* More than these tell a reader nothing new. */
#define MAX_NAMED 20

/* A font, and the characters found so far. */
typedef struct
{
  char       *family;
  GString    *named;
  GHashTable *seen;
} Finding;

static void
finding_free (gpointer data)
{
  Finding *self = data;

  g_free (self->family);
  g_string_free (self->named, TRUE);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/* A generic name stands for whatever font there is, so that nobody asked for that one. */
static gboolean
is_generic (const char *family)
{
  static const char * const generics[] = { "sans-serif", "sans", "serif", "monospace", "cursive", "fantasy", "system-ui" };

  for (gsize i = 0; i < G_N_ELEMENTS (generics); i++)
    if (g_ascii_strcasecmp (generics[i], family) == 0)
      return TRUE;

  return FALSE;
}

/* A font is asked for by its family, or by the design that it belongs to: Noto Sans Thai is Noto Sans for Thai. */
static gboolean
is_asked_for (const char * const *families,
              const char         *family)
{
  for (gsize i = 0; families[i] != NULL; i++)
    {
      gsize length = strlen (families[i]);

      if (length > 0 && !is_generic (families[i]) && g_ascii_strncasecmp (families[i], family, length) == 0 &&
          (family[length] == '\0' || family[length] == ' '))
        return TRUE;
    }

  return FALSE;
}

static Finding *
get_finding (GPtrArray  *findings,
             const char *family)
{
  Finding *finding;

  for (guint i = 0; i < findings->len; i++)
    {
      finding = g_ptr_array_index (findings, i);
      if (g_str_equal (finding->family, family))
        return finding;
    }

  finding = g_new0 (Finding, 1);
  finding->family = g_strdup (family);
  finding->named = g_string_new (NULL);
  finding->seen = g_hash_table_new (NULL, NULL);
  g_ptr_array_add (findings, finding);
  return finding;
}

static void
add_character (Finding  *finding,
               gunichar  character)
{
  if (!g_hash_table_add (finding->seen, GUINT_TO_POINTER (character)))
    return;

  if (g_hash_table_size (finding->seen) <= MAX_NAMED)
    g_string_append_unichar (finding->named, character);
  else if (g_hash_table_size (finding->seen) == MAX_NAMED + 1)
    g_string_append (finding->named, "…");
}

/* Blanks look the same in all fonts, and what no font has is a fault of another kind. */
static void
look_at_run (GPtrArray            *findings,
             const char * const   *families,
             const char           *text,
             const PangoLayoutRun *run)
{
  PangoFontDescription *font = pango_font_describe (run->item->analysis.font);
  const char *family = pango_font_description_get_family (font);

  if (family != NULL && !is_asked_for (families, family))
    for (int i = 0; i < run->glyphs->num_glyphs; i++)
      {
        PangoGlyph glyph = run->glyphs->glyphs[i].glyph;
        gunichar character = g_utf8_get_char (text + run->item->offset + run->glyphs->log_clusters[i]);

        if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0 && g_unichar_isgraph (character))
          add_character (get_finding (findings, family), character);
      }

  pango_font_description_free (font);
}

static void
look_at_words (GPtrArray  *findings,
               TradeWords *words)
{
  g_auto (GStrv) families = g_strsplit (trade_words_get_families (words), ",", -1);
  PangoLayoutIter *iter = pango_layout_get_iter (trade_words_get_layout (words));

  for (gsize i = 0; families[i] != NULL; i++)
    g_strstrip (families[i]);

  do
    {
      const PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      if (run != NULL)
        look_at_run (findings, (const char * const *) families, trade_words_get_string (words), run);
    }
  while (pango_layout_iter_next_run (iter));

  pango_layout_iter_free (iter);
}

static void
free_fallback (gpointer data)
{
  TradeFallback *self = data;

  g_free (self->family);
  g_free (self->characters);
  g_free (self);
}

/**
 * trade_fallback_find:
 * @scene: a chart
 *
 * Finds the text that is set in another font than in one of those that it asks for, because they lack its
 * characters or are not installed. Any font that the text names is asked for, the last as well as the first: Chinese in
 * Noto Sans CJK is as designed. A generic family such as sans-serif names no font.
 *
 * Returns: (transfer full) (element-type TradeFallback): the fonts that stand in, in the order of the marks
 */
GPtrArray *
trade_fallback_find (TradeScene *scene)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (finding_free);
  GPtrArray *fallbacks;

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->words != NULL)
        look_at_words (findings, mark->words);
    }

  fallbacks = g_ptr_array_new_with_free_func (free_fallback);
  for (guint i = 0; i < findings->len; i++)
    {
      const Finding *finding = g_ptr_array_index (findings, i);
      TradeFallback *fallback = g_new0 (TradeFallback, 1);

      fallback->family = g_strdup (finding->family);
      fallback->characters = g_strdup (finding->named->str);
      fallback->n_characters = g_hash_table_size (finding->seen);
      g_ptr_array_add (fallbacks, fallback);
    }
  return fallbacks;
}

/* The design that the charts ask for where a character is of such a script. Characters of all scripts tell nothing, but those that
 * Latin letters stand beside. */
static const char *
get_design (gunichar character)
{
  if (character < 0x80)
    return "Inter";

  switch (g_unichar_get_script (character))
    {
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_INHERITED:
    case G_UNICODE_SCRIPT_UNKNOWN:
      return NULL;
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
      return "Inter";
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_BOPOMOFO:
      return "Noto Sans CJK";
    case G_UNICODE_SCRIPT_ARABIC:
      return "Noto Sans Arabic";
    default:
      return "Noto Sans";
    }
}

static void
add_designs (GPtrArray  *designs,
             TradeWords *words)
{
  g_auto (GStrv) families = g_strsplit (trade_words_get_families (words), ",", -1);
  const char *text = trade_words_get_string (words);
  PangoLayoutIter *iter = pango_layout_get_iter (trade_words_get_layout (words));

  for (gsize i = 0; families[i] != NULL; i++)
    g_strstrip (families[i]);

  do
    {
      const PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
      PangoFontDescription *font = run != NULL ? pango_font_describe (run->item->analysis.font) : NULL;
      const char *family = font != NULL ? pango_font_description_get_family (font) : NULL;
      gboolean asked = family != NULL && is_asked_for ((const char * const *) families, family);

      for (int i = 0; run != NULL && i < run->glyphs->num_glyphs; i++)
        {
          PangoGlyph glyph = run->glyphs->glyphs[i].glyph;
          gunichar character = g_utf8_get_char (text + run->item->offset + run->glyphs->log_clusters[i]);
          const char *design = get_design (character);

          if (design != NULL && g_unichar_isgraph (character) && (!asked || (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) &&
              !g_ptr_array_find_with_equal_func (designs, design, g_str_equal, NULL))
            g_ptr_array_add (designs, g_strdup (design));
        }
      g_clear_pointer (&font, pango_font_description_free);
    }
  while (pango_layout_iter_next_run (iter));

  pango_layout_iter_free (iter);
}

/**
 * trade_fallback_list_missing:
 * @scene: a chart
 *
 * Lists the fonts to install so that a chart is set as it is designed, with all of its characters.
 *
 * Returns: (transfer full): their names; none where nothing is missing
 */
char **
trade_fallback_list_missing (TradeScene *scene)
{
  g_autoptr (GPtrArray) designs = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->words != NULL)
        add_designs (designs, mark->words);
    }
  g_ptr_array_add (designs, NULL);

  return g_strdupv ((char **) designs->pdata);
}
