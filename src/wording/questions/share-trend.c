/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wording.h"

#include <glib/gi18n-lib.h>

/* How the shares of a flow developed over time. Each flow and each dimension has a name of its own, because no language declines by
 * pasting.
 */

typedef const char *const Sentences[TRADE_N_WORDING_FLOWS];

static const char *
get_products_name (TradeView *view)
{
  static Sentences names = {
    [TRADE_WORDING_TOTAL] = N_ ("Shares by product over time"),
    [TRADE_WORDING_EXPORT] = N_ ("Export shares by product over time"),
    [TRADE_WORDING_IMPORT] = N_ ("Import shares by product over time"),
    [TRADE_WORDING_BALANCE] = N_ ("Shares by product over time"),
  };

  return _ (names[trade_wording_get_flow (view)]);
}

static const char *
get_partners_name (TradeView *view)
{
  static Sentences names = {
    [TRADE_WORDING_TOTAL] = N_ ("Shares by partner over time"),
    [TRADE_WORDING_EXPORT] = N_ ("Export shares by partner over time"),
    [TRADE_WORDING_IMPORT] = N_ ("Import shares by partner over time"),
    [TRADE_WORDING_BALANCE] = N_ ("Shares by partner over time"),
  };

  return _ (names[trade_wording_get_flow (view)]);
}

static const char *
get_enterprises_name (TradeView *view)
{
  static Sentences names = {
    [TRADE_WORDING_TOTAL] = N_ ("Shares by enterprise over time"),
    [TRADE_WORDING_EXPORT] = N_ ("Export shares by enterprise over time"),
    [TRADE_WORDING_IMPORT] = N_ ("Import shares by enterprise over time"),
    [TRADE_WORDING_BALANCE] = N_ ("Shares by enterprise over time"),
  };

  return _ (names[trade_wording_get_flow (view)]);
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  return trade_wording_then_and_now (view, format, trade_wording_find_greatest (view));
}

const TradeWording trade_wording_share_trend_products = { get_products_name, write_title, trade_wording_shares_measure };
const TradeWording trade_wording_share_trend_partners = { get_partners_name, write_title, trade_wording_shares_measure };
const TradeWording trade_wording_share_trend_enterprises = { get_enterprises_name, write_title, trade_wording_shares_measure };
