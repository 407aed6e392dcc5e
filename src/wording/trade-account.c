/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-account.h"

#include <glib/gi18n-lib.h>

#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-setting.h"

/* A figure with what tells it from others of the release that are called the same. */
static char *
describe (TradeFormat  *format,
          TradeDataset *dataset,
          TradeFigure  *figure)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  g_autofree char *words = trade_describe_figure (format, dataset, figure);
  g_autofree char *scope = NULL;

  g_ptr_array_add (alone, figure);
  scope = trade_setting_write_scope (format, dataset, alone, NULL);
  if (*scope == '\0')
    return g_steal_pointer (&words);

  return g_strdup_printf (C_ ("finding", "%1$s: %2$s"), scope, words);
}

/* Figures as they are told one by one: of many the first, and how many others there are. */
static char *
list_figures (TradeFormat  *format,
              TradeDataset *dataset,
              GPtrArray    *figures)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (figures->len, TRADE_HEADLINE_MOST_NAMES); i++)
    g_ptr_array_add (texts, describe (format, dataset, g_ptr_array_index (figures, i)));

  return trade_headline_list_names (format, texts, figures->len);
}

/**
 * trade_account_write_unshown:
 * @format: the language
 * @dataset: a finished dataset
 * @unshown: (element-type TradeFigure): what trade_coverage_list_unshown() found in it
 *
 * Tells which published figures no view shows in any arrangement: "1 of 7 published figures is on no chart: Cars, United
 * States (exports), 2023: 10 billion US dollars."
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL where all are on some chart
 */
char *
trade_account_write_unshown (TradeFormat  *format,
                             TradeDataset *dataset,
                             GPtrArray    *unshown)
{
  g_autofree char *some = NULL;
  g_autofree char *all = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (unshown != NULL, NULL);

  if (unshown->len == 0)
    return NULL;

  some = trade_format_count (format, unshown->len);
  all = trade_format_count (format, trade_dataset_get_n_reported (dataset) + trade_dataset_get_n_replaced (dataset));
  list = list_figures (format, dataset, unshown);

  /* Translators: the first two are numbers of figures, the third lists figures, each as in "Exports, 2023: 23.77 trillion yuan" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s of %2$s published figures is on no chart: %3$s.",
                                       "%1$s of %2$s published figures are on no chart: %3$s.", unshown->len),
                          some, all, list);
}

/**
 * trade_account_write_missing:
 * @format: the language
 * @dataset: a finished dataset
 * @missing: (element-type TradeFigure): what trade_coverage_list_missing() found in it
 *
 * Tells which figures have no value and are named by no chart as missing: "2 figures have no value: Exports, 2001: missing,
 * a holiday and Exports, 2005: suppressed."
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL where there are none
 */
char *
trade_account_write_missing (TradeFormat  *format,
                             TradeDataset *dataset,
                             GPtrArray    *missing)
{
  g_autofree char *count = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (missing != NULL, NULL);

  if (missing->len == 0)
    return NULL;

  count = trade_format_count (format, missing->len);
  list = list_figures (format, dataset, missing);

  /* Translators: a number of figures, and a list of them, each as in "Exports, 2005: suppressed" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s figure has no value: %2$s.", "%1$s figures have no value: %2$s.",
                                       missing->len), count, list);
}
