/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-direction.h"
#include "trade-qualify.h"
#include "trade-surplus.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *
get_name (TradeView *view)
{
  return _ ("Exports and imports");
}

static gboolean
is_expected (TradeFigure *exports,
             TradeFigure *imports)
{
  return trade_figure_get_status (exports) == TRADE_STATUS_FORECAST ||
         trade_figure_get_status (imports) == TRADE_STATUS_FORECAST;
}

static gboolean
is_doubted (TradeView   *view,
            TradeFigure *figure)
{
  return figure != NULL && trade_dataset_is_refuted (trade_view_get_dataset (view), figure);
}

/* Which of both was more, and when, where that does not hold of all periods that are shown. */
static char *
write_side (TradeView   *view,
            TradeFormat *format,
            TradeFigure *exports,
            int          side)
{
  g_autofree char *period = NULL;

  if (trade_view_get_n_rows (view) < 2 || trade_surplus_get_constant_side (view) == side)
    return g_strdup (side > 0 ? _ ("Exports exceeded imports") : _ ("Imports exceeded exports"));

  period = trade_format_period (format, trade_figure_get_period (exports));

  /* Translators: the placeholder is a period */
  return g_strdup_printf (side > 0 ? _ ("Exports exceeded imports in %s") : _ ("Imports exceeded exports in %s"), period);
}

/* What the columns themselves show, whatever was printed of the balance. */
static char *
write_balance (TradeView   *view,
               TradeFormat *format)
{
  TradeFigure *exports = trade_headline_find (view, TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, FALSE);
  TradeFigure *imports = trade_headline_find (view, TRADE_FLOW_IMPORT, TRADE_MEASURE_VALUE, FALSE);
  TradeFigure *printed = trade_headline_find (view, TRADE_FLOW_BALANCE, TRADE_MEASURE_VALUE, FALSE);
  TradeInterval balance;

  if (exports == NULL || imports == NULL || !trade_surplus_can_compare (exports, imports, printed))
    return g_strdup (_ ("Exports against imports"));

  balance = trade_surplus_get_allowed (view, exports, imports, printed);
  if (balance.lower > 0)
    return is_expected (exports, imports) ? g_strdup (_ ("Exports are expected to exceed imports"))
                                          : write_side (view, format, exports, 1);
  if (balance.upper < 0)
    return is_expected (exports, imports) ? g_strdup (_ ("Imports are expected to exceed exports"))
                                          : write_side (view, format, exports, -1);

  /* Of a balance that is not known, or not yet, nothing is near to nothing. */
  if (!isfinite (balance.lower) || !isfinite (balance.upper) || is_expected (exports, imports) || is_doubted (view, exports) ||
      is_doubted (view, imports))
    return g_strdup (_ ("Exports against imports"));

  return g_strdup (_ ("Neither a clear surplus nor a clear deficit"));
}

/* Whether the columns of a flow go the other way for certain, whatever was revised between. */
static gboolean
is_against_columns (TradeView   *view,
                    TradeFigure *growth)
{
  const char *flow = trade_figure_get_key (growth)->flow;
  TradeFigure *now = trade_headline_find (view, flow, TRADE_MEASURE_VALUE, FALSE);
  TradeFigure *then = trade_headline_find (view, flow, TRADE_MEASURE_VALUE, TRUE);
  TradeInterval change;

  if (now == NULL || then == NULL)
    return FALSE;

  change = trade_interval_subtract (trade_figure_get_bounds (now), trade_figure_get_bounds (then));

  return ((change.lower > 0) - (change.upper < 0)) * trade_direction_get (growth) < 0;
}

/* A word such as "rose" is not against what the columns themselves show. */
static gboolean
may_be_told (TradeView   *view,
             TradeFigure *growth)
{
  return trade_direction_is_plain (growth) && !is_doubted (view, growth) && !is_against_columns (view, growth);
}

static char *
write_growth (TradeView   *view,
              TradeFormat *format,
              TradeFigure *exports,
              TradeFigure *imports)
{
  /* Translators: %1$s, %2$s and %s are percentages without a sign, such as 0.6% */
  static const char *templates[3][3] = {
    { N_ ("Exports fell %1$s, imports fell %2$s"),
      N_ ("Exports fell %s, imports held steady"),
      N_ ("Exports fell %1$s, imports rose %2$s") },
    { N_ ("Exports held steady, imports fell %s"),
      N_ ("Exports and imports held steady"),
      N_ ("Exports held steady, imports rose %s") },
    { N_ ("Exports rose %1$s, imports fell %2$s"),
      N_ ("Exports rose %s, imports held steady"),
      N_ ("Exports rose %1$s, imports rose %2$s") },
  };
  TradeDataset *dataset = trade_view_get_dataset (view);
  g_autofree char *one = trade_format_change (format, dataset, exports);
  g_autofree char *other = trade_format_change (format, dataset, imports);
  const char *template = _ (templates[trade_direction_get (exports) + 1][trade_direction_get (imports) + 1]);

  /* Where exports held steady, the first percentage is that of imports. */
  return trade_direction_get (exports) == 0 ? g_strdup_printf (template, other) : g_strdup_printf (template, one, other);
}

/* Where an index lies: below 100, at 100, above it. What is shown decides, so that no title says "rose to 100.0". */
static int
get_index_direction (TradeFigure *index)
{
  double value = trade_decimal_to_double (trade_figure_get_decimal (index));

  return (value > 100) - (value < 100);
}

static char *
write_index_title (TradeView   *view,
                   TradeFormat *format)
{
  /* Translators: both are values of an index that was 100 a year earlier, such as 100.6 and 99.7 */
  static const char *templates[3][3] = {
    { N_ ("Exports fell to %1$s, imports fell to %2$s"),
      N_ ("Exports fell to %1$s, imports stayed at %2$s"),
      N_ ("Exports fell to %1$s, imports rose to %2$s") },
    { N_ ("Exports stayed at %1$s, imports fell to %2$s"),
      N_ ("Exports stayed at %1$s, imports stayed at %2$s"),
      N_ ("Exports stayed at %1$s, imports rose to %2$s") },
    { N_ ("Exports rose to %1$s, imports fell to %2$s"),
      N_ ("Exports rose to %1$s, imports stayed at %2$s"),
      N_ ("Exports rose to %1$s, imports rose to %2$s") },
  };
  TradeFigure *exports = trade_headline_find (view, TRADE_FLOW_EXPORT, TRADE_MEASURE_INDEX, FALSE);
  TradeFigure *imports = trade_headline_find (view, TRADE_FLOW_IMPORT, TRADE_MEASURE_INDEX, FALSE);
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (is_doubted (view, exports) || is_doubted (view, imports))
    return g_strdup (_ ("Exports against imports"));

  one = trade_format_figure_with_unit (format, trade_view_get_dataset (view), exports);
  other = trade_format_figure_with_unit (format, trade_view_get_dataset (view), imports);

  return g_strdup_printf (_ (templates[get_index_direction (exports) + 1][get_index_direction (imports) + 1]), one, other);
}

static char *
write_share_title (TradeView   *view,
                   TradeFormat *format)
{
  TradeFigure *exports = trade_headline_find (view, TRADE_FLOW_EXPORT, TRADE_MEASURE_FLOW_SHARE, FALSE);
  TradeFigure *imports = trade_headline_find (view, TRADE_FLOW_IMPORT, TRADE_MEASURE_FLOW_SHARE, FALSE);
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (is_doubted (view, exports) || is_doubted (view, imports))
    return g_strdup (_ ("Exports against imports"));

  one = trade_format_change (format, trade_view_get_dataset (view), exports);
  other = trade_format_change (format, trade_view_get_dataset (view), imports);

  /* Translators: both are percentages, such as "about 56.9%" and "about 43.1%" */
  return g_strdup_printf (_ ("Exports made up %1$s of all trade, imports %2$s"), one, other);
}

/* With both balances where they are there, else by the columns alone. */
static char *
write_turn (TradeView   *view,
            TradeFormat *format)
{
  TradeFigure *then = trade_headline_find (view, TRADE_FLOW_BALANCE, TRADE_MEASURE_VALUE, TRUE);
  TradeFigure *now = trade_headline_find (view, TRADE_FLOW_BALANCE, TRADE_MEASURE_VALUE, FALSE);
  char *turn = trade_surplus_write_turn (view, format, 0);
  char *course = NULL;

  if (turn == NULL || then == NULL || now == NULL || is_doubted (view, now) || is_doubted (view, then))
    return turn;

  course = trade_surplus_write_course (view, format, then, now);
  if (course == NULL)
    return turn;

  g_free (turn);

  return course;
}

/* Both flows are estimated, or one of them: at its end the word is read of imports. */
static char *
qualify (TradeView *view,
         char      *title)
{
  TradeFigure *exports = trade_headline_find (view, TRADE_FLOW_EXPORT, TRADE_MEASURE_VALUE, FALSE);
  TradeFigure *imports = trade_headline_find (view, TRADE_FLOW_IMPORT, TRADE_MEASURE_VALUE, FALSE);

  if (exports != NULL && imports != NULL)
    return trade_qualify_ends (title, exports, imports);
  if (exports != NULL)
    return trade_qualify_figure (title, exports);

  return imports != NULL ? trade_qualify_figure (title, imports) : title;
}

static char *
write_title (TradeView   *view,
             TradeFormat *format)
{
  TradeFigure *exports = trade_headline_find (view, TRADE_FLOW_EXPORT, TRADE_MEASURE_GROWTH, FALSE);
  TradeFigure *imports = trade_headline_find (view, TRADE_FLOW_IMPORT, TRADE_MEASURE_GROWTH, FALSE);
  char *turn = NULL;

  switch (trade_view_get_arrangement (view).mode)
    {
    case TRADE_MODE_INDEX:
      return write_index_title (view, format);
    case TRADE_MODE_SHARE:
      return write_share_title (view, format);
    case TRADE_MODE_OWN:
    case TRADE_MODE_LEVEL:
    case TRADE_MODE_SUM_3:
    case TRADE_MODE_SUM_12:
      break;
    }

  turn = write_turn (view, format);
  if (turn != NULL)
    return qualify (view, turn);
  if (exports != NULL && imports != NULL && may_be_told (view, exports) && may_be_told (view, imports))
    return qualify (view, write_growth (view, format, exports, imports));

  return qualify (view, write_balance (view, format));
}

static char *
write_subtitle (TradeView   *view,
                TradeFormat *format,
                const char  *subject,
                const char  *periods)
{
  TradeArrangement arrangement = trade_view_get_arrangement (view);
  TradeDataset *dataset = trade_view_get_dataset (view);
  g_autofree char *unit = NULL;

  switch (arrangement.mode)
    {
    case TRADE_MODE_INDEX:
      return trade_wording_index_measure (view, format, subject, periods);

    case TRADE_MODE_SHARE:
      unit = trade_format_currency (format, dataset, arrangement.unit);
      /* Translators: a subject such as "China’s trade in goods", periods, and a currency */
      return g_strdup_printf (_ ("%1$s: shares of exports and imports in their total, percent, %2$s, in %3$s"),
                              subject,
                              periods,
                              unit);

    case TRADE_MODE_OWN:
    case TRADE_MODE_LEVEL:
    case TRADE_MODE_SUM_3:
    case TRADE_MODE_SUM_12:
      break;
    }

  unit = trade_headline_write_unit (view, format);
  /* Translators: subject, unit, periods: "China’s trade in goods, trillion yuan, 2022 and 2023" */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), subject, unit, periods);
}

const TradeWording trade_wording_balance = { get_name, write_title, write_subtitle };
