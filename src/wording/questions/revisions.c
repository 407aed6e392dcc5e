/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"
#include "trade-qualify.h"
#include "trade-records.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (TradeView *view)
{
  static TradeWordingSentences names = {
    [TRADE_WORDING_TOTAL] = N_ ("Revisions of trade"),
    [TRADE_WORDING_EXPORT] = N_ ("Revisions of exports"),
    [TRADE_WORDING_IMPORT] = N_ ("Revisions of imports"),
    [TRADE_WORDING_BALANCE] = N_ ("Revisions of the balance"),
  };

  return trade_wording_choose (view, names);
}

/* The last row whose figure is another now than it was at first, not one that was revised and revised back; -1 where there is none. */
static int
find_revised (TradeView *view)
{
  for (guint i = trade_view_get_n_rows (view); i > 0; i--)
    {
      TradeFigure *first = trade_view_get_cell (view, i - 1, 0);
      TradeFigure *now = trade_view_get_cell (view, i - 1, 1);

      if (first != NULL && now != NULL && trade_figure_get_value (first) != trade_figure_get_value (now) &&
          trade_records_was_revised (trade_view_get_dataset (view), first))
        return (int) i - 1;
    }

  return -1;
}

static gboolean
was_any_revised (TradeView *view)
{
  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *first = trade_view_get_cell (view, i, 0);

      if (first != NULL && trade_records_was_revised (trade_view_get_dataset (view), first))
        return TRUE;
    }

  return FALSE;
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  int row = find_revised (view);
  TradeFigure *now = row >= 0 ? trade_view_get_cell (view, (guint) row, 1) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *period = NULL;
  g_autofree char *first_amount = NULL;
  g_autofree char *amount = NULL;

  if (now == NULL && !was_any_revised (view))
    return g_strdup (_ ("Figures released again did not change"));
  /* A title is no surer than the audit. */
  if (now == NULL || trade_dataset_is_refuted (dataset, now))
    return trade_headline_write_name (view, format);

  name = trade_describe_figure_name (format, dataset, now);
  period = trade_format_period (format, trade_figure_get_period (now));
  first_amount = trade_headline_write_amount (view, format, trade_view_get_cell (view, (guint) row, 0));
  amount = trade_headline_write_amount (view, format, now);

  if (trade_figure_get_status (now) == TRADE_STATUS_FORECAST)
    /* Translators: as "%1$s, %2$s: first %3$s, now %4$s", where neither is known yet */
    return g_strdup_printf (_ ("%1$s, %2$s: first %3$s, now %4$s (projection)"), name, period, first_amount, amount);
  if (trade_figure_get_status (trade_view_get_cell (view, (guint) row, 0)) == TRADE_STATUS_FORECAST)
    /* Translators: a flow, a period, the amount that was expected first, and the one that is known now */
    return g_strdup_printf (_ ("%1$s, %2$s: %3$s was expected, now %4$s"), name, period, first_amount, amount);

  /* Translators: a flow, a period, the amount that was released first, and the one that is known now, as in "Exports, 2022:
   * first 1.57 trillion euros, now 1.59 trillion euros" */
  return trade_qualify_ends (g_strdup_printf (_ ("%1$s, %2$s: first %3$s, now %4$s"), name, period, first_amount, amount),
                             trade_view_get_cell (view, (guint) row, 0), now);
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  static TradeWordingSentences sentences = {
    /* Translators: subject, unit and periods. The same in what follows. */
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: exports and imports as first released and as known now, %2$s, %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: exports as first released and as known now, %2$s, %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: imports as first released and as known now, %2$s, %3$s"),
    [TRADE_WORDING_BALANCE] = N_ ("%1$s: the balance as first released and as known now, %2$s, %3$s"),
  };
  g_autofree char *unit = trade_headline_write_unit (view, format);

  return g_strdup_printf (trade_wording_choose (view, sentences), subject, unit, periods);
}

const TradeWording trade_wording_revisions = { get_name, write_title, write_subtitle };

static const char *
get_growth_name (TradeView *view)
{
  static TradeWordingSentences names = {
    [TRADE_WORDING_TOTAL] = N_ ("Revisions of trade growth"),
    [TRADE_WORDING_EXPORT] = N_ ("Revisions of export growth"),
    [TRADE_WORDING_IMPORT] = N_ ("Revisions of import growth"),
  };

  return trade_wording_choose (view, names);
}

static char *
write_growth_subtitle (TradeView   *view,
                       TradeFormat *format,
                       const char  *subject,
                       const char  *periods)
{
  static TradeWordingSentences sentences = {
    /* Translators: subject, unit and periods. The same in what follows. */
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: growth of exports and imports as first released and as known now, %2$s, %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: growth of exports as first released and as known now, %2$s, %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: growth of imports as first released and as known now, %2$s, %3$s"),
  };
  g_autofree char *unit = trade_headline_write_unit (view, format);

  return g_strdup_printf (trade_wording_choose (view, sentences), subject, unit, periods);
}

const TradeWording trade_wording_growth_revisions = { get_growth_name, write_title, write_growth_subtitle };
