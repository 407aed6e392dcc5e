/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-compose.h"

#include "trade-composer.h"
#include "trade-headline.h"

typedef void (*Composer) (TradeFrame *frame);

/* Which kind of chart answers which question. */
static const Composer composers[] = {
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

/* And which one, where a view measures something else than its question does by itself. */
static const Composer arranged_composers[TRADE_N_MODES] = {
  [TRADE_MODE_LEVEL] = trade_compose_bars,
  [TRADE_MODE_INDEX] = trade_compose_lines,
  [TRADE_MODE_SHARE] = trade_compose_shares,
};

static Composer
choose_composer (TradeView *view)
{
  TradeMode mode = trade_view_get_arrangement (view).mode;

  if (mode == trade_view_get_arrangement (trade_view_get_native (view)).mode)
    return composers[trade_view_get_question (view)];

  return arranged_composers[mode];
}

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
 * Draws up the chart that answers the view's question as the view is arranged. A pure function: the same view and options
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
  choose_composer (view) (frame);

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
