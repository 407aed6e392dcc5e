/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wording.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (TradeView *view)
{
  static const char *const names[TRADE_N_WORDING_FLOWS] = {
    [TRADE_WORDING_TOTAL] = N_ ("Shares over time"),
    [TRADE_WORDING_EXPORT] = N_ ("Shares of exports over time"),
    [TRADE_WORDING_IMPORT] = N_ ("Shares of imports over time"),
    [TRADE_WORDING_BALANCE] = N_ ("Shares over time"),
  };

  return _ (names[trade_wording_get_flow (view)]);
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  return trade_wording_then_and_now (view, format, 0);
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  return trade_wording_change.write_subtitle (view, format, subject, periods);
}

const TradeWording trade_wording_share_trend = { get_name, write_title, write_subtitle };
