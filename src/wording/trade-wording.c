/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-wording.h"

#include "trade-break.h"
#include "trade-describe.h"
#include "trade-direction.h"
#include "trade-movement.h"
#include "trade-pace.h"
#include "trade-qualify.h"
#include "trade-surplus.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Numbers that are written alike differ by no more than such a part of them. */
#define CLOSE_PART 0.1

/* Less than this of a trillion is better told in billions. */
#define LEAST_PART 0.1

static const TradeWording *const wordings[] = {
  [TRADE_QUESTION_BALANCE] = &trade_wording_balance,
  [TRADE_QUESTION_TREND] = &trade_wording_trend,
  [TRADE_QUESTION_GROWTH] = &trade_wording_growth,
  [TRADE_QUESTION_PRODUCTS] = &trade_wording_composition,
  [TRADE_QUESTION_ENTERPRISES] = &trade_wording_composition,
  [TRADE_QUESTION_PARTNERS] = &trade_wording_composition,
  [TRADE_QUESTION_REPORTERS] = &trade_wording_composition,
  [TRADE_QUESTION_CHANGE] = &trade_wording_change,
  [TRADE_QUESTION_TRADERS] = &trade_wording_traders,
  [TRADE_QUESTION_WORLD] = &trade_wording_world_share,
  [TRADE_QUESTION_OUTLOOK] = &trade_wording_outlook,
  [TRADE_QUESTION_GROWTH_TREND] = &trade_wording_growth_trend,
  [TRADE_QUESTION_VALUE_GROWTH] = &trade_wording_value_growth,
  [TRADE_QUESTION_TREND_PRODUCTS] = &trade_wording_part_trend,
  [TRADE_QUESTION_TREND_PARTNERS] = &trade_wording_part_trend,
  [TRADE_QUESTION_TREND_ENTERPRISES] = &trade_wording_part_trend,
  [TRADE_QUESTION_TREND_REPORTERS] = &trade_wording_part_trend,
  [TRADE_QUESTION_SHARE_TREND_PRODUCTS] = &trade_wording_share_trend,
  [TRADE_QUESTION_SHARE_TREND_PARTNERS] = &trade_wording_share_trend,
  [TRADE_QUESTION_SHARE_TREND_ENTERPRISES] = &trade_wording_share_trend,
  [TRADE_QUESTION_GROWTH_TREND_PRODUCTS] = &trade_wording_growth_trend_of_parts,
  [TRADE_QUESTION_GROWTH_TREND_PARTNERS] = &trade_wording_growth_trend_of_parts,
  [TRADE_QUESTION_GROWTH_TREND_ENTERPRISES] = &trade_wording_growth_trend_of_parts,
  [TRADE_QUESTION_SEASONAL] = &trade_wording_seasonal,
  [TRADE_QUESTION_CONTRIBUTION_PRODUCTS] = &trade_wording_contribution,
  [TRADE_QUESTION_CONTRIBUTION_PARTNERS] = &trade_wording_contribution,
  [TRADE_QUESTION_CONTRIBUTION_ENTERPRISES] = &trade_wording_contribution,
  [TRADE_QUESTION_CONTRIBUTION_TREND_PRODUCTS] = &trade_wording_contribution_trend,
  [TRADE_QUESTION_CONTRIBUTION_TREND_PARTNERS] = &trade_wording_contribution_trend,
  [TRADE_QUESTION_CONTRIBUTION_TREND_ENTERPRISES] = &trade_wording_contribution_trend,
  [TRADE_QUESTION_LEVELS] = &trade_wording_levels,
  [TRADE_QUESTION_QUANTITIES] = &trade_wording_levels,
  [TRADE_QUESTION_UNIT_VALUES] = &trade_wording_levels,
  [TRADE_QUESTION_BALANCE_GROWTH] = &trade_wording_balance_growth,
  [TRADE_QUESTION_CONTRIBUTION_FLOWS] = &trade_wording_contribution_flows,
  [TRADE_QUESTION_PARTNER_MEMBERS] = &trade_wording_members,
  [TRADE_QUESTION_ENTERPRISE_MEMBERS] = &trade_wording_members,
  [TRADE_QUESTION_REPORTER_RATES] = &trade_wording_reporter_rates,
  [TRADE_QUESTION_REPORTER_RATE_TREND] = &trade_wording_reporter_rate_trend,
  [TRADE_QUESTION_REVISIONS] = &trade_wording_revisions,
  [TRADE_QUESTION_GROWTH_REVISIONS] = &trade_wording_growth_revisions,
};

/* A question that nobody has words for does not compile. */
G_STATIC_ASSERT (G_N_ELEMENTS (wordings) == TRADE_N_QUESTIONS);

/*< private >
 * trade_wording_get:
 * @question: a question
 *
 * Returns: (transfer none): how its views are worded
 */
const TradeWording *
trade_wording_get (TradeQuestion question)
{
  g_assert (question < TRADE_N_QUESTIONS);

  return wordings[question];
}

/*< private >
 * trade_wording_get_flow:
 * @view: a view
 *
 * Gets the flow that all figures of a view share.
 *
 * Returns: the flow; %TRADE_WORDING_TOTAL where they share none
 */
TradeWordingFlow
trade_wording_get_flow (TradeView *view)
{
  static const char *const flows[TRADE_N_WORDING_FLOWS] = {
    [TRADE_WORDING_TOTAL] = TRADE_FLOW_TOTAL,
    [TRADE_WORDING_EXPORT] = TRADE_FLOW_EXPORT,
    [TRADE_WORDING_IMPORT] = TRADE_FLOW_IMPORT,
    [TRADE_WORDING_BALANCE] = TRADE_FLOW_BALANCE,
  };
  const char *flow = trade_view_get_scope (view)->key.flow;

  for (guint i = 0; flow != NULL && i < G_N_ELEMENTS (flows); i++)
    {
      if (g_str_equal (flow, flows[i]))
        return (TradeWordingFlow) i;
    }

  return TRADE_WORDING_TOTAL;
}

/*< private >
 * trade_wording_choose:
 * @view: a view
 * @sentences: sentences that wait for their translation
 *
 * Returns: (transfer none): the one for the flow that all figures of a view share, in the reader's language
 */
const char *
trade_wording_choose (TradeView                   *view,
                      const TradeWordingSentences  sentences)
{
  const char *sentence = sentences[trade_wording_get_flow (view)];

  return _ (sentence != NULL ? sentence : sentences[TRADE_WORDING_TOTAL]);
}

/*< private >
 * trade_wording_name_together:
 * @name: (transfer full): what a figure is called
 * @figure: the figure
 *
 * Names exports and imports together by one word where a sentence says what they did: "Exports and imports grew" would be said of each of
 * them.
 *
 * Returns: (transfer full): the name
 */
char *
trade_wording_name_together (char        *name,
                             TradeFigure *figure)
{
  const char *both = C_ ("flow", "Exports and imports");
  g_autofree char *given = name;

  if (!g_str_equal (trade_figure_get_key (figure)->flow, TRADE_FLOW_TOTAL) || !g_str_has_prefix (name, both))
    return g_steal_pointer (&given);

  /* Translators: exports and imports together; begins a sentence such as "Total trade grew by 0.2%" */
  return g_strconcat (C_ ("subject", "Total trade"), given + strlen (both), NULL);
}

/*< private >
 * trade_wording_name_subject:
 * @view: a view
 * @format: the language
 * @figure: a figure of it
 * @with_flow: whether to name its flow even where all figures of the view share it
 *
 * Names what a figure is about as the subject of a verb. "Exports and imports grew" would be said of each of them, so that both
 * together are total trade.
 *
 * Returns: (transfer full): the name
 */
char *
trade_wording_name_subject (TradeView   *view,
                            TradeFormat *format,
                            TradeFigure *figure,
                            gboolean     with_flow)
{
  char *name = with_flow ? trade_describe_name_of_flow (format, view, figure) : trade_describe_name_in_title (format, view, figure);

  return trade_wording_name_together (name, figure);
}

/*< private >
 * trade_wording_get_compared:
 * @view: a view of changes in one period
 *
 * Returns: the period that they compare with
 */
TradePeriod
trade_wording_get_compared (TradeView *view)
{
  TradePeriod period = trade_view_get_period (view);

  if (g_str_equal (trade_figure_get_key (trade_view_get_leader (view))->comparison, TRADE_COMPARISON_PERIOD))
    return trade_period_step (period, -1);

  return trade_period_get_year_earlier (period);
}

/*< private >
 * trade_wording_capitalize:
 * @sentence: a sentence
 *
 * A title begins with a capital letter, in scripts that have them, whatever word comes first.
 *
 * Returns: (transfer full): the sentence
 */
char *
trade_wording_capitalize (const char *sentence)
{
  GString *capital = g_string_new (NULL);

  g_string_append_unichar (capital, g_unichar_totitle (g_utf8_get_char (sentence)));
  g_string_append (capital, g_utf8_next_char (sentence));

  return g_string_free (capital, FALSE);
}

/* Why nothing is to be concluded from a figure. */
static TradeStatus
get_gravest (TradeFigure *figure)
{
  return trade_figure_has_status (figure, TRADE_STATUS_UNRELIABLE) ? TRADE_STATUS_UNRELIABLE : TRADE_STATUS_BREAK;
}

static gboolean
is_rival (TradeDataset *dataset,
          TradeFigure  *figure,
          TradeFigure  *other)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  const TradeSeriesKey *other_key = trade_figure_get_key (other);

  return other != figure && g_str_equal (key->measure, other_key->measure) && g_str_equal (key->flow, other_key->flow) &&
         trade_series_key_is_whole (key) == trade_series_key_is_whole (other_key) && !trade_dataset_is_rest (dataset, other_key) &&
         trade_period_equal (trade_figure_get_period (figure), trade_figure_get_period (other));
}

/*< private >
 * trade_wording_is_rest:
 * @view: a view
 * @figure: one of its figures
 *
 * Checks whether what a title would be about is only what others leave, as it is where nothing else is named.
 *
 * Returns: whether it is
 */
gboolean
trade_wording_is_rest (TradeView   *view,
                       TradeFigure *figure)
{
  return trade_dataset_is_rest (trade_view_get_dataset (view), trade_figure_get_key (figure)) &&
         g_list_model_get_n_items (G_LIST_MODEL (view)) > 1;
}

/*< private >
 * trade_wording_may_tie:
 * @figure: a figure
 * @other: another one, of the same measure and unit
 *
 * Checks whether two numbers may be written alike. To write each of very many takes long.
 *
 * Returns: %FALSE if they cannot be
 */
gboolean
trade_wording_may_tie (TradeFigure *figure,
                       TradeFigure *other)
{
  double value = trade_figure_get_value (figure), other_value = trade_figure_get_value (other);
  TradeInterval bounds = trade_figure_get_bounds (figure), other_bounds = trade_figure_get_bounds (other);

  return fabs (value - other_value) <= CLOSE_PART * MAX (fabs (value), fabs (other_value)) ||
         (bounds.lower <= other_bounds.upper && other_bounds.lower <= bounds.upper);
}

/*< private >
 * trade_wording_is_tied:
 * @view: a view
 * @format: the language
 * @figure: one of its figures
 *
 * Checks whether another part has the same number as one that a title would be about, only because it stands first.
 *
 * Returns: whether there is one
 */
gboolean
trade_wording_is_tied (TradeView   *view,
                       TradeFormat *format,
                       TradeFigure *figure)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  g_autofree char *amount = trade_format_figure_with_unit (format, dataset, figure);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *other_amount = NULL;

      if (!is_rival (dataset, figure, other) || !trade_wording_may_tie (figure, other))
        continue;
      other_amount = trade_format_figure_with_unit (format, dataset, other);
      if (g_str_equal (other_amount, amount))
        return TRUE;
    }

  return FALSE;
}

/* What a statement is about; of a view over time, whose subtitle lists all periods, which of them as well. */
static char *
name_stated (TradeView   *view,
             TradeFormat *format,
             TradeFigure *figure)
{
  g_autofree char *name = trade_describe_name_in_statement (format, view, figure);
  g_autofree char *period = NULL;

  if (trade_view_get_scope (view)->has_period)
    return g_steal_pointer (&name);

  period = trade_format_period (format, trade_figure_get_period (figure));

  return g_strdup_printf (C_ ("figure and period", "%1$s, %2$s"), name, period);
}

/*< private >
 * trade_wording_state:
 * @view: a view
 * @format: the language
 * @figure: one of its figures
 *
 * Says what a figure is and what it amounts to, and nothing that could be doubted: "Exports: +0.6%". Where another part amounts to the
 * same, neither is before the other, and the title names the view. Over time it says when: "Finland, 2023: 290 million euros".
 *
 * Returns: (transfer full): the sentence
 */
char *
trade_wording_state (TradeView   *view,
                     TradeFormat *format,
                     TradeFigure *figure)
{
  g_autofree char *name = name_stated (view, format, figure);
  g_autofree char *value = trade_headline_write_amount (view, format, figure);

  if (trade_wording_is_tied (view, format, figure))
    return trade_headline_write_name (view, format);
  if (trade_figure_get_status (figure) == TRADE_STATUS_FORECAST)
    /* Translators: a title that states a figure that is not known yet, as in "Exports: +2.6% (projection)" */
    return g_strdup_printf (C_ ("statement", "%1$s: %2$s (projection)"), name, value);
  if (!trade_figure_is_conclusive (figure))
    {
      const char *caveat = trade_describe_get_caveat (figure, NULL, get_gravest (figure));

      /* Translators: a title that only states a figure, and how sure it is, as in "Exports: +0.6% (of low reliability)" */
      return g_strdup_printf (C_ ("statement", "%1$s: %2$s (%3$s)"), name, value, caveat);
    }

  /* Translators: a title that only states a figure: the first is what it is, the second its value, as in "Exports: +0.6%" */
  return trade_qualify_figure (g_strdup_printf (C_ ("statement", "%1$s: %2$s"), name, value), figure);
}

static gboolean
is_of_flow (TradeFigure *figure,
            const char  *flow)
{
  return figure != NULL && g_str_equal (trade_figure_get_key (figure)->flow, flow) &&
         trade_figure_get_status (figure) != TRADE_STATUS_FORECAST;
}

/* The last row, or the first where the last is the base: that both are 100 then goes without saying. */
static guint
find_row_beside_base (TradeView *view)
{
  guint last = trade_view_get_n_rows (view) - 1;
  TradePeriod base;

  return trade_view_get_base (view, &base) && trade_period_equal (base, trade_view_get_row (view, last)->period) ? 0 : last;
}

/*< private >
 * trade_wording_index:
 * @view: a view whose rows are periods, an index
 * @format: the language
 *
 * Says where an index stands in the last period, or in the first where the last is 100: that of exports and that of imports where it is one of both.
 *
 * Returns: (transfer full): the sentence
 */
char *
trade_wording_index (TradeView   *view,
                     TradeFormat *format)
{
  guint told = find_row_beside_base (view);
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradeFigure *exports = trade_view_get_cell (view, told, 0);
  TradeFigure *imports = trade_view_get_n_columns (view) == 2 ? trade_view_get_cell (view, told, 1) : NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  g_autofree char *now = NULL;
  g_autofree char *then = NULL;
  TradePeriod base;

  if (!is_of_flow (exports, TRADE_FLOW_EXPORT) || !is_of_flow (imports, TRADE_FLOW_IMPORT) ||
      !trade_view_get_base (view, &base))
    return trade_wording_then_and_now (view, format, trade_wording_find_greatest (view));
  if (trade_dataset_is_refuted (dataset, exports) || trade_dataset_is_refuted (dataset, imports))
    return trade_headline_write_name (view, format);

  one = trade_format_figure_with_unit (format, dataset, exports);
  other = trade_format_figure_with_unit (format, dataset, imports);
  now = trade_format_period (format, trade_figure_get_period (exports));
  then = trade_format_period (format, base);

  /* Translators: a period, what an index of exports and one of imports is then, and the period in which both are 100, as in
   * "2023: exports at 173.3, imports at 148.6 (2013 = 100)" */
  return trade_qualify_ends (g_strdup_printf (_ ("%1$s: exports at %2$s, imports at %3$s (%4$s = 100)"), now, one, other, then), exports,
                             imports);
}

/*< private >
 * trade_wording_index_measure:
 * @view: a view, an index
 * @format: the language
 * @subject: whose
 * @periods: when
 *
 * Says of an index what is measured, whose, when, and which period is 100.
 *
 * Returns: (transfer full): the subtitle
 */
char *
trade_wording_index_measure (TradeView   *view,
                             TradeFormat *format,
                             const char  *subject,
                             const char  *periods)
{
  const char *currency = trade_view_get_arrangement (view).unit;
  g_autofree char *unit = trade_format_currency (format, trade_view_get_dataset (view), currency);
  g_autofree char *first = NULL;
  TradePeriod base = { 0 };

  trade_view_get_base (view, &base);
  first = trade_format_period (format, base);

  /* Translators: a subject such as "China’s trade in goods", a currency, the period that is 100, and the periods that are
   * shown */
  return g_strdup_printf (_ ("%1$s: index of values in %2$s, %3$s = 100, %4$s"), subject, unit, first, periods);
}

static char *
write_sum_measure (TradeView   *view,
                   TradeFormat *format,
                   const char  *subject,
                   const char  *periods)
{
  g_autofree char *unit = trade_headline_write_unit (view, format);

  if (trade_view_get_arrangement (view).mode == TRADE_MODE_SUM_3)
    /* Translators: subject, unit, and from which month to which */
    return g_strdup_printf (_ ("%1$s: sums of 3 months each, %2$s, %3$s"), subject, unit, periods);

  /* Translators: subject, unit, and from which month to which */
  return g_strdup_printf (_ ("%1$s: sums of 12 months each, %2$s, %3$s"), subject, unit, periods);
}

/*< private >
 * trade_wording_arranged_measure:
 * @view: a view of amounts over time
 * @format: the language
 * @subject: whose
 * @periods: from when to when
 *
 * Says of what only an arrangement computes, an index or sums of months, what is measured, whose and when.
 *
 * Returns: (transfer full) (nullable): the subtitle; %NULL for the amounts themselves
 */
char *
trade_wording_arranged_measure (TradeView   *view,
                                TradeFormat *format,
                                const char  *subject,
                                const char  *periods)
{
  TradeMode mode = trade_view_get_arrangement (view).mode;

  if (mode == TRADE_MODE_INDEX)
    return trade_wording_index_measure (view, format, subject, periods);

  return trade_mode_get_n_months (mode) > 0 ? write_sum_measure (view, format, subject, periods) : NULL;
}

static TradeFigure *
find_last (TradeView *view,
           guint      column)
{
  for (guint i = trade_view_get_n_rows (view); i > 0; i--)
    {
      if (trade_view_get_cell (view, i - 1, column) != NULL)
        return trade_view_get_cell (view, i - 1, column);
    }

  return NULL;
}

static guint
find_greatest (TradeView *view)
{
  guint last = trade_view_get_n_rows (view) - 1;
  guint greatest = 0;
  TradeFigure *found = NULL;
  gboolean goes_on = FALSE;

  for (guint i = 0; i < trade_view_get_n_columns (view); i++)
    {
      TradeFigure *figure = find_last (view, i);
      gboolean is_last = figure != NULL && trade_view_get_cell (view, last, i) != NULL;

      if (figure == NULL || (goes_on && !is_last) ||
          trade_dataset_is_rest (trade_view_get_dataset (view), trade_figure_get_key (figure)))
        continue;
      if (found == NULL || (is_last && !goes_on) ||
          fabs (trade_figure_get_value (figure)) > fabs (trade_figure_get_value (found)))
        {
          found = figure;
          greatest = i;
          goes_on = is_last;
        }
    }

  return greatest;
}

/*< private >
 * trade_wording_find_greatest:
 * @view: a view whose rows are periods
 *
 * Finds the series that a title is about where there are many. A chart that has no room for all draws the greatest. What others leave
 * is no series like these.
 *
 * Returns: the column of the one that is greatest in the end, of those that go on to the last period if there are any
 */
guint
trade_wording_find_greatest (TradeView *view)
{
  GQuark quark = g_quark_from_static_string ("trade-greatest");
  guint greatest = GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (view), quark));

  /* Each of very many series asks for it. */
  if (greatest == 0)
    {
      greatest = find_greatest (view) + 1;
      g_object_set_qdata (G_OBJECT (view), quark, GUINT_TO_POINTER (greatest));
    }

  return greatest - 1;
}

/*< private >
 * trade_wording_find_told:
 * @view: a view whose rows are periods
 *
 * Finds the series that a title is about where the first tells most, but of one period there is nothing to tell.
 *
 * Returns: the first column with figures of several periods; 0 where there is none
 */
guint
trade_wording_find_told (TradeView *view)
{
  for (guint i = 0; i < trade_view_get_n_columns (view); i++)
    {
      guint n = 0;

      for (guint row = 0; row < trade_view_get_n_rows (view); row++)
        n += trade_view_get_cell (view, row, i) != NULL;
      if (n > 1)
        return i;
    }

  return 0;
}

/* The earliest figure of a column that no break in its series parts from the last one. */
static TradeFigure *
find_comparable (TradeView   *view,
                 guint        column,
                 TradeFigure *last)
{
  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, i, column);

      if (figure != NULL && !trade_break_lies_between (trade_view_get_dataset (view), figure, last))
        return figure;
    }

  return last;
}

/* How often what a column holds goes to the other side of zero for certain. What does so again and again went from nowhere to nowhere. */
static guint
count_turns (TradeView *view,
             guint      column)
{
  guint n = 0;
  int side = 0;

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, i, column);
      int now = figure != NULL ? trade_direction_get_certain (figure) : 0;

      n += now != 0 && side != 0 && now != side;
      side = now != 0 ? now : side;
    }

  return n;
}

/* The power of ten that the amount of a figure is counted in where it stands alone: no greater one than that of the chart. */
static int
get_own_magnitude (TradeView   *view,
                   TradeFormat *format,
                   TradeFigure *figure)
{
  int magnitude = trade_format_get_magnitude (format, trade_figure_get_key (figure)->unit, trade_figure_get_value (figure));
  int shared = trade_headline_get_magnitude (view, format);

  return shared > 0 ? MIN (magnitude, shared) : magnitude;
}

/* An amount beside a greater one in the same sentence is counted as that is, as far as it does not come to next to nothing. */
static char *
write_amount_beside (TradeView   *view,
                     TradeFormat *format,
                     TradeFigure *figure,
                     TradeFigure *other)
{
  int magnitude = get_own_magnitude (view, format, other);
  int decimals = magnitude == trade_headline_get_magnitude (view, format) ? trade_headline_get_decimals (view, format) : -1;

  if (trade_figure_get_printed (figure) != NULL || get_own_magnitude (view, format, figure) >= magnitude ||
      fabs (trade_figure_get_value (figure)) < LEAST_PART * pow (10, magnitude))
    return trade_headline_write_amount (view, format, figure);

  return trade_format_amount_beside (format, trade_view_get_dataset (view), figure, magnitude, decimals);
}

/* Whether two periods of a view overlap, so that a year alone may name both. */
static gboolean
has_overlap (TradeView *view)
{
  for (guint i = 1; i < trade_view_get_n_rows (view); i++)
    {
      const TradeHead *before = trade_view_get_row (view, i - 1), *row = trade_view_get_row (view, i);

      if (before->has_period && row->has_period && row->period.first_month < trade_period_get_end (before->period))
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * trade_wording_write_period:
 * @view: a view
 * @format: the language
 * @figure: one of its figures
 * @is_brief: whether a title would be long
 *
 * Names the period of a figure. In a long title a fiscal year is as short as can be, because the subtitle has its months.
 *
 * Returns: (transfer full): the name
 */
char *
trade_wording_write_period (TradeView   *view,
                            TradeFormat *format,
                            TradeFigure *figure,
                            gboolean     is_brief)
{
  TradePeriod period = trade_figure_get_period (figure);

  return is_brief && period.n_months == TRADE_MONTHS_PER_YEAR && !has_overlap (view) ? trade_format_period_short (format, period)
                                                                                     : trade_format_period (format, period);
}

/* What something amounted to, and what it amounts to, with its unit twice or once: that it rose or fell, where that is certain. */
static char *
write_course (TradeView   *view,
              TradeFormat *format,
              TradeFigure *first,
              TradeFigure *last,
              gboolean     is_brief)
{
  g_autofree char *name = trade_describe_name_in_statement (format, view, first);
  g_autofree char *bare = is_brief ? trade_headline_write_bare (view, format, first, last, TRUE) : NULL;
  g_autofree char *then = bare != NULL ? g_strdup (bare) : write_amount_beside (view, format, first, last);
  g_autofree char *now = write_amount_beside (view, format, last, first);
  g_autofree char *first_period = trade_wording_write_period (view, format, first, is_brief);
  g_autofree char *last_period = trade_wording_write_period (view, format, last, is_brief);
  const char *moved = g_str_equal (then, now) ? NULL : trade_movement_get_template (first, last);
  g_autofree char *mover = moved != NULL ? trade_wording_name_together (g_strdup (name), last) : NULL;

  if (moved != NULL)
    return g_strdup_printf (moved, mover, then, first_period, now, last_period);
  if (trade_figure_get_status (last) == TRADE_STATUS_FORECAST)
    /* Translators: as "%1$s: %2$s in %3$s, %4$s in %5$s", of which the latter is not known yet */
    return g_strdup_printf (_ ("%1$s: %2$s in %3$s, %4$s in %5$s (projection)"), name, then, first_period, now, last_period);

  /* Translators: what is told, its amount in the first period, that period, its amount in the last period, that period, as
   * in "Exports: 13.72 trillion yuan in 2013, 23.77 trillion yuan in 2023". Where that is long, the first amount has no unit, as in
   * "From a deficit to a surplus: 5 in 2022, 22 billion euros in 2023". */
  return g_strdup_printf (_ ("%1$s: %2$s in %3$s, %4$s in %5$s"), name, then, first_period, now, last_period);
}

/*< private >
 * trade_wording_then_and_now:
 * @view: a view whose rows are periods
 * @format: the language
 * @column: one of its columns
 *
 * Says what became of a column from its first to its last figure, the first after the last break in its series: that it rose or fell, or had
 * its peak or low between them; of balances, whether they narrowed, widened or turned. Where none of it is certain, it says what both amount to.
 *
 * Returns: (transfer full): the sentence
 */
char *
trade_wording_then_and_now (TradeView   *view,
                            TradeFormat *format,
                            guint        column)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradeFigure *first = NULL, *last = NULL;
  g_autofree char *course = NULL;

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, i, column);

      first = first != NULL ? first : figure;
      last = figure != NULL ? figure : last;
    }
  if (last == NULL)
    return trade_headline_write_name (view, format);
  first = find_comparable (view, column, last);
  if (first == last)
    return trade_wording_state (view, format, last);
  /* What was expected before is no beginning of what was. */
  if (trade_figure_get_status (first) == TRADE_STATUS_FORECAST && trade_figure_get_status (last) != TRADE_STATUS_FORECAST)
    return trade_wording_state (view, format, last);
  /* A title is no surer than the audit. */
  if (trade_dataset_is_refuted (dataset, first) || trade_dataset_is_refuted (dataset, last))
    return trade_headline_write_name (view, format);

  course = count_turns (view, column) <= 1 ? trade_surplus_write_course_of_part (view, format, first, last) : NULL;
  if (course != NULL)
    return g_steal_pointer (&course);

  course = count_turns (view, column) <= 1 ? trade_surplus_write_course (view, format, first, last) : NULL;
  if (course != NULL)
    return trade_qualify_ends (g_steal_pointer (&course), first, last);

  course = trade_pace_write (view, format, first, last);
  if (course != NULL)
    return trade_qualify_figure (g_steal_pointer (&course), last);

  course = trade_movement_write (view, format, column, first, last);
  if (course != NULL)
    return g_steal_pointer (&course);

  course = write_course (view, format, first, last, FALSE);
  if (trade_headline_is_long (course))
    {
      g_free (course);
      course = write_course (view, format, first, last, TRUE);
    }

  return trade_qualify_ends (g_steal_pointer (&course), first, last);
}
