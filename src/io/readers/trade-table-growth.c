/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-growth.h"

#include "trade-column-growth.h"

/* Which values a column of growth is of, and of which period. Its name says it, or its place: right behind the values that have
 * grown, where all others have theirs behind them as well. What remains open is set aside. */

static TradeColumnGuess *
get_guess (const TradeTableColumns *self,
           guint                    i)
{
  return &g_array_index (self->guesses, TradeColumnGuess, i);
}

static gboolean
is_money (const TradeColumnGuess *guess)
{
  return trade_column_role_is_amount (guess->role) && guess->role != TRADE_COLUMN_ROLE_QUANTITY &&
         (!guess->has_quantity || g_str_equal (guess->quantity.measure, TRADE_MEASURE_VALUE));
}

/* Shares stand among changes, and are no amounts that could have grown. */
static gboolean
is_change (const TradeColumnGuess *guess)
{
  return guess->role == TRADE_COLUMN_ROLE_GROWTH || guess->role == TRADE_COLUMN_ROLE_CHANGE ||
         (guess->has_quantity && g_str_equal (guess->quantity.unit, TRADE_UNIT_PERCENT));
}

static gboolean
has_unit_of (const TradeColumnGuess *one,
             const TradeColumnGuess *other)
{
  return one->has_quantity == other->has_quantity &&
         (!one->has_quantity || g_str_equal (one->quantity.unit, other->quantity.unit));
}

static gboolean
has_scope_of (const TradeColumnGuess *one,
              const TradeColumnGuess *other)
{
  return g_str_equal (one->scope.partner, other->scope.partner) && g_str_equal (one->scope.product, other->scope.product);
}

static gboolean
is_share (const TradeColumnGuess *guess)
{
  return guess->role == TRADE_COLUMN_ROLE_CHANGE && guess->has_quantity && g_str_equal (guess->quantity.measure, TRADE_MEASURE_SHARE);
}

/* Whether each column of values has its share right behind it: "2022, % share, 2023, % share, % growth". */
static gboolean
has_shares_beside (const TradeTableColumns *self)
{
  guint n = 0;

  for (guint i = 0; i < self->guesses->len; i++)
    {
      if (!is_money (get_guess (self, i)))
        continue;
      if (i + 1 == self->guesses->len || !is_share (get_guess (self, i + 1)))
        return FALSE;
      n++;
    }

  return n > 1;
}

/* The columns of values between two of changes, and how many of the latter follow. */
static void
find_group (const TradeTableColumns *self,
            guint                    growth,
            gboolean                 skips_shares,
            GArray                  *values,
            guint                   *n_changes)
{
  gboolean ends = FALSE;

  *n_changes = 0;
  for (guint i = 0; i < self->guesses->len; i++)
    {
      const gboolean changes = is_change (get_guess (self, i));

      if (!trade_column_role_is_value (get_guess (self, i)->role) || (skips_shares && is_share (get_guess (self, i))))
        continue;
      if (!changes && *n_changes > 0)
        {
          if (ends)
            return;
          g_array_set_size (values, 0);
          *n_changes = 0;
        }
      *n_changes += changes;
      ends |= i == growth;
      if (!changes)
        g_array_append_val (values, i);
    }
}

/* What is reckoned from exports and imports stands behind them in many tables, and has no changes of its own. */
static gboolean
is_reckoned (const TradeColumnGuess *guess)
{
  return g_strcmp0 (guess->flow, TRADE_FLOW_BALANCE) == 0 || g_strcmp0 (guess->flow, TRADE_FLOW_TOTAL) == 0;
}

/* Whether all groups of values have as many changes behind them, so that each change belongs to its own. */
static gboolean
are_regular (const TradeTableColumns *self,
             gboolean                 skips_shares)
{
  guint first = 0, n_changes = 0;
  gboolean has_values = FALSE, is_all_reckoned = TRUE;

  for (guint i = 0; i <= self->guesses->len; i++)
    {
      const gboolean is_end = i == self->guesses->len;

      if (!is_end && (!trade_column_role_is_value (get_guess (self, i)->role) || (skips_shares && is_share (get_guess (self, i)))))
        continue;
      if (!is_end && is_change (get_guess (self, i)))
        {
          if (!has_values)
            return FALSE;
          n_changes++;
        }
      else
        {
          if (n_changes > 0 && first > 0 && n_changes != first)
            return FALSE;
          if (is_end && n_changes == 0 && !(first > 0 && is_all_reckoned))
            return FALSE;
          is_all_reckoned = !is_end && (is_all_reckoned || n_changes > 0) && is_reckoned (get_guess (self, i));
          first = first > 0 ? first : n_changes;
          n_changes = 0;
          has_values = TRUE;
        }
    }

  return TRUE;
}

/* The values of the flow that the name of the growth says. */
static void
find_named (const TradeTableColumns *self,
            const TradeColumnGuess  *growth,
            GArray                  *values)
{
  for (guint i = 0; i < self->guesses->len; i++)
    if (is_money (get_guess (self, i)) && g_strcmp0 (get_guess (self, i)->flow, growth->flow) == 0)
      g_array_append_val (values, i);
}

static void
keep_cumulative (const TradeTableColumns *self,
                 GArray                  *values,
                 gboolean                 is_cumulative)
{
  guint n_alike = 0;

  for (guint i = 0; i < values->len; i++)
    n_alike += get_guess (self, g_array_index (values, guint, i))->is_cumulative == is_cumulative;
  for (guint i = values->len; i-- > 0 && n_alike > 0;)
    if (get_guess (self, g_array_index (values, guint, i))->is_cumulative != is_cumulative)
      g_array_remove_index (values, i);
}

/* Whether the values are of one flow and in one unit, and of money. */
static gboolean
are_alike (const TradeTableColumns *self,
           GArray                  *values)
{
  const TradeColumnGuess *first = get_guess (self, g_array_index (values, guint, 0));

  for (guint i = 0; i < values->len; i++)
    {
      const TradeColumnGuess *guess = get_guess (self, g_array_index (values, guint, i));

      if (!is_money (guess) || guess->role == TRADE_COLUMN_ROLE_MONTH_VALUE || guess->role != first->role ||
          g_strcmp0 (guess->flow, first->flow) != 0 || !has_unit_of (guess, first) || !has_scope_of (guess, first) ||
          guess->period.n_months != first->period.n_months)
        return FALSE;
    }

  return TRUE;
}

/* Of two periods side by side, a change is that from the one to the other; of more, the latest has grown on a year earlier where
 * the name says so. */
static gboolean
settle_period (const TradeTableColumns *self,
               TradeColumnGuess        *growth,
               GArray                  *values)
{
  const TradeColumnGuess *last = NULL, *before = NULL;

  for (guint i = 0; i < values->len; i++)
    {
      const TradeColumnGuess *guess = get_guess (self, g_array_index (values, guint, i));

      if (growth->has_period && !trade_period_equal (guess->period, growth->period))
        continue;
      if (last != NULL && trade_period_equal (last->period, guess->period))
        return FALSE;
      if (last == NULL || trade_period_compare (guess->period, last->period) > 0)
        {
          before = last;
          last = guess;
        }
      else
        before = guess;
    }
  if (last == NULL)
    return FALSE;

  if (growth->growth == TRADE_GROWTH_OPEN && !growth->has_period && values->len > 1)
    {
      const int distance = last->period.first_month - before->period.first_month;

      if (values->len > 2 || (distance != TRADE_MONTHS_PER_YEAR && distance != (int) last->period.n_months))
        return FALSE;
      growth->growth = distance == TRADE_MONTHS_PER_YEAR ? TRADE_GROWTH_ON_YEAR : TRADE_GROWTH_ON_PERIOD;
    }
  growth->period = last->period;
  growth->has_period = TRUE;
  growth->of = (int) (last - get_guess (self, 0));

  return TRUE;
}

static gboolean
settle (const TradeTableColumns *self,
        guint                    column,
        gboolean                 is_regular,
        gboolean                 skips_shares)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (guint));
  TradeColumnGuess *growth = get_guess (self, column);
  const TradeColumnGuess *of;
  guint n_changes;

  if (growth->flow != NULL)
    find_named (self, growth, values);
  else if (is_regular)
    find_group (self, column, skips_shares, values, &n_changes);
  else
    return FALSE;
  /* A flow may have grown of which the table has no values. */
  if (values->len == 0)
    return growth->flow != NULL && !growth->has_period;

  keep_cumulative (self, values, growth->is_cumulative);
  if (!are_alike (self, values))
    return FALSE;
  of = get_guess (self, g_array_index (values, guint, 0));
  growth->of = (int) g_array_index (values, guint, 0);
  if (of->role == TRADE_COLUMN_ROLE_PERIOD_VALUE ? !settle_period (self, growth, values) : (values->len > 1 || growth->has_period))
    return FALSE;

  growth->flow = of->flow;
  growth->scope = of->scope;
  growth->is_cumulative |= of->is_cumulative;
  growth->valuation = growth->valuation != NULL ? growth->valuation : of->valuation;
  growth->adjustment = growth->adjustment != NULL ? growth->adjustment : of->adjustment;
  growth->prices = growth->prices != NULL ? growth->prices : of->prices;
  growth->type = growth->type != NULL ? growth->type : of->type;

  return TRUE;
}

/* Right behind the values of one flow and period, shares are theirs. */
static void
settle_share (const TradeTableColumns *self,
              guint                    column)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (guint));
  TradeColumnGuess *share = get_guess (self, column);
  const TradeQuantity quantity = share->quantity;
  const TradeColumnGuess *of;
  guint n_changes;

  find_group (self, column, FALSE, values, &n_changes);
  if (values->len != 1)
    return;
  of = get_guess (self, g_array_index (values, guint, 0));
  if (!is_money (of) || (of->flow == NULL && of->role != TRADE_COLUMN_ROLE_PERIOD_VALUE) || is_reckoned (of))
    return;

  *share = *of;
  share->quantity = quantity;
  share->has_quantity = TRUE;
  share->of = (int) g_array_index (values, guint, 0);
  share->has_period = of->role == TRADE_COLUMN_ROLE_PERIOD_VALUE;
}

/*
 * trade_table_growth_settle:
 * @columns: what the columns of a table are
 *
 * Finds the values that each column of growth or of shares is of. Where that is not certain, its numbers are changes of whatever.
 */
void
trade_table_growth_settle (TradeTableColumns *columns)
{
  const gboolean has_shares = has_shares_beside (columns);
  const gboolean is_regular = are_regular (columns, has_shares);

  for (guint i = 0; i < columns->guesses->len; i++)
    if (get_guess (columns, i)->role == TRADE_COLUMN_ROLE_GROWTH && !settle (columns, i, is_regular, has_shares))
      {
        get_guess (columns, i)->role = TRADE_COLUMN_ROLE_CHANGE;
        get_guess (columns, i)->flow = NULL;
      }
  for (guint i = 0; i < columns->guesses->len && (has_shares || is_regular); i++)
    if (is_share (get_guess (columns, i)))
      settle_share (columns, i);
}

/*
 * trade_table_growth_follow:
 * @columns: what the columns of a table are
 *
 * Gives growth and shares the periods of the values that they are of, where a person has said since when years begin.
 */
void
trade_table_growth_follow (TradeTableColumns *columns)
{
  for (guint i = 0; i < columns->guesses->len; i++)
    {
      TradeColumnGuess *guess = get_guess (columns, i);

      if (guess->has_period && guess->of != TRADE_HEADING_NONE)
        guess->period = get_guess (columns, (guint) guess->of)->period;
    }
}

/*
 * trade_table_growth_find:
 * @columns: what the columns of a table are
 * @column: a column of growth, or one of values in a row of growth
 * @row: what the row says
 * @cell: the value
 * @period: (inout): the period of the row, which becomes that of the growth
 * @comparison: (out): return location for the code of what the growth compares with
 *
 * Tells what a growth is of. It must be in percent: 0.05 may be five of them as well.
 *
 * Returns: whether that is certain
 */
gboolean
trade_table_growth_find (const TradeTableColumns  *columns,
                         int                       column,
                         const TradeColumnGuess   *row,
                         const char               *cell,
                         TradePeriod              *period,
                         const char              **comparison)
{
  const TradeColumnGuess *guess = get_guess (columns, (guint) column);
  const gboolean is_row = row->role == TRADE_COLUMN_ROLE_GROWTH;
  const TradeColumnGuess *growth = is_row ? row : guess;

  if (is_row ? !is_money (guess) : row->role == TRADE_COLUMN_ROLE_CHANGE)
    return FALSE;
  if (*cell != '\0' && !growth->is_percent && !g_str_has_suffix (cell, "%"))
    return FALSE;
  if (growth->has_period)
    *period = growth->period;
  if (!trade_growth_compare (growth->growth, *period, comparison))
    return FALSE;

  return !(guess->is_cumulative && g_str_equal (*comparison, TRADE_COMPARISON_PERIOD));
}
