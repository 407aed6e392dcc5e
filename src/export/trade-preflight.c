/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-preflight.h"

#include "trade-fallback.h"
#include "trade-headline.h"
#include "trade-left-out.h"
#include "trade-missing.h"

#include <glib/gi18n.h>

/* What the Web Content Accessibility Guidelines ask of text (WCAG 2.1, success criterion 1.4.3). */
#define LEAST_CONTRAST 4.5

/* What is left out of a chart of very many figures would fill pages: so much is named, and the rest counted. */
#define MOST_NAMED 12

static void
check_hidden (TradeScene      *scene,
              GStrvBuilder    *warnings)
{
  TradeFormat *format = trade_scene_get_format (scene);
  const GPtrArray *hidden = trade_scene_get_hidden (scene);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *list = NULL;
  g_autofree char *warning = NULL;
  guint n_named;

  if (hidden == NULL || hidden->len == 0)
    return;

  /* One more takes no more room than to count it. */
  n_named = hidden->len > MOST_NAMED + 1 ? MOST_NAMED : hidden->len;
  for (guint i = 0; i < n_named; i++)
    g_strv_builder_add (builder, g_ptr_array_index (hidden, i));
  if (hidden->len > n_named)
    {
      g_autofree char *others = trade_format_others (format, hidden->len - n_named);

      g_strv_builder_add (builder, others);
    }
  words = g_strv_builder_end (builder);
  list = trade_format_list (format, (const char *const *) words);

  /* Translators: the placeholder is a list of labels that a chart has no room for. */
  warning = g_strdup_printf (_("Will be left out: %s"), list);
  g_strv_builder_add (warnings, warning);
}

/* What stands together can be read on a larger chart. */
static void
check_grouped (TradeScene   *scene,
               GStrvBuilder *warnings)
{
  TradeFormat *format = trade_scene_get_format (scene);
  guint n_grouped = trade_scene_get_grouped (scene)->len;
  guint n = trade_scene_get_n_figures (scene);
  g_autofree char *grouped = NULL;
  g_autofree char *all = NULL;
  g_autofree char *warning = NULL;

  if (n_grouped == 0)
    return;

  grouped = trade_format_count (format, n_grouped);
  all = trade_format_count (format, n);

  /* Translators: the first is how many figures of a chart are not drawn one by one, the second how many it has. */
  warning = g_strdup_printf (ngettext ("There is no room for %1$s of %2$s figures on its own; the chart counts it together "
                                       "with others.",
                                       "There is no room for %1$s of %2$s figures on their own; the chart counts them "
                                       "together.", n_grouped),
                             grouped, all);
  g_strv_builder_add (warnings, warning);
}

/* Takes the sentence. */
static void
add_sentence (GStrvBuilder *warnings,
              char         *sentence)
{
  g_autofree char *warning = sentence;

  if (warning != NULL)
    g_strv_builder_add (warnings, warning);
}

/* What a source keeps back is on no chart, however large, nor is what an index cannot be reckoned of. */
static void
check_absent (TradeScene   *scene,
              GStrvBuilder *warnings)
{
  TradeView *view = trade_scene_get_view (scene);
  TradeFormat *format = trade_scene_get_format (scene);

  add_sentence (warnings, trade_missing_write_recorded (view, format));
  add_sentence (warnings, trade_headline_write_without_index (view, format));
  add_sentence (warnings, trade_left_out_write (view, format));
  for (TradeMissingGrowth reason = 0; reason < TRADE_N_MISSING_GROWTHS; reason++)
    add_sentence (warnings, trade_missing_write_growth (view, format, reason));
}

static void
check_glyphs (TradeScene   *scene,
              GStrvBuilder *warnings)
{
  const char *text = NULL;
  int n_unknown = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      int n = mark->words != NULL ? pango_layout_get_unknown_glyphs_count (trade_words_get_layout (mark->words)) : 0;

      if (n > 0 && text == NULL)
        text = trade_words_get_string (mark->words);
      n_unknown += n;
    }

  if (n_unknown > 0)
    {
      g_autofree char *count = trade_format_count (trade_scene_get_format (scene), n_unknown);
      g_autofree char *warning = NULL;

      /* Translators: the first is how many characters, the second the text of the chart with the first of them. */
      warning = g_strdup_printf (ngettext ("No font on this computer has %1$s character of “%2$s”.",
                                           "No font on this computer has %1$s characters, the first in “%2$s”.", n_unknown),
                                 count, text);
      g_strv_builder_add (warnings, warning);
    }
}

static void
check_fonts (TradeScene   *scene,
             GStrvBuilder *warnings)
{
  g_autoptr (GPtrArray) fallbacks = trade_fallback_find (scene);

  for (guint i = 0; i < fallbacks->len; i++)
    {
      const TradeFallback *fallback = g_ptr_array_index (fallbacks, i);
      g_autofree char *warning = NULL;

      /* Translators: the first is the name of a font, the second the characters, without anything between them. */
      warning = g_strdup_printf (ngettext ("No typeface of the charts on this computer has this character, so it is set in "
                                           "%1$s: %2$s",
                                           "No typeface of the charts on this computer has these characters, so they are "
                                           "set in %1$s: %2$s", fallback->n_characters),
                                 fallback->family, fallback->characters);
      g_strv_builder_add (warnings, warning);
    }
}

static gboolean
is_legible (const TradeStyle *style,
            TradeRgb          ground)
{
  return trade_style_get_contrast (style->colours[TRADE_COLOUR_TEXT], ground) >= LEAST_CONTRAST &&
         trade_style_get_contrast (style->colours[TRADE_COLOUR_SECONDARY], ground) >= LEAST_CONTRAST;
}

/* Nobody knows what a picture without a background will be laid upon. */
static void
check_contrast (const TradeStyle *style,
                GStrvBuilder     *warnings)
{
  static const TradeRgb black = { 0, 0, 0 }, white = { 1, 1, 1 };

  if (!style->transparent)
    return;

  if (!is_legible (style, black))
    g_strv_builder_add (warnings, _("Without a background, the text can be read only on a light page."));
  if (!is_legible (style, white))
    g_strv_builder_add (warnings, _("Without a background, the text can be read only on a dark page."));
}

/**
 * trade_preflight:
 * @scene: a chart that is about to be exported
 * @style: (nullable): the style that it will be painted in; %NULL if the colours are of no concern
 *
 * Looks a chart over for what a person would want to know before it is printed: figures without a value, figures and labels
 * that found no room, characters that no font has or that are not set in the charts' own, and text that cannot be read because
 * the picture has no background of its own.
 *
 * Returns: (transfer full) (array zero-terminated=1): a sentence for each, in the reader's language; empty if all is well
 */
char **
trade_preflight (TradeScene       *scene,
                 const TradeStyle *style)
{
  g_autoptr (GStrvBuilder) warnings = NULL;

  g_return_val_if_fail (TRADE_IS_SCENE (scene), NULL);

  warnings = g_strv_builder_new ();
  check_absent (scene, warnings);
  check_grouped (scene, warnings);
  check_hidden (scene, warnings);
  check_glyphs (scene, warnings);
  check_fonts (scene, warnings);
  if (style != NULL)
    check_contrast (style, warnings);

  return g_strv_builder_end (warnings);
}
