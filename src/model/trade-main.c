/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-main.h"

#include "trade-dataset-private.h"
#include "trade-rhythm.h"

#include "questions/trade-pick.h"

/* Whose trade a release is mainly about, in what currency, and whether years or months of it: what its views speak of unless somebody chooses. If each view chose
 * for itself, one would be about one country and the next about another.
 */

const TradeDimension trade_main_dimensions[TRADE_N_MAIN_DIMENSIONS] = {
  TRADE_DIMENSION_REPORTER,
  TRADE_DIMENSION_UNIT,
  TRADE_DIMENSION_COMPARISON,
};

/*
 * trade_main_get_currency:
 * @key: a complete key
 *
 * Gets the currency of amounts, or the one that growth, a share or an index is reckoned in.
 *
 * Returns: (transfer none) (nullable): the currency, interned; %NULL where there is none
 */
const char *
trade_main_get_currency (const TradeSeriesKey *key)
{
  if (trade_unit_get_kind (key->unit) == TRADE_UNIT_KIND_CURRENCY)
    return key->unit;

  return *key->base != '\0' ? key->base : NULL;
}

/*
 * trade_main_get_code:
 * @key: a complete key
 * @dimension: one of the dimensions in which views agree
 *
 * Gets the code of a key; of its units only currencies count.
 *
 * Returns: (transfer none) (nullable): the code, interned; %NULL for a key without a currency
 */
const char *
trade_main_get_code (const TradeSeriesKey *key,
                     TradeDimension        dimension)
{
  return dimension == TRADE_DIMENSION_UNIT ? trade_main_get_currency (key) : key->codes[dimension];
}

static const char *
get_code (const GPtrArray *series,
          guint            i,
          TradeDimension   dimension)
{
  return trade_main_get_code (trade_series_get_key (g_ptr_array_index (series, i)), dimension);
}

static gboolean
has_several_codes (const GPtrArray *series,
                   TradeDimension   dimension)
{
  const char *first = NULL;

  for (guint i = 0; i < series->len; i++)
    {
      const char *code = get_code (series, i, dimension);

      if (first != NULL && code != NULL && code != first)
        return TRUE;
      first = code != NULL ? code : first;
    }

  return FALSE;
}

/* The code that most published figures have; of several, the one that is met first. %NULL where there are not several. */
static const char *
find_commonest (const GPtrArray *series,
                TradeDimension   dimension)
{
  g_autoptr (GHashTable) counts = NULL;
  const char *commonest = NULL;
  guint highest = 0;

  if (!has_several_codes (series, dimension))
    return NULL;

  counts = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < series->len; i++)
    {
      const char *code = get_code (series, i, dimension);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, code)) +
                    trade_series_count_reported (g_ptr_array_index (series, i));

      if (code != NULL)
        g_hash_table_insert (counts, (gpointer) code, GUINT_TO_POINTER (count));
    }

  for (guint i = 0; i < series->len; i++)
    {
      const char *code = get_code (series, i, dimension);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, code));

      if (count > highest)
        {
          highest = count;
          commonest = code;
        }
    }

  return commonest;
}

/* Growth on the year earlier is what is meant by growth: that on the period before tells of the season. */
static const char *
find_main (const GPtrArray *series,
           TradeDimension   dimension)
{
  const char *commonest = find_commonest (series, dimension);

  return commonest != NULL && dimension == TRADE_DIMENSION_COMPARISON ? g_intern_static_string (TRADE_CODE_UNSTATED) : commonest;
}

/* Counts the figures that were published of each period. What is only expected does not count. */
static void
count_periods (GHashTable  *counts,
               TradeSeries *series)
{
  const GPtrArray *figures = trade_series_get_figures (series);

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      if (!trade_figure_is_derived (figure) && !trade_figure_has_status (figure, TRADE_STATUS_FORECAST))
        trade_pick_count (counts, trade_figure_get_period (figure));
    }
}

/*
 * trade_main_settle:
 * @dataset: a dataset that has all its figures
 *
 * Finds what the views of a dataset speak of, see trade_dataset_get_main_code() and
 * trade_dataset_get_main_length(), and which of its periods are running.
 */
void
trade_main_settle (TradeDataset *dataset)
{
  const GPtrArray *series = trade_dataset_get_series (dataset);
  g_autoptr (GHashTable) counts = trade_pick_create_counts ();

  trade_dataset_find_parts (dataset);
  for (guint i = 0; i < TRADE_N_MAIN_DIMENSIONS; i++)
    trade_dataset_set_main_code (dataset, trade_main_dimensions[i], find_main (series, trade_main_dimensions[i]));

  for (guint i = 0; i < series->len; i++)
    count_periods (counts, g_ptr_array_index (series, i));
  trade_dataset_set_main_length (dataset, trade_pick_find_length (counts));
  trade_dataset_take_running (dataset, trade_rhythm_find_running (series));
}
