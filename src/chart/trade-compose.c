/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-compose.h"

#include "trade-headline.h"
#include "trade-kind-private.h"

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

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (options->width > 0 && options->height > 0 && options->text_scale > 0, NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (options->format), NULL);

  frame = trade_frame_new (view, options);
  trade_kind_get_record (trade_scene_get_kind (frame->scene))->compose (frame);

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

  return g_strdup (trade_headline_get_name (view));
}
