/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-whole.h"

#include <float.h>
#include <math.h>

#include "trade-alike.h"

/* A row of all partners that is called as nobody knows stands among them, and everything counts twice. Its numbers give it away: in each
 * period it is as much as all others together. */

/* Of fewer parts it may well be one of them. */
#define LEAST_PARTS 3

/* It is less likely than this that the numbers agree by chance. */
#define MOST_CHANCE 1e-4

/* The numbers that differ in nothing but the one dimension. */
typedef struct
{
  double  sum;
  double  step; /* how far the sum may be off to both sides together */
  double  most;
  guint32 largest;
  guint   n;
} Group;

static void
add (gpointer                sums,
     const TradeCode        *code,
     guint32                 number,
     const TradeObservation *observation)
{
  const double value = trade_decimal_to_double (observation->value);
  Group *self = sums;

  self->sum += value;
  self->step += pow (10, observation->value.exponent);
  self->n++;
  if (self->largest == 0 || value > self->most)
    {
      self->most = value;
      self->largest = number;
    }
}

/* How likely it is that a number is by chance what the others add up to as nearly as the largest is: there are as many others as its
 * digits allow. 1 where it is not what they add up to, as far as they are rounded. */
static double
get_chance (const Group *group)
{
  const double apart = fabs (group->sum - 2 * group->most);
  const double exact = group->most * group->n * DBL_EPSILON;

  if (group->n <= LEAST_PARTS || group->most <= 0 || apart > group->step / 2)
    return 1;

  return MIN ((apart <= exact ? group->step / group->n : group->step) / group->most, 1);
}

/* The code that is the sum of the others wherever it is; 0 where there is none. */
static guint32
find (GHashTable *groups)
{
  GHashTableIter iter;
  gpointer value;
  guint32 found = 0;
  double chance = 1;

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Group *group = value;
      const double one = get_chance (group);

      if (one == 1 || (found != 0 && group->largest != found))
        return 0;
      found = group->largest;
      chance *= one;
    }

  return chance <= MOST_CHANCE ? found : 0;
}

/* Whether all stand beside each other, and none is known to be all of them. */
static gboolean
are_members (TradeCodeList *codes)
{
  const guint n = trade_code_list_get_n (codes);

  for (guint32 i = 1; i < n; i++)
    if (trade_code_list_get (codes, i)->role != TRADE_CODE_MEMBER || trade_code_list_get (codes, i)->level != trade_code_list_get (codes, 1)->level)
      return FALSE;

  return n > LEAST_PARTS + 1;
}

/*
 * trade_whole_settle:
 * @cube: what was read of a file
 * @dimension: partners or products
 *
 * Looks for a partner or a product that is as much as all others together, in every flow and period, and makes it the whole. Nothing is
 * done where the whole is known, or where some of them are others together.
 *
 * Returns: (transfer none) (nullable): the code, or %NULL where there is none
 */
const TradeCode *
trade_whole_settle (TradeCube          *cube,
                    TradeCubeDimension  dimension)
{
  TradeCodeList *codes = trade_cube_get_codes (cube, dimension);
  g_autoptr (GHashTable) groups = NULL;
  guint32 whole;

  if (!are_members (codes) || trade_cube_get_n (cube) > TRADE_ALIKE_MOST)
    return NULL;

  groups = trade_alike_add_up (cube, dimension, sizeof (Group), add);
  whole = find (groups);
  if (whole == 0)
    return NULL;

  trade_code_list_describe (codes, whole, NULL, TRADE_CODE_WHOLE, 0);

  return trade_code_list_get (codes, whole);
}
