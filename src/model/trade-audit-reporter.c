/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-audit-private.h"

#include "trade-world.h"

#include <math.h>

/* Several reporters trade no more than the world does, where a release has that among them, and their shares of its trade are no more
 * than all of it. Some may be counted in others, as countries are in a union: then their sum says nothing.
 */

/*
 * Group:
 * @key: what the figures of several reporters are about, without the reporter
 * @period: the time period
 * @world: (nullable): the figure of the world
 * @figures: (element-type TradeFigure): those of the others
 */
typedef struct
{
  TradeSeriesKey key;
  TradePeriod    period;
  TradeFigure   *world;
  GPtrArray     *figures;
} Group;

static void
free_group (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->figures);
  g_free (group);
}

static guint
hash_group (gconstpointer data)
{
  const Group *group = data;

  return trade_series_key_hash (&group->key) ^ ((guint) group->period.first_month << 8) ^ ((guint) group->period.n_months << 24);
}

static gboolean
equal_groups (gconstpointer a,
              gconstpointer b)
{
  const Group *one = a;
  const Group *other = b;

  return trade_period_equal (one->period, other->period) && trade_series_key_equal (&one->key, &other->key);
}

static gboolean
is_checked (TradeFigure *figure)
{
  static const char *const measures[] = {
    TRADE_MEASURE_VALUE, TRADE_MEASURE_QUANTITY, TRADE_MEASURE_WORLD_SHARE, NULL,
  };
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  return trade_audit_counts (figure) && *key->reporter != '\0' && g_strv_contains (measures, key->measure) &&
         !g_str_equal (key->flow, TRADE_FLOW_BALANCE);
}

static void
add_figure (TradeAudit  *self,
            GHashTable  *by_name,
            GPtrArray   *groups,
            TradeFigure *figure)
{
  Group wanted = { .key = *trade_figure_get_key (figure), .period = trade_figure_get_period (figure) };
  const char *reporter = wanted.key.reporter;
  Group *group;

  wanted.key.reporter = g_intern_static_string (TRADE_CODE_UNSTATED);
  group = g_hash_table_lookup (by_name, &wanted);
  if (group == NULL)
    {
      group = g_memdup2 (&wanted, sizeof wanted);
      group->figures = g_ptr_array_new ();
      g_ptr_array_add (groups, group);
      g_hash_table_add (by_name, group);
    }

  if (trade_world_is_code (self->dataset, TRADE_DIMENSION_REPORTER, reporter))
    group->world = figure;
  else
    g_ptr_array_add (group->figures, figure);
}

static void
check_group (TradeAudit  *self,
             const Group *group)
{
  gboolean are_shares = g_str_equal (group->key.measure, TRADE_MEASURE_WORLD_SHARE);
  TradeInterval whole = { 100, 100 }, sum = { 0, 0 };
  TradeVerdict verdict = TRADE_VERDICT_AGREES;
  double computed = 0;
  g_autoptr (GPtrArray) figures = NULL;

  if (group->figures->len < 2 || (!are_shares && group->world == NULL))
    return;

  if (!are_shares)
    whole = trade_figure_get_bounds (group->world);
  for (guint i = 0; i < group->figures->len; i++)
    {
      TradeInterval bounds = trade_figure_get_bounds (g_ptr_array_index (group->figures, i));

      sum = trade_interval_add (sum, bounds);
      computed += trade_figure_get_value (g_ptr_array_index (group->figures, i));
      if (!trade_interval_intersects (bounds, (TradeInterval) { -HUGE_VAL, whole.upper }))
        verdict = TRADE_VERDICT_DISAGREES;
    }
  if (verdict == TRADE_VERDICT_AGREES && !trade_interval_intersects (sum, (TradeInterval) { -HUGE_VAL, whole.upper }))
    verdict = TRADE_VERDICT_OPEN;

  figures = g_ptr_array_new ();
  if (!are_shares)
    g_ptr_array_add (figures, group->world);
  g_ptr_array_extend (figures, group->figures, NULL, NULL);
  trade_audit_add (self, TRADE_CHECK_REPORTERS, verdict, (TradeFigure **) figures->pdata, figures->len, computed, sum);
}

/*
 * trade_audit_check_reporters:
 * @self: an audit
 *
 * Adds up what several reporters trade, and holds it against the world.
 */
void
trade_audit_check_reporters (TradeAudit *self)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (free_group);
  g_autoptr (GHashTable) by_name = g_hash_table_new (hash_group, equal_groups);

  for (guint i = 0; i < self->figures->len; i++)
    {
      if (is_checked (g_ptr_array_index (self->figures, i)))
        add_figure (self, by_name, groups, g_ptr_array_index (self->figures, i));
    }

  for (guint i = 0; i < groups->len; i++)
    check_group (self, g_ptr_array_index (groups, i));
}
