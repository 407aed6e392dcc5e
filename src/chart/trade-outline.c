/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-outline.h"

#include <harfbuzz/hb-ot.h>
#include <math.h>

/* Where a glyph may begin, in device pixels. Whole pixels make equal letters equal to the pixel, which compresses a
 * picture by a fifth; where pixels are as coarse as on an old screen, halves of them keep the letters evenly apart. */
static double
get_step (cairo_t *cairo)
{
  double width = 1, height = 0;

  cairo_user_to_device_distance (cairo, &width, &height);
  return hypot (width, height) < 1.5 ? 0.5 : 1;
}

static void
snap (cairo_t *cairo,
      double   step,
      double  *x,
      double  *y)
{
  cairo_user_to_device (cairo, x, y);
  *x = round (*x / step) * step;
  *y = round (*y);
  cairo_device_to_user (cairo, x, y);
}

/* A font of pictures, such as emoji, has no outlines, and a missing glyph is a box with a number that Pango draws. */
static gboolean
has_outlines (PangoLayoutRun *run)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (run->item->analysis.font));

  if (hb_ot_color_has_png (face) || hb_ot_color_has_layers (face) || hb_ot_color_has_svg (face))
    return FALSE;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
      return FALSE;

  return TRUE;
}

static gboolean
can_outline (PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gboolean can = TRUE;

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      can = run == NULL || has_outlines (run);
    }
  while (can && pango_layout_iter_next_run (iter));

  pango_layout_iter_free (iter);
  return can;
}

/* Appends the outlines of a run that begins at @x on the baseline @y to the path. */
static void
outline_run (cairo_t        *cairo,
             PangoLayoutRun *run,
             double          x,
             double          y,
             double          step)
{
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, run->glyphs->num_glyphs);
  int n_glyphs = 0;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
      cairo_glyph_t *glyph = &glyphs[n_glyphs];

      if (info->glyph != PANGO_GLYPH_EMPTY)
        {
          glyph->index = info->glyph;
          glyph->x = x + (double) info->geometry.x_offset / PANGO_SCALE;
          glyph->y = y + (double) info->geometry.y_offset / PANGO_SCALE;
          snap (cairo, step, &glyph->x, &glyph->y);
          n_glyphs++;
        }
      x += (double) info->geometry.width / PANGO_SCALE;
    }

  cairo_set_scaled_font (cairo, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->analysis.font)));
  cairo_glyph_path (cairo, glyphs, n_glyphs);
}

static void
outline_layout (cairo_t     *cairo,
                PangoLayout *layout,
                double       step)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
      PangoRectangle box;

      if (run == NULL)
        continue;

      pango_layout_iter_get_run_extents (iter, NULL, &box);
      outline_run (cairo,
                   run,
                   (double) box.x / PANGO_SCALE,
                   (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE,
                   step);
    }
  while (pango_layout_iter_next_run (iter));

  pango_layout_iter_free (iter);
}

/*
 * trade_outline_words:
 * @cairo: a context
 * @words: words without underlines
 * @x: where their left edge is to be, in user space
 * @y: where their top edge is to be
 *
 * Appends the outlines of words to the path, so that they are filled with the context's own antialiasing; that of a font has
 * 256 shades, whatever the context says.
 *
 * Returns: %FALSE, with the path as it was, if some of them have no outlines
 */
gboolean
trade_outline_words (cairo_t    *cairo,
                     TradeWords *words,
                     double      x,
                     double      y)
{
  PangoLayout *layout = trade_words_get_layout (words);
  double step = get_step (cairo);

  if (!can_outline (layout))
    return FALSE;

  /* A path does not move with the space that it was made in. */
  cairo_save (cairo);
  cairo_translate (cairo, x, y);
  cairo_scale (cairo, trade_words_get_scale (words), trade_words_get_scale (words));
  outline_layout (cairo, layout, step);
  cairo_restore (cairo);
  return TRUE;
}
