/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wording.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (TradeView *view)
{
  return _ ("Growth of the balance");
}

/* Whether what a percentage means is a surplus or a deficit is not for a title to guess. */
static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  return trade_wording_state (view, format, trade_view_get_leader (view));
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  const TradeSeriesKey *key = trade_figure_get_key (trade_view_get_leader (view));
  g_autofree char *earlier = trade_format_period (format, trade_wording_get_compared (view));
  g_autofree char *unit = NULL;

  if (*key->base == '\0')
    /* Translators: subject, period, and the period that it is compared with */
    return g_strdup_printf (_ ("%1$s: growth of the balance, percent, %2$s on %3$s"), subject, periods, earlier);

  unit = trade_format_currency (format, trade_view_get_dataset (view), key->base);
  /* Translators: subject, period, the period that it is compared with, and a currency */
  return g_strdup_printf (_ ("%1$s: growth of the balance, percent, %2$s on %3$s, in %4$s"), subject, periods, earlier, unit);
}

const TradeWording trade_wording_balance_growth = { get_name, write_title, write_subtitle };
