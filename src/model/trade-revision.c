/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-revision.h"

/*
 * trade_revision_get_growth_factor:
 * @growth: a growth
 *
 * Returns: by which a level was multiplied that grew so
 */
TradeInterval
trade_revision_get_growth_factor (TradeFigure *growth)
{
  TradeInterval percent = trade_figure_get_bounds (growth);

  return trade_interval_add ((TradeInterval) { 1, 1 },
                             trade_interval_multiply (percent, (TradeInterval) { 0.01, 0.01 }));
}

/* Whether a growth is what two levels imply, of all that was ever published of them. */
static gboolean
agrees_with_vintages (TradeDataset        *dataset,
                      const TradeReckoned *reckoned,
                      TradeFigure         *growth)
{
  g_autoptr (GPtrArray) levels = NULL;
  g_autoptr (GPtrArray) earlier = NULL;

  levels = trade_dataset_list_vintages (dataset, trade_figure_get_key (reckoned->inputs[0]),
                                        trade_figure_get_period (reckoned->inputs[0]));
  earlier = trade_dataset_list_vintages (dataset, trade_figure_get_key (reckoned->inputs[1]),
                                         trade_figure_get_period (reckoned->inputs[1]));
  for (guint i = 0; i < levels->len; i++)
    for (guint j = 0; j < earlier->len; j++)
      {
        TradeFigure *level = g_ptr_array_index (levels, i);
        TradeFigure *before = g_ptr_array_index (earlier, j);
        TradeInterval ratio;

        /* What is not there, and what may be nothing, would agree with everything. */
        if (!trade_figure_has_value (level) || !trade_figure_has_value (before) || trade_figure_get_bounds (before).lower <= 0)
          continue;

        ratio = trade_interval_divide (trade_figure_get_bounds (level), trade_figure_get_bounds (before));
        if (trade_interval_intersects (ratio, trade_revision_get_growth_factor (growth)))
          return TRUE;
      }

  return FALSE;
}

/*
 * trade_revision_explains:
 * @dataset: a dataset
 * @reckoned: what two levels imply
 * @figure: the figure that it disagrees with
 *
 * Checks whether a revision explains that a growth, or the change of a share, is another than two levels imply. It rests on the level of the year before as
 * that was known when the growth was published: where that of the release is from another publication, it may have been revised
 * in between; where it was, the growth may rest on what was published before.
 *
 * Returns: whether it does
 */
gboolean
trade_revision_explains (TradeDataset        *dataset,
                         const TradeReckoned *reckoned,
                         TradeFigure         *figure)
{
  if (reckoned->formula != TRADE_FORMULA_GROWTH && reckoned->formula != TRADE_FORMULA_SHARE_CHANGE)
    return FALSE;

  return !trade_reckoning_is_one_publication (reckoned->inputs[0], reckoned->inputs[1]) ||
         (reckoned->formula == TRADE_FORMULA_GROWTH && agrees_with_vintages (dataset, reckoned, figure));
}
