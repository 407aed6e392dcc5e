/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"
#include "trade-direction.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (TradeView *view)
{
  static TradeWordingSentences names = {
    [TRADE_WORDING_TOTAL] = N_ ("Trade and its growth"),
    [TRADE_WORDING_EXPORT] = N_ ("Exports and their growth"),
    [TRADE_WORDING_IMPORT] = N_ ("Imports and their growth"),
  };

  return trade_wording_choose (view, names);
}

/* The latest amount, if its growth was published as well: a title has no mark that says that a number was computed. */
static TradeFigure *
find_latest (TradeView *view)
{
  guint last = trade_view_get_n_rows (view) - 1;
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradeFigure *level = trade_view_get_cell (view, last, 0);
  TradeFigure *growth = trade_view_get_cell (view, last, 1);

  if (level == NULL || growth == NULL || trade_figure_is_derived (growth) || !trade_direction_is_certain (growth) || trade_dataset_is_refuted (dataset, level) ||
      trade_dataset_is_refuted (dataset, growth))
    return NULL;

  return level;
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  TradeFigure *latest = find_latest (view);

  if (latest == NULL)
    return trade_wording_then_and_now (view, format, 0);

  return trade_describe_figure_within (format, view, latest);
}

/* In what unit is said above each panel. */
static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  static TradeWordingSentences subtitles = {
    /* Translators: subject and periods. The same in what follows. */
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports together and their growth on a year earlier, %2$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports and their growth on a year earlier, %2$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports and their growth on a year earlier, %2$s"),
  };

  return g_strdup_printf (trade_wording_choose (view, subtitles), subject, periods);
}

const TradeWording trade_wording_value_growth = { get_name, write_title, write_subtitle };
