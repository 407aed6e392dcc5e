/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-derive-private.h"
#include "trade-pick.h"
#include "trade-question-private.h"

/* What a flow is made up of, by product, by partner and by kind of enterprise: its shares, or the amounts where more is
 * known of those. One question, asked along three dimensions.
 */

static gboolean
pick (TradeAsk  *ask,
      GPtrArray *parts)
{
  if (!trade_pick_keep_period (parts, ask))
    return FALSE;

  trade_pick_keep_setting (parts);
  trade_pick_sort (parts, ask->dataset);

  return TRUE;
}

/* Nothing but a remainder is no answer. */
static gboolean
has_named_part (const TradeQuestionRecord *self,
                GPtrArray                 *parts)
{
  return parts->len > 0 && !g_str_equal (trade_figure_get_key (g_ptr_array_index (parts, 0))->codes[self->parts],
                                         TRADE_CODE_OTHER);
}

/* Shares of all trade are not weighed against the amounts of what is traded with one partner. */
static void
keep_one_scope (const TradeQuestionRecord *self,
                GPtrArray                 *shares,
                GPtrArray                 *values)
{
  if (shares->len == 0 || values->len == 0 ||
      trade_pick_is_of_same_scope (self, g_ptr_array_index (shares, 0), g_ptr_array_index (values, 0)))
    return;

  g_ptr_array_set_size (trade_pick_is_of_all (self, g_ptr_array_index (values, 0)) ? shares : values, 0);
}

static TradeAnswer *
answer_composition (const TradeQuestionRecord *self,
                    TradeAsk                  *ask)
{
  g_autoptr (GPtrArray) shares = trade_pick_list_parts (self, ask, TRADE_MEASURE_SHARE, ask->wanted);
  g_autoptr (GPtrArray) values = trade_pick_list_parts (self, ask, TRADE_MEASURE_VALUE, ask->wanted);
  TradeAsk of_shares = *ask;
  gboolean has_shares, has_values;

  keep_one_scope (self, shares, values);
  has_shares = pick (&of_shares, shares) && has_named_part (self, shares);
  has_values = pick (ask, values) && has_named_part (self, values);

  if (has_shares && (!has_values || values->len <= shares->len || trade_period_is_later (of_shares.period, ask->period)))
    {
      ask->period = of_shares.period;
      return trade_answer_new_column (shares);
    }

  return has_values ? trade_answer_new_column (values) : NULL;
}

static TradeFigure *
find_value (TradeDataset *dataset,
            TradeFigure  *share)
{
  TradeFigure *value = trade_dataset_get_companion (dataset, share, TRADE_MEASURE_VALUE);

  return value != NULL ? g_object_ref (value) : trade_derive_create_share_value (dataset, share);
}

/* Shares in one currency say nothing of amounts in another: those are printed, or there are none. */
static TradeFigure *
find_printed_value (TradeDataset *dataset,
                    TradeFigure  *share,
                    const char   *currency)
{
  TradeSeriesKey key = *trade_figure_get_key (share);
  TradeFigure *value;

  key.measure = TRADE_MEASURE_VALUE;
  key.unit = currency;
  key.base = TRADE_CODE_UNSTATED;
  value = trade_dataset_lookup (dataset, &key, trade_figure_get_period (share));

  return value != NULL && !trade_figure_is_derived (value) ? g_object_ref (value) : NULL;
}

/* The amounts behind the shares. */
static TradeAnswer *
answer_in_mode (const TradeQuestionRecord *self,
                TradeMode                  mode,
                TradeAsk                  *ask,
                TradeAnswer               *native)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_object_unref);
  TradeFigure *first = trade_answer_get_first (native);
  gboolean same = trade_pick_get_currency (first) == ask->currency;

  if (mode != TRADE_MODE_LEVEL || !g_str_equal (trade_figure_get_key (first)->measure, TRADE_MEASURE_SHARE))
    return NULL;

  for (guint i = 0; i < trade_answer_get_n_rows (native); i++)
    {
      TradeFigure *share = trade_answer_get_cell (native, i, 0);
      TradeFigure *value = same ? find_value (ask->dataset, share)
                                : find_printed_value (ask->dataset, share, ask->currency);

      if (value == NULL)
        return NULL;
      g_ptr_array_add (values, value);
    }

  trade_pick_sort (values, ask->dataset);

  return trade_answer_new_column (values);
}

static const char *const exports_first[] = {
  TRADE_FLOW_EXPORT,    TRADE_FLOW_IMPORT,    TRADE_FLOW_TOTAL, TRADE_FLOW_BALANCE,
  TRADE_FLOW_RE_EXPORT, TRADE_FLOW_RE_IMPORT, NULL,
};

/* Both flows together say most of who trades, and with whom. */
static const char *const total_first[] = {
  TRADE_FLOW_TOTAL,     TRADE_FLOW_EXPORT,    TRADE_FLOW_IMPORT, TRADE_FLOW_BALANCE,
  TRADE_FLOW_RE_EXPORT, TRADE_FLOW_RE_IMPORT, NULL,
};

const TradeQuestionRecord trade_question_products = {
  .id = "products",
  .codes = exports_first,
  .parts = TRADE_DIMENSION_PRODUCT,
  .within = TRUE,
  .has_order = TRUE,
  .answer = answer_composition,
  .answer_in_mode = answer_in_mode,
};

const TradeQuestionRecord trade_question_enterprises = {
  .id = "enterprises",
  .codes = total_first,
  .parts = TRADE_DIMENSION_ENTERPRISE,
  .within = TRUE,
  .has_order = TRUE,
  .answer = answer_composition,
  .answer_in_mode = answer_in_mode,
};

const TradeQuestionRecord trade_question_partners = {
  .id = "partners",
  .codes = total_first,
  .parts = TRADE_DIMENSION_PARTNER,
  .within = TRUE,
  .has_order = TRUE,
  .answer = answer_composition,
  .answer_in_mode = answer_in_mode,
};
