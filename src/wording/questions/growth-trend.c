/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"
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

/* By what growth is on, a year earlier or the period before, without a currency and in one. */
typedef const char *const Measures[2][2];

static char *
write_measure (TradeView      *view,
               TradeFormat    *format,
               const char     *subject,
               const char     *periods,
               const Measures  measures)
{
  const TradeSeriesKey *key = trade_figure_get_key (trade_view_get_leader (view));
  gboolean on_period_before = g_str_equal (key->comparison, TRADE_COMPARISON_PERIOD);
  g_autofree char *unit = NULL;

  if (*key->base == '\0')
    return g_strdup_printf (_ (measures[on_period_before][FALSE]), subject, periods);

  unit = trade_format_currency (format, trade_view_get_dataset (view), key->base);
  return g_strdup_printf (_ (measures[on_period_before][TRUE]), subject, periods, unit);
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  /* Translators: subject, periods, and a currency. The same in what follows. */
  static Measures measures = {
    { N_ ("%1$s: growth on a year earlier, percent, %2$s"), N_ ("%1$s: growth on a year earlier, percent, %2$s, in %3$s") },
    { N_ ("%1$s: growth on the period before, percent, %2$s"), N_ ("%1$s: growth on the period before, percent, %2$s, in %3$s") },
  };

  return write_measure (view, format, subject, periods, measures);
}

const TradeWording trade_wording_growth_trend = { get_name, write_title, write_subtitle };

static const char *
get_name_of_parts (TradeView *view)
{
  static TradeWordingSentences names[TRADE_N_DIMENSIONS] = {
    [TRADE_DIMENSION_PRODUCT] = {
      [TRADE_WORDING_TOTAL] = N_ ("Growth by product over time"),
      [TRADE_WORDING_EXPORT] = N_ ("Export growth by product over time"),
      [TRADE_WORDING_IMPORT] = N_ ("Import growth by product over time"),
    },
    [TRADE_DIMENSION_PARTNER] = {
      [TRADE_WORDING_TOTAL] = N_ ("Growth by partner over time"),
      [TRADE_WORDING_EXPORT] = N_ ("Export growth by partner over time"),
      [TRADE_WORDING_IMPORT] = N_ ("Import growth by partner over time"),
    },
    [TRADE_DIMENSION_ENTERPRISE] = {
      [TRADE_WORDING_TOTAL] = N_ ("Growth by enterprise over time"),
      [TRADE_WORDING_EXPORT] = N_ ("Export growth by enterprise over time"),
      [TRADE_WORDING_IMPORT] = N_ ("Import growth by enterprise over time"),
    },
  };

  return trade_wording_choose (view, names[trade_view_get_parts (view)]);
}

/* Of parts the one is told that rose or fell most in the end. */
static char *
write_title_of_parts (TradeView   *view,
                      TradeFormat *format)
{
  return trade_wording_then_and_now (view, format, trade_wording_find_greatest (view));
}

/* The names of parts leave out the flow that they share. */
static char *
write_subtitle_of_parts (TradeView   *view,
                         TradeFormat *format,
                         const char  *subject,
                         const char  *periods)
{
  g_autofree char *within = trade_describe_subject (format, view, subject);

  return write_subtitle (view, format, within, periods);
}

const TradeWording trade_wording_growth_trend_of_parts = { get_name_of_parts, write_title_of_parts, write_subtitle_of_parts };

static const char *
get_name_of_contributions (TradeView *view)
{
  if (trade_view_get_parts (view) == TRADE_DIMENSION_PARTNER)
    return _ ("Contributions to growth by partner over time");

  return trade_view_get_parts (view) == TRADE_DIMENSION_ENTERPRISE ? _ ("Contributions to growth by enterprise over time")
                                                                   : _ ("Contributions to growth by product over time");
}

static char *
write_subtitle_of_contributions (TradeView   *view,
                                 TradeFormat *format,
                                 const char  *subject,
                                 const char  *periods)
{
  static Measures measures = {
    { N_ ("%1$s: contributions to growth on a year earlier, percentage points, %2$s"),
      N_ ("%1$s: contributions to growth on a year earlier, percentage points, %2$s, in %3$s") },
    { N_ ("%1$s: contributions to growth on the period before, percentage points, %2$s"),
      N_ ("%1$s: contributions to growth on the period before, percentage points, %2$s, in %3$s") },
  };
  g_autofree char *within = trade_describe_subject (format, view, subject);

  return write_measure (view, format, within, periods, measures);
}

const TradeWording trade_wording_contribution_trend = { get_name_of_contributions, write_title_of_parts, write_subtitle_of_contributions };
