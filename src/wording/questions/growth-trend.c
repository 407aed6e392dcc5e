/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wording.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (TradeView *view)
{
  return _ ("Growth over time");
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  return trade_wording_then_and_now (view, format, trade_wording_find_told (view));
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  const TradeSeriesKey *key = trade_figure_get_key (trade_view_get_leader (view));
  gboolean on_period_before = g_str_equal (key->comparison, TRADE_COMPARISON_PERIOD);
  g_autofree char *unit = NULL;

  if (*key->base == '\0' && on_period_before)
    /* Translators: subject and periods */
    return g_strdup_printf (_ ("%1$s: growth on the period before, percent, %2$s"), subject, periods);
  if (*key->base == '\0')
    /* Translators: subject and periods */
    return g_strdup_printf (_ ("%1$s: growth on a year earlier, percent, %2$s"), subject, periods);

  unit = trade_format_currency (format, trade_view_get_dataset (view), key->base);
  if (on_period_before)
    /* Translators: subject, periods, and a currency */
    return g_strdup_printf (_ ("%1$s: growth on the period before, percent, %2$s, in %3$s"), subject, periods, unit);

  /* Translators: subject, periods, and a currency */
  return g_strdup_printf (_ ("%1$s: growth on a year earlier, percent, %2$s, in %3$s"), subject, periods, unit);
}

const TradeWording trade_wording_growth_trend = { get_name, write_title, write_subtitle };
