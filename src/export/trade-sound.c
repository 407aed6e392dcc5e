/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-sound.h"

#include "trade-buffer.h"
#include "trade-export-format.h"

#include <glib/gi18n.h>
#include <math.h>

/*
 * A chart is heard as an audio graph: a tone for each figure, column after column in reading order, the higher the greater the figure.
 * What rounding leaves open is a second tone beside the first, which beats with it, or is a wide chord. What has no figure is silent.
 */

#define RATE 22050
#define CHANNELS 2
#define LOUDNESS 0.3

/* Two octaves, which small loudspeakers have as well. */
#define LOWEST_HERTZ 220.0
#define OCTAVES 2.0

/* What goes on without an end is heard as far as this beyond its number, where 1 is all that is heard. */
#define OPEN_PART (1.0 / 12)

/* A chart is heard in a few seconds, unless its figures could not be told apart then. In seconds. */
#define ALL_TONES 6.0
#define LONGEST_TONE 0.4
#define SHORTEST_TONE 0.03
#define PAUSE 0.4
#define FADE 0.008

/* What fills five minutes is the most that can be listened to. */
#define MOST_TONES 10000

typedef struct
{
  TradeView    *view;
  TradeBuffer   samples;
  double        length; /* of a tone, in seconds */
  TradeFigure  *like;   /* (nullable): whose range is known */
  TradeInterval range;
} Sound;

/* What is drawn on an axis of its own is heard over a range of its own. */
static gboolean
shares_axis (TradeFigure *a,
             TradeFigure *b)
{
  const TradeSeriesKey *one = trade_figure_get_key (a);
  const TradeSeriesKey *other = trade_figure_get_key (b);

  return g_str_equal (one->measure, other->measure) && g_str_equal (one->unit, other->unit);
}

static void
measure_range (Sound       *self,
               TradeFigure *like)
{
  if (self->like != NULL && shares_axis (self->like, like))
    return;

  self->like = like;
  self->range = (TradeInterval) { INFINITY, -INFINITY };
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (self->view), i);
      double value = trade_figure_get_value (figure);

      if (shares_axis (figure, like))
        self->range = (TradeInterval) { MIN (self->range.lower, value), MAX (self->range.upper, value) };
    }
}

/* From 0 for the least figure to 1 for the greatest. Where all are the same, that is the middle. */
static double
place (TradeInterval range,
       double        value)
{
  if (!(range.upper > range.lower))
    return 0.5;

  return (value - range.lower) / (range.upper - range.lower);
}

static double
get_hertz (double part)
{
  return LOWEST_HERTZ * exp2 (OCTAVES * CLAMP (part, -OPEN_PART, 1 + OPEN_PART));
}

/* Each column has a colour of its own: the more overtones, the later it is. */
static double
get_sample (double hertz,
            double seconds,
            guint  column)
{
  double phase = 2 * G_PI * hertz * seconds;
  guint n_overtones = MIN (column, 3);
  double sample = sin (phase);

  for (guint i = 1; i <= n_overtones; i++)
    sample += sin (phase * (2 * i + 1)) / (2 * i + 1);

  return sample / (1 + 0.4 * n_overtones);
}

static gboolean
add_frame (TradeBuffer *samples,
           double       sample,
           double       right)
{
  gint16 frame[CHANNELS] = {
    GINT16_TO_LE ((gint16) lround (sample * LOUDNESS * G_MAXINT16 * sqrt (1 - right))),
    GINT16_TO_LE ((gint16) lround (sample * LOUDNESS * G_MAXINT16 * sqrt (right))),
  };

  return trade_buffer_append (samples, frame, sizeof frame);
}

static gboolean
add_silence (Sound  *self,
             double  seconds)
{
  guint n_frames = (guint) lround (seconds * RATE);
  gboolean done = TRUE;

  for (guint i = 0; done && i < n_frames; i++)
    done = add_frame (&self->samples, 0, 0.5);

  return done;
}

/* @right is where the tone comes from: from the left for the first row, from the right for the last. */
static gboolean
add_tone (Sound       *self,
          TradeFigure *figure,
          guint        column,
          double       right)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);
  guint n_frames = (guint) lround (self->length * RATE);
  gboolean done = TRUE;
  double here, low, high;

  measure_range (self, figure);
  here = place (self->range, trade_figure_get_value (figure));
  low = get_hertz (isfinite (bounds.lower) ? place (self->range, bounds.lower) : here - OPEN_PART);
  high = get_hertz (isfinite (bounds.upper) ? place (self->range, bounds.upper) : here + OPEN_PART);

  for (guint i = 0; done && i < n_frames; i++)
    {
      double seconds = (double) i / RATE;
      double fade = MIN (1, MIN (seconds, self->length - seconds) / FADE);
      double sample = (get_sample (low, seconds, column) + get_sample (high, seconds, column)) / 2;

      done = add_frame (&self->samples, sample * fade, right);
    }

  return done;
}

static gboolean
add_column (Sound *self,
            guint  column)
{
  guint n_rows = trade_view_get_n_rows (self->view);

  for (guint row = 0; row < n_rows; row++)
    {
      TradeFigure *figure = trade_view_get_cell (self->view, row, column);
      double right = n_rows > 1 ? 0.1 + 0.8 * row / (n_rows - 1) : 0.5;

      if (figure != NULL ? !add_tone (self, figure, column, right) : !add_silence (self, self->length))
        return FALSE;
    }

  return add_silence (self, PAUSE);
}

static gboolean
append_number (TradeBuffer *file,
               guint32      number,
               gsize        n_bytes)
{
  guint32 little = GUINT32_TO_LE (number);

  return trade_buffer_append (file, &little, n_bytes);
}

/* A file of Microsoft's RIFF: "WAVE", the format of the samples (1: PCM), and the samples. */
static gboolean
write_file (const TradeBuffer *samples,
            TradeBuffer       *file)
{
  return trade_buffer_append (file, "RIFF", 4) && append_number (file, (guint32) samples->length + 36, 4) &&
         trade_buffer_append (file, "WAVEfmt ", 8) && append_number (file, 16, 4) && append_number (file, 1, 2) &&
         append_number (file, CHANNELS, 2) && append_number (file, RATE, 4) &&
         append_number (file, RATE * CHANNELS * sizeof (gint16), 4) && append_number (file, CHANNELS * sizeof (gint16), 2) &&
         append_number (file, 8 * sizeof (gint16), 2) && trade_buffer_append (file, "data", 4) &&
         append_number (file, (guint32) samples->length, 4) && trade_buffer_append (file, samples->data, samples->length);
}

/**
 * trade_sound_encode:
 * @view: a view
 * @error: return location for an error
 *
 * Makes a view heard, as a WAV file of 16 bits and two channels: a tone for each figure, over two octaves from the least to the greatest.
 * Rows go from left to right; of several columns each follows after a pause, with overtones of its own. Equal views give equal bytes.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set to %TRADE_EXPORT_ERROR_TOO_LARGE where there are very many
 *   figures, or to %TRADE_EXPORT_ERROR_FAILED where memory is short
 */
GBytes *
trade_sound_encode (TradeView  *view,
                    GError    **error)
{
  Sound self = { .view = view };
  TradeBuffer file = { 0 };
  gboolean done = TRUE;
  gsize n_tones;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  n_tones = (gsize) trade_view_get_n_rows (view) * trade_view_get_n_columns (view);
  if (n_tones > MOST_TONES)
    {
      g_set_error_literal (error, TRADE_EXPORT_ERROR, TRADE_EXPORT_ERROR_TOO_LARGE,
                           _("The chart has too many figures to be listened to. Choose a view with fewer."));
      return NULL;
    }

  self.length = CLAMP (ALL_TONES / MAX (n_tones, 1), SHORTEST_TONE, LONGEST_TONE);
  for (guint column = 0; done && column < trade_view_get_n_columns (view); column++)
    done = add_column (&self, column);
  done = done && write_file (&self.samples, &file);
  trade_buffer_clear (&self.samples);
  if (done)
    return g_bytes_new_take (file.data, file.length);

  trade_buffer_clear (&file);
  g_set_error_literal (error, TRADE_EXPORT_ERROR, TRADE_EXPORT_ERROR_FAILED, _("There is not enough memory for the sound of the chart."));

  return NULL;
}
