/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wording.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (TradeView *view)
{
  return _ ("How many traders");
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  TradeFigure *whole = trade_view_get_cell (view, 0, 0);
  TradeFigure *part = trade_view_get_n_rows (view) > 1 ? trade_view_get_cell (view, 1, 0) : NULL;
  g_autofree char *all = trade_format_figure_with_unit (format, trade_view_get_dataset (view), whole);
  g_autofree char *some = NULL;
  g_autofree char *sentence = NULL;

  if (part != NULL && g_str_equal (trade_figure_get_key (part)->enterprise, "PRIVATE") && !trade_dataset_is_refuted (trade_view_get_dataset (view), part))
    {
      some = trade_format_figure_with_unit (format, trade_view_get_dataset (view), part);
      /* Translators: both are numbers, the first may read "more than 600,000" and begins the title */
      sentence = g_strdup_printf (_ ("%1$s traders, %2$s of them private"), all, some);
    }
  else
    {
      /* A million and a half are many, too. */
      const gulong n = (gulong) CLAMP (trade_figure_get_value (whole), 0, G_MAXUINT);

      sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s trader", "%s traders", n), all);
    }

  return trade_wording_capitalize (sentence);
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  g_autofree char *unit = trade_headline_write_unit (view, format);

  if (*unit == '\0')
    return g_strdup_printf (_ ("%1$s: entities with import or export records, number, %2$s"), subject, periods);

  /* Translators: subject, a word for what the numbers are counted in, such as "million", and periods */
  return g_strdup_printf (_ ("%1$s: entities with import or export records, %2$s, %3$s"), subject, unit, periods);
}

const TradeWording trade_wording_traders = { get_name, write_title, write_subtitle };
