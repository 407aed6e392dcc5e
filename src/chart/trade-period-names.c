/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-period-names.h"

/* How names are set, the best first: in one line, or in several where that is not wider than allowed, in ever smaller type. */
static const struct
{
  TradeType type;
  gboolean  wraps;
  gboolean  is_short;
} settings[] = {
  { TRADE_TYPE_NAME, FALSE, FALSE },  { TRADE_TYPE_NAME, TRUE, FALSE }, { TRADE_TYPE_SMALL, FALSE, FALSE },
  { TRADE_TYPE_SMALL, TRUE, FALSE },  { TRADE_TYPE_SMALL, TRUE, TRUE },
};

static TradeWords *
set_name (TradeFrame  *frame,
          TradePeriod  period,
          guint        setting,
          double       width)
{
  g_autofree char *name = settings[setting].is_short ? trade_format_period_short (frame->format, period)
                                                     : trade_format_period (frame->format, period);

  return trade_frame_layout (frame, settings[setting].type, name, settings[setting].wraps ? width : 0, PANGO_ALIGN_CENTER);
}

/* Whether short names tell periods apart: of two years that begin in one, they do not. */
static gboolean
are_clear (const TradePeriod *periods,
           guint              n_periods,
           guint              setting)
{
  for (guint i = 1; i < n_periods && settings[setting].is_short; i++)
    if (trade_period_overlaps (periods[i - 1], periods[i]))
      return FALSE;

  return TRUE;
}

static gboolean
fits (TradePeriodNames *self,
      double            width)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      TradeWords *words = g_ptr_array_index (self->words, i);

      if (trade_words_get_width (words) > width || trade_words_is_torn (words) || trade_words_is_cut (words))
        return FALSE;
    }

  return TRUE;
}

static void
set_names (TradePeriodNames  *self,
           TradeFrame        *frame,
           const TradePeriod *periods,
           guint              n_periods,
           guint              setting,
           double             width)
{
  g_ptr_array_set_size (self->words, 0);
  self->height = 0;
  for (guint i = 0; i < n_periods; i++)
    {
      TradeWords *words = set_name (frame, periods[i], setting, width);

      self->height = MAX (self->height, trade_words_get_height (words));
      g_ptr_array_add (self->words, words);
    }
}

/**
 * trade_period_names_init:
 * @self: names, uninitialized
 * @frame: the chart
 * @periods: (array length=n_periods): some periods
 * @n_periods: how many there are
 * @width: how wide each may be, in logical pixels
 *
 * Sets the names of periods all alike, in the first way in which each has room.
 */
void
trade_period_names_init (TradePeriodNames  *self,
                         TradeFrame        *frame,
                         const TradePeriod *periods,
                         guint              n_periods,
                         double             width)
{
  *self = (TradePeriodNames){ .words = g_ptr_array_new_with_free_func (g_object_unref) };
  if (frame->thumbnail)
    return;

  for (guint setting = 0; setting < G_N_ELEMENTS (settings); setting++)
    {
      set_names (self, frame, periods, n_periods, setting, MAX (width, 1));
      if (fits (self, width) && are_clear (periods, n_periods, setting))
        return;
    }

  for (guint i = 0; i < n_periods; i++)
    {
      g_autofree char *name = trade_format_period (frame->format, periods[i]);

      trade_scene_add_hidden (frame->scene, name);
    }
  g_ptr_array_set_size (self->words, 0);
  self->height = 0;
}

void
trade_period_names_clear (TradePeriodNames *self)
{
  g_clear_pointer (&self->words, g_ptr_array_unref);
}

/**
 * trade_period_names_place:
 * @self: names
 * @frame: the chart
 * @i: the number of a period
 * @middle: what its name is about, in logical pixels
 * @top: where names begin
 *
 * Names a period, within the chart.
 */
void
trade_period_names_place (TradePeriodNames *self,
                          TradeFrame       *frame,
                          guint             i,
                          double            middle,
                          double            top)
{
  TradeWords *words = i < self->words->len ? g_ptr_array_index (self->words, i) : NULL;

  if (words != NULL)
    trade_frame_add_tick (frame, TRADE_COLOUR_TEXT, words, trade_frame_keep_inside (frame, middle, trade_words_get_width (words)), top,
                          0.5);
}
