/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-row.h"

#include <glib/gi18n.h>

#include "trade-period-cell.h"

/*
 * trade_row_take_flow:
 * @intake: an intake that stands on a row
 * @observation: what the row says so far
 * @column: the column of the flow
 * @flow: (nullable): the flow that stands there, or %NULL where it is not known
 *
 * Puts a flow into an observation, or rejects what is left of the row.
 *
 * Returns: whether the flow is known
 */
gboolean
trade_row_take_flow (TradeIntake      *intake,
                     TradeObservation *observation,
                     int               column,
                     const char       *flow)
{
  if (flow == NULL)
    {
      trade_intake_reject (intake, column, _("this is not a direction of trade that is known"));
      return FALSE;
    }

  trade_intake_word (intake, observation, TRADE_CUBE_FLOW, flow);

  return TRUE;
}

/*
 * trade_row_take_period:
 * @intake: an intake that stands on a row
 * @observation: what the row says so far
 * @column: the column of the period
 *
 * Puts the period of a row into an observation, or rejects what is left of the row.
 *
 * Returns: whether it is a period
 */
gboolean
trade_row_take_period (TradeIntake      *intake,
                       TradeObservation *observation,
                       int               column)
{
  TradePeriod period;

  if (trade_intake_repeat_period (intake, observation, column))
    return TRUE;
  if (!trade_period_cell_parse (trade_intake_get (intake, column), &period))
    {
      trade_intake_reject (intake, column, _("this is not a year, a quarter or a month"));
      return FALSE;
    }

  trade_intake_period (intake, observation, period, FALSE);

  return TRUE;
}

/*
 * trade_row_take_code:
 * @intake: an intake that stands on a row
 * @observation: what the row says so far
 * @dimension: a dimension
 * @column: the column of the code
 *
 * Puts a code that stands for itself into an observation.
 */
void
trade_row_take_code (TradeIntake        *intake,
                     TradeObservation   *observation,
                     TradeCubeDimension  dimension,
                     int                 column)
{
  if (!trade_intake_repeat (intake, observation, dimension, column, TRADE_HEADING_NONE))
    trade_intake_word (intake, observation, dimension, trade_intake_get (intake, column));
}
