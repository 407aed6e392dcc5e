/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-intake-private.h"

#include <string.h>

#include "trade-label.h"

/* What a row says of its values, beside them. */

/* Of so many columns the tokenizer can compare the cells. */
#define MAX_WATCHED 64

/**
 * trade_intake_make_whole:
 * @self: an intake
 * @dimension: a dimension
 *
 * Says that all codes of a dimension together are the whole, for which the table has no row, as trade_cube_make_whole() does.
 */
void
trade_intake_make_whole (TradeIntake        *self,
                         TradeCubeDimension  dimension)
{
  g_return_if_fail (self != NULL);

  trade_cube_make_whole (self->reading->cube, dimension);
}

/**
 * trade_intake_set_scope:
 * @self: an intake
 * @scope: what the table is about, in its own words
 *
 * Says what all figures are about where no column tells it, as trade_cube_set_scope() does.
 */
void
trade_intake_set_scope (TradeIntake *self,
                        const char  *scope)
{
  g_autofree char *line = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (scope != NULL);

  line = trade_label_make_line (scope);
  trade_cube_set_scope (self->reading->cube, line);
}

/**
 * trade_intake_name_publisher:
 * @self: an intake
 * @name: who publishes the table, as it says itself
 *
 * Says where the figures come from. What is said of two tables in one file is said of both.
 */
void
trade_intake_name_publisher (TradeIntake *self,
                             const char  *name)
{
  g_autofree char *before = NULL;
  g_autofree char *both = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  before = g_steal_pointer (&self->reading->publisher);
  both = before == NULL || strstr (before, name) != NULL ? g_strdup (before != NULL ? before : name)
                                                         : g_strjoin ("; ", before, name, NULL);
  self->reading->publisher = trade_label_make_line (both);
}

/**
 * trade_intake_watch:
 * @self: an intake that has found its header
 * @columns: (array length=n_columns): columns from 0, or %TRADE_HEADING_NONE
 * @n_columns: how many there are
 *
 * Has it noticed where cells of some columns are the same in rows that follow each other, so that trade_intake_repeat() can tell.
 */
void
trade_intake_watch (TradeIntake *self,
                    const int   *columns,
                    guint        n_columns)
{
  guint64 watched = 0;

  g_return_if_fail (self != NULL && self->header != NULL);

  for (guint i = 0; i < n_columns; i++)
    watched |= columns[i] >= 0 && columns[i] < MAX_WATCHED ? G_GUINT64_CONSTANT (1) << columns[i] : 0;
  trade_csv_watch (self->csv, watched);
}

static gboolean
is_unchanged (TradeIntake *self,
              int          column)
{
  return column < 0 || (column < MAX_WATCHED && (self->unchanged >> column & 1) != 0);
}

/**
 * trade_intake_repeat:
 * @self: an intake that stands on a row
 * @observation: what the row says so far
 * @dimension: a dimension
 * @column: the column that its code is read of
 * @other: another one that it is read of as well, or %TRADE_HEADING_NONE
 *
 * Puts the code of the last observation that was taken into this one, where the cells are the same that it was read of. Not for
 * dimensions that the values of a row differ in.
 *
 * Returns: whether it was; otherwise the code is to be read
 */
gboolean
trade_intake_repeat (TradeIntake        *self,
                     TradeObservation   *observation,
                     TradeCubeDimension  dimension,
                     int                 column,
                     int                 other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (observation != NULL, FALSE);

  if (self->unchanged == 0 || !is_unchanged (self, column) || !is_unchanged (self, other))
    return FALSE;

  observation->codes[dimension] = self->last.codes[dimension];

  return TRUE;
}

/**
 * trade_intake_repeat_period:
 * @self: an intake that stands on a row
 * @observation: what the row says so far
 * @column: the column that its period is read of
 *
 * Puts the period of the last observation that was taken, and its frequency, into this one, as trade_intake_repeat() does with a
 * code.
 *
 * Returns: whether it was; otherwise the period is to be read
 */
gboolean
trade_intake_repeat_period (TradeIntake      *self,
                            TradeObservation *observation,
                            int               column)
{
  if (!trade_intake_repeat (self, observation, TRADE_CUBE_FREQUENCY, column, TRADE_HEADING_NONE))
    return FALSE;

  observation->period = self->last.period;

  return TRUE;
}

/**
 * trade_intake_recall:
 * @self: an intake
 * @observation: what the row says so far
 * @dimension: a dimension
 * @code: its code
 *
 * Puts a code into an observation that was met before, so that what it stands for need not be found out again: rows are many,
 * codes are few.
 *
 * Returns: whether it was; otherwise trade_intake_code() is to be called
 */
gboolean
trade_intake_recall (TradeIntake        *self,
                     TradeObservation   *observation,
                     TradeCubeDimension  dimension,
                     const char         *code)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (observation != NULL, FALSE);

  observation->codes[dimension] = trade_code_list_recall (self->codes[dimension], code);

  return observation->codes[dimension] > 0 || *code == '\0';
}

/**
 * trade_intake_code:
 * @self: an intake
 * @observation: what the row says so far
 * @dimension: a dimension
 * @code: (nullable): its code, or %NULL or nothing where it is not stated
 * @label: (nullable): what it stands for
 * @role: what it is among the others
 * @level: how deep it lies
 *
 * Puts a code into an observation. What it stands for is noted when it is met first.
 */
void
trade_intake_code (TradeIntake        *self,
                   TradeObservation   *observation,
                   TradeCubeDimension  dimension,
                   const char         *code,
                   const char         *label,
                   TradeCodeRole       role,
                   int                 level)
{
  guint32 id;

  g_return_if_fail (self != NULL);
  g_return_if_fail (observation != NULL);

  if (trade_intake_recall (self, observation, dimension, code != NULL ? code : ""))
    return;

  id = trade_cube_intern (self->reading->cube, dimension, code, NULL);
  trade_cube_describe (self->reading->cube, dimension, id, label, role, level);
  observation->codes[dimension] = id;
}

/**
 * trade_intake_get_code:
 * @self: an intake
 * @observation: what the row says
 * @dimension: a dimension
 *
 * Gets what an observation has in a dimension.
 *
 * Returns: (transfer none): the code
 */
const TradeCode *
trade_intake_get_code (TradeIntake            *self,
                       const TradeObservation *observation,
                       TradeCubeDimension      dimension)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (observation != NULL, NULL);

  return trade_code_list_get (self->codes[dimension], observation->codes[dimension]);
}

/**
 * trade_intake_word:
 * @self: an intake
 * @observation: what the row says so far
 * @dimension: a dimension
 * @code: a code that the program knows, such as %TRADE_FLOW_EXPORT
 *
 * Puts a code into an observation that needs no label.
 */
void
trade_intake_word (TradeIntake        *self,
                   TradeObservation   *observation,
                   TradeCubeDimension  dimension,
                   const char         *code)
{
  trade_intake_code (self, observation, dimension, code, NULL, TRADE_CODE_MEMBER, 1);
}

/**
 * trade_intake_period:
 * @self: an intake
 * @observation: what the row says so far
 * @period: its period
 * @is_cumulative: whether the value counts from the start of the year on
 *
 * Puts a period and its frequency into an observation.
 */
void
trade_intake_period (TradeIntake      *self,
                     TradeObservation *observation,
                     TradePeriod       period,
                     gboolean          is_cumulative)
{
  observation->period = period;
  trade_intake_word (self, observation, TRADE_CUBE_FREQUENCY,
                     is_cumulative ? TRADE_FREQUENCY_CUMULATIVE : trade_frequency_of_period (period));
}
