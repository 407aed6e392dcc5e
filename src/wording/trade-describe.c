/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"

#include "trade-balance-change.h"
#include "trade-direction.h"
#include "trade-headline.h"
#include "trade-records.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How a point was come by, which a sentence about it says. */
typedef enum
{
  KIND_PUBLISHED,
  KIND_ESTIMATED,
  KIND_PROVISIONAL,
  KIND_PROJECTED,
  KIND_COMPUTED,
  KIND_COMPUTED_PROJECTION,
  KIND_REPLACED,
  KIND_CONFIRMED,
  N_KINDS,
} Kind;

typedef enum
{
  TREND_UNKNOWN,
  TREND_UP,
  TREND_DOWN,
  TREND_UNCHANGED,
  N_TRENDS,
} Trend;

static const char *const amount_sentences[N_KINDS][N_TRENDS] = {
  /* What was published later has a change of its own, which is none of this one. */
  [KIND_REPLACED] = {
    N_("%1$s, %2$s: %3$s, revised since"),
    N_("%1$s, %2$s: %3$s, revised since"),
    N_("%1$s, %2$s: %3$s, revised since"),
    N_("%1$s, %2$s: %3$s, revised since"),
  },
  [KIND_CONFIRMED] = {
    N_("%1$s, %2$s: %3$s, released again unchanged"),
    N_("%1$s, %2$s: %3$s, released again unchanged"),
    N_("%1$s, %2$s: %3$s, released again unchanged"),
    N_("%1$s, %2$s: %3$s, released again unchanged"),
  },
  [KIND_PUBLISHED] = {
    N_("%1$s, %2$s: %3$s"),
    /* Translators: the first is what is counted, the second the period, the third the amount, the fourth how much it
     * changed on a year earlier, as in "Exports, 2023: 23.77 trillion yuan, up 0.6%". The same in what follows. */
    N_("%1$s, %2$s: %3$s, up %4$s"),
    N_("%1$s, %2$s: %3$s, down %4$s"),
    N_("%1$s, %2$s: %3$s, unchanged"),
  },
  [KIND_ESTIMATED] = {
    N_("%1$s, %2$s: %3$s, estimate"),
    N_("%1$s, %2$s: %3$s, estimate, up %4$s"),
    N_("%1$s, %2$s: %3$s, estimate, down %4$s"),
    N_("%1$s, %2$s: %3$s, estimate, unchanged"),
  },
  [KIND_PROVISIONAL] = {
    N_("%1$s, %2$s: %3$s, provisional"),
    N_("%1$s, %2$s: %3$s, provisional, up %4$s"),
    N_("%1$s, %2$s: %3$s, provisional, down %4$s"),
    N_("%1$s, %2$s: %3$s, provisional, unchanged"),
  },
  [KIND_PROJECTED] = {
    N_("%1$s, %2$s: %3$s, projection"),
    N_("%1$s, %2$s: %3$s, projection, up %4$s"),
    N_("%1$s, %2$s: %3$s, projection, down %4$s"),
    N_("%1$s, %2$s: %3$s, projection, unchanged"),
  },
  [KIND_COMPUTED] = {
    N_("%1$s, %2$s: %3$s, computed"),
    N_("%1$s, %2$s: %3$s, computed, up %4$s"),
    N_("%1$s, %2$s: %3$s, computed, down %4$s"),
    N_("%1$s, %2$s: %3$s, computed, unchanged"),
  },
  [KIND_COMPUTED_PROJECTION] = {
    N_("%1$s, %2$s: %3$s, computed from a projection"),
    N_("%1$s, %2$s: %3$s, computed from a projection, up %4$s"),
    N_("%1$s, %2$s: %3$s, computed from a projection, down %4$s"),
    N_("%1$s, %2$s: %3$s, computed from a projection, unchanged"),
  },
};

static const char *const change_sentences[N_KINDS][N_TRENDS] = {
  [KIND_REPLACED] = {
    NULL,
    N_("%1$s, %2$s: up %3$s, revised since"),
    N_("%1$s, %2$s: down %3$s, revised since"),
    N_("%1$s, %2$s: unchanged, revised since"),
  },
  [KIND_CONFIRMED] = {
    NULL,
    N_("%1$s, %2$s: up %3$s, released again unchanged"),
    N_("%1$s, %2$s: down %3$s, released again unchanged"),
    N_("%1$s, %2$s: unchanged, released again as it was"),
  },
  [KIND_PUBLISHED] = {
    NULL,
    /* Translators: the first is what is counted, the second the period, the third how much it changed on a year
     * earlier, as in "Exports, 2023: up 0.6%". The same in what follows. */
    N_("%1$s, %2$s: up %3$s"),
    N_("%1$s, %2$s: down %3$s"),
    N_("%1$s, %2$s: unchanged"),
  },
  [KIND_ESTIMATED] = {
    NULL,
    N_("%1$s, %2$s: up %3$s, estimate"),
    N_("%1$s, %2$s: down %3$s, estimate"),
    N_("%1$s, %2$s: unchanged, estimate"),
  },
  [KIND_PROVISIONAL] = {
    NULL,
    N_("%1$s, %2$s: up %3$s, provisional"),
    N_("%1$s, %2$s: down %3$s, provisional"),
    N_("%1$s, %2$s: unchanged, provisional"),
  },
  [KIND_PROJECTED] = {
    NULL,
    N_("%1$s, %2$s: up %3$s, projection"),
    N_("%1$s, %2$s: down %3$s, projection"),
    N_("%1$s, %2$s: unchanged, projection"),
  },
  [KIND_COMPUTED] = {
    NULL,
    N_("%1$s, %2$s: up %3$s, computed"),
    N_("%1$s, %2$s: down %3$s, computed"),
    N_("%1$s, %2$s: unchanged, computed"),
  },
  [KIND_COMPUTED_PROJECTION] = {
    NULL,
    N_("%1$s, %2$s: up %3$s, computed from a projection"),
    N_("%1$s, %2$s: down %3$s, computed from a projection"),
    N_("%1$s, %2$s: unchanged, computed from a projection"),
  },
};

static Kind
get_kind (TradeDataset *dataset,
          TradeFigure  *figure)
{
  TradeStatus status = trade_figure_get_status (figure);

  if (!trade_figure_is_derived (figure) && trade_records_is_replaced (dataset, figure))
    return trade_records_was_revised (dataset, figure) ? KIND_REPLACED : KIND_CONFIRMED;
  if (trade_figure_is_derived (figure))
    return status == TRADE_STATUS_FORECAST ? KIND_COMPUTED_PROJECTION : KIND_COMPUTED;

  switch (status)
    {
    case TRADE_STATUS_ESTIMATED:
      return KIND_ESTIMATED;
    case TRADE_STATUS_PROVISIONAL:
      return KIND_PROVISIONAL;
    case TRADE_STATUS_FORECAST:
      return KIND_PROJECTED;
    case TRADE_STATUS_NORMAL:
    /* These have words of their own, see trade_format_status(). */
    case TRADE_STATUS_IMPUTED:
    case TRADE_STATUS_EXPERIMENTAL:
    case TRADE_STATUS_UNVALIDATED:
    case TRADE_STATUS_SPECIAL_EVENT:
    case TRADE_STATUS_DEROGATION:
    case TRADE_STATUS_INCLUDES_OTHER:
    case TRADE_STATUS_INCLUDED_ELSEWHERE:
    case TRADE_STATUS_NOT_SIGNIFICANT:
    case TRADE_STATUS_DEFINITION_DIFFERS:
    case TRADE_STATUS_BREAK:
    case TRADE_STATUS_UNRELIABLE:
    case TRADE_STATUS_HOLIDAY:
    case TRADE_STATUS_NOT_COLLECTED:
    case TRADE_STATUS_IMPOSSIBLE:
    case TRADE_STATUS_MISSING:
    case TRADE_STATUS_SUPPRESSED:
    case TRADE_N_STATUSES:
      break;
    }

  return KIND_PUBLISHED;
}

/* Levels that are printed alike leave open by how little they differ: their growth is about nothing, not nothing. */
static gboolean
is_about_nothing (TradeFigure *change)
{
  TradeInterval bounds = trade_figure_get_bounds (change);

  return trade_figure_is_derived (change) && trade_direction_get (change) == 0 && bounds.lower < bounds.upper;
}

/* "More than −2 %" is no fall by more than 2 %, and "less than 1 %" may be a fall; nor is what may round to a rise. */
static gboolean
has_sense (TradeFigure *change)
{
  switch (trade_figure_get_relation (change))
    {
    case TRADE_RELATION_EQUAL:
    case TRADE_RELATION_ABOUT:
      return trade_direction_is_certain (change) && !is_about_nothing (change);
    case TRADE_RELATION_MORE:
      return trade_figure_get_value (change) > 0;
    case TRADE_RELATION_LESS:
    default:
      return FALSE;
    }
}

static Trend
get_trend (TradeFigure *change)
{
  static const Trend trends[] = { TREND_DOWN, TREND_UNCHANGED, TREND_UP };

  if (change == NULL || !trade_figure_has_value (change) || !has_sense (change))
    return TREND_UNKNOWN;

  return trends[trade_direction_get (change) + 1];
}

static gboolean
has_measure (TradeFigure *figure,
             const char  *measure)
{
  return g_str_equal (trade_figure_get_key (figure)->measure, measure);
}

static gboolean
is_change (TradeFigure *figure)
{
  return has_measure (figure, TRADE_MEASURE_GROWTH) || has_measure (figure, TRADE_MEASURE_SHARE_CHANGE);
}

/* A balance does not rise or fall: whether it is a surplus or a deficit, it widens or narrows. NULL where that is not known. */
static char *
write_balance_change (TradeFormat  *format,
                      TradeDataset *dataset,
                      TradeFigure  *change)
{
  static const char *const sentences[TRADE_N_BALANCE_CHANGES] = {
    /* Translators: of a surplus or a deficit; %s is a percentage */
    [TRADE_BALANCE_WIDENED] = NC_ ("balance", "widened by %s"),
    [TRADE_BALANCE_NARROWED] = NC_ ("balance", "narrowed by %s"),
  };
  g_autofree char *amount = NULL;
  const char *sentence;

  if (change == NULL || !trade_balance_change_is_one (change))
    return NULL;

  sentence = sentences[trade_balance_change_get (dataset, change)];
  if (sentence == NULL)
    return NULL;

  amount = trade_format_change (format, dataset, change);

  return g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "balance", sentence), amount);
}

/* What a change does where a word for it is known. That of a balance has words of its own, see write_balance_change(). */
static Trend
get_trend_in_words (TradeFigure *change)
{
  Trend trend = get_trend (change);

  if (change != NULL && trade_balance_change_is_one (change) && trend != TREND_UNCHANGED)
    return TREND_UNKNOWN;

  return trend;
}

/* Whether a change is told as a number, because no word for it would be true of all that it may have been. */
static gboolean
is_open (TradeFigure *change)
{
  TradeRelation relation = change != NULL ? trade_figure_get_relation (change) : TRADE_RELATION_LESS;

  return (relation == TRADE_RELATION_EQUAL || relation == TRADE_RELATION_ABOUT) && trade_figure_has_value (change) &&
         !trade_balance_change_is_one (change) && (!trade_direction_is_certain (change) || is_about_nothing (change));
}

/* An index that follows from growth goes the same way. One of levels may not, where they were revised. */
static gboolean
is_index_of_growth (TradeFigure *figure)
{
  return has_measure (figure, TRADE_MEASURE_INDEX) && g_list_model_get_n_items (trade_figure_get_inputs (figure)) == 1 &&
         trade_figure_get_formula (figure) == TRADE_FORMULA_INDEX;
}

/**
 * trade_describe_get_change:
 * @dataset: the dataset of the figure
 * @figure: a figure
 *
 * Gets how a figure changed, as it may be said beside it: not where the levels themselves refute it.
 *
 * Returns: (transfer none) (nullable): the change
 */
TradeFigure *
trade_describe_get_change (TradeDataset *dataset,
                           TradeFigure  *figure)
{
  TradeFigure *change = NULL;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  /* The growth of an amount is no change of a share, so that a share only ever has its own. */
  if (has_measure (figure, TRADE_MEASURE_VALUE) || is_index_of_growth (figure))
    change = trade_dataset_get_companion (dataset, figure, TRADE_MEASURE_GROWTH);
  else if (has_measure (figure, TRADE_MEASURE_SHARE))
    change = trade_dataset_get_companion (dataset, figure, TRADE_MEASURE_SHARE_CHANGE);

  return change != NULL && !trade_dataset_is_refuted (dataset, change) ? change : NULL;
}

/* What a figure is, how much, how it changed and how it was come by. On a chart it is counted as this counts. */
static char *
tell_figure (TradeFormat  *format,
             TradeDataset *dataset,
             TradeView    *view,
             TradeFigure  *figure,
             TradeFigure  *change,
             const char   *name)
{
  g_autofree char *period = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *change_amount = NULL;
  g_autofree char *told_change = NULL;

  period = trade_format_period (format, trade_figure_get_period (figure));

  told_change = has_measure (figure, TRADE_MEASURE_GROWTH) ? write_balance_change (format, dataset, figure) : NULL;
  if (told_change != NULL)
    return g_strdup_printf (_(amount_sentences[get_kind (dataset, figure)][TREND_UNKNOWN]), name, period, told_change);

  if (is_change (figure) && get_trend_in_words (figure) != TREND_UNKNOWN)
    {
      change_amount = trade_format_change (format, dataset, figure);
      return g_strdup_printf (_(change_sentences[get_kind (dataset, figure)][get_trend (figure)]), name, period, change_amount);
    }

  amount = view != NULL ? trade_headline_write_shown (view, format, figure) : trade_format_figure_with_unit (format, dataset, figure);
  told_change = is_open (change) ? trade_format_figure_with_unit (format, dataset, change)
                                 : write_balance_change (format, dataset, change);
  if (told_change != NULL)
    {
      /* Translators: a balance, and how it changed, as in "−773.4 billion US dollars, narrowed by 18.7%"; or an amount and its
       * change where rounding leaves open which way it went, as in "1.590 trillion euros, about −1%" */
      g_autofree char *both = g_strdup_printf (C_ ("balance and change", "%1$s, %2$s"), amount, told_change);

      return g_strdup_printf (_(amount_sentences[get_kind (dataset, figure)][TREND_UNKNOWN]), name, period, both);
    }

  if (change != NULL)
    change_amount = trade_format_change (format, dataset, change);

  return g_strdup_printf (_(amount_sentences[get_kind (dataset, figure)][get_trend_in_words (change)]), name, period, amount,
                          change_amount);
}

/* Whether the word for how a figure was come by says a status of it already. */
static gboolean
is_told (TradeFigure *figure,
         Kind         kind,
         TradeStatus  status)
{
  switch (kind)
    {
    case KIND_ESTIMATED:
    case KIND_PROVISIONAL:
    case KIND_PROJECTED:
    case KIND_COMPUTED_PROJECTION:
      return trade_figure_get_status (figure) == status;
    default:
      return FALSE;
    }
}

static char *
add_words (char       *told,
           const char *words)
{
  g_autofree char *before = told;

  /* Translators: what is told of a figure, and how sure it is, such as "Imports, 2023: 97 billion euros, of low reliability" */
  return words != NULL ? g_strdup_printf (C_ ("figure and status", "%1$s, %2$s"), before, words) : g_steal_pointer (&before);
}

static char *
tell_with_statuses (TradeFormat  *format,
                    TradeDataset *dataset,
                    TradeView    *view,
                    TradeFigure  *figure,
                    const char   *name)
{
  TradeFigure *change = trade_describe_get_change (dataset, figure);
  char *told = tell_figure (format, dataset, view, figure, change, name);
  Kind kind = get_kind (dataset, figure);

  if (!trade_figure_has_value (figure))
    return told;

  for (TradeStatus status = TRADE_STATUS_NORMAL + 1; status < TRADE_N_STATUSES; status++)
    told = add_words (told, is_told (figure, kind, status) ? NULL : trade_describe_get_caveat (figure, change, status));

  return add_words (told, trade_describe_get_contradiction (dataset, figure));
}

/**
 * trade_describe_figure:
 * @format: the language
 * @dataset: the dataset of the figure
 * @figure: a figure
 *
 * Tells a figure in one terse sentence, for a listener: "Exports, 2023: 23.77 trillion yuan, up 0.6%", "Exports, 2022:
 * about 23.63 trillion yuan, computed", "Private enterprises, 2023: 53.5%, up 3.1 percentage points", "Imports, 2023: 97 billion
 * euros, of low reliability", "Imports, 2023: up about 3.2%, computed, from provisional figures".
 *
 * Returns: (transfer full): the sentence, without a full stop
 */
char *
trade_describe_figure (TradeFormat  *format,
                       TradeDataset *dataset,
                       TradeFigure  *figure)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  name = trade_describe_figure_name (format, dataset, figure);

  return tell_with_statuses (format, dataset, NULL, figure, name);
}

/**
 * trade_describe_figure_within:
 * @format: the language
 * @view: a view
 * @figure: a figure, best one that the view shows
 *
 * Tells a figure as trade_describe_figure() does, counted as the chart counts, and whose it is where the view compares reporters.
 *
 * Returns: (transfer full): the sentence, without a full stop
 */
char *
trade_describe_figure_within (TradeFormat *format,
                              TradeView   *view,
                              TradeFigure *figure)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  name = trade_describe_full_name_within (format, view, figure);

  return tell_with_statuses (format, trade_view_get_dataset (view), view, figure, name);
}

/**
 * trade_describe_origin:
 * @format: the language
 * @dataset: the dataset of the figure
 * @figure: a figure
 *
 * Tells where a figure comes from: "Xinhua News Agency, January 12, 2024, paragraph 3", with the words of the source
 * where it printed no digits, or "Computed from published figures".
 *
 * Returns: (transfer full): the origin
 */
char *
trade_describe_origin (TradeFormat  *format,
                       TradeDataset *dataset,
                       TradeFigure  *figure)
{
  TradeSource *source;
  TradeText *printed;
  g_autofree char *date = NULL;
  g_autofree char *paragraph = NULL;
  const char *title, *words;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);
  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  source = trade_figure_get_source (figure);
  if (trade_figure_is_derived (figure) || source == NULL)
    return g_strdup (_("Computed from published figures"));

  title = trade_format_text (format, trade_source_get_title (source));
  printed = trade_figure_get_printed (figure);
  words = printed != NULL ? trade_format_text (format, printed) : NULL;
  if (trade_source_get_date (source) != NULL)
    date = trade_format_date (format, trade_source_get_date (source));
  if (trade_figure_get_paragraph (figure) > 0)
    paragraph = trade_format_count (format, trade_figure_get_paragraph (figure));

  /* Translators: in the following, the first is the source of a figure, the second the date of the source, the third the
   * number of a paragraph in it, the fourth the words that it has there. */
  if (date != NULL && paragraph != NULL && words != NULL)
    return g_strdup_printf (_("%1$s, %2$s, paragraph %3$s: “%4$s”"), title, date, paragraph, words);
  if (date != NULL && paragraph != NULL)
    return g_strdup_printf (C_ ("source of a figure", "%1$s, %2$s, paragraph %3$s"), title, date, paragraph);
  if (paragraph != NULL && words != NULL)
    return g_strdup_printf (_("%1$s, paragraph %2$s: “%3$s”"), title, paragraph, words);
  if (paragraph != NULL)
    return g_strdup_printf (C_ ("source of a figure", "%1$s, paragraph %2$s"), title, paragraph);
  if (date != NULL && words != NULL)
    return g_strdup_printf (_("%1$s, %2$s: “%3$s”"), title, date, words);
  if (date != NULL)
    return g_strdup_printf (C_ ("source and date", "%1$s, %2$s"), title, date);
  if (words != NULL)
    return g_strdup_printf (_("%1$s: “%2$s”"), title, words);

  return g_strdup (title);
}
