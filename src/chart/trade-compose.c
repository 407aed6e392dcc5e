/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-compose.h"

#include "trade-composer.h"
#include "trade-headline.h"

/* Which kind of chart answers which question. */
static void (*const composers[]) (TradeFrame *frame) = {
  [TRADE_QUESTION_BALANCE] = trade_compose_columns,
  [TRADE_QUESTION_GROWTH] = trade_compose_bars,
  [TRADE_QUESTION_PRODUCTS] = trade_compose_bars,
  [TRADE_QUESTION_ENTERPRISES] = trade_compose_shares,
  [TRADE_QUESTION_PARTNERS] = trade_compose_shares,
  [TRADE_QUESTION_CHANGE] = trade_compose_dumbbell,
  [TRADE_QUESTION_TRADERS] = trade_compose_bars,
  [TRADE_QUESTION_WORLD] = trade_compose_shares,
  [TRADE_QUESTION_OUTLOOK] = trade_compose_shares,
};

/* Exports and imports keep their colours through all views. */
TradeColour
trade_composer_get_colour (TradeFigure *figure)
{
  const char *flow = trade_figure_get_key (figure)->flow;

  if (g_str_equal (flow, TRADE_FLOW_EXPORT))
    return TRADE_COLOUR_EXPORTS;
  if (g_str_equal (flow, TRADE_FLOW_IMPORT))
    return TRADE_COLOUR_IMPORTS;

  return TRADE_COLOUR_TOTAL;
}

/**
 * trade_compose:
 * @view: a view
 * @options: size and language
 *
 * Draws up the chart that answers the view's question. A pure function: the same view and options give the same scene.
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
  composers[trade_view_get_question (view)](frame);

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
