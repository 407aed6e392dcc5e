/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"

#include <glib/gi18n-lib.h>

/*< private >
 * trade_describe_get_caveat:
 * @figure: a figure
 * @change: (nullable): how it changed, see trade_describe_get_change()
 * @status: a status
 *
 * Says how sure a figure is, beside its value: what its source says of it, or of the figures that it, or the change that is told
 * with it, was computed from.
 *
 * Returns: (transfer none) (nullable): the words; %NULL where neither has the status
 */
const char *
trade_describe_get_caveat (TradeFigure *figure,
                           TradeFigure *change,
                           TradeStatus  status)
{
  if (trade_figure_has_status (figure, status))
    return trade_figure_is_derived (figure) ? trade_format_status_of_inputs (status) : trade_format_status (status);

  return change != NULL && trade_figure_is_derived (change) && trade_figure_has_status (change, status)
           ? trade_format_status_of_inputs (status)
           : NULL;
}

/*< private >
 * trade_describe_get_contradiction:
 * @dataset: the dataset of the figure
 * @figure: a figure
 *
 * Says beside the value of a figure that others contradict it.
 *
 * Returns: (transfer none) (nullable): the words; %NULL where none do
 */
const char *
trade_describe_get_contradiction (TradeDataset *dataset,
                                  TradeFigure  *figure)
{
  if (!trade_dataset_is_contradicted (dataset, figure))
    return NULL;

  /* Translators: said after a figure, as in "Exports, 2023: up 5.0%, contradicted by other figures" */
  return trade_figure_is_derived (figure) ? C_ ("status of a figure", "from contradicted figures")
                                          : C_ ("status of a figure", "contradicted by other figures");
}

static char *
describe_computed (TradeFigure *figure)
{
  char *told = g_strdup (C_ ("status of a figure", "computed"));

  for (TradeStatus status = 0; status < TRADE_N_STATUSES; status++)
    {
      const char *words = trade_figure_has_status (figure, status) ? trade_format_status_of_inputs (status) : NULL;
      g_autofree char *before = words != NULL ? told : NULL;

      if (words != NULL)
        told = g_strdup_printf (C_ ("figure and status", "%1$s, %2$s"), before, words);
    }

  return told;
}

/**
 * trade_describe_status:
 * @format: the language
 * @figure: a figure
 *
 * Says how sure a figure is: "computed", "computed, from provisional figures", or what trade_format_status() says.
 *
 * Returns: (transfer full): the words
 */
char *
trade_describe_status (TradeFormat *format,
                       TradeFigure *figure)
{
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  if (trade_figure_is_derived (figure))
    return describe_computed (figure);

  return g_strdup (trade_format_status (trade_figure_get_status (figure)));
}
