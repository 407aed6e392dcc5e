/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-frame.h"

#include "trade-notes.h"

/* A key above the plot: what its colours and inks say. */

/* The side of a swatch, as a part of a line. */
#define SWATCH 0.75

/* A key that would take more than half of the plot is left out. */
static gboolean
has_room_for_key (TradeFrame *self,
                  guint       n_entries)
{
  return trade_frame_get_line_height (self, TRADE_TYPE_SMALL) * 1.35 * n_entries + 22 * self->unit <= self->plot.height / 2;
}

static void
add_key_entry (TradeFrame          *self,
               const TradeKeyEntry *entry,
               TradeWords          *words,
               double               line,
               double               x,
               double               y)
{
  double swatch = line * SWATCH;

  trade_scene_add (self->scene,
                   &(TradeMark){
                     .shape = TRADE_SHAPE_RECTANGLE,
                     .role = TRADE_ROLE_KEY,
                     .colour = entry->colour,
                     .ink = entry->ink,
                     .x = x,
                     .y = y + (line - swatch) / 2,
                     .width = swatch,
                     .height = swatch,
                     .line_width = MAX (1.5 * self->unit, 1),
                   });
  trade_frame_add_text (self, TRADE_ROLE_KEY, TRADE_COLOUR_SECONDARY, words, x + swatch * 1.6, y);
}

/* Lays out a key from the top of the plot on; its height. */
static double
lay_out_key (TradeFrame          *self,
             const TradeKeyEntry *entries,
             guint                n_entries,
             gboolean             adds)
{
  double right = self->plot.x + self->plot.width;
  double x = self->plot.x;
  double top = self->plot.y - trade_notes_get_height (self->notes);
  double y = top;
  double row = 0;

  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (TradeWords) words = NULL;
      double line, width;

      words = trade_frame_layout (self, TRADE_TYPE_SMALL, entries[i].text, 0, PANGO_ALIGN_LEFT);
      line = trade_words_get_height (words);
      trade_words_wrap (words, MAX (self->plot.width - line * SWATCH * 1.6, 1));
      width = line * SWATCH * 1.6 + trade_words_get_width (words);

      if (x > self->plot.x && x + width > right)
        {
          x = self->plot.x;
          y += row + line * 0.35;
          row = 0;
        }
      /* What is long has several lines, and the next begins below the last of them. */
      row = MAX (row, trade_words_get_height (words));
      if (adds)
        add_key_entry (self, &entries[i], words, line, x, y);
      x += width + line * 1.4;
    }

  return row + y - top + 22 * self->unit;
}

/* The room that trade_frame_add_key() would take from the plot. */
double
trade_frame_measure_key (TradeFrame          *self,
                         const TradeKeyEntry *entries,
                         guint                n_entries)
{
  if (self->thumbnail || n_entries == 0 || !has_room_for_key (self, n_entries))
    return 0;

  return lay_out_key (self, entries, n_entries, FALSE);
}

/* A key in one row above the plot, wrapped where it must be; it takes its room from the plot. One that has none is reported. */
void
trade_frame_add_key (TradeFrame          *self,
                     const TradeKeyEntry *entries,
                     guint                n_entries)
{
  double height;

  if (self->thumbnail || n_entries == 0)
    return;

  for (guint i = 0; i < n_entries && !has_room_for_key (self, n_entries); i++)
    trade_scene_add_hidden (self->scene, entries[i].text);
  if (!has_room_for_key (self, n_entries))
    return;

  height = lay_out_key (self, entries, n_entries, TRUE);
  trade_notes_push (self->notes, height);
  self->plot.y += height;
  self->plot.height = MAX (self->plot.height - height, 1);
}
