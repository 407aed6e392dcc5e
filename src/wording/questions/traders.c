/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-qualify.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>

/* How many trade: who exports, who imports, and who does either. */

static const char *
get_name (TradeView *view)
{
  static TradeWordingSentences names = {
    [TRADE_WORDING_TOTAL] = N_ ("How many traders"),
    [TRADE_WORDING_EXPORT] = N_ ("How many exporters"),
    [TRADE_WORDING_IMPORT] = N_ ("How many importers"),
  };

  return trade_wording_choose (view, names);
}

static const char *
get_title_template (TradeView *view,
                    gulong     n)
{
  switch (trade_wording_get_flow (view))
    {
    case TRADE_WORDING_EXPORT:
      return g_dngettext (GETTEXT_PACKAGE, "%s exporter", "%s exporters", n);
    case TRADE_WORDING_IMPORT:
      return g_dngettext (GETTEXT_PACKAGE, "%s importer", "%s importers", n);
    case TRADE_WORDING_TOTAL:
    case TRADE_WORDING_BALANCE:
    case TRADE_N_WORDING_FLOWS:
      break;
    }

  return g_dngettext (GETTEXT_PACKAGE, "%s trader", "%s traders", n);
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  TradeFigure *whole = trade_view_get_cell (view, 0, 0);
  TradeFigure *part = trade_view_get_n_rows (view) > 1 ? trade_view_get_cell (view, 1, 0) : NULL;
  /* A million and a half are many, too. */
  const gulong n = (gulong) CLAMP (trade_figure_get_value (whole), 0, G_MAXUINT);
  g_autofree char *all = trade_format_figure_with_unit (format, trade_view_get_dataset (view), whole);
  g_autofree char *some = NULL;
  g_autofree char *sentence = NULL;

  if (part != NULL && g_str_equal (trade_figure_get_key (part)->enterprise, "PRIVATE") &&
      trade_wording_get_flow (view) == TRADE_WORDING_TOTAL)
    {
      some = trade_format_figure_with_unit (format, trade_view_get_dataset (view), part);
      /* Translators: both are numbers, the first may read "more than 600,000" and begins the title */
      sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s trader, %2$s of them private",
                                               "%1$s traders, %2$s of them private", n),
                                  all, some);
    }
  else
    sentence = g_strdup_printf (get_title_template (view, n), all);

  return trade_qualify_known (trade_wording_capitalize (sentence), whole);
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  static TradeWordingSentences of_numbers = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: entities with import or export records, number, %2$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: entities with export records, number, %2$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: entities with import records, number, %2$s"),
  };
  /* Translators: subject, a word for what the numbers are counted in, such as "million", and periods */
  static TradeWordingSentences of_magnitudes = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: entities with import or export records, %2$s, %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: entities with export records, %2$s, %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: entities with import records, %2$s, %3$s"),
  };
  g_autofree char *unit = trade_headline_write_unit (view, format);

  if (*unit == '\0')
    return g_strdup_printf (trade_wording_choose (view, of_numbers), subject, periods);

  return g_strdup_printf (trade_wording_choose (view, of_magnitudes), subject, unit, periods);
}

const TradeWording trade_wording_traders = { get_name, write_title, write_subtitle };
