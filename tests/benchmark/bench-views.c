/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-views.h"

#include "trade-package.h"

/**
 * bench_read_bundled_views:
 * @error: return location for an error
 *
 * Reads the bundled release, derives what it implies, and lists the views that its figures answer.
 *
 * Returns: (transfer full) (nullable): a list of [class@View], or %NULL with @error set
 */
GListModel *
bench_read_bundled_views (GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);
  g_autoptr (TradeDataset) dataset = trade_package_read (file, NULL, error);

  if (dataset == NULL)
    return NULL;

  trade_dataset_finish (dataset);

  return trade_dataset_list_views (dataset);
}

/**
 * bench_compose:
 * @view: a view
 * @width: width of the chart in logical pixels
 * @height: height of the chart in logical pixels
 *
 * Composes a chart in the language of the environment, as the window does.
 *
 * Returns: (transfer full): the chart
 */
TradeScene *
bench_compose (TradeView *view,
               int        width,
               int        height)
{
  const TradeComposeOptions options = {
    .width = width,
    .height = height,
    .text_scale = 1,
    .format = trade_format_get_default (),
  };

  return trade_compose (view, &options);
}
