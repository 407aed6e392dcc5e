/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wording.h"

#include <glib/gi18n-lib.h>

static const char *
get_measure (TradeView *view)
{
  return trade_figure_get_key (trade_view_get_leader (view))->measure;
}

static const char *
get_name (TradeView *view)
{
  if (g_str_equal (get_measure (view), TRADE_MEASURE_GROWTH))
    return _ ("Growth by reporter");

  return g_str_equal (get_measure (view), TRADE_MEASURE_GDP_SHARE) ? _ ("Share of GDP by reporter")
                                                                    : _ ("Share of the world by reporter");
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  return trade_wording_state (view, format, trade_view_get_leader (view));
}

/* What is measured is the same for one reporter and for several. */
static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  if (!g_str_equal (get_measure (view), TRADE_MEASURE_GROWTH))
    return trade_wording_levels.write_subtitle (view, format, subject, periods);

  return trade_wording_growth.write_subtitle (view, format, subject, periods);
}

const TradeWording trade_wording_reporter_rates = { get_name, write_title, write_subtitle };

static const char *
get_trend_name (TradeView *view)
{
  if (g_str_equal (get_measure (view), TRADE_MEASURE_GROWTH))
    return _ ("Growth by reporter over time");

  return g_str_equal (get_measure (view), TRADE_MEASURE_GDP_SHARE) ? _ ("Share of GDP by reporter over time")
                                                                    : _ ("Share of the world by reporter over time");
}

static char *
write_trend_title (TradeView   *view,
                   TradeFormat *format)
{
  return trade_wording_then_and_now (view, format, trade_wording_find_greatest (view));
}

static char *
write_trend_subtitle (TradeView   *view,
                      TradeFormat *format,
                      const char  *subject,
                      const char  *periods)
{
  if (!g_str_equal (get_measure (view), TRADE_MEASURE_GROWTH))
    return trade_wording_levels.write_subtitle (view, format, subject, periods);

  return trade_wording_growth_trend_of_parts.write_subtitle (view, format, subject, periods);
}

const TradeWording trade_wording_reporter_rate_trend = { get_trend_name, write_trend_title, write_trend_subtitle };
