/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-comtrade.h"

/*
 * trade_comtrade_take_partner:
 * @intake: an intake that stands on a row of UN Comtrade
 * @observation: what is read of it
 * @dimension: reporters, partners or second partners
 * @code: the column of numbers
 * @iso: the column of letters, which are taken where there are any
 * @label: the column of names
 *
 * Takes a country, in whichever of its layouts: 0 is the world, 97 the European Union, which stands beside its members.
 */
void
trade_comtrade_take_partner (TradeIntake        *intake,
                             TradeObservation   *observation,
                             TradeCubeDimension  dimension,
                             int                 code,
                             int                 iso,
                             int                 label)
{
  const char *number, *place;
  TradeCodeRole role = TRADE_CODE_MEMBER;

  if (trade_intake_repeat (intake, observation, dimension, code, iso))
    return;

  number = trade_intake_get (intake, code);
  place = trade_intake_get (intake, iso);
  if (*place == '\0')
    place = number;
  if (trade_intake_recall (intake, observation, dimension, place))
    return;

  if (g_str_equal (number, "0"))
    role = TRADE_CODE_WHOLE;
  else if (g_str_equal (number, "97"))
    role = TRADE_CODE_GROUP;

  trade_intake_code (intake, observation, dimension, place, trade_intake_get (intake, label), role,
                     role == TRADE_CODE_WHOLE ? 0 : 1);
}

/*
 * trade_comtrade_take_total:
 * @intake: an intake that stands on a row of UN Comtrade
 * @observation: what is read of it
 * @dimension: procedures or modes
 * @code: their column
 * @label: the column of names
 * @total: the code for all of them
 *
 * Takes a code of a dimension of which the total stands among its parts.
 */
void
trade_comtrade_take_total (TradeIntake        *intake,
                           TradeObservation   *observation,
                           TradeCubeDimension  dimension,
                           int                 code,
                           int                 label,
                           const char         *total)
{
  const char *text;
  gboolean is_total;

  if (trade_intake_repeat (intake, observation, dimension, code, TRADE_HEADING_NONE))
    return;

  text = trade_intake_get (intake, code);
  if (trade_intake_recall (intake, observation, dimension, text))
    return;

  is_total = g_str_equal (text, total);
  trade_intake_code (intake, observation, dimension, text, trade_intake_get (intake, label),
                     is_total ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER, !is_total);
}
