/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-headline-arranged.h"

#include "trade-describe.h"
#include "trade-headline.h"

#include <glib/gi18n-lib.h>

/* Where an index lies: below 100, at 100, above it. What is shown decides, so that no title says "rose to 100.0". */
static int
get_direction (TradeFigure *index)
{
  TradeDecimal shown = trade_figure_get_decimal (index);
  double value = trade_decimal_to_double (shown);

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
  g_autofree char *one = trade_format_figure_with_unit (format, trade_view_get_dataset (view), exports);
  g_autofree char *other = trade_format_figure_with_unit (format, trade_view_get_dataset (view), imports);

  return g_strdup_printf (_ (templates[get_direction (exports) + 1][get_direction (imports) + 1]), one, other);
}

static char *
write_flow_share_title (TradeView   *view,
                        TradeFormat *format)
{
  TradeFigure *exports = trade_headline_find (view, TRADE_FLOW_EXPORT, TRADE_MEASURE_FLOW_SHARE, FALSE);
  TradeFigure *imports = trade_headline_find (view, TRADE_FLOW_IMPORT, TRADE_MEASURE_FLOW_SHARE, FALSE);
  g_autofree char *one = trade_format_change (format, trade_view_get_dataset (view), exports);
  g_autofree char *other = trade_format_change (format, trade_view_get_dataset (view), imports);

  /* Translators: both are percentages, such as "about 56.9%" and "about 43.1%" */
  return g_strdup_printf (_ ("Exports made up %1$s of all trade, imports %2$s"), one, other);
}

static char *
write_level_title (TradeView   *view,
                   TradeFormat *format)
{
  TradeFigure *leader = trade_view_get_leader (view);
  g_autofree char *name = trade_describe_figure_name (format, trade_view_get_dataset (view), leader);
  g_autofree char *value = trade_format_figure_with_unit (format, trade_view_get_dataset (view), leader);

  if (trade_view_get_question (view) == TRADE_QUESTION_PRODUCTS)
    /* Translators: %1$s names a group of products, %2$s is an amount such as "about 13.93 trillion yuan" */
    return g_strdup_printf (_ ("%1$s: exports worth %2$s"), name, value);

  /* Translators: %1$s names a kind of enterprise or a group of countries, %2$s is an amount such as "about 22.34 trillion
   * yuan" */
  return g_strdup_printf (_ ("%1$s: trade worth %2$s"), name, value);
}

static gboolean
has_native_mode (TradeView *view)
{
  return trade_view_get_arrangement (view).mode == trade_view_get_arrangement (trade_view_get_native (view)).mode;
}

/* The finding of a view that does not measure what its question does by itself. */
char *
trade_headline_arranged_write_title (TradeView   *view,
                                     TradeFormat *format)
{
  if (has_native_mode (view))
    return NULL;

  switch (trade_view_get_arrangement (view).mode)
    {
    case TRADE_MODE_INDEX:
      return write_index_title (view, format);
    case TRADE_MODE_SHARE:
      return write_flow_share_title (view, format);
    case TRADE_MODE_LEVEL:
      return write_level_title (view, format);
    case TRADE_MODE_OWN:
    default:
      g_return_val_if_reached (NULL);
    }
}

static const char *
get_level_template (TradeView *view)
{
  /* Translators: in the following, %1$s is a subject such as "China’s trade in goods", %2$s a unit such as "trillion yuan",
   * %3$s a period */
  switch (trade_view_get_question (view))
    {
    case TRADE_QUESTION_PRODUCTS:
      return _ ("%1$s: exports by product, %2$s, %3$s");
    case TRADE_QUESTION_ENTERPRISES:
      return _ ("%1$s: exports and imports by kind of enterprise, %2$s, %3$s");
    case TRADE_QUESTION_PARTNERS:
    default:
      return _ ("%1$s: exports and imports by partner, %2$s, %3$s");
    }
}

/* What such a view measures, where, when and in what unit. */
char *
trade_headline_arranged_write_subtitle (TradeView   *view,
                                        TradeFormat *format,
                                        const char  *periods)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradeArrangement arrangement = trade_view_get_arrangement (view);
  const char *subject = trade_format_text (format, trade_dataset_get_subject (dataset));
  g_autofree char *earlier = NULL;
  g_autofree char *unit = NULL;

  if (has_native_mode (view))
    return NULL;

  switch (arrangement.mode)
    {
    case TRADE_MODE_INDEX:
      earlier = trade_format_period (format, trade_period_get_year_earlier (trade_view_get_period (view)));
      unit = trade_format_unit (format, dataset, arrangement.unit, 0);
      /* Translators: a subject such as "China’s trade in goods", a currency, the period that is 100, and the periods that are
       * shown */
      return g_strdup_printf (_ ("%1$s: index of values in %2$s, %3$s = 100, %4$s"), subject, unit, earlier, periods);

    case TRADE_MODE_SHARE:
      unit = trade_format_unit (format, dataset, arrangement.unit, 0);
      /* Translators: a subject such as "China’s trade in goods", periods, and a currency */
      return g_strdup_printf (_ ("%1$s: shares of exports and imports in their total, percent, %2$s, in %3$s"),
                              subject,
                              periods,
                              unit);

    case TRADE_MODE_LEVEL:
      unit = trade_format_unit (format, dataset, arrangement.unit, trade_headline_get_magnitude (view, format));
      return g_strdup_printf (get_level_template (view), subject, unit, periods);

    case TRADE_MODE_OWN:
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
write_index_derivation (TradeFormat *format,
                        TradeFigure *index)
{
  GListModel *inputs = trade_figure_get_inputs (index);
  TradePeriod period = trade_figure_get_period (index);
  g_autofree char *latest = trade_format_period (format, period);
  g_autofree char *earlier = trade_format_period (format, trade_period_get_year_earlier (period));

  if (g_list_model_get_n_items (inputs) == 1)
    /* Translators: both are periods, such as 2022 and 2023 */
    return g_strdup_printf (_ ("Index: 100 in %1$s, in %2$s changed by the published growth."), earlier, latest);

  /* Translators: both are periods, such as 2022 and 2023 */
  return g_strdup_printf (_ ("Index: computed from the levels published for %1$s and %2$s, of which the earlier may have "
                             "been revised since."),
                          earlier,
                          latest);
}

/* Says how a figure was computed that such a view alone has. */
char *
trade_headline_arranged_write_derivation (TradeView   *view,
                                          TradeFormat *format,
                                          TradeFigure *figure)
{
  if (has_native_mode (view))
    return NULL;

  switch (trade_figure_get_formula (figure))
    {
    case TRADE_FORMULA_INDEX:
      return write_index_derivation (format, figure);
    case TRADE_FORMULA_VALUE_SHARE:
      return g_strdup (_ ("Shares: computed from published values."));
    case TRADE_FORMULA_SHARE_VALUE:
      return g_strdup (_ ("Values marked ≈: computed from the shares and the published total."));

    case TRADE_FORMULA_NONE:
    case TRADE_FORMULA_BALANCE:
    case TRADE_FORMULA_YEAR_EARLIER:
    case TRADE_FORMULA_REMAINDER:
    case TRADE_FORMULA_SHARE_YEAR_EARLIER:
    case TRADE_FORMULA_INDEX_BASE:
    default:
      return NULL;
    }
}

/* Shares seldom name the currency that they are reckoned in; where it is not the usual one, the reader is told. */
char *
trade_headline_arranged_write_base (TradeView   *view,
                                    TradeFormat *format)
{
  TradeArrangement arrangement = trade_view_get_arrangement (view);
  g_autofree char *unit = NULL;

  if (arrangement.mode != TRADE_MODE_SHARE || !has_native_mode (view) ||
      arrangement.unit == trade_view_get_arrangement (trade_view_get_native (view)).unit)
    return NULL;

  unit = trade_format_unit (format, trade_view_get_dataset (view), arrangement.unit, 0);

  /* Translators: %s is a currency */
  return g_strdup_printf (_ ("Shares reckoned in %s."), unit);
}
