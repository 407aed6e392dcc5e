/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arranged-views.h"

#include "trade-arrange.h"

/* One sorted view of each kind of chart that is sorted is enough: rows that change places take the same room. */
static gboolean
is_sorted_too (TradeQuestion question)
{
  return question == TRADE_QUESTION_GROWTH || question == TRADE_QUESTION_ENTERPRISES ||
         question == TRADE_QUESTION_CHANGE;
}

static void
append_arranged (GListStore       *list,
                 TradeView        *view,
                 TradeArrangement  arrangement)
{
  g_autoptr (TradeView) arranged = trade_arrange (view, &arrangement, trade_format_get_default ());

  if (arranged != view)
    g_list_store_append (list, arranged);
}

/**
 * arranged_views_list:
 * @views: the views of a dataset
 *
 * Lists the views of a dataset in all their modes, and some of them sorted by name.
 *
 * Returns: (transfer full): a list of [class@View]
 */
GListModel *
arranged_views_list (GListModel *views)
{
  GListStore *list = g_list_store_new (TRADE_TYPE_VIEW);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      for (TradeMode mode = TRADE_MODE_LEVEL; mode < TRADE_N_MODES; mode++)
        if (trade_view_allows_mode (view, mode))
          append_arranged (list, view, (TradeArrangement) { .mode = mode });

      if (is_sorted_too (trade_view_get_question (view)))
        append_arranged (list, view, (TradeArrangement) { .order = TRADE_ORDER_NAME });
    }

  return G_LIST_MODEL (list);
}
