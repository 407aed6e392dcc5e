/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-missing.h"

#include <glib/gi18n-lib.h>

#include "trade-absence.h"
#include "trade-break.h"
#include "trade-change.h"
#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-records.h"

static gboolean
is_of_period (TradeView   *view,
              TradeFigure *figure)
{
  const TradeHead *scope = trade_view_get_scope (view);

  return scope->has_period && trade_period_equal (scope->period, trade_figure_get_period (figure));
}

/* A figure and why it has no value, with its period if so. */
static char *
name_figure (TradeView   *view,
             TradeFormat *format,
             TradeFigure *figure,
             gboolean     with_period)
{
  const char *reason = trade_format_status (trade_figure_get_status (figure));
  g_autofree char *name = trade_describe_name_within (format, view, figure);
  g_autofree char *period = NULL;

  if (!with_period)
    /* Translators: the name of a row of a chart, and why it has no value, such as "Ships (suppressed)" */
    return g_strdup_printf (C_ ("figure and reason", "%1$s (%2$s)"), name, reason);

  period = trade_format_period (format, trade_figure_get_period (figure));

  /* Translators: the name of a series, a period, and why there is no value, such as "Imports, 2021 (suppressed)" */
  return g_strdup_printf (C_ ("figure and reason", "%1$s, %2$s (%3$s)"), name, period, reason);
}

static char *
write_missing (TradeView       *view,
               TradeFormat     *format,
               const GPtrArray *missing)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;
  gboolean with_period = FALSE;

  if (missing->len == 0)
    return NULL;

  /* Beside others with a period, one without would be taken for all of its series. */
  for (guint i = 0; i < missing->len; i++)
    with_period |= !is_of_period (view, g_ptr_array_index (missing, i));

  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < MIN (missing->len, TRADE_HEADLINE_MOST_NAMES); i++)
    g_ptr_array_add (names, name_figure (view, format, g_ptr_array_index (missing, i), with_period));
  list = trade_headline_list_names (format, names, missing->len);

  /* Translators: of figures that a chart would show if they had been published; the placeholder lists their names, and why there
   * is no value */
  return g_strdup_printf (_ ("Without a value: %s."), list);
}

/**
 * trade_missing_write:
 * @view: a view
 * @format: the language
 *
 * Names the figures that a chart would show if they had a value, and why they have none: "Without a value: Ships
 * (suppressed)." Of many the first, and how many others there are.
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL where nothing is missing
 */
char *
trade_missing_write (TradeView   *view,
                     TradeFormat *format)
{
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  return write_missing (view, format, trade_absence_get_missing (view));
}

/**
 * trade_missing_write_recorded:
 * @view: a view
 * @format: the language
 *
 * Names the figures as trade_missing_write() does, but for those that a release says nothing of: a gap in a series is the release's own.
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL where nothing is on record without a value
 */
char *
trade_missing_write_recorded (TradeView   *view,
                              TradeFormat *format)
{
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  return write_missing (view, format, trade_records_get_missing (view));
}

/* Why amounts have no growth, in the order of TradeMissingGrowth. */
static const struct
{
  GPtrArray  *(*list) (TradeView *view);
  const char   *words;
} reasons[] = {
  /* Translators: the placeholder lists names of categories, such as "Cars, Ships". The same in what follows. */
  { trade_change_list_from_nothing, N_ ("Without growth, because there was nothing to grow from a year earlier: %s.") },
  { trade_change_list_unlike, N_ ("Without growth, because the amount of a year earlier was published at another time: %s.") },
  { trade_change_list_open, N_ ("Without a change, because only bounds are known: %s.") },
  { trade_break_list_without_change, N_ ("Without growth, because the series breaks: %s.") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (reasons) == TRADE_N_MISSING_GROWTHS);

/* Of two years that are the same for all shares, none is said of one of them. */
static char *
name_changed (TradeView   *view,
              TradeFormat *format,
              TradeFigure *figure)
{
  return trade_view_get_question (view) == TRADE_QUESTION_CHANGE ? trade_describe_name_within (format, view, figure)
                                                                 : trade_describe_name_dated (format, view, figure);
}

/**
 * trade_missing_write_growth:
 * @view: a view
 * @format: the language
 * @reason: why there is none
 *
 * Names what has no growth for one reason. Of many the first, and how many others there are.
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL where there is none of that kind
 */
char *
trade_missing_write_growth (TradeView          *view,
                            TradeFormat        *format,
                            TradeMissingGrowth  reason)
{
  g_autoptr (GPtrArray) levels = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (reason < TRADE_N_MISSING_GROWTHS, NULL);

  levels = reasons[reason].list (view);
  if (levels->len == 0)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < MIN (levels->len, TRADE_HEADLINE_MOST_NAMES); i++)
    g_ptr_array_add (names, name_changed (view, format, g_ptr_array_index (levels, i)));
  list = trade_headline_list_names (format, names, levels->len);

  return g_strdup_printf (_ (reasons[reason].words), list);
}
