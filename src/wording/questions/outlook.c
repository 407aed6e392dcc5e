/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wording.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (TradeView *view)
{
  return _ ("Outlook");
}

/* Translators: in what follows, %s is a share such as "three quarters" or "75%"; it begins the title */
static const char *
get_template (const char *flow)
{
  if (g_str_equal (flow, TRADE_FLOW_EXPORT))
    return _ ("%s of the firms asked expect exports to hold or grow");
  if (g_str_equal (flow, TRADE_FLOW_IMPORT))
    return _ ("%s of the firms asked expect imports to hold or grow");

  return _ ("%s of the firms asked expect trade to hold or grow");
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  TradeFigure *leader = trade_view_get_leader (view);
  g_autofree char *share = trade_format_figure_with_unit (format, trade_view_get_dataset (view), leader);
  g_autofree char *sentence = NULL;

  /* What some of the firms expect is not what those that were asked do. */
  if (!trade_series_key_is_whole (trade_figure_get_key (leader)))
    return trade_wording_state (view, format, leader);

  sentence = g_strdup_printf (get_template (trade_figure_get_key (leader)->flow), share);

  return trade_wording_capitalize (sentence);
}

/* Which firms were asked only the package knows. */
static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  TradeText *label = trade_dataset_get_label (trade_view_get_dataset (view), TRADE_DIMENSION_MEASURE, TRADE_MEASURE_OUTLOOK);
  const char *who = label != NULL ? trade_format_text (format, label) : _ ("Firms that expect trade to hold or grow");

  /* Translators: a subject such as "China’s trade in goods", a period, and who expects what, such as "Large trading firms
   * that expect trade to hold or grow" */
  return g_strdup_printf (_ ("%1$s, expectation for %2$s. %3$s, share of firms surveyed"), subject, periods, who);
}

const TradeWording trade_wording_outlook = { get_name, write_title, write_subtitle };
