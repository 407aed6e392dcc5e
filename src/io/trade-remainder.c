/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-remainder.h"

#include <math.h>

#include "trade-alike.h"
#include "trade-vocabulary.h"

/* "Countries of the CIS" and "other countries" are all that there is, and below each of them stand its members: what is called the rest
 * is no partner beside these, but a group that has some of them. */

/* The numbers that differ in nothing but the one dimension. */
typedef struct
{
  double  whole, groups, members, rest;
  double  step;
  guint32 of_rest;
  guint   n_rests;
} Sums;

static gboolean
is_rest (const TradeCode *code)
{
  return trade_vocabulary_is_rest (code->code) || trade_vocabulary_is_rest (code->label);
}

static void
add (gpointer                sums,
     const TradeCode        *code,
     guint32                 number,
     const TradeObservation *observation)
{
  const double value = trade_decimal_to_double (observation->value);
  Sums *self = sums;

  if (number == 0)
    return;

  self->step += pow (10, observation->value.exponent);
  if (code->role == TRADE_CODE_WHOLE)
    self->whole = value;
  else if (code->role == TRADE_CODE_GROUP)
    self->groups += value;
  else if (is_rest (code))
    {
      self->rest = value;
      self->of_rest = number;
      self->n_rests++;
    }
  else
    self->members += value;
}

/* Whether groups and the rest are all, and there are more members than groups can have. */
static gboolean
has_members (const Sums *self)
{
  return self->n_rests == 1 && self->groups > 0 && fabs (self->groups + self->rest - self->whole) <= self->step / 2 &&
         self->members > self->groups + self->step / 2;
}

/* The rest that has members wherever it is one of positive numbers; 0 where there is none. */
static guint32
find (GHashTable *sums)
{
  GHashTableIter iter;
  gpointer value;
  guint32 found = 0;

  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Sums *one = value;

      if (one->n_rests == 0 || one->whole <= 0)
        continue;
      if (!has_members (one) || (found != 0 && found != one->of_rest))
        return 0;
      found = one->of_rest;
    }

  return found;
}

/*
 * trade_remainder_settle:
 * @cube: what was read of a file
 * @dimension: partners or products
 *
 * Makes a group of what is called the rest where it is what groups leave of the whole, and some of those beside it belong to it.
 */
void
trade_remainder_settle (TradeCube          *cube,
                        TradeCubeDimension  dimension)
{
  TradeCodeList *codes = trade_cube_get_codes (cube, dimension);
  g_autoptr (GHashTable) sums = NULL;
  gboolean has_rest = FALSE, has_group = FALSE;
  guint32 rest;

  for (guint32 i = 1; i < trade_code_list_get_n (codes); i++)
    {
      const TradeCode *code = trade_code_list_get (codes, i);

      has_group = has_group || code->role == TRADE_CODE_GROUP;
      has_rest = has_rest || (code->role == TRADE_CODE_MEMBER && is_rest (code));
    }
  if (!has_rest || !has_group || trade_cube_get_n (cube) > TRADE_ALIKE_MOST)
    return;

  sums = trade_alike_add_up (cube, dimension, sizeof (Sums), add);
  rest = find (sums);
  if (rest != 0)
    trade_code_list_describe (codes, rest, NULL, TRADE_CODE_GROUP, 1);
}
