/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-audit-private.h"

#include <math.h>

/* Shares of one whole do not add up to more than all of it, whatever they are shares of: products, partners or kinds of enterprise.
 * Those of a group are compared with the share of the group, as all its parts are.
 */

/* The printed change of a share; NULL where there is none. */
static TradeFigure *
find_change (TradeAudit  *self,
             TradeFigure *share)
{
  TradeFigure *change = trade_dataset_get_companion (self->dataset, share, TRADE_MEASURE_SHARE_CHANGE);

  return trade_audit_counts (change) ? change : NULL;
}

/* What some gain others lose, where they are all of it. Had they been more than all of it, something is wrong; had they been less,
 * something may have gone that is not named, unless the others are one of them.
 */
static void
add_changes (TradeAudit   *self,
             TradeFigure **changes,
             guint         n_changes,
             gboolean      are_all)
{
  TradeInterval sum = { 0, 0 };
  TradeVerdict verdict = TRADE_VERDICT_AGREES;
  double computed = 0;

  for (guint i = 0; i < n_changes; i++)
    {
      computed += trade_figure_get_value (changes[i]);
      sum = trade_interval_add (sum, trade_figure_get_bounds (changes[i]));
    }

  if (sum.upper < 0 || (are_all && sum.lower > 0))
    verdict = TRADE_VERDICT_DISAGREES;
  else if (sum.lower > 0)
    verdict = TRADE_VERDICT_OPEN;
  trade_audit_add (self, TRADE_CHECK_CHANGES, verdict, changes, n_changes, computed, sum);
}

static void
check_changes (TradeAudit       *self,
               const TradeWhole *whole)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();

  for (guint i = 0; i < whole->n_parts; i++)
    {
      TradeFigure *change = find_change (self, whole->parts[i]);

      if (change == NULL)
        return;
      g_ptr_array_add (changes, change);
    }

  add_changes (self, (TradeFigure **) changes->pdata, changes->len, whole->is_complete);
}

/* Changes of shares that are not printed themselves, or not all of them. */
static void
check_changes_alone (TradeAudit       *self,
                     const TradeWhole *whole)
{
  for (guint i = 0; i < whole->n_parts; i++)
    {
      TradeFigure *share = trade_dataset_get_companion (self->dataset, whole->parts[i], TRADE_MEASURE_SHARE);

      if (!trade_audit_counts (share))
        {
          add_changes (self, whole->parts, whole->n_parts, TRUE);
          return;
        }
    }
}

static gboolean
are_changes (const TradeWhole *whole)
{
  return g_str_equal (whole->key.measure, TRADE_MEASURE_SHARE_CHANGE) && trade_series_key_is_whole (&whole->key) &&
         whole->is_complete && whole->n_parts > 1;
}

static gboolean
is_share (const TradeSeriesKey *key)
{
  return g_str_equal (key->measure, TRADE_MEASURE_SHARE);
}

static void
check_sum (TradeAudit       *self,
           const TradeWhole *whole)
{
  TradeInterval sum = { 0, 0 };
  TradeInterval allowed = { whole->is_complete ? 100 : -HUGE_VAL, 100 };
  double computed = 0;

  for (guint i = 0; i < whole->n_parts; i++)
    {
      TradeFigure *part = whole->parts[i];

      computed += trade_figure_get_value (part);
      sum = trade_interval_add (sum, trade_figure_get_bounds (part));
    }

  trade_audit_add (self, TRADE_CHECK_SHARES, trade_audit_judge (trade_interval_intersects (sum, allowed)),
                   whole->parts, whole->n_parts, computed, sum);
  if (whole->n_parts > 1 && trade_interval_contains (sum, 100))
    check_changes (self, whole);
}

/* A share was neither less than nothing before it changed nor more than all. That it was between goes without saying. */
static void
check_origin (TradeAudit  *self,
              TradeFigure *share)
{
  TradeFigure *figures[2] = { find_change (self, share), share };
  TradeInterval before;

  if (figures[0] == NULL)
    return;

  before = trade_interval_subtract (trade_figure_get_bounds (share), trade_figure_get_bounds (figures[0]));
  if (!trade_interval_intersects (before, (TradeInterval) { 0, 100 }))
    trade_audit_add (self, TRADE_CHECK_CHANGES, TRADE_VERDICT_DISAGREES, figures, G_N_ELEMENTS (figures),
                     trade_figure_get_value (share) - trade_figure_get_value (figures[0]), before);
}

/* A share that is in no sum is no more than all either. What it is a share of, such as a product of what goes to a partner, need not
 * be said.
 */
static void
check_alone (TradeAudit  *self,
             TradeFigure *share)
{
  TradeInterval bounds = trade_figure_get_bounds (share);

  if (!trade_interval_intersects (bounds, (TradeInterval) { -HUGE_VAL, 100 }))
    trade_audit_add (self, TRADE_CHECK_SHARES, TRADE_VERDICT_DISAGREES, &share, 1, trade_figure_get_value (share), bounds);
}

/*
 * trade_audit_check_shares:
 * @self: an audit
 *
 * Adds up the shares of each whole and their changes, and finds those that alone are above 100 %, or that changed from what no share is.
 */
void
trade_audit_check_shares (TradeAudit *self)
{
  g_autoptr (GHashTable) added = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < trade_wholes_get_n (self->reckoning.wholes); i++)
    {
      const TradeWhole *whole = trade_wholes_get (self->reckoning.wholes, i);

      if (are_changes (whole))
        check_changes_alone (self, whole);
      if (!is_share (&whole->key) || !trade_series_key_is_whole (&whole->key))
        continue;
      check_sum (self, whole);
      for (guint j = 0; j < whole->n_parts; j++)
        g_hash_table_add (added, whole->parts[j]);
    }

  for (guint i = 0; i < self->figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (self->figures, i);

      if (!is_share (trade_figure_get_key (figure)) || !trade_audit_counts (figure))
        continue;
      check_origin (self, figure);
      if (!g_hash_table_contains (added, figure))
        check_alone (self, figure);
    }
}
