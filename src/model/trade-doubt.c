/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-doubt-private.h"

#include "trade-audit.h"
#include "trade-finding-private.h"
#include "trade-list-private.h"

#include <math.h>

/* Which figures the audit doubts, and what they may be instead. All that is said or drawn of a figure asks here whether it may be
 * said: what is refuted may be told, but nothing is to be concluded from it.
 */

/*
 * Doubt:
 * @allowed: what the figure may be, by what it prints and by what others imply
 * @is_shared: whether it is only one of shares, or of their changes, that are too many, of which none is more to blame than another
 */
typedef struct
{
  TradeInterval allowed;
  gboolean      is_shared;
} Doubt;

static const TradeInterval anything = { -HUGE_VAL, HUGE_VAL };

/* What a finding holds against its first figure, in the terms of that figure; anything where it only says that it is wrong. */
static TradeInterval
get_implied (TradeFinding *finding)
{
  TradeInterval expected = trade_finding_get_expected (finding);

  switch (trade_finding_get_check (finding))
    {
    case TRADE_CHECK_FLOWS:
    case TRADE_CHECK_BALANCE:
    case TRADE_CHECK_GROWTH:
    case TRADE_CHECK_BETWEEN:
    case TRADE_CHECK_LEVELS:
    case TRADE_CHECK_VALUE:
    case TRADE_CHECK_UNIT_VALUE:
    case TRADE_CHECK_CHANGE:
      return expected;

    /* Of parts and of spans some may not be named. */
    case TRADE_CHECK_SUM:
    case TRADE_CHECK_PERIODS:
      return (TradeInterval) { expected.lower, HUGE_VAL };

    default:
      return anything;
    }
}

static void
add_doubt (GHashTable    *doubts,
           TradeFigure   *figure,
           TradeInterval  implied,
           gboolean       is_shared)
{
  Doubt *doubt = g_hash_table_lookup (doubts, figure);

  if (doubt == NULL)
    {
      doubt = g_new (Doubt, 1);
      *doubt = (Doubt) { trade_figure_get_bounds (figure), TRUE };
      g_hash_table_insert (doubts, figure, doubt);
    }
  if (is_shared)
    return;

  doubt->is_shared = FALSE;
  doubt->allowed.lower = MIN (doubt->allowed.lower, implied.lower);
  doubt->allowed.upper = MAX (doubt->allowed.upper, implied.upper);
}

/*
 * trade_doubt_collect:
 * @findings: what the audit found
 *
 * Notes which figures are refuted.
 *
 * Returns: (transfer full): the doubts by their figures, which the findings keep alive
 */
GHashTable *
trade_doubt_collect (GListModel *findings)
{
  GHashTable *doubts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  const GPtrArray *items = trade_list_get_items (findings);

  for (guint i = 0; i < items->len; i++)
    {
      TradeFinding *finding = g_ptr_array_index (items, i);
      const TradeBasis *basis = trade_finding_get_basis (finding);
      TradeCheck check = trade_finding_get_check (finding);
      gboolean is_shared = (check == TRADE_CHECK_SHARES || check == TRADE_CHECK_CHANGES) && basis->n > 1;

      if (trade_finding_get_verdict (finding) != TRADE_VERDICT_DISAGREES)
        continue;
      for (guint j = 0; j < (is_shared ? basis->n : 1); j++)
        add_doubt (doubts, basis->figures[j], get_implied (finding), is_shared);
    }

  return doubts;
}

static const Doubt *
get_doubt (TradeDataset *self,
           TradeFigure  *figure)
{
  GHashTable *doubts = trade_dataset_get_doubts (self);

  return doubts != NULL ? g_hash_table_lookup (doubts, figure) : NULL;
}

static gboolean
rests_on (TradeDataset *self,
          TradeFigure  *figure,
          gboolean    (*is_doubted) (TradeDataset *self,
                                     TradeFigure  *figure))
{
  const TradeBasis *inputs = trade_figure_get_basis (figure);

  for (guint i = 0; i < inputs->n; i++)
    {
      if (is_doubted (self, inputs->figures[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * trade_dataset_is_refuted:
 * @self: a dataset
 * @figure: a figure of it
 *
 * Checks whether the audit found a figure to be another than what others imply, beyond what rounding explains, or one that it
 * was computed from; or it is one of shares that are too many together. What is refuted may be told, but nothing is to be concluded
 * from it.
 *
 * Returns: whether it is; %FALSE for a dataset that is not finished
 */
gboolean
trade_dataset_is_refuted (TradeDataset *self,
                          TradeFigure  *figure)
{
  g_return_val_if_fail (TRADE_IS_DATASET (self), FALSE);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), FALSE);

  return get_doubt (self, figure) != NULL || rests_on (self, figure, trade_dataset_is_refuted);
}

/**
 * trade_dataset_is_contradicted:
 * @self: a dataset
 * @figure: a figure of it
 *
 * Checks whether others contradict a figure itself, or one that it was computed from. Of shares that are too many together none is
 * contradicted more than another: as they are printed, one is the greatest.
 *
 * Returns: whether they do; %FALSE for a dataset that is not finished
 */
gboolean
trade_dataset_is_contradicted (TradeDataset *self,
                               TradeFigure  *figure)
{
  const Doubt *doubt;

  g_return_val_if_fail (TRADE_IS_DATASET (self), FALSE);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), FALSE);

  doubt = get_doubt (self, figure);

  return (doubt != NULL && !doubt->is_shared) || rests_on (self, figure, trade_dataset_is_contradicted);
}

/**
 * trade_dataset_get_allowed:
 * @self: a dataset
 * @figure: a figure of it
 *
 * Gets the values that a figure may have: those that its rounding allows, and where others contradict it, those that they imply.
 *
 * Returns: the bounds; every number where it was computed from what is contradicted
 */
TradeInterval
trade_dataset_get_allowed (TradeDataset *self,
                           TradeFigure  *figure)
{
  const Doubt *doubt;

  g_return_val_if_fail (TRADE_IS_DATASET (self), anything);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), anything);

  doubt = get_doubt (self, figure);
  if (doubt != NULL)
    return doubt->allowed;

  return rests_on (self, figure, trade_dataset_is_contradicted) ? anything : trade_figure_get_bounds (figure);
}

static GQuark
get_rivals_quark (void)
{
  return g_quark_from_static_string ("trade-rivals");
}

/*
 * trade_dataset_add_rival:
 * @self: a dataset that is not finished
 * @figure: a reported figure
 * @rival: (transfer none): what others imply in its place, which it contradicts
 *
 * Keeps what a chart may show in the place of a figure that its own columns refute. Of several the first is kept.
 */
void
trade_dataset_add_rival (TradeDataset *self,
                         TradeFigure  *figure,
                         TradeFigure  *rival)
{
  GHashTable *rivals = g_object_get_qdata (G_OBJECT (self), get_rivals_quark ());

  if (rivals == NULL)
    {
      rivals = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
      g_object_set_qdata_full (G_OBJECT (self), get_rivals_quark (), rivals, (GDestroyNotify) g_hash_table_unref);
    }
  if (!g_hash_table_contains (rivals, figure))
    g_hash_table_insert (rivals, g_object_ref (figure), g_object_ref (rival));
}

/* Whether anything reported is another than others imply. */
gboolean
trade_dataset_has_rivals (TradeDataset *self)
{
  return g_object_get_qdata (G_OBJECT (self), get_rivals_quark ()) != NULL;
}

/*
 * trade_dataset_get_rival:
 * @self: a dataset
 * @figure: a figure of it
 *
 * Returns: (transfer none) (nullable): what others imply in the place of a figure that they refute; %NULL where none do
 */
TradeFigure *
trade_dataset_get_rival (TradeDataset *self,
                         TradeFigure  *figure)
{
  GHashTable *rivals = g_object_get_qdata (G_OBJECT (self), get_rivals_quark ());

  return rivals != NULL ? g_hash_table_lookup (rivals, figure) : NULL;
}

/*
 * trade_dataset_follow_rivals:
 * @self: a dataset
 * @figures: (element-type TradeFigure): figures of it, which the array holds
 *
 * Puts what others imply in the place of each figure that they refute.
 */
void
trade_dataset_follow_rivals (TradeDataset *self,
                             GPtrArray    *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = figures->pdata[i];
      TradeFigure *rival = trade_dataset_get_rival (self, figure);

      if (rival == NULL)
        continue;
      figures->pdata[i] = g_object_ref (rival);
      g_object_unref (figure);
    }
}
