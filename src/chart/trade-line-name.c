/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-line-name.h"

#include "trade-brief-name.h"

#include <glib/gi18n-lib.h>

/* A name and a value, which stand together at the end of a line. */

/* They may be so many times wider than is good for the lines, where words or numbers would be torn else. */
#define MOST_WIDER 1.5
#define STEP 4.0

/*< private >
 * trade_line_name_join:
 * @name: what something is called
 * @value: a value of it, as words
 *
 * Returns: (transfer full): both, as they stand beside what they are of
 */
char *
trade_line_name_join (const char *name,
                      const char *value)
{
  /* Translators: the name of a line at its end, and its last value, as in "Exports 100.6" */
  return g_strdup_printf (C_ ("line", "%1$s %2$s"), name, value);
}

/* The name as far as it fits without its value, and briefly if it can be. */
static char *
shorten_name (TradeFrame *frame,
              TradeType   type,
              const char *name,
              double      width)
{
  g_autofree char *brief = trade_brief_name_write (frame->dataset, name);
  g_autoptr (TradeWords) words = trade_frame_layout (frame, type, brief != NULL ? brief : name, width, PANGO_ALIGN_LEFT);

  return g_strdup (trade_words_get_string (words));
}

/* How wide they are for the value and each word of the name to stand whole, if so much can be had. */
static double
widen (TradeFrame *frame,
       TradeType   type,
       const char *text,
       const char *value,
       double      width)
{
  g_autoptr (TradeWords) last = trade_frame_layout (frame, type, value, 0, PANGO_ALIGN_LEFT);
  double most = width * MOST_WIDER;
  double least = CLAMP (trade_words_get_width (last) + 1, width, most);

  for (double wider = least; wider <= most; wider += STEP)
    {
      g_autoptr (TradeWords) words = trade_frame_layout (frame, type, text, wider, PANGO_ALIGN_LEFT);

      if (!trade_words_is_torn (words) && !trade_words_is_cut (words))
        return wider;
    }

  return least;
}

/*< private >
 * trade_line_name_layout:
 * @frame: the chart
 * @type: the type of the words
 * @name: what a line is called
 * @value: a value of it, as words
 * @width: how wide they may be, in logical pixels, if neither the value nor a word of the name takes more
 * @alignment: how lines of words are aligned
 *
 * Lays out the name of a line and a value. Where they have no room, the name is cut, and never the value.
 *
 * Returns: (transfer full): the words
 */
TradeWords *
trade_line_name_layout (TradeFrame    *frame,
                        TradeType      type,
                        const char    *name,
                        const char    *value,
                        double         width,
                        PangoAlignment alignment)
{
  g_autofree char *full = trade_line_name_join (name, value);
  g_autoptr (TradeWords) words = NULL;
  g_autofree char *shorter = NULL;
  g_autofree char *text = NULL;

  width = widen (frame, type, full, value, width);
  words = trade_frame_layout (frame, type, full, width, alignment);
  if (!trade_words_is_cut (words))
    return g_steal_pointer (&words);

  shorter = shorten_name (frame, type, name, width);
  text = trade_line_name_join (shorter, value);
  g_object_unref (words);
  words = trade_frame_layout (frame, type, text, width, alignment);
  if (trade_words_is_cut (words))
    {
      g_free (text);
      text = g_strdup_printf ("%s\n%s", shorter, value);
      g_object_unref (words);
      words = trade_frame_layout (frame, type, text, width, alignment);
    }
  trade_words_set_cut (words, TRUE);

  return g_steal_pointer (&words);
}
