/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-qualify.h"
#include "trade-setting.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (TradeView *view)
{
  static TradeWordingSentences names = {
    [TRADE_WORDING_TOTAL] = N_ ("Share of world trade"),
    [TRADE_WORDING_EXPORT] = N_ ("Share of world exports"),
    [TRADE_WORDING_IMPORT] = N_ ("Share of world imports"),
  };

  return trade_wording_choose (view, names);
}

/* The name of the one whose share it is; NULL where the release does not say. */
static const char *
get_reporter (TradeView   *view,
              TradeFormat *format)
{
  const char *code = trade_view_get_scope (view)->key.reporter;

  return code != NULL ? trade_setting_get_name (format, trade_view_get_dataset (view), TRADE_DIMENSION_REPORTER, code) : NULL;
}

/* Of several reporters it is said whose share it is. */
static char *
write_title_of (TradeView   *view,
                TradeFormat *format,
                const char  *reporter,
                const char  *amount)
{
  static TradeWordingSentences titles = {
    /* Translators: %1$s names a country, %2$s is a percentage. The same in what follows. */
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: %2$s of the world’s trade"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: %2$s of the world’s exports"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: %2$s of the world’s imports"),
  };
  g_autofree char *isolated = trade_format_isolate (format, reporter);

  return g_strdup_printf (trade_wording_choose (view, titles), isolated, amount);
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  static TradeWordingSentences titles = {
    /* Translators: %s is a percentage, such as "about 14%", and begins the title. The same in what follows. */
    [TRADE_WORDING_TOTAL] = N_ ("%s of the world’s trade"),
    [TRADE_WORDING_EXPORT] = N_ ("%s of the world’s exports"),
    [TRADE_WORDING_IMPORT] = N_ ("%s of the world’s imports"),
  };
  TradeFigure *share = trade_view_get_leader (view);
  const char *reporter = get_reporter (view, format);
  g_autofree char *amount = NULL;
  g_autofree char *sentence = NULL;

  /* A part of the world's goods is not a part of its exports, and what goes to one partner is not all. */
  if (!trade_series_key_is_whole (trade_figure_get_key (share)))
    return trade_wording_state (view, format, share);

  amount = trade_format_figure_with_unit (format, trade_view_get_dataset (view), share);
  if (reporter != NULL)
    return trade_qualify_known (write_title_of (view, format, reporter, amount), share);

  sentence = g_strdup_printf (trade_wording_choose (view, titles), amount);

  return trade_qualify_known (trade_wording_capitalize (sentence), share);
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  static TradeWordingSentences reported = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: trade as a share of the world’s, percent, %2$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports as a share of the world’s, percent, %2$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports as a share of the world’s, percent, %2$s"),
  };
  static TradeWordingSentences projected = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: trade as a share of the world’s, percent, %2$s, a projection"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports as a share of the world’s, percent, %2$s, a projection"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports as a share of the world’s, percent, %2$s, a projection"),
  };
  gboolean is_projection = trade_figure_get_status (trade_view_get_leader (view)) == TRADE_STATUS_FORECAST;

  return g_strdup_printf (trade_wording_choose (view, is_projection ? projected : reported), subject, periods);
}

const TradeWording trade_wording_world_share = { get_name, write_title, write_subtitle };
