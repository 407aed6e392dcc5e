/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wording.h"

#include <glib/gi18n-lib.h>

/* How the shares of a flow developed over time. */

static const char *
get_name (TradeView *view)
{
  static TradeWordingSentences names[TRADE_N_DIMENSIONS] = {
    [TRADE_DIMENSION_PRODUCT] = {
      [TRADE_WORDING_TOTAL] = N_ ("Shares by product over time"),
      [TRADE_WORDING_EXPORT] = N_ ("Export shares by product over time"),
      [TRADE_WORDING_IMPORT] = N_ ("Import shares by product over time"),
    },
    [TRADE_DIMENSION_PARTNER] = {
      [TRADE_WORDING_TOTAL] = N_ ("Shares by partner over time"),
      [TRADE_WORDING_EXPORT] = N_ ("Export shares by partner over time"),
      [TRADE_WORDING_IMPORT] = N_ ("Import shares by partner over time"),
    },
    [TRADE_DIMENSION_ENTERPRISE] = {
      [TRADE_WORDING_TOTAL] = N_ ("Shares by enterprise over time"),
      [TRADE_WORDING_EXPORT] = N_ ("Export shares by enterprise over time"),
      [TRADE_WORDING_IMPORT] = N_ ("Import shares by enterprise over time"),
    },
  };

  return trade_wording_choose (view, names[trade_view_get_parts (view)]);
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  return trade_wording_then_and_now (view, format, trade_wording_find_greatest (view));
}

const TradeWording trade_wording_share_trend = { get_name, write_title, trade_wording_shares_measure };
