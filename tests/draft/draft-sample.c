/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draft-sample.h"

#include <string.h>

/* Exports and imports of as many products and months as there are rows for. */
TradeDraft *
draft_sample_new_many (guint n)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  g_autoptr (TradeDraft) draft = trade_draft_new ('.');

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.5", i % 1000);
      g_autofree char *period = g_strdup_printf ("%u-%02u", 1900 + i / 2 / 12 % 100, i / 2 % 12 + 1);
      g_autofree char *partner = g_strdup_printf ("Partner %u", i / 2400);
      g_autofree char *product = g_strdup_printf ("Product %u", i / 2);
      const char *const cells[TRADE_DRAFT_N_COLUMNS] = {
        [TRADE_DRAFT_FLOW] = i % 2 == 0 ? "Exports" : "Imports",
        [TRADE_DRAFT_MEASURE] = "Value",
        [TRADE_DRAFT_NUMBER] = number,
        [TRADE_DRAFT_UNIT] = "million US dollars",
        [TRADE_DRAFT_PERIOD] = period,
        [TRADE_DRAFT_PRODUCT] = product,
        [TRADE_DRAFT_PARTNER] = partner,
      };

      g_ptr_array_add (rows, trade_draft_row_new (cells));
    }

  return trade_draft_insert_rows (draft, 0, (TradeDraftRow **) rows->pdata, n);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Each reported figure on a line, in an order that does not depend on how they are kept. */
char *
draft_sample_describe (TradeDataset      *dataset,
                       DraftSampleWriter  write)
{
  const TradeSeriesKey any = { .codes = { NULL } };
  g_autoptr (GPtrArray) figures = trade_dataset_query (dataset, &any, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < figures->len; i++)
    if (!trade_figure_is_derived (g_ptr_array_index (figures, i)))
      g_ptr_array_add (lines, write (dataset, g_ptr_array_index (figures, i)));
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}
