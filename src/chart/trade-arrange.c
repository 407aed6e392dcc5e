/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-arrange.h"

#include "trade-describe.h"
#include "trade-kind.h"
#include "trade-rhythm.h"

/*
 * Names:
 * @names: (element-type TradeFigure utf8): the name of each figure that was asked for
 *
 * What figures are sorted by. To write a name takes much longer than to compare two.
 */
typedef struct
{
  TradeFormat  *format;
  TradeDataset *dataset;
  GHashTable   *names;
} Names;

static const char *
get_name (const Names *self,
          gconstpointer figure)
{
  char *name = g_hash_table_lookup (self->names, figure);

  if (name == NULL)
    {
      name = trade_describe_full_name (self->format, self->dataset, (TradeFigure *) figure);
      g_hash_table_insert (self->names, (gpointer) figure, name);
    }

  return name;
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Names *names = data;

  return trade_format_collate (names->format, get_name (names, a), get_name (names, b));
}

/**
 * trade_arrange:
 * @view: a view
 * @arrangement: what is asked for
 * @format: the language, which names the rows and says in which order names stand
 *
 * Arranges a view, see trade_view_arrange(). A kind of chart that does not suit the view, or that is the best without being
 * asked for, is not kept.
 *
 * Returns: (transfer full): the view
 */
TradeView *
trade_arrange (TradeView              *view,
               const TradeArrangement *arrangement,
               TradeFormat            *format)
{
  g_autoptr (TradeView) best = NULL;
  g_autoptr (GHashTable) known = NULL;
  TradeArrangement without;
  Names names;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (arrangement != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  known = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  names = (Names) { format, trade_view_get_dataset (view), known };
  without = *arrangement;
  without.kind = TRADE_KIND_BEST;
  best = trade_view_arrange (view, &without, compare_names, &names);
  if (!trade_kind_suits (arrangement->kind, best) || trade_kind_choose (best) == arrangement->kind)
    return g_steal_pointer (&best);

  return trade_view_arrange (view, arrangement, compare_names, &names);
}

/**
 * trade_arrange_is_of_period:
 * @view: a view
 * @period: a period
 *
 * Checks whether a view is about a period. A view over time is about all periods of one rhythm, see
 * trade_rhythm_get().
 *
 * Returns: whether it is
 */
gboolean
trade_arrange_is_of_period (TradeView   *view,
                            TradePeriod  period)
{
  TradeDataset *dataset;
  TradePeriod own;

  g_return_val_if_fail (TRADE_IS_VIEW (view), FALSE);

  dataset = trade_view_get_dataset (view);
  own = trade_view_get_arrangement (view).period;
  if (trade_view_is_over_time (view) && trade_view_get_question (view) != TRADE_QUESTION_BALANCE)
    return trade_period_equal (trade_rhythm_get (dataset, own), trade_rhythm_get (dataset, period));

  return trade_period_equal (own, period);
}
