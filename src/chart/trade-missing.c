/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-missing.h"

#include <glib/gi18n-lib.h>

#include "trade-break.h"
#include "trade-change.h"
#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-records.h"

/* Of so many figures without a value each has a line of its own in a description. */
#define MOST_LINES 12

static gboolean
is_of_period (TradeView   *view,
              TradeFigure *figure)
{
  const TradeHead *scope = trade_view_get_scope (view);

  return scope->has_period && trade_period_equal (scope->period, trade_figure_get_period (figure));
}

/* A figure and why it has no value: the period is said where it is not that of the whole chart. */
static char *
name_figure (TradeView   *view,
             TradeFormat *format,
             TradeFigure *figure)
{
  const char *reason = trade_format_status (trade_figure_get_status (figure));
  g_autofree char *name = trade_describe_name_within (format, view, figure);
  g_autofree char *period = NULL;

  if (is_of_period (view, figure))
    /* Translators: the name of a row of a chart, and why it has no value, such as "Ships (suppressed)" */
    return g_strdup_printf (C_ ("figure and reason", "%1$s (%2$s)"), name, reason);

  period = trade_format_period (format, trade_figure_get_period (figure));

  /* Translators: the name of a series, a period, and why there is no value, such as "Imports, 2021 (suppressed)" */
  return g_strdup_printf (C_ ("figure and reason", "%1$s, %2$s (%3$s)"), name, period, reason);
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
  const GPtrArray *missing;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  missing = trade_records_get_missing (view);
  if (missing->len == 0)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < MIN (missing->len, TRADE_HEADLINE_MOST_NAMES); i++)
    g_ptr_array_add (names, name_figure (view, format, g_ptr_array_index (missing, i)));
  list = trade_headline_list_names (format, names, missing->len);

  /* Translators: of figures that a chart would show if they had been published; the placeholder lists their names, and why there
   * is no value */
  return g_strdup_printf (_ ("Without a value: %s."), list);
}

/* Says of amounts what they lack, with a placeholder for their names; nothing of none. */
static char *
write_lack (TradeView   *view,
            TradeFormat *format,
            const char  *words,
            GPtrArray   *levels)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (levels->len == 0)
    return NULL;

  for (guint i = 0; i < MIN (levels->len, TRADE_HEADLINE_MOST_NAMES); i++)
    g_ptr_array_add (names, trade_describe_name_dated (format, view, g_ptr_array_index (levels, i)));

  list = trade_headline_list_names (format, names, levels->len);

  return g_strdup_printf (words, list);
}

/**
 * trade_missing_write_from_nothing:
 * @view: a view
 * @format: the language
 *
 * Names what has no growth because there was nothing to grow from. Of many the first, and how many others there are.
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL where there is none of that kind
 */
char *
trade_missing_write_from_nothing (TradeView   *view,
                                  TradeFormat *format)
{
  g_autoptr (GPtrArray) levels = NULL;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  levels = trade_change_list_from_nothing (view);

  /* Translators: the placeholder lists names of categories, such as "Cars, Ships" */
  return write_lack (view, format, _ ("Without growth, because there was nothing to grow from a year earlier: %s."), levels);
}

/**
 * trade_missing_write_broken:
 * @view: a view
 * @format: the language
 *
 * Names what has no growth because its series breaks, for those who do not see the foot of the chart.
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL where there is none of that kind
 */
char *
trade_missing_write_broken (TradeView   *view,
                            TradeFormat *format)
{
  g_autoptr (GPtrArray) levels = NULL;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  levels = trade_break_list_without_change (view);

  /* Translators: the placeholder lists names of categories, such as "Cars, Ships" */
  return write_lack (view, format, _ ("Without growth, because the series breaks: %s."), levels);
}

/**
 * trade_missing_write_unlike:
 * @view: a view
 * @format: the language
 *
 * Names what has no growth because what it would be computed from was published at two times, and may have been revised meanwhile.
 *
 * Returns: (transfer full) (nullable): a sentence; %NULL where there is none of that kind
 */
char *
trade_missing_write_unlike (TradeView   *view,
                            TradeFormat *format)
{
  g_autoptr (GPtrArray) levels = NULL;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  levels = trade_change_list_unlike (view);

  /* Translators: the placeholder lists names of amounts, such as "Exports, October 2023, and Exports, November 2023" */
  return write_lack (view, format, _ ("Without growth, because the amount of a year earlier was published at another time: %s."), levels);
}

/**
 * trade_missing_append_lines:
 * @text: lines of text
 * @scene: a scene
 *
 * Adds a line for each figure that a chart would show if it had a value; of many for the first, and how many others there are.
 */
void
trade_missing_append_lines (GString    *text,
                            TradeScene *scene)
{
  TradeFormat *format;
  TradeView *view;
  const GPtrArray *missing;
  g_autofree char *count = NULL;
  guint n_lines;

  g_return_if_fail (text != NULL);
  g_return_if_fail (TRADE_IS_SCENE (scene));

  format = trade_scene_get_format (scene);
  view = trade_scene_get_view (scene);
  missing = trade_records_get_missing (view);
  n_lines = missing->len <= MOST_LINES ? missing->len : MOST_LINES - 1;
  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *line = trade_describe_figure_within (format, view, g_ptr_array_index (missing, i));

      g_string_append_printf (text, "\n%s", line);
    }

  if (n_lines == missing->len)
    return;

  count = trade_format_count (format, missing->len - n_lines);
  g_string_append_c (text, '\n');
  /* Translators: of figures without a value, beside those that lines before have named */
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%s other figure has no value", "%s other figures have no value",
                                             missing->len - n_lines), count);
}
