/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-question-private.h"

/* Exports, imports, their balance, and the growth of each. */
#define BALANCE_COLUMNS 5

/*
 * Question:
 * @id: the view's identifier, which packages, scripts and file names use
 * @n_columns: how many figures a row of the answer has
 * @answer: appends the figures that answer the question in one currency (the one that most figures are in if it is NULL),
 *   row by row, and says for which period; appends nothing where there is no answer
 */
typedef struct
{
  const char *id;
  guint       n_columns;
  void (*answer) (TradeDataset *dataset,
                  const char   *unit,
                  TradeAnswer  *answer,
                  TradePeriod  *period);
} Question;

typedef gboolean (*FigureFunc) (TradeFigure   *figure,
                                gconstpointer  data);

static gboolean
has_code (const char *code,
          const char *wanted)
{
  return g_str_equal (code, wanted);
}

static void
append_all (TradeAnswer *answer,
            GPtrArray   *figures)
{
  for (guint i = 0; i < figures->len; i++)
    trade_answer_append (answer, g_ptr_array_index (figures, i));
}

static void
keep_figures (GPtrArray     *figures,
              FigureFunc     is_wanted,
              gconstpointer  data)
{
  guint kept = 0;

  /* Dropping one by one would move the rest each time. */
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

static gboolean
is_of_period (TradeFigure   *figure,
              gconstpointer  period)
{
  return trade_period_equal (trade_figure_get_period (figure), *(const TradePeriod *) period);
}

static gboolean
is_not_of_unit (TradeFigure   *figure,
                gconstpointer  unit)
{
  return !has_code (trade_figure_get_key (figure)->unit, unit);
}

static gboolean
is_of_base (TradeFigure   *figure,
            gconstpointer  base)
{
  return has_code (trade_figure_get_key (figure)->base, base);
}

static const char *
get_unit (TradeFigure *figure)
{
  return trade_figure_get_key (figure)->unit;
}

static const char *
get_base (TradeFigure *figure)
{
  return trade_figure_get_key (figure)->base;
}

/* The code that most figures have; of codes that equally many have, the one that is met first. */
static const char *
find_commonest (GPtrArray   *figures,
                const char *(*get_code) (TradeFigure *figure))
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *commonest = NULL;
  guint highest = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const char *code = get_code (g_ptr_array_index (figures, i));
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, code)) + 1;

      g_hash_table_insert (counts, (gpointer) code, GUINT_TO_POINTER (count));
    }

  for (guint i = 0; i < figures->len; i++)
    {
      const char *code = get_code (g_ptr_array_index (figures, i));
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, code));

      if (count > highest)
        {
          highest = count;
          commonest = code;
        }
    }

  return commonest;
}

/* Keeps the figures of the latest period, in one base: growth in yuan and growth in dollars are not compared. It is the
 * base that most figures of that period have unless one is named.
 */
static gboolean
keep_latest (GPtrArray   *figures,
             const char  *base,
             TradePeriod *period)
{
  if (base != NULL)
    keep_figures (figures, is_of_base, base);

  if (figures->len == 0)
    return FALSE;

  *period = trade_figure_get_period (g_ptr_array_index (figures, 0));

  for (guint i = 1; i < figures->len; i++)
    {
      TradePeriod other = trade_figure_get_period (g_ptr_array_index (figures, i));

      if (trade_period_is_later (other, *period))
        *period = other;
    }

  keep_figures (figures, is_of_period, period);
  keep_figures (figures, is_of_base, find_commonest (figures, get_base));

  return TRUE;
}

/*
 * trade_question_is_other:
 * @figure: a figure
 *
 * Checks whether a figure is what others leave of a whole.
 *
 * Returns: whether it is
 */
gboolean
trade_question_is_other (TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return has_code (key->product, TRADE_CODE_OTHER) ||
         has_code (key->partner, TRADE_CODE_OTHER) ||
         has_code (key->enterprise, TRADE_CODE_OTHER);
}

static int
get_flow_rank (TradeFigure *figure)
{
  static const char *const flows[] = { TRADE_FLOW_TOTAL, TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT };
  const char *flow = trade_figure_get_key (figure)->flow;

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    {
      if (has_code (flow, flows[i]))
        return (int) i;
    }

  return G_N_ELEMENTS (flows);
}

/* The sort is stable: what is alike here stays in the order of the dataset. */
static int
compare_descending (gconstpointer a,
                    gconstpointer b)
{
  TradeFigure *figure_a = *(TradeFigure *const *) a;
  TradeFigure *figure_b = *(TradeFigure *const *) b;
  double value_a = trade_figure_get_value (figure_a);
  double value_b = trade_figure_get_value (figure_b);

  if (value_a != value_b)
    return value_a > value_b ? -1 : 1;

  return get_flow_rank (figure_a) - get_flow_rank (figure_b);
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  int other_a = trade_question_is_other (*(TradeFigure *const *) a);
  int other_b = trade_question_is_other (*(TradeFigure *const *) b);

  return other_a != other_b ? other_a - other_b : compare_descending (a, b);
}

/*
 * trade_question_sort_parts:
 * @figures: (element-type TradeFigure): parts of a whole
 *
 * Sorts parts, greatest first and the remainder last.
 */
void
trade_question_sort_parts (GPtrArray *figures)
{
  g_ptr_array_sort (figures, compare_parts);
}

static gboolean
is_part (TradeFigure   *figure,
         gconstpointer  data)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return !has_code (key->product, TRADE_CODE_TOTAL) ||
         !has_code (key->partner, TRADE_CODE_TOTAL) ||
         !has_code (key->enterprise, TRADE_CODE_TOTAL);
}

static gboolean
is_top_level (TradeFigure   *figure,
              gconstpointer  data)
{
  TradeDataset *dataset = (gpointer) data;
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return trade_dataset_get_parent (dataset, TRADE_DIMENSION_PARTNER, key->partner) == NULL &&
         trade_dataset_get_parent (dataset, TRADE_DIMENSION_ENTERPRISE, key->enterprise) == NULL;
}

static TradeFigure *
lookup_value (TradeDataset *dataset,
              const char   *flow,
              const char   *unit,
              TradePeriod   period)
{
  TradeSeriesKey key = {
    .flow = flow,
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_VALUE,
    .unit = unit,
    .base = "",
  };

  return trade_dataset_lookup (dataset, &key, period);
}

/* The year before brings its levels only: its balance and its growth are not what the view is about. */
static void
append_pair (TradeDataset *dataset,
             const char   *unit,
             TradePeriod   period,
             TradeAnswer  *answer)
{
  TradeFigure *export = lookup_value (dataset, TRADE_FLOW_EXPORT, unit, period);
  TradeFigure *import = lookup_value (dataset, TRADE_FLOW_IMPORT, unit, period);

  if (export == NULL && import == NULL)
    return;

  trade_answer_append (answer, export);
  trade_answer_append (answer, import);
  for (guint i = 2; i < BALANCE_COLUMNS; i++)
    trade_answer_append (answer, NULL);
}

static gboolean
append_balance (TradeDataset *dataset,
                const char   *unit,
                TradeAnswer  *answer,
                TradePeriod  *period)
{
  const TradeSeriesKey pattern = {
    .flow = TRADE_FLOW_EXPORT,
    .product = TRADE_CODE_TOTAL,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_VALUE,
    .unit = unit,
    .base = "",
  };
  g_autoptr (GPtrArray) exports = trade_dataset_query (dataset, &pattern, NULL);
  TradeFigure *export = NULL, *import = NULL;

  for (guint i = 0; i < exports->len; i++)
    {
      TradeFigure *candidate = g_ptr_array_index (exports, i);
      TradePeriod time = trade_figure_get_period (candidate);
      TradeFigure *other = lookup_value (dataset, TRADE_FLOW_IMPORT, unit, time);

      if (other == NULL || (export != NULL && !trade_period_is_later (time, *period)))
        continue;

      export = candidate;
      import = other;
      *period = time;
    }

  if (export == NULL)
    return FALSE;

  append_pair (dataset, unit, trade_period_get_year_earlier (*period), answer);
  trade_answer_append (answer, export);
  trade_answer_append (answer, import);
  trade_answer_append (answer, lookup_value (dataset, TRADE_FLOW_BALANCE, unit, *period));
  trade_answer_append (answer, trade_dataset_get_companion (dataset, export, TRADE_MEASURE_GROWTH));
  trade_answer_append (answer, trade_dataset_get_companion (dataset, import, TRADE_MEASURE_GROWTH));

  return TRUE;
}

static void
answer_balance (TradeDataset *dataset,
                const char   *unit,
                TradeAnswer  *answer,
                TradePeriod  *period)
{
  const TradeSeriesKey pattern = { .measure = TRADE_MEASURE_VALUE };
  g_autoptr (GPtrArray) values = NULL;

  if (unit != NULL)
    {
      append_balance (dataset, unit, answer, period);
      return;
    }

  values = trade_dataset_query (dataset, &pattern, NULL);
  while (values->len > 0)
    {
      const char *commonest = find_commonest (values, get_unit);

      if (append_balance (dataset, commonest, answer, period))
        return;

      keep_figures (values, is_not_of_unit, commonest);
    }
}

static void
answer_growth (TradeDataset *dataset,
               const char   *unit,
               TradeAnswer  *answer,
               TradePeriod  *period)
{
  const TradeSeriesKey pattern = { .measure = TRADE_MEASURE_GROWTH };
  g_autoptr (GPtrArray) growths = trade_dataset_query (dataset, &pattern, NULL);

  if (!keep_latest (growths, unit, period))
    return;

  g_ptr_array_sort (growths, compare_descending);
  append_all (answer, growths);
}

/* Appends the shares of the latest period, greatest first and the remainder last; nothing if there is but a remainder. */
static gboolean
append_shares (TradeDataset         *dataset,
               const TradeSeriesKey *pattern,
               const char           *unit,
               TradeAnswer          *answer,
               TradePeriod          *period)
{
  g_autoptr (GPtrArray) shares = trade_dataset_query (dataset, pattern, NULL);

  keep_figures (shares, is_part, NULL);
  keep_figures (shares, is_top_level, dataset);

  if (!keep_latest (shares, unit, period))
    return FALSE;

  trade_question_sort_parts (shares);

  if (trade_question_is_other (g_ptr_array_index (shares, 0)))
    return FALSE;

  append_all (answer, shares);

  return TRUE;
}

static void
answer_products (TradeDataset *dataset,
                 const char   *unit,
                 TradeAnswer  *answer,
                 TradePeriod  *period)
{
  const TradeSeriesKey pattern = {
    .flow = TRADE_FLOW_EXPORT,
    .partner = TRADE_CODE_TOTAL,
    .enterprise = TRADE_CODE_TOTAL,
    .measure = TRADE_MEASURE_SHARE,
  };

  append_shares (dataset, &pattern, unit, answer, period);
}

/* Both flows together say most; where a release has only one of them, that one answers. */
static const char *const flows_by_scope[] = { TRADE_FLOW_TOTAL, TRADE_FLOW_EXPORT, TRADE_FLOW_IMPORT };

static void
answer_enterprises (TradeDataset *dataset,
                    const char   *unit,
                    TradeAnswer  *answer,
                    TradePeriod  *period)
{
  for (guint i = 0; i < G_N_ELEMENTS (flows_by_scope); i++)
    {
      const TradeSeriesKey pattern = {
        .flow = flows_by_scope[i],
        .product = TRADE_CODE_TOTAL,
        .partner = TRADE_CODE_TOTAL,
        .measure = TRADE_MEASURE_SHARE,
      };

      if (append_shares (dataset, &pattern, unit, answer, period))
        return;
    }
}

static void
answer_partners (TradeDataset *dataset,
                 const char   *unit,
                 TradeAnswer  *answer,
                 TradePeriod  *period)
{
  for (guint i = 0; i < G_N_ELEMENTS (flows_by_scope); i++)
    {
      const TradeSeriesKey pattern = {
        .flow = flows_by_scope[i],
        .product = TRADE_CODE_TOTAL,
        .enterprise = TRADE_CODE_TOTAL,
        .measure = TRADE_MEASURE_SHARE,
      };

      if (append_shares (dataset, &pattern, unit, answer, period))
        return;
    }
}

static TradeFigure *
lookup_share_year_earlier (TradeDataset *dataset,
                           TradeFigure  *share)
{
  return trade_dataset_lookup (dataset, trade_figure_get_key (share),
                               trade_period_get_year_earlier (trade_figure_get_period (share)));
}

static gboolean
has_both_shares (TradeFigure   *change,
                 gconstpointer  data)
{
  TradeDataset *dataset = (gpointer) data;
  TradeFigure *share = trade_dataset_get_companion (dataset, change, TRADE_MEASURE_SHARE);

  return share != NULL && lookup_share_year_earlier (dataset, share) != NULL;
}

static void
answer_change (TradeDataset *dataset,
               const char   *unit,
               TradeAnswer  *answer,
               TradePeriod  *period)
{
  const TradeSeriesKey pattern = { .measure = TRADE_MEASURE_SHARE_CHANGE };
  g_autoptr (GPtrArray) changes = trade_dataset_query (dataset, &pattern, NULL);

  keep_figures (changes, has_both_shares, dataset);

  if (!keep_latest (changes, unit, period))
    return;

  g_ptr_array_sort (changes, compare_descending);

  for (guint i = 0; i < changes->len; i++)
    {
      TradeFigure *change = g_ptr_array_index (changes, i);
      TradeFigure *share = trade_dataset_get_companion (dataset, change, TRADE_MEASURE_SHARE);

      trade_answer_append (answer, lookup_share_year_earlier (dataset, share));
      trade_answer_append (answer, share);
      trade_answer_append (answer, change);
    }
}

static void
answer_traders (TradeDataset *dataset,
                const char   *unit,
                TradeAnswer  *answer,
                TradePeriod  *period)
{
  for (guint i = 0; i < G_N_ELEMENTS (flows_by_scope); i++)
    {
      TradeSeriesKey pattern = {
        .flow = flows_by_scope[i],
        .product = TRADE_CODE_TOTAL,
        .partner = TRADE_CODE_TOTAL,
        .enterprise = TRADE_CODE_TOTAL,
        .measure = TRADE_MEASURE_TRADERS,
      };
      g_autoptr (GPtrArray) wholes = trade_dataset_query (dataset, &pattern, NULL);
      g_autoptr (GPtrArray) parts = NULL;

      if (!keep_latest (wholes, NULL, period))
        continue;

      pattern.enterprise = NULL;
      parts = trade_dataset_query (dataset, &pattern, period);
      keep_figures (parts, is_part, NULL);
      trade_question_sort_parts (parts);

      trade_answer_append (answer, g_ptr_array_index (wholes, 0));
      append_all (answer, parts);
      return;
    }
}

static gboolean
append_latest (TradeDataset *dataset,
               const char   *flow,
               const char   *measure,
               TradeAnswer  *answer,
               TradePeriod  *period)
{
  const TradeSeriesKey pattern = { .flow = flow, .measure = measure };
  g_autoptr (GPtrArray) found = trade_dataset_query (dataset, &pattern, NULL);

  if (!keep_latest (found, NULL, period))
    return FALSE;

  trade_answer_append (answer, g_ptr_array_index (found, 0));

  return TRUE;
}

static void
answer_world (TradeDataset *dataset,
              const char   *unit,
              TradeAnswer  *answer,
              TradePeriod  *period)
{
  append_latest (dataset, TRADE_FLOW_EXPORT, TRADE_MEASURE_WORLD_SHARE, answer, period);
}

static void
answer_outlook (TradeDataset *dataset,
                const char   *unit,
                TradeAnswer  *answer,
                TradePeriod  *period)
{
  append_latest (dataset, NULL, TRADE_MEASURE_OUTLOOK, answer, period);
}

static const Question questions[TRADE_N_QUESTIONS] = {
  [TRADE_QUESTION_BALANCE] = { "exports-imports", BALANCE_COLUMNS, answer_balance },
  [TRADE_QUESTION_GROWTH] = { "growth", 1, answer_growth },
  [TRADE_QUESTION_PRODUCTS] = { "products", 1, answer_products },
  [TRADE_QUESTION_ENTERPRISES] = { "enterprises", 1, answer_enterprises },
  [TRADE_QUESTION_PARTNERS] = { "partners", 1, answer_partners },
  [TRADE_QUESTION_CHANGE] = { "share-change", 3, answer_change },
  [TRADE_QUESTION_TRADERS] = { "traders", 1, answer_traders },
  [TRADE_QUESTION_WORLD] = { "world-share", 1, answer_world },
  [TRADE_QUESTION_OUTLOOK] = { "outlook", 1, answer_outlook },
};

/*
 * trade_question_get_id:
 * @question: a question
 *
 * Gets the identifier of the view that answers a question.
 *
 * Returns: (transfer none): the identifier
 */
const char *
trade_question_get_id (TradeQuestion question)
{
  g_return_val_if_fail (question < TRADE_N_QUESTIONS, NULL);

  return questions[question].id;
}

/*
 * trade_question_answer:
 * @question: a question
 * @dataset: the dataset that is asked
 * @unit: (nullable): the currency to answer in, of amounts or of what growth and shares are reckoned in; %NULL for the
 *   one that most figures are in
 * @period: (out caller-allocates): where to put the period that the answer is about
 *
 * Finds the figures that answer a question, see trade_dataset_list_views().
 *
 * Returns: (transfer full) (nullable): the answer; %NULL where the dataset has none
 */
TradeAnswer *
trade_question_answer (TradeQuestion  question,
                       TradeDataset  *dataset,
                       const char    *unit,
                       TradePeriod   *period)
{
  g_autoptr (TradeAnswer) answer = NULL;

  g_return_val_if_fail (question < TRADE_N_QUESTIONS, NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (period != NULL, NULL);

  answer = trade_answer_new (questions[question].n_columns);
  questions[question].answer (dataset, unit, answer, period);

  return trade_answer_get_first (answer) != NULL ? g_steal_pointer (&answer) : NULL;
}
