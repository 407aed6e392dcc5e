/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pick.h"

#include "trade-closer.h"
#include "trade-dataset-private.h"
#include "trade-derive-private.h"
#include "trade-main.h"
#include "trade-reckoning.h"

#include <math.h>

/* What figures must share to be compared at all. A question picks the setting that most of its figures have. */
static const TradeDimension setting[] = {
  TRADE_DIMENSION_UNIT,   TRADE_DIMENSION_BASE,       TRADE_DIMENSION_REPORTER, TRADE_DIMENSION_COMPARISON,
  TRADE_DIMENSION_PRICES, TRADE_DIMENSION_ADJUSTMENT, TRADE_DIMENSION_VALUATION,
};

/*
 * trade_pick_is_part:
 * @figure: a figure
 * @data: unused
 *
 * Checks whether a figure is about a part of the trade of its flow.
 *
 * Returns: whether it is
 */
gboolean
trade_pick_is_part (TradeFigure   *figure,
                    gconstpointer  data)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return !g_str_equal (key->product, TRADE_CODE_TOTAL) ||
         !g_str_equal (key->partner, TRADE_CODE_TOTAL) ||
         !g_str_equal (key->enterprise, TRADE_CODE_TOTAL);
}

/*
 * trade_pick_is_top_level:
 * @figure: a figure
 * @dataset: (type TradeDataset): its dataset
 *
 * Checks whether a figure's partner and kind of enterprise lie in no other one of the code list, and its partner is not all of
 * them. Products may lie in each
 * other: they are drawn each against the whole, never as parts of one.
 *
 * Returns: whether they do not
 */
gboolean
trade_pick_is_top_level (TradeFigure   *figure,
                         gconstpointer  dataset)
{
  TradeDataset *self = (gpointer) dataset;
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return !trade_dataset_is_world (self, key->partner) &&
         trade_dataset_get_parent (self, TRADE_DIMENSION_PARTNER, key->partner) == NULL &&
         trade_dataset_get_parent (self, TRADE_DIMENSION_ENTERPRISE, key->enterprise) == NULL;
}

/*
 * trade_pick_is_printed:
 * @figure: a figure
 * @data: ignored
 *
 * A [callback@PickFunc] for what a release prints, and nobody computed.
 *
 * Returns: whether it is
 */
gboolean
trade_pick_is_printed (TradeFigure   *figure,
                       gconstpointer  data)
{
  return !trade_figure_is_derived (figure);
}

/*
 * trade_pick_keep:
 * @figures: (element-type TradeFigure): figures
 * @is_wanted: says which to keep
 * @data: what to call it with
 *
 * Drops the figures that are not wanted, in linear time.
 */
void
trade_pick_keep (GPtrArray     *figures,
                 TradePickFunc  is_wanted,
                 gconstpointer  data)
{
  guint kept = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      gpointer figure = figures->pdata[i];

      if (!is_wanted (figure, data))
        continue;

      figures->pdata[i] = figures->pdata[kept];
      figures->pdata[kept++] = figure;
    }

  g_ptr_array_set_size (figures, (int) kept);
}

/*
 * trade_pick_get_currency:
 * @figure: a figure
 *
 * Gets the currency of a figure, see trade_main_get_currency().
 *
 * Returns: (transfer none) (nullable): the currency, interned; %NULL where there is none
 */
const char *
trade_pick_get_currency (TradeFigure *figure)
{
  return trade_main_get_currency (trade_figure_get_key (figure));
}

static gboolean
is_of_currency (TradeFigure   *figure,
                gconstpointer  currency)
{
  return g_strcmp0 (trade_pick_get_currency (figure), currency) == 0;
}

/* Customs offices value exports free on board, and imports with insurance and freight. */
static gboolean
is_valued_as_customary (TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  if (g_str_equal (key->flow, TRADE_FLOW_EXPORT) || g_str_equal (key->flow, TRADE_FLOW_RE_EXPORT))
    return g_str_equal (key->valuation, TRADE_VALUATION_FOB);

  return (g_str_equal (key->flow, TRADE_FLOW_IMPORT) || g_str_equal (key->flow, TRADE_FLOW_RE_IMPORT)) &&
         g_str_equal (key->valuation, TRADE_VALUATION_CIF);
}

/* Whether exports and imports are each told in the one way that is customary for them: then the two ways are compared, because
 * there is no other. Where one of them is told in both ways, like is compared with like.
 */
static gboolean
are_valued_as_customary (GPtrArray *figures)
{
  gboolean has_exports = FALSE, has_imports = FALSE;

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      const TradeSeriesKey *key = trade_figure_get_key (figure);
      gboolean free_on_board = g_str_equal (key->valuation, TRADE_VALUATION_FOB);

      if (!free_on_board && !g_str_equal (key->valuation, TRADE_VALUATION_CIF))
        continue;
      if (!is_valued_as_customary (figure))
        return FALSE;

      has_exports |= free_on_board;
      has_imports |= !free_on_board;
    }

  return has_exports && has_imports;
}

/*
 * Matching:
 * @pattern: what figures must share
 * @customary: whether imports with insurance and freight stand beside exports free on board
 *
 * How figures are chosen by their setting.
 */
typedef struct
{
  const TradeSeriesKey *pattern;
  gboolean              customary;
} Matching;

/* The key by which a figure is compared with others. */
static TradeSeriesKey
get_compared_key (TradeFigure *figure,
                  gboolean     customary)
{
  TradeSeriesKey key = *trade_figure_get_key (figure);

  if (customary && is_valued_as_customary (figure))
    key.valuation = TRADE_VALUATION_FOB;

  return key;
}

static gboolean
has_setting (TradeFigure   *figure,
             gconstpointer  data)
{
  const Matching *matching = data;
  const TradeSeriesKey key = get_compared_key (figure, matching->customary);

  return trade_series_key_matches (&key, matching->pattern);
}

static guint
count_codes (GHashTable     *counts,
            GPtrArray      *figures,
            TradeDimension  dimension)
{
  guint highest = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const char *code = trade_main_get_code (trade_figure_get_key (g_ptr_array_index (figures, i)), dimension);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, code)) + 1;

      if (code == NULL)
        continue;
      g_hash_table_insert (counts, (gpointer) code, GUINT_TO_POINTER (count));
      highest = MAX (highest, count);
    }

  return highest;
}

/* Drops the figures of other codes where more than half as many have the preferred one as the one that most have: all views of a
 * release then speak of one reporter in one currency, but a few figures do not push many aside.
 */
static void
prefer (GPtrArray      *figures,
        TradeDimension  dimension,
        const char     *preferred)
{
  g_autoptr (GHashTable) counts = NULL;
  guint highest;
  guint kept = 0;

  if (preferred == NULL)
    return;

  counts = g_hash_table_new (NULL, NULL);
  highest = count_codes (counts, figures, dimension);
  if (g_hash_table_size (counts) < 2 || GPOINTER_TO_UINT (g_hash_table_lookup (counts, preferred)) * 2 <= highest)
    return;

  for (guint i = 0; i < figures->len; i++)
    {
      gpointer figure = figures->pdata[i];
      const char *code = trade_main_get_code (trade_figure_get_key (figure), dimension);

      if (code != NULL && code != preferred)
        continue;

      figures->pdata[i] = figures->pdata[kept];
      figures->pdata[kept++] = figure;
    }

  g_ptr_array_set_size (figures, (int) kept);
}

/*
 * trade_pick_keep_main:
 * @figures: (element-type TradeFigure): figures
 * @dataset: their dataset
 *
 * Keeps the figures of the main reporter of a release, in its main currency, and growth on the year earlier rather than on the
 * period before.
 */
void
trade_pick_keep_main (GPtrArray    *figures,
                      TradeDataset *dataset)
{
  for (guint i = 0; i < TRADE_N_MAIN_DIMENSIONS; i++)
    prefer (figures, trade_main_dimensions[i], trade_dataset_get_main_code (dataset, trade_main_dimensions[i]));
}

/*
 * trade_pick_keep_chosen:
 * @figures: (element-type TradeFigure): figures
 * @ask: what is asked
 *
 * Keeps the figures in the currency that is asked for, or reckoned in it, and in the setting that is.
 */
void
trade_pick_keep_chosen (GPtrArray      *figures,
                        const TradeAsk *ask)
{
  if (ask->currency != NULL)
    trade_pick_keep (figures, is_of_currency, ask->currency);
  if (ask->setting != NULL)
    trade_pick_keep (figures, has_setting, &(Matching) { ask->setting, are_valued_as_customary (figures) });
}

/*
 * trade_pick_keep_asked:
 * @figures: (element-type TradeFigure): figures
 * @ask: what is asked
 *
 * Keeps the figures that are asked for, see trade_pick_keep_chosen(), and of those, where nobody chooses, what the release is
 * mainly about, see trade_pick_keep_main().
 */
void
trade_pick_keep_asked (GPtrArray      *figures,
                       const TradeAsk *ask)
{
  trade_pick_keep_chosen (figures, ask);
  trade_pick_keep_main (figures, ask->dataset);
}

/* What figures are compared by, and the dimension that they may differ in all the same. */
typedef struct
{
  gboolean       customary;
  TradeDimension across;
} Comparing;

static TradeSeriesKey
get_setting (TradeFigure   *figure,
             gconstpointer  data)
{
  const Comparing *comparing = data;
  const TradeSeriesKey compared = get_compared_key (figure, comparing->customary);
  TradeSeriesKey key = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (setting); i++)
    if (setting[i] != comparing->across)
      key.codes[setting[i]] = compared.codes[setting[i]];

  return key;
}

/* How many figures have a key. */
typedef struct
{
  TradeSeriesKey key;
  guint          n;
} Count;

/*
 * trade_pick_find_commonest:
 * @figures: (element-type TradeFigure): figures
 * @get_key: gets what of the key of a figure counts
 * @data: what to call it with
 *
 * Returns: what most figures have; of several, what is met first
 */
TradeSeriesKey
trade_pick_find_commonest (GPtrArray        *figures,
                           TradePickKeyFunc  get_key,
                           gconstpointer     data)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (trade_series_key_hash, trade_series_key_equal);
  g_autofree Count *counts = g_new (Count, figures->len);
  Count *count = NULL;
  const Count *commonest = NULL;
  guint n_counts = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const TradeSeriesKey key = get_key (g_ptr_array_index (figures, i), data);

      /* Most figures have what their neighbour has. */
      if (count == NULL || !trade_series_key_equal (&count->key, &key))
        count = g_hash_table_lookup (by_key, &key);
      if (count == NULL)
        {
          count = &counts[n_counts++];
          *count = (Count) { key, 0 };
          g_hash_table_insert (by_key, &count->key, count);
        }
      count->n++;
    }

  for (guint i = 0; i < n_counts; i++)
    {
      if (commonest == NULL || counts[i].n > commonest->n)
        commonest = &counts[i];
    }

  return commonest != NULL ? commonest->key : (TradeSeriesKey) { 0 };
}

/*
 * trade_pick_keep_setting_across:
 * @figures: (element-type TradeFigure): figures
 * @across: the dimension that they may differ in all the same; %TRADE_N_DIMENSIONS for none
 *
 * Keeps the figures that can be compared with each other: in one unit, reckoned in one currency, of one reporter, in one
 * kind of prices, and so on. It is the setting that most of them have; of those that equally many have, the one that is
 * met first. Imports that are valued with insurance and freight are compared with exports that are free on board where there
 * are no others.
 */
void
trade_pick_keep_setting_across (GPtrArray      *figures,
                                TradeDimension  across)
{
  const gboolean customary = are_valued_as_customary (figures);
  const TradeSeriesKey commonest = trade_pick_find_commonest (figures, get_setting, &(Comparing) { customary, across });

  trade_pick_keep (figures, has_setting, &(Matching) { &commonest, customary });
}

/*
 * trade_pick_keep_setting:
 * @figures: (element-type TradeFigure): figures
 *
 * Keeps the figures that can be compared with each other, see trade_pick_keep_setting_across().
 */
void
trade_pick_keep_setting (GPtrArray *figures)
{
  trade_pick_keep_setting_across (figures, TRADE_N_DIMENSIONS);
}

static int
get_flow_rank (TradeFigure *figure)
{
  static const char *const flows[] = { TRADE_FLOW_TOTAL, TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT };
  const char *flow = trade_figure_get_key (figure)->flow;

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    {
      if (g_str_equal (flow, flows[i]))
        return (int) i;
    }

  return G_N_ELEMENTS (flows);
}

/*
 * Place:
 * @figure: a figure
 * @is_rest: whether it is what others leave
 * @shown: its value as it is shown: numbers beside each other must not contradict their order
 * @value: its value
 * @middle: what the levels beside it say of one that may be printed as another is
 *
 * What a figure is sorted by, found once for all its comparisons.
 */
typedef struct
{
  TradeFigure *figure;
  gboolean     is_rest;
  double       shown;
  double       value;
  double       middle;
} Place;

static double
get_shown (TradeFigure *figure)
{
  double value = trade_figure_get_value (figure);

  if (!trade_figure_is_derived (figure))
    return value;

  /* One of more digits than a decimal holds has none of them. */
  return trade_figure_get_decimal (figure).coefficient != 0 || fabs (value) < pow (10, trade_figure_get_precision (figure))
           ? trade_decimal_to_double (trade_figure_get_decimal (figure))
           : value;
}

static double
get_middle (TradeFigure  *figure,
            TradeDataset *dataset)
{
  TradeInterval bounds = trade_closer_get_bounds (dataset, figure);

  return isfinite (bounds.lower) && isfinite (bounds.upper) ? (bounds.lower + bounds.upper) / 2 : trade_figure_get_value (figure);
}

static int
compare_descending (double a,
                    double b)
{
  return (a < b) - (a > b);
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const Place *one = a, *other = b;
  int order;

  if (one->is_rest != other->is_rest)
    return one->is_rest - other->is_rest;
  order = compare_descending (one->shown, other->shown);
  order = order != 0 ? order : compare_descending (one->value, other->value);
  order = order != 0 ? order : compare_descending (one->middle, other->middle);

  return order != 0 ? order : get_flow_rank (one->figure) - get_flow_rank (other->figure);
}

/*
 * trade_pick_sort:
 * @figures: (element-type TradeFigure): figures
 * @dataset: their dataset
 *
 * Sorts figures, greatest first, and what others leave of a whole last: of growth that is printed alike what the levels beside it say is
 * greater. What is alike stays in the order of the dataset.
 */
void
trade_pick_sort (GPtrArray    *figures,
                 TradeDataset *dataset)
{
  g_autofree Place *places = g_new (Place, figures->len);

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      places[i] = (Place) { figure, trade_dataset_is_rest (dataset, trade_figure_get_key (figure)), get_shown (figure),
                            trade_figure_get_value (figure), get_middle (figure, dataset) };
    }
  /* A stable sort, which the documentation of GLib promises. */
  g_qsort_with_data (places, (int) figures->len, sizeof (Place), compare_places, NULL);
  for (guint i = 0; i < figures->len; i++)
    figures->pdata[i] = places[i].figure;
}

/*
 * trade_pick_answer:
 * @figures: (element-type TradeFigure): figures
 * @ask: what is asked
 *
 * Answers with those figures of one period that are asked for, and in all else are alike, greatest first.
 *
 * Returns: (transfer full) (nullable): an answer of one column; %NULL where there is none
 */
TradeAnswer *
trade_pick_answer (GPtrArray *figures,
                   TradeAsk  *ask)
{
  trade_pick_keep_asked (figures, ask);
  if (!trade_pick_keep_period (figures, ask))
    return NULL;

  trade_pick_keep_setting (figures);
  trade_pick_sort (figures, ask->dataset);

  return trade_answer_new_column (figures);
}

/* How another flow is valued than the one that a figure is of, where it is not valued alike: imports with insurance and freight
 * beside exports free on board, and a printed balance of the two in no stated way. NULL where it is to be valued alike.
 */
static const char *
get_other_valuation (TradeFigure *figure,
                     const char  *flow)
{
  if (!is_valued_as_customary (figure))
    return NULL;
  if (g_str_equal (flow, TRADE_FLOW_IMPORT))
    return TRADE_VALUATION_CIF;

  return g_str_equal (flow, TRADE_FLOW_EXPORT) ? TRADE_VALUATION_FOB : TRADE_CODE_UNSTATED;
}

/*
 * trade_pick_lookup_flow:
 * @dataset: a dataset
 * @figure: a figure of it
 * @flow: a flow
 * @period: a period
 *
 * Finds the figure that differs from another in flow and period alone; where there is none, and the other is valued as is
 * customary for its flow, the one that is valued as is customary for its own.
 *
 * Returns: (transfer none) (nullable): the figure
 */
TradeFigure *
trade_pick_lookup_flow (TradeDataset *dataset,
                        TradeFigure  *figure,
                        const char   *flow,
                        TradePeriod   period)
{
  const char *valuation = get_other_valuation (figure, flow);
  TradeSeriesKey key = *trade_figure_get_key (figure);
  TradeFigure *found;

  key.flow = flow;
  found = trade_dataset_lookup (dataset, &key, period);
  if (found != NULL || valuation == NULL)
    return found;

  key.valuation = valuation;

  return trade_dataset_lookup (dataset, &key, period);
}

/* Whether an amount is printed, or an exact sum or difference of what is. One that was reckoned from a growth may have been revised. */
static gboolean
is_level (TradeFigure *figure)
{
  TradeFormula formula = figure != NULL ? trade_figure_get_formula (figure) : TRADE_FORMULA_INDEX;

  return formula == TRADE_FORMULA_NONE || formula == TRADE_FORMULA_FLOW || formula == TRADE_FORMULA_SUM ||
         formula == TRADE_FORMULA_PERIOD_SUM;
}

static TradeInterval
get_difference (TradeFigure *exports,
                TradeFigure *imports)
{
  return trade_interval_subtract (trade_figure_get_bounds (exports), trade_figure_get_bounds (imports));
}

/* Whether a printed balance is another than what exports and imports leave. */
static gboolean
is_refuted (TradeFigure *printed,
            TradeFigure *exports,
            TradeFigure *imports)
{
  return !trade_figure_is_derived (printed) && is_level (exports) && is_level (imports) &&
         !trade_interval_intersects (get_difference (exports, imports), trade_figure_get_bounds (printed));
}

static gboolean
is_valued_alike (TradeFigure *a,
                 TradeFigure *b)
{
  return g_str_equal (trade_figure_get_key (a)->valuation, trade_figure_get_key (b)->valuation);
}

static TradeFigure *
create_balance (TradeFigure *printed,
                TradeFigure *exports,
                TradeFigure *imports)
{
  TradeFigure *inputs[2] = { exports, imports };

  return trade_derive_create (trade_figure_get_key (printed), trade_figure_get_period (printed), TRADE_FORMULA_BALANCE,
                              trade_figure_get_value (exports) - trade_figure_get_value (imports),
                              get_difference (exports, imports), trade_reckoning_get_coarsest_precision (inputs, 2),
                              TRADE_RELATION_EQUAL, inputs, 2);
}

/*
 * trade_pick_dup_balance:
 * @dataset: a dataset
 * @figure: exports or imports that are drawn
 * @period: a period
 *
 * Finds what is left between exports and imports that are drawn. A chart follows what it draws where that refutes a printed
 * balance; the audit tells of both. Exports and imports that are valued in two ways refute nothing: then a balance of another
 * valuation is none of what is drawn.
 *
 * Returns: (transfer full) (nullable): the balance
 */
TradeFigure *
trade_pick_dup_balance (TradeDataset *dataset,
                        TradeFigure  *figure,
                        TradePeriod   period)
{
  TradeFigure *balance = trade_pick_lookup_flow (dataset, figure, TRADE_FLOW_BALANCE, period);
  TradeFigure *exports = trade_pick_lookup_flow (dataset, figure, TRADE_FLOW_EXPORT, period);
  TradeFigure *imports = trade_pick_lookup_flow (dataset, figure, TRADE_FLOW_IMPORT, period);

  if (balance == NULL)
    return NULL;
  if (!is_refuted (balance, exports, imports))
    return g_object_ref (balance);

  return is_valued_alike (balance, exports) && is_valued_alike (balance, imports) ? create_balance (balance, exports, imports)
                                                                                  : NULL;
}

/*
 * trade_pick_put_latest_first:
 * @figures: (element-type TradeFigure): figures in an order
 * @period: the latest period
 *
 * Puts those of the latest period before all others, each in the order that they have: the greatest is what is the greatest now.
 */
void
trade_pick_put_latest_first (GPtrArray   *figures,
                             TradePeriod  period)
{
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  guint n_latest = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      if (trade_period_equal (trade_figure_get_period (figure), period))
        figures->pdata[n_latest++] = figure;
      else
        g_ptr_array_add (earlier, figure);
    }
  for (guint i = 0; i < earlier->len; i++)
    figures->pdata[n_latest + i] = g_ptr_array_index (earlier, i);
}
