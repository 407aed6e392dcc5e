/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-absence.h"
#include "trade-describe.h"
#include "trade-direction.h"
#include "trade-qualify.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What contributed to the growth of a flow. */

/* One of two is no superlative. */
#define LEAST_RANKED 3

static const char *
get_name (TradeView *view)
{
  static TradeWordingSentences names[TRADE_N_DIMENSIONS] = {
    [TRADE_DIMENSION_PRODUCT] = {
      [TRADE_WORDING_TOTAL] = N_ ("Trade growth by product"),
      [TRADE_WORDING_EXPORT] = N_ ("Export growth by product"),
      [TRADE_WORDING_IMPORT] = N_ ("Import growth by product"),
    },
    [TRADE_DIMENSION_PARTNER] = {
      [TRADE_WORDING_TOTAL] = N_ ("Trade growth by partner"),
      [TRADE_WORDING_EXPORT] = N_ ("Export growth by partner"),
      [TRADE_WORDING_IMPORT] = N_ ("Import growth by partner"),
    },
    [TRADE_DIMENSION_ENTERPRISE] = {
      [TRADE_WORDING_TOTAL] = N_ ("Trade growth by enterprise"),
      [TRADE_WORDING_EXPORT] = N_ ("Export growth by enterprise"),
      [TRADE_WORDING_IMPORT] = N_ ("Import growth by enterprise"),
    },
  };

  return trade_wording_choose (view, names[trade_view_get_parts (view)]);
}

static const char *
get_flows_name (TradeView *view)
{
  return _ ("Trade growth by flow");
}

/* Where flows are the parts, all of one flow is a part, too. */
static gboolean
is_whole (TradeView   *view,
          TradeFigure *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  gboolean has_flows = trade_view_get_question (view) == TRADE_QUESTION_CONTRIBUTION_FLOWS;

  return trade_series_key_is_whole (key) && (!has_flows || g_str_equal (key->flow, TRADE_FLOW_TOTAL));
}

static gboolean
is_named (TradeView   *view,
          TradeFigure *figure)
{
  return !is_whole (view, figure) && !trade_dataset_is_rest (trade_view_get_dataset (view), trade_figure_get_key (figure));
}

static TradeFigure *
find_whole (TradeView *view)
{
  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      if (is_whole (view, trade_view_get_cell (view, i, 0)))
        return trade_view_get_cell (view, i, 0);
    }

  return NULL;
}

/* Which way the title looks: the way of the whole or, where that is not told, of the part of the greatest effect. */
static int
get_direction (TradeView   *view,
               TradeFigure *whole)
{
  TradeFigure *greatest = NULL;

  if (whole != NULL)
    return trade_direction_get_certain (whole);

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, i, 0);

      if (is_named (view, figure) &&
          (greatest == NULL || fabs (trade_figure_get_value (figure)) > fabs (trade_figure_get_value (greatest))))
        greatest = figure;
    }

  return greatest != NULL ? trade_direction_get_certain (greatest) : 0;
}

/* The part that contributed most to what became of the whole. */
static TradeFigure *
find_driver (TradeView *view,
             int        direction)
{
  TradeFigure *driver = NULL;

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, i, 0);

      if (!is_named (view, figure) || trade_direction_get_certain (figure) != direction)
        continue;
      if (driver == NULL || direction * trade_figure_get_value (figure) > direction * trade_figure_get_value (driver))
        driver = figure;
    }

  return driver;
}

/* Whether no other part can have contributed as much, one that is kept back or, where the whole is not known, not named included. */
static gboolean
is_proven (TradeView   *view,
           TradeFigure *driver,
           int          direction)
{
  const GPtrArray *missing = trade_absence_get_missing (view);
  TradeInterval own = trade_figure_get_bounds (driver);
  guint n_parts = 0;

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *other = trade_view_get_cell (view, i, 0);
      TradeInterval bounds = trade_dataset_get_allowed (trade_view_get_dataset (view), other);

      if (is_whole (view, other))
        continue;
      n_parts++;
      if (other != driver && (direction > 0 ? bounds.upper >= own.lower : bounds.lower <= own.upper))
        return FALSE;
    }

  return find_whole (view) != NULL && n_parts >= LEAST_RANKED && missing->len == 0;
}

static const char *
get_template (TradeView *view,
              int        direction,
              gboolean   proven)
{
  /* Translators: the first names a category that begins the sentence, the second is a number of percentage points. The same in
   * what follows. */
  static TradeWordingSentences added = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s added %2$s to the growth of trade"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s added %2$s to the growth of exports"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s added %2$s to the growth of imports"),
  };
  static TradeWordingSentences added_most = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s added most to the growth of trade, %2$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s added most to the growth of exports, %2$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s added most to the growth of imports, %2$s"),
  };
  static TradeWordingSentences weighed = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s weighed on trade, by %2$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s weighed on exports, by %2$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s weighed on imports, by %2$s"),
  };
  static TradeWordingSentences weighed_most = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s weighed most on trade, by %2$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s weighed most on exports, by %2$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s weighed most on imports, by %2$s"),
  };

  if (direction > 0)
    return trade_wording_choose (view, proven ? added_most : added);

  return trade_wording_choose (view, proven ? weighed_most : weighed);
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradeFigure *whole = find_whole (view);
  int direction = get_direction (view, whole);
  TradeFigure *driver = direction != 0 ? find_driver (view, direction) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *size = NULL;

  /* A title is no surer than the audit. */
  if ((whole != NULL && trade_dataset_is_refuted (dataset, whole)) || (driver != NULL && trade_dataset_is_refuted (dataset, driver)))
    return trade_headline_write_name (view, format);
  if (driver == NULL || !trade_figure_is_conclusive (driver))
    return trade_wording_state (view, format, trade_view_get_leader (view));

  name = trade_describe_name_in_title (format, view, driver);
  size = trade_format_change (format, dataset, driver);

  return trade_qualify_figure (g_strdup_printf (get_template (view, direction, is_proven (view, driver, direction)), name, size), driver);
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  /* Translators: subject, period, the period that it is compared with. The same in what follows. */
  static TradeWordingSentences plain = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: contributions to the growth of trade, percentage points, %2$s on %3$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: contributions to the growth of exports, percentage points, %2$s on %3$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: contributions to the growth of imports, percentage points, %2$s on %3$s"),
  };
  /* Translators: subject, period, the period that it is compared with, and a currency. The same in what follows. */
  static TradeWordingSentences in_currency = {
    [TRADE_WORDING_TOTAL] = N_ ("%1$s: contributions to the growth of trade, percentage points, %2$s on %3$s, in %4$s"),
    [TRADE_WORDING_EXPORT] = N_ ("%1$s: contributions to the growth of exports, percentage points, %2$s on %3$s, in %4$s"),
    [TRADE_WORDING_IMPORT] = N_ ("%1$s: contributions to the growth of imports, percentage points, %2$s on %3$s, in %4$s"),
  };
  const TradeSeriesKey *key = trade_figure_get_key (trade_view_get_leader (view));
  g_autofree char *earlier = trade_format_period (format, trade_wording_get_compared (view));
  g_autofree char *unit = NULL;

  if (*key->base == '\0')
    return g_strdup_printf (trade_wording_choose (view, plain), subject, periods, earlier);

  unit = trade_format_currency (format, trade_view_get_dataset (view), key->base);
  return g_strdup_printf (trade_wording_choose (view, in_currency), subject, periods, earlier, unit);
}

const TradeWording trade_wording_contribution = { get_name, write_title, write_subtitle };
const TradeWording trade_wording_contribution_flows = { get_flows_name, write_title, write_subtitle };
