/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-scene.h"

G_BEGIN_DECLS

/**
 * TradeComposeOptions:
 * @width: width of the chart in logical pixels, above 0
 * @height: height of the chart in logical pixels, above 0
 * @text_scale: how much larger than designed text is set; 1 unless the desktop says otherwise
 * @thumbnail: keep the shape and drop the text
 * @hide_title: leave out title and subtitle and give their room to the plot
 * @hide_source: the same for the foot
 * @format: the language of the chart
 */
typedef struct
{
  double       width;
  double       height;
  double       text_scale;
  gboolean     thumbnail;
  gboolean     hide_title;
  gboolean     hide_source;
  TradeFormat *format;
} TradeComposeOptions;

TradeScene *trade_compose          (TradeView                 *view,
                                    const TradeComposeOptions *options);
char       *trade_compose_get_name (TradeView                 *view,
                                    TradeFormat               *format);

G_END_DECLS
