/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-audit-private.h"

#include <math.h>

/* A partner that amounts to all others together is likely all of them, whatever it is called: then it is counted twice. One that
 * is called the world is settled before, see trade-world.c.
 */

/* Of fewer partners one may well be as much as the others. */
#define LEAST_PARTS 4

/* So close the rounding must bring a sum to a partner for their agreement to be no accident. */
#define CLOSE 0.005

/* Partners of one flow and period, of which a release has no total. */
static gboolean
is_checked (TradeAudit       *self,
            const TradeWhole *whole)
{
  TradeFigure *total;

  if (whole->dimension != TRADE_DIMENSION_PARTNER || whole->n_parts < LEAST_PARTS || whole->has_missing ||
      !g_str_equal (whole->key.partner, TRADE_CODE_TOTAL) || !g_str_equal (whole->key.measure, TRADE_MEASURE_VALUE) ||
      g_str_equal (whole->key.flow, TRADE_FLOW_BALANCE))
    return FALSE;

  total = trade_dataset_lookup (self->dataset, &whole->key, whole->period);

  return total == NULL || trade_figure_is_derived (total);
}

static guint
find_greatest (const TradeWhole *whole)
{
  guint greatest = 0;

  for (guint i = 1; i < whole->n_parts; i++)
    {
      if (trade_figure_get_value (whole->parts[i]) >
          trade_figure_get_value (whole->parts[greatest]))
        greatest = i;
    }

  return greatest;
}

static TradeInterval
add_others (const TradeWhole *whole,
            guint             but,
            double           *value)
{
  TradeInterval sum = { 0, 0 };

  *value = 0;
  for (guint i = 0; i < whole->n_parts; i++)
    {
      TradeFigure *part = whole->parts[i];

      if (i == but)
        continue;
      *value += trade_figure_get_value (part);
      sum = trade_interval_add (sum, trade_figure_get_bounds (part));
    }

  return sum;
}

/* The partner that amounts to all others, if there is one. */
static TradeFigure *
find_world (const TradeWhole *whole)
{
  guint greatest = find_greatest (whole);
  TradeFigure *figure = whole->parts[greatest];
  TradeInterval bounds = trade_figure_get_bounds (figure);
  double value;
  TradeInterval sum = add_others (whole, greatest, &value);

  if (!trade_interval_intersects (sum, bounds) ||
      (sum.upper - sum.lower) + (bounds.upper - bounds.lower) > CLOSE * trade_figure_get_value (figure))
    return NULL;

  return figure;
}

/* The partners that amount to all others somewhere. */
static GHashTable *
list_worlds (TradeAudit *self)
{
  GHashTable *worlds = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < trade_wholes_get_n (self->reckoning.wholes); i++)
    {
      const TradeWhole *whole = trade_wholes_get (self->reckoning.wholes, i);
      TradeFigure *world = is_checked (self, whole) ? find_world (whole) : NULL;

      if (world != NULL)
        g_hash_table_add (worlds, (gpointer) trade_figure_get_key (world)->partner);
    }

  return worlds;
}

/* Leaves those out that elsewhere are one of several partners. */
static void
drop_partners (TradeAudit *self,
               GHashTable *worlds)
{
  for (guint i = 0; i < trade_wholes_get_n (self->reckoning.wholes) && g_hash_table_size (worlds) > 0; i++)
    {
      const TradeWhole *whole = trade_wholes_get (self->reckoning.wholes, i);
      TradeFigure *world;

      if (!is_checked (self, whole))
        continue;
      world = find_world (whole);
      for (guint j = 0; j < whole->n_parts; j++)
        {
          if (whole->parts[j] != world)
            g_hash_table_remove (worlds, trade_figure_get_key (whole->parts[j])->partner);
        }
    }
}

static void
add_world (TradeAudit       *self,
           const TradeWhole *whole,
           TradeFigure      *world)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  TradeInterval sum;
  double value;

  g_ptr_array_add (figures, world);
  for (guint i = 0; i < whole->n_parts; i++)
    {
      if (whole->parts[i] != world)
        g_ptr_array_add (figures, whole->parts[i]);
    }

  sum = add_others (whole, find_greatest (whole), &value);
  trade_audit_add (self, TRADE_CHECK_WORLD, TRADE_VERDICT_OPEN, (TradeFigure **) figures->pdata, figures->len, value, sum);
}

/*
 * trade_audit_check_worlds:
 * @self: an audit
 *
 * Finds the partners that amount to all others together, in each flow and period that they are in.
 */
void
trade_audit_check_worlds (TradeAudit *self)
{
  g_autoptr (GHashTable) worlds = list_worlds (self);

  drop_partners (self, worlds);
  for (guint i = 0; i < trade_wholes_get_n (self->reckoning.wholes) && g_hash_table_size (worlds) > 0; i++)
    {
      const TradeWhole *whole = trade_wholes_get (self->reckoning.wholes, i);
      TradeFigure *world = is_checked (self, whole) ? find_world (whole) : NULL;

      if (world != NULL && g_hash_table_contains (worlds, trade_figure_get_key (world)->partner))
        add_world (self, whole, world);
    }
}
