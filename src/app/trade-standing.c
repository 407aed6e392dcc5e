/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-standing.h"

#include <glib/gi18n.h>

#include "trade-describe.h"
#include "trade-measure.h"
#include "trade-records.h"

/* What a person changed is not as it was published. */
static char *
describe_status (TradeFormat *format,
                 TradeFigure *figure)
{
  g_autofree char *status = trade_describe_status (format, figure);

  /* Translators: how a figure is known, such as "published", but changed by a person since. */
  return trade_figure_get_original (figure) != NULL ? g_strdup_printf (_("%s, edited by hand"), status)
                                                    : g_steal_pointer (&status);
}

/**
 * trade_standing_describe:
 * @dataset: the dataset of the figure
 * @figure: a figure
 *
 * Says how a figure is known, and whether something that was published later counts in its place: "published",
 * "provisional, October 13, 2023; replaced since".
 *
 * Returns: (transfer full): the words
 */
char *
trade_standing_describe (TradeDataset *dataset,
                         TradeFigure  *figure)
{
  TradeFormat *format = trade_format_get_default ();
  const char *vintage;
  g_autofree char *status = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  status = describe_status (format, figure);
  if (!trade_records_is_replaced (dataset, figure))
    return g_steal_pointer (&status);

  vintage = trade_figure_get_vintage (figure);
  date = vintage != NULL ? trade_format_date (format, vintage) : NULL;
  if (date == NULL)
    /* Translators: how a figure is known, such as "provisional". Another figure was published later in its place. */
    return g_strdup_printf (_("%s; replaced since"), status);

  /* Translators: how a figure is known, such as "provisional", and when it was published. Another one was published later in
   * its place. */
  return g_strdup_printf (_("%1$s, %2$s; replaced since"), status, date);
}

/**
 * trade_standing_describe_figure:
 * @dataset: the dataset of the figure
 * @figure: a figure
 *
 * Says a figure in a sentence, and with it what tells it from a figure that counts: "Exports, 2023: 23.77 trillion yuan, up
 * 0.6%", "Exports, 2022 (Value): suppressed".
 *
 * Returns: (transfer full): the sentence
 */
char *
trade_standing_describe_figure (TradeDataset *dataset,
                                TradeFigure  *figure)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *name = NULL;
  g_autofree char *period = NULL;
  g_autofree char *measure = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *standing = NULL;
  gboolean replaced;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  replaced = trade_records_is_replaced (dataset, figure);
  if (!replaced && trade_figure_has_value (figure))
    return trade_describe_figure (format, dataset, figure);

  name = trade_describe_full_name (format, dataset, figure);
  period = trade_format_period (format, trade_figure_get_period (figure));
  measure = trade_measure_describe (dataset, figure);
  standing = trade_standing_describe (dataset, figure);
  if (!trade_figure_has_value (figure))
    /* Translators: what a figure is about, its period, what was measured, and why there is no value: "Exports, 2022 (Value):
     * suppressed". */
    return g_strdup_printf (_("%1$s, %2$s (%3$s): %4$s"), name, period, measure, standing);

  amount = trade_format_figure_with_unit (format, dataset, figure);

  /* Translators: what a figure is about, its period, what was measured, the figure, and how it is known: "Exports, 2022
   * (Value): 23.77 trillion yuan, provisional; replaced since". */
  return g_strdup_printf (_("%1$s, %2$s (%3$s): %4$s, %5$s"), name, period, measure, amount, standing);
}
