/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-superlative.h"

#include "trade-break.h"
#include "trade-inclusion.h"
#include "trade-kind-private.h"

/* Which of the figures of a chart is the highest, and which the lowest. All that are drawn on one scale take part, but for what is no
 * part like the others: what all others leave, and the whole that all others are parts of.
 *
 * Of rates, such as growth, a whole may well be above some of its parts, so that it takes part; but it is called neither the highest
 * nor the lowest. So may what a release calls "State-owned and other enterprises"; but what has many parts is not called the highest.
 */

/* The series that all others are parts of; %NULL where there is none, or no other. */
static const TradeSeriesKey *
find_whole (TradeDataset *dataset,
            GPtrArray    *figures)
{
  const TradeSeriesKey *whole = NULL;
  gboolean has_parts = FALSE;

  for (guint i = 0; i < figures->len; i++)
    {
      const TradeSeriesKey *key = trade_figure_get_key (g_ptr_array_index (figures, i));

      if (whole == NULL || trade_dataset_is_part (dataset, whole, key))
        whole = key;
    }

  for (guint i = 0; i < figures->len; i++)
    {
      const TradeSeriesKey *key = trade_figure_get_key (g_ptr_array_index (figures, i));

      if (!trade_dataset_is_part (dataset, key, whole))
        return NULL;
      has_parts |= !trade_dataset_is_part (dataset, whole, key);
    }

  return has_parts ? whole : NULL;
}

/* Whether a whole is at least as great as each of its parts. */
static gboolean
is_amount (const TradeSeriesKey *key)
{
  static const char *const amounts[] = {
    TRADE_MEASURE_VALUE,     TRADE_MEASURE_QUANTITY,     TRADE_MEASURE_SHARE,   TRADE_MEASURE_FLOW_SHARE, TRADE_MEASURE_WORLD_SHARE,
    TRADE_MEASURE_GDP_SHARE, TRADE_MEASURE_CONTRIBUTION, TRADE_MEASURE_TRADERS, TRADE_MEASURE_OUTLOOK,    NULL,
  };

  return g_strv_contains (amounts, key->measure);
}

/**
 * trade_superlative_is_comparable:
 * @figure: a figure
 * @other: another one
 *
 * Returns: whether both count the same in one unit
 */
gboolean
trade_superlative_is_comparable (TradeFigure *figure,
                                 TradeFigure *other)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  const TradeSeriesKey *other_key = trade_figure_get_key (other);

  return g_str_equal (key->unit, other_key->unit) && g_str_equal (key->measure, other_key->measure);
}

/* Whether a figure is what all others leave, and has no name of its own, such as "State-owned and other enterprises". */
static gboolean
is_nameless_rest (TradeDataset         *dataset,
                  const TradeSeriesKey *key)
{
  static const TradeDimension dimensions[] = { TRADE_DIMENSION_PRODUCT, TRADE_DIMENSION_PARTNER, TRADE_DIMENSION_ENTERPRISE };

  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      if (g_str_equal (key->codes[dimensions[i]], TRADE_CODE_OTHER) &&
          trade_dataset_get_label (dataset, dimensions[i], TRADE_CODE_OTHER) == NULL)
        return TRUE;
    }

  return trade_dataset_is_rest (dataset, key) && !trade_series_key_is_rest (key);
}

static void
remove_series (GPtrArray            *figures,
               const TradeSeriesKey *key)
{
  for (guint i = figures->len; i > 0; i--)
    {
      if (trade_series_key_equal (trade_figure_get_key (g_ptr_array_index (figures, i - 1)), key))
        g_ptr_array_remove_index (figures, i - 1);
    }
}

/**
 * trade_superlative_list:
 * @scene: a scene
 * @parts_only: (out): whether a whole was left out, so that the figures are only parts of it
 *
 * Lists the figures that are compared when the highest and the lowest of a chart are told: all that count the same as the first,
 * but for what others leave, and for an amount that all others are parts of. A balance that is drawn as the distance of two others is not
 * compared with these.
 *
 * Returns: (transfer full) (element-type TradeFigure): the figures
 */
GPtrArray *
trade_superlative_list (TradeScene *scene,
                        gboolean   *parts_only)
{
  TradeView *view = trade_scene_get_view (scene);
  gboolean lies_between = trade_kind_find_balance (view) >= 0;
  const TradeSeriesKey *whole;
  TradeDataset *dataset = trade_view_get_dataset (view);
  GPtrArray *compared = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < trade_scene_get_n_figures (scene); i++)
    {
      TradeFigure *figure = trade_scene_get_figure (scene, i);
      const TradeSeriesKey *key = trade_figure_get_key (figure);

      if (is_nameless_rest (dataset, key) || (lies_between && g_str_equal (key->flow, TRADE_FLOW_BALANCE)))
        continue;
      if (compared->len == 0 || trade_superlative_is_comparable (figure, g_ptr_array_index (compared, 0)))
        g_ptr_array_add (compared, g_object_ref (figure));
    }

  whole = find_whole (dataset, compared);
  *parts_only = FALSE;
  while (whole != NULL && is_amount (whole))
    {
      /* It belongs to figures that are removed. */
      const TradeSeriesKey key = *whole;

      *parts_only = TRUE;
      remove_series (compared, &key);
      whole = find_whole (dataset, compared);
    }

  return compared;
}

/* Whether a figure is above (or below) another, whatever their rounding and whatever contradicts them. */
static gboolean
is_beyond (TradeDataset *dataset,
           TradeFigure  *figure,
           TradeFigure  *other,
           gboolean      above)
{
  TradeInterval bounds = trade_dataset_get_allowed (dataset, figure);
  TradeInterval others = trade_dataset_get_allowed (dataset, other);

  return above ? bounds.lower > others.upper : bounds.upper < others.lower;
}

/* Whether shares that are too many together stand beside others. Among themselves they have the order that they are printed in. */
static gboolean
mixes_doubted (TradeDataset *dataset,
               GPtrArray    *compared)
{
  guint n_doubted = 0;

  for (guint i = 0; i < compared->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (compared, i);

      n_doubted += trade_dataset_is_refuted (dataset, figure) && !trade_dataset_is_contradicted (dataset, figure);
    }

  return n_doubted > 0 && n_doubted < compared->len;
}

/**
 * trade_superlative_find:
 * @scene: a scene
 * @compared: (element-type TradeFigure): figures, see trade_superlative_list()
 * @highest: whether the highest is wanted, not the lowest
 *
 * Finds the figure that is for certain above (or below) all that it compares with, and that nothing contradicts. Beyond a break in its series it compares with
 * none, and a whole is not compared with its parts.
 *
 * Returns: (transfer none) (nullable): the figure
 */
TradeFigure *
trade_superlative_find (TradeScene *scene,
                        GPtrArray  *compared,
                        gboolean    highest)
{
  TradeDataset *dataset = trade_view_get_dataset (trade_scene_get_view (scene));
  const TradeSeriesKey *whole = find_whole (dataset, compared);
  TradeFigure *extreme = g_ptr_array_index (compared, 0);

  for (guint i = 1; i < compared->len; i++)
    {
      if (is_beyond (dataset, g_ptr_array_index (compared, i), extreme, highest))
        extreme = g_ptr_array_index (compared, i);
    }

  for (guint i = 0; i < compared->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (compared, i);

      if (figure != extreme && (!is_beyond (dataset, extreme, figure, highest) || trade_break_lies_between (dataset, extreme, figure)))
        return NULL;
    }

  if (trade_dataset_is_contradicted (dataset, extreme) || mixes_doubted (dataset, compared) || (whole != NULL && trade_series_key_equal (trade_figure_get_key (extreme), whole)) ||
      (highest && trade_dataset_is_rest (dataset, trade_figure_get_key (extreme))))
    return NULL;

  return extreme;
}

/**
 * trade_superlative_is_outdone:
 * @scene: a scene
 * @extreme: what is the highest, or the lowest, of the figures that compare with each other
 * @highest: whether it is the highest
 *
 * Checks whether what others leave, which is no part like these, may be higher still, or lower.
 *
 * Returns: whether it may be
 */
gboolean
trade_superlative_is_outdone (TradeScene  *scene,
                              TradeFigure *extreme,
                              gboolean     highest)
{
  TradeDataset *dataset = trade_view_get_dataset (trade_scene_get_view (scene));

  for (guint i = 0; i < trade_scene_get_n_figures (scene); i++)
    {
      TradeFigure *figure = trade_scene_get_figure (scene, i);

      if (is_nameless_rest (dataset, trade_figure_get_key (figure)) && trade_superlative_is_comparable (figure, extreme) &&
          !is_beyond (dataset, extreme, figure, highest))
        return TRUE;
    }

  return FALSE;
}
