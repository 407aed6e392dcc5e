/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-select-private.h"

#define MAX_LEVEL 32

/* So many members at least make a level complete that has no code for the whole beside it: nearly all sections, chapters,
 * headings or subheadings of a nomenclature, or the countries of the world. */
static const struct
{
  TradeCubeDimension dimension;
  char               classification; /* the first letter of its code; '\0' for any */
  int                level;
  guint              n_members;
} complete[] = {
  { TRADE_CUBE_PRODUCT, 'S', 1, 9 },     { TRADE_CUBE_PRODUCT, 'S', 2, 60 },
  { TRADE_CUBE_PRODUCT, 'S', 3, 240 },   { TRADE_CUBE_PRODUCT, 'H', 2, 90 },
  { TRADE_CUBE_PRODUCT, 'H', 4, 1100 },  { TRADE_CUBE_PRODUCT, 'H', 6, 4000 },
  { TRADE_CUBE_PARTNER, '\0', 1, 100 },
};

/* The members of each level, and how many codes they are. */
typedef struct
{
  guint n_codes[MAX_LEVEL + 1];
} Levels;

static int
get_level (const TradeCode *code)
{
  return CLAMP (code->level, 1, MAX_LEVEL);
}

static void
keep_wanted (TradeSelecting *self,
             TradeAxis      *axis,
             GArray         *wanted)
{
  for (guint i = 0; i < trade_cube_get_n (self->cube); i++)
    {
      const guint32 id = trade_cube_get_code (self->cube, i, axis->dimension);
      gboolean is_wanted = FALSE;

      if (self->reasons[i] != 0)
        continue;
      for (guint j = 0; j < wanted->len; j++)
        is_wanted |= g_array_index (wanted, guint32, j) == id;
      if (!is_wanted)
        trade_selecting_set_aside (self, i, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) axis->dimension);
    }
}

/* Whether a partner is wanted as the scope of the figures, or products as rows. */
static void
find_scope (TradeSelecting *self,
            TradeAxis      *axis)
{
  g_autofree guint *counts = trade_selecting_count (self, axis->dimension);
  const guint n = trade_code_list_get_n (trade_cube_get_codes (self->cube, axis->dimension));
  guint n_codes = 0;
  guint32 only = 0;

  axis->mode = TRADE_AXIS_NONE;
  for (guint32 i = 0; i < n; i++)
    {
      if (counts[i] == 0)
        continue;
      n_codes++;
      only = i;
      /* What states no partner is no total beside others that do. */
      if (i > 0 && trade_selecting_get_code (self, axis->dimension, i)->role == TRADE_CODE_WHOLE &&
          (axis->mode == TRADE_AXIS_NONE || counts[i] > counts[axis->scope]))
        {
          axis->mode = TRADE_AXIS_SCOPE;
          axis->scope = i;
        }
    }

  if (n_codes == 1)
    {
      axis->mode = TRADE_AXIS_SCOPE;
      axis->scope = only;
    }
}

/* The members of a breakdown are counted where the rest is as it will be: with all partners, or of all products. */
static Levels
count_levels (TradeSelecting  *self,
              const TradeAxis *axis,
              const TradeAxis *other)
{
  const guint n = trade_code_list_get_n (trade_cube_get_codes (self->cube, axis->dimension));
  g_autofree guint8 *is_met = g_new0 (guint8, n);
  Levels levels = { { 0 } };

  for (guint i = 0; i < trade_cube_get_n (self->cube); i++)
    {
      const guint32 id = trade_cube_get_code (self->cube, i, axis->dimension);
      const TradeCode *code = trade_selecting_get_code (self, axis->dimension, id);

      if (self->reasons[i] != 0 || is_met[id] || code->role != TRADE_CODE_MEMBER ||
          (axis->mode == TRADE_AXIS_SCOPE && id == axis->scope) ||
          (other->mode == TRADE_AXIS_SCOPE && trade_cube_get_code (self->cube, i, other->dimension) != other->scope))
        continue;

      is_met[id] = TRUE;
      levels.n_codes[get_level (code)]++;
    }

  return levels;
}

static int
choose_level (const Levels *levels)
{
  int alone = 0;

  for (int i = 1; i <= MAX_LEVEL; i++)
    {
      if (levels->n_codes[i] > 1)
        return i;
      if (levels->n_codes[i] == 1 && alone == 0)
        alone = i;
    }

  return alone;
}

static gboolean
is_complete (TradeSelecting  *self,
             const TradeAxis *axis,
             guint            n_members)
{
  const guint32 id = self->selected->codes[TRADE_CUBE_CLASSIFICATION];
  /* The parts of several classifications make up no whole. */
  const char *classification =
    id != TRADE_SELECTED_SEVERAL ? trade_selecting_get_code (self, TRADE_CUBE_CLASSIFICATION, id)->code : TRADE_SELECTION_ALL;

  for (guint i = 0; i < G_N_ELEMENTS (complete); i++)
    if (complete[i].dimension == axis->dimension && complete[i].level == axis->level &&
        (complete[i].classification == '\0' || complete[i].classification == *classification ||
         (*classification == '\0' && complete[i].classification == 'H')))
      return n_members >= complete[i].n_members;

  return FALSE;
}

static void
find_level (TradeSelecting  *self,
            TradeAxis       *axis,
            const TradeAxis *other,
            int              wanted)
{
  const Levels levels = count_levels (self, axis, other);

  axis->level = wanted > 0 ? MIN (wanted, MAX_LEVEL) : choose_level (&levels);
  if (axis->mode == TRADE_AXIS_NONE && axis->level > 0 && is_complete (self, axis, levels.n_codes[axis->level]))
    axis->mode = TRADE_AXIS_SUM;
}

/* Makes the code that most observations have the scope. What states none is the scope only where nothing is left that states
 * one: nobody knows what it is of. */
static void
choose_scope (TradeSelecting *self,
              TradeAxis      *axis)
{
  g_autofree guint *counts = trade_selecting_count (self, axis->dimension);
  const guint n = trade_code_list_get_n (trade_cube_get_codes (self->cube, axis->dimension));

  axis->mode = TRADE_AXIS_SCOPE;
  axis->scope = 0;
  for (guint32 i = 1; i < n; i++)
    if (counts[i] > (axis->scope > 0 ? counts[axis->scope] : 0))
      axis->scope = i;
}

/* Whether there are but groups, which can be shown one at a time. */
static gboolean
has_only_groups (const TradeAxis *axis)
{
  return axis->mode == TRADE_AXIS_NONE && axis->level == 0;
}

/* A partner in a period, or a period alone. */
static guint64
pack (guint32     partner,
      TradePeriod period,
      guint32     flow)
{
  return ((guint64) partner << 40) ^ ((guint64) flow << 32) ^ ((guint64) (guint32) period.first_month << 8) ^ (guint64) period.n_months;
}

static void
keep_pair (GHashTable *pairs,
           guint64     pair)
{
  if (!g_hash_table_contains (pairs, &pair))
    g_hash_table_add (pairs, g_memdup2 (&pair, sizeof pair));
}

/* Some partners are shown together where each of them is there in every period, and no part is missing: their sum may be compared from
 * one period to the next then. Returns how many there are; 0 where they cannot be added. */
static guint
count_addable (TradeSelecting *self)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) periods = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) partners = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < trade_cube_get_n (self->cube); i++)
    {
      const TradeObservation observation = trade_cube_get (self->cube, i);
      const guint32 partner = observation.codes[TRADE_CUBE_PARTNER];
      const TradeCode *code = trade_selecting_get_code (self, TRADE_CUBE_PARTNER, partner);

      if (self->reasons[i] != 0 || code->role != TRADE_CODE_MEMBER || get_level (code) != self->partner.level || partner == 0)
        continue;
      if (observation.missing || !trade_selecting_can_be_summed (self, i))
        return 0;
      keep_pair (pairs, pack (partner, observation.period, observation.codes[TRADE_CUBE_FLOW]));
      keep_pair (periods, pack (0, observation.period, observation.codes[TRADE_CUBE_FLOW]));
      g_hash_table_add (partners, GUINT_TO_POINTER (partner));
    }

  return g_hash_table_size (pairs) == g_hash_table_size (periods) * g_hash_table_size (partners) ? g_hash_table_size (partners) : 0;
}

/* Where neither partners nor products have a whole, the partners that there are stand together, or one of them alone. */
static void
choose_partners (TradeSelecting *self)
{
  const guint n = has_only_groups (&self->partner) ? 0 : count_addable (self);

  if (n > 1)
    {
      self->partner.mode = TRADE_AXIS_SUM;
      self->selected->partners.n_some = n;
    }
  else
    choose_scope (self, &self->partner);
  find_level (self, &self->product, &self->partner, self->selection->products.level);
}

static gboolean
start_axis (TradeSelecting  *self,
            TradeAxis       *axis,
            GError         **error)
{
  g_autoptr (GArray) wanted = NULL;

  if (!trade_selecting_find_codes (self, axis->dimension, self->selection->codes[axis->dimension], &wanted, error))
    return FALSE;
  if (wanted != NULL)
    keep_wanted (self, axis, wanted);
  find_scope (self, axis);

  return TRUE;
}

/* Finds how partners and products make up the whole, and at which level they are shown. */
gboolean
trade_selecting_choose_axes (TradeSelecting  *self,
                             GError         **error)
{
  self->partner.dimension = TRADE_CUBE_PARTNER;
  self->product.dimension = TRADE_CUBE_PRODUCT;
  if (!start_axis (self, &self->partner, error) || !start_axis (self, &self->product, error))
    return FALSE;

  find_level (self, &self->partner, &self->product, self->selection->partners.level);
  find_level (self, &self->product, &self->partner, self->selection->products.level);
  if (has_only_groups (&self->partner) || (self->partner.mode == TRADE_AXIS_NONE && self->product.mode == TRADE_AXIS_NONE))
    choose_partners (self);
  if (has_only_groups (&self->product))
    {
      choose_scope (self, &self->product);
      find_level (self, &self->partner, &self->product, self->selection->partners.level);
    }

  self->selected->partners.level = self->partner.level;
  self->selected->products.level = self->product.level;
  self->selected->partners.is_summed = self->partner.mode == TRADE_AXIS_SUM;
  self->selected->products.is_summed = self->product.mode == TRADE_AXIS_SUM;
  self->selected->codes[TRADE_CUBE_PARTNER] =
    self->partner.mode == TRADE_AXIS_SCOPE ? self->partner.scope : TRADE_SELECTED_SEVERAL;
  self->selected->codes[TRADE_CUBE_PRODUCT] =
    self->product.mode == TRADE_AXIS_SCOPE ? self->product.scope : TRADE_SELECTED_SEVERAL;

  return TRUE;
}
