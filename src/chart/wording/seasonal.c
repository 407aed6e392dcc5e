/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wording.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (TradeView *view)
{
  static const char *const names[TRADE_N_WORDING_FLOWS] = {
    [TRADE_WORDING_TOTAL] = N_ ("Trade by month"),
    [TRADE_WORDING_EXPORT] = N_ ("Exports by month"),
    [TRADE_WORDING_IMPORT] = N_ ("Imports by month"),
    [TRADE_WORDING_BALANCE] = N_ ("Trade by month"),
  };

  return _ (names[trade_wording_get_flow (view)]);
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  static const char *const titles[TRADE_N_WORDING_FLOWS] = {
    [TRADE_WORDING_TOTAL] = N_ ("Trade month by month, year beside year"),
    [TRADE_WORDING_EXPORT] = N_ ("Exports month by month, year beside year"),
    [TRADE_WORDING_IMPORT] = N_ ("Imports month by month, year beside year"),
    [TRADE_WORDING_BALANCE] = N_ ("Trade month by month, year beside year"),
  };

  return g_strdup (_ (titles[trade_wording_get_flow (view)]));
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  g_autofree char *unit = trade_headline_write_unit (view, format);

  switch (trade_wording_get_flow (view))
    {
    case TRADE_WORDING_EXPORT:
      /* Translators: subject, unit, periods */
      return g_strdup_printf (_ ("%1$s: exports by month, %2$s, %3$s"), subject, unit, periods);
    case TRADE_WORDING_IMPORT:
      return g_strdup_printf (_ ("%1$s: imports by month, %2$s, %3$s"), subject, unit, periods);
    case TRADE_WORDING_TOTAL:
    case TRADE_WORDING_BALANCE:
    case TRADE_N_WORDING_FLOWS:
      break;
    }

  return g_strdup_printf (_ ("%1$s: exports and imports by month, %2$s, %3$s"), subject, unit, periods);
}

const TradeWording trade_wording_seasonal = { get_name, write_title, write_subtitle };
