/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-compose.h"

#include "trade-headline.h"
#include "trade-emphasis.h"
#include "trade-kind-private.h"
#include "trade-notes.h"

static void
draw (TradeFrame *frame)
{
  trade_kind_get_record (trade_scene_get_kind (frame->scene))->compose (frame);
}

/* Begins a chart again, with room for its notes above the plot, which stands now where it was measured to. */
static TradeFrame *
draw_with_notes (TradeFrame                *first,
                 TradeNotes                *notes,
                 const TradeComposeOptions *options)
{
  TradeFrame *frame;

  trade_notes_begin (notes, first);
  draw (first);
  trade_notes_settle (notes, first);
  frame = trade_frame_new (first->view, options, FALSE);
  trade_frame_free (first);
  trade_notes_begin (notes, frame);
  draw (frame);
  trade_notes_place (notes, frame);

  return frame;
}

/* Marks have to be in the frame, words need not. */
static TradeFrame *
draw_wordless (TradeFrame                *first,
               TradeNotes                *notes,
               const TradeComposeOptions *options)
{
  TradeFrame *frame = trade_frame_new (first->view, options, TRUE);

  trade_frame_free (first);
  draw (frame);
  if (notes != NULL)
    trade_notes_hide (notes, frame);

  return frame;
}

/**
 * trade_compose:
 * @view: a view
 * @options: size and language
 *
 * Draws up the chart that answers the view's question as the view is arranged, see trade_kind_choose(). A pure function: the same view and options
 * give the same scene.
 *
 * Returns: (transfer full): the scene
 */
TradeScene *
trade_compose (TradeView                 *view,
               const TradeComposeOptions *options)
{
  g_autoptr (TradeFrame) frame = NULL;
  g_autoptr (TradeNotes) notes = NULL;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (options->width > 0 && options->height > 0 && options->text_scale > 0, NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (options->format), NULL);

  frame = trade_frame_new (view, options, FALSE);
  notes = options->thumbnail ? NULL : trade_notes_new (view);
  if (notes != NULL)
    frame = draw_with_notes (g_steal_pointer (&frame), notes, options);
  else
    draw (frame);
  if (frame->cramped && !frame->thumbnail)
    frame = draw_wordless (g_steal_pointer (&frame), notes, options);
  trade_emphasis_apply (frame);

  return trade_frame_finish (frame);
}

/**
 * trade_compose_get_name:
 * @view: a view
 * @format: the language
 *
 * Names a view in a few words, for a list of views.
 *
 * Returns: (transfer full): the name
 */
char *
trade_compose_get_name (TradeView   *view,
                        TradeFormat *format)
{
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  return trade_headline_write_name (view, format);
}
