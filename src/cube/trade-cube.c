/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-cube.h"

#include <string.h>

#include "trade-id-column.h"
#include "trade-sum.h"

#define FIRST_SLOTS 1024

/* An odd number without a pattern. */
#define FACTOR G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)

/* Of a unit that no number was in, or numbers in several scales. */
#define NO_SCALE (-1)
#define SEVERAL_SCALES (-2)

/* So many periods are found without a search: those of twenty years of months. */
#define PERIODS_AT_HAND 256

/* Where an observation is, plus 1, or 0 where the slot is free; and what its key hashes to. */
typedef struct
{
  guint32 place;
  guint32 hash;
} Slot;

struct _TradeCube
{

  TradeCodeList *codes[TRADE_CUBE_N_DIMENSIONS];
  TradeIdColumn  columns[TRADE_CUBE_N_DIMENSIONS];
  gboolean       is_whole[TRADE_CUBE_N_DIMENSIONS]; /* whether the codes make up the whole, which has none of its own */
  GArray        *periods; /* of TradePeriod, each once */
  guint32        at_hand[PERIODS_AT_HAND]; /* of the last periods that were met, each by its own number: where it is, plus 1 */
  TradeIdColumn  period_column;
  GArray        *coefficients; /* of gint64 */
  GArray        *exponents;    /* of gint8 */
  TradeIdColumn  statuses;     /* the status, and whether the value is missing */
  GArray        *scales;       /* of int, by unit */
  char          *scope;        /* NULL where nothing says it */
  guint          n;

  /* The dimensions in which not all observations are like the first: only in these can two keys differ. */
  guint32        first[TRADE_CUBE_N_DIMENSIONS];
  guint32        settled[TRADE_CUBE_N_DIMENSIONS]; /* all bits of the others */
  guint          varying[TRADE_CUBE_N_DIMENSIONS];
  guint          n_varying;

  /* By what each code counts in the hash of a key. */
  guint64        factors[TRADE_CUBE_N_DIMENSIONS];

  /* By the hash of their keys: open addressing over a power of two, never more than half full. */
  Slot          *slots;
  guint          n_slots;
};

/**
 * trade_cube_new:
 *
 * Creates a cube.
 *
 * Returns: (transfer full): a cube without observations
 */
TradeCube *
trade_cube_new (void)
{
  TradeCube *self = g_new0 (TradeCube, 1);

  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    {
      self->codes[i] = trade_code_list_new ();
      self->settled[i] = G_MAXUINT32;
      self->factors[i] = (i > 0 ? self->factors[i - 1] : 1) * FACTOR;
    }
  self->periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod));
  self->coefficients = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->exponents = g_array_new (FALSE, FALSE, sizeof (gint8));
  self->scales = g_array_new (FALSE, FALSE, sizeof (int));
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (Slot, self->n_slots);

  return self;
}

/**
 * trade_cube_free:
 * @self: (transfer full): a cube
 *
 * Frees a cube.
 */
void
trade_cube_free (TradeCube *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    {
      trade_code_list_free (self->codes[i]);
      trade_id_column_clear (&self->columns[i]);
    }
  trade_id_column_clear (&self->period_column);
  trade_id_column_clear (&self->statuses);
  g_array_unref (self->periods);
  g_array_unref (self->coefficients);
  g_array_unref (self->exponents);
  g_array_unref (self->scales);
  g_free (self->scope);
  g_free (self->slots);
  g_free (self);
}

/**
 * trade_cube_intern:
 * @self: a cube
 * @dimension: a dimension
 * @code: (nullable): a code
 * @is_new: (out) (optional): return location for whether the code was not met before, so that trade_cube_describe() is to
 *   say what it stands for
 *
 * Gets the number of a code.
 *
 * Returns: the number; 0 where nothing is stated
 */
guint32
trade_cube_intern (TradeCube          *self,
                   TradeCubeDimension  dimension,
                   const char         *code,
                   gboolean           *is_new)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (dimension < TRADE_CUBE_N_DIMENSIONS, 0);

  return trade_code_list_intern (self->codes[dimension], code, is_new);
}

/**
 * trade_cube_describe:
 * @self: a cube
 * @dimension: a dimension
 * @id: the number of a code; nothing is to be said of number 0
 * @label: (nullable): what it stands for
 * @role: what it is among the others
 * @level: how deep it lies
 *
 * Says what is known of a code.
 */
void
trade_cube_describe (TradeCube          *self,
                     TradeCubeDimension  dimension,
                     guint32             id,
                     const char         *label,
                     TradeCodeRole       role,
                     int                 level)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (dimension < TRADE_CUBE_N_DIMENSIONS);

  if (id > 0)
    trade_code_list_describe (self->codes[dimension], id, label, role, level);
}

/**
 * trade_cube_get_codes:
 * @self: a cube
 * @dimension: a dimension
 *
 * Gets the code list of a dimension.
 *
 * Returns: (transfer none): the list
 */
TradeCodeList *
trade_cube_get_codes (TradeCube          *self,
                      TradeCubeDimension  dimension)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (dimension < TRADE_CUBE_N_DIMENSIONS, NULL);

  return self->codes[dimension];
}

/**
 * trade_cube_make_whole:
 * @self: a cube
 * @dimension: a dimension that is neither that of partners nor that of products
 *
 * Says that a file has no code for the whole of a dimension because all of its codes together are the whole, and that a
 * selection is to add them up.
 */
void
trade_cube_make_whole (TradeCube          *self,
                       TradeCubeDimension  dimension)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (dimension < TRADE_CUBE_N_DIMENSIONS);

  self->is_whole[dimension] = TRUE;
}

/**
 * trade_cube_is_whole:
 * @self: a cube
 * @dimension: a dimension
 *
 * Tells whether all codes of a dimension together are the whole.
 *
 * Returns: whether they are
 */
gboolean
trade_cube_is_whole (TradeCube          *self,
                     TradeCubeDimension  dimension)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (dimension < TRADE_CUBE_N_DIMENSIONS, FALSE);

  return self->is_whole[dimension];
}

/**
 * trade_cube_set_scope:
 * @self: a cube
 * @scope: (nullable): what all of it is about, in the words of the file
 *
 * Says what all observations are about that no dimension tells: "Rice exports".
 */
void
trade_cube_set_scope (TradeCube  *self,
                      const char *scope)
{
  g_return_if_fail (self != NULL);

  g_free (self->scope);
  self->scope = g_strdup (scope);
}

/**
 * trade_cube_get_scope:
 * @self: a cube
 *
 * Gets what all observations are about that no dimension tells.
 *
 * Returns: (transfer none) (nullable): the words of the file; %NULL where there are none
 */
const char *
trade_cube_get_scope (TradeCube *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->scope;
}

/**
 * trade_cube_note_scale:
 * @self: a cube
 * @unit: the number of a unit
 * @scale: the power of ten that a number in it was printed in, from 0 on: 6 where a table says "million"
 *
 * Notes how a file counts. Charts count likewise.
 */
void
trade_cube_note_scale (TradeCube *self,
                       guint32    unit,
                       int        scale)
{
  const int none = NO_SCALE;
  int *noted;

  g_return_if_fail (self != NULL);

  while (self->scales->len <= unit)
    g_array_append_val (self->scales, none);
  noted = &g_array_index (self->scales, int, unit);
  *noted = *noted == NO_SCALE || *noted == scale ? scale : SEVERAL_SCALES;
}

/**
 * trade_cube_get_scale:
 * @self: a cube
 * @unit: the number of a unit
 *
 * Gets the power of ten that all numbers in a unit were printed in.
 *
 * Returns: the power of ten; 0 where several were, or none is known
 */
int
trade_cube_get_scale (TradeCube *self,
                      guint32    unit)
{
  g_return_val_if_fail (self != NULL, 0);

  return unit < self->scales->len ? MAX (g_array_index (self->scales, int, unit), 0) : 0;
}

static guint32
search_period (TradeCube   *self,
               TradePeriod  period)
{
  for (guint i = 0; i < self->periods->len; i++)
    if (trade_period_equal (g_array_index (self->periods, TradePeriod, i), period))
      return i;

  g_array_append_val (self->periods, period);

  return self->periods->len - 1;
}

/* A file has few periods beside its rows. */
static guint32
intern_period (TradeCube   *self,
               TradePeriod  period)
{
  guint32 *place = &self->at_hand[((guint) period.first_month + (guint) period.n_months * 64) % PERIODS_AT_HAND];

  if (*place == 0 || !trade_period_equal (g_array_index (self->periods, TradePeriod, *place - 1), period))
    *place = search_period (self, period) + 1;

  return *place - 1;
}

/* Notes in which dimensions an observation is not like the first. */
static void
note_varying (TradeCube     *self,
              const guint32 *codes)
{
  guint32 differing = 0;

  if (self->n == 0)
    memcpy (self->first, codes, sizeof self->first);

  /* Mostly in none that is not noted yet. */
  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    differing |= (codes[i] ^ self->first[i]) & self->settled[i];
  if (differing == 0)
    return;

  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    if (codes[i] != self->first[i] && self->settled[i] != 0)
      {
        self->settled[i] = 0;
        self->varying[self->n_varying++] = i;
      }
}

/* A sum, whose products do not wait for each other. A dimension in which there is no difference adds nothing, so that a key
 * keeps its hash when another begins to vary. */
static guint32
hash_key (TradeCube     *self,
          const guint32 *codes,
          guint32        period)
{
  guint64 hash = period;

  for (guint i = 0; i < self->n_varying; i++)
    {
      const guint dimension = self->varying[i];

      hash += (codes[dimension] ^ self->first[dimension]) * self->factors[dimension];
    }
  hash = (hash ^ hash >> 32) * FACTOR;

  return (guint32) (hash >> 32);
}

static gboolean
is_at (TradeCube     *self,
       guint          index,
       const guint32 *codes,
       guint32        period)
{
  if (trade_id_column_get (&self->period_column, index) != period)
    return FALSE;
  for (guint i = 0; i < self->n_varying; i++)
    if (trade_id_column_get (&self->columns[self->varying[i]], index) != codes[self->varying[i]])
      return FALSE;

  return TRUE;
}

static void
grow (TradeCube *self)
{
  const guint n_slots = self->n_slots * 2;
  Slot *slots = g_new0 (Slot, n_slots);

  for (guint i = 0; i < self->n_slots; i++)
    {
      guint slot = self->slots[i].hash & (n_slots - 1);

      if (self->slots[i].place == 0)
        continue;
      while (slots[slot].place != 0)
        slot = (slot + 1) & (n_slots - 1);
      slots[slot] = self->slots[i];
    }

  g_free (self->slots);
  self->slots = slots;
  self->n_slots = n_slots;
}

static void
append (TradeCube              *self,
        const TradeObservation *observation,
        guint32                 period)
{
  const gint8 exponent = (gint8) observation->value.exponent;

  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    trade_id_column_append (&self->columns[i], observation->codes[i]);
  trade_id_column_append (&self->period_column, period);
  trade_id_column_append (&self->statuses, (guint32) observation->status * 2 + (observation->missing ? 1 : 0));
  g_array_append_val (self->coefficients, observation->value.coefficient);
  g_array_append_val (self->exponents, exponent);
  self->n++;
}

static TradeDecimal
get_value (TradeCube *self,
           guint      index)
{
  return (TradeDecimal) { g_array_index (self->coefficients, gint64, index), g_array_index (self->exponents, gint8, index) };
}

static gboolean
is_missing (TradeCube *self,
            guint      index)
{
  return trade_id_column_get (&self->statuses, index) % 2 == 1;
}

static gboolean
is_amount (TradeCube *self,
           guint      index)
{
  const guint32 flow_id = trade_id_column_get (&self->columns[TRADE_CUBE_FLOW], index);
  const guint32 measure_id = trade_id_column_get (&self->columns[TRADE_CUBE_MEASURE], index);
  const TradeSeriesKey key = {
    .flow = trade_code_list_get (self->codes[TRADE_CUBE_FLOW], flow_id)->code,
    .measure = trade_code_list_get (self->codes[TRADE_CUBE_MEASURE], measure_id)->code,
  };

  return !is_missing (self, index) && trade_series_key_may_be_net (&key);
}

static TradeAddition
compare (TradeCube              *self,
         guint                   index,
         const TradeObservation *observation)
{
  const gboolean missing = is_missing (self, index);
  const gboolean same = missing == observation->missing &&
                        (missing || trade_decimal_cmp (get_value (self, index), observation->value) == 0);

  return same ? TRADE_ADDITION_REPEATED : TRADE_ADDITION_CONTRADICTED;
}

/**
 * trade_cube_add:
 * @self: a cube
 * @observation: an observation, whose exponent lies between -100 and 100
 *
 * Adds an observation.
 *
 * Returns: what became of it
 */
TradeAddition
trade_cube_add (TradeCube              *self,
                const TradeObservation *observation)
{
  guint32 period, hash;
  guint slot;

  g_return_val_if_fail (self != NULL, TRADE_ADDITION_REPEATED);
  g_return_val_if_fail (observation != NULL, TRADE_ADDITION_REPEATED);

  note_varying (self, observation->codes);
  period = intern_period (self, observation->period);
  hash = hash_key (self, observation->codes, period);
  slot = hash & (self->n_slots - 1);
  while (self->slots[slot].place != 0)
    {
      const guint index = self->slots[slot].place - 1;

      if (self->slots[slot].hash == hash && is_at (self, index, observation->codes, period))
        return compare (self, index, observation);
      slot = (slot + 1) & (self->n_slots - 1);
    }

  append (self, observation, period);
  self->slots[slot] = (Slot) { .place = self->n, .hash = hash };
  if (self->n * 2 > self->n_slots)
    grow (self);

  return TRADE_ADDITION_NEW;
}

/**
 * trade_cube_turn_flow:
 * @self: a cube
 * @flow: the code of a flow
 *
 * Takes their sign from the amounts of a flow where all of them stand below zero, as what is paid does in accounts. Where only some do,
 * they are corrections.
 *
 * Returns: whether they stood so
 */
gboolean
trade_cube_turn_flow (TradeCube  *self,
                      const char *flow)
{
  g_autoptr (GArray) below = g_array_new (FALSE, FALSE, sizeof (guint));
  guint32 turned;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (flow != NULL, FALSE);

  turned = trade_code_list_lookup (self->codes[TRADE_CUBE_FLOW], flow);
  if (turned == 0)
    return FALSE;

  for (guint i = 0; i < self->n; i++)
    {
      if (trade_id_column_get (&self->columns[TRADE_CUBE_FLOW], i) != turned || !is_amount (self, i) ||
          get_value (self, i).coefficient == 0)
        continue;
      if (get_value (self, i).coefficient > 0)
        return FALSE;
      g_array_append_val (below, i);
    }
  for (guint i = 0; i < below->len; i++)
    g_array_index (self->coefficients, gint64, g_array_index (below, guint, i)) *= -1;

  return below->len > 0;
}

/**
 * trade_cube_set_code:
 * @self: a cube to which nothing is added any more
 * @index: an observation, from 0
 * @dimension: a dimension
 * @id: the number of a code
 *
 * Puts another code in the place of one. No two observations may have the same codes and period then.
 */
void
trade_cube_set_code (TradeCube          *self,
                     guint               index,
                     TradeCubeDimension  dimension,
                     guint32             id)
{
  g_return_if_fail (self != NULL && index < self->n);
  g_return_if_fail (dimension < TRADE_CUBE_N_DIMENSIONS);
  g_return_if_fail (id < trade_code_list_get_n (self->codes[dimension]));

  trade_id_column_set (&self->columns[dimension], index, id);
}

/**
 * trade_cube_set_status:
 * @self: a cube
 * @index: an observation, from 0
 * @status: its status
 *
 * Says something else of an observation than was said when it was added.
 */
void
trade_cube_set_status (TradeCube   *self,
                       guint        index,
                       TradeStatus  status)
{
  g_return_if_fail (self != NULL && index < self->n);

  trade_id_column_set (&self->statuses, index, (guint32) status * 2 + (is_missing (self, index) ? 1 : 0));
}

/**
 * trade_cube_get_n:
 * @self: a cube
 *
 * Counts the observations.
 *
 * Returns: how many there are
 */
guint
trade_cube_get_n (TradeCube *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n;
}

/**
 * trade_cube_get_code:
 * @self: a cube
 * @index: an observation, from 0
 * @dimension: a dimension
 *
 * Gets the number of a code of an observation.
 *
 * Returns: the number; 0 where nothing is stated
 */
guint32
trade_cube_get_code (TradeCube          *self,
                     guint               index,
                     TradeCubeDimension  dimension)
{
  g_return_val_if_fail (self != NULL && index < self->n, 0);
  g_return_val_if_fail (dimension < TRADE_CUBE_N_DIMENSIONS, 0);

  return trade_id_column_get (&self->columns[dimension], index);
}

/**
 * trade_cube_get_period:
 * @self: a cube
 * @index: an observation, from 0
 *
 * Gets the period of an observation.
 *
 * Returns: the period
 */
TradePeriod
trade_cube_get_period (TradeCube *self,
                       guint      index)
{
  g_return_val_if_fail (self != NULL && index < self->n, trade_period_new_annual (0));

  return g_array_index (self->periods, TradePeriod, trade_id_column_get (&self->period_column, index));
}

/**
 * trade_cube_get:
 * @self: a cube
 * @index: an observation, from 0
 *
 * Gets an observation.
 *
 * Returns: the observation
 */
TradeObservation
trade_cube_get (TradeCube *self,
                guint      index)
{
  TradeObservation observation = { .period = { 0, 1 } };

  g_return_val_if_fail (self != NULL && index < self->n, observation);

  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    observation.codes[i] = trade_id_column_get (&self->columns[i], index);
  observation.period = trade_cube_get_period (self, index);
  observation.status = trade_id_column_get (&self->statuses, index) / 2;
  observation.missing = is_missing (self, index);
  observation.value = get_value (self, index);

  return observation;
}
