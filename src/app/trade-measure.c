/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-measure.h"

#include <glib/gi18n.h>

#include "trade-format.h"

/**
 * trade_measure_describe:
 * @dataset: the dataset of the figure
 * @figure: a figure
 *
 * Says what was measured, which tells apart figures of one name: the value of exports and their growth. The labels of
 * the dataset win over the names that the program has itself.
 *
 * Returns: (transfer full): the name of the measure
 */
char *
trade_measure_describe (TradeDataset *dataset,
                        TradeFigure  *figure)
{
  static const struct
  {
    const char *measure;
    const char *name;
  } names[] = {
    { TRADE_MEASURE_VALUE, N_("Value") },
    { TRADE_MEASURE_GROWTH, N_("Growth on a year earlier") },
    { TRADE_MEASURE_SHARE, N_("Share") },
    { TRADE_MEASURE_SHARE_CHANGE, N_("Change of the share on a year earlier") },
    { TRADE_MEASURE_CONTRIBUTION, N_("Contribution to growth") },
    { TRADE_MEASURE_WORLD_SHARE, N_("Share of the world") },
    { TRADE_MEASURE_TRADERS, N_("Number") },
    { TRADE_MEASURE_OUTLOOK, N_("Outlook") },
    { TRADE_MEASURE_INDEX, N_("Index") },
    { TRADE_MEASURE_FLOW_SHARE, N_("Share of all trade") },
  };
  const char *measure;
  TradeText *label;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  measure = trade_figure_get_key (figure)->measure;
  label = trade_dataset_get_label (dataset, TRADE_DIMENSION_MEASURE, measure);
  if (label != NULL)
    return g_strdup (trade_format_text (trade_format_get_default (), label));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].measure, measure))
        return g_strdup (_(names[i].name));
    }

  return g_strdup (measure);
}
