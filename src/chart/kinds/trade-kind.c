/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "trade-kind-private.h"
#include "trade-records.h"

#include "trade-describe.h"
#include "trade-wording.h"

#include <glib/gi18n-lib.h>

/* So many series of one flow have colours of their own. */
#define N_TOLD_APART 3

/* The best kind is whichever of the others it is. */
static const TradeKindRecord *const records[] = {
  [TRADE_KIND_BEST] = NULL,
  [TRADE_KIND_COLUMNS] = &trade_kind_columns,
  [TRADE_KIND_LINES] = &trade_kind_lines,
  [TRADE_KIND_BARS] = &trade_kind_bars,
  [TRADE_KIND_SHARES] = &trade_kind_shares,
  [TRADE_KIND_DUMBBELL] = &trade_kind_dumbbell,
  [TRADE_KIND_WATERFALL] = &trade_kind_waterfall,
  [TRADE_KIND_SLOPE] = &trade_kind_slope,
  [TRADE_KIND_MULTIPLES] = &trade_kind_multiples,
  [TRADE_KIND_TREEMAP] = &trade_kind_treemap,
  [TRADE_KIND_RANKS] = &trade_kind_ranks,
  [TRADE_KIND_PANELS] = &trade_kind_panels,
};

G_STATIC_ASSERT (G_N_ELEMENTS (records) == TRADE_N_KINDS);

/*< private >
 * trade_kind_get_record:
 * @kind: a kind other than %TRADE_KIND_BEST
 *
 * Returns: (transfer none): its record
 */
const TradeKindRecord *
trade_kind_get_record (TradeKind kind)
{
  g_assert (kind > TRADE_KIND_BEST && kind < TRADE_N_KINDS);

  return records[kind];
}

/*< private >
 * trade_kind_get_colour:
 * @figure: a figure
 *
 * Gets the colour of a figure's flow: exports and imports keep theirs through all views.
 *
 * Returns: the colour
 */
TradeColour
trade_kind_get_colour (TradeFigure *figure)
{
  const char *flow = trade_figure_get_key (figure)->flow;

  if (g_str_equal (flow, TRADE_FLOW_EXPORT))
    return TRADE_COLOUR_EXPORTS;
  if (g_str_equal (flow, TRADE_FLOW_IMPORT))
    return TRADE_COLOUR_IMPORTS;

  return TRADE_COLOUR_TOTAL;
}

/*< private >
 * trade_kind_get_colour_in:
 * @view: a view
 * @figure: one of its figures
 *
 * Gets the colour of a figure beside others of the same flow: what others leave is grey.
 *
 * Returns: the colour
 */
TradeColour
trade_kind_get_colour_in (TradeView   *view,
                          TradeFigure *figure)
{
  TradeDataset *dataset = trade_view_get_dataset (view);

  return trade_dataset_is_rest (dataset, trade_figure_get_key (figure)) &&
             !trade_dataset_is_rest (dataset, trade_figure_get_key (trade_view_get_leader (view)))
           ? TRADE_COLOUR_MUTED
           : trade_kind_get_colour (figure);
}

/*< private >
 * trade_kind_collect:
 * @view: a view
 *
 * Collects the figures of a view's first column, in the order of its rows.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures
 */
GPtrArray *
trade_kind_collect (TradeView *view)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, i, 0);

      if (figure != NULL)
        g_ptr_array_add (figures, g_object_ref (figure));
    }

  return figures;
}

/*< private >
 * trade_kind_find_last:
 * @view: a view whose rows are periods
 * @column: the number of a column
 *
 * Returns: (transfer none) (nullable): the last figure of the column
 */
TradeFigure *
trade_kind_find_last (TradeView *view,
                      guint      column)
{
  for (guint row = trade_view_get_n_rows (view); row > 0; row--)
    {
      TradeFigure *figure = trade_view_get_cell (view, row - 1, column);

      if (figure != NULL)
        return figure;
    }

  return NULL;
}

/* The grey of a year, by its age among @n earlier ones: of few they are as far apart as can be, of many those of nearly one age share it. */
static TradeColour
choose_grey (guint n,
             guint age)
{
  if (n <= TRADE_N_AGES)
    return TRADE_COLOUR_EARLIER + age * (TRADE_N_AGES - 1) / MAX (n - 1, 1);

  return TRADE_COLOUR_EARLIER + age * TRADE_N_AGES / n;
}

/* Flows that have no colour of their own, such as the total and the balance, would have one. */
static TradeColour
tell_apart (TradeView   *view,
            guint        column,
            TradeColour  colour)
{
  static const TradeColour palette[] = { TRADE_COLOUR_HIGHLIGHT, TRADE_COLOUR_SECOND, TRADE_COLOUR_MUTED };
  guint n_alike = 0;

  for (guint i = 0; i < column; i++)
    {
      TradeFigure *last = trade_kind_find_last (view, i);

      n_alike += last != NULL && trade_kind_get_colour (last) == colour;
    }

  return n_alike == 0 ? colour : palette[MIN (n_alike, G_N_ELEMENTS (palette)) - 1];
}

static gboolean
is_rest (TradeView *view,
         guint      column)
{
  TradeFigure *last = trade_kind_find_last (view, column);

  return last != NULL && trade_dataset_is_rest (trade_view_get_dataset (view), trade_figure_get_key (last));
}

/* Which of the series of one flow is before the others: the one that the title is about, then the first ones, and what others leave never. */
static guint
get_place (TradeView *view,
           guint      column)
{
  guint subject = trade_wording_find_greatest (view);
  guint place = 1;

  if (is_rest (view, column))
    return G_MAXUINT;
  if (column == subject)
    return 0;

  for (guint i = 0; i < column && place < N_TOLD_APART; i++)
    place += i != subject && !is_rest (view, i);

  return place;
}

/*< private >
 * trade_kind_choose_colour:
 * @view: a view whose columns are series
 * @column: the number of one that has a figure
 *
 * Chooses the colour of a series: that of its flow. Series of one flow are told apart by colours that have no flow, first of all the one that
 * the title is about; of years,
 * all but the latest are grey, the older the paler, and the first of two vintages is as pale as the oldest.
 *
 * Returns: the colour
 */
TradeColour
trade_kind_choose_colour (TradeView *view,
                          guint      column)
{
  static const TradeColour palette[N_TOLD_APART] = { TRADE_COLOUR_HIGHLIGHT, TRADE_COLOUR_SECOND, TRADE_COLOUR_TOTAL };
  guint n_columns = trade_view_get_n_columns (view);
  TradeFigure *last = trade_kind_find_last (view, column);

  if (trade_view_get_column (view, 0)->has_vintage)
    return column + 1 == n_columns ? trade_kind_get_colour (last) : TRADE_COLOUR_EARLIEST;
  if (trade_view_get_column (view, 0)->has_year)
    return column + 1 == n_columns ? trade_kind_get_colour (last) : choose_grey (n_columns - 1, n_columns - 2 - column);
  if (trade_view_get_scope (view)->key.flow != NULL && n_columns > 1)
    {
      guint place = get_place (view, column);

      return place < N_TOLD_APART ? palette[place] : TRADE_COLOUR_MUTED;
    }

  return tell_apart (view, column, trade_kind_get_colour (last));
}

static gboolean
has_flow (TradeView  *view,
          guint       column,
          const char *flow)
{
  TradeFigure *last = column < trade_view_get_n_columns (view) ? trade_kind_find_last (view, column) : NULL;

  return last != NULL && g_str_equal (trade_figure_get_key (last)->flow, flow);
}

/*< private >
 * trade_kind_name_series:
 * @view: a view whose columns are series
 * @format: the language
 * @figure: a figure of one of them
 *
 * Names a series: by the year that it is, or by what it is about.
 *
 * Returns: (transfer full): the name
 */
char *
trade_kind_name_series (TradeView   *view,
                        TradeFormat *format,
                        TradeFigure *figure)
{
  TradePeriod period = trade_figure_get_period (figure);

  if (trade_view_get_column (view, 0)->has_year)
    return trade_format_period (format, trade_period_new_annual (trade_period_get_year (period)));

  return trade_describe_name_within (format, view, figure);
}

/*< private >
 * trade_kind_has_measures:
 * @view: a view
 *
 * Returns: whether its columns measure different things, such as an amount and its growth, which have no scale in common
 */
gboolean
trade_kind_has_measures (TradeView *view)
{
  return trade_view_get_column (view, 0)->key.measure != NULL;
}

/*< private >
 * trade_kind_is_two_sided:
 * @view: a view
 *
 * Returns: whether its first two columns are levels of exports and imports, between which lies their balance
 */
gboolean
trade_kind_is_two_sided (TradeView *view)
{
  TradeMode mode = trade_view_get_arrangement (view).mode;

  return (mode == TRADE_MODE_LEVEL || trade_mode_get_n_months (mode) > 0) && has_flow (view, 0, TRADE_FLOW_EXPORT) &&
         has_flow (view, 1, TRADE_FLOW_IMPORT);
}

/* Whether a balance is there where one of the two is missing that it would lie between. */
static gboolean
has_lone_balance (TradeView *view)
{
  for (guint row = 0; row < trade_view_get_n_rows (view); row++)
    {
      if (trade_view_get_cell (view, row, 2) != NULL &&
          (trade_view_get_cell (view, row, 0) == NULL || trade_view_get_cell (view, row, 1) == NULL))
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * trade_kind_find_balance:
 * @view: a view
 *
 * Finds the balance that is drawn as the distance of exports and imports. One that is told of periods in which either of these is
 * missing is a series beside them instead.
 *
 * Returns: the column of the balance; -1 where there is none
 */
int
trade_kind_find_balance (TradeView *view)
{
  return trade_kind_is_two_sided (view) && has_flow (view, 2, TRADE_FLOW_BALANCE) && !has_lone_balance (view) ? 2 : -1;
}

/* Whether the shares of products that do not lie in each other are all of their flow, within rounding. */
static gboolean
make_up_whole (TradeView *view)
{
  TradeDataset *dataset = trade_view_get_dataset (view);
  TradeInterval sum = { 0, 0 };

  for (guint row = 0; row < trade_view_get_n_rows (view); row++)
    {
      TradeFigure *share = trade_view_get_cell (view, row, 0);
      const TradeSeriesKey *key = trade_figure_get_key (share);

      if (!g_str_equal (key->measure, TRADE_MEASURE_SHARE) ||
          trade_dataset_get_parent (dataset, TRADE_DIMENSION_PRODUCT, key->product) != NULL)
        return FALSE;
      sum = trade_interval_add (sum, trade_figure_get_bounds (share));
    }

  return trade_view_get_n_rows (view) > 1 && isfinite (sum.upper) && trade_interval_contains (sum, 100);
}

/*< private >
 * trade_kind_are_parts:
 * @view: a view
 *
 * Checks whether the figures of a view are parts of one whole that do not overlap, so that they may be added. What one part is in
 * one period after another makes up nothing.
 *
 * Returns: whether they are
 */
gboolean
trade_kind_are_parts (TradeView *view)
{
  static const char *const measures[] = {
    TRADE_MEASURE_SHARE,       TRADE_MEASURE_FLOW_SHARE, TRADE_MEASURE_VALUE,
    TRADE_MEASURE_WORLD_SHARE, TRADE_MEASURE_OUTLOOK,    NULL,
  };
  const TradeSeriesKey *key = trade_figure_get_key (trade_view_get_leader (view));
  gboolean of_one_whole = g_str_equal (key->measure, TRADE_MEASURE_WORLD_SHARE) ||
                          g_str_equal (key->measure, TRADE_MEASURE_OUTLOOK);

  if (trade_view_get_row (view, 0)->has_period || trade_view_get_n_columns (view) != 1 || !g_strv_contains (measures, key->measure))
    return FALSE;

  /* One part of the world's trade may lie in another; a balance is no part of another one. */
  if (of_one_whole)
    return trade_view_get_n_rows (view) == 1;

  /* The members of a group are not all that is traded. */
  if (trade_dataset_get_parent (trade_view_get_dataset (view), TRADE_DIMENSION_PARTNER, key->partner) != NULL ||
      trade_dataset_get_parent (trade_view_get_dataset (view), TRADE_DIMENSION_ENTERPRISE, key->enterprise) != NULL)
    return FALSE;

  /* So may one product, unless they make up all of it, as goods and services do. */
  return !g_str_equal (key->flow, TRADE_FLOW_BALANCE) && (g_str_equal (key->product, TRADE_CODE_TOTAL) || make_up_whole (view));
}

/*< private >
 * trade_kind_are_parts_over_time:
 * @view: a view whose columns are series
 *
 * Checks whether the series of a view are parts of one flow that do not overlap, so that those of one period may be added.
 *
 * Returns: whether they are
 */
gboolean
trade_kind_are_parts_over_time (TradeView *view)
{
  const TradeSeriesKey *key = trade_figure_get_key (trade_view_get_leader (view));
  const char *flow = trade_view_get_scope (view)->key.flow;
  gboolean measured = g_str_equal (key->measure, TRADE_MEASURE_VALUE) || g_str_equal (key->measure, TRADE_MEASURE_SHARE);

  return flow != NULL && !g_str_equal (flow, TRADE_FLOW_BALANCE) && measured && g_str_equal (key->product, TRADE_CODE_TOTAL) &&
         trade_view_get_arrangement (view).mode != TRADE_MODE_INDEX;
}

/* Whether a part of the whole is named, but how much it is not published. */
static gboolean
has_unpublished (TradeView *view)
{
  const GPtrArray *missing = trade_records_get_missing (view);

  for (guint i = 0; i < missing->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (missing, i);

      if (!trade_series_key_is_whole (trade_figure_get_key (figure)) &&
          trade_period_equal (trade_figure_get_period (figure), trade_view_get_period (view)))
        return TRUE;
    }

  return FALSE;
}

/* Whether a release tells how much the parts are together that it does not name. */
static gboolean
has_named_rest (TradeView *view)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (trade_dataset_is_rest (trade_view_get_dataset (view), trade_figure_get_key (figure)))
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * trade_kind_get_rest_name:
 * @view: a view whose figures are parts of one whole
 *
 * Names what the parts leave of the whole: others, what is not published, or both; or where the others are among the parts, what
 * nothing accounts for.
 *
 * Returns: (transfer none): the name, in the reader's language
 */
const char *
trade_kind_get_rest_name (TradeView *view)
{
  const char *measure = trade_figure_get_key (trade_view_get_leader (view))->measure;

  if (g_str_equal (measure, TRADE_MEASURE_WORLD_SHARE))
    return _ ("Rest of the world");
  if (g_str_equal (measure, TRADE_MEASURE_OUTLOOK))
    return _ ("Other firms");

  if (has_unpublished (view))
    /* Translators: what the parts of a whole leave of it, where some are named but not published */
    return has_named_rest (view) ? C_ ("category", "Not published") : C_ ("category", "Others and unpublished");
  if (has_named_rest (view))
    /* Translators: what the parts of a whole leave of it though all others are among them */
    return C_ ("category", "Unaccounted for");

  return _ ("Others");
}

/**
 * trade_kind_get_name:
 * @kind: a kind other than %TRADE_KIND_BEST
 *
 * Names a kind of chart, for a menu.
 *
 * Returns: (transfer none): the name, in the reader's language
 */
const char *
trade_kind_get_name (TradeKind kind)
{
  g_return_val_if_fail (kind > TRADE_KIND_BEST && kind < TRADE_N_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "kind of chart", records[kind]->name);
}

/**
 * trade_kind_suits:
 * @kind: a kind
 * @view: a view
 *
 * Checks whether a view can be drawn as a kind of chart. The best kind suits every view.
 *
 * Returns: whether it can
 */
gboolean
trade_kind_suits (TradeKind  kind,
                  TradeView *view)
{
  g_return_val_if_fail (kind < TRADE_N_KINDS, FALSE);
  g_return_val_if_fail (TRADE_IS_VIEW (view), FALSE);

  return kind == TRADE_KIND_BEST || records[kind]->suits (view) > 0;
}

/**
 * trade_kind_choose:
 * @view: a view
 *
 * Chooses the kind of chart that a view is drawn as: the one that it is arranged as, if that suits it, or else the one that
 * suits it best; of kinds that suit it alike, the one that is listed first.
 *
 * Returns: the kind, never %TRADE_KIND_BEST
 */
TradeKind
trade_kind_choose (TradeView *view)
{
  TradeKind best = TRADE_KIND_BARS;
  double most = 0;
  TradeKind wanted;

  g_return_val_if_fail (TRADE_IS_VIEW (view), TRADE_KIND_BARS);

  wanted = trade_view_get_arrangement (view).kind;
  if (wanted != TRADE_KIND_BEST && trade_kind_suits (wanted, view))
    return wanted;

  for (TradeKind kind = TRADE_KIND_BEST + 1; kind < TRADE_N_KINDS; kind++)
    {
      double suits = records[kind]->suits (view);

      if (suits > most)
        {
          most = suits;
          best = kind;
        }
    }

  return best;
}
