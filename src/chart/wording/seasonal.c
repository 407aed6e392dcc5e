/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wording.h"

#include <glib/gi18n-lib.h>

typedef const char *const Sentences[TRADE_N_WORDING_FLOWS];

static gboolean
is_of_quarters (TradeView *view)
{
  return trade_view_get_period (view).n_months == TRADE_MONTHS_PER_QUARTER;
}

static const char *
get_name (TradeView *view)
{
  static Sentences by_month = {
    [TRADE_WORDING_TOTAL] = N_ ("Trade by month"),
    [TRADE_WORDING_EXPORT] = N_ ("Exports by month"),
    [TRADE_WORDING_IMPORT] = N_ ("Imports by month"),
    [TRADE_WORDING_BALANCE] = N_ ("Trade by month"),
  };
  static Sentences by_quarter = {
    [TRADE_WORDING_TOTAL] = N_ ("Trade by quarter"),
    [TRADE_WORDING_EXPORT] = N_ ("Exports by quarter"),
    [TRADE_WORDING_IMPORT] = N_ ("Imports by quarter"),
    [TRADE_WORDING_BALANCE] = N_ ("Trade by quarter"),
  };
  TradeWordingFlow flow = trade_wording_get_flow (view);

  return is_of_quarters (view) ? _ (by_quarter[flow]) : _ (by_month[flow]);
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  static Sentences by_month = {
    [TRADE_WORDING_TOTAL] = N_ ("Trade month by month, year beside year"),
    [TRADE_WORDING_EXPORT] = N_ ("Exports month by month, year beside year"),
    [TRADE_WORDING_IMPORT] = N_ ("Imports month by month, year beside year"),
    [TRADE_WORDING_BALANCE] = N_ ("Trade month by month, year beside year"),
  };
  static Sentences by_quarter = {
    [TRADE_WORDING_TOTAL] = N_ ("Trade quarter by quarter, year beside year"),
    [TRADE_WORDING_EXPORT] = N_ ("Exports quarter by quarter, year beside year"),
    [TRADE_WORDING_IMPORT] = N_ ("Imports quarter by quarter, year beside year"),
    [TRADE_WORDING_BALANCE] = N_ ("Trade quarter by quarter, year beside year"),
  };
  TradeWordingFlow flow = trade_wording_get_flow (view);

  return g_strdup (is_of_quarters (view) ? _ (by_quarter[flow]) : _ (by_month[flow]));
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  /* Translators: subject, unit, periods. The same in what follows. */
  static Sentences by_month = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports by month, %2$s, %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports by month, %2$s, %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports by month, %2$s, %3$s"),
    [TRADE_WORDING_BALANCE] = N_ ("%1$s: exports and imports by month, %2$s, %3$s"),
  };
  static Sentences by_quarter = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports by quarter, %2$s, %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports by quarter, %2$s, %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports by quarter, %2$s, %3$s"),
    [TRADE_WORDING_BALANCE] = N_ ("%1$s: exports and imports by quarter, %2$s, %3$s"),
  };
  TradeWordingFlow flow = trade_wording_get_flow (view);
  g_autofree char *unit = trade_headline_write_unit (view, format);

  return g_strdup_printf (is_of_quarters (view) ? _ (by_quarter[flow]) : _ (by_month[flow]), subject, unit, periods);
}

const TradeWording trade_wording_seasonal = { get_name, write_title, write_subtitle };
