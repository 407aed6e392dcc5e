/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-index.h"

#include "trade-break.h"
#include "trade-derive-private.h"
#include "trade-pick.h"

/* An index from two levels has the decimals that growth is printed with. */
#define USUAL_PRECISION -1

/*
 * trade_index_get_key:
 * @level: a level
 *
 * Returns: what the index of a level is about
 */
TradeSeriesKey
trade_index_get_key (TradeFigure *level)
{
  TradeSeriesKey key = *trade_figure_get_key (level);

  key.measure = TRADE_MEASURE_INDEX;
  key.base = key.unit;
  key.unit = TRADE_UNIT_INDEX;

  return key;
}

/*
 * trade_index_create:
 * @level: a level
 * @base: the level of the same series that is 100, above zero
 *
 * Computes an index from two levels. The base itself is 100 exactly, whatever its rounding.
 *
 * Returns: (transfer full) (nullable): the index; %NULL for a number that could be anything
 */
TradeFigure *
trade_index_create (TradeFigure *level,
                    TradeFigure *base)
{
  const TradeInterval hundred = { 100, 100 };
  const TradeSeriesKey key = trade_index_get_key (level);
  TradePeriod period = trade_figure_get_period (level);
  TradeFigure *inputs[2] = { level, base };
  TradeInterval ratio;

  if (level == base)
    return trade_figure_new_derived (&key, period, TRADE_FORMULA_INDEX_BASE, 100, hundred, 0, TRADE_RELATION_EQUAL, inputs, 1);

  ratio = trade_interval_divide (trade_figure_get_bounds (level), trade_figure_get_bounds (base));

  return trade_derive_create (&key, period, TRADE_FORMULA_INDEX,
                              100 * trade_figure_get_value (level) / trade_figure_get_value (base),
                              trade_interval_multiply (hundred, ratio), USUAL_PRECISION, TRADE_RELATION_ABOUT, inputs, 2);
}

/* "More than" has no middle to compute with, and what may be nothing, or less, is in no proportion to anything. */
static gboolean
is_usable (TradeFigure *level)
{
  TradeRelation relation;

  if (level == NULL || g_str_equal (trade_figure_get_key (level)->flow, TRADE_FLOW_BALANCE))
    return FALSE;

  relation = trade_figure_get_relation (level);

  return (relation == TRADE_RELATION_EQUAL || relation == TRADE_RELATION_ABOUT) && trade_figure_get_bounds (level).lower > 0;
}

static guint
count_usable (TradeAnswer *levels,
              guint        row)
{
  guint n = 0;

  for (guint i = 0; i < trade_answer_get_n_columns (levels); i++)
    n += is_usable (trade_answer_get_cell (levels, row, i));

  return n;
}

static gboolean
is_of_period (TradeAnswer       *levels,
              guint              row,
              const TradePeriod *period)
{
  const TradeHead *head = trade_answer_get_row (levels, row);

  return head->has_period && trade_period_equal (head->period, *period);
}

/* The row that is asked for; else the first in which most series have a level. */
static int
find_base (const TradeAsk *ask,
           TradeAnswer    *levels)
{
  guint most = 0;
  int base = -1;

  for (guint row = 0; row < trade_answer_get_n_rows (levels); row++)
    {
      guint n = count_usable (levels, row);

      if (ask->base != NULL ? !is_of_period (levels, row, ask->base) : n <= most)
        continue;
      most = n;
      base = n > 0 ? (int) row : -1;
    }

  return base;
}

static GArray *
list_columns (TradeAnswer *levels,
              guint        base)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < trade_answer_get_n_columns (levels); i++)
    {
      if (is_usable (trade_answer_get_cell (levels, base, i)))
        g_array_append_val (columns, i);
    }

  return columns;
}

/* The index of a level, if it is comparable with its base. */
static TradeFigure *
create_index (const TradeAsk *ask,
              TradeFigure    *level,
              TradeFigure    *base)
{
  return is_usable (level) && !trade_break_lies_between (ask->dataset, base, level) ? trade_index_create (level, base) : NULL;
}

/* A row of which nothing has an index is left out. */
static void
append_row (const TradeAsk *ask,
            TradeAnswer    *answer,
            TradeAnswer    *levels,
            guint           row,
            guint           base,
            GArray         *columns)
{
  g_autoptr (GPtrArray) indices = g_ptr_array_new ();
  gboolean has_any = FALSE;

  for (guint i = 0; i < columns->len; i++)
    {
      guint column = g_array_index (columns, guint, i);
      TradeFigure *index = create_index (ask, trade_answer_get_cell (levels, row, column),
                                         trade_answer_get_cell (levels, base, column));

      has_any |= index != NULL;
      g_ptr_array_add (indices, index);
    }

  for (guint i = 0; has_any && i < indices->len; i++)
    {
      g_autoptr (TradeFigure) index = g_ptr_array_index (indices, i);

      trade_answer_append (answer, index);
    }
}

/*
 * trade_index_answer:
 * @ask: what is asked, with the period that is 100, or %NULL for the first in which most series have a level
 * @levels: levels with a row for each period and a column for each series
 *
 * Computes the index of all levels. A series that has no level above zero in the base period has none, and is left out: what it
 * amounts to in proportion to nothing is not made up. So is a balance, which may have another sign. What a break in its series
 * parts from the base has no index.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL where no series has a level in the base period, or none but that, or
 *   where the levels are in another currency than is asked for
 */
TradeAnswer *
trade_index_answer (const TradeAsk *ask,
                    TradeAnswer    *levels)
{
  gboolean of_currency = trade_pick_get_currency (trade_answer_get_first (levels)) == ask->currency;
  int base = of_currency ? find_base (ask, levels) : -1;
  g_autoptr (GArray) columns = base >= 0 ? list_columns (levels, (guint) base) : NULL;
  g_autoptr (TradeAnswer) answer = NULL;

  if (columns == NULL)
    return NULL;

  answer = trade_answer_new (columns->len);
  for (guint row = 0; row < trade_answer_get_n_rows (levels); row++)
    append_row (ask, answer, levels, row, (guint) base, columns);

  return trade_answer_get_n_rows (answer) > 1 ? g_steal_pointer (&answer) : NULL;
}

/*
 * trade_index_get_base:
 * @answer: an answer
 * @base: (out caller-allocates): return location for a period
 *
 * Gets the period that is 100.
 *
 * Returns: whether @answer is an index at all
 */
gboolean
trade_index_get_base (TradeAnswer *answer,
                      TradePeriod *base)
{
  guint n_columns = trade_answer_get_n_columns (answer);

  for (guint i = 0; i < trade_answer_get_n_rows (answer) * n_columns; i++)
    {
      TradeFigure *figure = trade_answer_get_cell (answer, i / n_columns, i % n_columns);

      if (figure == NULL || trade_figure_get_formula (figure) != TRADE_FORMULA_INDEX_BASE)
        continue;
      *base = trade_figure_get_period (figure);
      return TRUE;
    }

  return FALSE;
}
