/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-help-sample.h"

#include "trade-desktop.h"
#include "trade-painter.h"

/* Marks as charts have them. */

/* In logical pixels. */
#define WIDTH 44
#define HEIGHT 24

#define MOST_MARKS 4

#define BAR(INK, TO)                                                                                                          \
  {                                                                                                                           \
    .shape = TRADE_SHAPE_RECTANGLE, .colour = TRADE_COLOUR_EXPORTS, .ink = (INK), .x = 2, .y = 4, .width = (TO) - 2,          \
    .height = 16, .line_width = 1.5                                                                                           \
  }

#define LINE(COLOUR, INK, FROM_X, FROM_Y, TO_X, TO_Y)                                                                         \
  {                                                                                                                           \
    .shape = TRADE_SHAPE_PATH, .colour = (COLOUR), .ink = (INK), .line_width = 2, .n_points = 2,                              \
    .points = (const TradePoint[]) { { (FROM_X), (FROM_Y) }, { (TO_X), (TO_Y) } }                                             \
  }

typedef struct
{
  TradeMark marks[MOST_MARKS];
  guint     n_marks;
} Sample;

static const Sample samples[] = {
  [TRADE_HELP_NO_SAMPLE] = { .n_marks = 0 },
  [TRADE_HELP_SAMPLE_PUBLISHED] = { { BAR (TRADE_INK_SOLID, 42) }, 1 },
  [TRADE_HELP_SAMPLE_PALE] = { { BAR (TRADE_INK_LIGHT, 42) }, 1 },
  [TRADE_HELP_SAMPLE_COMPUTED] = {
    {
      BAR (TRADE_INK_OUTLINE, 20),
      LINE (TRADE_COLOUR_EXPORTS, TRADE_INK_STROKE, 25, 14, 42, 10),
      { .shape = TRADE_SHAPE_CIRCLE, .colour = TRADE_COLOUR_EXPORTS, .ink = TRADE_INK_OUTLINE, .x = 29, .y = 7, .width = 10,
        .height = 10, .line_width = 2 },
    },
    3,
  },
  [TRADE_HELP_SAMPLE_PROJECTION] = {
    { BAR (TRADE_INK_HATCH, 20), LINE (TRADE_COLOUR_EXPORTS, TRADE_INK_DASHED, 25, 17, 42, 7) }, 2,
  },
  [TRADE_HELP_SAMPLE_OPEN] = { { BAR (TRADE_INK_OPEN, 42) }, 1 },
  [TRADE_HELP_SAMPLE_WHISKER] = {
    {
      BAR (TRADE_INK_SOLID, 32),
      LINE (TRADE_COLOUR_TEXT, TRADE_INK_STROKE, 24, 12, 40, 12),
      LINE (TRADE_COLOUR_TEXT, TRADE_INK_STROKE, 24, 8, 24, 16),
      LINE (TRADE_COLOUR_TEXT, TRADE_INK_STROKE, 40, 8, 40, 16),
    },
    4,
  },
  [TRADE_HELP_SAMPLE_GAP] = {
    {
      LINE (TRADE_COLOUR_EXPORTS, TRADE_INK_STROKE, 2, 18, 14, 12),
      LINE (TRADE_COLOUR_EXPORTS, TRADE_INK_STROKE, 30, 11, 42, 5),
    },
    2,
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (samples) == TRADE_HELP_N_SAMPLES);

/* Charts of languages that are written from the right run from there, too. */
static void
draw (GtkDrawingArea *area,
      cairo_t        *cairo,
      int             width,
      int             height,
      gpointer        data)
{
  const Sample *sample = data;

  cairo_translate (cairo, (width - WIDTH) / 2, (height - HEIGHT) / 2);
  if (gtk_widget_get_direction (GTK_WIDGET (area)) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cairo, WIDTH, 0);
      cairo_scale (cairo, -1, 1);
    }

  for (guint i = 0; i < sample->n_marks; i++)
    trade_mark_paint (&sample->marks[i], cairo, trade_desktop_get_style ());
}

/**
 * trade_help_sample_new:
 * @sample: what to show
 *
 * Creates a picture of a mark, for those who see it; to others the words beside it say the same.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_help_sample_new (TradeHelpSample sample)
{
  GtkWidget *area;

  g_return_val_if_fail (sample < TRADE_HELP_N_SAMPLES, NULL);

  area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw, (gpointer) &samples[sample], NULL);
  trade_desktop_watch (area);

  return area;
}
